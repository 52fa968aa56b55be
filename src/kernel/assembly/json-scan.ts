/** Finds whole records of JSON text, lines or one array, and collects the paths of their leaves. */
import { BROKEN, CUT, DONE, collect, status } from "./json-walk";
import { skipBlanks } from "./json-text";

/** Why a cut stopped, beyond the reasons of a walk; src/kernel/json-walk.ts has the same numbers. */
const NOT_OBJECT: u32 = 9;
const TOO_LARGE: u32 = 10;

/** Where an array stands: before its bracket, behind it, behind a record, behind a comma, behind its end. */
const enum Phase { Before, Opened, Record, Comma, Closed }

let phase: i32 = Phase.Before;
let limit: usize = 0;
let count: u32 = 0;
let first: usize = 0;
let last: usize = 0;
let reason: u32 = DONE;
let reasonAt: usize = 0;

/** Begins a stream. `largest`: bytes that a record may have. */
export function jsonStart(largest: usize): void { phase = Phase.Before; limit = largest; }
/** Records of the last cut. */
export function jsonRecords(): u32 { return count; }
/** Where the first of them begins and the last ends. */
export function jsonFirst(): usize { return first; }
export function jsonLast(): usize { return last; }
/** Why the last cut stopped, and where; DONE when only blanks are left. */
export function jsonReason(): u32 { return reason; }
export function jsonReasonAt(): usize { return reasonAt; }
/** The array has its end. */
export function jsonIsClosed(): bool { return phase == Phase.Closed; }

@inline function startsValue(b: u32): bool {
  return b == 34 || b == 91 || b == 45 || b - 48 < 10 || b == 116 || b == 102 || b == 110;
}

function because(why: u32, p: usize): void { reason = why; reasonAt = p; }

/** Behind the record at p, or 0: the reason says why. */
function record(p: usize, end: usize): usize {
  const b: u32 = load<u8>(p);
  if (b != 123) { because(startsValue(b) ? NOT_OBJECT : BROKEN, p); return 0; }
  const to = collect(p, end);
  if (status == CUT) because(end - p > limit ? TOO_LARGE : CUT, p);
  else if (status != DONE) because(status, to);
  else if (to - p > limit) because(TOO_LARGE, p);
  else return to;
  return 0;
}

/** Behind blanks and empty arrays. */
function skipNothing(p: usize, end: usize): usize {
  while (true) {
    p = skipBlanks(p, end);
    if (p >= end || load<u8>(p) != 91) return p;
    const q = skipBlanks(p + 1, end);
    if (q >= end || load<u8>(q) != 93) return p;
    p = q + 1;
  }
}

/**
 * Whole records of [p, end), each with blanks before it and its line end; returns the end of the last one. What is behind
 * it is to be offered again.
 */
export function jsonCutLines(p: usize, end: usize, isLast: bool): usize {
  count = 0; first = p; last = p; reason = DONE;
  while (true) {
    const start = skipNothing(p, end);
    if (start >= end) break;
    // A bracket may be the begin of an empty array.
    if (load<u8>(start) == 91 && !isLast && skipBlanks(start + 1, end) >= end) { because(CUT, start); break; }
    let to = record(start, end);
    if (to == 0) break;
    while (to < end && load<u8>(to) != 10 && skipBlanks(to, to + 1) != to) to++;
    if (to == end && !isLast) { because(CUT, start); break; }
    if (to < end && load<u8>(to) == 10) to++;
    count++;
    last = to;
    p = to;
  }
  return p;
}

/** Records of an array; returns the end of what was understood. */
export function jsonCutArray(p: usize, end: usize): usize {
  count = 0; first = p; last = p; reason = DONE;
  while (true) {
    const at = skipBlanks(p, end);
    if (at >= end) return at;
    const b: u32 = load<u8>(at);
    if (phase == Phase.Closed) { because(BROKEN, at); return p; }
    if (phase == Phase.Before) {
      if (b != 91) { because(BROKEN, at); return p; }
      phase = Phase.Opened;
    } else if (b == 93 && (phase == Phase.Opened || phase == Phase.Record)) phase = Phase.Closed;
    else if (phase == Phase.Record) {
      if (b != 44) { because(BROKEN, at); return p; }
      phase = Phase.Comma;
    } else {
      const to = record(at, end);
      if (to == 0) return p;
      if (count++ == 0) first = at;
      last = to;
      p = to;
      phase = Phase.Record;
      continue;
    }
    p = at + 1;
  }
}
