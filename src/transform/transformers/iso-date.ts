/** ISO dates at the front of a value. */

export interface IsoDate {
  /** Astronomical: 0 is 1 BC, -1 is 2 BC. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What follows the date but ` BC`: a time of day, nothing. */
  readonly rest: string;
}

const ISO_DATE = /^(\d{4,6})-(\d{2})-(\d{2})(?!\d)(.*)$/s;
/** Characters of `2024-02-28`. */
export const ISO_LENGTH = 10;
const DAY_MS = 86_400_000;

/** Before Christ, as PostgreSQL writes it behind dates and times. */
const BC = / BC$/;

/** Null when the value begins with no day of the Gregorian calendar. */
export function readIsoDate(value: string): IsoDate | null {
  const match = ISO_DATE.exec(value);
  if (match === null) return null;
  const isBefore = BC.test(value);
  const [written, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (written === 0) return null;
  const year = isBefore ? 1 - written : written;
  const date = new Date(dayNumber(year, month, day) * DAY_MS);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  return { year, month, day, rest: match[4]!.replace(BC, "") };
}

export function writeIsoDate({ year, month, day, rest }: IsoDate): string {
  const written = year > 0 ? year : 1 - year;
  const date = [String(written).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  return `${date.join("-")}${rest}${year > 0 ? "" : " BC"}`;
}

/** Whole years of PostgreSQL's timestamps; JavaScript's dates end a little before the last. */
const CALENDAR = [-4710, 275_758] as const;

/** The date `days` later; on the other side of the date where that would leave the years that can be written. */
export function addDays(date: IsoDate, days: number, years: readonly [number, number] = CALENDAR): IsoDate {
  const start = dayNumber(date.year, date.month, date.day);
  const first = dayNumber(years[0], 1, 1);
  const last = dayNumber(years[1], 12, 31);
  const wanted = start + days;
  const inside = wanted >= first && wanted <= last ? wanted : start - days;
  const moved = new Date(Math.min(last, Math.max(first, inside)) * DAY_MS);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate(), rest: date.rest };
}

/** `infinity` and `-infinity` name no day of anybody. */
export function isEndless(value: string): boolean {
  return value === "infinity" || value === "-infinity";
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}
