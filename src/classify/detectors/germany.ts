/** German numbers of the social insurance. */
import { digitSum, letterNumbers, weightedSumOfDigits } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/**
 * Pension insurance number: area, birth date, letter of the birth name, serial, check digit. The letter counts as two digits.
 * Check: weights 2 1 2 5 7 1 2 1 2 1 2 1, digit sums, mod 10. Random pass: 0.4 % of the shape (right dates, 10 %).
 */
export const deRvnr: Detector = {
  name: "de-rvnr",
  limits: { digits: [11, 11], length: [12, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid German pension insurance numbers",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.004,
  test: (value) => {
    const text = value.replace(/\s/g, "").toUpperCase();
    if (!/^\d{2}[0-9][0-9][01]\d\d{2}[A-Z]\d{3}$/.test(text)) return false;
    const digits = text.slice(0, 8) + letterNumbers(text.charAt(8)) + text.slice(9, 11);
    return weightedSumOfDigits(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === Number(text[11]);
  },
};

/** Health insurance number: letter and nine digits. Check: weights 1 2 1 2 …, digit sums, mod 10. Random pass: 10 % of the shape. */
export const deKvnr: Detector = {
  name: "de-kvnr",
  limits: { digits: [9, 9], length: [10, 14] },
  category: "health_id",
  aspect: null,
  plural: "valid German health insurance numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.1,
  test: (value) => {
    const text = value.replace(/\s/g, "").toUpperCase();
    if (!/^[A-Z]\d{9}$/.test(text)) return false;
    const digits = letterNumbers(text.charAt(0)) + text.slice(1, 9);
    return weightedSumOfDigits(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(text[9]);
  },
};

/**
 * Number of an identity card or passport since 2010: letters without vowels and look-alikes, check digit 7 3 1.
 * Random pass: 10 % of the shape; needs a name.
 */
export const deIdCard: Detector = {
  name: "de-id-card",
  limits: { digits: [1, 10], length: [10, 16] },
  category: "id_document",
  aspect: null,
  plural: "valid German card numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const text = value.replace(/\s/g, "").toUpperCase();
    if (!/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d(?:D)?$/.test(text)) return false;
    const sum = [...text.slice(0, 9)].reduce(
      (total, each, i) => total + Number.parseInt(each, 36) * ([7, 3, 1][i % 3] ?? 0),
      0,
    );
    return sum % 10 === Number(text[9]);
  },
};

/** VAT number: DE and nine digits. Check: ISO 7064 mod 11,10. Random pass: 10 % of the shape. */
export const deVat: Detector = {
  name: "de-vat",
  limits: { digits: [9, 9], length: [11, 18] },
  category: "tax_id",
  aspect: null,
  plural: "valid German VAT numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = /^DE ?([1-9]\d{8})$/.exec(value.toUpperCase().replace(/\s/g, ""))?.[1];
    if (digits === undefined || digitSum(digits) === 0) return false;
    let product = 10;
    for (const digit of digits.slice(0, 8)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
    return (11 - product) % 10 === Number(digits[8]);
  },
};
