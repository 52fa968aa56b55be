/** A declared table as the rest of the program sees it: names in the columns' own spelling, checks understood. */
import { tableKey } from "../../domain/names.ts";
import type { Column, ForeignKey, SimpleCheck, Table } from "../../domain/schema.ts";
import { simpleChecks } from "../checks.ts";
import { calledFunction, columnOf, columnsIn, type Node } from "../tree.ts";
import { columnNamed, type DeclaredCheck, type DeclaredTable, type UniqueKey } from "./declared-table.ts";
import type { DeclaredTables } from "./declared-tables.ts";

export function finishTable(tables: DeclaredTables, declared: DeclaredTable): Table {
  const spelled = speller(declared);
  const primaryKey = spelled(declared.primaryKey);
  // A part may also be the name of a period: `UNIQUE (id, validity WITHOUT OVERLAPS)`.
  const isPlain = (key: UniqueKey): boolean =>
    key.parts.every((part) => part.column !== null && columnNamed(declared, part.column) !== undefined);
  const plainKeys = declared.uniqueKeys
    .filter(isPlain)
    .map((key) => spelled(key.parts.map((part) => part.column ?? "")));
  const computedKeys = declared.uniqueKeys.filter((key) => !isPlain(key));
  const columns = columnsOf(declared);
  return {
    name: declared.name,
    columns,
    primaryKey,
    uniqueKeys: distinct(plainKeys).filter((key) => key.length > 0 && key.join("\0") !== primaryKey.join("\0")),
    uniqueExpressionColumns: [
      ...new Set([
        ...spelled(computedKeys.flatMap((key) => key.parts.flatMap((part) => columnsOfPart(part)))),
        ...sourcesOf(columns, [primaryKey, ...plainKeys].filter((key) => key.length === 1).flat()),
      ]),
    ],
    foreignKeys: distinct(declared.foreignKeys.map((key) => foreignKey(tables, declared, key))),
    checks: [...declared.checks.flatMap((check) => checksOf(declared, check)), ...prefixChecks(declared)],
    parents: [],
    partitionColumns: spelled(declared.partitionColumns),
    comment: declared.comment,
  };
}

/**
 * What the generated columns among `names`, each a key of its own, read directly or through others. Members of composite
 * keys are left out: they often say no more than whether a value is there.
 */
function sourcesOf(columns: readonly Column[], names: readonly string[]): string[] {
  const found = new Set(names);
  for (const name of found) {
    for (const source of columns.find((column) => column.name === name)?.generatedFrom ?? []) found.add(source);
  }
  return [...found].filter((name) => !names.includes(name));
}

function columnsOfPart(part: { readonly column: string | null; readonly expression: Node | null }): string[] {
  return part.column === null ? columnsIn(part.expression) : [part.column];
}

/** Names that are columns of the table, as their declaration spells them; other names are none. */
function speller(declared: DeclaredTable): (names: readonly string[]) => string[] {
  return (names) => names.flatMap((name) => columnNamed(declared, name)?.name ?? []);
}

function columnsOf(declared: DeclaredTable): Column[] {
  const spelled = speller(declared);
  const documents = new Set(spelled(declared.checks.flatMap(({ expression }) => checkedJson(expression) ?? [])));
  const keys = new Set(spelled(declared.primaryKey));
  return declared.columns.map((column) => ({
    name: column.name,
    type: documents.has(column.name) ? { ...column.type, name: "json", family: "json", maxLength: null } : column.type,
    isNullable: column.isNullable && !keys.has(column.name),
    isGenerated: column.generation !== null,
    generatedFrom: [...new Set(spelled(columnsIn(column.generation)))].filter((name) => name !== column.name),
    isSerial: column.isSerial,
    ...(column.isOmitted && { isOmitted: true }),
    comment: column.comment,
  }));
}

/** MariaDB's JSON is a text with CHECK (json_valid(column)). The column; null for other checks. */
function checkedJson(expression: Node): string | null {
  if (calledFunction(expression) !== "json_valid") return null;
  return columnOf(expression.FuncCall.args?.[0] as Node | undefined);
}

function checksOf(declared: DeclaredTable, { expression }: DeclaredCheck): SimpleCheck[] {
  if (checkedJson(expression) !== null) return [];
  const spelled = speller(declared);
  return simpleChecks(expression, null).flatMap((check): SimpleCheck[] => {
    if (check.kind === "unknown") return [{ ...check, columns: spelled(check.columns) }];
    const [column] = spelled([check.column]);
    return column === undefined ? [] : [{ ...check, column }];
  });
}

/** `UNIQUE (mail(20))`: replacements that differ must differ in their first 20 characters, so they get no more. */
function prefixChecks(declared: DeclaredTable): SimpleCheck[] {
  return declared.uniqueKeys
    .flatMap((key) => key.parts)
    .flatMap(({ column, prefix }): SimpleCheck[] => {
      const found = column === null ? undefined : columnNamed(declared, column);
      if (found === undefined || prefix === null || prefix >= (found.type.maxLength ?? Infinity)) return [];
      return [{ kind: "length", column: found.name, min: null, max: prefix }];
    });
}

function foreignKey(
  tables: DeclaredTables,
  declared: DeclaredTable,
  { columns, target, targetColumns }: DeclaredTable["foreignKeys"][number],
): ForeignKey {
  const written = { ...declared.name, schema: target.at(-2) ?? declared.name.schema, name: target.at(-1) ?? "" };
  const found = tables.get(written);
  return {
    columns: columns.map((name) => columnNamed(declared, name)?.name ?? name),
    target: tableKey(found?.name ?? written),
    targetColumns: targetColumns.map((name) => (found && columnNamed(found, name)?.name) ?? name),
  };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item] as const)).values()];
}
