/** The first rows of a piece as text, for detection; slow, and the oracle of faster ways. */
import type { RowsHeader } from "../../domain/block.ts";
import type { RowRange, SampledBytes, SampledRow } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import { decodeValue } from "./literal.ts";
import { isBlank } from "./statement-end.ts";

const COMMA = 0x2c;
const OPENING = 0x28;
const CLOSING = 0x29;

type Field = readonly [start: number, end: number];

/** Null is SQL NULL; expressions that are no literals come as written. */
export function sampleSqliteRows(header: RowsHeader, piece: SampledBytes, range: RowRange): SampledRow[] {
  const { bytes, start, end } = piece;
  const columns = header.columns ?? piece.columns;
  const rows: SampledRow[] = [];
  for (let at = start, passed = 0; at < end && rows.length < range.take; passed++) {
    const tuple = tupleFields(bytes, at, end);
    if (passed >= range.skip) {
      const named = columns.slice(0, tuple.fields.length);
      rows.push(named.map((column, i) => [column, fieldText(bytes, tuple.fields[i] as Field)] as const));
    }
    at = nextTuple(header, bytes, tuple.end, end);
  }
  return rows;
}

/** Fields of the tuple whose `(` is at `start`, without blanks around them, and the place behind its `)`. */
function tupleFields(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly fields: Field[]; readonly end: number } {
  const fields: Field[] = [];
  let begin = start + 1;
  let depth = 1;
  for (let at = start + 1; at < end; ) {
    const quiet = quietEnd(bytes, at, end);
    if (quiet !== at) {
      at = quiet;
      continue;
    }
    const c = bytes[at++];
    if (c === OPENING) depth++;
    if (c === CLOSING) depth--;
    if (depth === 0 || (depth === 1 && c === COMMA)) {
      fields.push(trimmed(bytes, begin, at - 1));
      begin = at;
    }
    if (depth === 0) return { fields, end: at };
  }
  return { fields, end };
}

/** Behind a text, quoted name or comment that begins at `at`; `at` itself when none does. A doubled quote opens again. */
function quietEnd(bytes: Uint8Array, at: number, end: number): number {
  const c = bytes[at];
  const isLine = c === 0x2d && bytes[at + 1] === 0x2d;
  const isBlock = c === 0x2f && bytes[at + 1] === 0x2a;
  if (isBlock) {
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf("*/", at + 2, "latin1");
    return found < 0 ? end : found + 2;
  }
  if (!isLine && c !== 0x27 && c !== 0x22 && c !== 0x60 && c !== 0x5b) return at;
  const closing = isLine ? 0x0a : c === 0x5b ? 0x5d : (c as number);
  const found = bytes.subarray(0, end).indexOf(closing, at + 1);
  return found < 0 ? end : found + 1;
}

function trimmed(bytes: Uint8Array, start: number, end: number): Field {
  let from = start;
  let to = end;
  while (from < to && isBlank(bytes[from] as number)) from++;
  while (to > from && isBlank(bytes[to - 1] as number)) to--;
  return [from, to];
}

function nextTuple(header: RowsHeader, bytes: Uint8Array, at: number, end: number): number {
  const border = header.statementBorder;
  if (border !== undefined && Buffer.compare(border, bytes.subarray(at, at + border.length)) === 0)
    return at + border.length;
  let next = at;
  while (next < end && (isBlank(bytes[next] as number) || bytes[next] === COMMA)) next++;
  return next;
}

function fieldText(bytes: Uint8Array, [start, end]: Field): string | null {
  const value = decodeValue(bytes, start, end);
  return value === null ? null : decodeText(value ?? bytes.subarray(start, end), "utf8");
}
