/**
 * Finnish personal identity code: date, century sign, number, check character. Check: mod 31. Random pass: 3 % of right dates.
 */
import type { Detector } from "./detector.ts";

export const fiHetu: Detector = {
  name: "fi-hetu",
  limits: { digits: [9, 10], length: [11, 11] },
  category: "national_id",
  aspect: null,
  plural: "valid Finnish identity codes",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) => {
    const found = /^([0-3]\d[01]\d{3})[-+ABCDEFYXWVU](\d{3})([0-9A-Y])$/.exec(value.toUpperCase());
    return found !== null && "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(`${found[1]}${found[2]}`) % 31] === found[3];
  },
};
