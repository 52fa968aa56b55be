/** The marks of LOAD DATA text, as a statement or a description spells them. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { loadDataDefaults } from "./dump-file.ts";

export interface RowMarks {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly lineEnd: string;
  /** What stands before each row. */
  readonly lineStart: string;
}

export const usualMarks: RowMarks = { delimiter: "\t", quote: "", escape: "\\", lineEnd: "\n", lineStart: "" };

const LAST_ASCII = 0x7f;
const lineEnds = new Map<string, "newline" | "crlf">([
  ["\n", "newline"],
  ["\r\n", "crlf"],
]);

/** Null: rows with these marks are not read. */
export function syntaxOf({
  delimiter,
  quote,
  escape: escapeMark,
  lineEnd,
  lineStart,
}: RowMarks): DelimitedSyntax | null {
  const end = lineEnds.get(lineEnd);
  const marks = [delimiter, escapeMark, ...(quote === "" ? [] : [quote])];
  const isOneByte = marks.every((mark) => mark.length === 1 && mark.charCodeAt(0) <= LAST_ASCII);
  if (end === undefined || !isOneByte || lineStart !== "" || new Set(marks).size < marks.length) return null;
  return {
    ...loadDataDefaults,
    delimiter: delimiter.charCodeAt(0),
    quote: quote === "" ? null : quote.charCodeAt(0),
    escape: escapeMark.charCodeAt(0),
    lineEnd: end,
    nullText: `${escapeMark}N`,
  };
}
