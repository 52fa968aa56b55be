/** Italian and Belgian company numbers. */
import { allSame, digitsOf, passesLuhn, remainder } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Italian VAT number: 11 digits, IT allowed. Check: Luhn. Random pass: 10 %; needs a name. */
export const itPartitaIva: Detector = {
  name: "it-partita-iva",
  limits: { digits: [11, 11], length: [11, 18] },
  category: "tax_id",
  aspect: null,
  plural: "valid Italian VAT numbers",
  minimumShare: 0.85,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value).replace(/^IT/i, "");
    return /^\d{11}$/.test(digits) && !allSame(digits) && passesLuhn(digits);
  },
};

/** Belgian company number: ten digits from 0 or 1, BE allowed. Check: 97 - number mod 97. Random pass: 1 %. */
export const beEnterprise: Detector = {
  name: "be-enterprise",
  limits: { digits: [10, 10], length: [10, 18] },
  category: "tax_id",
  aspect: null,
  plural: "valid Belgian company numbers",
  minimumShare: 0.85,
  decidesAlone: false,
  randomPassRate: 0.01,
  test: (value) => {
    const digits = digitsOf(value).replace(/^BE/i, "");
    return /^[01]\d{9}$/.test(digits) && 97 - remainder(digits.slice(0, 8), 97) === Number(digits.slice(8));
  },
};
