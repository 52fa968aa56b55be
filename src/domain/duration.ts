/** Spans of time as people write them: `90s`, `15m`, `1h`, `7d`, `2w`, `6mo`, `1y`. */
import { refuse } from "./problem.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Milliseconds. Months and years have calendar lengths and are counted from a date. */
const UNITS: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3600 * SECOND,
  d: DAY,
  w: 7 * DAY,
};

/** Longer spans are typing errors. */
const MOST_YEARS = 100;

export interface Duration {
  readonly milliseconds: number;
  /** Calendar months on top. */
  readonly months: number;
}

/**
 * @param flag Name of the option, for the refusal.
 * @throws SafelockError (exit 2) OPTION_VALUE. `0s` and the like are allowed where the caller allows them.
 */
export function parseDuration(text: string, flag: string): Duration {
  const match = /^(\d{1,9})\s*(s|m|h|d|w|mo|y)$/i.exec(text.trim());
  const amount = Number(match?.[1]);
  const unit = match?.[2]?.toLowerCase() ?? "";
  if (match === null) throw wrong(flag, "needs a span of time, a whole number with a unit");
  const months = unit === "mo" ? amount : unit === "y" ? amount * 12 : 0;
  const milliseconds = months > 0 || unit === "mo" || unit === "y" ? 0 : amount * (UNITS[unit] ?? 0);
  if (months > MOST_YEARS * 12 || milliseconds > MOST_YEARS * 366 * DAY) {
    throw wrong(flag, `is longer than ${MOST_YEARS} years`);
  }
  return { milliseconds, months };
}

/** `from` plus the span. Of a month that is too short the last day counts: 31 January + 1mo = 28 or 29 February. */
export function after(from: Date, { milliseconds, months }: Duration): Date {
  return new Date(addMonths(from, months).getTime() + milliseconds);
}

/** `from` minus the span. */
export function before(from: Date, { milliseconds, months }: Duration): Date {
  return new Date(addMonths(from, -months).getTime() - milliseconds);
}

export function isZero({ milliseconds, months }: Duration): boolean {
  return milliseconds === 0 && months === 0;
}

function addMonths(from: Date, months: number): Date {
  const date = new Date(from);
  date.setUTCMonth(from.getUTCMonth() + months);
  if (date.getUTCDate() !== from.getUTCDate()) date.setUTCDate(0);
  return date;
}

function wrong(flag: string, problem: string): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: `--${flag} ${problem}`,
    hint: "Write it like 90s, 15m, 1h, 7d, 2w, 6mo or 1y",
  });
}
