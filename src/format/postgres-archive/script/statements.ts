/** Statements of a plain dump, one after the other. */
import type { TextEncoding } from "../../../domain/block.ts";
import { Tokens } from "../../postgres-plain/tokens.ts";
import type { ByteText } from "../archive.ts";
import { bytesOf } from "../entry-data.ts";

/** Behind the semicolon of the statement that begins at `at`; -1 when the text ends before it. */
export function statementEnd(
  text: ByteText,
  at: number,
  settings: { readonly encoding: TextEncoding; readonly hasStandardStrings: boolean },
): number {
  const bytes = bytesOf(text.slice(at));
  const tokens = new Tokens({ ...settings, bytes, end: bytes.length, isWhole: true }, 0);
  let isAtomic = false;
  let previous = "";
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    // The body of a function in standard SQL: its statements end with semicolons, itself with END.
    if (token.text === "atomic" && previous === "begin") isAtomic = true;
    if (token.text === ";" && (!isAtomic || previous === "end")) return at + token.end;
    previous = token.text;
  }
  return -1;
}
