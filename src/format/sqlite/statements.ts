/** Everything outside of rows: blanks, comments, and statements up to their semicolon. */
import type { FramerEvents } from "../format.ts";
import type { Cutting } from "./cutting.ts";
import { FullTextTables } from "./full-text.ts";
import { type InsertHead, parseInsert } from "./insert-head.ts";
import { InsertRuns } from "./insert-runs.ts";
import { brokenStatement, incompleteDump, notText, shellCommand, statementTooLarge, truncated } from "./problems.ts";
import { isBlank, StatementEnd } from "./statement-end.ts";
import { type TokenSource, Tokens } from "./tokens.ts";
import type { TupleRows } from "./tuple-rows.ts";
import { masterTable, WholeStatements } from "./whole-statements.ts";

const NEWLINE = 0x0a;
const NOWHERE = -1;
/** A head without a tuple may be as long. */
const HEAD_BYTES = 1024 * 1024;

type RowsHead = InsertHead & { readonly kind: "rows" };

export class Statements {
  readonly #cutting: Cutting;
  readonly #whole: WholeStatements;
  readonly #tuples: TupleRows;
  readonly #runs: InsertRuns;
  readonly #fullText = new FullTextTables();
  readonly #end = new StatementEnd();
  /** Source offset up to which the statement is read; -1 between statements. */
  #read = NOWHERE;
  /** Table of the tuples whose statement goes on. */
  #behindRowsOf: string | null = null;
  #lastTable = "";
  /** The blank before the one that is looked at. */
  #previous = 0;

  constructor(cutting: Cutting, events: FramerEvents, tuples: TupleRows) {
    this.#cutting = cutting;
    this.#tuples = tuples;
    this.#runs = new InsertRuns(cutting, events);
    this.#whole = new WholeStatements(cutting, events, { runs: this.#runs, fullText: this.#fullText });
  }

  /** Passes one statement; false when more bytes are needed. */
  step(): boolean {
    if (this.#read === NOWHERE && !this.#begin()) return false;
    return this.#tuples.isOpen || this.#read === NOWHERE ? true : this.#toEnd();
  }

  /** The tuples of a statement have ended: the cutting stands on what is behind them. */
  behindRows(): void {
    this.#behindRowsOf = this.#lastTable;
    this.#startReading();
  }

  finish(): void {
    const { place } = this.#cutting;
    if (this.#read !== NOWHERE || this.#cutting.at < this.#cutting.to) {
      throw truncated(this.#behindRowsOf === null ? "a statement that begins here" : "an INSERT statement", place);
    }
    const { transactionLine } = this.#whole;
    if (transactionLine !== null) {
      throw truncated("a transaction that begins here", { ...place, line: transactionLine });
    }
  }

  /** Stands on the first byte of a statement, or has opened its tuples; false when bytes are missing. */
  #begin(): boolean {
    const cutting = this.#cutting;
    this.#behindRowsOf = null;
    if (!this.#skipBlanks()) return false;
    const again = this.#runs.again();
    if (again !== null) {
      cutting.passTo(again.open);
      this.#tuples.open(again.header);
      return true;
    }
    const tokens = new Tokens(this.#source(cutting.to, cutting.isLast), cutting.at);
    const first = tokens.next();
    if (first.kind === "cut") return this.#wait();
    if (first.word === "insert" || first.word === "replace") return this.#insert();
    this.#startReading();
    return true;
  }

  /** Passes blanks and comments; false when the bytes end inside of them. */
  #skipBlanks(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    let at = cutting.at;
    for (; at < to && isBlank(bytes[at] as number); at++) {
      if (bytes[at] === NEWLINE) this.#runs.isCrlf = this.#previous === 0x0d;
      this.#previous = bytes[at] as number;
    }
    cutting.passTo(at);
    if (at === to) return false;
    const c = bytes[at] as number;
    if (c === 0x2d || c === 0x2f) return this.#comment(c);
    if (c === 0x2e) throw shellCommand(cutting.place);
    if (c < 0x20 || c === 0x7f) throw notText(cutting.place);
    if (at + 1 === to && !isLast) return false;
    return true;
  }

  #comment(c: number): boolean {
    const cutting = this.#cutting;
    const { bytes, at, to, isLast } = cutting;
    if (at + 1 === to && !isLast) return false;
    if (bytes[at + 1] !== (c === 0x2d ? c : 0x2a) || at + 1 >= to) throw brokenStatement(cutting.place);
    const closing = c === 0x2d ? "\n" : "*/";
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, to).indexOf(closing, at + 2, "latin1");
    if (found < 0 && c === 0x2d && isLast) cutting.passTo(to);
    if (found < 0) return c !== 0x2d && isLast ? this.#refuseOpenComment() : this.#wait();
    const text = Buffer.from(bytes.subarray(at, Math.min(found, at + 256))).toString("latin1");
    if (/CORRUPTION ERROR/.test(text)) throw incompleteDump(cutting.place);
    this.#previous = 0;
    cutting.passTo(c === 0x2d ? found : found + 2);
    return this.#skipBlanks();
  }

  #refuseOpenComment(): never {
    throw truncated("a comment that begins here", this.#cutting.place);
  }

  /** False, unless the statement is already larger than any may be. */
  #wait(): boolean {
    const { at, to, place, options } = this.#cutting;
    if (to - at > options.maxRowBytes) throw statementTooLarge(place, options.maxRowBytes);
    return false;
  }

  #insert(): boolean {
    const cutting = this.#cutting;
    const head = parseInsert(this.#source(cutting.to, cutting.isLast), cutting.at);
    if (head.kind === "cut" && !cutting.isLast && cutting.to - cutting.at < HEAD_BYTES) return false;
    if (head.kind === "cut" && cutting.isLast) throw truncated("a statement that begins here", cutting.place);
    if (head.kind === "broken" || head.kind === "cut") throw this.#brokenInsert();
    if (head.kind !== "rows" || masterTable.test(head.table) || this.#fullText.kindOf(head.table) !== null) {
      this.#startReading();
      return true;
    }
    return this.#fullText.isVirtual(head.table) ? this.#intoVirtual(head) : this.#openRows(head);
  }

  #openRows(head: RowsHead): boolean {
    const columns = head.columns?.map((column) => this.#fullText.content.nameOf(head.table, column)) ?? null;
    const header = this.#runs.headerOf({ ...head, columns });
    this.#lastTable = head.table;
    this.#cutting.passTo(head.open);
    this.#tuples.open(header);
    return true;
  }

  /** A command to a full-text index is written as a row of it: the whole statement tells. */
  #intoVirtual(head: RowsHead): boolean {
    const { bytes, at, to, isLast } = this.#cutting;
    const { end } = new StatementEnd().find(bytes, at, to, isLast);
    if (end < 0 && !isLast) return this.#wait();
    if (end < 0 || !this.#fullText.isCommand(head, this.#source(end - 1, true))) return this.#openRows(head);
    this.#cutting.passTo(end);
    return true;
  }

  #brokenInsert(): Error {
    const { bytes, at, to, isLast, place } = this.#cutting;
    const isOver = new StatementEnd().find(bytes, at, to, isLast).end < 0;
    return isLast && isOver ? truncated("a statement that begins here", place) : brokenStatement(place);
  }

  #startReading(): void {
    this.#end.reset();
    this.#read = this.#cutting.offsetOf(this.#cutting.at);
  }

  #source(end: number, isWhole: boolean): TokenSource {
    return { bytes: this.#cutting.bytes, end, isWhole };
  }

  #toEnd(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    const { end, next } = this.#end.find(bytes, cutting.indexOf(this.#read), to, isLast);
    this.#read = cutting.offsetOf(next);
    if (this.#end.isBinary) throw notText(cutting.place);
    if (end < 0) return this.#wait();
    this.#take(end);
    this.#read = NOWHERE;
    this.#previous = 0;
    return true;
  }

  /** The statement from `at` to `end`, its semicolon with it. */
  #take(end: number): void {
    const cutting = this.#cutting;
    const source = this.#source(end - 1, true);
    if (this.#behindRowsOf !== null) this.#whole.meetSuffix(source, this.#behindRowsOf);
    else {
      const replacement = this.#whole.meet(source);
      if (replacement !== null) cutting.indexTo(end, replacement);
    }
    cutting.passTo(end);
  }
}
