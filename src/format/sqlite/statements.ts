/** Everything outside of rows: blanks, comments, and statements up to their semicolon. */
import type { FramerEvents } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import type { Cutting } from "./cutting.ts";
import { FullTextTables } from "./full-text.ts";
import { type InsertHead, parseInsert } from "./insert-head.ts";
import { InsertRuns } from "./insert-runs.ts";
import {
  brokenStatement,
  commentBetweenRows,
  incompleteDump,
  notText,
  shellCommand,
  statementTooLarge,
  truncated,
} from "./problems.ts";
import { isBlank, StatementEnd } from "./statement-end.ts";
import { type TokenSource, Tokens } from "./tokens.ts";
import type { TupleRows } from "./tuple-rows.ts";
import { unframedWrite } from "./unframed-write.ts";

const NEWLINE = 0x0a;
const NOWHERE = -1;
/** A head without a tuple may be as long. */
const HEAD_BYTES = 1024 * 1024;

/** Statements that pass: they neither declare nor write values. */
const silent: ReadonlySet<string> = new Set(
  "analyze attach detach drop explain pragma reindex release savepoint select vacuum values".split(" "),
);
const writes: ReadonlySet<string> = new Set(["update", "delete", "with"]);
type RowsHead = InsertHead & { readonly kind: "rows" };

const masterTable = /^sqlite_(master|schema)$/i;

export class Statements {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #tuples: TupleRows;
  readonly #runs: InsertRuns;
  readonly #fullText = new FullTextTables();
  readonly #end = new StatementEnd();
  /** Source offset up to which the statement is read; -1 between statements. */
  #read = NOWHERE;
  /** Table of the tuples whose statement goes on. */
  #behindRowsOf: string | null = null;
  #lastTable = "";
  /** Of the BEGIN whose COMMIT was not met. */
  #transactionLine: number | null = null;
  /** The blank before the one that is looked at. */
  #previous = 0;

  constructor(cutting: Cutting, events: FramerEvents, tuples: TupleRows) {
    this.#cutting = cutting;
    this.#events = events;
    this.#tuples = tuples;
    this.#runs = new InsertRuns(cutting, events);
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
    if (this.#transactionLine !== null) {
      throw truncated("a transaction that begins here", { ...place, line: this.#transactionLine });
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
    if (this.#behindRowsOf !== null) this.#takeSuffix(source);
    else {
      const replacement = this.#meet(source);
      if (replacement !== null) cutting.indexTo(end, replacement);
    }
    cutting.passTo(end);
  }

  /** Behind tuples: an upsert may write values of its own, which are not framed. */
  #takeSuffix(source: TokenSource): void {
    const { at, place } = this.#cutting;
    const tokens = new Tokens(source, at);
    const first = tokens.next();
    if (first.kind === "end") return;
    if (first.kind === "symbol" && (first.text === "," || first.text === "(")) throw commentBetweenRows(place);
    if (first.word !== "on" && first.word !== "returning") throw brokenStatement(place);
    for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
      if (token.word !== "update") continue;
      const table = { database: null, schema: "", name: this.#behindRowsOf ?? "" };
      this.#events.unsupportedWrite?.(table, "INSERT … ON CONFLICT DO UPDATE", place.line);
    }
  }

  /** What takes the statement's place when a column changes; null when it always passes. */
  #meet(source: TokenSource): string | null {
    const { at, place } = this.#cutting;
    const first = new Tokens(source, at).next();
    switch (first.word) {
      case "create":
        this.#create(source);
        return null;
      case "alter":
        this.#tell(source);
        return null;
      case "insert":
      case "replace":
        return this.#otherInsert(source);
      case "begin":
        this.#transactionLine = place.line;
        return null;
      case "commit":
      case "end":
        return this.#commit();
      case "rollback":
        return this.#rollback(source);
    }
    if (writes.has(first.word)) this.#reportWrite(source);
    else if (first.word === "drop") this.#tell(source);
    else if (first.kind !== "end" && !silent.has(first.word)) throw brokenStatement(place);
    return null;
  }

  #create(source: TokenSource): void {
    const tokens = new Tokens(source, this.#cutting.at);
    tokens.next();
    if (tokens.take("virtual")) this.#fullText.declaresVirtual(source, this.#cutting.at);
    else {
      const declared = tokens.take("table") ? this.#fullText.declares(source, this.#cutting.at) : null;
      if (declared === "index") return;
      if (declared !== null) {
        this.#runs.forget();
        this.#events.statement(declared.sql, null);
        return;
      }
      this.#reportWrite(source);
    }
    this.#tell(source);
  }

  #tell(source: TokenSource): void {
    this.#runs.forget();
    const { bytes, at } = this.#cutting;
    this.#events.statement(decodeText(bytes.subarray(at, source.end), "utf8"), null);
  }

  #otherInsert(source: TokenSource): string | null {
    const { at, place } = this.#cutting;
    const head: InsertHead = parseInsert(source, at);
    if (head.kind === "nothing" || head.kind === "cut" || head.kind === "broken") return null;
    if (this.#fullText.kindOf(head.table) === "index") return this.#fullText.emptied(head.table);
    if (head.kind === "query") {
      this.#events.unsupportedWrite?.({ database: null, schema: "", name: head.table }, head.form, place.line);
    } else if (masterTable.test(head.table)) this.#masterRow(source, head.open);
    return null;
  }

  /** The shell writes virtual tables into the master table: the last value is the statement. */
  #masterRow(source: TokenSource, open: number): void {
    const tokens = new Tokens(source, open);
    let sql = "";
    for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
      if (token.kind === "text") sql = token.text;
    }
    const bytes = Buffer.from(sql, "utf8");
    if (/^create\s+virtual/i.test(sql)) {
      this.#fullText.declaresVirtual({ bytes, end: bytes.length, isWhole: true }, 0);
    }
    this.#tell(source);
  }

  #commit(): string | null {
    this.#transactionLine = null;
    const rebuild = this.#fullText.rebuild();
    return rebuild === "" ? null : `COMMIT;\n${rebuild}`;
  }

  /** The shell ends a dump so when it met errors; rows before it would be lost. Back to a savepoint is no end. */
  #rollback(source: TokenSource): null {
    const tokens = new Tokens(source, this.#cutting.at);
    tokens.next();
    tokens.take("transaction");
    if (!tokens.take("to")) throw incompleteDump(this.#cutting.place);
    return null;
  }

  #reportWrite(source: TokenSource): void {
    const { at, place } = this.#cutting;
    const write = unframedWrite(source, at);
    if (write === null) return;
    this.#events.unsupportedWrite?.({ database: null, schema: "", name: write.table }, write.form, place.line);
  }
}
