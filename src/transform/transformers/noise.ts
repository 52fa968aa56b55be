/** noise: moves a number by a bounded amount. */
import type { ColumnType } from "../../domain/schema.ts";
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily, typeOf } from "./column-fit.ts";
import { type Decimal, readDecimal, writeDecimal } from "./decimal.ts";
import { fakeEach } from "./host-fake.ts";
import type { TagDraw } from "./tag-draw.ts";
import { markerFor } from "./type-marker.ts";

export interface NoiseParameters extends Record<string, unknown> {
  readonly ratio?: number | undefined;
  readonly amount?: number | undefined;
}

const DEFAULT_RATIO = 0.1;

export const noise: Transformer<NoiseParameters> = {
  name: "noise",
  summary: "Moves a number by at most `ratio` of itself (a tenth by default) or by at most `amount`.",
  notes: [
    "Decimals, sign and the bounds of the type are kept. Every number moves by one unit of its last place at least, but where the bound is less than that it stays: 0 under `ratio`, or 5 under a tenth. The same number moves by the same amount under `scope: deterministic`. Noise hides the exact number and not who has it. A text that is no number becomes the marker of `redact`.",
  ],
  kind: "noise",
  parameters: (z) =>
    z
      .strictObject({ ratio: z.number().positive().max(1).optional(), amount: z.number().positive().optional() })
      .refine((given) => given.ratio === undefined || given.amount === undefined, "give `ratio` or `amount`, not both"),
  example: { parameters: { ratio: 0.1 }, input: "1250.00", output: "1213.61" },
  purpose: "noise",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireFamily(shape, ["integer", "decimal", "float", "text"], "noise"),
  prepare(parameters, { shape }) {
    const type = typeOf(shape);
    const marker = markerFor(type);
    const room = maxLengthOf(shape) ?? Number.POSITIVE_INFINITY;
    return fakeEach((value, draw) => {
      const decimal = readDecimal(value);
      if (decimal === null) return isNotFinite(value) ? undefined : marker;
      const limit = largestOf(type, decimal.scale);
      const least = type?.years === undefined ? null : BigInt(type.years[0]);
      const delta = drawDelta(reachOf(decimal, parameters), draw);
      const moved = (by: bigint) => clamp(decimal.unscaled + by, decimal.unscaled < 0n, { least, limit });
      // At the edge of the type, the other side is left.
      const unscaled = moved(delta) === decimal.unscaled ? moved(-delta) : moved(delta);
      const text = writeDecimal({ unscaled, scale: decimal.scale });
      return text.length <= room ? text : value.replace(/\d/g, "0");
    });
  },
};

/** Millionths, so that a ratio or an amount multiplies numbers of any size. */
const MILLION = 1_000_000n;

/** The farthest a number may move, in units of its last place. */
function reachOf({ unscaled, scale }: Decimal, { ratio, amount }: NoiseParameters): bigint {
  if (amount === undefined) {
    const size = unscaled < 0n ? -unscaled : unscaled;
    return (size * BigInt(Math.round((ratio ?? DEFAULT_RATIO) * Number(MILLION)))) / MILLION;
  }
  const exact = readDecimal(String(amount)) ?? { unscaled: 0n, scale: 0 };
  return (exact.unscaled * 10n ** BigInt(scale)) / 10n ** BigInt(exact.scale);
}

/** From 1 to `reach` to either side; 0 only where the number cannot move. */
function drawDelta(reach: bigint, draw: TagDraw): bigint {
  if (reach === 0n) return 0n;
  const bits = (BigInt(draw.next()) << 32n) | BigInt(draw.next());
  const distance = 1n + (((bits >> 1n) * reach) >> 63n);
  return (bits & 1n) === 0n ? distance : -distance;
}

interface Bounds {
  readonly least: bigint | null;
  readonly limit: bigint | null;
}

/** A number keeps its sign and stays within the type. */
function clamp(number: bigint, isNegative: boolean, { least, limit }: Bounds): bigint {
  if (least !== null && number < least) return least;
  const signed = isNegative ? (number > 0n ? 0n : number) : number < 0n ? 0n : number;
  if (limit === null) return signed;
  return signed > limit ? limit : signed < -limit ? -limit : signed;
}

/** A little less than the largest of 4 and of 8 bytes (IEEE 754). */
const LARGEST_REAL = 34n * 10n ** 37n;
const LARGEST_DOUBLE = 179n * 10n ** 306n;

function largestOf(type: ColumnType | null, scale: number): bigint | null {
  if (type?.years !== undefined) return BigInt(type.years[1]);
  if (type?.integerBytes) return (1n << BigInt(8 * type.integerBytes - (type.isUnsigned === true ? 0 : 1))) - 1n;
  if (type?.family === "float") return (type.name === "real" ? LARGEST_REAL : LARGEST_DOUBLE) * 10n ** BigInt(scale);
  if (type?.precision == null || type.family !== "decimal") return null;
  const places = type.precision - (type.scale ?? 0) + scale;
  return 10n ** BigInt(Math.max(0, places)) - 1n;
}

function isNotFinite(value: string): boolean {
  return /^(?:nan|[+-]?infinity)$/i.test(value);
}
