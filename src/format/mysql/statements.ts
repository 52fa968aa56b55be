/** Everything outside of rows: blanks, comments, the client's commands, and statements up to their delimiter. */
import { LexEvent } from "../../kernel/scanner.ts";
import type { FramerEvents } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import { isBlank } from "./characters.ts";
import { clientLine } from "./client-line.ts";
import { credentialLiterals } from "./credentials.ts";
import type { Cutting } from "./cutting.ts";
import type { InsertStatements } from "./insert-statements.ts";
import { brokenStatement, clientCommand, notText, otherFile, truncated } from "./problems.ts";
import { ScriptComments } from "./script-comments.ts";
import { applySet } from "./settings.ts";
import { type StatementKind, statementKind } from "./statement-kind.ts";
import { holdsInsert, unframedWrites } from "./unframed-write.ts";

const BACKSLASH = 0x5c;
/** A statement of interest larger than this passes unread. */
const COLLECTED_BYTES = 4 * 1024 * 1024;
/** Blanks and comments before and between the first words. */
const HEAD_BYTES = 1024 * 1024;

type Phase = "top" | "collect" | "pass";
type Kind = StatementKind | "insert-suffix";

const collected: ReadonlySet<Kind> = new Set<Kind>([
  "schema",
  "setting",
  "credentials",
  "write",
  "insert-suffix",
  "other",
]);
/** Kinds whose statements hold no other statement: rows inside of one tell that a delimiter is missing. */
const plain: ReadonlySet<Kind> = new Set<Kind>(["schema", "setting", "credentials", "other"]);

export class ScriptStatements {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #inserts: InsertStatements;
  readonly #comments: ScriptComments;
  #phase: Phase = "top";
  #kind: Kind = "other";
  /** Source offset up to which the statement is lexed. */
  #lexed = 0;
  #firstLine = 1;

  constructor(cutting: Cutting, events: FramerEvents, inserts: InsertStatements) {
    this.#cutting = cutting;
    this.#events = events;
    this.#inserts = inserts;
    this.#comments = new ScriptComments(cutting);
  }

  step(): boolean {
    if (this.#comments.open !== null) return this.#comments.step();
    return this.#phase === "top" ? this.#top() : this.#lex();
  }

  finish(): void {
    const { at, to, source } = this.#cutting;
    const { open } = this.#comments;
    if (open === "line" || (open === null && this.#phase === "top" && at === to)) return;
    const what = open === "block" ? "a comment" : "a statement";
    throw truncated(`${what} that begins here`, { source, line: this.#firstLine });
  }

  #top(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    let at = cutting.at;
    while (at < to && isBlank(bytes[at] as number)) at++;
    cutting.passTo(at);
    if (at === to) return false;
    this.#firstLine = cutting.line;
    const c = bytes[at] as number;
    const comment = this.#comments.enter();
    if (comment !== "none") return comment === "opened";
    const { delimiter } = cutting.session;
    if (this.#startsWith(delimiter, at)) {
      if (at + delimiter.length > to && !isLast) return false;
      cutting.passTo(Math.min(to, at + delimiter.length));
      return true;
    }
    if (c === 0x2a && cutting.isConditional) {
      if (at + 1 === to && !isLast) return false;
      if (bytes[at + 1] === 0x2f && at + 1 < to) return this.#leaveConditional();
    }
    if (c === BACKSLASH) return this.#backslash();
    if (c < 0x20 || c === 0x7f) throw notText(this.#place);
    return this.#beginStatement();
  }

  get #place() {
    return { source: this.#cutting.source, line: this.#cutting.line };
  }

  #enter(phase: Phase): boolean {
    this.#phase = phase;
    return true;
  }

  /** As far as the bytes reach. */
  #startsWith(delimiter: Uint8Array, at: number): boolean {
    const { bytes, to } = this.#cutting;
    return delimiter.every((byte, i) => at + i >= to || bytes[at + i] === byte);
  }

  #leaveConditional(): boolean {
    this.#cutting.isConditional = false;
    this.#cutting.passTo(this.#cutting.at + 2);
    return true;
  }

  /** `\g` and `\G` end a statement that is not there; other letters are commands of the client. */
  #backslash(): boolean {
    const { bytes, at, to, isLast } = this.#cutting;
    if (at + 1 === to && !isLast) return false;
    const letter = String.fromCharCode(bytes[at + 1] as number);
    if (letter === ".") throw otherFile(this.#place);
    if (letter !== "g" && letter !== "G") throw clientCommand(this.#place);
    this.#cutting.passTo(Math.min(to, at + 2));
    return true;
  }

  #beginStatement(): boolean {
    const cutting = this.#cutting;
    const { at, to, isLast } = cutting;
    const kind = statementKind(cutting.tokenSource(to, isLast), at);
    if (kind === null && !isLast && to - at < HEAD_BYTES) return false;
    switch (kind) {
      case "unknown":
        throw brokenStatement("a statement", this.#place);
      case "other-file":
        throw otherFile(this.#place);
      case "client":
        throw clientCommand(this.#place);
      case "use":
      case "delimiter":
        return this.#clientLine(kind);
      case "insert": {
        const progress = this.#inserts.begin(to - at < COLLECTED_BYTES, () => this.#lexFrom("insert-suffix"));
        if (progress === "wait") return false;
        if (progress === "rows") return true;
      }
    }
    this.#lexFrom(kind ?? "other");
    return true;
  }

  /** Commands of the client that take the rest of their line; `false`: its end is not there yet. */
  #clientLine(kind: "use" | "delimiter"): boolean {
    const cutting = this.#cutting;
    const line = clientLine(cutting, kind);
    if (line === null) return false;
    const { text, end } = line;
    if (kind === "delimiter") cutting.session.setDelimiter(Buffer.from(text, "latin1"));
    else {
      cutting.session.use(text);
      this.#inserts.forgetRuns();
      this.#events.statement(`USE \`${text.replaceAll("`", "``")}\``, null);
    }
    cutting.passTo(end);
    return true;
  }

  #lexFrom(kind: Kind): void {
    const cutting = this.#cutting;
    this.#kind = kind;
    this.#phase = collected.has(kind) ? "collect" : "pass";
    this.#lexed = cutting.offsetOf(cutting.at);
    this.#firstLine = cutting.line;
    const { hasBackslashEscapes, hasAnsiQuotes, delimiter, hasSemicolon } = cutting.session;
    cutting.scanner.startMysqlLexing({
      hasBackslashEscapes,
      hasAnsiQuotes,
      delimiter,
      isTupleList: false,
      isProgram: kind === "program" && hasSemicolon,
      isConditional: cutting.isConditional,
      border: null,
    });
  }

  #lex(): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast, source } = cutting;
    const { stop, event } = cutting.scanner.lex(bytes, cutting.indexOf(this.#lexed), to, isLast);
    this.#lexed = cutting.offsetOf(stop);
    if (event === LexEvent.semicolon) return this.#end(stop, stop + cutting.session.delimiter.length);
    if (event === LexEvent.backslash) return this.#backslashInside(stop);
    if (event === LexEvent.nul) throw notText({ source, line: cutting.lineAt(stop) });
    if (this.#phase === "collect" && stop - cutting.at > COLLECTED_BYTES) this.#giveUpCollecting();
    if (this.#phase === "pass") cutting.passTo(stop);
    return false;
  }

  #giveUpCollecting(): void {
    const { at, to } = this.#cutting;
    const source = this.#cutting.tokenSource(Math.min(to, at + COLLECTED_BYTES), true);
    if (plain.has(this.#kind) && holdsInsert(source, at)) throw brokenStatement("a statement", this.#place);
    if (this.#kind === "write" || this.#kind === "insert-suffix") this.#reportWrite(Math.min(to, at + COLLECTED_BYTES));
    this.#kind = "program";
    this.#phase = "pass";
  }

  #backslashInside(stop: number): boolean {
    const cutting = this.#cutting;
    const { bytes, to, isLast } = cutting;
    if (stop + 1 === to && !isLast) return false;
    const letter = bytes[stop + 1];
    if (stop + 1 < to && (letter === 0x67 || letter === 0x47)) return this.#end(stop, stop + 2);
    this.#lexed = cutting.offsetOf(stop + 1);
    return true;
  }

  /** The statement's text ends at `textEnd`; the next one begins at `end` or later. */
  #end(textEnd: number, end: number): boolean {
    const cutting = this.#cutting;
    const { session } = cutting;
    const isConditional = cutting.scanner.isInConditional;
    const source = cutting.tokenSource(textEnd, true);
    switch (this.#kind) {
      case "schema":
        this.#tell(textEnd);
        this.#reportWrite(textEnd);
        break;
      case "setting":
        applySet(session, source, cutting.at, this.#place);
        break;
      case "credentials":
        for (const literal of credentialLiterals(source, cutting.at)) {
          cutting.passTo(literal.start);
          cutting.sensitiveTo(literal.end, literal.replacement);
        }
        break;
      case "write":
      case "insert-suffix":
        this.#reportWrite(textEnd);
        break;
    }
    if (plain.has(this.#kind) && holdsInsert(source, cutting.at)) throw brokenStatement("a statement", this.#place);
    cutting.isConditional = isConditional;
    cutting.passTo(end);
    return this.#enter("top");
  }

  #tell(textEnd: number): void {
    const { bytes, at, session } = this.#cutting;
    this.#inserts.forgetRuns();
    this.#events.statement(decodeText(bytes.subarray(at, textEnd), session.encoding), null);
  }

  #reportWrite(textEnd: number): void {
    const cutting = this.#cutting;
    const { at, line, session } = cutting;
    const source = cutting.tokenSource(textEnd, true);
    if (this.#kind === "insert-suffix") this.#inserts.reportSuffix(source, at);
    else {
      for (const { table, form } of unframedWrites(source, at, session.schema)) {
        this.#events.unsupportedWrite?.(table, form, line);
      }
    }
  }
}
