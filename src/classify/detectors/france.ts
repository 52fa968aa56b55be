/** French numbers beside NIR and SIREN. */
import { digitsOf, passesLuhn, remainder } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** VAT number: FR, key, SIREN. Check: key = (12 + 3 × (SIREN mod 97)) mod 97, and the SIREN's own. Random pass: 0.1 %. */
export const frVat: Detector = {
  name: "fr-vat",
  limits: { digits: [11, 11], length: [13, 22] },
  category: "tax_id",
  aspect: null,
  plural: "valid French VAT numbers",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.001,
  test: (value) => {
    const found = /^FR(\d{2})(\d{9})$/.exec(digitsOf(value).toUpperCase());
    const siren = found?.[2] ?? "";
    if (found === null || !passesLuhn(siren)) return false;
    return (12 + 3 * remainder(siren, 97)) % 97 === Number(found[1]);
  },
};

/** Pupil's number (INE, BEA form): ten digits and a check letter, or nine digits and two letters. No public check; needs a name. */
export const frIne: Detector = {
  name: "fr-ine",
  limits: { digits: [9, 10], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "INE-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.3,
  test: (value) => /^\d{9}[A-HJ-NPR-Z]{2}$|^\d{10}[A-HJ-NPR-Z]$/.test(value.toUpperCase()),
};
