/**
 * Telephone number without country: 6 to 15 digits with punctuation, often a leading 0 or bracket.
 * Random pass: high, so a name must say phone. False friends: dates, versions, IP addresses, decimals.
 */
import type { Detector } from "./detector.ts";

const shape = /^[+(]?[0-9][0-9 ()./-]{4,20}[0-9](?: ?(?:x|ext\.?) ?\d{1,5})?$/i;
const date = /^\d{4}-\d\d-\d\d|^\d\d?[./]\d\d?[./]\d{4}$/;

export const nationalPhone: Detector = {
  name: "national-phone",
  limits: { digits: [6, 22], length: [6, 40] },
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

/** The 0 in front and groups behind: a shape that ids and sums do not have. */
const trunk = /^(?:\(0\d{1,5}\)|0\d{1,4}(?=[ /.-]))[ /.-]*\d[\d ./-]{4,13}\d$/;

/** With its trunk 0 and in groups (`06 12 34 56 78`, `(030) 123 456`). Random pass: low, and the table counts too. */
export const trunkPhone: Detector = {
  name: "trunk-phone",
  limits: { digits: [8, 13], length: [10, 22] },
  category: "phone",
  aspect: null,
  plural: "telephone numbers in groups",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.05,
  least: { context: "person", matched: 4 },
  test: (value) => trunk.test(value) && !/^0\d[.-]\d\d[.-]\d{4}$/.test(value),
};
