/** Spanish and Portuguese numbers beside DNI and NIF. */
import { digitsOf, remainder, weightedSum, weightedSumOfDigits } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Spanish company number (CIF): letter, seven digits, digit or letter. Check: digit sums mod 10. Random pass: 10 % of the shape. */
export const esCif: Detector = {
  name: "es-cif",
  limits: { digits: [7, 8], length: [9, 16] },
  category: "tax_id",
  aspect: null,
  plural: "valid CIF",
  minimumShare: 0.85,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const text = digitsOf(value).toUpperCase().replace(/^ES/, "");
    if (!/^[A-HJ-NP-SUVW]\d{7}[0-9A-J]$/.test(text)) return false;
    const check = (10 - (weightedSumOfDigits(text.slice(1, 8), [2, 1, 2, 1, 2, 1, 2]) % 10)) % 10;
    return text[8] === String(check) || text[8] === "JABCDEFGHI"[check];
  },
};

/** Spanish social security number: province, serial, two digits. Check: mod 97 (serials under ten million are added differently). Random pass: 1 %. */
export const esNss: Detector = {
  name: "es-nss",
  limits: { digits: [12, 12], length: [12, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid Spanish social security numbers",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^(?:0[1-9]|[1-4]\d|5[0-3]|66)\d{10}$/.test(digits)) return false;
    const serial = Number(digits.slice(2, 10));
    const number = serial < 10_000_000 ? String(Number(digits.slice(0, 2)) * 10_000_000 + serial) : digits.slice(0, 10);
    return remainder(number, 97) === Number(digits.slice(10));
  },
};

/** Portuguese citizen card: eight digits, check digit, version of two characters, check digit. Check: Luhn over base 36. Random pass: 10 % of the shape. */
export const ptCitizenCard: Detector = {
  name: "pt-citizen-card",
  limits: { digits: [10, 12], length: [12, 18] },
  category: "id_document",
  aspect: null,
  plural: "valid Portuguese card numbers",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.1,
  test: (value) => {
    const text = digitsOf(value).toUpperCase();
    if (!/^\d{9}[A-Z0-9]{2}\d$/.test(text) || /^\d+$/.test(text)) return false;
    let sum = 0;
    for (let i = 0; i < 12; i++) {
      const number = Number.parseInt(text.charAt(i), 36);
      const doubled = i % 2 === 0 ? number * 2 : number;
      sum += i % 2 === 0 && doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
  },
};

/** Portuguese social security number: 11 digits from 1 or 2. Check: weights of primes, mod 10. Random pass: 10 %; needs a name. */
export const ptNiss: Detector = {
  name: "pt-niss",
  limits: { digits: [11, 11], length: [11, 16] },
  category: "national_id",
  aspect: null,
  plural: "valid Portuguese social security numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^[12]\d{10}$/.test(digits)) return false;
    return 9 - (weightedSum(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === Number(digits[10]);
  },
};
