/** A table as statements declared it so far, changeable. Names of columns stand as written and are matched when asked. */
import type { TableName } from "../../domain/names.ts";
import type { ColumnType } from "../../domain/schema.ts";
import type { Node } from "../tree.ts";

export interface DeclaredColumn {
  name: string;
  type: ColumnType;
  isNullable: boolean;
  isSerial: boolean;
  /** The expression of a generated column; null for others. */
  generation: Node | null;
  /** INSERT without a list of columns leaves it out. */
  isOmitted: boolean;
  comment: string | null;
}

export interface KeyPart {
  /** Null for an expression. */
  readonly column: string | null;
  readonly expression: Node | null;
  /** Only so many characters count; null: all. */
  readonly prefix: number | null;
}

export interface UniqueKey {
  name: string;
  readonly parts: readonly KeyPart[];
}

export interface DeclaredForeignKey {
  readonly name: string | null;
  readonly columns: readonly string[];
  /** As written; without a schema it is the table's own. */
  readonly target: readonly string[];
  readonly targetColumns: readonly string[];
}

export interface DeclaredCheck {
  readonly name: string | null;
  readonly expression: Node;
}

export interface DeclaredTable {
  name: TableName;
  columns: DeclaredColumn[];
  primaryKey: readonly string[];
  uniqueKeys: UniqueKey[];
  foreignKeys: DeclaredForeignKey[];
  checks: DeclaredCheck[];
  partitionColumns: readonly string[];
  comment: string | null;
}

export function emptyTable(name: TableName): DeclaredTable {
  return {
    name,
    columns: [],
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
    checks: [],
    partitionColumns: [],
    comment: null,
  };
}

/** Columns' names are equal whatever the case of their letters. */
export function isSameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

export function columnNamed(table: DeclaredTable, name: string): DeclaredColumn | undefined {
  return (
    table.columns.find((column) => column.name === name) ?? table.columns.find((one) => isSameName(one.name, name))
  );
}

export function setPrimaryKey(table: DeclaredTable, columns: readonly string[]): void {
  table.primaryKey = columns;
}

/** `name`: null takes the first column's, as servers do. */
export function addUniqueKey(table: DeclaredTable, name: string | null, parts: readonly KeyPart[]): void {
  if (parts.length > 0) table.uniqueKeys.push({ name: name ?? parts[0]?.column ?? "", parts });
}

export function renameColumn(table: DeclaredTable, from: string, to: string): void {
  const renamed = (column: string): string => (isSameName(column, from) ? to : column);
  const column = columnNamed(table, from);
  if (column !== undefined) column.name = to;
  table.primaryKey = table.primaryKey.map(renamed);
  table.partitionColumns = table.partitionColumns.map(renamed);
  table.uniqueKeys = table.uniqueKeys.map((key) => ({
    ...key,
    parts: key.parts.map((part) => ({ ...part, column: part.column === null ? null : renamed(part.column) })),
  }));
  table.foreignKeys = table.foreignKeys.map((key) => ({ ...key, columns: key.columns.map(renamed) }));
}

/** Keys lose a dropped column, and go with their last. */
export function dropColumn(table: DeclaredTable, name: string): void {
  const isOther = (column: string | null): boolean => column === null || !isSameName(column, name);
  table.columns = table.columns.filter((column) => isOther(column.name));
  table.primaryKey = table.primaryKey.filter(isOther);
  table.uniqueKeys = table.uniqueKeys
    .map((key) => ({ ...key, parts: key.parts.filter((part) => isOther(part.column)) }))
    .filter((key) => key.parts.length > 0);
  table.foreignKeys = table.foreignKeys.filter((key) => key.columns.every(isOther));
}
