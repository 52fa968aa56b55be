/**
 * Telephone number without country: 6 to 15 digits with punctuation, often a leading 0 or bracket.
 * Random pass: high, so a name must say phone. False friends: dates, versions, IP addresses, decimals.
 */
import type { Detector } from "./detector.ts";

const shape = /^[+(]?[0-9][0-9 ()./-]{4,20}[0-9](?: ?(?:x|ext\.?) ?\d{1,5})?$/i;
const date = /^\d{4}-\d\d-\d\d|^\d\d?[./]\d\d?[./]\d{4}$/;

export const nationalPhone: Detector = {
  name: "national-phone",
  category: "phone",
  aspect: null,
  plural: "telephone-shaped values",
  minimumShare: 0.7,
  decidesAlone: false,
  randomPassRate: 0.5,
  test: (value) => {
    if (!shape.test(value) || date.test(value) || /^\d+\.\d+$/.test(value)) return false;
    const digits = value.replace(/\D/g, "").length;
    return digits >= 6 && digits <= 15;
  },
};
