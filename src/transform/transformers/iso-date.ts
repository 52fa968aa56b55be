/** ISO dates at the front of a value. */

export interface IsoDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What follows the date: a time of day, ` BC`, nothing. */
  readonly rest: string;
}

const ISO_DATE = /^(\d{4,6})-(\d{2})-(\d{2})(?!\d)(.*)$/s;
const DAY_MS = 86_400_000;

/** Null when the value begins with no day of the Gregorian calendar. */
export function readIsoDate(value: string): IsoDate | null {
  const match = ISO_DATE.exec(value);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(dayNumber(year, month, day) * DAY_MS);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  return { year, month, day, rest: match[4]! };
}

export function writeIsoDate({ year, month, day, rest }: IsoDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}${rest}`;
}

/** The date `days` later; the same date where that would leave the years 1 to 275,000. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date.year, date.month, date.day) + days) * DAY_MS);
  const year = moved.getUTCFullYear();
  if (Number.isNaN(year) || year < 1) return date;
  return { year, month: moved.getUTCMonth() + 1, day: moved.getUTCDate(), rest: date.rest };
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
