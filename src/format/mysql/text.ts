/** Decodes and encodes single values. The engine has its own fast way; this is the slow one for samples and oracles. */
import { isBlank, isWordByte } from "./characters.ts";

const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;

const dataless =
  /^((current_(timestamp|date|time)|localtime(stamp)?)(\(\d?\))?|(now|cur(date|time)|sysdate|utc_(timestamp|date|time)|unix_timestamp|uuid)\(\d?\))$/i;

export interface LiteralSyntax {
  readonly hasBackslashEscapes: boolean;
  /** "…" is a name, so it is no literal. */
  readonly hasAnsiQuotes: boolean;
}

const controlEscapes = new Map<number, number>([
  [0x30, 0],
  [0x62, 8],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x5a, 26],
]);
/** What mysqldump escapes besides quotes and backslashes. */
const writtenEscapes = new Map<number, number>([
  [0, 0x30],
  [10, 0x6e],
  [13, 0x72],
  [26, 0x5a],
  [QUOTE, QUOTE],
  [DOUBLE_QUOTE, DOUBLE_QUOTE],
  [BACKSLASH, BACKSLASH],
]);

/** The inside of quotes [start, end), both quotes included. */
export function decodeQuoted(bytes: Uint8Array, start: number, end: number, hasEscapes: boolean): Uint8Array {
  const quote = bytes[start];
  const out = new Uint8Array(end - start);
  let length = 0;
  for (let at = start + 1; at < end - 1; ) {
    const c = bytes[at++] as number;
    if (c === quote) at++;
    if (c === BACKSLASH && hasEscapes && at < end - 1) {
      const letter = bytes[at++] as number;
      // Patterns of LIKE keep their backslash.
      if (letter === PERCENT || letter === UNDERSCORE) out[length++] = BACKSLASH;
      out[length++] = controlEscapes.get(letter) ?? letter;
    } else out[length++] = c;
  }
  return out.subarray(0, length);
}

/**
 * The bytes of a literal in [start, end): texts in quotes, one or several side by side, with an introducer or without,
 * hexadecimal and bit literals, numbers, TRUE and FALSE (1 and 0, as MySQL reads them). Null: NULL, DEFAULT, or a function
 * that holds no data, such as NOW(). Of `CONVERT(… USING utf8mb4)` and `CAST(… AS JSON)` the literal inside. Undefined: an
 * expression.
 */
export function decodeValue(
  bytes: Uint8Array,
  start: number,
  end: number,
  syntax: LiteralSyntax,
): Uint8Array | null | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  if (/^(null|default|\\N)$/i.test(source) || dataless.test(source)) return null;
  if (/^(true|false)$/i.test(source)) return Uint8Array.of(source.length === 4 ? 0x31 : 0x30);
  if (/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(source)) return bytes.subarray(start, end);
  const inner = /^(?:(convert)|cast)\([\t-\r ]*/i.exec(source);
  const tail = /[\t-\r ]+(using|as)[\t-\r ]+[\w$\x80-\xff]+[\t-\r ]*\)$/i.exec(source);
  if (inner !== null && tail !== null && (tail[1]?.toLowerCase() === "using") === (inner[1] !== undefined))
    return decodeValue(bytes, start + inner[0].length, start + tail.index, syntax);
  const introducer =
    /^(_[\w$\x80-\xff]+(?![\w$\x80-\xff])[\t-\r ]*(?=['"x0])|n(?=')|(date|timestamp|time)[\t-\r ]*(?='))/i.exec(source);
  const at = introducer?.[0].length ?? 0;
  const hex = /^(?:x'([0-9a-f]*)'|0x([0-9a-f]+))$/i.exec(source.slice(at));
  if (hex !== null) return hexBytes(hex[1] ?? hex[2] ?? "");
  const bits = /^(?:b'([01]*)'|0b([01]+))$/i.exec(source);
  if (bits !== null) return Buffer.from(bits[1] ?? bits[2] ?? "", "latin1");
  return decodeTexts(bytes, start + at, end, syntax);
}

function hexBytes(digits: string): Uint8Array {
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
}

/** Texts side by side are one. */
function decodeTexts(bytes: Uint8Array, start: number, end: number, syntax: LiteralSyntax): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const quote = bytes[at] as number;
    if (quote !== QUOTE && (quote !== DOUBLE_QUOTE || syntax.hasAnsiQuotes)) return undefined;
    const behind = quotedEnd(bytes, at, end, syntax.hasBackslashEscapes);
    if (behind === null || (behind < end && isWordByte(bytes[behind] as number))) return undefined;
    parts.push(decodeQuoted(bytes, at, behind, syntax.hasBackslashEscapes));
    at = behind;
    while (at < end && isBlank(bytes[at] as number)) at++;
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts);
}

/** Behind the quote that closes the one at `start`; null when there is none. */
export function quotedEnd(bytes: Uint8Array, start: number, end: number, hasEscapes: boolean): number | null {
  const quote = bytes[start];
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] === BACKSLASH && hasEscapes) at++;
    else if (bytes[at] === quote) {
      if (at + 1 >= end || bytes[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return null;
}

/** A value as a plain literal, escaped as mysqldump does. */
export function encodeValue(value: Uint8Array, hasBackslashEscapes: boolean): Uint8Array {
  const out = new Uint8Array(value.length * 2 + 2);
  let length = 0;
  out[length++] = QUOTE;
  for (const c of value) {
    const letter = hasBackslashEscapes ? writtenEscapes.get(c) : undefined;
    if (letter !== undefined) out[length++] = BACKSLASH;
    else if (c === QUOTE) out[length++] = QUOTE;
    out[length++] = letter ?? c;
  }
  out[length++] = QUOTE;
  return out.subarray(0, length);
}
