/**
 * Swedish personal number: date, four digits, century optional. Check: Luhn over ten digits. Random pass: 10 % of right dates, half a per cent of all numbers.
 */
import { passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const sePersonnummer: Detector = {
  name: "se-personnummer",
  limits: { digits: [10, 12], length: [10, 13] },
  category: "national_id",
  aspect: null,
  plural: "Swedish personal numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.005,
  test: (value) => {
    if (!/^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]?\d{4}$/.test(value)) return false;
    return passesLuhn(value.replace(/[-+]/, "").slice(-10));
  },
};
