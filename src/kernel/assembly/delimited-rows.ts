/** Rows of delimited text: where fields stand, their decoded text, and new text in the quotes of the field it replaces. */
import { FIELDS, FINAL, LENGTH_MASK, REPLACEMENTS, ROW_OF, VALUES, arena, copyLoose, scratch, setArena, setScratch } from "./batch";
import {
  Event, LineEnd, NO_MARK, STATE_MASK, State, behind, block, delimiter, delimiters, ends, escape, hasBlocks, isLoadData,
  lineEnd, quote, setDelimited, step,
} from "./delimited";

/** Text of NULL in a field without quotes. */
let nullAt: usize = 0;
let nullLength: u32 = 0;
let hasNull: bool = false;

/** Before each block. `nullSize`: -1 when no text means NULL. */
export function startDelimited(
  delimiterMark: u32, quoteMark: u32, escapeMark: u32, loadData: bool, lineEndMode: u32, blank: bool, at: usize, nullSize: i32,
): void {
  // Empty lines were sorted out before: here they would be records of one field.
  setDelimited(delimiterMark, quoteMark, escapeMark, loadData, lineEndMode, false);
  hasNull = nullSize >= 0;
  nullAt = at;
  nullLength = hasNull ? u32(nullSize) : 0;
}

/**
 * Indexes separators of [from, to), which begins with a record, until `wanted` are found: u32 addresses at `index` (room
 * for 64 more) of delimiters and of the first byte that ends a record: a newline, a return where it ends records, or `to`.
 * Returns how many there are; fewer than there should be when something stands behind a closing quote.
 */
export function indexSeparators(from: usize, to: usize, wanted: u32, index: usize): u32 {
  const limit = index + (usize(wanted) << 2);
  let out = index, p = from, state: u32 = State.START;
  while (p < to && out < limit) {
    if (hasBlocks && p + 64 <= to && block(p, state)) {
      let mask = delimiters | ends;
      while (mask != 0) {
        store<u32>(out, u32(p) + u32(ctz(mask)));
        out += 4;
        mask &= mask - 1;
      }
      state = behind;
      p += 64;
      continue;
    }
    const until = min(p + 64, to);
    while (p < until) {
      const result = step(state, load<u8>(p)), event = result & ~STATE_MASK;
      if (event == Event.BAD_QUOTE) return u32((out - index) >> 2);
      if (event != Event.NONE) {
        // With \r\n where a lone return ends records, too, the return is the end.
        const isBehindReturn = event == Event.BEFORE || (event == Event.END && lineEnd == LineEnd.RETURN && state > State.ESCAPED_QUOTED);
        store<u32>(out, u32(p) - u32(isBehindReturn));
        out += 4;
      }
      state = result & STATE_MASK;
      if (event != Event.BEFORE) p++;
    }
  }
  if (p >= to && out < limit && isOpenRecord(state)) {
    store<u32>(out, u32(to) - u32(state > State.ESCAPED_QUOTED));
    out += 4;
  }
  return u32((out - index) >> 2);
}

/** Does a record without a line end stand there? */
@inline function isOpenRecord(state: u32): bool {
  return state != State.START && state != State.QUOTED && state != State.ESCAPED_PLAIN && state != State.ESCAPED_QUOTED;
}

/**
 * Checks that each of `rows` records has `width` fields, moves the last address of each before a \r, and writes (start, end)
 * of each, end behind its line end. Returns the number of good records.
 */
export function delimitedBorders(index: usize, rows: u32, width: u32, from: usize, to: usize, borders: usize): u32 {
  let start = u32(from);
  for (let r: u32 = 0; r < rows; r++) {
    for (let c: u32 = 1; c < width; c++, index += 4) if (!isDelimiter(load<u32>(index), to)) return r;
    const last = load<u32>(index);
    if (isDelimiter(last, to)) return r;
    const next = behindLineEnd(last, to);
    store<u32>(index, fieldEnd(last, start, to));
    index += 4;
    store<u32>(borders, start); store<u32>(borders, next, 4);
    borders += 8;
    start = next;
  }
  return rows;
}

@inline function isDelimiter(at: u32, to: usize): bool {
  return at < u32(to) && load<u8>(at) == u8(delimiter);
}

@inline function behindLineEnd(at: u32, to: usize): u32 {
  if (at >= u32(to)) return u32(to);
  const isPair = load<u8>(at) == 13 && at + 1 < u32(to) && load<u8>(at, 1) == 10;
  return at + (isPair ? 2 : 1);
}

/** The end of a record's last field: a return before the newline belongs to the line end where it may. */
@inline function fieldEnd(at: u32, start: u32, to: usize): u32 {
  if (lineEnd != LineEnd.ANY && lineEnd != LineEnd.CRLF) return at;
  return at < u32(to) && at > start && load<u8>(at) == 10 && load<u8>(at - 1) == 13 ? at - 1 : at;
}

/**
 * The same for records that may be shorter or longer than `width`: their separators (`found` of them) are spread into rows
 * of `width` addresses at `cells`, 0 where a field is missing. Fields behind the last column must be empty. Returns the
 * number of good records.
 */
export function raggedBorders(index: usize, found: u32, cells: usize, most: u32, width: u32, from: usize, to: usize, borders: usize): u32 {
  let start = u32(from), rows: u32 = 0;
  const end = index + (usize(found) << 2);
  while (rows < most && index < end) {
    let c: u32 = 0, at: u32 = 0, previous = start;
    const cell = cells + (usize(rows * width) << 2);
    while (index < end) {
      at = load<u32>(index);
      index += 4;
      const isLast = !isDelimiter(at, to);
      const fieldTo = isLast ? fieldEnd(at, start, to) : at;
      if (c < width) store<u32>(cell + (usize(c) << 2), fieldTo);
      else if (fieldTo != previous) return rows;
      c++;
      previous = at + 1;
      if (isLast) break;
      if (index >= end) return rows;
    }
    for (; c < width; c++) store<u32>(cell + (usize(c) << 2), 0);
    const next = behindLineEnd(at, to);
    store<u32>(borders, start); store<u32>(borders, next, 4);
    borders += 8;
    start = next;
    rows++;
  }
  return rows;
}

/** Does [p, p + n) hold `a` or `b`? Reads up to 15 bytes behind. */
@inline function hasEither(p: usize, n: u32, a: u32, b: u32): bool {
  const first = i8x16.splat(i8(a)), second = i8x16.splat(i8(b));
  let i: u32 = 0;
  for (; i + 16 <= n; i += 16) {
    const v = v128.load(p + i);
    if (v128.any_true(v128.or(i8x16.eq(v, first), i8x16.eq(v, second)))) return true;
  }
  const v = v128.load(p + i);
  const mask = u32(i8x16.bitmask(v128.or(i8x16.eq(v, first), i8x16.eq(v, second))));
  return (mask & (((1 as u32) << (n - i)) - 1)) != 0;
}

@inline function isNull(p: usize, n: u32): bool {
  return hasNull && n == nullLength && (n == 0 || memory.compare(p, nullAt, n) == 0);
}

/** What a letter behind the escape of LOAD DATA stands for. */
@inline function escapedByte(b: u32): u32 {
  if (b == 48) return 0;
  if (b == 98) return 8;
  if (b == 110) return 10;
  if (b == 114) return 13;
  if (b == 116) return 9;
  return b == 90 ? 26 : b;
}

/** Decodes the inside of a field; returns the length. */
function unescape(p: usize, n: u32, isQuoted: bool, to: usize): u32 {
  const start = to, end = p + n;
  while (p < end) {
    let b: u32 = load<u8>(p++);
    if (p < end) {
      const next: u32 = load<u8>(p);
      if (b == escape) {
        if (isLoadData) { b = escapedByte(next); p++; }
        else if (next == quote || next == escape) { b = next; p++; }
      } else if (isLoadData && isQuoted && b == quote && next == quote) p++;
    }
    store<u8>(to++, u8(b));
  }
  return u32(to - start);
}

/**
 * Fills FIELDS of every row and the compact VALUES and ROW_OF of one column; returns how many values there are. NULL never
 * is one, a missing field neither, an empty field only when `takesEmpty`. `kept`: a byte a row, 0 skips it; 0 for all rows.
 */
export function gatherDelimited(slot: usize, index: usize, borders: usize, rows: u32, width: u32, column: u32, takesEmpty: bool, kept: usize): u32 {
  let values = slot + VALUES, rowOf = slot + ROW_OF, fields = slot + FIELDS, count: u32 = 0, room = scratch;
  let at = index + (usize(column) << 2);
  for (let r: u32 = 0; r < rows; r++, at += usize(width) << 2, fields += 8) {
    const end = load<u32>(at);
    const start = column == 0 ? load<u32>(borders + (usize(r) << 3)) : load<u32>(at - 4) + 1;
    store<u32>(fields, start); store<u32>(fields, end, 4);
    if (end == 0 || (kept != 0 && load<u8>(kept + r) == 0)) continue;
    let p: usize = start, n = end - start;
    const isQuoted = n >= 2 && u32(load<u8>(p)) == quote;
    if (isQuoted) { p++; n -= 2; }
    else if (isNull(p, n)) continue;
    if (n == 0 && !takesEmpty) continue;
    if ((isQuoted || isLoadData) && hasEither(p, n, escape == NO_MARK ? quote : escape, quote == NO_MARK ? escape : quote)) {
      n = unescape(p, n, isQuoted, room);
      p = room;
      room += (usize(n) + 31) & ~15;
    }
    store<u32>(values, u32(p)); store<u32>(values, n, 4);
    store<u32>(rowOf, r);
    values += 8; rowOf += 4; count++;
  }
  setScratch(room);
  return count;
}

@inline function isBlank(b: u32): bool { return b == 32 || b == 9; }

/** May the text stand in a field only with quotes, or with escapes? */
function isSpecial(p: usize, n: u32, isOnlyColumn: bool): bool {
  if (n == 0) return isOnlyColumn || (hasNull && nullLength == 0);
  if (isNull(p, n) || isBlank(load<u8>(p)) || isBlank(load<u8>(p + n - 1))) return true;
  if (hasEither(p, n, delimiter, 10) || hasEither(p, n, 13, quote == NO_MARK ? 13 : quote)) return true;
  return isLoadData && escape != NO_MARK && hasEither(p, n, escape, 0);
}

@inline function mustEscape(b: u32): bool {
  if (b == quote) return true;
  if (!isLoadData) return b == escape;
  return b == escape || b == delimiter || b == 10 || b == 13 || b == 0;
}

/** Writes [p, p + n) at `to` with escapes; returns the end, or 0 when a byte must be escaped and cannot be. */
function writeEscaped(p: usize, n: u32, to: usize): usize {
  if (!isLoadData && !hasEither(p, n, quote, escape == NO_MARK ? quote : escape)) {
    copyLoose(to, p, n);
    return to + n;
  }
  for (const end = p + n; p < end; p++) {
    const b: u32 = load<u8>(p);
    if (mustEscape(b)) {
      if (escape == NO_MARK) return 0;
      store<u8>(to++, u8(escape));
    }
    store<u8>(to++, isLoadData && b == 0 ? 48 : u8(b));
  }
  return to;
}

/**
 * Puts new text into quotes where the field had them or the text needs them, and escapes it. Returns 0, or 1 + the row
 * whose text the dialect cannot express.
 */
export function quoteDelimited(slot: usize, count: u32, isOnlyColumn: bool): u32 {
  let to = arena;
  for (let k: u32 = 0; k < count; k++) {
    const r = load<u32>(slot + ROW_OF + usize(k << 2));
    const entry = slot + REPLACEMENTS + usize(r << 3), field = slot + FIELDS + usize(r << 3);
    const at: usize = load<u32>(entry);
    let length = load<u32>(entry, 4);
    // NULL that no text stands for would leave an empty line, which many readers skip.
    if (length == FINAL && isOnlyColumn && !hasNull) length = 0;
    if (length > LENGTH_MASK) continue;
    const start = load<u32>(field);
    const wasQuoted = load<u32>(field, 4) - start >= 2 && u32(load<u8>(start)) == quote;
    if (!wasQuoted && !isSpecial(at, length, isOnlyColumn)) continue;
    const isQuoted = wasQuoted || (quote != NO_MARK && (!isLoadData || isNull(at, length)));
    if (!isQuoted && !isLoadData) {
      if (!isHarmless(at, length)) return r + 1;
      continue;
    }
    const from = to;
    if (isQuoted) store<u8>(to++, u8(quote));
    to = writeEscaped(at, length, to);
    if (to == 0) return r + 1;
    if (isQuoted) store<u8>(to++, u8(quote));
    else if (isNull(from, u32(to - from))) return r + 1;
    store<u32>(entry, u32(from)); store<u32>(entry, u32(to - from), 4);
  }
  setArena(to);
  return 0;
}

/** Without quotes: text whose bytes mean nothing else in the dialect. Blanks at its ends are left to the reader. */
function isHarmless(p: usize, n: u32): bool {
  return !isNull(p, n) && !hasEither(p, n, delimiter, 10) && !hasEither(p, n, 13, 13);
}
