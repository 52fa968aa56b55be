/** Cuts the bytes of a PostgreSQL script into what a database is given: statements, and the rows of COPY. */
import { parseCopy } from "../../format/postgres-plain/copy-header.ts";
import { decodeText } from "../../format/postgres-plain/decode-text.ts";
import { parseMetaCommand } from "../../format/postgres-plain/meta-command.ts";
import {
  applySetting,
  freshSettings,
  parseSetting,
  type SessionSettings,
} from "../../format/postgres-plain/settings.ts";
import { type StatementKind, statementKind } from "../../format/postgres-plain/statement-kind.ts";
import { behindBlockComment, isBlank, type TokenSource } from "../../format/postgres-plain/tokens.ts";
import { LexEvent, type Scanner } from "../../kernel/scanner.ts";
import { notAscii, tooLarge, truncated, unsupported } from "./script-problems.ts";

export interface Statement {
  /** Without its semicolon. */
  readonly sql: string;
  readonly kind: StatementKind;
}

export interface CopyStart {
  readonly sql: string;
  /** Name of the encoding of the rows, as the script gave it; null: the session's UTF8. */
  readonly encoding: string | null;
}

/** What is found, in order. The next thing is looked for when the promise is kept. */
export interface ScriptEvents {
  statement(statement: Statement): Promise<void>;
  copy(start: CopyStart): Promise<void>;
  /** Whole lines; the memory is reused as soon as the promise is kept. */
  rows(lines: Uint8Array): Promise<void>;
  copyEnd(): Promise<void>;
}

export interface ScriptReaderOptions {
  readonly scanner: Scanner;
  /** Of the target, for messages. */
  readonly label: string;
  /** A longer statement, or row, is refused. */
  readonly maxStatementBytes: number;
}

const WINDOW_BYTES = 4 << 20;
/** JavaScript's texts end at 512 Mi characters. */
const LONGEST_TEXT = 500 << 20;
const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;

export class ScriptReader {
  readonly #events: ScriptEvents;
  readonly #options: ScriptReaderOptions;
  #settings: SessionSettings = freshSettings();
  /** As SET client_encoding said it; null while it is UTF8. */
  #encoding: string | null = null;
  #window: Uint8Array;
  #at = 0;
  #filled = 0;
  /** Index up to which the unfinished statement is lexed; negative: none is open. */
  #lexed = -1;
  #kind: StatementKind = "other";
  #isCopying = false;

  constructor(events: ScriptEvents, options: ScriptReaderOptions) {
    this.#events = events;
    this.#options = options;
    this.#window = options.scanner.reserve(WINDOW_BYTES);
  }

  async feed(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const room = this.#makeRoom();
      const part = bytes.subarray(from, from + room);
      this.#window.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === this.#window.length || from === bytes.length) await this.#consume(false);
    }
  }

  /** Nothing follows. @throws SafelockError SCRIPT_TRUNCATED. */
  async finish(): Promise<void> {
    await this.#consume(true);
    if (this.#isCopying || this.#lexed >= 0) throw truncated(this.#options.label);
  }

  #makeRoom(): number {
    if (this.#at > 0) {
      this.#window.copyWithin(0, this.#at, this.#filled);
      this.#filled -= this.#at;
      if (this.#lexed >= 0) this.#lexed -= this.#at;
      this.#at = 0;
    }
    if (this.#filled === this.#window.length) {
      if (this.#filled >= this.#options.maxStatementBytes) throw tooLarge(this.#options);
      this.#window = this.#options.scanner.reserve(Math.min(2 * this.#filled, this.#options.maxStatementBytes));
    }
    return this.#window.length - this.#filled;
  }

  async #consume(isLast: boolean): Promise<void> {
    let goesOn = true;
    while (goesOn) {
      if (this.#isCopying) goesOn = await this.#rows(isLast);
      else if (this.#lexed >= 0) goesOn = await this.#lex(isLast);
      else goesOn = this.#skipToStatement(isLast) && (await this.#begin(isLast));
    }
  }

  async #rows(isLast: boolean): Promise<boolean> {
    const window = this.#window;
    let newline = window.subarray(this.#at, this.#filled).lastIndexOf(NEWLINE);
    const rest = this.#filled - this.#at;
    // A script may end with its last `\.` and no line end.
    const isBareEnd = isLast && rest === 2 && window[this.#at] === BACKSLASH && window[this.#at + 1] === 0x2e;
    if (newline < 0 && !isBareEnd) return false;
    if (isBareEnd) newline = 1;
    const end = this.#at + newline + 1;
    const found = isBareEnd ? this.#at : this.#options.scanner.findCopyEnd(window, this.#at, end).at;
    const rowsEnd = found < 0 ? end : found;
    if (rowsEnd > this.#at) await this.#events.rows(window.subarray(this.#at, rowsEnd));
    this.#at = rowsEnd;
    if (found < 0) return false;
    this.#at = isBareEnd ? this.#filled : window.indexOf(NEWLINE, found) + 1;
    this.#isCopying = false;
    await this.#events.copyEnd();
    return true;
  }

  /** Past blanks and comments; false when more bytes are needed. */
  #skipToStatement(isLast: boolean): boolean {
    const window = this.#window;
    const to = this.#filled;
    for (;;) {
      while (this.#at < to && isBlank(window[this.#at] as number)) this.#at++;
      if (this.#at === to) return false;
      const pair = String.fromCharCode(
        window[this.#at] as number,
        this.#at + 1 < to ? (window[this.#at + 1] as number) : 0,
      );
      if (pair === "--") {
        const newline = window.subarray(this.#at, to).indexOf(NEWLINE);
        if (newline < 0 && !isLast) return false;
        this.#at = newline < 0 ? to : this.#at + newline + 1;
      } else if (pair === "/*") {
        const behind = behindBlockComment(window, this.#at, to);
        if (behind < 0 && isLast) throw truncated(this.#options.label);
        if (behind < 0) return false;
        this.#at = behind;
      } else return isLast || this.#at + 1 < to;
    }
  }

  async #begin(isLast: boolean): Promise<boolean> {
    const window = this.#window;
    if (window[this.#at] === BACKSLASH) return this.#command(isLast);
    const kind = statementKind(this.#tokenSource(this.#filled, isLast), this.#at);
    if (kind === null && !isLast) return false;
    this.#kind = kind ?? "other";
    this.#options.scanner.startLexing({
      hasStandardStrings: this.#settings.hasStandardStrings,
      isTupleList: false,
      mayHoldAtomicBody: this.#kind === "function",
      border: null,
    });
    this.#lexed = this.#at;
    return true;
  }

  async #lex(isLast: boolean): Promise<boolean> {
    const { stop, event } = this.#options.scanner.lex(this.#window, this.#lexed, this.#filled, isLast);
    this.#lexed = stop;
    if (event === LexEvent.backslash) throw unsupported(this.#options.label, "a psql command inside a statement");
    if (event === LexEvent.nul) throw unsupported(this.#options.label, "a zero byte");
    if (event !== LexEvent.semicolon) return false;
    return this.#end(stop, isLast);
  }

  async #end(semicolon: number, isLast: boolean): Promise<boolean> {
    const start = this.#at;
    const source = this.#tokenSource(semicolon, true);
    const copy = this.#kind === "copy" ? parseCopy(source, start, null) : null;
    if (copy?.kind === "rows") {
      const newline = this.#window.subarray(semicolon, this.#filled).indexOf(NEWLINE);
      if (newline < 0 && !isLast) {
        // The rows begin behind the line's end: the semicolon is looked at again when it is there.
        this.#lexed = semicolon;
        return false;
      }
      const sql = this.#text(start, semicolon);
      this.#at = newline < 0 ? this.#filled : semicolon + newline + 1;
      this.#lexed = -1;
      this.#isCopying = true;
      await this.#events.copy({ sql, encoding: this.#encoding });
      return true;
    }
    if (copy !== null) throw unsupported(this.#options.label, "COPY with a form that is not read here");
    const setting = this.#kind === "setting" ? parseSetting(source, start) : null;
    const sql = this.#text(start, semicolon);
    this.#at = semicolon + 1;
    this.#lexed = -1;
    if (setting !== null) applySetting({ settings: this.#settings, source: this.#options.label, line: 0 }, setting);
    if (setting?.name === "client_encoding") this.#noteEncoding(setting.value);
    else if (sql.trim() !== "") await this.#events.statement({ sql, kind: this.#kind });
    return true;
  }

  /** The session stays with UTF8, in which statements are sent; only rows come as they are. */
  #noteEncoding(name: string): void {
    this.#encoding = /^(utf-?8|unicode|)$/i.test(name) ? null : name;
  }

  #text(start: number, end: number): string {
    if (end - start > LONGEST_TEXT) throw tooLarge({ ...this.#options, maxStatementBytes: LONGEST_TEXT });
    const bytes = this.#window.subarray(start, end);
    const { encoding } = this.#settings;
    if (encoding === "bytes" && bytes.some((byte) => byte >= 0x80)) {
      throw notAscii(this.#options.label);
    }
    return decodeText(bytes, encoding);
  }

  #tokenSource(end: number, isWhole: boolean): TokenSource {
    const { hasStandardStrings, encoding } = this.#settings;
    return { bytes: this.#window, end, isWhole, hasStandardStrings, encoding };
  }

  async #command(isLast: boolean): Promise<boolean> {
    const newline = this.#window.subarray(this.#at, this.#filled).indexOf(NEWLINE);
    if (newline < 0 && !isLast) return false;
    const end = newline < 0 ? this.#filled : this.#at + newline;
    const line = decodeText(this.#window.subarray(this.#at, end), this.#settings.encoding).trimEnd();
    this.#at = newline < 0 ? end : end + 1;
    // They guard psql against commands that a dump was made to hold; no command is obeyed here.
    if (/^\\(un)?restrict(\s|$)/.test(line)) return true;
    const command = parseMetaCommand(line);
    if (command.kind === "encoding") {
      applySetting(
        { settings: this.#settings, source: this.#options.label, line: 0 },
        { name: "client_encoding", value: command.name },
      );
      this.#noteEncoding(command.name);
      return true;
    }
    throw unsupported(
      this.#options.label,
      command.kind === "connect" ? "\\connect: a dump of several databases" : "a psql command",
    );
  }
}
