/**
 * French company numbers: SIREN 9 digits, SIRET 14. Check: Luhn. Random pass: 10 %; needs a name.
 */
import { digitsOf, passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const frSiren: Detector = {
  name: "fr-siren",
  category: "tax_id",
  aspect: null,
  plural: "SIREN or SIRET",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    return /^(?:\d{9}|\d{14})$/.test(digits) && passesLuhn(digits);
  },
};
