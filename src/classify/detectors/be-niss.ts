/**
 * Belgian national register number: 11 digits. Check: 97 - n mod 97, with a 2 in front for births from 2000.
 * Random pass: 2 %.
 */
import { digitsOf, remainder } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const beNiss: Detector = {
  name: "be-niss",
  limits: { digits: [11, 11], length: [11, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid Belgian register numbers",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.02,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{2}[01]\d[0-3]\d{6}$/.test(digits)) return false;
    const check = Number(digits.slice(9));
    return check === 97 - remainder(digits.slice(0, 9), 97) || check === 97 - remainder(`2${digits.slice(0, 9)}`, 97);
  },
};
