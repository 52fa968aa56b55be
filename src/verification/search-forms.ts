/** How a hit was written, and texts with one layer of escapes undone. */
import type { SearchForm } from "./search-output.ts";

/** The form of a hit by the bytes [from, to) that it was read from. */
export function formOf(memory: Uint8Array, from: number, to: number): SearchForm {
  let at = from;
  while (at < to && isMark[memory[at]!] === 0) at++;
  return at === to ? "plain" : markedForm(memory.subarray(from, to));
}

function markedForm(bytes: Uint8Array): SearchForm {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (text.includes("\0")) return "utf-16";
  const forms: SearchForm[] = [];
  if (/%(?:[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})/.test(text)) forms.push("percent");
  if (/&(?:#\w+|[A-Za-z]+;)/.test(text)) forms.push("entities");
  if (/=(?:[0-9A-F]{2}|\\*[rn]|[\r\n])/.test(text)) forms.push("quoted-printable");
  if (/\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}|[abefnrtvZ0])/.test(text)) forms.push("escaped");
  return forms.length === 0 ? "plain" : forms.length === 1 ? forms[0]! : "joined";
}

const ESCAPES =
  /%([0-9A-Fa-f]{2})|%u([0-9A-Fa-f]{4})|&#[xX]([0-9A-Fa-f]{1,6});?|&#(\d{1,7});?|&(amp|lt|gt|quot|apos|percnt|equals|bsol|commat|period|nbsp);|\\+u([0-9A-Fa-f]{4})|\\+x([0-9A-Fa-f]{2})/g;
const PRINTABLE = /=([0-9A-F]{2})|=\\*\r?\n/g;
const EQUALS = 61;
const isMark = Uint8Array.from({ length: 256 }, (_, byte) => ([0, 37, 38, 61, 92].includes(byte) ? 1 : 0));
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  percnt: "%",
  equals: "=",
  bsol: "\\",
  commat: "@",
  period: ".",
  nbsp: " ",
};

/**
 * The same bytes with one layer of escapes undone. `mark`: what the escape began with that led here; `=` is only undone
 * where it is one, since it stands before values in URLs, too.
 */
export function withoutLayer(bytes: Uint8Array, mark: number): Buffer {
  const text = Buffer.from(bytes).toString("latin1");
  if (mark === EQUALS) {
    const plain = text.replace(PRINTABLE, (_, byte) =>
      byte === undefined ? "" : String.fromCharCode(Number.parseInt(byte, 16)),
    );
    return Buffer.from(plain, "latin1");
  }
  return Buffer.from(
    text.replace(ESCAPES, (_, percent, wide, hex, decimal, name, unicode, byte) => {
      const single = percent ?? byte;
      if (single !== undefined) return String.fromCharCode(Number.parseInt(single, 16));
      if (name !== undefined) return NAMED[name] ?? " ";
      const code = decimal === undefined ? Number.parseInt(wide ?? hex ?? unicode, 16) : Number(decimal);
      return inBytes(code);
    }),
    "latin1",
  );
}

/** UTF-8 of a code point, one character a byte. Halves of pairs are written as they are: readers of bytes join none. */
function inBytes(code: number): string {
  if (code > 0x10ffff || code >> 11 === 27) return " ";
  return Buffer.from(String.fromCodePoint(code), "utf8").toString("latin1");
}
