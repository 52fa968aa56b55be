/**
 * Swedish personal number: date, four digits, century optional. Check: Luhn over ten digits. Random pass: 10 % of right dates; needs a name unless dashed.
 */
import { passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

export const sePersonnummer: Detector = {
  name: "se-personnummer",
  category: "national_id",
  aspect: null,
  plural: "Swedish personal numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.005,
  test: (value) => {
    if (!/^(?:19|20)?\d{2}[01]\d[0-3]\d[-+]\d{4}$/.test(value)) return false;
    return passesLuhn(value.replace(/[-+]/, "").slice(-10));
  },
};
