/** shift-date: moves dates by a few days, the same for all dates of one person. */
import { createHmac } from "node:crypto";
import type { HostTransform, PrepareContext, Transformer } from "../transformer.ts";
import { requireFamily, requireLength, typeOf, yearsOf } from "./column-fit.ts";
import { addDays, ISO_LENGTH, isEndless, readIsoDate, writeIsoDate } from "./iso-date.ts";
import { TagDraw } from "./tag-draw.ts";
import { markerFor } from "./type-marker.ts";

export interface ShiftDateParameters extends Record<string, unknown> {
  readonly days: number;
  readonly per?: string | undefined;
}

export const shiftDate: Transformer<ShiftDateParameters> = {
  name: "shift-date",
  summary: "Moves a date by at most `days` days; with `per`, by the same number for all dates of one person.",
  notes: [
    "`per` names a column of the same row that says whose date it is, such as `user_id`. All dates of one person move together, in every table, so that the time between them stays. Without `per` the value itself decides. The time of day stays.",
    "Reads ISO dates; `infinity` stays, and a text that is no date becomes a drawn date, or with `per` the marker of `redact`.",
  ],
  kind: "noise",
  parameters: (z) => z.strictObject({ days: z.int().min(1).max(3650).default(30), per: z.string().min(1).optional() }),
  example: { parameters: { days: 10 }, input: "2024-02-28 12:30:00", output: "2024-02-24 12:30:00" },
  purpose: "shift-date",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) =>
    requireFamily(shape, ["date", "timestamp", "text"], "shift-date") ?? requireLength(shape, ISO_LENGTH, "shift-date"),
  prepare(parameters, context) {
    if (parameters.per !== undefined) return shiftPer(parameters.per, parameters.days, context);
    return { kind: "native", operation: { op: "shift-date", maxDays: parameters.days, years: yearsOf(context.shape) } };
  },
};

function shiftPer(column: string, days: number, { deriveKey, shape }: PrepareContext): HostTransform {
  const key = deriveKey("shift-date/per");
  const marker = markerFor(typeOf(shape));
  // Undeclared columns may hold years before Christ.
  const years = typeOf(shape)?.years;
  return {
    kind: "host",
    needsTag: false,
    apply(batch) {
      const draw = new TagDraw();
      return batch.values.map((value, i) => {
        const date = readIsoDate(value);
        if (date === null) return isEndless(value) ? undefined : marker;
        const subject = batch.row(i).original(column) ?? value;
        draw.seed(createHmac("sha256", key).update(subject).digest(), 0);
        // Never 0, which would leave the date as it is.
        const shift = draw.below(2 * days) - days;
        return writeIsoDate(addDays(date, shift < 0 ? shift : shift + 1, years));
      });
    },
  };
}
