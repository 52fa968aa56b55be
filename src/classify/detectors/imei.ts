/**
 * Device number of a telephone: 15 digits. Check: Luhn. Random pass: 10 %; collides with cards: needs a name.
 */
import { passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const imei: Detector = {
  name: "imei",
  limits: { digits: [15, 15], length: [15, 15] },
  category: "device_id",
  aspect: null,
  plural: "IMEI-shaped values",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 0.1,
  test: (value) => /^\d{15}$/.test(value) && passesLuhn(value),
};
