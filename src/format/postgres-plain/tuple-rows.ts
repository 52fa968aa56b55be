/** The tuples of INSERT … VALUES, over runs of statements with one header. */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import { unreadable } from "../../domain/problem.ts";
import { LexEvent, type Lexed } from "../../kernel/scanner.ts";
import type { Cutting } from "./cutting.ts";
import { notText } from "./foreign-format.ts";
import { rowTooLarge } from "./row-limit.ts";
import { behindBlockComment } from "./tokens.ts";

const NEWLINE = 0x0a;
const NOWHERE = -1;

export class TupleRows {
  readonly #cutting: Cutting;
  readonly #maxRowBytes: number;
  #header: RowsHeader | null = null;
  #isOpen = false;
  /** Rows are counted by header, whatever stands between its statements. */
  readonly #nextRows = new Map<number, number>();
  #firstRow = 1;
  /** Source offsets: what is lexed, the first tuple that is in no piece yet, the end of the last tuple of all. */
  #lexed = 0;
  #pending = NOWHERE;
  #lastEnd = NOWHERE;
  #onEnd: () => void = () => {};

  constructor(cutting: Cutting, maxRowBytes: number) {
    this.#cutting = cutting;
    this.#maxRowBytes = maxRowBytes;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Source offset behind the last tuple of the last list, -1 before the first. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  /** The cutting stands on the `(` of the first tuple. `onEnd` is called when the list is over. */
  open(header: RowsHeader, onEnd: () => void): void {
    if (this.#header !== null) this.#nextRows.set(this.#header.id, this.#firstRow);
    this.#firstRow = this.#nextRows.get(header.id) ?? 1;
    this.#header = header;
    this.#isOpen = true;
    this.#onEnd = onEnd;
    this.#lexed = this.#cutting.offsetOf(this.#cutting.at);
    this.#pending = NOWHERE;
    this.#cutting.scanner.startLexing({
      hasStandardStrings: header.hasStandardStrings,
      isTupleList: true,
      mayHoldAtomicBody: false,
      border: header.statementBorder ?? null,
    });
  }

  step(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    const lexed = cutting.scanner.lex(bytes, cutting.indexOf(this.#lexed), to, isLast);
    this.#lexed = cutting.offsetOf(lexed.stop);
    if (this.#pending === NOWHERE && lexed.firstOpen >= 0) this.#pending = cutting.offsetOf(lexed.firstOpen);
    if (lexed.tupleEnd >= 0) this.#cutTuples(lexed);
    if (lexed.event === LexEvent.nul) throw notText(cutting.source, cutting.lineAt(lexed.stop));
    if (lexed.event === LexEvent.tuplesEnd) return this.#behindTuples(lexed.stop);
    this.#checkSize();
    return false;
  }

  finish(): void {
    if (!this.#isOpen) return;
    const { source } = this.#cutting;
    throw unreadable({
      code: "SQL_TRUNCATED",
      at: { source, table: tableLabel((this.#header as RowsHeader).table), line: this.#pendingLine() },
      problem: "the input ends inside an INSERT statement",
      hint: "Make the dump again; this one was cut off",
    });
  }

  #cutTuples(lexed: Lexed): void {
    const cutting = this.#cutting;
    cutting.passTo(cutting.indexOf(this.#pending));
    const newlines = cutting.scanner.countNewlines(cutting.bytes, cutting.at, lexed.tupleEnd);
    cutting.rowsTo(lexed.tupleEnd, this.#header as RowsHeader, {
      rowCount: lexed.tuples,
      firstRow: this.#firstRow,
      newlines,
    });
    this.#firstRow += lexed.tuples;
    this.#lastEnd = cutting.offsetOf(lexed.tupleEnd);
    this.#pending = lexed.lastOpen >= lexed.tupleEnd ? cutting.offsetOf(lexed.lastOpen) : NOWHERE;
  }

  // A comment between tuples passes; everything else that is no comma ends the list.
  #behindTuples(stop: number): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    const c = bytes[stop];
    if (c === 0x2d || c === 0x2f) {
      if (stop + 1 >= to && !isLast) return false;
      const behind = this.#behindComment(stop);
      if (behind === NOWHERE && !isLast) return false;
      if (behind > stop) {
        cutting.passTo(behind);
        this.#lexed = cutting.offsetOf(behind);
        return true;
      }
    }
    this.#isOpen = false;
    this.#onEnd();
    return true;
  }

  /** Behind the comment, -1 when its end is not seen, `at` itself when none begins there. */
  #behindComment(at: number): number {
    const { bytes, to } = this.#cutting;
    if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d) {
      const newline = bytes.subarray(0, to).indexOf(NEWLINE, at);
      return newline < 0 ? NOWHERE : newline + 1;
    }
    if (bytes[at] === 0x2f && bytes[at + 1] === 0x2a) return behindBlockComment(bytes, at, to);
    return at;
  }

  #checkSize(): void {
    const cutting = this.#cutting;
    if (this.#pending === NOWHERE || cutting.to - cutting.indexOf(this.#pending) <= this.#maxRowBytes) return;
    const place = { source: cutting.source, line: this.#pendingLine(), row: this.#firstRow };
    throw rowTooLarge(this.#header as RowsHeader, place, this.#maxRowBytes);
  }

  #pendingLine(): number {
    return this.#pending === NOWHERE ? this.#cutting.line : this.#cutting.lineAt(this.#cutting.indexOf(this.#pending));
  }
}
