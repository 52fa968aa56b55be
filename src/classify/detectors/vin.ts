/** Vehicle identification numbers, ISO 3779: 17 characters without I, O, Q. The check digit is mandatory in North America and China only. */
import type { Detector } from "./detector.ts";

const shape = /^(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z0-9]{17}$/i;
const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
const letterValues = [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9];
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** By its shape. Random pass: high for random capitals; needs a name. */
export const vin: Detector = {
  name: "vin",
  limits: { digits: [1, 17], length: [17, 17] },
  category: "vehicle",
  aspect: "vin",
  plural: "VIN-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.5,
  test: (value) => shape.test(value),
};

/** With the right check digit: mod 11, ten is X. Random pass: 9 % of the shape. */
export const checkedVin: Detector = {
  name: "checked-vin",
  limits: { digits: [1, 17], length: [17, 17] },
  category: "vehicle",
  aspect: "vin",
  plural: "VIN with the right check digit",
  minimumShare: 0.6,
  decidesAlone: true,
  randomPassRate: 0.09,
  test: (value) => {
    const text = value.toUpperCase();
    if (!shape.test(text)) return false;
    const sum = [...text].reduce((total, each, i) => {
      const number = /\d/.test(each) ? Number(each) : (letterValues[letters.indexOf(each)] ?? 0);
      return total + number * (weights[i] ?? 0);
    }, 0);
    return text[8] === (sum % 11 === 10 ? "X" : String(sum % 11));
  },
};
