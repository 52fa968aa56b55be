/**
 * Date without time, as ISO, `yyyymmdd`, `dd.mm.yyyy` or `mm/dd/yyyy`, of a year from 1900 to 2012. Other old dates look alike: the table counts too.
 */
import type { Detector } from "./detector.ts";

export const birthDay: Detector = {
  name: "birth-day",
  limits: { digits: [6, 24], length: [8, 35] },
  category: "birth_date",
  aspect: "date",
  plural: "dates that can be birthdays",
  minimumShare: 0.85,
  decidesAlone: false,
  randomPassRate: 0.5,
  test: (value) => {
    const found =
      /^(\d{4})-[01]\d-[0-3]\d(?:[ T]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(value) ??
      /^[0-3]?\d[./-][0-3]?\d[./-](\d{4})$/.exec(value) ??
      /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.exec(value);
    const year = Number(found?.[1] ?? 0);
    return year >= 1900 && year <= 2012;
  },
};
