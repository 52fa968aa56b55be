/** Reads a plain dump of pg_dump as the entries and the data of an archive. */
import type { Place, SafelockError } from "../../../domain/problem.ts";
import { refuse } from "../../../domain/problem.ts";
import { parseSetting, textEncoding } from "../../postgres-plain/settings.ts";
import type { ByteText, TocEntry } from "../archive.ts";
import { bytesOf } from "../entry-data.ts";
import { type EntryComment, mayBeEntryComment, parseEntryComment } from "./entry-comment.ts";
import { parseLargeObjectStatement } from "./large-object-statement.ts";
import { dropOf, ownedObject } from "./owned-object.ts";
import { sectionOf } from "./section.ts";
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

interface OpenEntry {
  readonly comment: EntryComment;
  readonly dumpId: number;
  definition: ByteText;
  owned: ByteText | null;
  copy: ByteText | null;
  tablespace: ByteText | null;
  accessMethod: ByteText | null;
  /** Of data: rows by COPY are met, rows by INSERT, large objects. */
  data: "none" | "before-copy" | "copy" | "inserts" | "large-objects";
}

const hasTablespace = new Set(["TABLE", "INDEX", "CONSTRAINT", "MATERIALIZED VIEW"]);
const hasAccessMethod = new Set(["TABLE", "MATERIALIZED VIEW"]);

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
  #tablespace: ByteText | null = null;
  #accessMethod: ByteText | null = null;
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
    if (this.#text.trim() !== "") throw this.#foreign();
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
    if (/\s/.test(text.charAt(at))) return this.#blank(at);
    if (text.startsWith("--", at) || text.length - at < 2) return this.#comment(at);
    if (text.charAt(at) === "\\") return this.#line(at);
    const end = statementEnd(text, at, this.#settings);
    if (end < 0) return at;
    this.#statement(text.slice(at, end));
    return end;
  }

  #blank(at: number): number {
    const end = at + (/\s*/.exec(this.#text.slice(at))?.[0].length ?? 0);
    const blanks = this.#text.slice(at, end);
    if (this.#open?.data === "inserts") this.#events.data(bytesOf(blanks));
    else if (this.#open !== null && this.#open.definition !== "") this.#open.definition += blanks;
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
    if (version !== null && line.includes("from database")) this.facts.serverVersion = version[1] ?? null;
    else if (version !== null) this.facts.dumpVersion = version[1] ?? null;
    else if (this.#isEnd(at)) this.#close();
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
    if (open.data === "large-objects") return this.#largeObjectStatement(statement, open);
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
    if (setting === null || (this.#open !== null && this.#open.data === "none" && this.#open.definition === "")) return false;
    switch (setting.name) {
      case "default_tablespace":
        this.#tablespace = setting.value;
        break;
      case "default_table_access_method":
        this.#accessMethod = setting.value;
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
    this.entries.push(this.#entry({ ...this.#opened(comment), definition, tablespace: null, accessMethod: null }));
  }

  #begin(comment: EntryComment): void {
    this.#close();
    const open = this.#opened(comment);
    this.#open = open;
    if (!comment.isData) return;
    if (comment.kind === "BLOBS") this.#events.largeObjects(open.dumpId);
    else this.#events.rows(open.dumpId);
  }

  #opened(comment: EntryComment): OpenEntry {
    const isLargeObjects = comment.isData && comment.kind === "BLOBS";
    return {
      comment,
      dumpId: this.#nextId++,
      definition: "",
      owned: null,
      copy: null,
      tablespace: hasTablespace.has(comment.kind) ? this.#tablespace : null,
      accessMethod: hasAccessMethod.has(comment.kind) ? this.#accessMethod : null,
      data: isLargeObjects ? "large-objects" : comment.isData ? "before-copy" : "none",
    };
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    this.#largeObject = null;
    if (open !== null) this.entries.push(this.#entry(open));
  }

  #entry({ comment, dumpId, definition, owned, copy, tablespace, accessMethod, data }: OpenEntry): TocEntry {
    const { tag, kind, namespace, owner } = comment;
    const text = definition.trimEnd();
    return {
      dumpId,
      hasData: data !== "none",
      catalogOid: "0",
      oid: kind === "BLOB" ? tag : "0",
      tag,
      kind,
      section: sectionOf(kind),
      definition: text === "" ? null : `${text}\n`,
      drop: dropOf(kind, text, owned),
      copy,
      namespace,
      tablespace,
      accessMethod,
      relationKind: 0,
      owner: owner ?? "",
      withOids: "false",
      dependencies: [],
      offset: null,
      fileName: null,
    };
  }

  /** `\.` and two empty lines end the rows; all of them are data. */
  #endOfCopy(at: number): number {
    const text = this.#text.slice(at);
    const end = /^\n?\\\.\n\n\n/.exec(text);
    // The line of COPY itself ends first.
    if (text === "\n" || "\\.\n\n\n".startsWith(text.replace(/^\n/, ""))) {
      if (end === null) return text.startsWith("\n") && text.length === 1 ? at + 1 : at;
    }
    if (end === null) {
      if (text.startsWith("\n")) return at + 1;
      throw this.#foreign();
    }
    this.#events.data(bytesOf("\\.\n\n\n"));
    this.#close();
    return at + end[0].length;
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
