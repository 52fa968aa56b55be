/** template: a text with holes for other columns' new values. */
import { compileTemplate, ExpressionError } from "../expression.ts";
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily } from "./column-fit.ts";

export interface TemplateParameters extends Record<string, unknown> {
  readonly text: string;
}

export const template: Transformer<TemplateParameters> = {
  name: "template",
  summary: "A text with holes for the new values of other columns: `{first_name} {last_name}`.",
  notes: [
    "A hole holds an expression (docs/policy.md); a column in it is its new value, `old.column` the original one, which then reaches the output. `{{` and `}}` write braces. NULL counts as empty. A text wider than the column is cut. In columns of numbers, dates and the like the text must be one that their type reads.",
  ],
  kind: "structure",
  parameters: (z) => z.strictObject({ text: z.string().max(4096) }),
  example: {
    parameters: { text: "Customer of {upper('utopia')}" },
    input: "Ada Example",
    output: "Customer of UTOPIA",
  },
  purpose: null,
  normalization: "none",
  injective: () => false,
  fit({ text }, shape) {
    try {
      compileTemplate(text);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return {
        problem: `the template is wrong at character ${error.offset + 1}: ${error.message}`,
        hint: "Correct `text`",
      };
    }
    return requireFamily(
      shape,
      ["text", "date", "timestamp", "integer", "decimal", "float", "boolean", "uuid", "inet"],
      "template",
    );
  },
  prepare({ text }, { shape }) {
    const compiled = compileTemplate(text);
    const maxLength = maxLengthOf(shape);
    return {
      kind: "host",
      needsTag: false,
      apply: (batch) => batch.values.map((_, i) => cut(compiled.text(batch.row(i)), maxLength)),
    };
  },
};

/** The first `maxLength` characters. */
export function cut(text: string, maxLength: number | null): string {
  if (maxLength === null || text.length <= maxLength) return text;
  return [...text].slice(0, maxLength).join("");
}
