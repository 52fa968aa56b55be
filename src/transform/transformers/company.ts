/** company: two family names and a legal form. */
import type { ComposePart, Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";

/** Longest legal form that a company gets, with its blank. */
const LEGAL_FORM_WIDTH = 6;

export const company: Transformer = {
  name: "company",
  summary: "An invented company: two family names and a legal form of the policy's locales.",
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Example Ltd", output: "Windler-Beatty LLC" },
  purpose: "company",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, LEGAL_FORM_WIDTH + 3, "company"),
  prepare(_parameters, { dictionaries, shape }) {
    const maxLength = maxLengthOf(shape);
    const room = maxLength === null ? null : Math.floor((maxLength - LEGAL_FORM_WIDTH - 1) / 2);
    const names = dictionaries.list("last-name", { maxLength: room, asciiOnly: false });
    const forms = dictionaries.list("company-suffix", { maxLength: LEGAL_FORM_WIDTH - 1, asciiOnly: false });
    const parts: readonly ComposePart[] = [
      { part: "entry", entries: names },
      { part: "text", text: "-" },
      { part: "entry", entries: names },
      { part: "text", text: " " },
      { part: "entry", entries: forms },
    ];
    return { kind: "native", operation: { op: "compose", parts, spelling: "none" } };
  },
};
