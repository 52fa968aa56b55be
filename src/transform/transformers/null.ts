/** null: SQL NULL for every value. */
import type { Transformer } from "../transformer.ts";

export const nullValue: Transformer = {
  name: "null",
  summary: "Writes NULL instead of every value.",
  kind: "basic",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Ada Example", output: null },
  purpose: null,
  normalization: "none",
  // Unique constraints let any number of NULLs stand; a primary key is not nullable and refused by `fit`.
  injective: () => true,
  fit: (_parameters, shape) =>
    shape.declared === null || shape.declared.isNullable
      ? null
      : {
          problem: "`null` writes NULL, and the column is NOT NULL",
          hint: "Use `redact`, which writes a marker that fits the type",
        },
  prepare: () => ({ kind: "native", operation: { op: "null" } }),
};
