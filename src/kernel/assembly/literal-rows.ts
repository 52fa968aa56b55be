/** Rows of INSERT: where the values of each tuple stand, and the decoded text of literals. */
import { BARE, BATCH_ROWS, ESCAPE_BACKSLASH, ESCAPE_QUOTED, FIELDS, KEEP, QUOTED, REPLACEMENTS, ROW_OF, VALUES, scratch, setScratch } from "./batch";

let stoppedAt: usize = 0;
let foundWidth: u32 = 0;
/** Where the last call of indexTuples stopped: behind the last whole tuple, or at the tuple of another width. */
export function tuplesEnd(): usize { return stoppedAt; }
/** How many values the tuple at which indexTuples stopped has; 0 when a word touches one of its literals. */
export function tupleWidth(): u32 { return foundWidth; }

let borderAt: usize = 0;
let borderLength: usize = 0;
/** The bytes that may stand between two statements of one block instead of a comma; length 0 for none. */
export function setStatementBorder(at: usize, length: usize): void { borderAt = at; borderLength = length; }

/** Behind the statement border at p, or p itself: it may hold a column list, which is no tuple. */
@inline function skipBorder(p: usize, to: usize): usize {
  if (borderLength == 0 || p + borderLength > to || load<u8>(p) != load<u8>(borderAt)) return p;
  return memory.compare(p, borderAt, borderLength) == 0 ? p + borderLength : p;
}

@inline function isBlank(b: u32): bool { return b == 32 || b - 9 < 5; }
@inline function isLetter(b: u32): bool { return (b | 32) - 97 < 26; }
@inline function isDigit(b: u32): bool { return b - 48 < 10; }
@inline function isName(b: u32): bool { return isLetter(b) || isDigit(b) || b == 95 || b == 36 || b >= 128; }

/** The first quote (or backslash) in [p, to), or `to`. Reads up to 15 bytes behind. */
@inline function nextSpecial(p: usize, to: usize, backslash: bool): usize {
  const quote = i8x16.splat(39), escape = i8x16.splat(backslash ? 92 : 39);
  for (; p < to; p += 16) {
    const v = v128.load(p);
    const mask = u32(i8x16.bitmask(v128.or(i8x16.eq(v, quote), i8x16.eq(v, escape))));
    if (mask != 0) return min(p + ctz(mask), to);
  }
  return to;
}

/** Behind the closing quote of the literal whose opening quote is at p. */
function literalEnd(p: usize, to: usize, backslash: bool): usize {
  p++;
  while (true) {
    p = nextSpecial(p, to, backslash);
    if (p >= to) return to;
    if (load<u8>(p) == 92) p += 2;
    else if (p + 1 < to && load<u8>(p, 1) == 39) p += 2;
    else return p + 1;
  }
}

/** Behind the literal whose quote is at p. An escape literal goes on in the next one behind blanks with a line end. */
function literalsEnd(p: usize, to: usize, backslash: bool): usize {
  p = literalEnd(p, to, backslash);
  if (!backslash) return p;
  while (p < to) {
    let q = p, hasLine = false;
    while (q < to && isBlank(load<u8>(q))) { hasLine = hasLine || load<u8>(q) == 10; q++; }
    if (!hasLine || q == to || load<u8>(q) != 39) return p;
    p = literalEnd(q, to, true);
  }
  return p;
}

/**
 * Does the quote at p open a literal? A word may stand before it only as a prefix (`E'…'`, `date'…'`), which then begins
 * the value that starts at `from` or stands behind an opening bracket.
 */
function opensLiteral(p: usize, from: usize): bool {
  let q = p;
  while (q > from && isName(load<u8>(q - 1))) q--;
  if (q == p) return true;
  if (isDigit(load<u8>(q))) return false;
  while (q > from && isBlank(load<u8>(q - 1))) q--;
  const before: u32 = q > from ? load<u8>(q - 1) : 40;
  return before == 40 || before == 91 || before == 44;
}

/** Behind a comment or quoted name that starts at p, or p itself. */
function skipQuiet(p: usize, to: usize): usize {
  const b = load<u8>(p), next = p + 1 < to ? load<u8>(p, 1) : 0;
  if (b == 34) {
    p++;
    while (p < to && load<u8>(p) != 34) p++;
    return p + 1;
  }
  if (b == 45 && next == 45) {
    while (p < to && load<u8>(p) != 10) p++;
    return p;
  }
  if (b == 47 && next == 42) {
    let open: u32 = 1;
    p += 2;
    while (p + 1 < to) {
      if (load<u8>(p) == 42 && load<u8>(p, 1) == 47) { p += 2; if (--open == 0) return p; }
      else if (load<u8>(p) == 47 && load<u8>(p, 1) == 42) { p += 2; open++; }
      else p++;
    }
    return to;
  }
  return b == 36 ? skipDollar(p, to) : p;
}

/** Behind a dollar-quoted text that starts at p, or p itself. */
function skipDollar(p: usize, to: usize): usize {
  let tag = p + 1;
  while (tag < to && load<u8>(tag) != 36) {
    if (!isName(load<u8>(tag))) return p;
    tag++;
  }
  const length = tag + 1 - p;
  for (let q = tag + 1; q + length <= to; q++) {
    if (load<u8>(q) == 36 && memory.compare(q, p, length) == 0) return q + length;
  }
  return p;
}

@inline function hasEscapePrefix(quote: usize, from: usize): bool {
  return quote > from && (u32(load<u8>(quote - 1)) | 32) == 101 && (quote - 1 == from || !isName(load<u8>(quote - 2)));
}

function storeCell(cell: usize, from: usize, to: usize): void {
  while (from < to && isBlank(load<u8>(from))) from++;
  while (to > from && isBlank(load<u8>(to - 1))) to--;
  store<u32>(cell, u32(from)); store<u32>(cell, u32(to), 4);
}

/**
 * Indexes up to BATCH_ROWS tuples of [from, to): (start, end) of every value in `cells` (`width` a row, zeros where a
 * tuple is shorter) and of every tuple in `borders`. Returns the number of tuples of `wanted` values that it found before
 * another one, or before the end; 0: of as many as the first one has, at most `width`.
 */
export function indexTuples(from: usize, to: usize, width: u32, wanted: u32, backslash: bool, cells: usize, borders: usize): u32 {
  let p = from, rows: u32 = 0;
  stoppedAt = from;
  while (rows < BATCH_ROWS) {
    p = skipBorder(p, to);
    while (p < to && load<u8>(p) != 40) {
      const behind = skipQuiet(p, to);
      p = behind == p ? p + 1 : behind;
    }
    if (p >= to) break;
    const tuple = p;
    let depth: u32 = 1, found: u32 = 0, start = ++p;
    const row = cells + usize(rows * width << 3);
    memory.fill(row, 0, usize(width) << 3);
    while (p < to) {
      const b = load<u8>(p);
      if (b == 39) {
        // A word that touches a literal tells that a quote is missing: what stands where cannot be said any more.
        if (!opensLiteral(p, start)) { foundWidth = 0; stoppedAt = tuple; return rows; }
        p = literalsEnd(p, to, backslash || hasEscapePrefix(p, start));
        if (p < to && isName(load<u8>(p))) { foundWidth = 0; stoppedAt = tuple; return rows; }
        continue;
      }
      if (b == 40 || b == 91) depth++;
      else if (b == 44 && depth == 1) {
        if (found < width) storeCell(row + usize(found << 3), start, p);
        found++; start = p + 1;
      } else if (b == 41 || b == 93) {
        if (--depth == 0) break;
      } else if (b == 34 || b == 45 || b == 47 || (b == 36 && !isName(load<u8>(p - 1)))) {
        const behind = skipQuiet(p, to);
        if (behind != p) { p = behind; continue; }
      }
      p++;
    }
    if (found < width) storeCell(row + usize(found << 3), start, p);
    found++;
    foundWidth = found;
    if (wanted == 0 && found <= width) wanted = found;
    if (p >= to || found != wanted) { stoppedAt = tuple; return rows; }
    p++;
    store<u32>(borders + usize(rows << 3), u32(tuple)); store<u32>(borders + usize(rows << 3), u32(p), 4);
    stoppedAt = p;
    rows++;
  }
  return rows;
}

function isWord(p: usize, end: usize, word: u64, length: u32): bool {
  if (end - p < length) return false;
  for (let i: u32 = 0; i < length; i++) if ((u32(load<u8>(p + i)) | 32) != u32((word >> (u64(i) << 3)) & 255)) return false;
  return p + length == end || !isName(load<u8>(p + length));
}

/** What follows a literal may only be nothing, or a cast made of names, digits, blanks, brackets and quotes of names. */
function isCastOrNothing(p: usize, end: usize): bool {
  while (p < end && isBlank(load<u8>(p))) p++;
  if (p == end) return true;
  if (end - p < 3 || load<u8>(p) != 58 || load<u8>(p, 1) != 58) return false;
  for (; p < end; p++) {
    const b: u32 = load<u8>(p);
    if (!isName(b) && !isBlank(b) && b != 58 && b != 40 && b != 41 && b != 91 && b != 93 && b != 46 && b != 34 && b != 44) return false;
  }
  return true;
}

function numberEnd(p: usize, end: usize): usize {
  if (p < end && (load<u8>(p) == 45 || load<u8>(p) == 43)) p++;
  const first = p;
  let digits = 0;
  while (p < end && (isDigit(load<u8>(p)) || load<u8>(p) == 46)) { if (load<u8>(p) != 46) digits++; p++; }
  if (digits == 0) return first - 1;
  if (p < end && (load<u8>(p) | 32) == 101) {
    let q = p + 1;
    if (q < end && (load<u8>(q) == 45 || load<u8>(q) == 43)) q++;
    if (q < end && isDigit(load<u8>(q))) {
      while (q < end && isDigit(load<u8>(q))) q++;
      p = q;
    }
  }
  return p;
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

@inline function hexDigit(b: u32): u32 {
  if (isDigit(b)) return b - 48;
  const lower = b | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}

let hexAt: usize = 0;
/** Reads up to `most` hexadecimal digits at hexAt and moves it. */
function readHex(end: usize, most: u32): u32 {
  let v: u32 = 0;
  for (let k: u32 = 0; k < most && hexAt < end && hexDigit(load<u8>(hexAt)) < 16; k++) v = (v << 4) | hexDigit(load<u8>(hexAt++));
  return v;
}

/** Decodes the inside [p, end) of a literal; returns the end of what it wrote at `to`. */
function decodeLiteral(p: usize, end: usize, backslash: bool, to: usize): usize {
  while (p < end) {
    let b: u32 = load<u8>(p++);
    if (b == 39) p++;
    else if (b == 92 && backslash && p < end) {
      b = load<u8>(p++);
      if (b - 48 < 8) {
        let v = b - 48;
        for (let k = 0; k < 2 && p < end && u32(load<u8>(p)) - 48 < 8; k++) v = (v << 3) + load<u8>(p++) - 48;
        b = v & 255;
      } else if (b == 120 && p < end && hexDigit(load<u8>(p)) < 16) {
        hexAt = p; b = readHex(end, 2); p = hexAt;
      } else if (b == 117 || b == 85) {
        hexAt = p;
        let c = readHex(end, b == 117 ? 4 : 8);
        p = hexAt;
        if (c - 0xd800 < 0x400 && p + 1 < end && load<u8>(p) == 92 && (load<u8>(p, 1) | 32) == 117) {
          hexAt = p + 2;
          const low = readHex(end, load<u8>(p, 1) == 117 ? 4 : 8);
          p = hexAt;
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        }
        to = storeUtf8(to, c);
        continue;
      } else if (b == 110) b = 10;
      else if (b == 116) b = 9;
      else if (b == 114) b = 13;
      else if (b == 98) b = 8;
      else if (b == 102) b = 12;
    }
    store<u8>(to++, u8(b));
  }
  return to;
}

function hasSpecial(p: usize, end: usize, backslash: bool): bool {
  return nextSpecial(p, end, backslash) < end;
}

let wasRefused: bool = false;
/** Decodes the inside [p, end) of a `U&'…'` whose escapes begin with `mark`; tells by `wasRefused` what is no escape. */
function decodeUnicode(p: usize, end: usize, mark: u32, to: usize): usize {
  let high: u32 = 0;
  wasRefused = false;
  while (p < end) {
    const b: u32 = load<u8>(p++);
    if (b == 39) p++;
    if (b != mark || (p < end && load<u8>(p) == mark)) {
      if (b == mark) p++;
      store<u8>(to++, u8(b));
      continue;
    }
    const most: u32 = p < end && load<u8>(p) == 43 ? 6 : 4;
    hexAt = most == 6 ? p + 1 : p;
    const first = hexAt;
    let c = readHex(end, most);
    p = hexAt;
    if (p - first != most || c == 0 || c > 0x10ffff) { wasRefused = true; return to; }
    if (c - 0xd800 < 0x400) { high = c; continue; }
    if (c - 0xdc00 < 0x400) c = 0x10000 + ((high - 0xd800) << 10) + (c - 0xdc00);
    to = storeUtf8(to, c);
  }
  return to;
}

let unicodeMark: u32 = 0;
/** Behind `UESCAPE 'c'` if it stands at p, else p; sets unicodeMark. */
function skipUescape(p: usize, end: usize): usize {
  unicodeMark = 92;
  let q = p;
  while (q < end && isBlank(load<u8>(q))) q++;
  if (!isWord(q, end, 0x65706163736575, 7)) return p;
  q += 7;
  while (q < end && isBlank(load<u8>(q))) q++;
  if (q + 3 > end || load<u8>(q) != 39 || load<u8>(q, 2) != 39) return p;
  unicodeMark = load<u8>(q, 1);
  return q + 3;
}

/**
 * Fills FIELDS (the literal alone, without a cast) and the compact VALUES and ROW_OF of one column. Returns how many
 * values there are, or -1 - row when a value is no literal.
 */
export function gatherLiterals(slot: usize, cells: usize, rows: u32, width: u32, column: u32, backslash: bool, takesEmpty: bool, kept: usize): i32 {
  let count: u32 = 0, room = scratch;
  for (let r: u32 = 0; r < rows; r++) {
    const cell = cells + usize((r * width + column) << 3), field = slot + FIELDS + usize(r << 3);
    const start: usize = load<u32>(cell), end: usize = load<u32>(cell, 4);
    store<u32>(field, u32(start)); store<u32>(field, u32(end), 4);
    if (end == start || (kept != 0 && load<u8>(kept + r) == 0)) continue;
    if ((isWord(start, end, 0x6c6c756e, 4) && isCastOrNothing(start + 4, end)) || isWord(start, end, 0x746c7561666564, 7)) continue;
    let p = start, from: usize = 0, to: usize = 0, after: usize = 0;
    const first: u32 = load<u8>(p), lower = first | 32;
    const isPrefixed = (lower == 101 || lower == 110 || lower == 120 || lower == 98) && p + 1 < end && load<u8>(p, 1) == 39;
    if (first == 39 || isPrefixed) {
      if (isPrefixed) p++;
      const escapes = (isPrefixed && lower == 101) || (backslash && !(isPrefixed && lower != 110));
      after = literalEnd(p, end, escapes);
      from = p + 1; to = after - 1;
      if (isPrefixed && lower == 120) {
        store<u8>(room, 120);
        memory.copy(room + 1, from, to - from);
        const n = to - from + 1;
        from = room; to = room + n;
        room += (n + 31) & ~15;
      } else if (hasSpecial(from, to, escapes)) {
        const decoded = decodeLiteral(from, to, escapes, room);
        from = room; to = decoded;
        room = (decoded + 31) & ~15;
      }
    } else if (lower == 117 && p + 2 < end && load<u8>(p, 1) == 38 && load<u8>(p, 2) == 39) {
      after = literalEnd(p + 2, end, false);
      from = p + 3; to = after - 1;
      after = skipUescape(after, end);
      if (hasSpecial(from, to, unicodeMark == 92) || unicodeMark != 92) {
        const decoded = decodeUnicode(from, to, unicodeMark, room);
        if (wasRefused) return -1 - i32(r);
        from = room; to = decoded;
        room = (decoded + 31) & ~15;
      }
    } else if (isDigit(first) || first == 45 || first == 43 || first == 46) {
      after = numberEnd(p, end);
      if (after <= p) return -1 - i32(r);
      from = p; to = after;
    } else if (isWord(p, end, 0x65757274, 4)) { from = p; to = p + 4; after = to; }
    else if (isWord(p, end, 0x65736c6166, 5)) { from = p; to = p + 5; after = to; }
    else return -1 - i32(r);
    if (!isCastOrNothing(after, end)) return -1 - i32(r);
    store<u32>(field, u32(after), 4);
    if (to == from && !takesEmpty) continue;
    const value = slot + VALUES + usize(count << 3);
    store<u32>(value, u32(from)); store<u32>(value, u32(to - from), 4);
    store<u32>(slot + ROW_OF + usize(count << 2), r);
    count++;
  }
  setScratch(room);
  return i32(count);
}

function isPlainNumber(p: usize, n: u32): bool {
  return n > 0 && load<u8>(p) != 43 && numberEnd(p, p + n) == p + n;
}

/** Chooses how each replacement is quoted. */
export function quoteLiterals(slot: usize, count: u32, escape: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const r = load<u32>(slot + ROW_OF + usize(k << 2));
    const entry = slot + REPLACEMENTS + usize(r << 3);
    const length = load<u32>(entry, 4), at: usize = load<u32>(entry);
    if (length == KEEP || length >= QUOTED) continue;
    const first: u32 = load<u8>(load<u32>(slot + FIELDS + usize(r << 3)));
    let quoting = QUOTED;
    if ((isDigit(first) || first == 45 || first == 43 || first == 46) && isPlainNumber(at, length)) quoting = BARE;
    else if (escape == ESCAPE_BACKSLASH && hasSpecial(at, at + length, true)) quoting = ESCAPE_QUOTED;
    store<u32>(entry, length | quoting, 4);
  }
}
