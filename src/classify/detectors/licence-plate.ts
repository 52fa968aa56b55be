/**
 * Plates of vehicles in the shapes of France, Germany, Great Britain, Italy, Spain, the Netherlands, Poland, Portugal, Brazil, Norway,
 * Sweden, Denmark, Finland, Austria, Switzerland. No check digit; random pass: high, so a name must say it.
 */
import type { Detector } from "./detector.ts";

const shapes: readonly RegExp[] = [
  /^[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?[A-HJ-NP-TV-Z]{2}$/,
  /^[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?[1-9]\d{0,3}[EH]?$/,
  /^[A-Z]{2}\d{2} ?[A-Z]{3}$/,
  /^\d{4}[- ]?[BCDFGHJKLMNPRSTVWXYZ]{3}$/,
  /^(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,2}|\d{1,2})$/,
  /^[A-Z]{2,3} ?[0-9A-Z]{4,5}$/,
  /^[A-Z]{3}-?\d[A-Z0-9]\d{2}$/,
  /^[A-Z]{2} ?\d{2} ?\d{3}$/,
  /^[A-Z]{2,3}[ -]\d{2}[0-9A-Z]$/,
  /^(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]?\d{1,6}$/,
  /^[A-Z]{1,2}[ -]\d{1,5}[ -]?[A-Z]{1,3}$/,
];

export const licencePlate: Detector = {
  name: "licence-plate",
  limits: { digits: [1, 7], length: [4, 12] },
  category: "vehicle",
  aspect: "plate",
  plural: "plate-shaped values",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0.5,
  test: (value) => {
    const text = value.toUpperCase();
    return text.length <= 12 && /\d/.test(text) && shapes.some((shape) => shape.test(text));
  },
};
