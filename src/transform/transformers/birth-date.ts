/** birth-date: another day, in the same year or near it. */
import type { Transformer } from "../transformer.ts";
import { requireFamily, requireLength, yearsOf } from "./column-fit.ts";
import { ISO_LENGTH } from "./iso-date.ts";

export interface BirthDateParameters extends Record<string, unknown> {
  readonly spread: number;
}

export const birthDate: Transformer<BirthDateParameters> = {
  name: "birth-date",
  summary: "Another date of birth: month and day drawn, the year moved by at most `spread` years.",
  notes: [
    "Reads ISO dates (`1990-05-17`, with or without a time of day). `spread: 0` keeps the year, so that ages stay true to a year. A text that is no ISO date becomes a drawn date; `infinity` stays.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ spread: z.int().min(0).max(20).default(2) }),
  example: { parameters: {}, input: "1990-05-17", output: "1991-05-03" },
  purpose: "birth-date",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) =>
    requireFamily(shape, ["date", "timestamp", "text"], "birth-date") ?? requireLength(shape, ISO_LENGTH, "birth-date"),
  prepare: ({ spread }, { shape }) => ({
    kind: "native",
    operation: { op: "birth-date", spread, years: yearsOf(shape) },
  }),
};
