/**
 * The grammar of delimited text in plain code: for headers, samples and messages. The scanner and the engine have their own
 * fast way (src/kernel/assembly/delimited.ts), which agrees with it.
 */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { lineEndOf } from "../../kernel/delimited-syntax.ts";

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export type Field = readonly [start: number, end: number];

export interface DelimitedRecord {
  /** With their quotes. */
  readonly fields: readonly Field[];
  /** Behind the line end. */
  readonly end: number;
  /** `cut`: the input ends between quotes or behind an escape. `quote`: something stands between a closing quote and a separator. */
  readonly problem: "cut" | "quote" | null;
}

/** Where a field ends. `isCut`: the bytes end before that is known. */
interface FieldEnd {
  readonly at: number;
  readonly problem: "cut" | "quote" | null;
}

/** The record at `from`; null when it may go on behind `to` (unless `isLast`). An empty line is a record with an empty field. */
export function readRecord(
  bytes: Uint8Array,
  { from, to, isLast }: { readonly from: number; readonly to: number; readonly isLast: boolean },
  syntax: DelimitedSyntax,
): DelimitedRecord | null {
  const fields: Field[] = [];
  for (let at = from; ; ) {
    const { at: end, problem } = fieldEnd(bytes, at, to, syntax);
    fields.push([at, end]);
    if (problem === "cut" && !isLast) return null;
    if (problem !== null) return { fields, end, problem };
    if (end < to && bytes[end] === syntax.delimiter) {
      at = end + 1;
      continue;
    }
    const length = lineEndLength(bytes, end, to, syntax);
    // A return may have its newline behind `to`.
    if (!isLast && end + length === to && (length === 0 || bytes[to - 1] === CARRIAGE_RETURN)) return null;
    return { fields, end: end + length, problem: null };
  }
}

/** Bytes of the line end at `at`; 0: there is none. A return at the very end counts as one that was cut, where returns may be. */
export function lineEndLength(bytes: Uint8Array, at: number, to: number, syntax: DelimitedSyntax): number {
  const mode = lineEndOf(syntax);
  if (at >= to) return 0;
  if (bytes[at] === NEWLINE) return mode === "crlf" ? 0 : 1;
  if (bytes[at] !== CARRIAGE_RETURN || mode === "newline") return 0;
  if (at + 1 < to && bytes[at + 1] === NEWLINE) return 2;
  return mode === "return" || at + 1 === to ? 1 : 0;
}

function fieldEnd(bytes: Uint8Array, start: number, to: number, syntax: DelimitedSyntax): FieldEnd {
  if (syntax.quote === null || bytes[start] !== syntax.quote || start >= to) return plainEnd(bytes, start, to, syntax);
  return quotedEnd(bytes, start, to, syntax);
}

function plainEnd(bytes: Uint8Array, start: number, to: number, syntax: DelimitedSyntax): FieldEnd {
  const escapeMark = syntax.escaping === "load-data" ? syntax.escape : null;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === syntax.delimiter) return { at, problem: null };
    if ((byte === NEWLINE || byte === CARRIAGE_RETURN) && lineEndLength(bytes, at, to, syntax) > 0) {
      return { at, problem: null };
    }
    if (byte === escapeMark && ++at === to) return { at: to, problem: "cut" };
  }
  return { at: to, problem: null };
}

function quotedEnd(bytes: Uint8Array, start: number, to: number, syntax: DelimitedSyntax): FieldEnd {
  const { quote, escape: escapeMark, delimiter, escaping } = syntax;
  const hasDoubledQuotes = escaping === "load-data" || escapeMark === quote;
  for (let at = start + 1; at < to; at++) {
    const byte = bytes[at];
    if (byte === escapeMark && escapeMark !== quote) at++;
    else if (byte === quote) {
      const next = at + 1;
      if (next === to) return { at: to, problem: null };
      if (hasDoubledQuotes && bytes[next] === quote) at++;
      else if (bytes[next] === delimiter || lineEndLength(bytes, next, to, syntax) > 0)
        return { at: next, problem: null };
      else if (escaping === "quote") return { at: next, problem: "quote" };
    }
  }
  return { at: to, problem: "cut" };
}
