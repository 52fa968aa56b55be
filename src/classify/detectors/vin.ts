/**
 * Vehicle identification number, ISO 3779: 17 characters without I, O, Q. The check digit is only mandatory in North America.
 * Random pass: high for random capitals; needs a name.
 */
import type { Detector } from "./detector.ts";

export const vin: Detector = {
  name: "vin",
  category: "vehicle",
  aspect: "vin",
  plural: "VIN-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.5,
  test: (value) => /^(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z0-9]{17}$/i.test(value),
};
