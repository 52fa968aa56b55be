/** Polish numbers beside PESEL and NIP. */
import { digitsOf, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Company number REGON: 9 or 14 digits. Check: mod 11, ten counts as 0. Random pass: 10 %; needs a name. */
export const plRegon: Detector = {
  name: "pl-regon",
  limits: { digits: [9, 14], length: [9, 20] },
  category: "tax_id",
  aspect: null,
  plural: "valid REGON",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^(?:\d{9}|\d{14})$/.test(digits)) return false;
    if ((weightedSum(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 !== Number(digits[8])) return false;
    const weights = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
    return digits.length === 9 || (weightedSum(digits, weights) % 11) % 10 === Number(digits[13]);
  },
};

/** Identity card: three letters, check digit, five digits; letters count from 10. Check: weights 7 3 1, mod 10. Random pass: 10 % of the shape. */
export const plIdCard: Detector = {
  name: "pl-id-card",
  limits: { digits: [6, 6], length: [9, 13] },
  category: "id_document",
  aspect: null,
  plural: "valid Polish card numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.1,
  test: (value) => {
    const text = value.replace(/\s/g, "").toUpperCase();
    if (!/^[A-Z]{3}\d{6}$/.test(text)) return false;
    const numbers = [...text].map((each) => Number.parseInt(each, 36));
    const others = [0, 1, 2, 4, 5, 6, 7, 8].map((i) => numbers[i] ?? 0);
    return others.reduce((sum, each, i) => sum + each * ([7, 3, 1][i % 3] ?? 0), 0) % 10 === numbers[3];
  },
};
