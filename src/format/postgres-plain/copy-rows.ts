/** The rows of a COPY block, from behind its header line to its `\.` line. */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import { unreadable } from "../../domain/problem.ts";
import type { Cutting } from "./cutting.ts";
import { rowTooLarge } from "./row-limit.ts";

const NEWLINE = 0x0a;

export class CopyRows {
  readonly #cutting: Cutting;
  readonly #maxRowBytes: number;
  #header: RowsHeader | null = null;
  #firstRow = 1;
  /** Source offset up to which the unfinished row was searched for its end. */
  #searched = 0;

  constructor(cutting: Cutting, maxRowBytes: number) {
    this.#cutting = cutting;
    this.#maxRowBytes = maxRowBytes;
  }

  get isOpen(): boolean {
    return this.#header !== null;
  }

  /** The cutting stands on the first byte of the first row. */
  open(header: RowsHeader): void {
    this.#header = header;
    this.#firstRow = 1;
    this.#searched = 0;
  }

  step(): boolean {
    const cutting = this.#cutting;
    const { bytes, at, to } = cutting;
    const searchFrom = Math.max(at, cutting.indexOf(this.#searched));
    const newline = to > searchFrom ? bytes.subarray(searchFrom, to).lastIndexOf(NEWLINE) : -1;
    this.#searched = cutting.offsetOf(to);
    if (newline < 0) return this.#unfinished();
    this.#cutLines(searchFrom + newline + 1);
    return true;
  }

  finish(): void {
    if (this.#header === null) return;
    throw unreadable({
      code: "COPY_TRUNCATED",
      at: { source: this.#cutting.source, table: tableLabel(this.#header.table), line: this.#cutting.line },
      problem: "the input ends inside a COPY block, before its \\. line",
      hint: "Make the dump again; this one was cut off",
    });
  }

  #cutLines(end: number): void {
    const header = this.#header as RowsHeader;
    const cutting = this.#cutting;
    const width = header.columns?.length ?? 0;
    const found = cutting.scanner.findCopyEnd(cutting.bytes, cutting.at, end, width > 1);
    if (found.isBlank) throw this.#emptyLine(found.newlines, width);
    const rowsEnd = found.at < 0 ? end : found.at;
    if (rowsEnd > cutting.at) {
      cutting.rowsTo(rowsEnd, header, { rowCount: found.newlines, firstRow: this.#firstRow, newlines: found.newlines });
      this.#firstRow += found.newlines;
    }
    if (found.at >= 0) this.#close(cutting.bytes.indexOf(NEWLINE, found.at) + 1);
  }

  /** What follows a terminator that was lost: other tables' rows must not pass as rows of this one. */
  #emptyLine(rowsBefore: number, width: number): Error {
    const { source, line } = this.#cutting;
    const table = tableLabel((this.#header as RowsHeader).table);
    return unreadable({
      code: "COPY_ROW_WIDTH",
      at: { source, table, line: line + rowsBefore, row: this.#firstRow + rowsBefore },
      problem: `row is empty, the COPY header names ${width} columns`,
      hint: "The dump is damaged or was edited: make it anew.",
    });
  }

  #close(behindTerminator: number): void {
    this.#cutting.passTo(behindTerminator);
    this.#header = null;
  }

  #unfinished(): boolean {
    const cutting = this.#cutting;
    const { bytes, at, to } = cutting;
    if (cutting.isLast) {
      const rest = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4)));
      if (rest !== "\\." && rest !== "\\.\r") return false;
      this.#close(to);
      return true;
    }
    if (to - at > this.#maxRowBytes) {
      const place = { source: cutting.source, line: cutting.line, row: this.#firstRow };
      throw rowTooLarge(this.#header as RowsHeader, place, this.#maxRowBytes);
    }
    return false;
  }
}
