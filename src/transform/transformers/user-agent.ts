/** user-agent: one of a few common browsers. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";

/** Generic enough that each stands for millions of people. */
const AGENTS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
];

/** For columns too narrow for any of them. */
const SHORT_AGENT = "Mozilla/5.0";

export const userAgent: Transformer = {
  name: "user-agent",
  summary: "The user agent of a common browser.",
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: {
    parameters: {},
    input: "ExampleBrowser/1.0 (build 4711)",
    output:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
  },
  purpose: "user-agent",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, SHORT_AGENT.length, "user-agent"),
  prepare(_parameters, { shape }) {
    const room = maxLengthOf(shape) ?? Number.POSITIVE_INFINITY;
    const fitting = AGENTS.filter((agent) => agent.length <= room);
    return { kind: "native", operation: { op: "pick", entries: fitting.length > 0 ? fitting : [SHORT_AGENT] } };
  },
};
