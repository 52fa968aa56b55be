/** generalize: a coarser value that many people share. */
import type { ColumnShape, Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily, typeOf } from "./column-fit.ts";
import { type Generalization, generalizations } from "./generalizations.ts";
import { mapEach } from "./host-fake.ts";
import { markerFor } from "./type-marker.ts";

export interface GeneralizeParameters extends Record<string, unknown> {
  readonly to?: Generalization | undefined;
  readonly width?: number | undefined;
}

export const generalize: Transformer<GeneralizeParameters> = {
  name: "generalize",
  summary: "A coarser value: number bucket, month, year, age band, prefix, network or grid cell.",
  notes: [
    "`to: bucket` rounds a number towards 0 to a multiple of `width` (10). `month` and `year` give the first day of it. `age-band` is a bucket of `width` (10) years, with 90 and more in one; text columns get `30-39`. `prefix` keeps the first `width` (2) characters, with 0 for the other digits and X for the other letters. `ip-prefix` keeps `width` bits of an IPv4 address (24) and twice as many of an IPv6 one. `grid` rounds coordinates to `width` (0.1) degrees.",
    "Without `to`, numbers go to a bucket, dates to the month and addresses to the network. A text that cannot be read so, or that has no room for the coarser value, becomes the marker of `redact`. Values that are coarse already stay: 40 in buckets of ten, a network that is larger than the prefix, a text no longer than it.",
  ],
  kind: "generalize",
  parameters: (z) =>
    z.strictObject({
      to: z.enum(["bucket", "month", "year", "age-band", "prefix", "ip-prefix", "grid"]).optional(),
      width: z.number().positive().optional(),
    }),
  example: { parameters: { to: "year" }, input: "1990-05-17", output: "1990-01-01" },
  purpose: null,
  normalization: "none",
  injective: () => false,
  fit(parameters, shape) {
    const to = kindFor(parameters, shape);
    if (to === null)
      return {
        problem: "`generalize` does not say to what",
        hint: "Set `to:` to bucket, month, year, age-band, prefix, ip-prefix or grid",
      };
    const { families, checkWidth } = generalizations[to];
    const misfit = requireFamily(shape, families, `generalize to ${to}`);
    if (misfit !== null) return misfit;
    const problem =
      parameters.width === undefined ? null : (checkWidth(parameters.width) ?? wholeInInteger(parameters.width, shape));
    return problem === null ? null : { problem, hint: "Correct or remove `width`" };
  },
  prepare(parameters, { shape }) {
    const to = kindFor(parameters, shape) ?? "prefix";
    const marker = markerFor(typeOf(shape));
    const isText = (typeOf(shape)?.family ?? "text") === "text";
    const { defaultWidth, apply } = generalizations[to];
    const width = parameters.width ?? defaultWidth;
    const room = maxLengthOf(shape) ?? Number.POSITIVE_INFINITY;
    return mapEach((value) => {
      const made = apply(value, width, isText);
      return made === null || (made !== undefined && [...made].length > room) ? marker : made;
    });
  },
};

function wholeInInteger(width: number, shape: ColumnShape): string | null {
  const isWhole = Number.isInteger(width) || typeOf(shape)?.family !== "integer";
  return isWhole ? null : "the width is no whole number, and the column holds integers";
}

function kindFor({ to }: GeneralizeParameters, shape: ColumnShape): Generalization | null {
  if (to !== undefined) return to;
  switch (typeOf(shape)?.family) {
    case "integer":
    case "decimal":
    case "float":
      return "bucket";
    case "date":
    case "timestamp":
      return "month";
    case "inet":
    case "cidr":
      return "ip-prefix";
    case "geometry":
      return "grid";
    default:
      return null;
  }
}
