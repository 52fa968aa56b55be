/**
 * Swiss insurance number: 13 digits from 756. Check: as EAN-13. Random pass: 10 % of numbers with that prefix, so the prefix decides.
 */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const chAhv: Detector = {
  name: "ch-ahv",
  limits: { digits: [13, 13], length: [13, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid AHV numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^756\d{10}$/.test(digits)) return false;
    return (10 - (weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === Number(digits[12]);
  },
};
