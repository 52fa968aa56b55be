/** Numbers of the United States beside the SSN. */
import { allSame, digitsOf, passesLuhn, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Taxpayer number ITIN, dashed: 9xx, group 50-65, 70-88, 90-92 or 94-99. No check digit. Random pass: low when dashed. */
export const usItin: Detector = {
  name: "us-itin",
  limits: { digits: [9, 9], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "ITIN-shaped values",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => /^9\d{2}([- ])(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\1\d{4}$/.test(value),
};

/** Employer number EIN: two digits of a known office, hyphen, seven digits. No check digit; needs a name. */
export const usEin: Detector = {
  name: "us-ein",
  limits: { digits: [9, 9], length: [10, 10] },
  category: "tax_id",
  aspect: null,
  plural: "EIN-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.8,
  test: (value) => /^(?!0[0789]|[12]8|[12]9|[46]9|7[089]|8[9]|9[67])\d{2}-\d{7}$/.test(value),
};

/** Provider number NPI: ten digits from 1 or 2. Check: Luhn behind 80840. Random pass: 10 %; needs a name. */
export const usNpi: Detector = {
  name: "us-npi",
  limits: { digits: [10, 10], length: [10, 10] },
  category: "account_number",
  aspect: null,
  plural: "valid NPI",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => /^[12]\d{9}$/.test(value) && passesLuhn(`80840${value}`),
};

/** Routing number of a bank: nine digits with a known district. Check: weights 3 7 1, mod 10. Random pass: 4 %; needs a name. */
export const usRouting: Detector = {
  name: "us-routing",
  limits: { digits: [9, 9], length: [9, 16] },
  category: "bank_account",
  aspect: null,
  plural: "valid routing numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.04,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) || allSame(digits)) return false;
    return weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
  },
};
