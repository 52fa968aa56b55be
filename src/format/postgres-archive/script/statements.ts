/** Statements of a plain dump, one after the other. */
import type { TextEncoding } from "../../../domain/block.ts";
import { Tokens } from "../../postgres-plain/tokens.ts";
import type { ByteText } from "../archive.ts";
import { bytesOf } from "../entry-data.ts";

interface Reading {
  readonly encoding: TextEncoding;
  readonly hasStandardStrings: boolean;
}

/** Most statements end within so many bytes; the rest of a script is not read for each of them. */
const FIRST_LOOK = 4096;

/** Behind the semicolon of the statement that begins at `at`; -1 when the text ends before it. */
export function statementEnd(text: ByteText, at: number, reading: Reading): number {
  for (let length = FIRST_LOOK; ; length *= 16) {
    const isAll = at + length >= text.length;
    const end = endWithin(text.slice(at, at + length), isAll, reading);
    if (end >= 0) return at + end;
    if (isAll) return -1;
  }
}

function endWithin(text: ByteText, isWhole: boolean, reading: Reading): number {
  const bytes = bytesOf(text);
  const tokens = new Tokens({ ...reading, bytes, end: bytes.length, isWhole }, 0);
  let isAtomic = false;
  let previous = "";
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    // The body of a function in standard SQL: its statements end with semicolons, itself with END.
    if (token.text === "atomic" && previous === "begin") isAtomic = true;
    if (token.text === ";" && (!isAtomic || previous === "end")) return token.end;
    previous = token.text;
  }
  return -1;
}
