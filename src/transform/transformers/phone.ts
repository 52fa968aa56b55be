/** phone: a number of the same country and format that nobody has. */
import type { ColumnShape, Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { leadingDigits } from "./phone-number.ts";
import { phoneTable } from "./phone-table.ts";
import { digitsPseudonym } from "./pseudonym-digits.ts";

export type PhoneForm = "fictitious" | "permutation" | "shape";

export interface PhoneParameters extends Record<string, unknown> {
  readonly form?: PhoneForm | undefined;
  readonly country?: string | undefined;
  readonly "keep-leading": number;
}

export const phone: Transformer<PhoneParameters> = {
  name: "phone",
  summary: "A telephone number of the same country and format that nobody has.",
  notes: [
    "`form: fictitious` (the default) keeps the country code, the length and the punctuation. French, British and North American numbers of the usual length fall in the ranges their regulators set apart for fiction (+33 1 99 00, +44 7700 900, 555-01 and so on); all others get a national number that begins with 000, which no numbering plan has. `country` is the calling code of numbers written without one, e.g. `33`; by default that of the first locale. A + before the first digit, or two zeros, say that a calling code follows. Letters become `x`; digits of other scripts become other ASCII digits.",
    "`form: permutation` (the default on unique columns) keeps the country code and the leading 0 and permutes the other digits by FF1, so that no two numbers meet; the new number may exist. A value with letters or fewer than 6 digits becomes a token there.",
    "`form: shape` draws the digits after the first `keep-leading` and knows no ranges: the new number may exist.",
  ],
  kind: "fake",
  parameters: (z) =>
    z.strictObject({
      form: z.enum(["fictitious", "permutation", "shape"]).optional(),
      country: z
        .union([z.string(), z.int().transform(String)])
        .refine((text) => /^[1-9]\d{0,2}$/.test(text), "must be a calling code of one to three digits, without +")
        .optional(),
      "keep-leading": z.int().min(0).max(15).default(3),
    }),
  example: { parameters: {}, input: "+44 20 7946 0018", output: "+44 20 7946 0877" },
  purpose: "phone",
  normalization: "phone",
  injective: (parameters, shape) => formFor(parameters, shape) === "permutation",
  fit: (_parameters, shape) => requireText(shape, 1, "phone"),
  prepare(parameters, context) {
    switch (formFor(parameters, context.shape)) {
      case "permutation":
        return digitsPseudonym(context, leadingDigits);
      case "shape":
        return {
          kind: "native",
          operation: { op: "digits", keepLeading: parameters["keep-leading"], keepTrailing: 0 },
        };
      case "fictitious": {
        const country = parameters.country ?? context.dictionaries.callingCode();
        return { kind: "native", operation: { op: "phone", table: phoneTable(country) } };
      }
    }
  },
};

function formFor({ form }: PhoneParameters, shape: ColumnShape): PhoneForm {
  return form ?? (shape.isUnique ? "permutation" : "fictitious");
}
