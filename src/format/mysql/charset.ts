/** MySQL's character sets as encodings of the product. */
import type { TextEncoding } from "../../domain/block.ts";

/** Sets whose characters may hold bytes that look like a quote or a backslash. */
const embedsAscii = new Set(["big5", "cp932", "gb18030", "gbk", "sjis"]);
const utf8 = new Set(["utf8", "utf8mb3", "utf8mb4", "ascii"]);

/** Null for a set that cannot be framed: its characters may hold quotes and backslashes. */
export function encodingOfCharset(name: string): TextEncoding | null {
  const key = name.toLowerCase();
  if (embedsAscii.has(key)) return null;
  if (utf8.has(key)) return "utf8";
  // MySQL's latin1 is windows-1252, which has other characters at 80 to 9f: they pass as the bytes they are.
  return key === "latin1" ? "latin1" : "bytes";
}
