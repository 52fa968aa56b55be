/** Dates and times in the forms that dumps write. Other forms are left to the server. */

const PG_DATE =
  /^\s*(\d{4,7})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:[+-]\d{1,2}(?::?\d{2}){0,2}|Z|[A-Za-z/_]+)?)?\s*(?:BC|AD)?\s*$/i;
const WORDS = /^\s*(?:[+-]?infinity|epoch|now|today|tomorrow|yesterday)\s*$/i;
const MYSQL_DATE =
  /^(\d{1,4})\D?(\d{1,2})\D?(\d{1,2})(?:[ T](\d{1,2})(?:\D?(\d{1,2})(?:\D?(\d{1,2})(?:\.\d*)?)?)?(?:[+-]\d{2}:\d{2})?)?$/;
const TIME = /^\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:[+-]\d{1,2}(?::?\d{2}){0,2}|Z)?\s*$/i;
const MYSQL_TIME = /^-?(?:\d+ )?(\d{1,3})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d*)?)?)?$/;

/** PostgreSQL's: of dates, and of moments with a time. */
const LAST_YEAR_OF_DATES = 5_874_897;
const LAST_YEAR = 294_276;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function checkDate(text: string, isMysql: boolean): boolean {
  return isMysql ? checkMysqlDate(text) : checkPostgresDate(text);
}

export function checkTimestamp(text: string, isMysql: boolean): boolean {
  return isMysql ? checkMysqlDate(text) : checkPostgresDate(text);
}

export function checkTime(text: string, isMysql: boolean): boolean {
  const match = (isMysql ? MYSQL_TIME : TIME).exec(text);
  if (match === null) return isMysql ? /^\d+$/.test(text) : /\d/.test(text);
  const [, hours, minutes = "0", seconds = "0"] = match;
  if (!isMysql) return isTime(Number(hours), Number(minutes), Number(seconds), 60);
  return Number(hours) <= 838 && Number(minutes) <= 59 && Number(seconds) <= 59;
}

/** The words of an interval are many: a text without a digit is none, but for infinity. */
export function checkInterval(text: string): boolean {
  return /\d/.test(text) || WORDS.test(text);
}

function checkPostgresDate(text: string): boolean {
  const match = PG_DATE.exec(text);
  // DateStyle has other spellings; all of them have digits.
  if (match === null) return WORDS.test(text) || (/\d/.test(text) && !/^\s*\d{4}-\d{2}-\d{2}/.test(text));
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(year) === 0 || Number(year) > (match[4] === undefined ? LAST_YEAR_OF_DATES : LAST_YEAR)) return false;
  return isDay(Number(year), Number(month), Number(day)) && isTime(Number(hours), Number(minutes), Number(seconds), 60);
}

/** Zero in the place of a year, month or day is what old servers wrote for an unknown one. */
function checkMysqlDate(text: string): boolean {
  const match = MYSQL_DATE.exec(text);
  if (match === null) return /^\d{6,14}$/.test(text);
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const isZero = Number(month) === 0 || Number(day) === 0;
  if (isZero) return Number(month) <= 12 && Number(day) <= 31;
  return (
    isDay(Number(year), Number(month), Number(day)) &&
    isTime(Number(hours), Number(minutes), Number(seconds), 59) &&
    Number(hours) < 24
  );
}

/** `2026-01-31`, with or without ` 12:30:00` and a fraction: what nearly all values are, told from the bytes. */
export function isPlainMoment(bytes: Uint8Array, at: number, length: number): boolean {
  if (length !== 10 && (length < 19 || length > 26)) return false;
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return false;
  const month = pair(bytes, at + 5);
  const day = pair(bytes, at + 8);
  // The ends of months are left to the careful way, and so is the year 0.
  if (month < 1 || month > 12 || day < 1 || day > 28 || pair(bytes, at) < 1 || pair(bytes, at + 2) < 0) return false;
  if (length === 10) return true;
  if (bytes[at + 10] !== BLANK || bytes[at + 13] !== COLON || bytes[at + 16] !== COLON) return false;
  const hours = pair(bytes, at + 11);
  const minutes = pair(bytes, at + 14);
  const seconds = pair(bytes, at + 17);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return false;
  if (length > 19 && bytes[at + 19] !== POINT) return false;
  for (let i = at + 20; i < at + length; i++) if (bytes[i]! < ZERO || bytes[i]! > ZERO + 9) return false;
  return length !== 20;
}

const BLANK = 0x20;
const DASH = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;

/** The number of two digits; -1 when they are none. */
function pair(bytes: Uint8Array, at: number): number {
  const high = bytes[at]! - ZERO;
  const low = bytes[at + 1]! - ZERO;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? 10 * high + low : -1;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  // Before the first year the count is shifted by one, which is left to the server.
  return month !== 2 || day < 29 || isLeap || year < 5;
}

/** 24:00:00 is a time; PostgreSQL reads second 60, too. */
function isTime(hours: number, minutes: number, seconds: number, most: number): boolean {
  return hours <= 24 && minutes <= 59 && seconds <= most && (hours < 24 || (minutes === 0 && seconds === 0));
}
