/** What `generalize` can make of a value, by the name of its `to`. */
import type { TypeFamily } from "../../domain/schema.ts";
import { bucketOf, type Decimal, readDecimal, writeDecimal } from "./decimal.ts";
import { prefixOfAddress } from "./ip-address.ts";
import { isEndless, readIsoDate, writeIsoDate } from "./iso-date.ts";

export type Generalization = "bucket" | "month" | "year" | "age-band" | "prefix" | "ip-prefix" | "grid";

export interface GeneralizationRule {
  readonly families: readonly TypeFamily[];
  readonly defaultWidth: number;
  /** What is wrong with a width, or null. */
  checkWidth(width: number): string | null;
  /** Null when the value cannot be read so; undefined leaves it as it is. */
  apply(value: string, width: number, isText: boolean): string | null | undefined;
}

const anyWidth = () => null;
const noWidth = () => "a month or a year has no width";
const wholeWidth = (width: number) => (Number.isInteger(width) ? null : "the width is no whole number");

export const generalizations: Record<Generalization, GeneralizationRule> = {
  bucket: { families: ["integer", "decimal", "float", "text"], defaultWidth: 10, checkWidth: anyWidth, apply: bucket },
  month: {
    families: ["date", "timestamp", "text"],
    defaultWidth: 1,
    checkWidth: noWidth,
    apply: (value) => startOf(value, "month"),
  },
  year: {
    families: ["date", "timestamp", "text"],
    defaultWidth: 1,
    checkWidth: noWidth,
    apply: (value) => startOf(value, "year"),
  },
  "age-band": { families: ["integer", "decimal", "text"], defaultWidth: 10, checkWidth: wholeWidth, apply: ageBand },
  prefix: { families: ["text"], defaultWidth: 2, checkWidth: wholeWidth, apply: prefix },
  "ip-prefix": {
    families: ["inet", "cidr", "text"],
    defaultWidth: 24,
    checkWidth: (width) =>
      Number.isInteger(width) && width <= 32 ? null : "the width is no number of bits from 1 to 32",
    apply: prefixOfAddress,
  },
  grid: { families: ["decimal", "float", "text", "geometry"], defaultWidth: 0.1, checkWidth: anyWidth, apply: grid },
};

function bucket(value: string, width: number): string | null | undefined {
  if (/^nan$/i.test(value)) return undefined;
  const decimal = readDecimal(value);
  return decimal === null ? null : writeDecimal(bucketOf(decimal, decimalOf(width)));
}

const OLDEST_BAND = 90n;

/** The lower bound in number columns, so that it is a number of the type. */
function ageBand(value: string, width: number, isText: boolean): string | null {
  const age = readDecimal(value);
  if (age === null || age.unscaled < 0n) return null;
  const start = bucketOf(age, { unscaled: BigInt(width), scale: 0 }).unscaled;
  if (start >= OLDEST_BAND) return isText ? `${OLDEST_BAND}+` : String(OLDEST_BAND);
  return isText ? `${start}-${start + BigInt(width) - 1n}` : String(start);
}

function startOf(value: string, unit: "month" | "year"): string | null | undefined {
  if (isEndless(value)) return undefined;
  const date = readIsoDate(value);
  if (date === null) return null;
  // The time of day becomes midnight; an offset or BC stays.
  const rest = date.rest.replace(/\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/, "00:00:00");
  return writeIsoDate({ year: date.year, month: unit === "year" ? 1 : date.month, day: 1, rest });
}

function prefix(value: string, width: number): string {
  const signs = [...value];
  const covered = signs.slice(width).map((sign) => (/\p{N}/u.test(sign) ? "0" : /\p{L}/u.test(sign) ? "X" : sign));
  return signs.slice(0, width).join("") + covered.join("");
}

/** One number, or a pair as in `(2.35,48.85)` and `48.85, 2.35`. */
const COORDINATES = /^[\s(]*[+-]?[\d.]+(?:e[+-]?\d+)?(?:[\s,]+[+-]?[\d.]+(?:e[+-]?\d+)?)?[\s)]*$/i;

function grid(value: string, width: number): string | null {
  if (!COORDINATES.test(value)) return null;
  const cell = decimalOf(width);
  let isReadable = true;
  const made = value.replace(/[+-]?[\d.]+(?:e[+-]?\d+)?/gi, (text) => {
    const decimal = readDecimal(text);
    if (decimal === null) isReadable = false;
    return decimal === null ? "" : writeDecimal(bucketOf(decimal, cell));
  });
  return isReadable ? made : null;
}

/** A policy's number, which YAML gave as a double, as the decimal its author wrote. */
function decimalOf(width: number): Decimal {
  return readDecimal(String(width)) ?? { unscaled: 1n, scale: 0 };
}
