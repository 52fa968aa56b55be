/** Reads the LOAD DATA statement that mydumper writes beside a file of rows. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { unreadable } from "../../domain/problem.ts";
import { type Token, Tokens } from "../../format/mysql/tokens.ts";
import { syntaxOf, usualMarks } from "./row-marks.ts";

export interface LoadData {
  readonly file: string;
  readonly schema: string | null;
  readonly table: string;
  /** Null: the statement has no list, and the order of the DDL counts. */
  readonly columns: readonly string[] | null;
  /** Those that stand as digits: `SET c = UNHEX(@c)`. */
  readonly coded: readonly string[];
  /** The first record is no row. */
  readonly hasHeader: boolean;
  /** In lower case; null: none is named. */
  readonly charset: string | null;
  readonly syntax: DelimitedSyntax;
}

/** Whether a script loads a file; rows may stand in it nevertheless. */
export function loadsFile(head: Uint8Array): boolean {
  return /\bLOAD\s+DATA\b/i.test(Buffer.from(head.subarray(0, 4096)).toString("latin1"));
}

/**
 * All of a script: settings and one LOAD DATA.
 * @throws SafelockError (exit 3) LOAD_DATA_SYNTAX, also when something else stands in the script: rows might.
 */
export function parseLoadData(sql: string, source: string): LoadData {
  const reader = new Reader(sql, source);
  for (;;) {
    if (reader.accept(";")) continue;
    if (!reader.accept("set")) break;
    reader.skipTo(";");
  }
  const load = statement(reader);
  while (reader.accept(";"));
  if (reader.kind !== "end") throw reader.broken();
  return load;
}

function statement(reader: Reader): LoadData {
  reader.expect("load", "data");
  reader.acceptAny("low_priority", "concurrent");
  reader.accept("local");
  reader.expect("infile");
  const file = reader.text("literal");
  reader.acceptAny("replace", "ignore");
  reader.expect("into", "table");
  const first = reader.name();
  const second = reader.accept(".") ? reader.name() : null;
  const charset = reader.accept("character", "set") ? reader.name().toLowerCase() : null;
  const syntax = syntaxOf(marks(reader));
  if (syntax === null) throw marksUnsupported(reader.source);
  const hasHeader = headerOf(reader);
  const columns = reader.accept("(") ? columnList(reader) : null;
  const coded = reader.accept("set") ? assignments(reader) : [];
  const names = { schema: second === null ? null : first, table: second ?? first };
  return { file, ...names, columns, coded, hasHeader, charset, syntax };
}

function marks(reader: Reader) {
  const said = { ...usualMarks };
  if (reader.acceptAny("fields", "columns")) {
    for (;;) {
      reader.accept("optionally");
      if (reader.accept("terminated", "by")) said.delimiter = reader.text("literal");
      else if (reader.accept("enclosed", "by")) said.quote = reader.text("literal");
      else if (reader.accept("escaped", "by")) said.escape = reader.text("literal");
      else break;
    }
  }
  if (reader.accept("lines")) {
    for (;;) {
      if (reader.accept("terminated", "by")) said.lineEnd = reader.text("literal");
      else if (reader.accept("starting", "by")) said.lineStart = reader.text("literal");
      else break;
    }
  }
  return said;
}

function headerOf(reader: Reader): boolean {
  if (!reader.accept("ignore")) return false;
  reader.expect("1");
  if (!reader.acceptAny("lines", "rows")) throw reader.broken();
  return true;
}

/** Names of variables may be bare words with a sign before them. */
function columnList(reader: Reader): string[] {
  const names: string[] = [];
  do {
    reader.accept("@");
    names.push(reader.name());
  } while (reader.accept(","));
  reader.expect(")");
  return names;
}

/** Columns that are not taken as they are. A conversion of the character set takes them as they are. */
function assignments(reader: Reader): string[] {
  const coded: string[] = [];
  do {
    const column = reader.name();
    reader.expect("=");
    if (!reader.accept("convert")) {
      coded.push(column);
      reader.name();
    }
    reader.expect("(");
    reader.skipTo(")");
    reader.expect(")");
  } while (reader.accept(","));
  return coded;
}

class Reader {
  readonly source: string;
  readonly #tokens: Tokens;
  #token: Token;

  constructor(sql: string, source: string) {
    this.source = source;
    const bytes = new TextEncoder().encode(sql);
    const syntax = { hasBackslashEscapes: true, hasAnsiQuotes: false, encoding: "utf8" } as const;
    this.#tokens = new Tokens({ bytes, end: bytes.length, isWhole: true, syntax, isConditional: false }, 0);
    this.#token = this.#tokens.next();
  }

  get kind(): Token["kind"] {
    return this.#token.kind;
  }

  /** All of the words, or none; of several, the first decides. */
  accept(first: string, ...others: readonly string[]): boolean {
    if (!this.#is(first)) return false;
    this.#move();
    this.expect(...others);
    return true;
  }

  acceptAny(...words: readonly string[]): boolean {
    return words.some((word) => this.accept(word));
  }

  expect(...words: readonly string[]): void {
    for (const word of words) {
      if (!this.#is(word)) throw this.broken();
      this.#move();
    }
  }

  name(): string {
    if (this.kind !== "name" && this.kind !== "word") throw this.broken();
    return this.#taken();
  }

  text(kind: Token["kind"]): string {
    if (this.kind !== kind) throw this.broken();
    return this.#taken();
  }

  skipTo(symbol: string): void {
    while (!this.#is(symbol)) {
      if (this.kind === "end" || this.kind === "cut") throw this.broken();
      this.#move();
    }
  }

  broken(): Error {
    return unreadable({
      code: "LOAD_DATA_SYNTAX",
      at: { source: this.source },
      problem: "the script is not settings and one LOAD DATA, as mydumper writes it",
      hint: "Make the dump anew, with INSERT statements where this goes on",
    });
  }

  #is(text: string): boolean {
    const { kind, word, text: symbol } = this.#token;
    return kind === "word" ? word === text : kind === "symbol" && symbol === text;
  }

  #taken(): string {
    const { text } = this.#token;
    this.#move();
    return text;
  }

  #move(): void {
    this.#token = this.#tokens.next();
  }
}

function marksUnsupported(source: string): Error {
  return unreadable({
    code: "LOAD_DATA_SYNTAX",
    at: { source },
    problem: "a LOAD DATA statement has marks of several characters or none, or lines that do not end in a newline",
    hint: "Dump with single characters for fields, and lines that end in \\n",
  });
}
