/** Constraints of columns and tables, wherever they are declared. */
import { tableKey } from "../domain/names.ts";
import type { Catalog, DeclaredColumn, DeclaredTable } from "./catalog.ts";
import { calledFunction, columnsIn, type Node, strings } from "./tree.ts";

/** `column` is the column the constraint is written at; null for a constraint of the table. */
export function addConstraint(
  catalog: Catalog,
  table: DeclaredTable,
  constraint: Node,
  column: DeclaredColumn | null,
): void {
  switch (constraint.contype) {
    case "CONSTR_NOTNULL":
      setNotNull(table, column === null ? strings(constraint.keys) : [column.name]);
      break;
    case "CONSTR_DEFAULT":
      if (column !== null && calledFunction(constraint.raw_expr) === "nextval") column.isSerial = true;
      break;
    case "CONSTR_IDENTITY":
      if (column !== null) Object.assign(column, { isSerial: true, isNullable: false });
      break;
    case "CONSTR_GENERATED":
      if (column !== null) Object.assign(column, { isGenerated: true, generatedFrom: columnsIn(constraint.raw_expr) });
      break;
    case "CONSTR_PRIMARY":
      table.primaryKey = keyColumns(catalog, table, constraint, column);
      setNotNull(table, table.primaryKey);
      break;
    case "CONSTR_UNIQUE":
      addUniqueKey(table, keyColumns(catalog, table, constraint, column));
      break;
    case "CONSTR_EXCLUSION":
      addExclusion(table, constraint);
      break;
    case "CONSTR_FOREIGN":
      addForeignKey(catalog, table, constraint, column);
      break;
    case "CONSTR_CHECK":
      table.checks.push(constraint.raw_expr as Node);
      break;
  }
}

export function addUniqueKey(table: DeclaredTable, columns: readonly string[]): void {
  const isKnown = table.uniqueKeys.some((key) => key.join("\0") === columns.join("\0"));
  if (columns.length > 0 && !isKnown) table.uniqueKeys.push([...columns]);
}

function keyColumns(catalog: Catalog, table: DeclaredTable, constraint: Node, column: DeclaredColumn | null): string[] {
  const written = strings(constraint.keys);
  if (written.length > 0) return written;
  if (column !== null) return [column.name];
  const name = constraint.indexname as string | undefined;
  const index = name === undefined ? undefined : catalog.indexes.get(tableKey({ ...table.name, name }));
  return [...(index?.columns ?? [])];
}

/** EXCLUDE (a WITH =): values must differ, as in a unique key; with other operators nothing simple is known. */
function addExclusion(table: DeclaredTable, constraint: Node): void {
  const columns = columnsOfExclusion(constraint);
  if (columns !== null) addUniqueKey(table, columns);
  else table.checks.push(constraint);
}

function columnsOfExclusion(constraint: Node): string[] | null {
  const columns: string[] = [];
  for (const exclusion of (constraint.exclusions as readonly Node[] | undefined) ?? []) {
    const [element, operator] = (exclusion.List?.items as readonly Node[] | undefined) ?? [];
    const name = element?.IndexElem?.name as string | undefined;
    if (name === undefined || strings(operator?.List?.items).at(-1) !== "=") return null;
    columns.push(name);
  }
  return columns;
}

function addForeignKey(catalog: Catalog, table: DeclaredTable, constraint: Node, column: DeclaredColumn | null): void {
  const columns = column === null ? strings(constraint.fk_attrs) : [column.name];
  const key = {
    columns,
    target: catalog.keyOf(constraint.pktable as Node),
    targetColumns: strings(constraint.pk_attrs),
  };
  if (!table.foreignKeys.some((known) => JSON.stringify(known) === JSON.stringify(key))) table.foreignKeys.push(key);
}

function setNotNull(table: DeclaredTable, names: readonly string[]): void {
  for (const column of table.columns) if (names.includes(column.name)) column.isNullable = false;
}
