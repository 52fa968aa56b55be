/** Values of MySQL's INSERT: the decoded bytes of literals, and new literals. */
import { FIELDS, KEEP, QUOTED, REPLACEMENTS, ROW_OF, VALUES, arena, copyLoose, scratch, setArena, setScratch } from "./batch";
import { ANSI_QUOTES, BACKSLASH_ESCAPES, blanksStart, hasEscapes, isBlank, isDigit, isLetter, isName, nextOf, quotedEnd, wordStart } from "./mysql-bytes";

/** `word`: lower case, the first letter lowest. */
@inline function isWord(p: usize, end: usize, word: u64, length: u32): bool {
  if (end - p != length) return false;
  for (let i: u32 = 0; i < length; i++) if ((u32(load<u8>(p + i)) | 32) != u32((word >> (u64(i) << 3)) & 255)) return false;
  return true;
}

@inline function startsWith(p: usize, end: usize, word: u64, length: u32): bool {
  return end - p >= length && isWord(p, p + length, word, length);
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

/** What was decoded from `room` to `end` is the value. */
@inline function setDecoded(end: usize): void {
  valueFrom = room; valueTo = end;
  room = (end + 31) & ~15;
}

/** Bytes of hexadecimal digits [p, end). Digits of an odd number get a zero before them. */
function decodeHex(p: usize, end: usize): bool {
  let to = room;
  let high: u32 = 0, isHigh = ((end - p) & 1) == 0;
  for (; p < end; p++) {
    const digit = hexDigit(load<u8>(p));
    if (digit > 15) return false;
    if (isHigh) high = digit << 4;
    else { store<u8>(to++, u8(high | digit)); high = 0; }
    isHigh = !isHigh;
  }
  setDecoded(to);
  return true;
}

/** Copies the inside [p, end) of quotes without its escapes to `to`; returns the end of the copy. */
function decodeText(p: usize, end: usize, quote: u32, escapes: bool, to: usize): usize {
  while (p < end) {
    const special = nextOf(p, end, quote, escapes ? 92 : quote);
    const plain = special - p;
    if (plain != 0) { copyLoose(to, p, plain); to += plain; p = special; }
    if (p >= end) break;
    let b: u32 = load<u8>(p++);
    if (p < end) {
      b = load<u8>(p++);
      if (b != quote || load<u8>(p - 2) == 92) {
        if (b == 37 || b == 95) store<u8>(to++, 92);
        else if (b == 48) b = 0;
        else if (b == 98) b = 8;
        else if (b == 110) b = 10;
        else if (b == 114) b = 13;
        else if (b == 116) b = 9;
        else if (b == 90) b = 26;
      }
    }
    store<u8>(to++, u8(b));
  }
  return to;
}

/** Texts side by side in [p, end), which holds nothing else but blanks between them. */
function readTexts(p: usize, end: usize, flags: u32): bool {
  let to: usize = 0;
  while (true) {
    const quote: u32 = load<u8>(p);
    if (quote != 39 && (quote != 34 || (flags & ANSI_QUOTES) != 0)) return false;
    const escapes = hasEscapes(quote, flags);
    const behind = quotedEnd(p, end, quote, escapes);
    if (behind > end) return false;
    const isOnly = to == 0 && behind == end;
    if (isOnly && nextOf(p + 1, end - 1, quote, escapes ? 92 : quote) == end - 1) {
      valueFrom = p + 1; valueTo = end - 1;
      return true;
    }
    to = decodeText(p + 1, behind - 1, quote, escapes, to == 0 ? room : to);
    p = behind;
    while (p < end && isBlank(load<u8>(p))) p++;
    if (p == end) { setDecoded(to); return true; }
  }
}

/** Behind the introducer (`_utf8mb4`, `N`, `DATE`) and blanks of the literal at p, or p itself. */
function behindIntroducer(p: usize, end: usize): usize {
  const first: u32 = load<u8>(p), lower = first | 32;
  if (lower == 110) return p + 1 < end && load<u8>(p, 1) == 39 ? p + 1 : p;
  let q = p;
  if (first == 95) {
    while (q < end && isName(load<u8>(q))) q++;
    if (q == p + 1) return p;
  }
  else if (startsWith(p, end, 0x6d617473656d6974, 8) && p + 8 < end && (load<u8>(p, 8) | 32) == 112) q = p + 9;
  else if (startsWith(p, end, 0x656d6974, 4) || startsWith(p, end, 0x65746164, 4)) q = p + 4;
  else return p;
  if (first != 95 && q < end && isName(load<u8>(q))) return p;
  while (q < end && isBlank(load<u8>(q))) q++;
  return q < end ? q : p;
}

/** Reads the literal [p, end) into valueFrom and valueTo; false when it is none. */
function readLiteral(p: usize, end: usize, flags: u32): bool {
  let first: u32 = load<u8>(p);
  if (first == 39 || first == 34) return readTexts(p, end, flags);
  if (isDigit(first) && !(first == 48 && p + 1 < end && ((load<u8>(p, 1) | 32) == 120 || (load<u8>(p, 1) | 32) == 98)) || first == 45 || first == 43 || first == 46) {
    valueFrom = p; valueTo = end;
    return numberEnd(p, end) == end;
  }
  if (isWord(p, end, 0x65757274, 4) || isWord(p, end, 0x65736c6166, 5)) {
    store<u8>(room, end - p == 4 ? 49 : 48);
    setDecoded(room + 1);
    return true;
  }
  const start = p;
  p = behindIntroducer(p, end);
  first = load<u8>(p);
  if (first == 39 || first == 34) return readTexts(p, end, flags);
  if (end - p < 3) return false;
  const lower = first | 32, second: u32 = load<u8>(p, 1);
  const isQuoted = second == 39 && load<u8>(end - 1) == 39;
  if (lower == 120 && isQuoted) return decodeHex(p + 2, end - 1);
  if (first == 48 && (second | 32) == 120) return decodeHex(p + 2, end);
  if (p != start) return false;
  const isBits = lower == 98 && isQuoted;
  if (!isBits && !(first == 48 && (second | 32) == 98)) return false;
  valueFrom = p + 2; valueTo = isBits ? end - 1 : end;
  for (let q = valueFrom; q < valueTo; q++) if (load<u8>(q) - 48 > 1) return false;
  return true;
}

/**
 * Functions that hold no data: the length of the name, 1 when it needs no brackets, the letters. CURRENT_TIMESTAMP,
 * CURRENT_DATE, CURRENT_TIME, LOCALTIME, LOCALTIMESTAMP, NOW, CURDATE, CURTIME, SYSDATE, UTC_TIMESTAMP, UTC_DATE, UTC_TIME,
 * UNIX_TIMESTAMP, UUID.
 */
const functions = memory.data<u8>([
  17, 1, 99,117,114,114,101,110,116,95,116,105,109,101,115,116,97,109,112,
  12, 1, 99,117,114,114,101,110,116,95,100,97,116,101,
  12, 1, 99,117,114,114,101,110,116,95,116,105,109,101,
  9, 1, 108,111,99,97,108,116,105,109,101,
  14, 1, 108,111,99,97,108,116,105,109,101,115,116,97,109,112,
  3, 0, 110,111,119,
  7, 0, 99,117,114,100,97,116,101,
  7, 0, 99,117,114,116,105,109,101,
  7, 0, 115,121,115,100,97,116,101,
  13, 0, 117,116,99,95,116,105,109,101,115,116,97,109,112,
  8, 0, 117,116,99,95,100,97,116,101,
  8, 0, 117,116,99,95,116,105,109,101,
  14, 0, 117,110,105,120,95,116,105,109,101,115,116,97,109,112,
  4, 0, 117,117,105,100,
  0,
]);

/** A call of one of them in [p, end), with a number of digits between the brackets or without. */
function isDataless(p: usize, end: usize): bool {
  let q = p;
  while (q < end && (isLetter(load<u8>(q)) || load<u8>(q) == 95)) q++;
  const length = q - p;
  let isBare = false;
  let at = functions;
  while (true) {
    const n: usize = load<u8>(at);
    if (n == 0) return false;
    isBare = load<u8>(at, 1) != 0;
    at += 2;
    if (n == length) {
      let i: usize = 0;
      while (i < n && (load<u8>(p + i) == 95 ? 95 : u32(load<u8>(p + i)) | 32) == load<u8>(at + i)) i++;
      if (i == n) break;
    }
    at += n;
  }
  if (q == end) return isBare;
  if (load<u8>(q) != 40 || load<u8>(end - 1) != 41) return false;
  return end - q == 2 || (end - q == 3 && isDigit(load<u8>(q, 1)));
}

/** NULL, DEFAULT, \N, and functions that hold no data: nothing to replace. */
function isNoValue(p: usize, end: usize): bool {
  if (end - p == 2 && load<u16>(p) == 0x4e5c) return true;
  if (!isLetter(load<u8>(p))) return false;
  return isWord(p, end, 0x6c6c756e, 4) || isWord(p, end, 0x746c7561666564, 7) || isDataless(p, end);
}

let innerFrom: usize = 0;
let innerTo: usize = 0;
/**
 * The literal inside of `CONVERT(… USING utf8mb4)`, as mydumper writes JSON, or of `CAST(… AS JSON)`, into innerFrom and
 * innerTo; false when [p, end) is neither.
 */
function findInner(p: usize, end: usize): bool {
  const isConvert = startsWith(p, end, 0x747265766e6f63, 7);
  if (!isConvert && !startsWith(p, end, 0x74736163, 4)) return false;
  innerFrom = p + (isConvert ? 7 : 4);
  if (innerFrom >= end || load<u8>(innerFrom) != 40 || load<u8>(end - 1) != 41) return false;
  innerFrom++;
  while (innerFrom < end && isBlank(load<u8>(innerFrom))) innerFrom++;
  // From the end: the name of the set or type, the word before it, the literal.
  let q = blanksStart(end - 1, innerFrom);
  const name = wordStart(q, innerFrom);
  q = blanksStart(name, innerFrom);
  const word = wordStart(q, innerFrom);
  if (name == q || !(isConvert ? isWord(word, q, 0x676e697375, 5) : isWord(word, q, 0x7361, 2))) return false;
  innerTo = blanksStart(word, innerFrom);
  return innerTo > innerFrom && innerTo < word;
}

/**
 * Fills FIELDS and the compact VALUES and ROW_OF of one column. Returns how many values there are, or -1 - row when a
 * value is no literal.
 */
export function gatherMysql(slot: usize, cells: usize, rows: u32, width: u32, column: u32, flags: u32, takesEmpty: bool, kept: usize): i32 {
  let count: u32 = 0;
  room = scratch;
  for (let r: u32 = 0; r < rows; r++) {
    const cell = cells + usize((r * width + column) << 3), field = slot + FIELDS + usize(r << 3);
    let start: usize = load<u32>(cell), end: usize = load<u32>(cell, 4);
    if (end != start && (load<u8>(start) | 32) == 99 && findInner(start, end)) { start = innerFrom; end = innerTo; }
    store<u32>(field, u32(start)); store<u32>(field, u32(end), 4);
    if (end == 0 || (kept != 0 && load<u8>(kept + r) == 0)) continue;
    if (end == start) return -1 - i32(r);
    if (isNoValue(start, end)) continue;
    if (!readLiteral(start, end, flags)) return -1 - i32(r);
    if (valueTo == valueFrom && !takesEmpty) continue;
    const value = slot + VALUES + usize(count << 3);
    store<u32>(value, u32(valueFrom)); store<u32>(value, u32(valueTo - valueFrom), 4);
    store<u32>(slot + ROW_OF + usize(count << 2), r);
    count++;
  }
  setScratch(room);
  return i32(count);
}

/** The letter behind the backslash as mysqldump writes it, or 0 for a byte that stands as it is. */
@inline function letterOf(b: u32): u32 {
  if (b == 92 || b == 39 || b == 34) return b;
  if (b == 0) return 48;
  if (b == 10) return 110;
  if (b == 13) return 114;
  return b == 26 ? 90 : 0;
}

/** Writes [from, from + n) between quotes at `to`; returns the end. */
function writeText(from: usize, n: u32, flags: u32, to: usize): usize {
  const escapes = (flags & BACKSLASH_ESCAPES) != 0;
  store<u8>(to++, 39);
  for (let p = from; p < from + n; p++) {
    const b: u32 = load<u8>(p);
    if (escapes) {
      const letter = b > 92 ? 0 : letterOf(b);
      if (letter != 0) store<u8>(to++, 92);
      store<u8>(to++, u8(letter != 0 ? letter : b));
    } else {
      if (b == 39) store<u8>(to++, 39);
      store<u8>(to++, u8(b));
    }
  }
  store<u8>(to++, 39);
  return to;
}

function writeHex(from: usize, n: u32, isQuoted: bool, to: usize): usize {
  store<u8>(to, isQuoted ? 120 : 48); store<u8>(to, isQuoted ? 39 : 120, 1);
  to += 2;
  for (let p = from; p < from + n; p++) {
    const b: u32 = load<u8>(p), high = b >> 4, low = b & 15;
    store<u8>(to, u8(high < 10 ? 48 + high : 55 + high)); store<u8>(to, u8(low < 10 ? 48 + low : 55 + low), 1);
    to += 2;
  }
  if (isQuoted) store<u8>(to++, 39);
  return to;
}

function isBitText(p: usize, n: u32): bool {
  for (let i: u32 = 0; i < n; i++) if (load<u8>(p + i) - 48 > 1) return false;
  return n > 0;
}

function writeBits(from: usize, n: u32, to: usize): usize {
  store<u8>(to, 98); store<u8>(to, 39, 1);
  memory.copy(to + 2, from, n);
  store<u8>(to + 2 + n, 39);
  return to + 3 + n;
}

/** Writes the replacements of a slot as literals of the kind that their fields have. */
export function quoteMysql(slot: usize, count: u32, flags: u32): void {
  let to = arena;
  for (let k: u32 = 0; k < count; k++) {
    const r = load<u32>(slot + ROW_OF + usize(k << 2));
    const entry = slot + REPLACEMENTS + usize(r << 3);
    const n = load<u32>(entry, 4), at: usize = load<u32>(entry);
    if (n == KEEP || n >= QUOTED) continue;
    const start: usize = load<u32>(slot + FIELDS + usize(r << 3)), end: usize = load<u32>(slot + FIELDS + usize(r << 3), 4);
    const first: u32 = load<u8>(start), second: u32 = end > start + 1 ? load<u8>(start, 1) : 0;
    const begin = to;
    if (first == 39 || first == 34) to = writeText(at, n, flags, to);
    else if (isNumberLike(start, end, first, second)) {
      // A text column would lose the zeros before a bare number.
      const hasZeros = n > 1 && load<u8>(at) == 48 && isDigit(load<u8>(at, 1));
      if (n > 0 && load<u8>(at) != 43 && !hasZeros && numberEnd(at, at + n) == at + n) continue;
      to = writeText(at, n, flags, to);
    } else to = writeIntroduced(start, end, at, n, flags, to);
    store<u32>(entry, u32(begin)); store<u32>(entry, u32(to - begin), 4);
  }
  setArena(to);
}

function isNumberLike(start: usize, end: usize, first: u32, second: u32): bool {
  if (first == 48 && ((second | 32) == 120 || (second | 32) == 98)) return false;
  return isDigit(first) || first == 45 || first == 43 || first == 46 || isWord(start, end, 0x65757274, 4) || isWord(start, end, 0x65736c6166, 5);
}

/** A field that began with an introducer or as a hexadecimal or bit literal: binary stays binary, the rest becomes a text. */
function writeIntroduced(start: usize, end: usize, at: usize, n: u32, flags: u32, to: usize): usize {
  const p = behindIntroducer(start, end);
  const first: u32 = load<u8>(p), second: u32 = p + 1 < end ? load<u8>(p, 1) : 0;
  const isQuoted = second == 39;
  if (p == start && (((first | 32) == 98 && isQuoted) || (first == 48 && (second | 32) == 98)) && isBitText(at, n)) return writeBits(at, n, to);
  if (n > 0 && ((first | 32) == 120 && isQuoted || first == 48 && (second | 32) == 120)) return writeHex(at, n, isQuoted, to);
  if (load<u8>(start) == 95 && startsWith(start + 1, end, 0x7972616e6962, 6)) {
    memory.copy(to, start, 7);
    store<u8>(to, 32, 7);
    to += 8;
  }
  return writeText(at, n, flags, to);
}
