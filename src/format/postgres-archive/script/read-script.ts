/** Reads a plain dump of pg_dump as the entries and the data of an archive. */
import type { Place, SafelockError } from "../../../domain/problem.ts";
import { refuse } from "../../../domain/problem.ts";
import { parseSetting, textEncoding } from "../../postgres-plain/settings.ts";
import { isBlank } from "../../postgres-plain/tokens.ts";
import type { ByteText, TocEntry } from "../archive.ts";
import { bytesOf } from "../entry-data.ts";
import { type EntryComment, mayBeEntryComment, parseEntryComment } from "./entry-comment.ts";
import { parseLargeObjectStatement } from "./large-object-statement.ts";
import { type EntryDefaults, type OpenEntry, openEntry, tocEntry } from "./open-entry.ts";
import { ownedObject } from "./owned-object.ts";
import { statementEnd } from "./statements.ts";

export interface ScriptEvents {
  /** Data of this entry follow. */
  rows(dumpId: number): void;
  largeObjects(dumpId: number): void;
  largeObject(dumpId: number, oid: number): void;
  /** Bytes of what was announced last. They may be reused when this returns. */
  data(bytes: Uint8Array): void;
}

/** What a script says of itself in front of its objects. */
export interface ScriptFacts {
  serverVersion: ByteText | null;
  dumpVersion: ByteText | null;
}

/** As pg_dump writes it. */
const END_OF_ROWS: ByteText = "\\.\n\n\n";

export class ScriptReader {
  readonly entries: TocEntry[] = [];
  readonly facts: ScriptFacts = { serverVersion: null, dumpVersion: null };
  readonly #events: ScriptEvents;
  readonly #source: string;
  readonly #settings: { encoding: "utf8" | "latin1" | "bytes"; hasStandardStrings: boolean } = {
    encoding: "utf8",
    hasStandardStrings: true,
  };
  #text: ByteText = "";
  #open: OpenEntry | null = null;
  #nextId = 1;
  readonly #defaults: EntryDefaults = { tablespace: null, accessMethod: null };
  #largeObject: number | null = null;

  constructor(events: ScriptEvents, source: string) {
    this.#events = events;
    this.#source = source;
  }

  /** Bytes that hold no rows. */
  script(bytes: Uint8Array): void {
    this.#text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    let at = 0;
    for (let next = this.#step(at); next > at; next = this.#step(at)) at = next;
    this.#text = this.#text.slice(at);
  }

  rows(bytes: Uint8Array): void {
    const open = this.#open;
    if (open === null || open.data === "none" || open.data === "large-objects") throw this.#foreign();
    if (open.data === "before-copy") open.data = "inserts";
    if (open.data === "inserts") this.#flushText();
    this.#events.data(bytes);
  }

  /** Nothing follows. Refuses a script that ends inside a statement, or that has no objects. */
  finish(): void {
    // The last line of a comment might have begun another object, had more come.
    if (this.#text.replace(/^--.*$/gm, "").trim() !== "") throw this.#foreign();
    this.#close();
    if (!this.entries.some(({ kind }) => kind !== "ENCODING" && kind !== "STDSTRINGS" && kind !== "SEARCHPATH")) {
      throw this.#foreign();
    }
  }

  /** Behind what could be understood; `at` when more bytes are needed. */
  #step(at: number): number {
    const text = this.#text;
    if (at >= text.length) return at;
    const open = this.#open;
    if (open?.data === "copy") return this.#endOfCopy(at);
    if (isBlank(text.charCodeAt(at))) return this.#blank(at);
    if (text.startsWith("--", at) || text.length - at < 2) return this.#comment(at);
    if (text.charAt(at) === "\\") return this.#line(at);
    const end = statementEnd(text, at, this.#settings);
    if (end < 0) return at;
    this.#statement(text.slice(at, end));
    return end;
  }

  #blank(at: number): number {
    let end = at;
    while (end < this.#text.length && isBlank(this.#text.charCodeAt(end))) end++;
    const blanks = this.#text.slice(at, end);
    if (this.#open?.data === "inserts") this.#events.data(bytesOf(blanks));
    else if (this.#open !== null && this.#open.definition !== "" && this.#open.owned === null) {
      this.#open.definition += blanks;
    }
    return end;
  }

  #comment(at: number): number {
    const comment = parseEntryComment(this.#text, at);
    if (comment !== null) {
      this.#begin(comment);
      return at + comment.length;
    }
    if (mayBeEntryComment(this.#text, at)) return at;
    return this.#line(at);
  }

  /** A comment of no entry, or a command of psql. */
  #line(at: number): number {
    const newline = this.#text.indexOf("\n", at);
    if (newline < 0) return at;
    const line = this.#text.slice(at, newline + 1);
    const version = /^-- Dumped (?:from database|by pg_dump) version (.*)\n$/.exec(line);
    // A dump of several sections that were put together has a head before each: its settings belong to no object.
    if (version !== null) this.#close();
    if (version !== null && line.includes("from database")) this.facts.serverVersion = version[1] ?? null;
    else if (version !== null) this.facts.dumpVersion = version[1] ?? null;
    else if (this.#isEnd(at) || line.startsWith("\\")) this.#close();
    else if (this.#open !== null && line.startsWith("--") && line !== "--\n") this.#open.definition += line;
    return newline + 1;
  }

  #isEnd(at: number): boolean {
    return this.#text.startsWith("--\n-- PostgreSQL database dump complete\n", at);
  }

  #statement(statement: ByteText): void {
    const open = this.#open;
    const setting = /^(SET|SELECT pg_catalog\.set_config)\b/.test(statement) ? this.#setting(statement) : false;
    if (setting) return;
    if (open === null) throw this.#foreign();
    if (open.data === "large-objects") {
      this.#largeObjectStatement(statement, open);
      return;
    }
    if (open.data === "before-copy" && /^COPY /.test(statement)) {
      open.copy = `${statement}\n`;
      open.data = "copy";
      return;
    }
    if (open.data !== "none") {
      open.data = "inserts";
      this.#events.data(bytesOf(statement));
      return;
    }
    const owned = ownedObject(statement);
    if (owned === null) open.definition += statement;
    else open.owned = owned;
  }

  /** Settings stand between entries: what follows one is part of no definition. */
  #setting(statement: ByteText): boolean {
    const bytes = bytesOf(statement);
    const source = { bytes, end: bytes.length, isWhole: true, ...this.#settings };
    const setting = parseSetting(source, 0);
    if (setting === null) return false;
    switch (setting.name) {
      case "default_tablespace":
        this.#defaults.tablespace = setting.value;
        break;
      case "default_table_access_method":
        this.#defaults.accessMethod = setting.value;
        break;
      case "client_encoding":
        this.#settings.encoding = textEncoding(setting.value) ?? "bytes";
        this.#special("ENCODING", `SET client_encoding = '${setting.value}';\n`);
        break;
      case "standard_conforming_strings":
        this.#settings.hasStandardStrings = setting.value === "on";
        this.#special("STDSTRINGS", `SET standard_conforming_strings = '${setting.value}';\n`);
        break;
      case "search_path":
        this.#special("SEARCHPATH", `${statement}\n`);
        break;
      default:
        return this.#open === null;
    }
    this.#close();
    return true;
  }

  #special(kind: ByteText, definition: ByteText): void {
    if (this.entries.some((entry) => entry.kind === kind)) return;
    const comment = { isData: false, tag: kind, kind, namespace: null, owner: null, length: 0 };
    this.entries.push(tocEntry({ ...openEntry(comment, this.#nextId++, this.#defaults), definition }));
  }

  #begin(comment: EntryComment): void {
    this.#close();
    const open = openEntry(comment, this.#nextId++, this.#defaults);
    this.#open = open;
    if (!comment.isData) return;
    if (comment.kind === "BLOBS") this.#events.largeObjects(open.dumpId);
    else this.#events.rows(open.dumpId);
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    this.#largeObject = null;
    if (open !== null) this.entries.push(tocEntry(open));
  }

  /** Behind the line of COPY come the rows; `\.` and two empty lines end them, which are data as well. */
  #endOfCopy(at: number): number {
    if (this.#text.charAt(at) === "\n") return at + 1;
    const found = this.#text.slice(at, at + END_OF_ROWS.length);
    if (!END_OF_ROWS.startsWith(found)) throw this.#foreign();
    if (found.length < END_OF_ROWS.length) return at;
    this.#events.data(bytesOf(END_OF_ROWS));
    this.#close();
    return at + END_OF_ROWS.length;
  }

  #largeObjectStatement(statement: ByteText, open: OpenEntry): void {
    const parsed = parseLargeObjectStatement(statement);
    if (parsed === null) throw this.#foreign();
    if (parsed.kind === "open") {
      this.#largeObject = parsed.oid;
      this.#events.largeObject(open.dumpId, parsed.oid);
    } else if (parsed.kind === "write") {
      if (this.#largeObject === null) throw this.#foreign();
      this.#events.data(parsed.content);
    }
  }

  #flushText(): void {
    if (this.#text !== "") this.#events.data(bytesOf(this.#text));
    this.#text = "";
  }

  #foreign(): SafelockError {
    const at: Place = { source: this.#source };
    const kind = this.#open?.comment.kind;
    return refuse({
      code: "ARCHIVE_NOT_FROM_PG_DUMP",
      at,
      problem: `the plain dump ${kind === undefined ? "has a statement outside of the objects that comments name" : `is not as pg_dump writes it, near an object of type ${kind}`}`,
      hint: "Only plain dumps of pg_dump, made without --clean and --no-comments, can become archives: leave --to out",
    });
  }
}
