/** CREATE TABLE of SQLite, as its master table stores it. */
import {
  addUniqueKey,
  columnNamed,
  type DeclaredColumn,
  type DeclaredTable,
  emptyTable,
  type KeyPart,
  setPrimaryKey,
} from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { parseExpression } from "../statement/expression.ts";
import { readForeignKey } from "../statement/foreign-key.ts";
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { UnreadableStatement } from "../statement/tokens.ts";
import { readColumnType } from "./column-type.ts";

/** Behind the word TABLE. The table, unless it was there before. */
export function createTable(tables: DeclaredTables, reader: TokenReader): DeclaredTable | null {
  const isOptional = reader.accept("if", "not", "exists");
  const table = emptyTable(tables.nameOf(reader.qualifiedName().slice(-1)));
  if (isOptional && tables.get(table.name) !== undefined) return null;
  if (reader.sees("as")) throw new UnreadableStatement("columns come from a query");
  const integers = new Set<string>();
  for (const element of splitTokens(reader.parenthesized(), ",")) {
    const written = readElement(table, new TokenReader(element));
    if (written === "integer") integers.add(table.columns.at(-1)?.name ?? "");
  }
  if (!reader.accept("without", "rowid")) markRowNumber(table, integers);
  tables.add(table);
  return table;
}

/** A primary key of one column of the type INTEGER, so spelled, is the number of the row itself. */
function markRowNumber(table: DeclaredTable, integers: ReadonlySet<string>): void {
  const [key, ...more] = table.primaryKey;
  const column = key === undefined || more.length > 0 ? undefined : columnNamed(table, key);
  if (column !== undefined && integers.has(column.name)) column.isSerial = true;
}

const tableConstraints: ReadonlySet<string> = new Set(["constraint", "primary", "unique", "check", "foreign"]);

/** Reads a column, whose type is given as written, or constraints, which need no commas between them. */
function readElement(table: DeclaredTable, reader: TokenReader): string {
  if (!reader.seesAnyOf(tableConstraints)) return readColumn(table, reader);
  while (!reader.isAtEnd) readTableConstraint(table, reader);
  return "";
}

function readTableConstraint(table: DeclaredTable, reader: TokenReader): void {
  const name = reader.accept("constraint") ? reader.name() : null;
  if (reader.accept("primary", "key")) setPrimaryKey(table, columnsOf(readKeyParts(reader)));
  else if (reader.accept("unique")) addUniqueKey(table, name, readKeyParts(reader));
  else if (reader.accept("check")) table.checks.push({ name, expression: parseExpression(reader.parenthesized()) });
  else if (reader.accept("foreign", "key")) {
    const columns = columnsOf(readKeyParts(reader));
    table.foreignKeys.push(readForeignKey(name, columns, reader));
  } else reader.next();
}

function columnsOf(parts: readonly KeyPart[]): string[] {
  return parts.flatMap((part) => part.column ?? []);
}

const afterName: ReadonlySet<string> = new Set(["", "collate", "asc", "desc", "autoincrement"]);

/** `(a COLLATE NOCASE DESC, lower(b))`: everything but a name with its order is an expression. */
export function readKeyParts(reader: TokenReader): KeyPart[] {
  return splitTokens(reader.parenthesized(), ",").map((tokens) => {
    const [first, second] = tokens;
    const isName = first?.kind !== "number" && first?.kind !== "symbol" && second?.kind !== "symbol";
    return isName && afterName.has(second?.word ?? "")
      ? { column: first?.text ?? "", expression: null, prefix: null }
      : { column: null, expression: parseExpression(tokens), prefix: null };
  });
}

/** Reads a column and adds it with its keys and checks. Its type as written, in lower case. */
export function readColumn(table: DeclaredTable, reader: TokenReader): string {
  const name = reader.name();
  const { type, written } = readColumnType(reader);
  const column: DeclaredColumn = {
    name,
    type,
    isNullable: true,
    isSerial: false,
    generation: null,
    isOmitted: false,
    comment: null,
  };
  while (!reader.isAtEnd) readConstraint(table, column, reader);
  table.columns.push(column);
  return written;
}

function readConstraint(table: DeclaredTable, column: DeclaredColumn, reader: TokenReader): void {
  if (reader.accept("constraint")) reader.name();
  else if (reader.accept("primary", "key")) setPrimaryKey(table, [column.name]);
  else if (reader.accept("not", "null")) column.isNullable = false;
  else if (reader.accept("unique")) {
    addUniqueKey(table, column.name, [{ column: column.name, expression: null, prefix: null }]);
  } else if (reader.accept("check")) {
    table.checks.push({ name: null, expression: parseExpression(reader.parenthesized()) });
  } else if (reader.accept("default")) skipDefault(reader);
  else if (reader.sees("references")) table.foreignKeys.push(readForeignKey(null, [column.name], reader));
  else if (reader.accept("generated", "always", "as") || reader.accept("as")) {
    column.generation = parseExpression(reader.parenthesized());
    column.isOmitted = true;
  } else reader.next();
}

function skipDefault(reader: TokenReader): void {
  if (reader.seesSymbol("(")) reader.parenthesized();
  else {
    if (!reader.acceptSymbol("-")) reader.acceptSymbol("+");
    reader.next();
  }
}
