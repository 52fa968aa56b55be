/**
 * English NHS number: 10 digits. Check: weights 10 to 2, mod 11. Random pass: 9 %; needs a name.
 */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const ukNhsNumber: Detector = {
  name: "uk-nhs-number",
  limits: { digits: [10, 10], length: [10, 16] },
  category: "health_id",
  aspect: null,
  plural: "NHS numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{10}$/.test(digits)) return false;
    const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return check !== 10 && check % 11 === Number(digits[9]);
  },
};
