/** A table that has rows but no CREATE TABLE (a data-only dump): its types are read off sampled values. */
import type { ColumnSample, TableSample } from "../domain/finding.ts";
import type { TableName } from "../domain/names.ts";
import type { Column, ColumnType, Table, TypeFamily } from "../domain/schema.ts";

/** Families whose values have a form of their own, narrowest first. A column of another form holds text. */
const forms: readonly (readonly [TypeFamily, string, RegExp])[] = [
  ["boolean", "boolean", /^(t|f|true|false)$/],
  // A leading zero belongs to a code, not to a number.
  ["integer", "bigint", /^(0|-?[1-9]\d{0,18})$/],
  ["decimal", "numeric", /^-?(0|[1-9]\d*)(\.\d+)?$/],
  ["date", "date", /^\d{4,6}-\d\d-\d\d$/],
  ["timestamp", "timestamp with time zone", /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:?\d\d){0,2})?$/],
  ["time", "time without time zone", /^\d\d:\d\d:\d\d(\.\d+)?$/],
  ["uuid", "uuid", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ["bytea", "bytea", /^\\x([0-9a-f]{2})*$/],
  ["json", "jsonb", /^(\{\s*\}|\{\s*".*"\s*:.*\}|\[.*\])$/s],
];
const ARRAY = /^\{.*\}$/s;
const INTEGER_ARRAY = /^\{(?:-?\d{1,19}|NULL|[{},])*\}$/;
const INT4_LIMIT = 2 ** 31;

/** Keys and constraints stay unknown. A column without a value in the sample gets the family `other`. */
export function inferTable(name: TableName, columns: readonly string[], sample: TableSample): Table {
  return {
    name,
    columns: columns.map((column) => inferColumn(column, sample.get(column))),
    primaryKey: [],
    uniqueKeys: [],
    uniqueExpressionColumns: [],
    foreignKeys: [],
    checks: [],
    parents: [],
    partitionColumns: [],
    comment: null,
  };
}

function inferColumn(name: string, sample: ColumnSample | undefined): Column {
  return {
    name,
    type: inferType(sample?.values.filter((value) => value !== "") ?? []),
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
  };
}

function inferType(values: readonly string[]): ColumnType {
  const all = (pattern: RegExp): boolean => values.every((value) => pattern.test(value));
  // `{}` alone is an empty array or an empty document.
  if (values.every((value) => value === "{}")) return typeOf("other", "unknown", false);
  const form = forms.find(([, , pattern]) => all(pattern));
  // An integer that was small so far may be an int4: what stands for it must fit there, too.
  if (form?.[0] === "integer") return { ...typeOf("integer", form[1], false), integerBytes: smallest(values) };
  if (form !== undefined) return typeOf(form[0], form[1], false);
  if (all(INTEGER_ARRAY)) return typeOf("integer", "bigint", true);
  return typeOf("text", "text", all(ARRAY));
}

function smallest(values: readonly string[]): 4 | 8 {
  return values.every((value) => Math.abs(Number(value)) < INT4_LIMIT) ? 4 : 8;
}

function typeOf(family: TypeFamily, name: string, isArray: boolean): ColumnType {
  return {
    name,
    family,
    maxLength: null,
    fixedLength: false,
    integerBytes: family === "integer" ? 8 : null,
    precision: null,
    scale: null,
    isArray,
    enumLabels: null,
    attributes: null,
  };
}
