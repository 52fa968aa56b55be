/** Rows of SQLite's INSERT: where the values of each tuple stand, the bytes that their literals mean, and new literals. */
import { BATCH_ROWS, FIELDS, KEEP, QUOTED, REPLACEMENTS, ROW_OF, VALUES, arena, scratch, setArena, setScratch } from "./batch";

let stoppedAt: usize = 0;
let foundWidth: u32 = 0;
/** Where the last call of indexSqliteTuples stopped: behind the last whole tuple, or at the tuple that does not fit. */
export function sqliteTuplesEnd(): usize { return stoppedAt; }
/** How many values that tuple has; 0 when a word touches one of its literals. */
export function sqliteTupleWidth(): u32 { return foundWidth; }

let borderAt: usize = 0;
let borderLength: usize = 0;
/** The bytes that may stand between two statements of one block instead of a comma; length 0 for none. */
export function setSqliteBorder(at: usize, length: usize): void { borderAt = at; borderLength = length; }

/** Bytes that mean something outside of literals: " ' ( ) , - / [ ` */
const special = memory.data<u8>([
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,1,0,0,0,0,1,1,1,0,0,1,1,0,1, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,
  1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
]);

@inline function isBlank(b: u32): bool { return b == 32 || b - 9 < 5; }
@inline function isDigit(b: u32): bool { return b - 48 < 10; }
@inline function isName(b: u32): bool { return (b | 32) - 97 < 26 || isDigit(b) || b == 95 || b == 36 || b >= 128; }

/** The first byte `one` in [p, to), or `to`. Reads up to 15 bytes behind. */
@inline function nextOf(p: usize, to: usize, one: u32): usize {
  const wanted = i8x16.splat(u8(one));
  for (; p < to; p += 16) {
    const mask = u32(i8x16.bitmask(i8x16.eq(v128.load(p), wanted)));
    if (mask != 0) return min(p + ctz(mask), to);
  }
  return to;
}

/** Behind the quote that closes the one at p; behind `to` when there is none. */
@inline function quotedEnd(p: usize, to: usize, quote: u32): usize {
  p++;
  while (true) {
    p = nextOf(p, to, quote);
    if (p >= to) return to + 1;
    if (p + 1 < to && load<u8>(p, 1) == quote) p += 2;
    else return p + 1;
  }
}

/** Behind a comment that starts at p, or p itself. */
function skipComment(p: usize, to: usize): usize {
  if (p + 1 >= to) return p;
  const pair: u32 = load<u16>(p);
  if (pair == 0x2d2d) return nextOf(p, to, 10);
  if (pair != 0x2a2f) return p;
  for (p += 2; p + 1 < to; p++) if (load<u16>(p) == 0x2f2a) return p + 2;
  return to;
}

@inline function storeCell(cell: usize, from: usize, to: usize): void {
  while (from < to && isBlank(load<u8>(from))) from++;
  while (to > from && isBlank(load<u8>(to - 1))) to--;
  store<u32>(cell, u32(from)); store<u32>(cell, u32(to), 4);
}

/** Behind the statement border at p, or p itself. */
@inline function skipBorder(p: usize, to: usize): usize {
  if (borderLength == 0 || p + borderLength > to || load<u8>(p) != load<u8>(borderAt)) return p;
  return memory.compare(p, borderAt, borderLength) == 0 ? p + borderLength : p;
}

/**
 * Indexes up to BATCH_ROWS tuples of [from, to): (start, end) of every value in `cells` (`width` a row) and of every tuple
 * in `borders`. Returns the number of tuples of `width` values that it found before another one, or before the end.
 */
export function indexSqliteTuples(from: usize, to: usize, width: u32, cells: usize, borders: usize): u32 {
  let p = from, rows: u32 = 0;
  stoppedAt = from;
  while (rows < BATCH_ROWS) {
    p = skipBorder(p, to);
    while (p < to && load<u8>(p) != 40) p++;
    if (p >= to) break;
    const tuple = p;
    p = indexTuple(p + 1, to, width, cells + usize(rows * width << 3));
    if (p > to || foundWidth != width) { stoppedAt = tuple; return rows; }
    store<u32>(borders + usize(rows << 3), u32(tuple)); store<u32>(borders + usize(rows << 3), u32(p), 4);
    stoppedAt = p;
    rows++;
  }
  return rows;
}

/** The values of the tuple whose first byte behind `(` is p; behind its `)`, or behind `to` when it is broken. */
@inline function indexTuple(p: usize, to: usize, width: u32, row: usize): usize {
  let depth: u32 = 1, found: u32 = 0, start = p;
  while (p < to) {
    const b: u32 = load<u8>(p);
    if (load<u8>(special + b) == 0) { p++; continue; }
    switch (b) {
      case 44:
        if (depth == 1) {
          if (found < width) storeCell(row + usize(found << 3), start, p);
          found++; start = p + 1;
        }
        p++;
        break;
      case 39:
      case 34:
      case 96:
        // A word that touches a text tells that a quote is missing: what stands where cannot be said any more.
        if (depth == 1 && p > start && isName(load<u8>(p - 1)) && !isBlobMark(p - 1, start)) { foundWidth = 0; return to + 1; }
        p = quotedEnd(p, to, b);
        if (depth == 1 && p < to && isName(load<u8>(p))) { foundWidth = 0; return to + 1; }
        break;
      case 91: p = nextOf(p, to, 93) + 1; break;
      case 40: depth++; p++; break;
      case 41:
        p++;
        if (--depth == 0) {
          if (found < width) storeCell(row + usize(found << 3), start, p - 1);
          foundWidth = found + 1;
          return p;
        }
        break;
      default: {
        const behind = skipComment(p, to);
        p = behind == p ? p + 1 : behind;
      }
    }
  }
  foundWidth = found + 1;
  return to + 1;
}

/** The `X` of a blob, which begins its value. */
@inline function isBlobMark(p: usize, start: usize): bool {
  return (u32(load<u8>(p)) | 32) == 120 && (p == start || !isName(load<u8>(p - 1)));
}

/** `word`: lower case, the first letter lowest. */
@inline function startsWith(p: usize, end: usize, word: u64, length: u32): bool {
  if (end < p || end - p < length) return false;
  for (let i: u32 = 0; i < length; i++) if ((u32(load<u8>(p + i)) | 32) != u32((word >> (u64(i) << 3)) & 255)) return false;
  return true;
}

/** Behind the number that starts at p; p itself when none does. */
function numberEnd(p: usize, end: usize): usize {
  const start = p;
  if (p < end && (load<u8>(p) == 45 || load<u8>(p) == 43)) p++;
  let digits = 0, points = 0;
  for (; p < end && (isDigit(load<u8>(p)) || load<u8>(p) == 46); p++) { if (load<u8>(p) == 46) points++; else digits++; }
  if (digits == 0 || points > 1) return start;
  if (p < end && (load<u8>(p) | 32) == 101) {
    let q = p + 1;
    if (q < end && (load<u8>(q) == 45 || load<u8>(q) == 43)) q++;
    if (q == end || !isDigit(load<u8>(q))) return start;
    while (q < end && isDigit(load<u8>(q))) q++;
    p = q;
  }
  return p;
}

@inline function hexDigit(b: u32): u32 {
  if (isDigit(b)) return b - 48;
  const lower = b | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}

let valueFrom: usize = 0;
let valueTo: usize = 0;
let room: usize = 0;
/** Where reading goes on. */
let at: usize = 0;

@inline function skipBlanks(end: usize): void { while (at < end && isBlank(load<u8>(at))) at++; }

/** Moves `at` behind the byte b and blanks before it. */
@inline function accept(b: u32, end: usize): bool {
  skipBlanks(end);
  if (at >= end || load<u8>(at) != b) return false;
  at++;
  return true;
}

/** The text whose quote stands at `at`. */
function readText(end: usize): bool {
  const from = at + 1, behind = quotedEnd(at, end, 39);
  if (behind > end) return false;
  at = behind;
  valueFrom = from; valueTo = behind - 1;
  if (nextOf(from, valueTo, 39) == valueTo) return true;
  let to = room;
  for (let p = from; p < valueTo; p++) {
    const b = load<u8>(p);
    store<u8>(to++, b);
    if (b == 39) p++;
  }
  valueFrom = room; valueTo = to;
  return true;
}

/** The blob whose X stands at `at`. */
function readBlob(end: usize): bool {
  const from = at + 2, behind = at + 1 < end && load<u8>(at, 1) == 39 ? quotedEnd(at + 1, end, 39) : end + 1;
  if (behind > end || ((behind - 1 - from) & 1) != 0) return false;
  at = behind;
  let to = room;
  for (let p = from; p < behind - 1; p += 2) {
    const high = hexDigit(load<u8>(p)), low = hexDigit(load<u8>(p, 1));
    if (high > 15 || low > 15) return false;
    store<u8>(to++, u8(high << 4 | low));
  }
  valueFrom = room; valueTo = to;
  return true;
}

/** An expression that the shell writes for a text: a text itself, replace(…), unistr('…'), CAST(X'…' AS TEXT). */
function readTextExpression(end: usize): bool {
  skipBlanks(end);
  if (at >= end) return false;
  if (load<u8>(at) == 39) return readText(end);
  if (startsWith(at, end, 0x6563616c706572, 7)) {
    at += 7;
    return readReplace(end);
  }
  if (startsWith(at, end, 0x727473696e75, 6)) {
    at += 6;
    return accept(40, end) && atQuote(end) && readText(end) && decodeUnistr() && accept(41, end);
  }
  if (!startsWith(at, end, 0x74736163, 4)) return false;
  at += 4;
  if (!accept(40, end)) return false;
  skipBlanks(end);
  if (at >= end || (u32(load<u8>(at)) | 32) != 120 || !readBlob(end)) return false;
  skipBlanks(end);
  if (!startsWith(at, end, 0x7361, 2)) return false;
  at += 2;
  skipBlanks(end);
  if (!startsWith(at, end, 0x74786574, 4)) return false;
  at += 4;
  return accept(41, end);
}

@inline function atQuote(end: usize): bool {
  skipBlanks(end);
  return at < end && load<u8>(at) == 39;
}

const character = memory.data(16);

function readReplace(end: usize): bool {
  if (!accept(40, end) || !readTextExpression(end)) return false;
  const from = valueFrom, to = valueTo, kept = room;
  if (!accept(44, end) || !atQuote(end)) return false;
  // What is looked for is a plain text: decoded quotes would need room of their own.
  if (!readText(end) || valueFrom == kept) return false;
  const mark = valueFrom, markLength = valueTo - mark;
  if (!accept(44, end) || !readCharacter(end)) return false;
  const length = valueTo - valueFrom, put = valueFrom;
  // Text never grows: the room is as large as the field.
  if (!accept(41, end) || length > markLength) return false;
  let out = kept;
  for (let p = from; p < to;) {
    if (markLength > 0 && p + markLength <= to && load<u8>(p) == load<u8>(mark) && memory.compare(p, mark, markLength) == 0) {
      memory.copy(out, put, length);
      out += length; p += markLength;
    } else store<u8>(out++, load<u8>(p++));
  }
  valueFrom = kept; valueTo = out;
  return true;
}

/** `char(10)`, or a plain text. */
function readCharacter(end: usize): bool {
  if (atQuote(end)) {
    const from = at + 1;
    return readText(end) && valueFrom == from;
  }
  if (!startsWith(at, end, 0x72616863, 4)) return false;
  at += 4;
  if (!accept(40, end)) return false;
  skipBlanks(end);
  let code: u32 = 0;
  const first = at;
  while (at < end && isDigit(load<u8>(at)) && at - first < 7) code = code * 10 + load<u8>(at++) - 48;
  if (at == first || code > 127 || !accept(41, end)) return false;
  store<u8>(character, u8(code));
  valueFrom = character; valueTo = character + 1;
  return true;
}

/** Puts what its escapes mean into the text that was read. */
function decodeUnistr(): bool {
  let p = valueFrom, to = room;
  const end = valueTo;
  while (p < end) {
    let code: u32 = load<u8>(p++);
    if (code != 92) { store<u8>(to++, u8(code)); continue; }
    if (p >= end) return false;
    const kind: u32 = load<u8>(p);
    if (kind == 92) { store<u8>(to++, 92); p++; continue; }
    const digits: u32 = kind == 43 ? 6 : kind == 85 ? 8 : 4;
    if (kind == 43 || kind == 85 || kind == 117) p++;
    code = 0;
    for (let i: u32 = 0; i < digits; i++, p++) {
      const digit = p < end ? hexDigit(load<u8>(p)) : 16;
      if (digit > 15) return false;
      code = code << 4 | digit;
    }
    if (code > 0x10ffff || code - 0xd800 < 0x800) return false;
    to = storeUtf8(to, code);
  }
  valueFrom = room; valueTo = to;
  return true;
}

function storeUtf8(to: usize, c: u32): usize {
  if (c < 0x80) { store<u8>(to, u8(c)); return to + 1; }
  if (c < 0x800) { store<u8>(to, u8(0xc0 | (c >> 6))); store<u8>(to, u8(0x80 | (c & 63)), 1); return to + 2; }
  if (c < 0x10000) {
    store<u8>(to, u8(0xe0 | (c >> 12))); store<u8>(to, u8(0x80 | ((c >> 6) & 63)), 1); store<u8>(to, u8(0x80 | (c & 63)), 2);
    return to + 3;
  }
  store<u8>(to, u8(0xf0 | (c >> 18))); store<u8>(to, u8(0x80 | ((c >> 12) & 63)), 1);
  store<u8>(to, u8(0x80 | ((c >> 6) & 63)), 2); store<u8>(to, u8(0x80 | (c & 63)), 3);
  return to + 4;
}

/** Reads the value [p, end) into valueFrom and valueTo; false when it is no literal. */
function readValue(p: usize, end: usize): bool {
  const first: u32 = load<u8>(p);
  if (isDigit(first) || first == 45 || first == 43 || first == 46) {
    valueFrom = p; valueTo = end;
    return numberEnd(p, end) == end;
  }
  at = p;
  const isRead = (first | 32) == 120 ? readBlob(end) : readTextExpression(end);
  return isRead && at == end;
}

/**
 * Fills FIELDS and the compact VALUES and ROW_OF of one column. Returns how many values there are, or -1 - row when a
 * value is no literal.
 */
export function gatherSqlite(slot: usize, cells: usize, rows: u32, width: u32, column: u32, takesEmpty: bool, kept: usize): i32 {
  let count: u32 = 0;
  room = scratch;
  for (let r: u32 = 0; r < rows; r++) {
    const cell = cells + usize((r * width + column) << 3), field = slot + FIELDS + usize(r << 3);
    const start: usize = load<u32>(cell), end: usize = load<u32>(cell, 4);
    store<u32>(field, u32(start)); store<u32>(field, u32(end), 4);
    if (kept != 0 && load<u8>(kept + r) == 0) continue;
    if (end - start == 4 && startsWith(start, end, 0x6c6c756e, 4)) continue;
    if (end == start || !readValue(start, end)) return -1 - i32(r);
    if (valueFrom == room) room = (valueTo + 31) & ~15;
    if (valueTo == valueFrom && !takesEmpty) continue;
    const value = slot + VALUES + usize(count << 3);
    store<u32>(value, u32(valueFrom)); store<u32>(value, u32(valueTo - valueFrom), 4);
    store<u32>(slot + ROW_OF + usize(count << 2), r);
    count++;
  }
  setScratch(room);
  return i32(count);
}

function writeHexDigits(from: usize, n: u32, to: usize): usize {
  for (let p = from; p < from + n; p++) {
    const b: u32 = load<u8>(p), high = b >> 4, low = b & 15;
    store<u8>(to, u8(high < 10 ? 48 + high : 87 + high)); store<u8>(to, u8(low < 10 ? 48 + low : 87 + low), 1);
    to += 2;
  }
  return to;
}

function writeBlob(from: usize, n: u32, to: usize): usize {
  store<u16>(to, 0x2758);
  to = writeHexDigits(from, n, to + 2);
  store<u8>(to, 39);
  return to + 1;
}

/** A NUL ends a text in quotes: such a text is written as `CAST(X'…'AS TEXT)`, which has 16 bytes besides its digits. */
function writeText(from: usize, n: u32, to: usize): usize {
  if (nextOf(from, from + n, 0) < from + n) {
    store<u32>(to, 0x54534143); store<u8>(to, 40, 4);
    to = writeBlob(from, n, to + 5);
    store<u64>(to, 0x2954584554205341);
    return to + 8;
  }
  store<u8>(to++, 39);
  for (let p = from; p < from + n; p++) {
    const b = load<u8>(p);
    if (b == 39) store<u8>(to++, 39);
    store<u8>(to++, b);
  }
  store<u8>(to, 39);
  return to + 1;
}

/** Writes the replacements of a slot as literals of the kind that their fields have: blobs, numbers where they are, texts. */
export function quoteSqlite(slot: usize, count: u32): void {
  let to = arena;
  for (let k: u32 = 0; k < count; k++) {
    const r = load<u32>(slot + ROW_OF + usize(k << 2));
    const entry = slot + REPLACEMENTS + usize(r << 3);
    const n = load<u32>(entry, 4), from: usize = load<u32>(entry);
    if (n == KEEP || n >= QUOTED) continue;
    const start: usize = load<u32>(slot + FIELDS + usize(r << 3));
    const first: u32 = load<u8>(start);
    const begin = to;
    const isNumber = isDigit(first) || first == 45 || first == 43 || first == 46;
    if (isNumber && n > 0 && load<u8>(from) != 43 && numberEnd(from, from + n) == from + n) continue;
    to = (first | 32) == 120 ? writeBlob(from, n, to) : writeText(from, n, to);
    store<u32>(entry, u32(begin)); store<u32>(entry, u32(to - begin), 4);
  }
  setArena(to);
}
