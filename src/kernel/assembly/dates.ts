/** ISO dates at the front of a value, as days of the proleptic Gregorian calendar. */

export let year: i32 = 0;
export let month: i32 = 0;
export let day: i32 = 0;

/** Reads YYYY-MM-DD (a year of four to six digits) at p; the length read, or 0 when there is none. */
export function readDate(p: usize, n: u32): u32 {
  let i: u32 = 0, y: i32 = 0;
  while (i < n && i < 6 && u32(load<u8>(p + i)) - 48 < 10) { y = y * 10 + i32(load<u8>(p + i)) - 48; i++; }
  if (i < 4 || n < i + 6 || load<u8>(p + i) != 45 || load<u8>(p + i + 3) != 45) return 0;
  const m1: u32 = u32(load<u8>(p + i + 1)) - 48, m2: u32 = u32(load<u8>(p + i + 2)) - 48;
  const d1: u32 = u32(load<u8>(p + i + 4)) - 48, d2: u32 = u32(load<u8>(p + i + 5)) - 48;
  if (m1 > 9 || m2 > 9 || d1 > 9 || d2 > 9) return 0;
  if (n > i + 6 && u32(load<u8>(p + i + 6)) - 48 < 10) return 0;
  year = y; month = i32(m1 * 10 + m2); day = i32(d1 * 10 + d2);
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return 0;
  return i + 6;
}

export function setDate(y: i32, m: i32, d: i32): void { year = y; month = m; day = d; }

export function monthLength(y: i32, m: i32): i32 {
  if (m == 2) return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0 ? 29 : 28;
  return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

/** Days since 0000-03-01. */
export function toDays(y: i32, m: i32, d: i32): i32 {
  if (m <= 2) { y--; m += 12; }
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 + d - 1;
}

/** Sets year, month, day from days since 0000-03-01 (not negative). */
export function fromDays(days: i32): void {
  const era = days / 146097, inEra = days % 146097;
  const y = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
  const inYear = inEra - (365 * y + y / 4 - y / 100);
  const m = (5 * inYear + 2) / 153;
  day = inYear - (153 * m + 2) / 5 + 1;
  month = m < 10 ? m + 3 : m - 9;
  year = y + era * 400 + (month <= 2 ? 1 : 0);
}

@inline function two(p: usize, v: i32): void { store<u8>(p, u8(48 + v / 10)); store<u8>(p, u8(48 + v % 10), 1); }

/** Writes the date; returns the end. */
export function writeDate(p: usize): usize {
  if (year >= 100000) { store<u8>(p++, u8(48 + year / 100000)); }
  if (year >= 10000) { store<u8>(p++, u8(48 + (year / 10000) % 10)); }
  two(p, (year / 100) % 100); two(p + 2, year % 100);
  store<u8>(p, 45, 4); two(p + 5, month); store<u8>(p, 45, 7); two(p + 8, day);
  return p + 10;
}
