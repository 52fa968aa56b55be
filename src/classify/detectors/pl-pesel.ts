/**
 * Polish PESEL: 11 digits, birth date with the century in the month. Check: weights 1379137913, mod 10.
 * Random pass: 10 % of right dates, about 0.3 % of all numbers.
 */
import { weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const plPesel: Detector = {
  name: "pl-pesel",
  limits: { digits: [11, 11], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "valid PESEL",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    if (!/^\d{11}$/.test(value)) return false;
    const month = Number(value.slice(2, 4)) % 20;
    const day = Number(value.slice(4, 6));
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    return (10 - (weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(value[10]);
  },
};
