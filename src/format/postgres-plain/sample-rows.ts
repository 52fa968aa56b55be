/** The first rows of a piece as text, for detection; slow, and the oracle of faster ways. */
import type { RowsHeader } from "../../domain/block.ts";
import type { RowRange, RowSampler } from "../format.ts";
import { decodeText } from "./decode-text.ts";
import { copyFields, decodeCopyField, decodeLiteral } from "./text.ts";
import { isBlank, type TokenSource, Tokens } from "./tokens.ts";

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;

export const samplePostgresRows: RowSampler = (header, { bytes, start, end, columns }, range) =>
  sampleRows(header, bytes, start, end, range).map((fields) =>
    columns.map((column, index) => [column, fields[index] ?? null] as const),
  );

export type Field = readonly [start: number, end: number];

/**
 * Rows of a rows piece, which is `bytes[start, end)`, field by field in the order of the statement's list.
 * Null is SQL NULL (and DEFAULT); expressions that are no literals come as written.
 */
export function sampleRows(
  header: RowsHeader,
  bytes: Uint8Array,
  start: number,
  end: number,
  range: RowRange,
): (string | null)[][] {
  const sample = header.layout === "copy" ? sampleLines : sampleTuples;
  return sample(header, bytes, [start, end], range);
}

function sampleLines(header: RowsHeader, bytes: Uint8Array, [start, end]: Field, range: RowRange): (string | null)[][] {
  const rows: (string | null)[][] = [];
  const region = bytes.subarray(0, end);
  let first = start;
  for (let skipped = 0; skipped < range.skip && first < end; skipped++) {
    const newline = region.indexOf(NEWLINE, first);
    first = newline < 0 ? end : newline + 1;
  }
  for (let at = first; at < end && rows.length < range.take; ) {
    const newline = region.indexOf(NEWLINE, at);
    const next = newline < 0 ? end : newline + 1;
    let rowEnd = newline < 0 ? end : newline;
    if (header.isCrlf && rowEnd > at && bytes[rowEnd - 1] === CARRIAGE_RETURN) rowEnd--;
    const fields = copyFields(bytes, at, rowEnd).map(([from, to]) => decodeCopyField(bytes, from, to));
    rows.push(fields.map((field) => (field === null ? null : decodeText(field, header.encoding))));
    at = next;
  }
  return rows;
}

function sampleTuples(
  header: RowsHeader,
  bytes: Uint8Array,
  [start, end]: Field,
  range: RowRange,
): (string | null)[][] {
  const rows: (string | null)[][] = [];
  const source = sourceOf(header, bytes, end);
  for (let at = start, passed = 0; at < end && rows.length < range.take; passed++) {
    const tuple = tupleFields(source, at);
    if (passed >= range.skip) rows.push(tuple.fields.map((field) => fieldText(source, field)));
    at = nextTuple(header, bytes, tuple.end, end);
  }
  return rows;
}

function sourceOf(header: RowsHeader, bytes: Uint8Array, end: number): TokenSource {
  const { hasStandardStrings, encoding } = header;
  return { bytes, end, isWhole: true, hasStandardStrings, encoding };
}

/** Fields of the tuple whose `(` is at `start`, without blanks around them, and the place behind its `)`. */
export function tupleFields(source: TokenSource, start: number): { readonly fields: Field[]; readonly end: number } {
  const tokens = new Tokens(source, start + 1);
  const fields: Field[] = [];
  let begin = start + 1;
  let depth = 1;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.kind !== "symbol") continue;
    if (token.text === "(" || token.text === "[") depth++;
    if (token.text === ")" || token.text === "]") depth--;
    if (depth === 0 || (depth === 1 && token.text === ",")) {
      fields.push(trimmed(source.bytes, begin, token.start));
      begin = token.end;
    }
    if (depth === 0) return { fields, end: token.end };
  }
  return { fields, end: source.end };
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

function fieldText(source: TokenSource, [start, end]: Field): string | null {
  const { bytes, encoding, hasStandardStrings } = source;
  const first = new Tokens({ ...source, end }, start).next();
  if (first.kind === "literal") {
    const value = decodeLiteral(bytes, first.start, first.end, hasStandardStrings);
    if (value !== null) return decodeText(value, encoding);
  }
  const text = decodeText(bytes.subarray(start, end), encoding);
  return /^(null|default)(::.*)?$/is.test(text) ? null : text;
}
