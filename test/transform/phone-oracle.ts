/** The native operation `phone` again in plain TypeScript: what the kernel must give for one value and its tag. */
import {
  AREA_CODES,
  countryCodeLength,
  INVALID_START,
  type PhoneRange,
  phoneRanges,
} from "../../src/transform/transformers/phone-ranges.ts";
import { TagDraw } from "../../src/transform/transformers/tag-draw.ts";

const FEWEST_NATIONAL = 4;
const KEPT = /[\u00a0\u2000-\u206f\u3000]/u;
const DRAWN = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/u;

export function fictitiousNumber(value: string, tag: Buffer, country: string | null): string {
  const draw = new TagDraw().seed(tag, 0);
  const pattern = patternFor(value, value.replace(/\D/g, ""), country, draw);
  let at = 0;
  // Digits are drawn in the order of the text, since digits of other scripts may stand in between.
  return value.replace(/[0-9A-Za-z]|[^\0-\x7f]/gu, (sign) => {
    if (sign >= "0" && sign <= "9") return draw.pattern(pattern[at++]!);
    if (KEPT.test(sign)) return sign;
    return DRAWN.test(sign) ? draw.digits(1) : "x";
  });
}

function patternFor(value: string, digits: string, country: string | null, draw: TagDraw): string {
  const zeros = digits.startsWith("00") ? 2 : 0;
  if (zeros > 0 || /^[^\d+]*\+/.test(value)) {
    const kept = zeros + countryCodeLength(digits.slice(zeros));
    return digits.slice(0, kept) + nationalPattern(digits.slice(kept), rangeOf(digits.slice(zeros, kept)), draw);
  }
  return nationalPattern(digits, rangeOf(looksNorthAmerican(digits) ? "1" : (country ?? "")), draw);
}

function nationalPattern(digits: string, range: PhoneRange | undefined, draw: TagDraw): string {
  const hasTrunk =
    digits.startsWith("0") || (range !== undefined && digits.length > range.length && digits.startsWith(range.trunk));
  const trunk = hasTrunk ? digits[0]! : "";
  const significant = digits.slice(trunk.length);
  const pattern =
    range?.length === significant.length
      ? range.national.find(({ starts }) => significant.startsWith(starts))?.pattern
      : undefined;
  if (pattern !== undefined) return trunk + pattern.replace("@@@", draw.pick(AREA_CODES));
  if (significant.length < FEWEST_NATIONAL) return trunk + "#".repeat(significant.length);
  return trunk + INVALID_START + "#".repeat(significant.length - INVALID_START.length);
}

function rangeOf(countryCode: string): PhoneRange | undefined {
  return phoneRanges.find((range) => range.countryCode === countryCode);
}

function looksNorthAmerican(digits: string): boolean {
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits);
}
