/**
 * VAT number with the country in front, in the shape of that country. No check digit here: those of Germany, France, Italy, Spain,
 * Belgium, Poland, Portugal and the Nordic countries are checked by their own detectors. Random pass: high for codes; needs a name.
 */
import { digitsOf } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

const shape =
  /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE[1-9]\d{8}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|FR[A-Z0-9]{2}\d{9}|GB(?:\d{9}|\d{12})|HR\d{11}|HU\d{8}|IE\d[0-9A-Z+*]\d{5}[A-W][A-I]?|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|XI\d{9})$/;

export const euVat: Detector = {
  name: "eu-vat",
  limits: { digits: [2, 13], length: [6, 24] },
  category: "tax_id",
  aspect: null,
  plural: "VAT numbers by their shape",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.01,
  test: (value) => shape.test(digitsOf(value).toUpperCase()),
};
