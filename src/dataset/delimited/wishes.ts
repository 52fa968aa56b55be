/** What the user said about a file of delimited text, as marks. */

import type { TextEncoding } from "../../domain/block.ts";
import type { Charset } from "../../domain/charset.ts";
import { refuse } from "../../domain/problem.ts";
import type { DialectWishes } from "../../format/delimited/infer-dialect.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";

const named = new Map<string, number>([
  ["tab", 0x09],
  ["\\t", 0x09],
  ["comma", 0x2c],
  ["semicolon", 0x3b],
  ["pipe", 0x7c],
  ["space", 0x20],
]);
const NO_MARK = /[\p{L}\p{N}\r\n\0]/u;
const LAST_ASCII = 0x7f;

/** @throws SafelockError (exit 2) OPTION_VALUE. */
export function dialectWishes(options: DelimitedSourceOptions): DialectWishes {
  const { delimiter, quote, escape: escapeText, nullText, isRaggedKept } = options;
  const wishes: DialectWishes = {
    delimiter: delimiter === null ? undefined : mark(delimiter, "delimiter"),
    quote: quote === null ? undefined : quote === "none" ? null : mark(quote, "quote"),
    escape: escapeText === null ? undefined : mark(escapeText, "escape"),
    nullText,
    isRaggedKept,
  };
  const marks = [wishes.quote, wishes.escape];
  if (wishes.delimiter !== undefined && marks.includes(wishes.delimiter)) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--delimiter is the same character as --quote or --escape",
      hint: "Name the characters that the file uses; `--quote none` when fields are never quoted",
    });
  }
  if (nullText !== null && !/^[\x20-\x7e]*$/.test(nullText)) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--null has other characters than printable ASCII",
      hint: "Write the text that stands for NULL as it is in the file, like --null NULL or --null ''",
    });
  }
  return wishes;
}

function mark(text: string, option: string): number {
  const byte = named.get(text) ?? (text.length === 1 && text.charCodeAt(0) <= LAST_ASCII ? text.charCodeAt(0) : null);
  if (byte !== null && !NO_MARK.test(String.fromCharCode(byte))) return byte;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--${option} is no single ASCII character that may separate or enclose fields`,
    hint: "Write one character that is no letter and no digit, or `tab`",
  });
}

/** What text is encoded in. `charset`: bytes are converted to UTF-8 first. */
export interface EncodingWish {
  readonly encoding: TextEncoding;
  readonly charset: Charset | null;
}

const encodings = new Map<string, EncodingWish>([
  ["utf-8", { encoding: "utf8", charset: null }],
  ["ascii", { encoding: "utf8", charset: null }],
  ["latin1", { encoding: "latin1", charset: null }],
  ["iso-8859-1", { encoding: "latin1", charset: null }],
  // Bytes 80 to 9f pass as they are; no new text is written with them.
  ["windows-1252", { encoding: "latin1", charset: null }],
  ["utf-16le", { encoding: "utf8", charset: "utf-16le" }],
  ["utf-16be", { encoding: "utf8", charset: "utf-16be" }],
]);
const aliases = new Map([
  ["utf8", "utf-8"],
  ["us-ascii", "ascii"],
  ["latin-1", "latin1"],
  ["iso8859-1", "latin1"],
  ["cp1252", "windows-1252"],
  ["utf16le", "utf-16le"],
  ["utf16be", "utf-16be"],
]);

/** Null: nothing was said. @throws SafelockError (exit 2) OPTION_VALUE. */
export function encodingWish({ encoding }: DelimitedSourceOptions): EncodingWish | null {
  if (encoding === null) return null;
  const name = encoding.toLowerCase();
  const wish = encodings.get(aliases.get(name) ?? name);
  if (wish !== undefined) return wish;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--encoding is none of the encodings that are read",
    hint: `Name one of ${[...encodings.keys()].join(", ")}, or convert the file first: iconv -f NAME -t UTF-8`,
  });
}
