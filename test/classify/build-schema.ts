/** Builds small schemas and samples for tests. */
import type { ColumnSample, TableSample } from "../../src/domain/finding.ts";
import { type TableKey, tableKey } from "../../src/domain/names.ts";
import type { Column, Schema, Table } from "../../src/domain/schema.ts";
import { typeFromText } from "./type-from-text.ts";

/** `text` is `name type…`; the type is `text` when left out. */
export function column(text: string, parts: Partial<Column> = {}): Column {
  const [name = "", ...type] = text.split(" ");
  const declared = typeFromText(type.join(" ") || "text");
  return {
    name,
    type: declared,
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
    ...parts,
  };
}

export function table(name: string, columns: readonly (string | Column)[], parts: Partial<Table> = {}): Table {
  return {
    name: { database: null, schema: "public", name },
    columns: columns.map((each) => (typeof each === "string" ? column(each) : each)),
    primaryKey: [],
    uniqueKeys: [],
    uniqueExpressionColumns: [],
    foreignKeys: [],
    checks: [],
    parents: [],
    partitionColumns: [],
    comment: null,
    ...parts,
  };
}

export function keyOf(name: string): TableKey {
  return tableKey({ database: null, schema: "public", name });
}

export function schemaOf(...tables: readonly Table[]): Schema {
  return { tables: new Map(tables.map((each) => [tableKey(each.name), each])), isComplete: true };
}

export function sampleOf(columns: Readonly<Record<string, readonly string[]>>): TableSample {
  return new Map(Object.entries(columns).map(([name, values]) => [name, columnSample(name, values)]));
}

function columnSample(name: string, values: readonly string[]): ColumnSample {
  const longest = Math.max(0, ...values.map((value) => value.length));
  const emptyCount = values.filter((value) => value === "").length;
  return {
    column: name,
    values: values.map((value) => value.slice(0, 512)),
    rowCount: values.length,
    nullCount: 0,
    emptyCount,
    distinctCount: new Set(values).size,
    longest,
  };
}
