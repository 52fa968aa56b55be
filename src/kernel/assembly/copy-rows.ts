/** Rows of PostgreSQL's COPY text format: where fields stand, and their decoded text. */
import { FIELDS, ROW_OF, VALUES, scratch, setScratch } from "./batch";

/**
 * Indexes tabs and newlines of [from, to) until `wanted` are found: u32 addresses at `index` (room for 64 more).
 * Returns how many there are; more than `wanted` when the last step of 64 bytes held more.
 */
export function indexDelimiters(from: usize, to: usize, wanted: u32, index: usize): u32 {
  const tab = i8x16.splat(9), newline = i8x16.splat(10);
  const end = index + (usize(wanted) << 2);
  let out = index;
  for (let p = from; p < to && out < end; p += 64) {
    const a = v128.load(p), b = v128.load(p, 16), c = v128.load(p, 32), d = v128.load(p, 48);
    let mask = u64(u32(i8x16.bitmask(v128.or(i8x16.eq(a, newline), i8x16.eq(a, tab)))))
      | (u64(u32(i8x16.bitmask(v128.or(i8x16.eq(b, newline), i8x16.eq(b, tab))))) << 16)
      | (u64(u32(i8x16.bitmask(v128.or(i8x16.eq(c, newline), i8x16.eq(c, tab))))) << 32)
      | (u64(u32(i8x16.bitmask(v128.or(i8x16.eq(d, newline), i8x16.eq(d, tab))))) << 48);
    if (to - p < 64) mask &= ((1 as u64) << u64(to - p)) - 1;
    while (mask) { store<u32>(out, u32(p) + u32(ctz(mask))); out += 4; mask &= mask - 1; }
  }
  return u32((out - index) >> 2);
}

/** Does an odd number of backslashes stand before p? Then the line end at p belongs to the value. */
function isEscaped(p: usize, from: usize): bool {
  let q = p;
  while (q > from && load<u8>(q - 1) == 92) q--;
  return ((p - q) & 1) == 1;
}

/**
 * Checks that each of `rows` rows has `width` fields and writes (start, end) of each row, end behind its end-of-line.
 * `eol`: 2 when every row must end in \r\n, 1 when none may; a backslash must not stand before the line end. Returns the
 * number of good rows: fewer than `rows` when the row after them has another width or end.
 */
export function rowBorders(index: usize, rows: u32, width: u32, eol: u32, from: usize, borders: usize): u32 {
  let start = u32(from);
  for (let r: u32 = 0; r < rows; r++) {
    for (let c: u32 = 1; c < width; c++, index += 4) if (load<u8>(load<u32>(index)) != 9) return r;
    const last = load<u32>(index);
    index += 4;
    if (load<u8>(last) != 10) return r;
    if (last != start || eol == 2) {
      const before: u32 = last == start ? 0 : load<u8>(last - 1);
      if ((before == 13) != (eol == 2) || (before == 92 && isEscaped(last, start))) return r;
    }
    store<u32>(borders, start); store<u32>(borders, last + 1, 4);
    borders += 8;
    start = last + 1;
  }
  return rows;
}

/** Does [p, p + n) hold a backslash? Reads up to 15 bytes behind. */
@inline function hasBackslash(p: usize, n: u32): bool {
  const backslash = i8x16.splat(92);
  let i: u32 = 0;
  for (; i + 16 <= n; i += 16) if (v128.any_true(i8x16.eq(v128.load(p + i), backslash))) return true;
  return (u32(i8x16.bitmask(i8x16.eq(v128.load(p + i), backslash))) & (((1 as u32) << (n - i)) - 1)) != 0;
}

@inline function hexDigit(b: u32): u32 {
  if (b - 48 < 10) return b - 48;
  const lower = b | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}

/** Decodes backslash sequences as PostgreSQL's CopyReadAttributesText does; returns the length. */
export function unescapeCopy(p: usize, n: u32, to: usize): u32 {
  const start = to, end = p + n;
  while (p < end) {
    let b: u32 = load<u8>(p++);
    if (b == 92 && p < end) {
      b = load<u8>(p++);
      if (b - 48 < 8) {
        let v = b - 48;
        for (let k = 0; k < 2 && p < end && u32(load<u8>(p)) - 48 < 8; k++) v = (v << 3) + load<u8>(p++) - 48;
        b = v & 255;
      } else if (b == 120 && p < end && hexDigit(load<u8>(p)) < 16) {
        let v = hexDigit(load<u8>(p++));
        if (p < end && hexDigit(load<u8>(p)) < 16) v = (v << 4) | hexDigit(load<u8>(p++));
        b = v;
      } else if (b == 110) b = 10;
      else if (b == 116) b = 9;
      else if (b == 114) b = 13;
      else if (b == 98) b = 8;
      else if (b == 102) b = 12;
      else if (b == 118) b = 11;
    }
    store<u8>(to++, u8(b));
  }
  return u32(to - start);
}

/**
 * Fills FIELDS of every row and the compact VALUES and ROW_OF of one column; returns how many values there are.
 * NULL never is one, an empty field only when `takesEmpty`. `kept`: a byte a row, 0 skips it; or 0 for all rows.
 */
export function gatherCopy(slot: usize, index: usize, borders: usize, rows: u32, width: u32, column: u32, eol: u32, takesEmpty: bool, kept: usize): u32 {
  let values = slot + VALUES, rowOf = slot + ROW_OF, fields = slot + FIELDS, count: u32 = 0, room = scratch;
  const trim: u32 = column == width - 1 ? eol - 1 : 0;
  let at = index + (usize(column) << 2);
  for (let r: u32 = 0; r < rows; r++, at += usize(width) << 2, fields += 8) {
    const end = load<u32>(at) - trim;
    const start = column == 0 ? load<u32>(borders + (usize(r) << 3)) : load<u32>(at - 4) + 1;
    store<u32>(fields, start); store<u32>(fields, end, 4);
    let n = end - start, p: usize = start;
    if (n == 0 && !takesEmpty) continue;
    if (kept != 0 && load<u8>(kept + r) == 0) continue;
    if (hasBackslash(p, n)) {
      if (n == 2 && load<u8>(p, 1) == 78) continue;
      n = unescapeCopy(p, n, room);
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
