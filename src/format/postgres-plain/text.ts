/** Decodes and encodes single fields. The engine has its own fast way; this is the slow one for samples and oracles. */
import { decodeText } from "./decode-text.ts";
import type { TokenSource } from "./tokens.ts";
import { decodeUnicodeEscapes } from "./unicode-escapes.ts";

const BACKSLASH = 0x5c;
const TAB = 0x09;
const QUOTE = 0x27;

const controlEscapes = new Map<number, number>([
  [0x62, 8],
  [0x66, 12],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x76, 11],
]);
const controlLetters = new Map([...controlEscapes].map(([letter, byte]) => [byte, letter]));

/** The value of one COPY field by PostgreSQL's rules; null for `\N`. */
export function decodeCopyField(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
  if (end - start === 2 && bytes[start] === BACKSLASH && bytes[start + 1] === 0x4e) return null;
  const out = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    const c = bytes[at++] as number;
    if (c !== BACKSLASH || at === end) {
      out[length++] = c;
      continue;
    }
    const letter = bytes[at++] as number;
    const number = numericEscape(bytes, at, end, letter, 2);
    if (number === null) out[length++] = controlEscapes.get(letter) ?? letter;
    else {
      out[length++] = number.byte;
      at = number.next;
    }
  }
  return out.subarray(0, length);
}

/** `\123` and `\x1f` behind their first letter; null when the letter begins neither. */
function numericEscape(bytes: Uint8Array, at: number, end: number, letter: number, hexLimit: number) {
  if (letter >= 0x30 && letter <= 0x37) {
    let value = letter - 0x30;
    let next = at;
    while (next < end && next < at + 2 && isOctal(bytes[next] as number))
      value = value * 8 + (bytes[next++] as number) - 0x30;
    return { byte: value & 0xff, next };
  }
  if (letter !== 0x78) return null;
  let next = at;
  let value = 0;
  while (next < end && next < at + hexLimit && hexDigit(bytes[next] as number) >= 0) {
    value = value * 16 + hexDigit(bytes[next++] as number);
  }
  return next === at ? null : { byte: value, next };
}

function isOctal(c: number): boolean {
  return c >= 0x30 && c <= 0x37;
}

function hexDigit(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** A value as pg_dump would write it into a COPY row. */
export function encodeCopyField(value: Uint8Array): Uint8Array {
  const out = new Uint8Array(value.length * 2);
  let length = 0;
  for (const c of value) {
    const letter = c === BACKSLASH ? BACKSLASH : controlLetters.get(c);
    if (letter !== undefined) out[length++] = BACKSLASH;
    out[length++] = letter ?? c;
  }
  return out.subarray(0, length);
}

/**
 * The value of `'…'`, `E'…'`, `N'…'` or `U&'…'` (perhaps with UESCAPE) in [start, end); null for anything else (numbers,
 * NULL, casts, other literals).
 */
export function decodeLiteral(
  bytes: Uint8Array,
  start: number,
  end: number,
  hasStandardStrings: boolean,
): Uint8Array | null {
  const prefix = (bytes[start] as number) | 0x20;
  if (prefix === 0x75 && bytes[start + 1] === 0x26) return decodeUnicodeLiteral(bytes, start, end);
  const open = prefix === 0x65 || prefix === 0x6e ? start + 1 : start;
  if (end - open < 2 || bytes[open] !== QUOTE || bytes[end - 1] !== QUOTE) return null;
  const hasEscapes = !hasStandardStrings || prefix === 0x65;
  const out = new Uint8Array(end - open);
  let length = 0;
  for (let at = open + 1; at < end - 1; ) {
    const c = bytes[at++] as number;
    if (c === QUOTE) {
      if (bytes[at] !== QUOTE || at === end - 1) return null;
      at++;
    } else if (c === BACKSLASH && hasEscapes && at < end - 1) {
      const escaped = literalEscape(bytes, at, end - 1);
      out.set(escaped.bytes, length);
      length += escaped.bytes.length;
      at = escaped.next;
      continue;
    }
    out[length++] = c;
  }
  return out.subarray(0, length);
}

function decodeUnicodeLiteral(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
  const text = decodeText(bytes.subarray(start + 2, end), "utf8");
  const parts = /^'((?:[^']|'')*)'(?:\s+uescape\s*'([^0-9a-f+'"\s])')?$/i.exec(text);
  if (parts === null) return null;
  const decoded = decodeUnicodeEscapes((parts[1] as string).replaceAll("''", "'"), parts[2] ?? "\\");
  return decoded === null ? null : new TextEncoder().encode(decoded);
}

function literalEscape(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly bytes: ArrayLike<number>; readonly next: number } {
  const letter = bytes[at] as number;
  const digits = letter === 0x75 ? 4 : letter === 0x55 ? 8 : 0;
  if (digits > 0) {
    const hex = decodeText(bytes.subarray(at + 1, Math.min(end, at + 1 + digits)), "latin1");
    const code = /^[0-9a-f]+$/i.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : -1;
    if (code > 0 && code <= 0x10ffff) {
      return { bytes: new TextEncoder().encode(String.fromCodePoint(code)), next: at + 1 + digits };
    }
  }
  const number = numericEscape(bytes, at + 1, end, letter, 2);
  if (number !== null) return { bytes: [number.byte], next: number.next };
  const control = letter === 0x76 ? undefined : controlEscapes.get(letter);
  return { bytes: [control ?? letter], next: at + 1 };
}

/** A value as a plain literal, valid under the given setting. */
export function encodeLiteral(value: Uint8Array, hasStandardStrings: boolean): Uint8Array {
  const out = new Uint8Array(value.length * 2 + 2);
  let length = 0;
  out[length++] = QUOTE;
  for (const c of value) {
    if (c === QUOTE || (c === BACKSLASH && !hasStandardStrings)) out[length++] = c;
    out[length++] = c;
  }
  out[length++] = QUOTE;
  return out.subarray(0, length);
}

/** Text of a literal in a statement's head; the empty text for what is no simple literal. */
export function literalText(source: TokenSource, start: number, end: number): string {
  const bytes = decodeLiteral(source.bytes, start, end, source.hasStandardStrings);
  return bytes === null ? "" : decodeText(bytes, source.encoding);
}

/** Ranges [start, end) of the fields of one COPY row without its end-of-line. A row always has at least one field. */
export function copyFields(bytes: Uint8Array, start: number, end: number): (readonly [number, number])[] {
  const fields: (readonly [number, number])[] = [];
  let begin = start;
  for (let at = start; at < end; at++) {
    if (bytes[at] === TAB) {
      fields.push([begin, at]);
      begin = at + 1;
    }
  }
  fields.push([begin, end]);
  return fields;
}
