/** Rows of MySQL's INSERT: where the values of each tuple stand. */
import { BATCH_ROWS } from "./batch";
import { blanksStart, hasEscapes, isBlank, isDigit, isName, quotedEnd, wordStart } from "./mysql-bytes";

/** Conditional comments of such versions are never executed. */
const NEVER_EXECUTED: u32 = 900000;

let stoppedAt: usize = 0;
let foundWidth: u32 = 0;
/** Where the last call of indexMysqlTuples stopped: behind the last whole tuple, or at the tuple that does not fit. */
export function mysqlTuplesEnd(): usize { return stoppedAt; }
/** How many values that tuple has; 0 when a word touches one of its literals. */
export function mysqlTupleWidth(): u32 { return foundWidth; }

let borderAt: usize = 0;
let borderLength: usize = 0;
/** The bytes that may stand between two statements of one block instead of a comma; length 0 for none. */
export function setMysqlBorder(at: usize, length: usize): void {
  borderAt = at; borderLength = length;
  isConditional = false;
}

/** Inside of a conditional comment, whose content counts. */
let isConditional: bool = false;

/** Bytes that mean something outside of literals: " # ' ( ) , - / ` */
const special = memory.data<u8>([
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,1,1,0,0,0,1,1,1,0,0,1,1,0,1, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
  0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,
]);

/**
 * A word may stand directly before a text only when it begins the value (an introducer, `N'…'`, `x'…'`), or stands behind
 * an introducer (`_utf8mb4 x'…'`).
 */
function mayPrecede(p: usize, from: usize): bool {
  p = wordStart(p, from);
  if (isDigit(load<u8>(p))) return false;
  p = blanksStart(p, from);
  if (p == from) return true;
  p = wordStart(p, from);
  return load<u8>(p) == 95 && blanksStart(p, from) == from;
}

/** Behind a comment (or the opening of a conditional one) that starts at p, or p itself. */
function skipComment(p: usize, to: usize): usize {
  const b: u32 = load<u8>(p);
  if (b == 47) {
    if (!isConditional || load<u8>(p - 1) != 42) return skipBlockComment(p, to);
    isConditional = false;
    return p;
  }
  const next: u32 = p + 1 < to ? load<u8>(p, 1) : 0, third: u32 = p + 2 < to ? load<u8>(p, 2) : 0;
  if (b != 35 && (b != 45 || next != 45 || (third > 32 && third != 127))) return p;
  while (p < to && load<u8>(p) != 10) p++;
  return p;
}

function skipBlockComment(p: usize, to: usize): usize {
  if (p + 1 >= to || load<u8>(p, 1) != 42) return p;
  let q = p + 2;
  if (q < to && load<u8>(q) == 77) q++;
  if (q < to && load<u8>(q) == 33) {
    let version: u32 = 0;
    const last = ++q + 6;
    while (q < to && q < last && isDigit(load<u8>(q))) version = version * 10 + load<u8>(q++) - 48;
    if (version < NEVER_EXECUTED) { isConditional = true; return q; }
  }
  for (q = p + 2; q + 1 < to; q++) if (load<u16>(q) == 0x2f2a) return q + 2;
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
 * in `borders`. Returns the number of tuples of `width` values, or of none (`()`: cells of zeros), that it found before
 * another one, or before the end.
 */
export function indexMysqlTuples(from: usize, to: usize, width: u32, flags: u32, cells: usize, borders: usize): u32 {
  let p = from, rows: u32 = 0;
  stoppedAt = from;
  while (rows < BATCH_ROWS) {
    p = skipBorder(p, to);
    while (p < to && load<u8>(p) != 40) p++;
    if (p >= to) break;
    const tuple = p;
    const row = cells + usize(rows * width << 3);
    p = indexTuple(p + 1, to, width, flags, row);
    if (p > to || foundWidth != width) {
      if (p > to || !isEmptyTuple(tuple, p, row, width)) { stoppedAt = tuple; return rows; }
    }
    store<u32>(borders + usize(rows << 3), u32(tuple)); store<u32>(borders + usize(rows << 3), u32(p), 4);
    stoppedAt = p;
    rows++;
  }
  return rows;
}

/** `()` is a row of defaults. */
function isEmptyTuple(tuple: usize, end: usize, row: usize, width: u32): bool {
  for (let p = tuple + 1; p < end - 1; p++) if (!isBlank(load<u8>(p))) return false;
  memory.fill(row, 0, usize(width) << 3);
  return true;
}

/** The values of the tuple whose first byte behind `(` is p; behind its `)`, or behind `to` when it is broken. */
@inline function indexTuple(p: usize, to: usize, width: u32, flags: u32, row: usize): usize {
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
        if (p > start && isName(load<u8>(p - 1)) && depth == 1 && !mayPrecede(p, start)) { foundWidth = 0; return to + 1; }
        p = quotedEnd(p, to, b, hasEscapes(b, flags));
        if (p < to && isName(load<u8>(p)) && depth == 1) { foundWidth = 0; return to + 1; }
        break;
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
