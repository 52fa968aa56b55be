/**
 * Brazilian CPF: 11 digits, leading zeros lost in numeric columns. Check: two digits mod 11. Random pass: 1 %.
 */
import { allSame, digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const brCpf: Detector = {
  name: "br-cpf",
  limits: { digits: [11, 11], length: [11, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid CPF",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{11}$/.test(digits) || allSame(digits)) return false;
    const first = ((weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    const second = ((weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    return first === Number(digits[9]) && second === Number(digits[10]);
  },
};
