/** national-id: a number with valid check digits in ranges that are never issued. */
import type { Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { type NationalIdCountry, nationalIds } from "./national-id-rules.ts";
import { sameShape } from "./same-shape.ts";

export interface NationalIdParameters extends Record<string, unknown> {
  readonly country?: NationalIdCountry | undefined;
}

export const nationalId: Transformer<NationalIdParameters> = {
  name: "national-id",
  summary: "A national identification number with valid check digits, out of what is issued where such a range exists.",
  notes: [
    ...Object.entries(nationalIds).map(([country, rule]) => `\`country: ${country}\`: ${rule.note}`),
    "Validators that also know which numbers are issued may refuse these numbers: that is their point.",
    "Without `country` the value keeps its shape: digits for digits, letters for letters, and the new number may exist.",
  ],
  kind: "fake",
  parameters: (z) =>
    z.strictObject({ country: z.enum(["us", "fr", "es", "nl", "no", "it", "pl", "de", "gb"]).optional() }),
  example: { parameters: { country: "us" }, input: "219-09-9999", output: "940-00-4496" },
  purpose: "national-id",
  normalization: "none",
  injective: () => false,
  fit: ({ country }, shape) =>
    requireText(shape, country === undefined ? 1 : nationalIds[country].width, "national-id"),
  prepare({ country }) {
    if (country === undefined) return fakeEach(sameShape);
    return fakeEach(nationalIds[country].make);
  },
};
