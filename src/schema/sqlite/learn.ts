/** Learns tables, columns, types and keys from the statements that SQLite stores and its shell dumps. */
import { addUniqueKey, columnNamed, dropColumn, renameColumn } from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { type StatementDialect, StatementLearner } from "../statement/statement-learner.ts";
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { sqliteLexicon, tokenize, UnreadableStatement } from "../statement/tokens.ts";
import { createTable, readColumn, readKeyParts } from "./create-table.ts";
import { createVirtualTable, describeShadow } from "./virtual-table.ts";

/** All tables are in the schema "": names of attached databases are left out. */
export function createSqliteLearner(): StatementLearner {
  return new StatementLearner(dialect);
}

const dialect: StatementDialect = {
  statements(sql) {
    const tokens = tokenize(sql, sqliteLexicon);
    const isTrigger = tokens.slice(0, 3).some(({ word }) => word === "trigger");
    return isTrigger ? [] : splitTokens(tokens, ";");
  },
  apply,
};

const silent: ReadonlySet<string> = new Set(
  `analyze attach begin commit delete detach end explain insert pragma reindex release replace rollback savepoint select
  update vacuum values with`.split(/\s+/),
);

function apply(tables: DeclaredTables, reader: TokenReader): boolean {
  if (reader.accept("create")) return create(tables, reader);
  if (reader.accept("alter", "table")) alterTable(tables, reader);
  else if (reader.accept("drop", "table")) {
    reader.accept("if", "exists");
    tables.remove(tables.nameOf(reader.qualifiedName().slice(-1)));
  } else if (reader.accept("insert", "into")) return insert(tables, reader);
  else return reader.sees("drop") || silent.has(reader.next().word);
  return true;
}

function create(tables: DeclaredTables, reader: TokenReader): boolean {
  if (reader.accept("virtual", "table")) return createVirtualTable(tables, reader);
  if (!reader.accept("temp")) reader.accept("temporary");
  if (reader.accept("table")) {
    const table = createTable(tables, reader);
    if (table !== null) describeShadow(tables, table);
  } else if (reader.accept("unique", "index")) createUniqueIndex(tables, reader);
  else return reader.sees("index") || reader.sees("view") || reader.sees("trigger");
  return true;
}

function createUniqueIndex(tables: DeclaredTables, reader: TokenReader): void {
  reader.accept("if", "not", "exists");
  const name = reader.qualifiedName().at(-1) ?? null;
  if (!reader.accept("on")) throw new UnreadableStatement("ON is missing");
  const table = tables.find([reader.name()]);
  if (table !== undefined) addUniqueKey(table, name, readKeyParts(reader));
}

/** The shell dumps a virtual table as a row of the master table, whose last value is its statement. */
function insert(tables: DeclaredTables, reader: TokenReader): boolean {
  if (!/^sqlite_(master|schema)$/i.test(reader.name())) return true;
  while (!reader.accept("values")) reader.next();
  const statement = splitTokens(reader.parenthesized(), ",").at(-1)?.[0];
  if (statement?.kind !== "string") throw new UnreadableStatement("no statement is stored");
  return apply(tables, new TokenReader(tokenize(statement.text, sqliteLexicon)));
}

function alterTable(tables: DeclaredTables, reader: TokenReader): void {
  const table = tables.find(reader.qualifiedName().slice(-1));
  if (table === undefined) return;
  if (reader.accept("rename", "to")) tables.rename(table, tables.nameOf([reader.name()]));
  else if (reader.accept("rename")) {
    reader.accept("column");
    const from = reader.name();
    if (!reader.accept("to")) throw new UnreadableStatement("TO is missing");
    renameColumn(table, from, reader.name());
  } else if (reader.accept("add")) {
    reader.accept("column");
    readColumn(table, reader);
  } else if (reader.accept("drop")) {
    reader.accept("column");
    const column = columnNamed(table, reader.name());
    if (column !== undefined) dropColumn(table, column.name);
  }
}
