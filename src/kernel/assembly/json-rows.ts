/**
 * Records of JSON as rows of a batch: the record is one, and so is each element of a list, or member of a map, that has
 * planned leaves. A leaf belongs to the row of the innermost element around it.
 */
import { BATCH_ROWS, FIELDS, FINAL, KEEP, LENGTH_MASK, REPLACEMENTS, ROW_OF, SLOT_BYTES, VALUES, arena, copyLoose, scratch, setArena, setScratch } from "./batch";
import { decodeJsonString, isBoolean, isNumber, skipBlanks, writeJsonString } from "./json-text";
import {
  BROKEN, CUT, DONE, FULL, L_END, L_LEVELS, L_NEXT, L_OUTER, L_ROW, L_START, L_USED, NO_LEAF, R_FROM, R_IS_MEMBER, R_NODE, R_RECORD,
  R_START, R_TO, SPARE, beginBatch, beginRecord, chainAt, closeLevels, findLeaf, indexRecord, jsonFoundEnd, leafAt, leaves, recordRow, recordStart,
  resumeRecord, rewind, rowAt, rows, setTables, status, stepBack,
} from "./json-walk";

let blockEnd: usize = 0;
/** Where the last batch stopped inside of a record; 0: between two. */
let stoppedAt: usize = 0;
/** End of the record that a batch did not end. */
let recordEnd: usize = 0;
let indexedTo: usize = 0;
let ended: u32 = 0;
let badAt: usize = 0;
let badStatus: u32 = DONE;
/** The record whose subject was looked for last, and where it stands: parts of a long record ask again. */
let subjectRecord: usize = 0;
let subjectAt: usize = 0;
let subjectEnd: usize = 0;

/** A block begins. `at`: room for the tables of its statement; `used`: by column, its place among the `count` planned ones. */
export function jsonTables(at: usize, count: u32, used: usize): void {
  setTables(at, count, used);
  subjectRecord = 0;
  stoppedAt = 0;
}

/** Behind the last indexed byte; records that ended in the batch; why the index stopped at a record, and where. */
export function jsonIndexedTo(): usize { return indexedTo; }
export function jsonEnded(): u32 { return ended; }
/** The last batch stopped inside of a record. */
export function jsonIsInside(): bool { return stoppedAt != 0; }
export function jsonBadStatus(): u32 { return badStatus; }
export function jsonBadAt(): usize { return badAt; }

function skipBetween(p: usize, end: usize): usize {
  p = skipBlanks(p, end);
  while (p < end && load<u8>(p) == 44) p = skipBlanks(p + 1, end);
  // Lines may hold empty arrays.
  while (p + 1 < end && load<u8>(p) == 91) {
    const q = skipBlanks(p + 1, end);
    if (q >= end || load<u8>(q) != 93) return p;
    p = skipBlanks(q + 1, end);
  }
  return p;
}

/** Behind the line end of the record that ends at p; nothing but blanks may stand before it. What is left of a block goes along. */
function tailEnd(p: usize, end: usize): usize {
  let q = p;
  while (q < end) {
    const b: u32 = load<u8>(q);
    if (b == 10) return skipBetween(q, end) >= end ? end : q + 1;
    if (b != 32 && b != 9 && b != 13) return q;
    q++;
  }
  return q;
}

/**
 * Indexes the next records of [from, end), or the next part of one that no batch holds; returns the number of rows. Each
 * record's own row comes before those of its elements.
 */
export function jsonIndex(from: usize, end: usize, borders: usize): u32 {
  let p = from;
  let isInside = stoppedAt == from && from != 0;
  blockEnd = end;
  ended = 0;
  badStatus = DONE;
  indexedTo = from;
  beginBatch();
  while (true) {
    if (isInside) resumeRecord();
    else {
      if (rows + SPARE + 2 > BATCH_ROWS) break;
      const start = skipBetween(p, end);
      if (start >= end) break;
      if (load<u8>(start) != 123) { badStatus = BROKEN; badAt = start; break; }
      beginRecord(start);
      recordEnd = 0;
    }
    const own = recordRow, firstLeaf = isInside ? 0 : leaves;
    store<u32>(rowAt(own), u32(p), R_FROM);
    let to = indexRecord(isInside ? from : recordStart(), end);
    isInside = false;
    if (status == DONE) {
      stoppedAt = 0;
      ended++;
      p = tailEnd(to, end);
      indexedTo = p;
      closeRow(borders, own, recordStart(), to);
      continue;
    }
    if (status == FULL) {
      // Whole records go together while a batch can hold them, and whole elements after that.
      if (own > 0) { rewind(own, firstLeaf); break; }
      to = stepBack(to, from);
      if (recordEnd == 0) recordEnd = closeLevels(recordStart(), end, 0);
      stoppedAt = to;
      indexedTo = to;
      closeRow(borders, own, recordStart(), recordEnd);
      break;
    }
    badStatus = status == CUT ? BROKEN : status;
    badAt = to;
    rewind(own, firstLeaf);
    break;
  }
  for (let r: u32 = 0; r < rows; r++) {
    const at = rowAt(r), start = load<u32>(at, R_START);
    if (load<u32>(at, R_RECORD) != r) { store<u32>(borders + (usize(r) << 3), start); store<u32>(borders + (usize(r) << 3), start, 4); }
  }
  return rows;
}

/** The record's own row ends where the batch has got to. */
function closeRow(borders: usize, row: u32, start: usize, end: usize): void {
  store<u32>(rowAt(row), u32(indexedTo), R_TO);
  store<u32>(borders + (usize(row) << 3), u32(start)); store<u32>(borders + (usize(row) << 3), u32(end), 4);
}

function hasBackslash(p: usize, end: usize): bool {
  const backslash = i8x16.splat(92);
  for (; p + 16 <= end; p += 16) if (v128.any_true(i8x16.eq(v128.load(p), backslash))) return true;
  return (u32(i8x16.bitmask(i8x16.eq(v128.load(p), backslash))) & (((1 as u32) << u32(end - p)) - 1)) != 0;
}

let valueAt: usize = 0;
let valueEnd: usize = 0;
/** The text of the scalar [p, end), decoded at `room` where it must be; returns the room left. False by valueAt 0: NULL. */
function readValue(p: usize, end: usize, room: usize): usize {
  const first: u32 = load<u8>(p);
  valueAt = p;
  valueEnd = end;
  if (first == 110) valueAt = 0;
  if (first != 34) return room;
  valueAt = p + 1;
  valueEnd = end - 1;
  if (!hasBackslash(valueAt, valueEnd)) return room;
  const to = decodeJsonString(valueAt, valueEnd, room);
  valueAt = room;
  valueEnd = to;
  return (to + 31) & ~15;
}

/** Fills FIELDS of the rows that have a leaf of a planned column, and the compact VALUES and ROW_OF. */
export function gatherJson(slot: usize, used: u32, takesEmpty: bool, kept: usize): u32 {
  let count: u32 = 0, room = scratch;
  for (let number = load<u32>(chainAt(used)); number != NO_LEAF; number = load<u32>(leafAt(number), L_NEXT)) {
    const leaf = leafAt(number), row = load<u32>(leaf, L_ROW), field = slot + FIELDS + usize(row << 3);
    const start: usize = load<u32>(leaf), end: usize = load<u32>(leaf, L_END);
    store<u32>(field, u32(start)); store<u32>(field, u32(end), 4);
    if (kept != 0 && load<u8>(kept + load<u32>(rowAt(row), R_RECORD)) == 0) continue;
    room = readValue(start, end, room);
    if (valueAt == 0 || (valueAt == valueEnd && !takesEmpty)) continue;
    store<u32>(slot + VALUES + usize(count << 3), u32(valueAt)); store<u32>(slot + VALUES + usize(count << 3), u32(valueEnd - valueAt), 4);
    store<u32>(slot + ROW_OF + usize(count << 2), row);
    count++;
  }
  setScratch(room);
  return count;
}

/**
 * Every row gets the value that its record has in a column outside of lists; decoded text goes behind the new text. Rows
 * of records without one get none.
 */
export function gatherOfRecords(slot: usize, column: u32, takesEmpty: bool, kept: usize): u32 {
  let count: u32 = 0, record: u32 = 0xffffffff, room = arena;
  for (let row: u32 = 0; row < rows; row++) {
    const own = load<u32>(rowAt(row), R_RECORD);
    if (kept != 0 && load<u8>(kept + own) == 0) continue;
    if (own != record) {
      record = own;
      const start: usize = load<u32>(rowAt(own), R_START);
      if (start != subjectRecord) {
        subjectRecord = start;
        subjectAt = findLeaf(start, blockEnd, load<u32>(rowAt(own), R_NODE), 0, column);
        subjectEnd = jsonFoundEnd();
      }
      if (subjectAt == 0) valueAt = 0;
      else room = readValue(subjectAt, subjectEnd, room);
    }
    if (valueAt == 0 || (valueAt == valueEnd && !takesEmpty)) continue;
    store<u32>(slot + VALUES + usize(count << 3), u32(valueAt)); store<u32>(slot + VALUES + usize(count << 3), u32(valueEnd - valueAt), 4);
    store<u32>(slot + ROW_OF + usize(count << 2), row);
    count++;
  }
  setArena(room);
  return count;
}

/** Where the leaf of a column stands that belongs to the row itself; 0 for none. Its end: jsonFoundEnd. */
export function jsonFind(row: u32, column: u32): usize {
  const at = rowAt(row);
  return findLeaf(load<u32>(at), blockEnd, load<u32>(at, R_NODE), load<u32>(at, R_IS_MEMBER), column);
}

/** The row that has the leaf at `start` of a planned column, or -1: another batch has it. */
export function jsonRowOf(used: u32, start: usize): i32 {
  for (let number = load<u32>(chainAt(used)); number != NO_LEAF; number = load<u32>(leafAt(number), L_NEXT)) {
    if (load<u32>(leafAt(number)) == u32(start)) return i32(load<u32>(leafAt(number), L_ROW));
  }
  return -1;
}

/** Makes replacements JSON: numbers and booleans stay bare where their field is one, everything else becomes a string. */
export function quoteJson(slot: usize, count: u32): void {
  let out = arena;
  for (let k: u32 = 0; k < count; k++) {
    const row = load<u32>(slot + ROW_OF + usize(k << 2)), entry = slot + REPLACEMENTS + usize(row << 3);
    const length = load<u32>(entry, 4);
    if (length == KEEP || (length & ~LENGTH_MASK) == FINAL) continue;
    const text: usize = load<u32>(entry), first: u32 = load<u8>(load<u32>(slot + FIELDS + usize(row << 3)));
    if (first != 34) {
      const isBool = first == 116 || first == 102;
      if (isBool ? isBoolean(text, text + length) : isNumber(text, text + length)) continue;
    }
    const to = writeJsonString(text, text + length, out);
    store<u32>(entry, u32(out)); store<u32>(entry, u32(to - out), 4);
    out = to;
  }
  setArena(out);
}

let cursor: usize = 0;
/** Writes the replacement of a leaf, if it has one, and what stands before it. NULL takes the place of a whole wrapper. */
function spliceLeaf(slots: usize, number: u32, out: usize): usize {
  const leaf = leafAt(number);
  const entry = slots + usize(load<u32>(leaf, L_USED) * SLOT_BYTES) + REPLACEMENTS + usize(load<u32>(leaf, L_ROW) << 3);
  const length = load<u32>(entry, 4);
  let start: usize = load<u32>(leaf), end: usize = load<u32>(leaf, L_END);
  if (length == KEEP || start < cursor) return out;
  const outer: usize = load<u32>(leaf, L_OUTER);
  if (outer >= cursor && outer != 0 && (length & ~LENGTH_MASK) == FINAL) {
    start = outer;
    end = closeLevels(end, blockEnd, load<u32>(leaf, L_LEVELS));
  }
  copyLoose(out, cursor, start - cursor);
  out += start - cursor;
  const n = length & LENGTH_MASK;
  copyLoose(out, load<u32>(entry), n);
  cursor = end;
  return out + n;
}

@inline function copyTo(end: usize, out: usize): usize {
  if (end <= cursor) return out;
  const n = end - cursor;
  copyLoose(out, cursor, n);
  cursor = end;
  return out + n;
}

/** All records of a batch, or those that `kept` (by row; 0: all) marks, each with what belongs to it; returns the end of the output. */
export function spliceJson(slots: usize, from: usize, to: usize, kept: usize, out: usize): usize {
  cursor = from;
  if (kept == 0) {
    for (let number: u32 = 0; number < leaves; number++) out = spliceLeaf(slots, number, out);
    return copyTo(to, out);
  }
  let number: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const at = rowAt(row);
    if (load<u32>(at, R_RECORD) != row) continue;
    const isKept = load<u8>(kept + row) != 0;
    cursor = load<u32>(at, R_FROM);
    for (; number < leaves && load<u32>(rowAt(load<u32>(leafAt(number), L_ROW)), R_RECORD) == row; number++) {
      if (isKept) out = spliceLeaf(slots, number, out);
    }
    if (isKept) out = copyTo(load<u32>(at, R_TO), out);
  }
  return out;
}

/** By row: what is kept of a record is kept of its elements. Returns how many records are dropped that end in this batch. */
export function settleKept(kept: usize): u32 {
  let dropped: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const own = load<u32>(rowAt(row), R_RECORD), isKept = load<u8>(kept + own);
    store<u8>(kept + row, isKept);
    if (own == row && isKept == 0 && !(stoppedAt != 0 && load<u32>(rowAt(row), R_TO) == u32(stoppedAt))) dropped++;
  }
  return dropped;
}
