/** Which leading digits of a telephone number say its country. */
import { countryCodeLength } from "./phone-ranges.ts";
import type { KeptDigits } from "./pseudonym-digits.ts";

/** A + before the first digit. */
const INTERNATIONAL = /^[^\d+]*\+/;

/**
 * Leading digits that say the country and not the person: `33`, `0033`, `0`. They are told apart by a sign or by zeros,
 * so after nothing or `0` no further zero may come, or a number would change its kind.
 */
export function leadingDigits(value: string, digits: string): KeptDigits {
  const isInternational = INTERNATIONAL.test(value);
  const zeros = digits.startsWith("00") ? 2 : 0;
  if (!isInternational && zeros === 0) return { count: digits.startsWith("0") ? 1 : 0, mayStartWithZero: false };
  const count = Math.min(digits.length, zeros + countryCodeLength(digits.slice(zeros)));
  return { count, mayStartWithZero: true };
}
