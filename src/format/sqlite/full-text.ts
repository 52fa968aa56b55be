/**
 * Full-text indexes: the modules fts3, fts4 and fts5 keep the words of all texts in ordinary tables beside the virtual one.
 * When a column changes, such a table may not go out, and the index is built anew behind the last row.
 */
import { type TokenSource, Tokens } from "./tokens.ts";

/** What the shell dumps of an index that has no text in it. */
const emptyFts5: readonly (readonly [id: number, block: string])[] = [
  [1, ""],
  [10, "00000000000000"],
];

/** Columns of the tables that hold words and their places, as the modules declare them, without blanks and in lower case. */
const indexTables: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["data", new Set(["idintegerprimarykey,blockblob"])],
  ["idx", new Set(["segid,term,pgno,primarykey(segid,term)"])],
  [
    "docsize",
    new Set([
      "idintegerprimarykey,szblob",
      "idintegerprimarykey,szblob,origininteger",
      "docidintegerprimarykey,sizeblob",
    ]),
  ],
  ["segments", new Set(["blockidintegerprimarykey,blockblob"])],
  [
    "segdir",
    new Set([
      "levelinteger,idxinteger,start_blockinteger,leaves_end_blockinteger,end_blockinteger,rootblob,primarykey(level,idx)",
    ]),
  ],
  ["stat", new Set(["idintegerprimarykey,valueblob"])],
]);

/** Settings of fts5: no words, and nothing to decide on. */
const settings = "k primary key, v".replaceAll(" ", "");

/** Tables of SQLite's own whose rows hold samples of values. */
const valueSamples = /^sqlite_stat[34]$/;

/** `index`: its rows hold words. `settings`: the module's or SQLite's own, without values of any row. */
export type ShadowKind = "index" | "settings";

export class FullTextTables {
  /** Names in lower case. */
  readonly #shadows = new Map<string, ShadowKind>();
  /** Names of virtual tables whose index can be built from the texts. */
  readonly #rebuilt: string[] = [];
  readonly #emptied = new Set<string>();

  /** Null: an ordinary table. */
  kindOf(table: string): ShadowKind | null {
    const name = table.toLowerCase();
    if (valueSamples.test(name)) return "index";
    return name.startsWith("sqlite_") ? "settings" : (this.#shadows.get(name) ?? null);
  }

  /** Looks at a CREATE TABLE statement; true when it declares a table of an index. */
  declares(source: TokenSource, start: number): boolean {
    const tokens = new Tokens(source, start);
    tokens.next();
    tokens.next();
    if (tokens.take("if")) {
      tokens.next();
      tokens.next();
    }
    const name = tokens.qualifiedName();
    const suffix = /_([a-z]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
    if (name === null || !(indexTables.has(suffix) || suffix === "config") || !tokens.take("(")) return false;
    const columns = insideOf(tokens);
    const isIndex = indexTables.get(suffix)?.has(columns) === true;
    if (!isIndex && !(suffix === "config" && columns === settings)) return false;
    this.#shadows.set(name.toLowerCase(), isIndex ? "index" : "settings");
    return true;
  }

  /** Looks at a CREATE VIRTUAL TABLE statement. */
  declaresVirtual(source: TokenSource, start: number): void {
    const tokens = new Tokens(source, start);
    for (let i = 0; i < 3; i++) tokens.next();
    if (tokens.take("if")) {
      tokens.next();
      tokens.next();
    }
    const name = tokens.qualifiedName();
    tokens.next();
    if (name === null || !/^fts[345]$/.test(tokens.next().word)) return;
    if (!isContentless(tokens)) this.#rebuilt.push(name);
  }

  /** What a statement that fills such a table becomes when a column changes: nothing, but for the frame of an fts5 index. */
  emptied(table: string): string {
    const name = table.toLowerCase();
    if (!name.endsWith("_data") || this.#emptied.has(name)) return "";
    this.#emptied.add(name);
    const quoted = quotedName(table);
    return emptyFts5.map(([id, block]) => `INSERT INTO ${quoted} VALUES(${id},X'${block}');`).join("\n");
  }

  /** Statements that build the indexes anew, for behind the last row; empty without any. */
  rebuild(): string {
    if (this.#rebuilt.length === 0) return "";
    const statements = this.#rebuilt.map((name) => {
      const quoted = quotedName(name);
      return `INSERT INTO ${quoted}(${quoted}) VALUES('rebuild');`;
    });
    // The shell writes virtual tables into the master table: they are there when it is read again.
    return ["PRAGMA writable_schema=RESET;", ...statements].join("\n");
  }
}

/** Tokens up to the closing bracket, without blanks, in lower case. */
function insideOf(tokens: Tokens): string {
  let inside = "";
  let depth = 1;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.text === "(" && token.kind === "symbol") depth++;
    if (token.text === ")" && token.kind === "symbol" && --depth === 0) return inside;
    inside += token.text.toLowerCase();
  }
  return inside;
}

/** `content=''`: the texts are nowhere in the database. */
function isContentless(tokens: Tokens): boolean {
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.word !== "content" || !tokens.take("=")) continue;
    const value = tokens.next();
    if (value.kind === "text" || value.kind === "name") return value.text === "";
  }
  return false;
}

export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
