/** Telephone numbers in the format of others, inside ranges that are set apart for fiction. */
import { arena } from "./batch";
import { isUtf8, replaceWith } from "./escape";
import { rowOf, scale, tagOf, valueAt, valueLength } from "./generate";

/** Where the parts of the table stand; src/transform/transformers/phone-table.ts writes it. Offsets are u16. */
const HOME_RANGE: usize = 100;
const AMERICAN_RANGE: usize = 102;
const AREA_CODES: usize = 104;
const RANGES: usize = 106;
const INVALID_START: usize = 108;
/** Of one range: code length and code, trunk digit, length of national numbers, number of patterns. */
const RANGE_HEAD: usize = 7;
/** Of one pattern: length of what it is for, and that; the pattern follows. */
const PATTERN_HEAD: usize = 4;
/** Fewer national digits (short codes, extensions) are all drawn. */
const FEWEST_NATIONAL: u32 = 4;

/** The first digits of the value; what decides lies in the first 14 of them. */
const DIGITS: usize = memory.data(24);
const DIGITS_HELD: u32 = 16;

let digitCount: u32 = 0;
let isInternational: bool = false;
/** Digits that stay: the calling code with its zeros, then the trunk prefix. */
let kept: u32 = 0;
/** Address of the pattern of the national digits, or 0. */
let pattern: usize = 0;

let a: u32 = 0, b: u32 = 0, c: u32 = 0, d: u32 = 0;

/** xoshiro128** from 16 bytes of the tag, as src/transform/transformers/tag-draw.ts draws. */
@inline function seed(tag: usize): void {
  a = load<u32>(tag); b = load<u32>(tag, 4); c = load<u32>(tag, 8); d = load<u32>(tag, 12);
  if (d == 0) d = 1;
}

@inline function draw(bound: u32): u32 {
  const result = rotl<u32>(b * 5, 7) * 9;
  const shifted = b << 9;
  c ^= a; d ^= b; b ^= c; a ^= d; c ^= shifted;
  d = rotl<u32>(d, 11);
  return scale(result, bound);
}

@inline function digit(i: u32): u32 { return load<u8>(DIGITS + i); }

function readDigits(p: usize, n: u32): void {
  let count: u32 = 0;
  isInternational = false;
  for (let i: u32 = 0; i < n; i++) {
    const byte: u32 = load<u8>(p + i);
    if (byte - 48 < 10) {
      if (count < DIGITS_HELD) store<u8>(DIGITS + count, u8(byte));
      count++;
    } else if (byte == 43 && count == 0) isInternational = true;
  }
  digitCount = count;
}

@inline function startsWith(at: u32, text: usize, length: u32): bool {
  if (at + length > min(digitCount, DIGITS_HELD)) return false;
  for (let i: u32 = 0; i < length; i++) if (digit(at + i) != load<u8>(text + i)) return false;
  return true;
}

@inline function behind(range: usize): usize {
  return range + RANGE_HEAD + usize(load<u8>(range, 6)) * (PATTERN_HEAD + usize(load<u8>(range, 5)));
}

/** The range of the calling code at digits [from, to), or 0. */
function rangeOf(table: usize, from: u32, to: u32): usize {
  let range = table + load<u16>(table + RANGES);
  for (; load<u8>(range) != 0; range = behind(range))
    if (load<u8>(range) == to - from && startsWith(from, range + 1, to - from)) return range;
  return 0;
}

/** 10 digits of North America, or 11 with the 1: neither area code nor exchange begins with 0 or 1. */
function looksAmerican(): bool {
  const at: u32 = digitCount - 10;
  if (at > 1 || (at == 1 && digit(0) != 49)) return false;
  return digit(at) >= 50 && digit(at + 3) >= 50;
}

/** Decides on `kept` and `pattern`. */
function planDigits(table: usize): void {
  const zeros: u32 = digitCount > 1 && digit(0) == 48 && digit(1) == 48 ? 2 : 0;
  let range: usize = 0;
  kept = 0;
  if (isInternational || zeros != 0) {
    const left = digitCount - zeros;
    const first: u32 = left > 0 ? digit(zeros) - 48 : 0, second: u32 = left > 1 ? digit(zeros + 1) - 48 : 0;
    kept = zeros + min(left, load<u8>(table + first * 10 + second));
    range = rangeOf(table, zeros, kept);
  } else {
    const offset: u32 = load<u16>(table + (looksAmerican() ? AMERICAN_RANGE : HOME_RANGE));
    range = offset == 0 ? 0 : table + offset;
  }
  if (digitCount > kept) {
    const first = digit(kept);
    if (first == 48 || (range != 0 && digitCount - kept > load<u8>(range, 5) && first == load<u8>(range, 4))) kept++;
  }
  pattern = range == 0 || load<u8>(range, 5) != digitCount - kept ? 0 : patternOf(range);
}

function patternOf(range: usize): usize {
  const width: u32 = load<u8>(range, 5);
  let entry = range + RANGE_HEAD;
  for (let left: u32 = load<u8>(range, 6); left > 0; left--, entry += PATTERN_HEAD + width)
    if (startsWith(kept, entry + 1, load<u8>(entry))) return entry + PATTERN_HEAD;
  return 0;
}

let areaCode: usize = 0;

/** The new digit in place of digit `i`, which does not stay. */
@inline function newDigit(table: usize, i: u32): u32 {
  const at = i - kept;
  if (pattern != 0) {
    const sign: u32 = load<u8>(pattern + at);
    if (sign == 64) return load<u8>(areaCode++);
    return sign == 35 ? 48 + draw(10) : sign;
  }
  const invalid = table + INVALID_START;
  if (digitCount - kept >= FEWEST_NATIONAL && at < load<u8>(invalid)) return load<u8>(invalid + 1 + at);
  return 48 + draw(10);
}

let codePoint: u32 = 0;

/** Reads the character at p, of more than one byte or above 127, into `codePoint`; returns its bytes. */
function readCharacter(p: usize, end: usize): usize {
  const lead: u32 = load<u8>(p);
  codePoint = lead;
  if (!isUtf8) return 1;
  codePoint = lead >= 0xf0 ? lead & 7 : lead >= 0xe0 ? lead & 15 : lead & 31;
  let q = p + 1;
  while (q < end && (load<u8>(q) & 0xc0) == 0x80) codePoint = (codePoint << 6) | (load<u8>(q++) & 63);
  return q - p;
}

/** Blanks and dashes outside ASCII: U+00A0, general punctuation, U+3000. */
@inline function isPunctuation(): bool {
  return codePoint == 0xa0 || (codePoint >= 0x2000 && codePoint < 0x2070) || codePoint == 0x3000;
}

/** Arabic, Persian, Devanagari and full-width digits. */
@inline function isForeignDigit(): bool {
  return codePoint - 0x660 < 10 || codePoint - 0x6f0 < 10 || codePoint - 0x966 < 10 || codePoint - 0xff10 < 10;
}

/** Digits become those of a number nobody has, letters x; blanks and punctuation stay. */
export function generatePhone(slot: usize, count: u32, table: usize): void {
  const areaCodes = table + load<u16>(table + AREA_CODES);
  for (let k: u32 = 0; k < count; k++) {
    const p = valueAt(slot, k), n = valueLength(slot, k), start = arena;
    seed(tagOf(slot, k));
    readDigits(p, n);
    planDigits(table);
    if (pattern != 0) areaCode = areaCodes + 1 + 3 * usize(draw(load<u8>(areaCodes)));
    let out = start, seen: u32 = 0;
    for (let q = p, end = p + n; q < end; ) {
      const byte: u32 = load<u8>(q);
      if (byte >= 128) {
        const bytes = readCharacter(q, end);
        if (isPunctuation()) { memory.copy(out, q, bytes); out += bytes; }
        else store<u8>(out++, isForeignDigit() ? u8(48 + draw(10)) : 120);
        q += bytes;
        continue;
      }
      q++;
      if (byte - 48 < 10) {
        store<u8>(out++, u8(seen < kept ? byte : newDigit(table, seen)));
        seen++;
      } else store<u8>(out++, (byte | 32) - 97 < 26 ? 120 : u8(byte));
    }
    replaceWith(slot, rowOf(slot, k), start, out);
  }
}
