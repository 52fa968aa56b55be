/** Austrian and Swiss numbers. The Swiss insurance number is ch-ahv.ts. */
import { digitsOf, isDayOfMonth, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/**
 * Austrian social insurance number: serial of three, check digit, birth date (months 13 to 15 when a day has too many births).
 * Check: weights 3 7 9 5 8 4 2 1 6, mod 11. Random pass: 9 % of right dates, 0.4 % of all numbers.
 */
export const atSvnr: Detector = {
  name: "at-svnr",
  limits: { digits: [10, 10], length: [10, 15] },
  category: "national_id",
  aspect: null,
  plural: "valid Austrian insurance numbers",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^[1-9]\d{9}$/.test(digits)) return false;
    const month = Number(digits.slice(6, 8));
    if (!isDayOfMonth(Number(digits.slice(4, 6)), month > 12 && month <= 15 ? 12 : month)) return false;
    return weightedSum(digits.slice(0, 3) + digits.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11 === Number(digits[3]);
  },
};

/** Swiss company number: CHE and nine digits. Check: weights 5 4 3 2 7 6 5 4, mod 11. Random pass: 9 % of the shape, the prefix decides. */
export const chUid: Detector = {
  name: "ch-uid",
  limits: { digits: [9, 9], length: [12, 22] },
  category: "tax_id",
  aspect: null,
  plural: "valid Swiss company numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.001,
  test: (value) => {
    const digits = /^CHE(\d{9})(?:MWST|TVA|IVA)?$/.exec(digitsOf(value).toUpperCase())?.[1];
    if (digits === undefined) return false;
    return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(digits[8]);
  },
};
