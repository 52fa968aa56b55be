/** CREATE TABLE of MySQL and MariaDB. */
import type { ColumnType } from "../../domain/schema.ts";
import { type DeclaredTable, emptyTable } from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { type Token, UnreadableStatement } from "../statement/tokens.ts";
import { readColumn } from "./column.ts";
import { characterSetOf, readCharacterSet, withCharacterSet } from "./column-type.ts";
import { readKeyOrCheck } from "./keys.ts";
import { readPartitions } from "./partitions.ts";

/** Behind the word TABLE. */
export function createTable(tables: DeclaredTables, reader: TokenReader): void {
  const isOptional = reader.accept("if", "not", "exists");
  const table = emptyTable(tables.nameOf(reader.qualifiedName()));
  const isKept = isOptional && tables.has(table.name);
  if (reader.accept("like")) copyTable(tables, table, reader.qualifiedName());
  else {
    const elements = reader.parenthesized();
    if (elements[0]?.word === "like") copyTable(tables, table, new TokenReader(elements.slice(1)).qualifiedName());
    else {
      for (const element of splitTokens(elements, ",")) readElement(table, element);
      readOptions(table, reader);
    }
  }
  if (!isKept) tables.add(table);
}

function readElement(table: DeclaredTable, tokens: readonly Token[]): void {
  const reader = new TokenReader(tokens);
  if (readKeyOrCheck(table, reader)) return;
  const column = readColumn(table, reader.name(), reader);
  table.columns.push(column);
}

/** Keys come along, foreign keys do not. */
function copyTable(tables: DeclaredTables, table: DeclaredTable, model: readonly string[]): void {
  const source = tables.find(model);
  if (source === undefined) throw new UnreadableStatement("the table to copy is not declared");
  const { columns, primaryKey, uniqueKeys, checks, partitionColumns, comment } = source;
  Object.assign(table, { primaryKey, uniqueKeys: [...uniqueKeys], checks: [...checks], partitionColumns, comment });
  table.columns = columns.map((column) => ({ ...column }));
}

const queryWords: ReadonlySet<string> = new Set(["select", "as", "with", "values", "ignore", "replace"]);

/** Options behind the columns, in CREATE TABLE and ALTER TABLE. */
export function readOptions(table: DeclaredTable, reader: TokenReader): void {
  let characterSet: string | null = null;
  while (!reader.isAtEnd) {
    if (reader.accept("comment")) {
      reader.acceptSymbol("=");
      table.comment = reader.text() || null;
    } else if (reader.sees("character", "set") || reader.sees("charset")) characterSet = readCharacterSet(reader);
    else if (reader.accept("collate")) {
      reader.acceptSymbol("=");
      characterSet ??= characterSetOf(reader.text() ?? "");
    } else if (reader.accept("partition", "by")) readPartitions(table, reader);
    else if (reader.accept("with", "system")) reader.accept("versioning");
    else if (reader.seesAnyOf(queryWords) || reader.seesSymbol("("))
      throw new UnreadableStatement("columns come from a query");
    else skipOption(reader);
  }
  if (characterSet !== null) setDefaultCharacterSet(table, characterSet);
}

/** `ENGINE=InnoDB`, `UNION=(a, b)`. */
function skipOption(reader: TokenReader): void {
  reader.next();
  if (!reader.acceptSymbol("=")) return;
  if (reader.seesSymbol("(")) reader.parenthesized();
  else if (!reader.isAtEnd) reader.next();
}

function setDefaultCharacterSet(table: DeclaredTable, characterSet: string): void {
  const hasOwn = (type: ColumnType): boolean => type.characterSet !== undefined;
  for (const column of table.columns) {
    if (!hasOwn(column.type)) column.type = withCharacterSet(column.type, characterSet);
  }
}

/** ALTER TABLE … CONVERT TO CHARACTER SET. */
export function convertCharacterSet(table: DeclaredTable, characterSet: string): void {
  for (const column of table.columns) column.type = withCharacterSet(column.type, characterSet);
}
