/** Native operations: new text of one column's values from their tags, column by column. */
import { ESCAPE_COPY, INPUTS, ROW_OF, TAGS, VALUES, arena, copyLoose, setArena } from "./batch";
import { escape, isUtf8, replaceWith, setReplacement } from "./escape";
import { day, fromDays, month, monthLength, readDate, setDate, toDays, writeDate, year } from "./dates";
import { writeAddress } from "./addresses";
import { tagOne } from "./hmac";

const BASE32: usize = memory.data<u8>([
  97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112,
  113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 50, 51, 52, 53, 54, 55,
]);
const HEX: usize = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);
const SPELLING_TAG: usize = memory.data(32);

@inline export function rowOf(slot: usize, k: u32): u32 { return load<u32>(slot + ROW_OF + (usize(k) << 2)); }
@inline export function tagOf(slot: usize, k: u32): usize { return slot + TAGS + (usize(k) << 5); }
@inline export function valueAt(slot: usize, k: u32): usize { return load<u32>(slot + VALUES + (usize(k) << 3)); }
@inline export function valueLength(slot: usize, k: u32): u32 { return load<u32>(slot + VALUES + (usize(k) << 3), 4); }
/** A number in [0, range) from 32 bits. */
@inline export function scale(bits: u32, range: u32): u32 { return u32((u64(bits) * u64(range)) >> 32); }
/** `count` bits (at most 57) of a tag read as one little-endian number, from bit `at`. */
@inline function tagBits(tag: usize, at: u32, count: u32): u64 {
  return (load<u64>(tag + (at >> 3)) >> u64(at & 7)) & (((1 as u64) << u64(count)) - 1);
}

/** The same escaped text for every value. `quoting`: FINAL for a NULL, else 0. */
export function generateConstant(slot: usize, count: u32, text: usize, length: u32, quoting: u32): void {
  for (let k: u32 = 0; k < count; k++) setReplacement(slot, rowOf(slot, k), text, length | quoting);
}

/** list: u32 count, then (u32 address, u32 length) of escaped entries. Replacements point into the list. */
export function generatePick(slot: usize, count: u32, list: usize): void {
  const entries = load<u32>(list);
  for (let k: u32 = 0; k < count; k++) {
    const entry = list + 4 + (usize(scale(load<u32>(tagOf(slot, k)), entries)) << 3);
    setReplacement(slot, rowOf(slot, k), load<u32>(entry), load<u32>(entry, 4));
  }
}

function writeDigits(out: usize, tag: usize, at: u32, count: u32): usize {
  let left = count;
  while (left > 0) {
    const n = min<u32>(left, 4);
    let v = u32((tagBits(tag, at, 24) * (n == 4 ? 10000 : n == 3 ? 1000 : n == 2 ? 100 : 10)) >> 24);
    for (let i = i32(n) - 1; i >= 0; i--) { store<u8>(out + i, u8(48 + v % 10)); v /= 10; }
    out += n; at += 24; left -= n;
  }
  return out;
}

function writeInteger(out: usize, value: i64): usize {
  let v: u64 = value < 0 ? u64(-value) : u64(value);
  if (value < 0) store<u8>(out++, 45);
  let length: usize = 1;
  for (let rest = v / 10; rest > 0; rest /= 10) length++;
  for (let i = length; i > 0; i--) { store<u8>(out + i - 1, u8(48 + v % 10)); v /= 10; }
  return out + length;
}

/**
 * parts: u32 count, u32 pad, then 24 bytes each: u32 kind, u32 a, u32 b, u32 bit, i64 c.
 * Kinds: 0 text (a address, b length), 1 entry (a list, b 1 for a name), 2 base32 (a characters), 3 digits (a count),
 * 4 number (a range or 0 for 2^32, c least).
 * `spelling`: 0, or the tag of another spelling: names get a capital, and its bits say which letters of base32 do.
 */
function writeParts(parts: usize, tag: usize, spelling: usize, out: usize): usize {
  let letter: u32 = 0;
  const count = load<u32>(parts);
  let part = parts + 8;
  for (let i: u32 = 0; i < count; i++, part += 24) {
    const a = load<u32>(part, 4), bit = load<u32>(part, 12);
    switch (load<u32>(part)) {
      case 0: { copyLoose(out, a, load<u32>(part, 8)); out += load<u32>(part, 8); break; }
      case 1: {
        const entry = usize(a) + 4 + (usize(scale(u32(tagBits(tag, bit, 32)), load<u32>(a))) << 3);
        copyLoose(out, load<u32>(entry), load<u32>(entry, 4));
        if (spelling != 0 && load<u32>(part, 8) != 0) raise(out);
        out += load<u32>(entry, 4);
        break;
      }
      case 2: {
        for (let j: u32 = 0; j < a; j++) {
          store<u8>(out, load<u8>(BASE32 + usize(tagBits(tag, bit + 5 * j, 5))));
          if (spelling != 0 && isLower(out) && tagBits(spelling, letter++, 1) != 0) raise(out);
          out++;
        }
        break;
      }
      case 3: { out = writeDigits(out, tag, bit, a); break; }
      default: {
        const r = u32(tagBits(tag, bit, 32));
        out = writeInteger(out, load<i64>(part, 16) + i64(a == 0 ? r : scale(r, a)));
      }
    }
  }
  return out;
}

@inline function isLower(p: usize): bool { return u32(load<u8>(p)) - 97 < 26; }
let raised: u32 = 0;
@inline function raise(p: usize): void {
  if (!isLower(p)) return;
  store<u8>(p, load<u8>(p) - 32);
  raised++;
}

/** `spelling`: states of the key when other spellings of a normalized value get other letter cases, or 0. */
export function generateCompose(slot: usize, count: u32, parts: usize, spelling: usize): void {
  let out = arena;
  for (let k: u32 = 0; k < count; k++) {
    const start = out;
    if (spelling != 0 && !isNormalized(slot, k)) {
      tagOne(spelling, valueAt(slot, k), valueLength(slot, k), SPELLING_TAG);
      raised = 0;
      out = writeParts(parts, tagOf(slot, k), SPELLING_TAG, start);
      if (raised == 0) raiseFirst(start, out);
    } else out = writeParts(parts, tagOf(slot, k), 0, start);
    setReplacement(slot, rowOf(slot, k), start, u32(out - start));
  }
  setArena(out);
}

@inline function isNormalized(slot: usize, k: u32): bool {
  const input = slot + INPUTS + (usize(k) << 3);
  return load<u32>(input) == u32(valueAt(slot, k)) && load<u32>(input, 4) == valueLength(slot, k);
}

function raiseFirst(from: usize, to: usize): void {
  for (let p = from; p < to; p++) {
    // The letter of an escape sequence is no letter of the text.
    if (load<u8>(p) == 92 && escape == ESCAPE_COPY) p++;
    else if (isLower(p)) { raise(p); return; }
  }
}

export function generateUuid(slot: usize, count: u32): void {
  let out = arena;
  for (let k: u32 = 0; k < count; k++) {
    const tag = tagOf(slot, k);
    setReplacement(slot, rowOf(slot, k), out, 36);
    for (let i: usize = 0; i < 16; i++) {
      let b: u32 = load<u8>(tag + i);
      if (i == 6) b = (b & 15) | 0x40;
      if (i == 8) b = (b & 63) | 0x80;
      store<u8>(out++, load<u8>(HEX + (b >> 4)));
      store<u8>(out++, load<u8>(HEX + (b & 15)));
      if (i == 3 || i == 5 || i == 7 || i == 9) store<u8>(out++, 45);
    }
  }
  setArena(out);
}

/** New digits between the leading and trailing ones that stay; letters become x, punctuation stays. */
export function generateDigits(slot: usize, count: u32, leading: u32, trailing: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const tag = tagOf(slot, k), p = valueAt(slot, k), n = valueLength(slot, k), start = arena;
    let digits: u32 = 0;
    for (let i: u32 = 0; i < n; i++) if (u32(load<u8>(p + i)) - 48 < 10) digits++;
    let first = leading, behind = digits - trailing;
    if (leading + trailing >= digits) { first = 0; behind = digits; }
    let out = start, seen: u32 = 0, drawn: u32 = 0;
    for (let i: u32 = 0; i < n; i++) {
      const b: u32 = load<u8>(p + i);
      if (b - 48 < 10) {
        const stays = seen < first || seen >= behind;
        store<u8>(out++, u8(stays ? b : 48 + ((u32(load<u8>(tag + (drawn & 31))) * 10) >> 8)));
        if (!stays) drawn++;
        seen++;
      } else if (b >= 128 || (b | 32) - 97 < 26) {
        if (!isUtf8 || (b & 0xc0) != 0x80) store<u8>(out++, 120);
      } else store<u8>(out++, u8(b));
    }
    replaceWith(slot, rowOf(slot, k), start, out);
  }
}

export function generateAddress(slot: usize, count: u32, range: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const start = arena;
    const end = writeAddress(valueAt(slot, k), valueLength(slot, k), tagOf(slot, k), range, start);
    setReplacement(slot, rowOf(slot, k), start, u32(end - start));
    setArena(end);
  }
}

@inline function characterBytes(p: usize, end: usize): usize {
  let q = p + 1;
  if (isUtf8) while (q < end && (load<u8>(q) & 0xc0) == 0x80) q++;
  return q - p;
}

/** Keeps the first and last characters; a value that is not longer than both together is masked whole. */
export function generateMask(slot: usize, count: u32, keepFirst: u32, keepLast: u32, mask: usize, maskLength: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const p = valueAt(slot, k), end = p + valueLength(slot, k), start = arena;
    let characters: u32 = 0;
    for (let q = p; q < end; q += characterBytes(q, end)) characters++;
    const fits = u64(characters) > u64(keepFirst) + u64(keepLast);
    const first: u32 = fits ? keepFirst : 0, last = fits ? characters - keepLast : characters;
    let out = start, i: u32 = 0;
    for (let q = p; q < end; i++) {
      const bytes = characterBytes(q, end);
      if (i < first || i >= last) { memory.copy(out, q, bytes); out += bytes; }
      else { memory.copy(out, mask, maskLength); out += maskLength; }
      q += bytes;
    }
    replaceWith(slot, rowOf(slot, k), start, out);
  }
}

/** Is [p, end) a time of day, a zone or an era, and so no text of its own? */
function isTimeTail(p: usize, end: usize): bool {
  if (end - p > 40) return false;
  for (; p < end; p++) {
    const b: u32 = load<u8>(p);
    if (b - 48 < 10 || b == 32 || b == 58 || b == 46 || b == 43 || b == 45 || b == 84 || b == 90) continue;
    if (b == 66 && p + 2 == end && load<u8>(p, 1) == 67) return true;
    return false;
  }
  return true;
}

/** `infinity` and `-infinity` tell nothing. */
function isInfinity(p: usize, n: u32): bool {
  if (n == 9 && load<u8>(p) == 45) { p++; n = 8; }
  return n == 8 && load<u64>(p) == 0x7974696e69666e69;
}

/** A date that stands for a value that is none. */
@inline function drawDate(tag: usize, firstYear: i32): void {
  fromDays(toDays(max(1970, firstYear), 1, 1) + i32(scale(load<u32>(tag, 8), 10957)));
}

function replaceDate(slot: usize, k: u32, tail: usize): void {
  const start = arena, end = valueAt(slot, k) + valueLength(slot, k);
  const keepsTail = tail != 0 && isTimeTail(tail, end);
  if (keepsTail && tail < end && load<u8>(end - 1) == 67) {
    // PostgreSQL's calendar begins in 4714 BC; leap years before Christ are others, so that 29 February may not exist.
    setDate(min(year, 4712), month, month == 2 ? min(day, 28) : day);
  }
  let out = writeDate(start);
  if (keepsTail) { memory.copy(out, tail, end - tail); out += end - tail; }
  replaceWith(slot, rowOf(slot, k), start, out);
}

/** Moves the date by 1 to maxDays days to either side; new dates are of the years from firstYear to lastYear. */
export function generateShiftedDate(slot: usize, count: u32, maxDays: u32, firstYear: i32, lastYear: i32): void {
  const first = toDays(firstYear, 1, 1), last = toDays(lastYear, 12, 31);
  for (let k: u32 = 0; k < count; k++) {
    const p = valueAt(slot, k), n = valueLength(slot, k), tag = tagOf(slot, k);
    if (isInfinity(p, n)) continue;
    const read = readDate(p, n);
    if (read == 0) { drawDate(tag, firstYear); replaceDate(slot, k, 0); continue; }
    let shift = i32(scale(load<u32>(tag), maxDays << 1)) - i32(maxDays);
    if (shift >= 0) shift++;
    const days = toDays(year, month, day);
    // Where the type ends, the date moves to the other side.
    let moved = days + shift;
    if (moved < first || moved > last) moved = days - shift;
    fromDays(min(last, max(moved, first)));
    replaceDate(slot, k, p + read);
  }
}

/** Draws month and day anew, and the year within ±spread years and from firstYear to lastYear. */
export function generateBirthDate(slot: usize, count: u32, spread: u32, firstYear: i32, lastYear: i32): void {
  for (let k: u32 = 0; k < count; k++) {
    const p = valueAt(slot, k), n = valueLength(slot, k), tag = tagOf(slot, k);
    if (isInfinity(p, n)) continue;
    const read = readDate(p, n);
    if (read == 0) { drawDate(tag, firstYear); replaceDate(slot, k, 0); continue; }
    const y = min(lastYear, max(firstYear, year + i32(scale(load<u32>(tag, 8), 2 * spread + 1)) - i32(spread)));
    const m = 1 + i32(scale(load<u32>(tag), 12));
    const d = 1 + i32(scale(load<u32>(tag, 4), u32(monthLength(y, m))));
    const stays = y == year && m == month && d == day;
    setDate(y, m, stays ? (d > 1 ? d - 1 : 2) : d);
    replaceDate(slot, k, p + read);
  }
}
