/**
 * French social security number (NIR): sex, year, month, place, order, key; Corsica 2A and 2B count as 19 and 18.
 * Check: key = 97 - number mod 97. Random pass: 1 %.
 */
import { digitsOf, remainder } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

const shape = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{6}\d{2}$/;

export const frNir: Detector = {
  name: "fr-nir",
  limits: { digits: [13, 15], length: [15, 24] },
  category: "national_id",
  aspect: null,
  plural: "French NIR",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    const text = digitsOf(value).toUpperCase();
    if (!shape.test(text)) return false;
    const number = text.slice(0, 13).replace("2A", "19").replace("2B", "18");
    return 97 - remainder(number, 97) === Number(text.slice(13));
  },
};
