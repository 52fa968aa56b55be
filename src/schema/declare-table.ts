/** CREATE TABLE: columns, constraints, parents. */
import { tableKey } from "../domain/names.ts";
import { type Catalog, type DeclaredColumn, type DeclaredTable, rangeParts } from "./catalog.ts";
import { addConstraint } from "./constraints.ts";
import { calledFunction, columnsIn, type Node, strings } from "./tree.ts";
import { serialTypes } from "./type-names.ts";

export function declareTable(catalog: Catalog, statement: Node): void {
  const name = catalog.created(rangeParts(statement.relation));
  if (statement.if_not_exists === true && catalog.tables.has(tableKey(name))) return;
  const table: DeclaredTable = {
    name,
    columns: [],
    primaryKey: [],
    uniqueKeys: [],
    uniqueExpressionColumns: new Set(),
    foreignKeys: [],
    checks: [],
    parents: [],
    partitionColumns: partitionColumns(statement.partspec),
    comment: null,
  };
  catalog.tables.set(tableKey(name), table);
  for (const parent of (statement.inhRelations as readonly Node[] | undefined) ?? []) {
    if (parent.RangeVar !== undefined) addParent(catalog, table, parent.RangeVar as Node);
  }
  if (statement.ofTypename !== undefined) copyAttributes(catalog, table, statement.ofTypename as Node);
  for (const element of (statement.tableElts as readonly Node[] | undefined) ?? [])
    declareElement(catalog, table, element);
}

function declareElement(catalog: Catalog, table: DeclaredTable, element: Node): void {
  if (element.ColumnDef !== undefined) declareColumn(catalog, table, element.ColumnDef as Node);
  else if (element.Constraint !== undefined) addConstraint(catalog, table, element.Constraint as Node, null);
  else if (element.TableLikeClause !== undefined) {
    const model = catalog.table(element.TableLikeClause.relation as Node);
    for (const column of model?.columns ?? []) table.columns.push({ ...column, comment: null });
  }
}

/** A column of the same name (inherited, or of the type in OF) is refined instead of doubled. */
export function declareColumn(catalog: Catalog, table: DeclaredTable, definition: Node): void {
  const column = columnFrom(definition);
  const existing = table.columns.findIndex((one) => one.name === column.name);
  if (existing < 0) table.columns.push(column);
  else {
    const inherited = table.columns[existing] as DeclaredColumn;
    const type = definition.typeName === undefined ? inherited.type : column.type;
    table.columns[existing] = { ...inherited, type, isSerial: inherited.isSerial || column.isSerial };
  }
  const declared = table.columns.find((one) => one.name === column.name) as DeclaredColumn;
  for (const item of (definition.constraints as readonly Node[] | undefined) ?? []) {
    if (item.Constraint !== undefined) addConstraint(catalog, table, item.Constraint as Node, declared);
  }
}

/** A column without its constraints: also an attribute of a composite type. */
export function columnFrom(definition: Node): DeclaredColumn {
  const type = (definition.typeName as Node | undefined) ?? { names: [] };
  const isSerial = serialTypes.has(strings(type.names).at(-1) ?? "");
  return {
    name: (definition.colname as string | undefined) ?? "",
    type,
    isNullable: !isSerial && definition.is_not_null !== true,
    isGenerated: false,
    generatedFrom: [],
    isSerial,
    comment: null,
  };
}

/** Children have their parents' columns first, as in COPY without a column list. */
export function addParent(catalog: Catalog, table: DeclaredTable, relation: Node): void {
  const key = catalog.keyOf(relation);
  if (!table.parents.includes(key)) table.parents.push(key);
  const parent = catalog.tables.get(key);
  if (parent === undefined) return;
  for (const column of parent.columns) {
    if (!table.columns.some((own) => own.name === column.name)) table.columns.push({ ...column });
  }
}

export function isNextval(expression: Node | undefined): boolean {
  return calledFunction(expression) === "nextval";
}

function copyAttributes(catalog: Catalog, table: DeclaredTable, typeName: Node): void {
  const type = catalog.declaredType(strings(typeName.names));
  if (type?.kind === "composite") table.columns.push(...type.attributes.map((attribute) => ({ ...attribute })));
}

function partitionColumns(specification: Node | undefined): string[] {
  const parts = ((specification?.partParams as readonly Node[] | undefined) ?? []).flatMap((part) => {
    const element = part.PartitionElem as Node;
    return element.name === undefined ? columnsIn(element.expr) : [element.name as string];
  });
  return [...new Set(parts)];
}
