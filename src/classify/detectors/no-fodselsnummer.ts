/**
 * Norwegian birth number, D-number (day + 40), synthetic numbers (month + 40, 65, 80): 11 digits.
 * Check: two digits mod 11. Random pass: 0.8 % of right dates.
 */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

export const noFodselsnummer: Detector = {
  name: "no-fodselsnummer",
  limits: { digits: [11, 11], length: [11, 16] },
  category: "national_id",
  aspect: null,
  plural: "valid Norwegian birth numbers",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.008,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{11}$/.test(digits)) return false;
    const day = Number(digits.slice(0, 2));
    const month = Number(digits.slice(2, 4));
    const isDate =
      isDay(day > 40 ? day - 40 : day) && [0, 40, 65, 80].some((shift) => month - shift >= 1 && month - shift <= 12);
    const first = weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    const second = weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    return isDate && first === 0 && second === 0;
  },
};
