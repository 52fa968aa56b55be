/**
 * Dutch citizen number (BSN): 9 digits. Check: weights 9 to 2 and -1, mod 11 = 0. Random pass: 9 %; needs a name.
 */
import { allSame, digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const nlBsn: Detector = {
  name: "nl-bsn",
  limits: { digits: [8, 9], length: [8, 14] },
  category: "national_id",
  aspect: null,
  plural: "BSN that pass the eleven-test",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value).padStart(9, "0");
    if (!/^\d{9}$/.test(digits) || allSame(digits) || digitsOf(value).length < 8) return false;
    return weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
  },
};
