/** Numbers of Brazil, Mexico, Chile, Argentina and Canada. The CPF is br-cpf.ts. */
import { allSame, digitsOf, elevenLess, passesLuhn, weightedSum } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

const firstCnpj = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/** Company number CNPJ: 12 digits or, from July 2026, capitals, and two check digits. A character counts its code less 48. Random pass: 1 %. */
export const brCnpj: Detector = {
  name: "br-cnpj",
  limits: { digits: [2, 14], length: [14, 22] },
  category: "tax_id",
  aspect: null,
  plural: "valid CNPJ",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.01,
  test: (value) => {
    const text = digitsOf(value).toUpperCase();
    if (!/^[A-Z0-9]{12}\d{2}$/.test(text) || allSame(text)) return false;
    const sum = (weights: readonly number[]): number =>
      weights.reduce((total, weight, i) => total + weight * (text.charCodeAt(i) - 48), 0);
    return elevenLess(sum(firstCnpj)) === Number(text[12]) && elevenLess(sum([6, ...firstCnpj])) === Number(text[13]);
  },
};

/** Number of the worker's register (PIS, NIS): 11 digits. Check: mod 11. Random pass: 10 %; needs a name. */
export const brPis: Detector = {
  name: "br-pis",
  limits: { digits: [11, 11], length: [11, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid PIS",
  minimumShare: 0.85,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^\d{11}$/.test(digits) || allSame(digits)) return false;
    return elevenLess(weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === Number(digits[10]);
  },
};

/** Number of the health card (CNS): 15 digits from 1, 2, 7, 8 or 9. Check: weights 15 to 1, mod 11. Random pass: 9 % of right beginnings. */
export const brCns: Detector = {
  name: "br-cns",
  limits: { digits: [15, 15], length: [15, 20] },
  category: "health_id",
  aspect: null,
  plural: "valid CNS",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.09,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^[12789]\d{14}$/.test(digits)) return false;
    return weightedSum(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  },
};

const curpCharacters = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/** Mexican CURP: letters of the name, birth date, sex, state, consonants, check digit. Check: weights 18 to 2, mod 10. Random pass: none of the shape by chance. */
export const mxCurp: Detector = {
  name: "mx-curp",
  limits: { digits: [7, 8], length: [18, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid CURP",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.0001,
  test: (value) => {
    const text = value.trim().toUpperCase();
    if (!/^[A-Z][AEIOUX][A-Z]{2}\d{2}[01]\d[0-3]\d[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[0-9A-Z]\d$/.test(text))
      return false;
    const sum = [...text.slice(0, 17)].reduce((total, each, i) => total + curpCharacters.indexOf(each) * (18 - i), 0);
    return (10 - (sum % 10)) % 10 === Number(text[17]);
  },
};

/** Chilean RUT: seven or eight digits, hyphen, check digit or K. Check: weights 2 to 7 from the right, mod 11. Random pass: 9 % of the shape. */
export const clRut: Detector = {
  name: "cl-rut",
  limits: { digits: [7, 9], length: [9, 12] },
  category: "national_id",
  aspect: null,
  plural: "valid RUT",
  minimumShare: 0.85,
  decidesAlone: true,
  randomPassRate: 0.09,
  test: (value) => {
    const found = /^(\d{1,2}\.?\d{3}\.?\d{3})-([\dK])$/.exec(value.toUpperCase());
    const digits = [...(found?.[1] ?? "").replaceAll(".", "")].reverse();
    const rest = 11 - (digits.reduce((sum, digit, i) => sum + Number(digit) * (2 + (i % 6)), 0) % 11);
    return found !== null && found[2] === (rest === 11 ? "0" : rest === 10 ? "K" : String(rest));
  },
};

/** Argentine CUIT or CUIL: 11 digits with known beginnings. Check: mod 11. Random pass: 9 % of right beginnings. */
export const arCuit: Detector = {
  name: "ar-cuit",
  limits: { digits: [11, 11], length: [11, 16] },
  category: "tax_id",
  aspect: null,
  plural: "valid CUIT",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.008,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^(?:2[03467]|3[034])\d{9}$/.test(digits)) return false;
    return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(digits[10]);
  },
};

/** Canadian SIN: nine digits in threes. Check: Luhn. Random pass: 10 % of the shape; needs a name. */
export const caSin: Detector = {
  name: "ca-sin",
  limits: { digits: [9, 9], length: [9, 11] },
  category: "national_id",
  aspect: null,
  plural: "valid SIN",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => /^[1-79]\d{2}([ -]?)\d{3}\1\d{3}$/.test(value) && passesLuhn(digitsOf(value)),
};
