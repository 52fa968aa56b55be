/** The tuples of INSERT … VALUES, over runs of statements with one header. */
import type { RowsHeader } from "../../domain/block.ts";
import { type TableName, tableLabel } from "../../domain/names.ts";
import { unreadable } from "../../domain/problem.ts";
import { LexEvent, type Lexed } from "../../kernel/scanner.ts";
import { rowTooLarge } from "../postgres-plain/row-limit.ts";
import { commentAt } from "./comments.ts";
import type { Cutting } from "./cutting.ts";
import { brokenStatement, notText, truncated } from "./problems.ts";
import { tupleFields } from "./sample-rows.ts";

const NOWHERE = -1;

export class TupleRows {
  readonly #cutting: Cutting;
  readonly #declared: (table: TableName) => readonly string[] | undefined;
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

  constructor(cutting: Cutting, declared: (table: TableName) => readonly string[] | undefined) {
    this.#cutting = cutting;
    this.#declared = declared;
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
    const { hasBackslashEscapes, hasAnsiQuotes, delimiter } = this.#cutting.session;
    this.#cutting.scanner.startMysqlLexing({
      hasBackslashEscapes,
      hasAnsiQuotes,
      delimiter,
      isTupleList: true,
      isProgram: false,
      isConditional: this.#cutting.isConditional,
      border: header.statementBorder ?? null,
    });
  }

  step(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast, source } = cutting;
    const lexed = cutting.scanner.lex(bytes, cutting.indexOf(this.#lexed), to, isLast);
    this.#lexed = cutting.offsetOf(lexed.stop);
    if (this.#pending === NOWHERE && lexed.firstOpen >= 0) this.#pending = cutting.offsetOf(lexed.firstOpen);
    if (lexed.tupleEnd >= 0) this.#cutTuples(lexed);
    if (lexed.event === LexEvent.nul) throw notText({ source, line: cutting.lineAt(lexed.stop) });
    if (lexed.event === LexEvent.broken)
      throw brokenStatement("an INSERT statement", { source, line: cutting.lineAt(lexed.stop) });
    if (lexed.event === LexEvent.tuplesEnd) return this.#behindTuples(lexed.stop);
    this.#checkSize();
    return false;
  }

  finish(): void {
    if (!this.#isOpen) return;
    const table = tableLabel((this.#header as RowsHeader).table);
    throw truncated("an INSERT statement", { source: this.#cutting.source, table, line: this.#pendingLine() });
  }

  #cutTuples(lexed: Lexed): void {
    const cutting = this.#cutting;
    cutting.passTo(cutting.indexOf(this.#pending));
    if (this.#firstRow === 1) this.#checkWidth(lexed.tupleEnd);
    cutting.rowsTo(lexed.tupleEnd, this.#header as RowsHeader, { rowCount: lexed.tuples, firstRow: this.#firstRow });
    this.#firstRow += lexed.tuples;
    this.#lastEnd = cutting.offsetOf(lexed.tupleEnd);
    this.#pending = lexed.lastOpen >= lexed.tupleEnd ? cutting.offsetOf(lexed.lastOpen) : NOWHERE;
  }

  /** A value more than there are columns would be of a column that nobody decided on. */
  #checkWidth(end: number): void {
    const cutting = this.#cutting;
    const header = this.#header as RowsHeader;
    const declared = header.columns === null ? this.#declared(header.table) : header.columns;
    if (declared === undefined) return;
    const count = tupleFields(header, cutting.bytes, [cutting.at, end]).fields.length;
    if (count <= declared.length) return;
    throw unreadable({
      code: "INSERT_ROW_WIDTH",
      at: { source: cutting.source, table: tableLabel(header.table), line: cutting.line, row: 1 },
      problem: `row has ${count} values, ${header.columns === null ? "the table" : "the INSERT names"} ${declared.length} columns`,
      hint: "The dump is damaged or was edited: make it anew.",
    });
  }

  // A comment between tuples passes; everything else that is no comma ends the list.
  #behindTuples(stop: number): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    const comment = commentAt(bytes, stop, to, isLast);
    if (comment === "cut") {
      const place = { source: cutting.source, line: cutting.lineAt(stop) };
      if (isLast) throw truncated("a comment", place);
      // It is held until it ends, so it counts as part of the row behind it.
      if (to - stop > cutting.maxRowBytes) throw rowTooLarge(this.#header as RowsHeader, place, cutting.maxRowBytes);
      return false;
    }
    if (comment !== null && !comment.isConditional) {
      cutting.passTo(comment.end);
      this.#lexed = cutting.offsetOf(comment.end);
      return true;
    }
    cutting.isConditional = cutting.scanner.isInConditional;
    this.#isOpen = false;
    this.#onEnd();
    return true;
  }

  #checkSize(): void {
    const cutting = this.#cutting;
    if (this.#pending === NOWHERE || cutting.to - cutting.indexOf(this.#pending) <= cutting.maxRowBytes) return;
    const place = { source: cutting.source, line: this.#pendingLine(), row: this.#firstRow };
    throw rowTooLarge(this.#header as RowsHeader, place, cutting.maxRowBytes);
  }

  #pendingLine(): number {
    return this.#pending === NOWHERE ? this.#cutting.line : this.#cutting.lineAt(this.#cutting.indexOf(this.#pending));
  }
}
