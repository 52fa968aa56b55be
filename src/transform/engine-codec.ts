/** Text of fields, to and from the bytes of one statement's syntax and encoding. */
import type { RowsHeader, TextEncoding } from "../domain/block.ts";
import { refuse } from "../domain/problem.ts";
import { decodeCopyField, decodeLiteral } from "../format/postgres-plain/text.ts";
import { Escape } from "../kernel/kernel.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const copyLetters = new Map([
  [8, 98],
  [9, 116],
  [10, 110],
  [11, 118],
  [12, 102],
  [13, 114],
  [92, 92],
]);
/** By syntax, which ASCII characters are escaped. */
const escapes: readonly Uint8Array[] = [
  Uint8Array.from({ length: 256 }, (_, b) => (copyLetters.has(b) ? 1 : 0)),
  Uint8Array.from({ length: 256 }, (_, b) => (b === 39 ? 1 : 0)),
  Uint8Array.from({ length: 256 }, (_, b) => (b === 39 || b === 92 ? 1 : 0)),
  new Uint8Array(256),
];
const BACKSLASH = 92;
const HIGH = /[\x80-\xff]/;
const CAST = /::[^']*$/;
const NULL_LITERAL = /^null\s*(::|$)/i;

export interface Decoded {
  readonly text: string;
  /** The bytes are no valid UTF-8: one character a byte, to be written back the same way. */
  readonly isOpaque: boolean;
}

/** Text of buffer[start, end). */
export function decodeText(buffer: Buffer, start: number, end: number, encoding: TextEncoding): Decoded {
  if (encoding !== "utf8") {
    const text = buffer.toString("latin1", start, end);
    return { text, isOpaque: encoding === "bytes" && HIGH.test(text) };
  }
  const text = buffer.toString("utf8", start, end);
  if (!text.includes("\uFFFD")) return { text, isOpaque: false };
  try {
    return { text: strict.decode(buffer.subarray(start, end)), isOpaque: false };
  } catch {
    return { text: buffer.toString("latin1", start, end), isOpaque: true };
  }
}

/** Writes text that needs no escape and is ASCII at `at`; false when it is not, and then nothing counts as written. */
export function writePlain(text: string, syntax: Escape, bytes: Uint8Array, at: number): boolean {
  const escaped = escapes[syntax]!;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127 || escaped[c] === 1) return false;
    bytes[at + i] = c;
  }
  return true;
}

/** Bytes of new text. `isOpaque`: it stands for a value that was read one character a byte. */
export function encodeText(text: string, encoding: TextEncoding, isOpaque = false): Uint8Array {
  if (encoding === "utf8" && !isOpaque) return Buffer.from(text, "utf8");
  const highest = encoding === "bytes" && !isOpaque ? 0x7f : 0xff;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) <= highest) continue;
    if (encoding === "utf8") return Buffer.from(text, "utf8");
    throw refuse({
      code: "TEXT_NOT_ENCODABLE",
      problem: `new text has a character above U+${highest.toString(16).toUpperCase().padStart(4, "0")}, which the dump's encoding cannot hold`,
      hint: "Use a transformer that writes plain ASCII here, or dump with --encoding=UTF8.",
    });
  }
  return Buffer.from(text, "latin1");
}

export function escapeBytes(bytes: Uint8Array, syntax: Escape): Uint8Array {
  const escaped = escapes[syntax]!;
  let at = 0;
  while (at < bytes.length && escaped[bytes[at]!] === 0) at++;
  if (at === bytes.length) return bytes;
  const out = new Uint8Array(2 * bytes.length);
  let length = 0;
  for (const b of bytes) {
    const isEscaped = escaped[b] === 1;
    if (isEscaped) out[length++] = syntax === Escape.copy ? 92 : b;
    out[length++] = isEscaped && syntax === Escape.copy ? copyLetters.get(b)! : b;
  }
  return out.subarray(0, length);
}

/** Decoded text of a field of COPY text; null for NULL. */
export function copyText(bytes: Uint8Array, encoding: TextEncoding): string | null {
  const value = bytes.includes(BACKSLASH) ? decodeCopyField(bytes, 0, bytes.length) : bytes;
  return value === null ? null : textOf(value, encoding);
}

/** Decoded text of a value of an INSERT; null for NULL. */
export function literalText(bytes: Uint8Array, header: RowsHeader): string | null {
  const value = literalValue(bytes, header);
  return value === null ? null : textOf(value, header.encoding);
}

/** Text of decoded bytes. */
export function textOf(bytes: Uint8Array, encoding: TextEncoding): string {
  return decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length, encoding).text;
}

/** The value of a literal, or the source text of any other expression; null for NULL. */
function literalValue(bytes: Uint8Array, header: RowsHeader): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (NULL_LITERAL.test(source)) return null;
  const cast = CAST.exec(source);
  const end = cast === null ? source.length : source.slice(0, cast.index).trimEnd().length;
  return decodeLiteral(bytes, 0, end, header.hasStandardStrings) ?? bytes.subarray(0, end);
}
