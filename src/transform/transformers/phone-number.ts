/** Makes a telephone number that nobody has, in the format of another one. */
import { AREA_CODES, countryCodeLength, INVALID_START, type PhoneRange, phoneRanges } from "./phone-ranges.ts";
import type { KeptDigits } from "./pseudonym-digits.ts";
import type { TagDraw } from "./tag-draw.ts";

/** Fewer national digits (short codes, extensions) are all drawn. */
const FEWEST_NATIONAL = 4;

/**
 * Leading digits that say the country and not the person: `33`, `0033`, `0`. They are told apart by a sign or by zeros,
 * so after nothing or `0` no further zero may come, or a number would change its kind.
 */
export function leadingDigits(value: string, digits: string): KeptDigits {
  const count = leadingCount(value, digits);
  return { count, mayStartWithZero: count > 1 || /^\s*\(?\+/.test(value) };
}

function leadingCount(value: string, digits: string): number {
  if (value.trimStart().startsWith("+") || value.trimStart().startsWith("(+"))
    return Math.min(digits.length, countryCodeLength(digits));
  if (digits.startsWith("00")) return Math.min(digits.length, 2 + countryCodeLength(digits.slice(2)));
  return digits.startsWith("0") ? 1 : 0;
}

/** `country`: calling code of numbers written without one, or null. Letters become `x`, so that a remark does not stay. */
export function fictitiousNumber(value: string, draw: TagDraw, country: string | null): string {
  const digits = value.replace(/\D/g, "");
  const made = fictitiousDigits(value, digits, { draw, country });
  let at = 0;
  return value.replace(/\p{N}|\p{L}|\p{M}/gu, (sign) => {
    if (sign >= "0" && sign <= "9") return made[at++]!;
    return /\p{N}/u.test(sign) ? String(draw.below(10)) : "x";
  });
}

interface Making {
  readonly draw: TagDraw;
  readonly country: string | null;
}

function fictitiousDigits(value: string, digits: string, { draw, country }: Making): string {
  const kept = leadingCount(value, digits);
  if (kept > 1 || value.trimStart().startsWith("+")) {
    const code = digits.slice(0, kept);
    return code + nationalDigits(digits.slice(kept), rangeOf(code.replace(/^00/, "")), draw);
  }
  return nationalDigits(digits, rangeOf(looksNorthAmerican(digits) ? "1" : (country ?? "")), draw);
}

/** National digits of the same count, with the trunk prefix where the old number has it. */
function nationalDigits(digits: string, range: PhoneRange | undefined, draw: TagDraw): string {
  const hasTrunk =
    digits.startsWith("0") || (range !== undefined && digits.length > range.length && digits.startsWith(range.trunk));
  const trunk = hasTrunk ? digits[0]! : "";
  const significant = digits.slice(trunk.length);
  const pattern =
    range?.length === significant.length
      ? range.national.find(({ starts }) => significant.startsWith(starts))?.pattern
      : undefined;
  if (pattern !== undefined) return trunk + draw.pattern(pattern.replace("@@@", draw.pick(AREA_CODES)));
  if (significant.length < FEWEST_NATIONAL) return trunk + draw.digits(significant.length);
  return trunk + INVALID_START + draw.digits(significant.length - INVALID_START.length);
}

function rangeOf(countryCode: string): PhoneRange | undefined {
  return phoneRanges.find((range) => range.countryCode === countryCode);
}

function looksNorthAmerican(digits: string): boolean {
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits);
}
