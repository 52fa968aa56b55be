/** Learns tables, columns, types and keys from the DDL that the tools of MySQL and MariaDB write, and that people write. */
import { addUniqueKey } from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { type StatementDialect, StatementLearner } from "../statement/statement-learner.ts";
import { splitTokens, type TokenReader } from "../statement/token-reader.ts";
import { mysqlLexicon, plainMysqlLexicon, type Token, tokenize, UnreadableStatement } from "../statement/tokens.ts";
import { alterTable, removeNamed, renameTables } from "./alter-table.ts";
import { createTable } from "./create-table.ts";
import { readKeyParts } from "./keys.ts";

/** Names without a schema get that of the last USE, or the empty one, to which a USE of the empty name goes back. */
export function createMysqlLearner(): StatementLearner {
  return new StatementLearner(dialect);
}

const dialect: StatementDialect = {
  statements(sql) {
    const tokens = tokensOf(sql);
    // Statements of a routine's body run when it is called.
    return routines.has(createdObject(tokens)) ? [] : splitTokens(tokens, ";");
  },
  apply,
};

/** Under NO_BACKSLASH_ESCAPES a text may end in a backslash, which then does not hide its quote. */
function tokensOf(sql: string): Token[] {
  try {
    return tokenize(sql, mysqlLexicon);
  } catch (error) {
    if (!(error instanceof UnreadableStatement)) throw error;
    return tokenize(sql, plainMysqlLexicon);
  }
}

const routines: ReadonlySet<string> = new Set(["trigger", "procedure", "function", "event", "package"]);
const objects: ReadonlySet<string> = new Set(
  "table|view|index|database|schema|sequence|user|role|server|tablespace|logfile|catalog|spatial"
    .split("|")
    .concat([...routines]),
);

/** What a CREATE statement creates; empty for other statements. */
function createdObject(tokens: readonly Token[]): string {
  if (tokens[0]?.word !== "create") return "";
  // `SPATIAL INDEX`, `SPATIAL REFERENCE SYSTEM`.
  return tokens.find(({ word }) => word !== "spatial" && objects.has(word))?.word ?? "";
}

/** Statements that say nothing about tables. */
const silent: ReadonlySet<string> = new Set(
  `analyze begin binlog call change check commit deallocate delete delimiter do end execute explain flush grant handler
  import insert install kill load lock nowarning optimize prepare purge release repair replace reset revoke rollback
  savepoint select set show source start stop truncate uninstall unlock update values warnings with xa`.split(/\s+/),
);

function apply(tables: DeclaredTables, reader: TokenReader): boolean {
  if (reader.accept("use")) tables.setSchema(reader.name());
  else if (reader.accept("create")) create(tables, reader);
  else if (reader.accept("alter")) {
    while (reader.accept("online") || reader.accept("ignore"));
    if (reader.accept("table")) alterTable(tables, reader);
  } else if (reader.accept("rename")) {
    if (reader.accept("table") || reader.accept("tables")) renameTables(tables, reader);
  } else if (reader.accept("drop")) drop(tables, reader);
  else return silent.has(reader.next().word);
  return true;
}

/** `CREATE OR REPLACE TEMPORARY TABLE`, `CREATE DEFINER=a@b SQL SECURITY INVOKER VIEW`. */
function create(tables: DeclaredTables, reader: TokenReader): void {
  let isUnique = false;
  while (!reader.seesAnyOf(objects) || reader.sees("spatial")) isUnique = reader.next().word === "unique" || isUnique;
  const object = reader.next().word;
  if (object === "table") createTable(tables, reader);
  else if (object === "view") {
    // Dumps declare a view as a table first, so that others may refer to it.
    reader.accept("if", "not", "exists");
    tables.remove(tables.nameOf(reader.qualifiedName()));
  } else if (object === "index" && isUnique) createUniqueIndex(tables, reader);
}

function createUniqueIndex(tables: DeclaredTables, reader: TokenReader): void {
  reader.accept("if", "not", "exists");
  const name = reader.name();
  while (!reader.accept("on")) reader.next();
  const table = tables.find(reader.qualifiedName());
  if (table !== undefined) addUniqueKey(table, name, readKeyParts(reader));
}

function drop(tables: DeclaredTables, reader: TokenReader): void {
  reader.accept("temporary");
  if (reader.accept("table") || reader.accept("tables")) {
    reader.accept("if", "exists");
    do tables.remove(tables.nameOf(reader.qualifiedName()));
    while (reader.acceptSymbol(","));
  } else if (reader.accept("database") || reader.accept("schema")) {
    reader.accept("if", "exists");
    tables.removeSchema(reader.name());
  } else if (reader.accept("index")) {
    reader.accept("if", "exists");
    const name = reader.name();
    if (!reader.accept("on")) throw new UnreadableStatement("ON is missing");
    const table = tables.find(reader.qualifiedName());
    if (table !== undefined) removeNamed(table.uniqueKeys, name);
  }
}
