/** Puts replacements between untouched bytes. */
import { ESCAPE_QUOTED, FIELDS, KEEP, LENGTH_MASK, QUOTED, REPLACEMENTS, SLOT_BYTES, copyLoose } from "./batch";

/** Upper bound of what all replacements of a batch add, in bytes. */
export function replacementBytes(slots: usize, steps: u32, rows: u32): u32 {
  let total: u32 = 0;
  for (let s: u32 = 0; s < steps; s++) {
    let entry = slots + usize(s * SLOT_BYTES) + REPLACEMENTS;
    for (let r: u32 = 0; r < rows; r++, entry += 8) {
      const length = load<u32>(entry, 4);
      if (length != KEEP) total += (length & LENGTH_MASK) + 4;
    }
  }
  return total;
}

/** Number of replaced fields of one step. */
export function replacedCount(slot: usize, rows: u32): u32 {
  let count: u32 = 0;
  for (let r: u32 = 0; r < rows; r++) if (load<u32>(slot + REPLACEMENTS + usize(r << 3), 4) != KEEP) count++;
  return count;
}

@inline function writeReplacement(out: usize, at: usize, length: u32): usize {
  const quoting = length & ~LENGTH_MASK, n = length & LENGTH_MASK;
  if (quoting == ESCAPE_QUOTED) store<u8>(out++, 69);
  const isQuoted = quoting == ESCAPE_QUOTED || quoting == QUOTED;
  if (isQuoted) store<u8>(out++, 39);
  copyLoose(out, at, n);
  out += n;
  if (isQuoted) store<u8>(out++, 39);
  return out;
}

/** Where a row's replacements go in: copies [cursor, …) up to the last replaced field; returns the new output end. */
let cursor: usize = 0;
@inline function spliceRow(slots: usize, steps: u32, r: u32, out: usize): usize {
  let slot = slots;
  for (let s: u32 = 0; s < steps; s++, slot += SLOT_BYTES) {
    const entry = slot + REPLACEMENTS + usize(r << 3), length = load<u32>(entry, 4);
    if (length == KEEP) continue;
    const field = slot + FIELDS + usize(r << 3);
    const start: usize = load<u32>(field);
    copyLoose(out, cursor, start - cursor);
    out = writeReplacement(out + (start - cursor), load<u32>(entry), length);
    cursor = load<u32>(field, 4);
  }
  return out;
}

/** All rows of a batch [from, to); returns the end of the output. Steps stand in the order of their columns. */
export function spliceAll(slots: usize, steps: u32, rows: u32, from: usize, to: usize, out: usize): usize {
  cursor = from;
  for (let r: u32 = 0; r < rows; r++) out = spliceRow(slots, steps, r, out);
  copyLoose(out, cursor, to - cursor);
  return out + (to - cursor);
}

/**
 * The rows that `kept` marks. `hasSeparators`: what stands before a tuple is written with it, but not before the first
 * tuple that is written at all (`isFirst`).
 */
export function spliceKept(slots: usize, steps: u32, rows: u32, from: usize, borders: usize, kept: usize, hasSeparators: bool, isFirst: bool, out: usize): usize {
  let previous = from;
  for (let r: u32 = 0; r < rows; r++) {
    const start: usize = load<u32>(borders + usize(r << 3)), end: usize = load<u32>(borders + usize(r << 3), 4);
    if (load<u8>(kept + r) != 0) {
      cursor = hasSeparators && !isFirst ? previous : start;
      out = spliceRow(slots, steps, r, out);
      copyLoose(out, cursor, end - cursor);
      out += end - cursor;
      isFirst = false;
    }
    previous = end;
  }
  return out;
}
