/**
 * Bank identifier code, ISO 9362: four letters, country, location, optional branch. No check digit.
 * Random pass: high; words of eight capitals match, so a name must say it.
 */
import type { Detector } from "./detector.ts";

export const bic: Detector = {
  name: "bic",
  category: "bank_account",
  aspect: "bic",
  plural: "BIC-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.4,
  test: (value) => /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(value),
};
