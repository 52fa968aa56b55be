/**
 * French company numbers: SIREN 9 digits, SIRET 14. Check: Luhn; for the offices of La Poste the digits sum up to a multiple of 5.
 * Random pass: 10 %; needs a name.
 */
import { digitSum, digitsOf, passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const frSiren: Detector = {
  name: "fr-siren",
  limits: { digits: [9, 14], length: [9, 22] },
  category: "tax_id",
  aspect: null,
  plural: "SIREN or SIRET",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^(?:\d{9}|\d{14})$/.test(digits)) return false;
    return passesLuhn(digits) || (/^356000000\d{5}$/.test(digits) && digitSum(digits) % 5 === 0);
  },
};
