/** Texts inside base64 (both alphabets, any alignment) and hexadecimal runs: decoded, and told where they stood. */
import { decode, pointBytes } from "./letters";

/** Shorter runs hold no span. */
const LEAST_BASE64: u32 = 8;
const LEAST_HEX: u32 = 12;
/** A text that is worth a look has this many bytes. */
const LEAST_TEXT: u32 = 6;
/** Lines of a wrapped value are at least this long. */
const LEAST_LINE: u32 = 56;
/** Sextets or digits that are taken together; the last ones come again in the next part. */
export const ENCODED_PART: u32 = 65536;
const OVERLAP: u32 = 96;
/** Entries: address and length of the text, address of the run, 0 base64 or 1 hexadecimal. */
export const ENCODED_ENTRY: u32 = 16;

const UPPER: u32 = 1, LOWER: u32 = 2, DIGIT: u32 = 4;
const BASE64: usize = memory.data(256, 16);
const HEX: usize = memory.data(256, 16);
/** By value of base64, whether it is a capital, a small letter, a digit. */
const KINDS: usize = memory.data(64, 16);
let isFilled: bool = false;
let values: usize = 0, area: usize = 0, areaEnd: usize = 0, list: usize = 0, listRoom: u32 = 0, listed: u32 = 0;

function fill(): void {
  memory.fill(BASE64, 255, 256);
  memory.fill(HEX, 255, 256);
  for (let i: u32 = 0; i < 26; i++) { store<u8>(BASE64 + 65 + i, u8(i)); store<u8>(BASE64 + 97 + i, u8(26 + i)); }
  for (let i: u32 = 0; i < 10; i++) { store<u8>(BASE64 + 48 + i, u8(52 + i)); store<u8>(HEX + 48 + i, u8(i)); }
  for (let i: u32 = 0; i < 6; i++) { store<u8>(HEX + 65 + i, u8(10 + i)); store<u8>(HEX + 97 + i, u8(10 + i)); }
  store<u8>(BASE64 + 43, 62); store<u8>(BASE64 + 45, 62);
  store<u8>(BASE64 + 47, 63); store<u8>(BASE64 + 95, 63);
  for (let i: u32 = 0; i < 62; i++) store<u8>(KINDS + i, u8(i < 26 ? UPPER : i < 52 ? LOWER : DIGIT));
  isFilled = true;
}

/** `room`: ENCODED_PART + 64 bytes for values; [from, until) takes texts, `entries` of them at most are listed. */
export function setEncodedAreas(room: usize, from: usize, until: usize, listAt: usize, entries: u32): void {
  if (!isFilled) fill();
  values = room; area = from; areaEnd = until; list = listAt; listRoom = entries;
}

export function encodedFound(): u32 { return listed; }

@inline function textBytes(p: usize, end: usize): u32 {
  const b: u32 = load<u8>(p);
  if (b - 32 < 95 || b == 9 || b == 10 || b == 13) return 1;
  if (b < 128) return b == 0 && ((p + 1 < end && load<u8>(p, 1) != 0) || load<u8>(p - 1) != 0) ? 1 : 0;
  decode(p, end);
  if (pointBytes > 1) return pointBytes;
  // A letter of Latin-1 in UTF-16.
  return p + 1 < end && load<u8>(p, 1) == 0 ? 1 : 0;
}

/** Lists the runs of text in the decoded bytes [area, end). Moves `area` on when there are any. */
function listTexts(end: usize, source: usize, kind: u32): void {
  const found = listed;
  let start = area;
  for (let p = area; p < end;) {
    const size = textBytes(p, end);
    if (size > 0) { p += size; continue; }
    note(start, p, source, kind);
    start = ++p;
  }
  note(start, end, source, kind);
  if (listed > found) area = end + 16;
}

@inline function note(start: usize, end: usize, source: usize, kind: u32): void {
  if (start >= end || u32(end - start) < LEAST_TEXT || listed >= listRoom) return;
  const entry = list + usize(listed++) * ENCODED_ENTRY;
  store<u32>(entry, u32(start)); store<u32>(entry, u32(end - start), 4);
  store<u32>(entry, u32(source), 8); store<u32>(entry, kind, 12);
}

/** Whether three bytes one after the other can stand in a text, as far as they tell. */
@inline function mayBeText(a: u32, b: u32, c: u32): bool {
  if (isControl(a) || isControl(b) || isControl(c)) return false;
  if ((a | b | c) < 128) return true;
  // UTF-16 has a NUL beside letters of Latin-1.
  if (a == 0 || b == 0 || c == 0) return true;
  if (a > 244 || b > 244 || c > 244) return false;
  const isTailB = b >> 6 == 2, isTailC = c >> 6 == 2;
  if (a >= 0xc0 && !isTailB) return false;
  if (a < 128 && isTailB) return false;
  if (b >= 0xc0 && !isTailC) return false;
  return !(b < 128 && isTailC);
}
@inline function groupMayBeText(i: u32): bool {
  const p = values + i;
  const bits = (u32(load<u8>(p)) << 18) | (u32(load<u8>(p, 1)) << 12) | (u32(load<u8>(p, 2)) << 6) | u32(load<u8>(p, 3));
  return mayBeText(bits >> 16, (bits >> 8) & 255, bits & 255);
}
@inline function isControl(b: u32): bool { return b < 32 && b != 0 && b != 9 && b != 10 && b != 13; }

/**
 * A text of eight bytes has three that are looked at here, whatever the text's place: each sixth byte and the two before it;
 * and three more before or behind them. One of six or seven that begins elsewhere is missed: it holds one short word.
 */
function mayHoldText(from: u32, count: u32): bool {
  for (let i = from; i + 8 <= count; i += 8) {
    if (groupMayBeText(i + 4) && (groupMayBeText(i) || (i + 12 <= count && groupMayBeText(i + 8)))) return true;
  }
  return false;
}

function decodeBase64(count: u32, source: usize): void {
  for (let align: u32 = 0; align < 4; align++) {
    if (!mayHoldText(align, count)) continue;
    let to = area, i = align;
    for (; i + 4 <= count; i += 4) {
      const p = values + i;
      const bits = (u32(load<u8>(p)) << 18) | (u32(load<u8>(p, 1)) << 12) | (u32(load<u8>(p, 2)) << 6) | u32(load<u8>(p, 3));
      store<u8>(to, u8(bits >> 16)); store<u8>(to, u8(bits >> 8), 1); store<u8>(to, u8(bits), 2);
      to += 3;
    }
    if (count - i >= 2) {
      const p = values + i;
      store<u8>(to++, u8((u32(load<u8>(p)) << 2) | (u32(load<u8>(p, 1)) >> 4)));
      if (count - i == 3) store<u8>(to++, u8((u32(load<u8>(p, 1)) << 4) | (u32(load<u8>(p, 2)) >> 2)));
    }
    listTexts(to, source, 0);
  }
}

function decodeHex(count: u32, source: usize): void {
  for (let align: u32 = 0; align < 2; align++) {
    let to = area;
    for (let i = align; i + 2 <= count; i += 2) {
      store<u8>(to++, u8((u32(load<u8>(values + i)) << 4) | u32(load<u8>(values + i, 1))));
    }
    listTexts(to, source, 1);
  }
}

/** Bytes of a line end after which an encoded value may go on, raw or escaped; 0: there is none. */
@inline function lineEnd(p: usize, end: usize): usize {
  let q = p;
  while (q < end && load<u8>(q) == 92) q++;
  if (q > p) {
    const b: u32 = q < end ? u32(load<u8>(q)) : 0;
    if (b != 110 && b != 114) return 0;
    q++;
    return q + lineEndRest(q, end) - p;
  }
  const b: u32 = p < end ? u32(load<u8>(p)) : 0;
  if (b == 10) return 1;
  return b == 13 ? (p + 1 < end && load<u8>(p, 1) == 10 ? 2 : 1) : 0;
}
@inline function lineEndRest(p: usize, end: usize): usize {
  let q = p;
  while (q < end && load<u8>(q) == 92) q++;
  return q > p && q < end && load<u8>(q) == 110 ? q + 1 - p : 0;
}

/** Words and numbers are no base64: of eight letters of encoded text, nine in a thousand would be taken for one, of twelve none. */
@inline function isMixed(kinds: u32): bool {
  return kinds == (UPPER | LOWER) || kinds == (UPPER | DIGIT) || kinds == (LOWER | DIGIT) || kinds == (UPPER | LOWER | DIGIT);
}

@inline function between(v: v128, first: i8, count: i8): v128 { return i8x16.lt_u(i8x16.sub(v, i8x16.splat(first)), i8x16.splat(count)); }
@inline function upperOf(v: v128): v128 { return between(v, 65, 26); }
@inline function lowerOf(v: v128): v128 { return between(v, 97, 26); }
@inline function digitOf(v: v128): v128 { return between(v, 48, 10); }
/** Plus and minus; slash and underscore. */
@inline function plusOf(v: v128): v128 { return v128.or(i8x16.eq(v, i8x16.splat(43)), i8x16.eq(v, i8x16.splat(45))); }
@inline function slashOf(v: v128): v128 { return v128.or(i8x16.eq(v, i8x16.splat(47)), i8x16.eq(v, i8x16.splat(95))); }
@inline function base64Of(v: v128): v128 {
  const alpha = between(v128.or(v, i8x16.splat(32)), 97, 26);
  return v128.or(v128.or(alpha, digitOf(v)), v128.or(plusOf(v), slashOf(v)));
}
@inline function hexOf(v: v128): v128 { return v128.or(between(v128.or(v, i8x16.splat(32)), 97, 6), digitOf(v)); }
@inline function masks(a: v128, b: v128, c: v128, d: v128): u64 {
  return u64(i8x16.bitmask(a)) | (u64(i8x16.bitmask(b)) << 16) | (u64(i8x16.bitmask(c)) << 32) | (u64(i8x16.bitmask(d)) << 48);
}

/** Values of base64 of 16 bytes that are all of its alphabet. */
@inline function valuesOf(v: v128): v128 {
  const sign = v128.or(v128.and(plusOf(v), i8x16.splat(62)), v128.and(slashOf(v), i8x16.splat(63)));
  const upper = v128.and(upperOf(v), i8x16.sub(v, i8x16.splat(65)));
  const lower = v128.and(lowerOf(v), i8x16.sub(v, i8x16.splat(71)));
  return v128.or(v128.or(sign, upper), v128.or(lower, v128.and(digitOf(v), i8x16.add(v, i8x16.splat(4)))));
}

/** Values of the run that `nextRun` found, when it is whole and short; 0: it must be read byte by byte. */
let runValues: u32 = 0;

/**
 * The next run of `least` (8 or 12) bytes of the alphabet that may be an encoded text; `end` when there is none. 64 bytes at
 * a time: reads up to 63 behind the end.
 */
function nextRun(from: usize, end: usize, least: u32): usize {
  let p = from;
  while (p + least <= end) {
    const a = v128.load(p), b = v128.load(p, 16), c = v128.load(p, 32), d = v128.load(p, 48);
    let some = least == LEAST_HEX ? masks(hexOf(a), hexOf(b), hexOf(c), hexOf(d)) : masks(base64Of(a), base64Of(b), base64Of(c), base64Of(d));
    if (p + 64 > end) some &= u64.MAX_VALUE >> u64(64 - u32(end - p));
    let starts = some & (some >> 1);
    starts &= starts >> 2;
    starts &= starts >> 4;
    if (least == LEAST_HEX) starts &= starts >> 4;
    let upper: u64 = 0, lower: u64 = 0, digit: u64 = 0;
    if (starts != 0 && least == LEAST_BASE64) {
      upper = masks(upperOf(a), upperOf(b), upperOf(c), upperOf(d));
      lower = masks(lowerOf(a), lowerOf(b), lowerOf(c), lowerOf(d));
      digit = masks(digitOf(a), digitOf(b), digitOf(c), digitOf(d));
    }
    while (starts != 0) {
      const start = u32(ctz<u64>(starts));
      const size = u32(ctz<u64>(~(some >> u64(start))));
      runValues = 0;
      if (start + size >= 64 || size >= LEAST_LINE || least == LEAST_HEX) return p + start;
      const run = ((u64(1) << u64(size)) - 1) << u64(start);
      // A capital at the front is that of a word.
      const kinds: u32 = ((upper & run & (run - 1)) != 0 ? UPPER : 0) | ((lower & run) != 0 ? LOWER : 0) | ((digit & run) != 0 ? DIGIT : 0);
      if (isMixed(kinds)) {
        runValues = size;
        for (let i: u32 = 0; i < size; i += 16) v128.store(values + i, valuesOf(v128.load(p + start + i)));
        return p + start;
      }
      starts &= ~run;
    }
    // A run at the end of these bytes may go on behind them.
    const open = some == u64.MAX_VALUE ? 0 : u32(clz<u64>(~some));
    p += 64 - open;
  }
  return end;
}

function findRuns(from: usize, end: usize, table: usize, least: u32): usize {
  let p = from;
  while (p + least <= end) {
    p = nextRun(p, end, least);
    if (p >= end) break;
    if (runValues > 0) {
      if (area + (usize(runValues) << 2) + 256 > areaEnd || listed + 256 > listRoom) return p;
      decodeBase64(runValues, p);
      p += runValues;
      continue;
    }
    const start = p;
    let count: u32 = 0, line: u32 = 0, kinds: u32 = 0;
    while (p < end && count < ENCODED_PART) {
      const value: u32 = load<u8>(table + load<u8>(p));
      if (value == 255) {
        if (line < LEAST_LINE) break;
        const skip = lineEnd(p, end);
        if (skip == 0 || p + skip >= end || load<u8>(table + load<u8>(p + skip)) == 255) break;
        p += skip;
        line = 0;
        continue;
      }
      // A capital at the front is that of a word.
      kinds |= u32(load<u8>(KINDS + value)) & (count > 0 ? 7 : 6);
      store<u8>(values + count++, u8(value));
      p++; line++;
    }
    if (count < least || (least == LEAST_BASE64 && !isMixed(kinds))) continue;
    if (area + (usize(count) << 2) + 256 > areaEnd || listed + 256 > listRoom) return start;
    if (least == LEAST_HEX) decodeHex(count, start);
    else decodeBase64(count, start);
    if (count == ENCODED_PART && p < end) p -= OVERLAP;
  }
  return end;
}

/**
 * Decodes the runs of [from, end), `kind` 0 base64 and 1 hexadecimal. Returns the address it came to: `end`, or where to go
 * on when what was listed is done with.
 */
export function findEncoded(from: usize, end: usize, kind: u32): usize {
  listed = 0;
  return kind == 0 ? findRuns(from, end, BASE64, LEAST_BASE64) : findRuns(from, end, HEX, LEAST_HEX);
}
