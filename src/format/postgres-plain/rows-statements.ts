/** Opens the rows of COPY and INSERT statements and gives them their headers. */
import type { RowsHeader } from "../../domain/block.ts";
import { type TableName, tableLabel } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import { LONGEST_BORDER } from "../../kernel/scanner.ts";
import type { FramerEvents } from "../format.ts";
import { brokenStatement } from "./broken-statement.ts";
import { type CopyStatement, parseCopy } from "./copy-header.ts";
import type { CopyRows } from "./copy-rows.ts";
import type { Cutting } from "./cutting.ts";
import { decodeLatin1 } from "./decode-text.ts";
import { type InsertHead, parseInsert } from "./insert-header.ts";
import { NeedMoreBytes } from "./names.ts";
import type { TokenSource } from "./tokens.ts";
import { isBlank, Tokens } from "./tokens.ts";
import type { TupleRows } from "./tuple-rows.ts";

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SEMICOLON = 0x3b;

/** Statements of several tables may take turns; more different ones than these begin anew. */
const KEPT_RUNS = 4096;

/** The header of INSERT statements whose bytes from INSERT to the first `(` are the same. */
interface InsertRun {
  readonly prefix: Uint8Array;
  readonly database: string | null;
  header: RowsHeader;
  /** The border was seen between two statements, not supposed. */
  isBorderSeen: boolean;
}

export class RowsStatements {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #copies: CopyRows;
  readonly #tuples: TupleRows;
  #run: InsertRun | null = null;
  readonly #runs = new Map<string, InsertRun>();
  #insertTable: TableName | null = null;

  constructor(cutting: Cutting, events: FramerEvents, rows: { readonly copies: CopyRows; readonly tuples: TupleRows }) {
    this.#cutting = cutting;
    this.#events = events;
    this.#copies = rows.copies;
    this.#tuples = rows.tuples;
  }

  /** A whole COPY statement, its text up to `textEnd`, passes; false when the line's end is not there yet. */
  beginCopy(textEnd: number, end: number): boolean {
    const cutting = this.#cutting;
    const { at, bytes, to, database } = cutting;
    const copy = parseCopy(cutting.tokenSource(textEnd, true), at, database);
    if (copy.kind === "server-side") this.#events.unsupportedWrite?.(copy.table, "COPY from a file", cutting.line);
    if (copy.kind === "broken") throw brokenStatement("a COPY statement", cutting);
    if (copy.kind === "unsupported") throw this.#copyOption(copy);
    if (copy.kind !== "rows") return true;
    const newline = bytes.subarray(end, to).indexOf(NEWLINE);
    if (newline < 0 && !cutting.isLast) return false;
    const lineEnd = newline < 0 ? to : end + newline;
    this.#checkRestOfLine(copy.table, end, lineEnd);
    cutting.passTo(newline < 0 ? to : lineEnd + 1);
    const table = this.#resolve(copy.table);
    if (copy.columns === null) this.#events.positional?.(table);
    this.#copies.open({
      id: cutting.nextHeaderId(),
      table,
      columns: copy.columns,
      layout: "copy",
      isCrlf: bytes[lineEnd - 1] === CARRIAGE_RETURN,
      hasStandardStrings: cutting.settings.hasStandardStrings,
      encoding: copy.encoding ?? cutting.settings.encoding,
    });
    return true;
  }

  /** `rows`: the cutting stands on the first tuple. `other`: the statement has no rows to frame. */
  beginInsert(mayWait: boolean, onEnd: () => void): "wait" | "rows" | "other" {
    const cutting = this.#cutting;
    const again = this.#run !== null && this.#repeats(this.#run) ? this.#run : null;
    const head = again === null ? this.#parse() : null;
    if (head === "cut" && mayWait) return cutting.isLast ? "other" : "wait";
    if (head === "cut" || head?.kind === "broken") throw brokenStatement("an INSERT statement", cutting);
    if (head?.kind === "unsupported") this.#events.unsupportedWrite?.(head.table, head.form, cutting.line);
    if (head !== null && head.kind !== "rows") return "other";
    const open = again === null ? (head as { readonly open: number }).open : cutting.at + again.prefix.length;
    const run = again ?? this.#runOf(head as InsertHead & { kind: "rows" });
    if (again !== null) this.#observeBorder(run, open);
    this.#run = run;
    this.#insertTable = run.header.table;
    cutting.passTo(open);
    this.#tuples.open(run.header, onEnd);
    return "rows";
  }

  /** The same words may mean another table from here on, because the search_path or the tables changed. */
  forgetRuns(): void {
    this.#run = null;
    this.#runs.clear();
  }

  #resolve(table: TableName): TableName {
    return this.#events.resolve?.(table) ?? table;
  }

  /** Behind the tuples: ON CONFLICT DO UPDATE writes values that are not framed. */
  reportSuffix(source: TokenSource, start: number): void {
    const tokens = new Tokens(source, start);
    let previous = "";
    const first = tokens.peek();
    if (first.kind !== "end" && first.text !== "on" && first.text !== "returning") {
      throw brokenStatement("an INSERT statement", this.#cutting);
    }
    for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
      if (previous === "do" && token.text === "update" && this.#insertTable !== null) {
        this.#events.unsupportedWrite?.(this.#insertTable, "INSERT … ON CONFLICT DO UPDATE", this.#cutting.line);
        return;
      }
      previous = token.text;
    }
  }

  #parse(): InsertHead | "cut" {
    const { to, isLast, at, database } = this.#cutting;
    try {
      return parseInsert(this.#cutting.tokenSource(to, isLast), at, database);
    } catch (error) {
      if (error instanceof NeedMoreBytes) return "cut";
      throw error;
    }
  }

  #repeats(run: InsertRun): boolean {
    const { bytes, at, to, database, settings } = this.#cutting;
    const { prefix, header } = run;
    if (run.database !== database || header.encoding !== settings.encoding) return false;
    if (header.hasStandardStrings !== settings.hasStandardStrings) return false;
    if (to - at <= prefix.length || bytes[at + prefix.length] !== 0x28) return false;
    return Buffer.compare(prefix, bytes.subarray(at, at + prefix.length)) === 0;
  }

  #runOf(head: InsertHead & { kind: "rows" }): InsertRun {
    const { bytes, at, settings, database } = this.#cutting;
    const prefix = decodeLatin1(bytes.subarray(at, head.open));
    const key = `${database ?? ""}\0${settings.encoding}\0${settings.hasStandardStrings}\0${prefix}`;
    const run = this.#runs.get(key) ?? this.#newRun(head);
    if (this.#runs.size >= KEPT_RUNS) this.#runs.clear();
    this.#runs.set(key, run);
    return run;
  }

  #newRun(head: InsertHead & { kind: "rows" }): InsertRun {
    const cutting = this.#cutting;
    const { bytes, at, settings, database } = cutting;
    const prefix = bytes.slice(at, head.open);
    const isCrlf = bytes[at - 2] === CARRIAGE_RETURN && at - 2 >= cutting.from;
    const table = this.#resolve(head.table);
    if (head.columns === null) this.#events.positional?.(table);
    const start = new TextEncoder().encode(isCrlf ? ";\r\n" : ";\n");
    const border = new Uint8Array(start.length + prefix.length);
    border.set(start);
    border.set(prefix, start.length);
    const header: RowsHeader = {
      id: cutting.nextHeaderId(),
      table,
      columns: head.columns,
      layout: "values",
      isCrlf,
      hasStandardStrings: settings.hasStandardStrings,
      encoding: settings.encoding,
      ...(border.length <= LONGEST_BORDER ? { statementBorder: border } : {}),
    };
    return { prefix, database, header, isBorderSeen: false };
  }

  // The first border was supposed. When the second statement of a run shows another one, that one holds for the rest.
  #observeBorder(run: InsertRun, open: number): void {
    const cutting = this.#cutting;
    const lastEnd = cutting.indexOf(this.#tuples.lastEnd);
    if (run.isBorderSeen || lastEnd < cutting.from || open - lastEnd > LONGEST_BORDER) return;
    if (!isStatementEnd(cutting.bytes.subarray(lastEnd, cutting.at))) return;
    run.isBorderSeen = true;
    const statementBorder = cutting.bytes.slice(lastEnd, open);
    run.header = { ...run.header, id: cutting.nextHeaderId(), statementBorder };
  }

  #checkRestOfLine(table: TableName, start: number, end: number): void {
    const { bytes, line, source } = this.#cutting;
    let at = start;
    while (at < end && isBlank(bytes[at] as number)) at++;
    if (at === end || (bytes[at] === 0x2d && bytes[at + 1] === 0x2d)) return;
    throw refuse({
      code: "SQL_UNSUPPORTED",
      at: { source, table: tableLabel(table), line },
      problem: "something follows COPY … FROM stdin; on its line",
      hint: "Put it behind the rows' end, on a line of its own",
    });
  }

  #copyOption(copy: CopyStatement & { kind: "unsupported" }): Error {
    const { line, source } = this.#cutting;
    return refuse({
      code: "COPY_OPTION",
      at: { source, table: tableLabel(copy.table), line },
      problem: `COPY with ${copy.option} is not read, only the text format with its usual delimiter and null mark`,
      hint: "Make the dump with pg_dump, or write the table with COPY … TO stdout without options",
    });
  }
}

/** One statement's rest: nothing but blanks behind its only semicolon. Another statement in a border would pass unread. */
function isStatementEnd(bytes: Uint8Array): boolean {
  const semicolon = bytes.indexOf(SEMICOLON);
  return semicolon >= 0 && bytes.subarray(semicolon + 1).every(isBlank);
}
