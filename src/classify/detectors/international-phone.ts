/**
 * Telephone number with `+` or `00` and a country prefix of E.164: 8 to 15 digits, punctuation allowed.
 * Country prefixes start with 1 to 9. Random pass: low because of the +. False friends: time zone offsets (too short), `+` sums.
 */
import type { Detector } from "./detector.ts";

const shape = /^(?:\+|00 ?)[1-9][0-9 ()./-]{6,20}[0-9](?: ?(?:x|ext\.?) ?\d{1,5})?$/i;

export const internationalPhone: Detector = {
  name: "international-phone",
  limits: { digits: [8, 22], length: [9, 40] },
  category: "phone",
  aspect: null,
  plural: "international telephone numbers",
  minimumShare: 0.6,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) => {
    if (!shape.test(value)) return false;
    const digits = value.replace(/\D/g, "").replace(/^00/, "");
    return digits.length >= 8 && digits.length <= 15;
  },
};
