/** Danish, Swedish, Norwegian and Finnish numbers beside those of persons that have files of their own. */
import { digitsOf, isDayOfMonth, passesLuhn, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Danish CPR: birth date and four digits, with its hyphen. No check digit since 2007. Random pass: 4 % of the shape. */
export const dkCpr: Detector = {
  name: "dk-cpr",
  limits: { digits: [10, 10], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "CPR numbers with a right date",
  minimumShare: 0.95,
  decidesAlone: true,
  randomPassRate: 0.04,
  test: (value) => {
    const found = /^(\d{2})(\d{2})\d{2}-\d{4}$/.exec(value);
    return found !== null && isDayOfMonth(Number(found[1]), Number(found[2]));
  },
};

/** CPR without its hyphen. Random pass: 4 % of ten digits; needs a name, or a table of persons in which all values pass. */
export const dkPlainCpr: Detector = {
  name: "dk-plain-cpr",
  limits: { digits: [10, 10], length: [10, 10] },
  category: "national_id",
  aspect: null,
  plural: "CPR numbers with a right date",
  minimumShare: 0.95,
  decidesAlone: false,
  randomPassRate: 0.04,
  test: (value) => /^\d{10}$/.test(value) && isDayOfMonth(Number(value.slice(0, 2)), Number(value.slice(2, 4))),
};

/** Danish company number CVR: eight digits. Check: weights 2 7 6 5 4 3 2 1, mod 11. Random pass: 9 %; needs a name. */
export const dkCvr: Detector = {
  name: "dk-cvr",
  limits: { digits: [8, 8], length: [8, 16] },
  category: "tax_id",
  aspect: null,
  plural: "valid CVR numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value).replace(/^DK/i, "");
    return /^[1-9]\d{7}$/.test(digits) && weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};

/** Swedish company number: ten digits with the hyphen, the third 2 or more. Check: Luhn. Random pass: 10 %; needs a name. */
export const seOrganisation: Detector = {
  name: "se-organisation",
  limits: { digits: [10, 12], length: [10, 14] },
  category: "tax_id",
  aspect: null,
  plural: "valid Swedish company numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    return /^(?:16)?\d{2}[2-9]\d{7}$/.test(digits) && passesLuhn(digits.slice(-10));
  },
};

/** Norwegian company number: nine digits from 8 or 9. Check: weights 3 2 7 6 5 4 3 2, mod 11. Random pass: 9 %; needs a name. */
export const noOrganisation: Detector = {
  name: "no-organisation",
  limits: { digits: [9, 9], length: [9, 16] },
  category: "tax_id",
  aspect: null,
  plural: "valid Norwegian company numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value).replace(/MVA$/i, "");
    return (
      /^[89]\d{8}$/.test(digits) &&
      (11 - (weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(digits[8])
    );
  },
};

/** Norwegian bank account: 11 digits, written 1234.56.78903. Check: mod 11. Random pass: 9 %, less with dots. */
export const noAccount: Detector = {
  name: "no-account",
  limits: { digits: [11, 11], length: [11, 16] },
  category: "bank_account",
  aspect: null,
  plural: "valid Norwegian account numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value);
    return /^\d{11}$/.test(digits) && weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};

/** Finnish company number: seven digits, hyphen, check digit. Check: weights 7 9 10 5 8 4 2, mod 11. Random pass: 9 % of the shape. */
export const fiYTunnus: Detector = {
  name: "fi-y-tunnus",
  limits: { digits: [8, 8], length: [9, 9] },
  category: "tax_id",
  aspect: null,
  plural: "valid Finnish company numbers",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.09,
  test: (value) => {
    if (!/^\d{7}-\d$/.test(value)) return false;
    const rest = weightedSum(value, [7, 9, 10, 5, 8, 4, 2]) % 11;
    return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === Number(value[8]);
  },
};
