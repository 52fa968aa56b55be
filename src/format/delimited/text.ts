/** One field of delimited text, to and from its bytes. Slow and careful: for samples, conditions and few new values. */
import type { DelimitedSyntax } from "../../domain/block.ts";

const BACKSPACE = 0x08;
const TAB = 0x09;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SUBSTITUTE = 0x1a;

/** Letters behind the escape of LOAD DATA text that stand for a control character. */
const letters = new Map<number, number>([
  [0x30, 0],
  [0x62, BACKSPACE],
  [0x6e, NEWLINE],
  [0x72, CARRIAGE_RETURN],
  [0x74, TAB],
  [0x5a, SUBSTITUTE],
]);

/** The value of a field; null for NULL. */
export function decodeDelimited(field: Uint8Array, syntax: DelimitedSyntax): Uint8Array | null {
  const { quote, escaping } = syntax;
  const isQuoted = quote !== null && field.length >= 2 && field[0] === quote;
  if (!isQuoted && syntax.nullText !== null && isText(field, syntax.nullText)) return null;
  const inner = isQuoted ? field.subarray(1, field.length - 1) : field;
  if (escaping === "load-data") return unescapeLoadData(inner, syntax, isQuoted);
  return isQuoted ? unescapeQuotes(inner, syntax) : inner;
}

function isText(field: Uint8Array, text: string): boolean {
  return field.length === text.length && Buffer.from(field).toString("latin1") === text;
}

function unescapeQuotes(inner: Uint8Array, { quote, escape: mark }: DelimitedSyntax): Uint8Array {
  const out = new Uint8Array(inner.length);
  let length = 0;
  for (let at = 0; at < inner.length; at++) {
    const next = inner[at + 1];
    if (inner[at] === mark && next !== undefined && (next === quote || next === mark)) at++;
    out[length++] = inner[at] as number;
  }
  return out.subarray(0, length);
}

function unescapeLoadData(inner: Uint8Array, { quote, escape: mark }: DelimitedSyntax, isQuoted: boolean): Uint8Array {
  const out = new Uint8Array(inner.length);
  let length = 0;
  for (let at = 0; at < inner.length; at++) {
    const byte = inner[at] as number;
    const next = inner[at + 1];
    if (byte === mark && next !== undefined) {
      at++;
      out[length++] = letters.get(next) ?? next;
    } else {
      out[length++] = byte;
      if (isQuoted && byte === quote && next === quote) at++;
    }
  }
  return out.subarray(0, length);
}
