/**
 * Bank identifier code, ISO 9362: four letters, country, location, optional branch. No check digit.
 * Random pass: high; words of eight capitals match often, so a name must say it.
 */
import type { Detector } from "./detector.ts";

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const isCountry = new Map<string, boolean>();

function isCountryCode(code: string): boolean {
  const known = isCountry.get(code) ?? regions.of(code) !== undefined;
  isCountry.set(code, known);
  return known;
}

export const bic: Detector = {
  name: "bic",
  limits: { length: [8, 11] },
  category: "bank_account",
  aspect: "bic",
  plural: "BIC-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.3,
  test: (value) => /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(value) && isCountryCode(value.slice(4, 6)),
};
