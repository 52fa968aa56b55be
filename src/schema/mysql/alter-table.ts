/** ALTER TABLE and renames of MySQL and MariaDB. */
import {
  columnNamed,
  type DeclaredColumn,
  type DeclaredTable,
  dropColumn,
  isSameName,
  renameColumn,
} from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { type Token, UnreadableStatement } from "../statement/tokens.ts";
import { readColumn } from "./column.ts";
import { characterSetOf, readCharacterSet } from "./column-type.ts";
import { convertCharacterSet, readOptions } from "./create-table.ts";
import { readKeyOrCheck } from "./keys.ts";

/** Behind the word TABLE. Tables that nobody declared stay unknown. */
export function alterTable(tables: DeclaredTables, reader: TokenReader): void {
  reader.accept("if", "exists");
  const table = tables.find(reader.qualifiedName());
  if (table === undefined) return;
  if (reader.accept("wait")) reader.next();
  else reader.accept("nowait");
  while (!reader.isAtEnd) {
    applyChange(tables, table, reader);
    reader.skipElement();
    reader.acceptSymbol(",");
  }
}

/** Takes what it understands of one change; the rest of it is skipped by the caller. */
function applyChange(tables: DeclaredTables, table: DeclaredTable, reader: TokenReader): void {
  if (reader.accept("add")) add(table, reader);
  else if (reader.accept("drop")) drop(table, reader);
  else if (reader.accept("modify")) {
    skipColumnWords(reader);
    redefine(table, reader.name(), null, reader);
  } else if (reader.accept("change")) {
    skipColumnWords(reader);
    const from = reader.name();
    redefine(table, from, reader.name(), reader);
  } else if (reader.accept("alter")) alterColumn(table, reader);
  else if (reader.accept("rename")) rename(tables, table, reader);
  else if (reader.accept("convert", "to")) convert(table, reader);
  else if (reader.sees("partition", "by")) readOptions(table, reader);
  else if (reader.accept("comment")) {
    reader.acceptSymbol("=");
    table.comment = reader.text() || null;
  }
}

function skipColumnWords(reader: TokenReader): void {
  reader.accept("column");
  if (!reader.accept("if", "not", "exists")) reader.accept("if", "exists");
}

function add(table: DeclaredTable, reader: TokenReader): void {
  // ADD PARTITION, ADD SYSTEM VERSIONING.
  if (reader.sees("partition") || reader.sees("system", "versioning")) return;
  if (!reader.sees("column") && readKeyOrCheck(table, reader)) return;
  const isOptional = reader.sees("column", "if", "not") || reader.sees("if", "not");
  skipColumnWords(reader);
  if (reader.seesSymbol("(")) {
    for (const element of splitTokens(reader.parenthesized(), ",")) addElement(table, element);
    return;
  }
  const name = reader.name();
  const column = readColumn(table, name, reader);
  if (!(isOptional && columnNamed(table, name) !== undefined)) place(table, column, reader);
}

function addElement(table: DeclaredTable, tokens: readonly Token[]): void {
  const reader = new TokenReader(tokens);
  if (!readKeyOrCheck(table, reader)) table.columns.push(readColumn(table, reader.name(), reader));
}

/** FIRST, AFTER another, or last. */
function place(table: DeclaredTable, column: DeclaredColumn, reader: TokenReader): void {
  let at = table.columns.length;
  if (reader.accept("first")) at = 0;
  else if (reader.accept("after")) {
    const before = columnNamed(table, reader.name());
    if (before !== undefined) at = table.columns.indexOf(before) + 1;
  }
  table.columns.splice(at, 0, column);
}

/** MODIFY and CHANGE: everything about the column is written anew. */
function redefine(table: DeclaredTable, name: string, newName: string | null, reader: TokenReader): void {
  const former = columnNamed(table, name);
  if (former === undefined) return;
  if (newName !== null) renameColumn(table, former.name, newName);
  const column = readColumn(table, newName ?? former.name, reader);
  const at = table.columns.indexOf(former);
  if (reader.sees("first") || reader.sees("after")) {
    table.columns.splice(at, 1);
    place(table, column, reader);
  } else table.columns[at] = column;
}

/** ALTER COLUMN … SET INVISIBLE; defaults say nothing. */
function alterColumn(table: DeclaredTable, reader: TokenReader): void {
  if (reader.sees("index") || reader.sees("check") || reader.sees("constraint")) return;
  skipColumnWords(reader);
  const column = columnNamed(table, reader.name());
  if (column === undefined) return;
  if (reader.accept("set", "invisible")) column.isOmitted = true;
  else if (reader.accept("set", "visible")) column.isOmitted = false;
}

function drop(table: DeclaredTable, reader: TokenReader): void {
  if (reader.accept("primary", "key")) table.primaryKey = [];
  else if (reader.accept("foreign", "key")) dropNamed(table, reader, ["foreignKeys"]);
  else if (reader.accept("index") || reader.accept("key")) dropNamed(table, reader, ["uniqueKeys"]);
  else if (reader.accept("constraint")) dropNamed(table, reader, ["foreignKeys", "uniqueKeys", "checks"]);
  else if (reader.accept("check")) dropNamed(table, reader, ["checks"]);
  else if (!(reader.sees("partition") || reader.sees("period") || reader.sees("system"))) {
    skipColumnWords(reader);
    dropColumn(table, reader.name());
  }
}

function dropNamed(
  table: DeclaredTable,
  reader: TokenReader,
  lists: readonly ("foreignKeys" | "uniqueKeys" | "checks")[],
): void {
  reader.accept("if", "exists");
  const name = reader.name();
  for (const list of lists) removeNamed(table[list], name);
}

/** Removes in place what has this name. */
export function removeNamed(list: { readonly name: string | null }[], name: string): void {
  const at = list.findIndex((one) => isSameName(one.name ?? "", name));
  if (at >= 0) list.splice(at, 1);
}

function rename(tables: DeclaredTables, table: DeclaredTable, reader: TokenReader): void {
  if (reader.accept("column")) {
    reader.accept("if", "exists");
    const from = reader.name();
    expectTo(reader);
    renameColumn(table, from, reader.name());
  } else if (reader.accept("index") || reader.accept("key")) {
    const from = reader.name();
    expectTo(reader);
    const to = reader.name();
    for (const key of table.uniqueKeys) if (isSameName(key.name, from)) key.name = to;
  } else {
    if (!reader.accept("to")) reader.accept("as");
    tables.rename(table, tables.nameOf(reader.qualifiedName()));
  }
}

function expectTo(reader: TokenReader): void {
  if (!reader.accept("to")) throw new UnreadableStatement("TO is missing");
}

/** RENAME TABLE a TO b, c TO d. Behind the word TABLE. */
export function renameTables(tables: DeclaredTables, reader: TokenReader): void {
  reader.accept("if", "exists");
  do {
    const from = reader.qualifiedName();
    expectTo(reader);
    const to = reader.qualifiedName();
    const table = tables.find(from);
    if (table !== undefined) tables.rename(table, tables.nameOf(to));
  } while (reader.acceptSymbol(","));
}

function convert(table: DeclaredTable, reader: TokenReader): void {
  const characterSet = readCharacterSet(reader);
  if (reader.accept("collate") && characterSet === "default") {
    convertCharacterSet(table, characterSetOf(reader.text() ?? ""));
  } else if (characterSet !== null && characterSet !== "default") convertCharacterSet(table, characterSet);
}
