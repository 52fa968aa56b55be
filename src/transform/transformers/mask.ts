/** mask: keeps some characters at the ends and covers the others. */
import type { Transformer } from "../transformer.ts";
import { requireFamily } from "./column-fit.ts";

export interface MaskParameters extends Record<string, unknown> {
  readonly "keep-first": number;
  readonly "keep-last": number;
  readonly with: string;
}

export const mask: Transformer<MaskParameters> = {
  name: "mask",
  summary: "Keeps the first and last characters and covers the others.",
  notes: [
    "What is kept stays readable, so a masked value may still name its person. A value no longer than what would be kept is covered whole.",
  ],
  kind: "mask",
  parameters: (z) =>
    z.strictObject({
      "keep-first": z.int().min(0).max(64).default(0),
      "keep-last": z.int().min(0).max(64).default(0),
      with: z
        .string()
        .refine((text) => [...text].length === 1, "must be one character")
        .default("*"),
    }),
  example: { parameters: { "keep-last": 4 }, input: "4000 0000 0000 1234", output: "***************1234" },
  purpose: null,
  normalization: "none",
  injective: () => false,
  fit(parameters, shape) {
    if (shape.encoding !== "utf8" && parameters.with.codePointAt(0)! > 0x7f) {
      return {
        problem: "the covering character is not ASCII, and the dump is not in UTF-8",
        hint: "Cover with an ASCII character such as `*`",
      };
    }
    return requireFamily(shape, ["text"], "mask");
  },
  prepare: (parameters) => ({
    kind: "native",
    operation: {
      op: "mask",
      keepFirst: parameters["keep-first"],
      keepLast: parameters["keep-last"],
      with: parameters.with,
    },
  }),
};
