/** Opens the rows of INSERT and REPLACE statements and gives them their headers. */
import type { RowsHeader, TextEncoding } from "../../domain/block.ts";
import type { TableName } from "../../domain/names.ts";
import { LONGEST_BORDER } from "../../kernel/scanner.ts";
import type { FramerEvents } from "../format.ts";
import { isBlank, isWordByte } from "./characters.ts";
import { encodingOfCharset } from "./charset.ts";
import type { Cutting } from "./cutting.ts";
import { type InsertHead, parseInsert } from "./insert-head.ts";
import { isSymbol, NeedMoreBytes } from "./names.ts";
import { brokenStatement } from "./problems.ts";
import { type TokenSource, Tokens } from "./tokens.ts";
import type { TupleRows } from "./tuple-rows.ts";

const CARRIAGE_RETURN = 0x0d;

/** Statements of several tables may take turns; more different ones than these begin anew. */
const KEPT_RUNS = 4096;

/** The header of INSERT statements whose bytes from the verb to the first `(` are the same. */
interface InsertRun {
  readonly prefix: Uint8Array;
  readonly sessionKey: string;
  readonly isConditional: boolean;
  header: RowsHeader;
  /** The border was seen between two statements, not supposed. */
  isBorderSeen: boolean;
}

type RowsHead = InsertHead & { kind: "rows" };

export class InsertStatements {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #tuples: TupleRows;
  #run: InsertRun | null = null;
  readonly #runs = new Map<string, InsertRun>();
  #table: TableName | null = null;

  constructor(cutting: Cutting, events: FramerEvents, tuples: TupleRows) {
    this.#cutting = cutting;
    this.#events = events;
    this.#tuples = tuples;
  }

  /** `rows`: the cutting stands on the first tuple. `other`: the statement has no rows to frame. */
  begin(mayWait: boolean, onEnd: () => void): "wait" | "rows" | "other" {
    const cutting = this.#cutting;
    const again = this.#run !== null && this.#repeats(this.#run) ? this.#run : null;
    const head = again === null ? this.#parse() : null;
    if (head === "cut" && mayWait) return cutting.isLast ? "other" : "wait";
    if (head === "cut" || head?.kind === "broken") throw brokenStatement("an INSERT statement", cutting);
    if (head?.kind === "unsupported") this.#events.unsupportedWrite?.(head.table, head.form, cutting.line);
    if (head !== null && head.kind !== "rows") return "other";
    const open = again === null ? (head as RowsHead).open : cutting.at + again.prefix.length;
    const run = again ?? this.#runOf(head as RowsHead);
    if (again !== null) this.#observeBorder(run, open);
    this.#run = run;
    this.#table = run.header.table;
    cutting.passTo(open);
    cutting.isConditional = run.isConditional;
    this.#tuples.open(run.header, onEnd);
    return "rows";
  }

  /** The same words may mean another table or other columns from here on. */
  forgetRuns(): void {
    this.#run = null;
    this.#runs.clear();
  }

  /** Behind the tuples: ON DUPLICATE KEY UPDATE may write values of its own, which are not framed. */
  reportSuffix(source: TokenSource, start: number): void {
    const tokens = new Tokens(source, start);
    const first = tokens.peek();
    if (first.kind !== "end" && !["on", "as", "returning"].includes(first.word)) {
      throw brokenStatement("an INSERT statement", this.#cutting);
    }
    for (let token = tokens.next(); token.kind !== "end"; token = tokens.next()) {
      const isValue =
        token.kind === "literal" || token.kind === "cut" || isSymbol(token, "@") || /^\d/.test(token.text);
      if (!isValue || this.#table === null) continue;
      this.#events.unsupportedWrite?.(this.#table, "INSERT … ON DUPLICATE KEY UPDATE", this.#cutting.line);
      return;
    }
  }

  #parse(): InsertHead | "cut" {
    const { to, at, session } = this.#cutting;
    try {
      // Something must follow every head: at the input's end, too, it is cut and not broken.
      return parseInsert(this.#cutting.tokenSource(to, false), at, session.schema);
    } catch (error) {
      if (error instanceof NeedMoreBytes) return "cut";
      throw error;
    }
  }

  #repeats({ prefix, sessionKey, isConditional }: InsertRun): boolean {
    const { bytes, at, to, session } = this.#cutting;
    if (sessionKey !== session.key || isConditional !== this.#cutting.isConditional) return false;
    if (to - at <= prefix.length || bytes[at + prefix.length] !== 0x28) return false;
    return Buffer.compare(prefix, bytes.subarray(at, at + prefix.length)) === 0;
  }

  #runOf(head: RowsHead): InsertRun {
    const { bytes, at, session } = this.#cutting;
    const prefix = Buffer.from(bytes.subarray(at, head.open)).toString("latin1");
    const key = `${session.key}\0${head.isConditional}\0${prefix}`;
    const run = this.#runs.get(key) ?? this.#newRun(head);
    if (this.#runs.size >= KEPT_RUNS) this.#runs.clear();
    this.#runs.set(key, run);
    return run;
  }

  #newRun(head: RowsHead): InsertRun {
    const cutting = this.#cutting;
    const { bytes, at, session } = cutting;
    const prefix = bytes.slice(at, head.open);
    const isCrlf = bytes[at - 2] === CARRIAGE_RETURN && at - 2 >= cutting.from;
    const border = Buffer.concat([session.delimiter, Buffer.from(isCrlf ? "\r\n" : "\n"), prefix]);
    const table = this.#events.resolve?.(head.table) ?? head.table;
    if (head.columns === null) this.#events.positional?.(table);
    const isJoinable = !head.isConditional && border.length <= LONGEST_BORDER;
    const header: RowsHeader = {
      id: cutting.nextHeaderId(),
      table,
      columns: this.#spelled(head.columns, table),
      layout: "values",
      dialect: "mysql",
      isCrlf,
      hasStandardStrings: !session.hasBackslashEscapes,
      hasAnsiQuotes: session.hasAnsiQuotes,
      encoding: this.#encodingOf(table),
      ...(isJoinable ? { statementBorder: border } : {}),
    };
    return { prefix, sessionKey: session.key, isConditional: head.isConditional, header, isBorderSeen: !isJoinable };
  }

  /** Where texts are written as they are stored, they have an encoding when all of a table's are stored in one. */
  #encodingOf(table: TableName): TextEncoding {
    const { session } = this.#cutting;
    const stored = session.isBinary ? (this.#events.characterSets?.(table) ?? []) : [];
    const encodings = new Set(stored.map((name) => encodingOfCharset(name) ?? "bytes"));
    const [only] = encodings;
    return only !== undefined && encodings.size === 1 ? only : session.encoding;
  }

  /** Columns' names are equal whatever the case of their letters: those of the DDL count. */
  #spelled(columns: readonly string[] | null, table: TableName): readonly string[] | null {
    const declared = columns === null ? undefined : this.#events.declared?.(table);
    if (columns === null || declared === undefined) return columns;
    const byFolded = new Map(declared.map((name) => [name.toLowerCase(), name]));
    return columns.map((name) => (declared.includes(name) ? name : (byFolded.get(name.toLowerCase()) ?? name)));
  }

  // The first border was supposed. When the second statement of a run shows another one, that one holds for the rest.
  #observeBorder(run: InsertRun, open: number): void {
    const cutting = this.#cutting;
    const lastEnd = cutting.indexOf(this.#tuples.lastEnd);
    if (run.isBorderSeen || lastEnd < cutting.from || open - lastEnd > LONGEST_BORDER) return;
    if (!this.#isStatementEnd(cutting.bytes.subarray(lastEnd, cutting.at))) return;
    run.isBorderSeen = true;
    const statementBorder = cutting.bytes.slice(lastEnd, open);
    run.header = { ...run.header, id: cutting.nextHeaderId(), statementBorder };
  }

  /** One statement's rest without values, and nothing but blanks behind its delimiter. */
  #isStatementEnd(bytes: Uint8Array): boolean {
    const { delimiter } = this.#cutting.session;
    const at = Buffer.from(bytes).indexOf(delimiter);
    const isPlain = (byte: number) => isBlank(byte) || (byte >= 0x3a && isWordByte(byte));
    return at >= 0 && bytes.subarray(0, at).every(isPlain) && bytes.subarray(at + delimiter.length).every(isBlank);
  }
}
