/** Leaves of some records of a rows piece as text, for detection; slow. */
import type { RowsHeader } from "../../domain/block.ts";
import type { RowRange, SampledBytes, SampledRow } from "../format.ts";
import { jsonLeaves } from "./leaves.ts";
import { mapsOf } from "./maps.ts";
import { scalarText } from "./scalar.ts";

const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A path comes as often as a record has it. Numbers and booleans as written, null for null. */
export function sampleJsonRows(header: RowsHeader, piece: SampledBytes, { skip, take }: RowRange): SampledRow[] {
  const maps = mapsOf(header.columns ?? piece.columns);
  const rows: SampledRow[] = [];
  let at = piece.start;
  for (let passed = 0; rows.length < take; passed++) {
    const start = piece.bytes.subarray(0, piece.end).indexOf(OPENING_BRACE, at);
    if (start < 0) break;
    at = objectEnd(piece.bytes, start, piece.end);
    if (passed < skip) continue;
    const leaves = jsonLeaves(piece.bytes, start, at, (path) => maps.has(path));
    rows.push(leaves.map((leaf) => [leaf.column, scalarText(piece.bytes.subarray(leaf.start, leaf.end))] as const));
  }
  return rows;
}

/** Behind the object that begins at `start`. */
export function objectEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at++];
    if (byte === OPENING_BRACE) depth++;
    else if (byte === CLOSING_BRACE && --depth === 0) return at;
    else if (byte === QUOTE) {
      while (at < end && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
      at++;
    }
  }
  return end;
}
