/**
 * Spanish DNI (8 digits, letter) and NIE (X, Y or Z, 7 digits, letter). Check: letter = number mod 23. Random pass: 4 %.
 */
import { digitsOf } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const esDni: Detector = {
  name: "es-dni",
  limits: { digits: [7, 8], length: [9, 14] },
  category: "national_id",
  aspect: null,
  plural: "DNI or NIE with the right letter",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.04,
  test: (value) => {
    const text = digitsOf(value).toUpperCase();
    if (!/^(?:\d{8}|[XYZ]\d{7})[A-Z]$/.test(text)) return false;
    const number = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
    return "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23] === text.at(-1);
  },
};
