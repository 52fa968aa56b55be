/** The dialect of delimited text as the compiled modules take it. */
import type { DelimitedSyntax } from "../domain/block.ts";

const NO_MARK = 256;
const lineEnds = { any: 0, newline: 1, crlf: 2, return: 3 } as const;

export type LineEnd = keyof typeof lineEnds;

export function lineEndOf({ lineEnd, escaping }: DelimitedSyntax): LineEnd {
  return lineEnd ?? (escaping === "load-data" ? "newline" : "any");
}

/** An empty line is a record with one empty field only where records have one field. */
export function hasBlankRecords(width: number): boolean {
  return width === 1;
}

/** Arguments of `setDelimited` in src/kernel/assembly/delimited.ts. `width`: fields of a record. */
export function delimitedMarks(
  syntax: DelimitedSyntax,
  width: number,
): [delimiter: number, quote: number, escape: number, isLoadData: number, lineEnd: number, rejectsBlank: number] {
  return [
    syntax.delimiter,
    syntax.quote ?? NO_MARK,
    syntax.escape ?? NO_MARK,
    syntax.escaping === "load-data" ? 1 : 0,
    lineEnds[lineEndOf(syntax)],
    hasBlankRecords(width) ? 0 : 1,
  ];
}
