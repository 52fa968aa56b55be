/** A table that has rows but no CREATE TABLE (a data-only dump, a file of records): its types are read off sampled values. */
import type { RowsHeader } from "../domain/block.ts";
import type { ColumnSample, TableSample } from "../domain/finding.ts";
import type { TableName } from "../domain/names.ts";
import type { Column, ColumnType, Table, TypeFamily } from "../domain/schema.ts";

/**
 * Who wrote the values: `postgres` by the output functions of its types, `plain` anybody. Plain values have no types behind
 * them, so that any text may stand for them.
 */
export type ValueForm = "postgres" | "plain";

type Form = readonly [TypeFamily, string, RegExp];

/** Families whose values have a form of their own, narrowest first. A column of another form holds text. */
const postgresForms: readonly Form[] = [
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

const CLOCK = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?/.source;
const ZONE = / ?(?:Z|[+-]\d\d(?::?\d\d)?)/.source;

/**
 * Dates as people write them (`12/31/2024`, `31.12.2024`) are texts: which number is the month, only their writer knows. So
 * are single letters, of which `f` and `t` say a truth in PostgreSQL alone.
 */
const plainForms: readonly Form[] = [
  ["boolean", "boolean", /^(?:true|false)$/i],
  ["integer", "bigint", /^(?:0|-?[1-9]\d{0,17})$/],
  ["decimal", "numeric", /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/],
  ["float", "double precision", /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/],
  ["date", "date", /^\d{4}-\d\d-\d\d$/],
  ["timestamp", "timestamp without time zone", new RegExp(`^\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK}$`)],
  ["timestamp", "timestamp with time zone", new RegExp(`^\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK}(?:${ZONE})?$`)],
  ["time", "time without time zone", new RegExp(`^${CLOCK}$`)],
  ["uuid", "uuid", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ["json", "json", /^(?:\{\s*\}|\{\s*".*"\s*:.*\}|\[.*\])$/s],
];
const ARRAY = /^\{.*\}$/s;
const INTEGER_ARRAY = /^\{(?:-?\d{1,19}|NULL|[{},])*\}$/;
const INT4_LIMIT = 2 ** 31;

/** How values of these rows are spelled. */
export function valueFormOf({ layout, dialect = "postgres" }: Pick<RowsHeader, "layout" | "dialect">): ValueForm {
  const isSql = layout === "copy" || layout === "values";
  return isSql && dialect === "postgres" ? "postgres" : "plain";
}

/** Keys and constraints stay unknown. A column without a value in the sample gets the family `other`, or `text` if plain. */
export function inferTable(
  name: TableName,
  columns: readonly string[],
  sample: TableSample,
  form: ValueForm = "postgres",
): Table {
  const inferType = form === "plain" ? plainType : postgresType;
  return {
    name,
    columns: columns.map((column) => inferColumn(column, inferType(valuesOf(sample.get(column))))),
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

function valuesOf(sample: ColumnSample | undefined): readonly string[] {
  return sample?.values.filter((value) => value !== "") ?? [];
}

function inferColumn(name: string, type: ColumnType): Column {
  return {
    name,
    type,
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
  };
}

function plainType(values: readonly string[]): ColumnType {
  const form =
    values.length === 0 ? undefined : plainForms.find(([, , pattern]) => values.every((one) => pattern.test(one)));
  const type = typeOf(form?.[0] ?? "text", form?.[1] ?? "text", false);
  // How wide a number may be, nobody knows.
  return { ...type, integerBytes: null, takesText: true };
}

function postgresType(values: readonly string[]): ColumnType {
  const all = (pattern: RegExp): boolean => values.every((value) => pattern.test(value));
  // `{}` alone is an empty array or an empty document.
  if (values.every((value) => value === "{}")) return typeOf("other", "unknown", false);
  const form = postgresForms.find(([, , pattern]) => all(pattern));
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
