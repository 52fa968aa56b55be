/** Everything outside of rows: blanks, comments, psql's commands, and statements up to their semicolon. */
import { refuse, unreadable } from "../../domain/problem.ts";
import { LexEvent } from "../../kernel/scanner.ts";
import type { FramerEvents } from "../format.ts";
import { BlockComment } from "./block-comment.ts";
import { brokenStatement } from "./broken-statement.ts";
import type { CopyRows } from "./copy-rows.ts";
import type { Cutting } from "./cutting.ts";
import { decodeText } from "./decode-text.ts";
import { mysqlDump, notText } from "./foreign-format.ts";
import { LargeObject } from "./large-object.ts";
import { endsStatement, parseMetaCommand } from "./meta-command.ts";
import { RowsStatements } from "./rows-statements.ts";
import { credentialLiterals } from "./sensitive.ts";
import { applySetting, freshSettings, parseSetting } from "./settings.ts";
import { type StatementKind, statementKind } from "./statement-kind.ts";
import { isBlank, type TokenSource } from "./tokens.ts";
import type { TupleRows } from "./tuple-rows.ts";
import { unframedWrites } from "./unframed-write.ts";

const NEWLINE = 0x0a;
/** A statement of interest larger than this passes unread. */
const COLLECTED_BYTES = 4 * 1024 * 1024;
/** Blanks and comments before and between the first words. */
const HEAD_BYTES = 1024 * 1024;

type Phase = "top" | "line-comment" | "block-comment" | "large-object" | "collect" | "pass";
type Kind = StatementKind | "insert-suffix";

const collected: ReadonlySet<Kind> = new Set<Kind>([
  "copy",
  "schema",
  "setting",
  "credentials",
  "write",
  "insert-suffix",
]);

export class ScriptStatements {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #rows: RowsStatements;
  readonly #largeObject: LargeObject;
  readonly #comment: BlockComment;
  #phase: Phase = "top";
  #kind: Kind = "other";
  /** Source offset up to which the statement is lexed. */
  #lexed = 0;
  #firstLine = 1;

  constructor(cutting: Cutting, events: FramerEvents, rows: { readonly copies: CopyRows; readonly tuples: TupleRows }) {
    this.#cutting = cutting;
    this.#events = events;
    this.#rows = new RowsStatements(cutting, events, rows);
    this.#largeObject = new LargeObject(cutting);
    this.#comment = new BlockComment(cutting);
  }

  step(): boolean {
    switch (this.#phase) {
      case "top":
        return this.#top();
      case "line-comment":
        return this.#lineComment();
      case "block-comment":
        return this.#within(this.#comment.step());
      case "large-object":
        return this.#within(this.#largeObject.step());
      default:
        return this.#lex();
    }
  }

  finish(): void {
    const { at, to, source } = this.#cutting;
    if (this.#phase === "line-comment" || (this.#phase === "top" && at === to)) return;
    throw unreadable({
      code: "SQL_TRUNCATED",
      at: { source, line: this.#firstLine },
      problem: `the input ends inside ${this.#phase === "block-comment" ? "a comment" : "a statement"} that begins here`,
      hint: "Make the dump again, or end the statement with its quotes and a semicolon",
    });
  }

  #within(progress: "more" | "done" | "wait"): boolean {
    if (progress === "done") this.#phase = "top";
    return progress !== "wait";
  }

  #top(): boolean {
    const cutting = this.#cutting;
    const { bytes, to } = cutting;
    let at = cutting.at;
    while (at < to && isBlank(bytes[at] as number)) at++;
    cutting.passTo(at);
    if (at === to) return false;
    this.#firstLine = cutting.line;
    const c = bytes[at] as number;
    if (c === 0x2d || c === 0x2f) {
      if (at + 1 === to && !cutting.isLast) return false;
      if (c === 0x2d && bytes[at + 1] === c && at + 1 < to) return this.#enter("line-comment");
      if (c === 0x2f && bytes[at + 1] === 0x2a && at + 1 < to) return this.#openBlockComment();
    }
    if (c === 0x5c) return this.#metaCommand();
    if (c === 0x60) throw mysqlDump(cutting.source, cutting.line);
    if (c < 0x20 || c === 0x7f) throw notText(cutting.source, cutting.line);
    return this.#beginStatement();
  }

  #enter(phase: Phase): boolean {
    this.#phase = phase;
    return true;
  }

  #openBlockComment(): boolean {
    const { bytes, at, to, isLast, source, line } = this.#cutting;
    if (at + 2 === to && !isLast) return false;
    if (at + 2 < to && bytes[at + 2] === 0x21) throw mysqlDump(source, line);
    this.#comment.open();
    return this.#enter("block-comment");
  }

  #lineComment(): boolean {
    const { bytes, at, to } = this.#cutting;
    const newline = bytes.subarray(at, to).indexOf(NEWLINE);
    this.#cutting.passTo(newline < 0 ? to : at + newline + 1);
    if (newline < 0) return false;
    return this.#enter("top");
  }

  #metaCommand(): boolean {
    const cutting = this.#cutting;
    const { bytes, at, to } = cutting;
    const newline = bytes.subarray(at, to).indexOf(NEWLINE);
    if (newline < 0 && !cutting.isLast) return false;
    const end = newline < 0 ? to : at + newline;
    const command = parseMetaCommand(decodeText(bytes.subarray(at, end), cutting.settings.encoding).trimEnd());
    if (command.kind === "copy-from-stdin") {
      throw refuse({
        code: "SQL_UNSUPPORTED",
        at: { source: cutting.source, line: cutting.line },
        problem: "\\copy … from stdin is not read",
        hint: "Write COPY … FROM stdin; instead, which means the same",
      });
    }
    if (command.kind === "connect") this.#connect(command.database);
    if (command.kind === "encoding") applySetting(cutting, { name: "client_encoding", value: command.name });
    cutting.passTo(newline < 0 ? to : end + 1);
    return true;
  }

  #connect(database: string | null): void {
    const { encoding } = this.#cutting.settings;
    this.#cutting.settings = { ...freshSettings(), encoding };
    if (database === null) return;
    this.#cutting.database = database;
    this.#events.database(database);
  }

  #beginStatement(): boolean {
    const cutting = this.#cutting;
    const { at, to, isLast } = cutting;
    const kind = statementKind(cutting.tokenSource(to, isLast), at);
    if (kind === null && !isLast && to - at < HEAD_BYTES) return false;
    if (kind === "unknown") throw brokenStatement("a statement", cutting);
    if (kind === "large-object") {
      this.#largeObject.open();
      return this.#enter("large-object");
    }
    if (kind === "insert") {
      const progress = this.#rows.beginInsert(to - at < COLLECTED_BYTES, () => this.#lexFrom("insert-suffix"));
      if (progress === "wait") return false;
      if (progress === "rows") return true;
    }
    this.#lexFrom(kind ?? "other");
    return true;
  }

  #lexFrom(kind: Kind): void {
    const cutting = this.#cutting;
    this.#kind = kind;
    this.#phase = collected.has(kind) ? "collect" : "pass";
    this.#lexed = cutting.offsetOf(cutting.at);
    this.#firstLine = cutting.line;
    cutting.scanner.startLexing({
      hasStandardStrings: cutting.settings.hasStandardStrings,
      isTupleList: false,
      mayHoldAtomicBody: kind === "function",
      border: null,
    });
  }

  #lex(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    const { stop, event } = cutting.scanner.lex(bytes, cutting.indexOf(this.#lexed), to, isLast);
    this.#lexed = cutting.offsetOf(stop);
    if (event === LexEvent.semicolon) return this.#end(stop, stop + 1);
    if (event === LexEvent.backslash) return this.#commandInside(stop);
    if (event === LexEvent.nul) throw notText(cutting.source, cutting.lineAt(stop));
    if (this.#phase === "collect" && stop - cutting.at > COLLECTED_BYTES) this.#giveUpCollecting();
    if (this.#phase === "pass") cutting.passTo(stop);
    return false;
  }

  #giveUpCollecting(): void {
    const { at, to } = this.#cutting;
    if (this.#kind === "copy") throw brokenStatement("a COPY statement", this.#cutting);
    if (this.#kind === "write" || this.#kind === "insert-suffix") this.#reportWrite(Math.min(to, at + COLLECTED_BYTES));
    this.#kind = "other";
    this.#phase = "pass";
  }

  #commandInside(stop: number): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    if (stop + 1 < to && bytes[stop + 1] === 0x3b) {
      this.#lexed = cutting.offsetOf(stop + 2);
      return true;
    }
    const newline = bytes.subarray(stop, to).indexOf(NEWLINE);
    if (newline < 0 && !isLast) return false;
    const end = newline < 0 ? to : stop + newline;
    const line = decodeText(bytes.subarray(stop, end), cutting.settings.encoding);
    if (endsStatement(line)) return this.#end(stop, end);
    this.#lexed = cutting.offsetOf(end);
    return end < to;
  }

  /** The statement's text ends at `textEnd`; the next one begins at `end` or later. */
  #end(textEnd: number, end: number): boolean {
    const cutting = this.#cutting;
    const source = cutting.tokenSource(textEnd, true);
    switch (this.#kind) {
      case "copy":
        if (!this.#rows.beginCopy(textEnd, end)) return false;
        break;
      case "schema":
        this.#tell(textEnd);
        this.#reportWrites(source);
        break;
      case "setting": {
        const setting = parseSetting(source, cutting.at);
        if (setting?.name === "search_path") this.#tell(textEnd);
        if (setting !== null) applySetting(cutting, setting);
        break;
      }
      case "credentials":
        for (const { start, end: literalEnd, replacement } of credentialLiterals(source, cutting.at)) {
          cutting.passTo(start);
          cutting.sensitiveTo(literalEnd, "role-password", replacement);
        }
        break;
      case "write":
      case "insert-suffix":
        this.#reportWrite(textEnd);
        break;
    }
    cutting.passTo(end);
    return this.#enter("top");
  }

  #tell(textEnd: number): void {
    const { bytes, at, settings, database } = this.#cutting;
    this.#rows.forgetRuns();
    this.#events.statement(decodeText(bytes.subarray(at, textEnd), settings.encoding), database);
  }

  #reportWrite(textEnd: number): void {
    const cutting = this.#cutting;
    const source = cutting.tokenSource(textEnd, true);
    if (this.#kind === "insert-suffix") this.#rows.reportSuffix(source, cutting.at);
    else this.#reportWrites(source);
  }

  #reportWrites(source: TokenSource): void {
    const { at, database, line } = this.#cutting;
    for (const { table, form } of unframedWrites(source, at, database)) {
      this.#events.unsupportedWrite?.(table, form, line);
    }
  }
}
