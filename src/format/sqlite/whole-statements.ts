/** What whole statements without rows of tables mean. */
import type { FramerEvents } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import type { Cutting } from "./cutting.ts";
import type { FullTextTables } from "./full-text.ts";
import { type InsertHead, parseInsert } from "./insert-head.ts";
import type { InsertRuns } from "./insert-runs.ts";
import { brokenStatement, commentBetweenRows, incompleteDump } from "./problems.ts";
import { type TokenSource, Tokens } from "./tokens.ts";
import { unframedWrite } from "./unframed-write.ts";

export const masterTable = /^sqlite_(master|schema)$/i;

/** Statements that pass: they neither declare nor write values. */
const silent: ReadonlySet<string> = new Set(
  "analyze attach detach drop explain pragma reindex release savepoint select vacuum values".split(" "),
);
const writes: ReadonlySet<string> = new Set(["update", "delete", "with"]);

/** The cutting stands on the statement; its source ends before the semicolon. */
export class WholeStatements {
  /** Of the BEGIN whose COMMIT was not met. */
  transactionLine: number | null = null;
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #runs: InsertRuns;
  readonly #fullText: FullTextTables;

  constructor(
    cutting: Cutting,
    events: FramerEvents,
    shared: { readonly runs: InsertRuns; readonly fullText: FullTextTables },
  ) {
    this.#cutting = cutting;
    this.#events = events;
    this.#runs = shared.runs;
    this.#fullText = shared.fullText;
  }

  /** Behind tuples: an upsert may write values of its own, which are not framed. */
  meetSuffix(source: TokenSource, rowsOf: string): void {
    const { at, place } = this.#cutting;
    const tokens = new Tokens(source, at);
    const first = tokens.next();
    if (first.kind === "end") return;
    if (first.kind === "symbol" && (first.text === "," || first.text === "(")) throw commentBetweenRows(place);
    if (first.word !== "on" && first.word !== "returning") throw brokenStatement(place);
    for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
      if (token.word !== "update") continue;
      const table = { database: null, schema: "", name: rowsOf };
      this.#events.unsupportedWrite?.(table, "INSERT … ON CONFLICT DO UPDATE", place.line);
    }
  }

  /** What takes the statement's place when a column changes; null when it always passes. */
  meet(source: TokenSource): string | null {
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
        this.transactionLine = place.line;
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
    this.transactionLine = null;
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
