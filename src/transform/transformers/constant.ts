/** constant: one text for every value. */
import type { Transformer } from "../transformer.ts";
import { requireEncoding, requireLength, typeOf } from "./column-fit.ts";
import { isReadableAs } from "./type-literal.ts";

export interface ConstantParameters extends Record<string, unknown> {
  readonly value: string;
}

export const constant: Transformer<ConstantParameters> = {
  name: "constant",
  summary: "Writes one given text instead of every value.",
  notes: [
    "The text is written as a value of the column, so it must be one that its type reads. An empty value stays empty.",
  ],
  kind: "basic",
  parameters: (z) =>
    z.strictObject({ value: z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]) }),
  example: { parameters: { value: "unknown" }, input: "Ada Example", output: "unknown" },
  purpose: null,
  normalization: "none",
  injective: () => false,
  fit({ value }, shape) {
    const labels = typeOf(shape)?.enumLabels ?? null;
    if (labels !== null && !labels.includes(value)) {
      return {
        problem: "the constant is no label of the column's enum type",
        hint: `Use one of its ${labels.length} labels`,
      };
    }
    const type = typeOf(shape);
    if (type !== null && !isReadableAs(type, value))
      return {
        problem: `the constant is no value of the type ${type.name}`,
        hint: "Write one that the type reads, or use `null`",
      };
    return requireLength(shape, [...value].length, "constant") ?? requireEncoding(shape, value);
  },
  prepare: ({ value }) => ({ kind: "native", operation: { op: "constant", text: value, keepEmpty: true } }),
};
