/**
 * Polish tax number: 10 digits. Check: weights 657234567, mod 11. Random pass: 9 %; needs a name.
 */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const plNip: Detector = {
  name: "pl-nip",
  limits: { digits: [10, 10], length: [10, 16] },
  category: "tax_id",
  aspect: null,
  plural: "valid NIP",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value);
    return /^\d{10}$/.test(digits) && weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]);
  },
};
