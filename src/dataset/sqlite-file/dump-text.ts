/** The text that stands for a database: what `.dump` of the sqlite3 shell writes, with the settings of the file. */
import type { DatabaseSync } from "node:sqlite";
import { indexOfOtherTable, rebuildStatements } from "../../format/sqlite/full-text.ts";
import { quotedName } from "../../format/sqlite/quoted-name.ts";
import { StatementEnd } from "../../format/sqlite/statement-end.ts";
import { nulInUtf16, readingFailed } from "./problems.ts";
import { rowTexts } from "./row-text.ts";

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  readonly sql: string;
}

const END = Buffer.from(";\n");

/** What a new file must have before its first table, and what stands in its header. */
const settings = ["page_size", "encoding", "auto_vacuum", "application_id", "user_version"] as const;

/** Whole statements, a row each. Errors name `label` and the table. */
export function* dumpText(database: DatabaseSync, label: string): Generator<Uint8Array> {
  let table: string | undefined;
  try {
    yield Buffer.from(`${settingsOf(database)}PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n`);
    const entries = entriesOf(database);
    const tables = virtualFirst(entries.filter(({ type, name }) => type === "table" && !isCounter(name)));
    let hasVirtual = false;
    for (const entry of tables) {
      table = entry.name;
      const isVirtual = declaresVirtual(entry);
      if (isVirtual && !hasVirtual) yield Buffer.from("PRAGMA writable_schema=ON;\n");
      hasVirtual ||= isVirtual;
      yield* declaration(entry, isVirtual);
      if (!isVirtual) yield* rows(database, entry.name, label);
    }
    if (entries.some(({ name }) => isCounter(name))) {
      yield Buffer.from("DELETE FROM sqlite_sequence;\n");
      yield* rows(database, "sqlite_sequence", label);
    }
    table = undefined;
    for (const { type, sql } of entries) if (type !== "table") yield Buffer.from(statement(sql));
    yield Buffer.from(`${hasVirtual ? "PRAGMA writable_schema=OFF;\n" : ""}COMMIT;\n`);
    // Rows without a number of their own get new ones, which an index over them must learn.
    const indexes = indexesOfOthers(entries);
    if (indexes.length > 0) yield Buffer.from(`${rebuildStatements(indexes)}\n`);
  } catch (error) {
    throw readingFailed(error, label, table);
  }
}

function settingsOf(database: DatabaseSync): string {
  const lines = settings.map((name) => {
    const value = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    return `PRAGMA ${name}=${typeof value === "string" ? `'${value}'` : value};\n`;
  });
  return lines.join("");
}

/** In the order in which they were made. Indexes that a constraint makes have no statement. */
function entriesOf(database: DatabaseSync): Entry[] {
  const rows = database
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    .all();
  return rows.map((row) => ({
    type: String(row["type"]),
    name: String(row["name"]),
    tableName: String(row["tbl_name"]),
    sql: String(row["sql"]),
  }));
}

function declaresVirtual({ sql }: Entry): boolean {
  return /^\s*create\s+virtual\s/i.test(sql);
}

/** VACUUM puts virtual tables last; who reads on must know them before the tables in which they keep their content. */
function virtualFirst(tables: readonly Entry[]): Entry[] {
  const sorted = [...tables];
  for (const table of tables.filter(declaresVirtual)) {
    const start = `${table.name.toLowerCase()}_`;
    const own = sorted.indexOf(table);
    const first = sorted.findIndex(({ name }) => name.toLowerCase().startsWith(start));
    if (first < 0 || first > own) continue;
    sorted.splice(own, 1);
    sorted.splice(first, 0, table);
  }
  return sorted;
}

/** Full-text tables over tables and views that are there. */
function indexesOfOthers(entries: readonly Entry[]): string[] {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  return entries.flatMap(({ sql }) => {
    const index = indexOfOtherTable(sql);
    return index !== null && names.has(index.content.toLowerCase()) ? [index.name] : [];
  });
}

function isCounter(name: string): boolean {
  return name.toLowerCase() === "sqlite_sequence";
}

function* declaration({ name, tableName, sql }: Entry, isVirtual: boolean): Generator<Uint8Array> {
  const texts = [name, tableName].map((text) => `'${text.replaceAll("'", "''")}'`).join(",");
  if (isVirtual) {
    const master = "INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)";
    yield Buffer.from(`${master}VALUES('table',${texts},0,'${sql.replaceAll("'", "''")}');\n`);
  } else if (/^sqlite_/i.test(name)) yield Buffer.from("ANALYZE sqlite_schema;\n");
  else yield Buffer.from(statement(sql));
}

/** A comment at the end of a stored statement would take the semicolon with it. */
function statement(sql: string): string {
  const isWhole = (text: string): boolean => {
    const bytes = Buffer.from(text);
    return new StatementEnd().find(bytes, 0, bytes.length, true).end === bytes.length;
  };
  const found = [";", "\n;", "*/;"].map((end) => sql + end).find(isWhole);
  return `${found ?? `${sql};`}\n`;
}

function* rows(database: DatabaseSync, table: string, label: string): Generator<Uint8Array> {
  const start = Buffer.from(`INSERT INTO ${quotedName(table)} VALUES`);
  const refuseNul = (): never => {
    throw nulInUtf16(label, table);
  };
  for (const tuple of rowTexts(database, table, refuseNul)) {
    yield start;
    yield tuple;
    yield END;
  }
}
