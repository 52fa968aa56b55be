/**
 * US social security number, dashed: area not 000, 666, 9xx; group not 00; serial not 0000. No check digit.
 * Random pass: low when dashed. Without dashes it needs a name and is left to it.
 */
import type { Detector } from "./detector.ts";

export const usSsn: Detector = {
  name: "us-ssn",
  limits: { digits: [9, 9], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "SSN-shaped values",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) => /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(value),
};
