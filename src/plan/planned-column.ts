/** The tables and columns that a plan must decide on: those of the DDL and those that only rows have told of. */

import type { Finding } from "../domain/finding.ts";
import { labelsAmong, type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { Column, Schema, SimpleCheck, Table } from "../domain/schema.ts";

export interface PlannedColumn {
  /** Unique text of table and column, for maps. */
  readonly id: string;
  readonly table: PlannedTable;
  readonly name: string;
  readonly declared: Column | null;
  readonly checks: readonly SimpleCheck[];
  readonly finding: Finding | null;
  /** The server computes it, whatever statements give for it. */
  readonly isComputed: boolean;
  /** Rows may hold values of it: MariaDB dumps what generated columns hold. */
  readonly isWritten: boolean;
  /** It chooses the partition, and rows come for the partition itself: another value may belong to another one. */
  readonly isPartitionKey: boolean;
}

export interface PlannedTable {
  readonly key: TableKey;
  readonly name: TableName;
  readonly label: string;
  readonly declared: Table | null;
  readonly columns: readonly PlannedColumn[];
  /** Rows without a column list, and no DDL: nobody knows its columns. */
  readonly hasUnknownColumns: boolean;
  /** Rows of it were met. */
  readonly hasRows: boolean;
}

export interface SeenTable {
  readonly table: TableName;
  readonly columns: readonly string[] | null;
}

export function columnId(table: TableKey, column: string): string {
  return `${table}\u0000\u0000${column}`;
}

/** Every table with rows or DDL, each column once, in the order of the DDL and then of the statements. */
export function plannedTables(
  schema: Schema,
  seen: readonly SeenTable[],
  findings: readonly Finding[],
): Map<TableKey, PlannedTable> {
  const byColumn = new Map(findings.map((finding) => [columnId(finding.table, finding.column), finding]));
  const lists = new Map<TableKey, SeenTable[]>();
  for (const entry of seen) {
    const key = tableKey(entry.table);
    lists.set(key, [...(lists.get(key) ?? []), entry]);
  }
  const keys = new Set([...schema.tables.keys(), ...lists.keys()]);
  const labelOf = labelsAmong(
    [...schema.tables.values(), ...seen].map((each) => ("table" in each ? each.table : each.name)),
  );
  return new Map(
    [...keys].map((key) => [
      key,
      plannedTable(key, {
        declared: schema.tables.get(key) ?? null,
        seen: lists.get(key) ?? [],
        findings: byColumn,
        labelOf,
        partitionColumns: partitionColumns(schema, key),
      }),
    ]),
  );
}

function plannedTable(
  key: TableKey,
  known: {
    declared: Table | null;
    seen: readonly SeenTable[];
    findings: ReadonlyMap<string, Finding>;
    labelOf: (table: TableName) => string;
    partitionColumns: ReadonlySet<string>;
  },
): PlannedTable {
  const { declared, seen, findings } = known;
  const name = declared?.name ?? (seen[0] as SeenTable).table;
  const listed = new Set(seen.flatMap((entry) => entry.columns ?? []));
  const names = new Set([...(declared?.columns ?? []).map((column) => column.name), ...listed]);
  const columns: PlannedColumn[] = [];
  const hasUnknownColumns = declared === null && seen.some((entry) => entry.columns === null);
  const table: PlannedTable = {
    key,
    name,
    label: known.labelOf(name),
    declared,
    columns,
    hasUnknownColumns,
    hasRows: seen.length > 0,
  };
  for (const column of names) {
    const own = declared?.columns.find((each) => each.name === column) ?? null;
    columns.push({
      id: columnId(key, column),
      table,
      name: column,
      declared: own,
      checks: (declared?.checks ?? []).filter((check) =>
        check.kind === "unknown" ? check.columns.includes(column) : check.column === column,
      ),
      finding: findings.get(columnId(key, column)) ?? null,
      isComputed: own?.isGenerated === true,
      isWritten: listed.has(column) || seen.some((entry) => entry.columns === null),
      isPartitionKey: table.hasRows && known.partitionColumns.has(column),
    });
  }
  return table;
}

/** Columns that chose this partition among its siblings, and its parents among theirs. */
function partitionColumns(schema: Schema, key: TableKey): ReadonlySet<string> {
  const columns = new Set<string>();
  const met = new Set([key]);
  for (const each of met) {
    for (const parent of schema.tables.get(each)?.parents ?? []) {
      for (const column of schema.tables.get(parent)?.partitionColumns ?? []) columns.add(column);
      met.add(parent);
    }
  }
  return columns;
}
