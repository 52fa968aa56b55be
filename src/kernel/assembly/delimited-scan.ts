/** Finds whole records of delimited text and counts their fields. Resumable at any byte: its state lives in globals. */
import {
  Event, LineEnd, STATE_MASK, State, behind, block, delimiters, ends, hasBlocks, lineEnd, newlines, rejectsBlank, setDelimited, step,
} from "./delimited";

/** Why `findRecords` stopped; src/kernel/delimited-scan.ts has the same numbers. */
namespace Stop {
  export const NEED_MORE: u32 = 0;
  export const WIDTH: u32 = 1;
  export const QUOTE: u32 = 2;
  export const BLANK: u32 = 3;
}

let state: u32 = 0;
/** Fields that every record must have; 0: not checked. */
let width: u32 = 0;
/** Delimiters of the unfinished record. */
let fields: u32 = 0;
/** Lines of the unfinished record. */
let pending: u32 = 0;
let recordEnd: usize = 0;
let recordCount: u32 = 0;
let lineCount: u32 = 0;
let stopped: u32 = 0;

export function startRecords(delimiterMark: u32, quoteMark: u32, escapeMark: u32, loadData: bool, lineEndMode: u32, blank: bool, fieldCount: u32): void {
  setDelimited(delimiterMark, quoteMark, escapeMark, loadData, lineEndMode, blank);
  state = State.START;
  width = fieldCount;
  fields = 0;
  pending = 0;
}

/** Behind the last record that ended in the last call; 0: none did. */
export function recordsEnd(): usize { return recordEnd; }
export function recordsFound(): u32 { return recordCount; }
/** Lines up to `recordsEnd`. */
export function recordLines(): u32 { return lineCount; }
export function recordStop(): u32 { return stopped; }
/** Fields so far of the record that is not finished, or that has too many or too few. */
export function recordFields(): u32 { return fields + 1; }
export function recordState(): u32 { return state; }

/** Goes on at p, the first byte not looked at yet; returns the place where it stopped. */
export function findRecords(p: usize, to: usize): usize {
  recordEnd = 0;
  recordCount = 0;
  lineCount = 0;
  stopped = Stop.NEED_MORE;
  while (p < to && stopped == Stop.NEED_MORE) {
    if (hasBlocks && p + 64 <= to && block(p, state) && takeBlock(p)) p += 64;
    else p = stepOn(p, min(p + 64, to));
  }
  return p;
}

/** False: a record of another width ends in the block; nothing is taken then. */
@inline function takeBlock(p: usize): bool {
  if (ends == 0) {
    fields += u32(popcnt(delimiters));
    pending += u32(popcnt(newlines));
    state = behind;
    return true;
  }
  let rest = ends, between = delimiters, count = fields;
  while (rest != 0) {
    const below = (rest & (0 - rest)) - 1;
    count += u32(popcnt(between & below));
    if (width != 0 && count + 1 != width) return false;
    between &= ~below;
    rest &= rest - 1;
    count = 0;
  }
  const last = 63 - clz(ends);
  const behindLast = newlines & ~(((2 as u64) << last) - 1);
  fields = u32(popcnt(between));
  recordCount += u32(popcnt(ends));
  lineCount += pending + u32(popcnt(newlines)) - u32(popcnt(behindLast));
  pending = u32(popcnt(behindLast));
  recordEnd = p + usize(last) + 1;
  state = behind;
  return true;
}

function stepOn(p: usize, to: usize): usize {
  while (p < to) {
    const b: u32 = load<u8>(p);
    const result = step(state, b);
    const event = result & ~STATE_MASK;
    if (event == Event.END || event == Event.BEFORE) {
      if (!endRecord(event == Event.END ? p + 1 : p)) return p;
      if (event == Event.END) p++;
      if (stopped == Stop.BLANK) return p;
      continue;
    }
    if (event == Event.BAD_QUOTE) { stopped = Stop.QUOTE; return p; }
    if (event == Event.DELIMITER) fields++;
    pending += u32(b == 10);
    state = result & STATE_MASK;
    p++;
  }
  return p;
}

/** The record ends before `to`, and so does its line. False: it has another width. */
function endRecord(to: usize): bool {
  if (rejectsBlank && (state == State.START || state == State.START_RETURN)) {
    stopped = Stop.BLANK;
  } else {
    if (width != 0 && fields + 1 != width) { stopped = Stop.WIDTH; return false; }
    recordCount++;
    lineCount += pending + 1;
    recordEnd = to;
  }
  state = State.START;
  fields = 0;
  pending = 0;
  return true;
}
