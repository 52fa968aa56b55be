/**
 * Full-text indexes: the modules fts3, fts4 and fts5 keep the words of all texts in ordinary tables beside the virtual one.
 * When a column changes, such a table may not go out, and the index is built anew behind the last row.
 */
import { ContentColumns } from "./content-columns.ts";
import type { InsertHead } from "./insert-head.ts";
import { quotedName } from "./quoted-name.ts";
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

/** What fts3, fts4 and fts5 are told to do with an index. */
const commands = /^(rebuild|optimize|integrity-check|delete-all|flush|(auto|crisis|user)?merge(=\d+(,\d+)?)?)$/;

/** Tables of SQLite's own whose rows hold samples of values. */
const valueSamples = /^sqlite_stat[34]$/;

/** `index`: its rows hold words. `settings`: the module's or SQLite's own, without values of any row. */
export type ShadowKind = "index" | "settings";

export class FullTextTables {
  readonly content = new ContentColumns();
  /** Names in lower case. */
  readonly #shadows = new Map<string, ShadowKind>();
  /** Names in lower case of virtual tables. */
  readonly #virtual = new Set<string>();
  /** Names of virtual tables whose index can be built from the texts. */
  readonly #rebuilt: string[] = [];
  readonly #emptied = new Set<string>();

  /** Null: an ordinary table. */
  kindOf(table: string): ShadowKind | null {
    const name = table.toLowerCase();
    if (valueSamples.test(name)) return "index";
    return name.startsWith("sqlite_") ? "settings" : (this.#shadows.get(name) ?? null);
  }

  /** A full-text table of this name was declared. */
  isVirtual(table: string): boolean {
    return this.#virtual.has(table.toLowerCase());
  }

  /** `INSERT INTO ft(ft) VALUES('rebuild')` is a command, no row. `source` ends with the statement. */
  isCommand(head: InsertHead & { kind: "rows" }, source: TokenSource): boolean {
    const name = head.table.toLowerCase();
    const [column, ...more] = head.columns ?? [];
    if (column?.toLowerCase() !== name || more.length > 0) return false;
    const tokens = new Tokens(source, head.open);
    tokens.next();
    const value = tokens.next();
    return value.kind === "text" && commands.test(value.text) && tokens.take(")") && tokens.peek().kind === "end";
  }

  /**
   * Looks at a CREATE TABLE statement: `index` when it declares a table of an index; of a table with the texts of one the
   * declaration with the names that its columns go by; null for others.
   */
  declares(source: TokenSource, start: number): "index" | { readonly sql: string } | null {
    const tokens = new Tokens(source, start);
    tokens.next();
    tokens.next();
    if (tokens.take("if")) {
      tokens.next();
      tokens.next();
    }
    const name = tokens.qualifiedName();
    const suffix = /_([a-z]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
    if (name === null || !tokens.take("(")) return null;
    if (suffix === "content") {
      const sql = this.content.declaration({ table: name, tokens, source });
      return sql === null ? null : { sql };
    }
    if (!indexTables.has(suffix) && suffix !== "config") return null;
    const columns = insideOf(tokens);
    const isIndex = indexTables.get(suffix)?.has(columns) === true;
    if (!isIndex && !(suffix === "config" && columns === settings)) return null;
    this.#shadows.set(name.toLowerCase(), isIndex ? "index" : "settings");
    return "index";
  }

  /** Looks at a CREATE VIRTUAL TABLE statement. */
  declaresVirtual(source: TokenSource, start: number): void {
    const declared = virtualTable(new Tokens(source, start));
    if (declared === null) return;
    this.#virtual.add(declared.name.toLowerCase());
    const again = virtualTable(new Tokens(source, start));
    if (again !== null) this.content.addVirtual(again.name, again.tokens);
    if (contentOf(declared.tokens) !== "") this.#rebuilt.push(declared.name);
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
    return this.#rebuilt.length === 0 ? "" : rebuildStatements(this.#rebuilt);
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

/** Of `content='t'`: the table that has the texts; empty: they are nowhere in the database. Null: in the index's own table. */
function contentOf(tokens: Tokens): string | null {
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.word !== "content" || !tokens.take("=")) continue;
    return tokens.next().text;
  }
  return null;
}

/** The full-text table that a CREATE VIRTUAL TABLE statement declares over the texts of the table `content`, or null. */
export function indexOfOtherTable(sql: string): { readonly name: string; readonly content: string } | null {
  const bytes = Buffer.from(sql, "utf8");
  const declared = virtualTable(new Tokens({ bytes, end: bytes.length, isWhole: true }, 0));
  const content = declared === null ? null : contentOf(declared.tokens);
  return declared === null || !content ? null : { name: declared.name, content };
}

/** Name of a full-text table, and the tokens of what stands behind its module; null for tables of other modules. */
function virtualTable(tokens: Tokens): { readonly name: string; readonly tokens: Tokens } | null {
  tokens.next();
  if (!tokens.take("virtual")) return null;
  tokens.next();
  if (tokens.take("if")) {
    tokens.next();
    tokens.next();
  }
  const name = tokens.qualifiedName();
  tokens.next();
  return name === null || !/^fts[345]$/.test(tokens.next().word) ? null : { name, tokens };
}

/** Statements that build the indexes of these tables anew. The master table is read again, as it may have been written to. */
export function rebuildStatements(tables: readonly string[]): string {
  const statements = tables.map((name) => {
    const quoted = quotedName(name);
    return `INSERT INTO ${quoted}(${quoted}) VALUES('rebuild');`;
  });
  return ["PRAGMA writable_schema=RESET;", ...statements].join("\n");
}
