/**
 * Portuguese tax number: 9 digits. Check: weights 9 to 2, mod 11. Random pass: 10 %; needs a name.
 */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const ptNif: Detector = {
  name: "pt-nif",
  limits: { digits: [9, 9], length: [9, 14] },
  category: "national_id",
  aspect: null,
  plural: "Portuguese tax numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{9}$/.test(digits)) return false;
    const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(digits[8]);
  },
};
