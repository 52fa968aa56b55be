/** What a file of delimited text is encoded in, by its first bytes and by what was said. */
import { refuse } from "../../domain/problem.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { type EncodingWish, encodingWish } from "./wishes.ts";

/** Of many zero bytes, text in UTF-16 or UTF-32 has a lot. */
const FEWEST_ZEROS = 0.2;

/** @throws SafelockError (exit 2) OPTION_VALUE, CSV_ENCODING. */
export function encodingOf(head: Uint8Array, options: DelimitedSourceOptions, label: string): EncodingWish {
  const said = encodingWish(options);
  if (said !== null) return said;
  const marked = byMark(head);
  if (marked !== null) return marked;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (head.length > 0 && zeros >= FEWEST_ZEROS * head.length) {
    throw refuse({
      code: "CSV_ENCODING",
      at: { source: label },
      problem: "the text looks like UTF-16 or UTF-32, and has no byte-order mark",
      hint: "Name the encoding: --encoding utf-16le or utf-16be; convert UTF-32 first: iconv -f UTF-32 -t UTF-8",
    });
  }
  return { encoding: isUtf8(head) ? "utf8" : "latin1", charset: null };
}

function byMark([first, second, third, fourth]: Uint8Array): EncodingWish | null {
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0))
    return { encoding: "utf8", charset: "utf-16le" };
  return first === 0xfe && second === 0xff ? { encoding: "utf8", charset: "utf-16be" } : null;
}

/** A stray byte makes no Latin-1 of a file whose other letters are UTF-8. The head may end inside a character. */
function isUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(head, { stream: true });
  const wrong = text.split("\uFFFD").length - 1;
  return wrong === 0 || (text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0) > wrong;
}
