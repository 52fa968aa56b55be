/** The first rows of a piece as text, for detection; slow, and the oracle of faster ways. */
import type { RowsHeader } from "../../domain/block.ts";
import type { RowRange, SampledBytes, SampledRow } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import { isBlank } from "./characters.ts";
import { type Comment, commentAt } from "./comments.ts";
import { decodeValue, type LiteralSyntax, quotedEnd } from "./text.ts";

const COMMA = 0x2c;
const OPENING = 0x28;
const CLOSING = 0x29;
const BACKTICK = 0x60;
const SLASH = 0x2f;
const STAR = 0x2a;

type Field = readonly [start: number, end: number];

/** Null is SQL NULL (and DEFAULT); expressions that are no literals come as written. */
export function sampleMysqlRows(header: RowsHeader, piece: SampledBytes, range: RowRange): SampledRow[] {
  const { bytes, start, end } = piece;
  const columns = header.columns ?? piece.columns;
  const rows: SampledRow[] = [];
  for (let at = start, passed = 0; at < end && rows.length < range.take; passed++) {
    const tuple = tupleFields(header, bytes, [at, end]);
    if (passed >= range.skip) {
      const named = columns.slice(0, tuple.fields.length);
      rows.push(named.map((column, i) => [column, fieldText(header, bytes, tuple.fields[i] as Field)] as const));
    }
    at = nextTuple(header, bytes, tuple.end, end);
  }
  return rows;
}

export function literalSyntax(header: RowsHeader): LiteralSyntax {
  return { hasBackslashEscapes: !header.hasStandardStrings, hasAnsiQuotes: header.hasAnsiQuotes === true };
}

/** Fields of the tuple whose `(` is at `start`, without blanks around them, and the place behind its `)`. `()` has none. */
export function tupleFields(
  header: RowsHeader,
  bytes: Uint8Array,
  [start, end]: Field,
): { readonly fields: Field[]; readonly end: number } {
  const fields: Field[] = [];
  let begin = start + 1;
  let depth = 1;
  let isConditional = false;
  for (let at = start + 1; at < end; ) {
    const c = bytes[at] as number;
    if (c === SLASH && isConditional && bytes[at - 1] === STAR) {
      isConditional = false;
      at++;
      continue;
    }
    const quiet = quietEnd(header, bytes, at, end);
    if (quiet.end !== at) {
      isConditional ||= quiet.isConditional;
      at = quiet.end;
      continue;
    }
    if (c === OPENING) depth++;
    if (c === CLOSING) depth--;
    if (depth === 0 || (depth === 1 && c === COMMA)) {
      const field = trimmed(bytes, begin, at);
      if (depth > 0 || fields.length > 0 || field[0] < field[1]) fields.push(field);
      begin = at + 1;
    }
    at++;
    if (depth === 0) return { fields, end: at };
  }
  return { fields, end };
}

/** Behind a text, quoted name or comment (or the opening of a conditional one) that begins at `at`, or `at` itself. */
function quietEnd(header: RowsHeader, bytes: Uint8Array, at: number, end: number): Comment {
  const c = bytes[at];
  if (c === 0x27 || c === 0x22 || c === BACKTICK) {
    const isName = c === BACKTICK || (c === 0x22 && header.hasAnsiQuotes === true);
    const behind = quotedEnd(bytes, at, end, !isName && !header.hasStandardStrings) ?? end;
    return { end: behind, isConditional: false };
  }
  const comment = commentAt(bytes, at, end, true);
  return comment === null || comment === "cut" ? { end: comment === null ? at : end, isConditional: false } : comment;
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

function fieldText(header: RowsHeader, bytes: Uint8Array, [start, end]: Field): string | null {
  const value = decodeValue(bytes, start, end, literalSyntax(header));
  if (value === null) return null;
  return decodeText(value ?? bytes.subarray(start, end), header.encoding);
}
