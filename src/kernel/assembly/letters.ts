/**
 * Canonical letters of text, as src/search/canonical-text.ts defines them. ASCII by a table; the rest by pages of 256 code
 * points that the host fills when they are first met (src/search/letter-pages.ts).
 *
 * An entry of a page: kind << 30 | number of UTF-16 units << 24 | the unit, or the index of the first in the pool; in the
 * place of the number 63: the rest is a code point above U+FFFF.
 */

export const SEPARATOR: u32 = 0;
export const NOTHING: u32 = 1;
export const LETTERS: u32 = 2;
export const WORD: u32 = 3;
/** What `entryOf` says of a page that is not there; `missingPage` tells which. */
export const MISSING: u32 = 0xffffffff;
/** Classes of bytes beside the letter that an ASCII byte becomes. */
export const IS_SEPARATOR: u32 = 0;
export const IS_HIGH: u32 = 255;
export const IS_SPECIAL: u32 = 254;

/** By byte: the lower-case letter or digit, or one of the classes. */
export const ASCII: usize = memory.data(256, 16);
let hasAscii: bool = false;

/** Address of one u32 a page: where it is, or 0. */
let pages: usize = 0;
let pool: usize = 0;
export let missingPage: u32 = MISSING;
/** What `decode` read. */
export let point: u32 = 0;
export let pointBytes: u32 = 0;

export function prepareLetters(): void {
  if (hasAscii) return;
  for (let b: u32 = 0; b < 256; b++) {
    let letter: u32 = IS_SEPARATOR;
    if (b - 48 < 10 || b - 97 < 26) letter = b;
    else if (b - 65 < 26) letter = b + 32;
    else if (b >= 128) letter = IS_HIGH;
    else if (b == 0 || b == 30 || b == 92 || b == 37 || b == 38 || b == 61) letter = IS_SPECIAL;
    store<u8>(ASCII + b, u8(letter));
  }
  hasAscii = true;
}

export function setLetterPages(table: usize, units: usize): void {
  prepareLetters();
  pages = table;
  pool = units;
}

export function missingLetterPage(): u32 { return missingPage; }
export function forgetMissingPage(): void { missingPage = MISSING; }

@inline export function entryOf(code: u32): u32 {
  const page: usize = load<u32>(pages + (usize(code >> 8) << 2));
  if (page == 0) { missingPage = code >> 8; return MISSING; }
  return load<u32>(page + (usize(code & 255) << 2));
}

@inline export function kindOf(entry: u32): u32 { return entry >> 30; }
@inline export function unitsOf(entry: u32): u32 { return (entry >> 24) & 63; }

/** Writes the units of an entry to `to`; returns the address behind them. */
@inline export function writeUnits(entry: u32, to: usize): usize {
  const count = unitsOf(entry);
  if (count == 1) { store<u16>(to, u16(entry)); return to + 2; }
  if (count == 63) {
    const code = (entry & 0xffffff) - 0x10000;
    store<u16>(to, u16(0xd800 + (code >> 10))); store<u16>(to, u16(0xdc00 + (code & 1023)), 2);
    return to + 4;
  }
  const from = pool + (usize(entry & 0xffffff) << 1);
  for (let i: u32 = 0; i < count; i++) store<u16>(to + (i << 1), load<u16>(from + (i << 1)));
  return to + (usize(count) << 1);
}

@inline function isTail(b: u32): bool { return (b & 0xc0) == 0x80; }

/** Reads the code point at p < end: UTF-8, or the byte itself where it is none. Sets `point` and `pointBytes`. */
export function decode(p: usize, end: usize): void {
  const b: u32 = load<u8>(p);
  point = b; pointBytes = 1;
  if (b < 0xc2 || b > 0xf4) return;
  const left = end - p;
  const c: u32 = left > 1 ? u32(load<u8>(p, 1)) : 0;
  if (!isTail(c)) return;
  if (b < 0xe0) { point = ((b & 31) << 6) | (c & 63); pointBytes = 2; return; }
  const d: u32 = left > 2 ? u32(load<u8>(p, 2)) : 0;
  if (!isTail(d)) return;
  if (b < 0xf0) {
    const code = ((b & 15) << 12) | ((c & 63) << 6) | (d & 63);
    if (code < 0x800 || (code >> 11) == 27) return;
    point = code; pointBytes = 3;
    return;
  }
  const e: u32 = left > 3 ? u32(load<u8>(p, 3)) : 0;
  if (!isTail(e)) return;
  const code = ((b & 7) << 18) | ((c & 63) << 12) | ((d & 63) << 6) | (e & 63);
  if (code < 0x10000 || code > 0x10ffff) return;
  point = code; pointBytes = 4;
}
