/** first-name: an invented given name of the policy's locales. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";

export const firstName: Transformer = {
  name: "first-name",
  summary: "A given name of the policy's locales.",
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Ada", output: "Raleigh" },
  purpose: "first-name",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "first-name"),
  prepare(_parameters, { dictionaries, shape }) {
    const entries = dictionaries.list("first-name", { maxLength: maxLengthOf(shape), asciiOnly: false });
    return { kind: "native", operation: { op: "pick", entries } };
  },
};
