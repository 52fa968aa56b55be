/** A column's definition: type, then attributes in any order. */
import { addUniqueKey, type DeclaredColumn, type DeclaredTable, setPrimaryKey } from "../statement/declared-table.ts";
import { parseExpression } from "../statement/expression.ts";
import { readForeignKey } from "../statement/foreign-key.ts";
import type { TokenReader } from "../statement/token-reader.ts";
import { characterSetOf, readCharacterSet, readColumnType, withCharacterSet } from "./column-type.ts";

/** Reads a column behind its name and gives it with its keys and checks added to the table. It is no column of it yet. */
export function readColumn(table: DeclaredTable, name: string, reader: TokenReader): DeclaredColumn {
  const { type, isSerial } = readColumnType(reader);
  const column: DeclaredColumn = {
    name,
    type,
    isNullable: !isSerial,
    isSerial,
    generation: null,
    isOmitted: false,
    comment: null,
  };
  if (isSerial) addUniqueKey(table, name, [{ column: name, expression: null, prefix: null }]);
  while (!isColumnEnd(reader)) readAttribute(table, column, reader);
  return column;
}

/** FIRST and AFTER say where ALTER TABLE puts it. */
function isColumnEnd(reader: TokenReader): boolean {
  return reader.isAtEnd || reader.seesSymbol(",") || reader.sees("first") || reader.sees("after");
}

function readAttribute(table: DeclaredTable, column: DeclaredColumn, reader: TokenReader): void {
  if (reader.accept("not", "null")) column.isNullable = false;
  else if (reader.accept("auto_increment")) Object.assign(column, { isSerial: true, isNullable: false });
  else if (reader.accept("default")) readDefault(column, reader);
  else if (reader.accept("on", "update")) skipValue(reader);
  else if (reader.accept("comment")) column.comment = reader.text() || null;
  else if (reader.accept("collate")) {
    reader.acceptSymbol("=");
    column.type = withCharacterSet(column.type, characterSetOf(reader.text() ?? ""));
  } else if (reader.sees("character", "set") || reader.sees("charset")) {
    column.type = withCharacterSet(column.type, readCharacterSet(reader) ?? "");
  } else if (reader.accept("invisible")) column.isOmitted = true;
  else if (reader.sees("constraint") || reader.sees("check")) readCheck(table, reader);
  else if (!readKey(table, column, reader) && !readGeneration(column, reader)) skipAttribute(reader);
}

function readKey(table: DeclaredTable, column: DeclaredColumn, reader: TokenReader): boolean {
  if (reader.accept("primary") || reader.sees("key")) {
    reader.accept("key");
    setPrimaryKey(table, [column.name]);
  } else if (reader.accept("unique")) {
    reader.accept("key");
    addUniqueKey(table, column.name, [{ column: column.name, expression: null, prefix: null }]);
  } else if (reader.sees("references")) {
    table.foreignKeys.push(readForeignKey(null, [column.name], reader));
  } else return false;
  return true;
}

/** `AS ROW START` marks the period of a versioned table: the server writes it. */
function readGeneration(column: DeclaredColumn, reader: TokenReader): boolean {
  reader.accept("generated", "always");
  if (!reader.accept("as")) return false;
  const isRow = reader.accept("row");
  if (isRow) reader.next();
  column.generation = parseExpression(isRow ? [] : reader.parenthesized());
  return true;
}

/** `CONSTRAINT name CHECK (…)`, or a CONSTRAINT of another kind with its name alone. */
function readCheck(table: DeclaredTable, reader: TokenReader): void {
  const isNamed = reader.accept("constraint");
  const isUnnamed = reader.sees("check") || reader.sees("references");
  const name = isNamed && !isUnnamed ? reader.name() : null;
  if (reader.accept("check")) table.checks.push({ name, expression: parseExpression(reader.parenthesized()) });
}

function readDefault(column: DeclaredColumn, reader: TokenReader): void {
  if (reader.accept("next", "value", "for")) {
    reader.qualifiedName();
    column.isSerial = true;
  } else if (skipValue(reader) === "nextval") column.isSerial = true;
}

/** Skips a literal, an expression in parentheses or a call; gives the called function's name. */
function skipValue(reader: TokenReader): string {
  if (reader.seesSymbol("(")) {
    reader.parenthesized();
    return "";
  }
  if (!reader.acceptSymbol("-")) reader.acceptSymbol("+");
  const first = reader.next();
  // `b'0'`, `_utf8mb4'x'`.
  if (first.kind === "word" && reader.peek()?.kind === "string") reader.next();
  if (reader.seesSymbol("(")) reader.parenthesized();
  return first.word;
}

/** STORAGE DISK, SRID 4326, COLUMN_FORMAT, VISIBLE, NULL and what servers may add. */
function skipAttribute(reader: TokenReader): void {
  if (reader.seesSymbol("(")) reader.parenthesized();
  else reader.next();
}
