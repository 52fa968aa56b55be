/** Text of one JSON scalar, from its bytes. */
import { decodeLatin1, decodeText } from "../postgres-plain/decode-text.ts";

const QUOTE = 0x22;
const LETTER_N = 0x6e;
const BACKSLASH = 0x5c;
const ESCAPE = /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\([\s\S])/g;
const letters: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * Strings without quotes and escapes, numbers and booleans as written, null for null. Half of a surrogate pair is U+FFFD;
 * bytes that are no UTF-8 give one character each.
 */
export function scalarText(token: Uint8Array): string | null {
  if (token[0] === LETTER_N) return null;
  if (token[0] !== QUOTE) return decodeLatin1(token);
  const inside = token.subarray(1, -1);
  if (!inside.includes(BACKSLASH)) return decodeText(inside, "utf8");
  // Escapes become bytes before the whole is read as UTF-8, as the kernel does it.
  const unescaped = decodeLatin1(inside).replace(
    ESCAPE,
    (_, high?: string, low?: string, unit?: string, letter = "") => {
      if (high !== undefined) return asBytes(`${unitOf(high)}${unitOf(low!)}`);
      return unit === undefined ? (letters[letter] ?? letter) : asBytes(unitOf(unit).toWellFormed());
    },
  );
  return decodeText(Buffer.from(unescaped, "latin1"), "utf8");
}

function unitOf(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function asBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}
