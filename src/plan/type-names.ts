/** Names that `defaults.types` may use, and which of them a column's type answers to. */
import type { ColumnType } from "../domain/schema.ts";
import { familyNames } from "./policy-shape.ts";

const aliases: Readonly<Record<string, string>> = {
  varchar: "character varying",
  char: "character",
  bpchar: "character",
  int: "integer",
  int4: "integer",
  int2: "smallint",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  decimal: "numeric",
  timestamptz: "timestamp with time zone",
  timestamp: "timestamp without time zone",
  timetz: "time with time zone",
  time: "time without time zone",
  varbit: "bit varying",
};

const sqlTypes = [
  "text",
  "character varying",
  "character",
  "citext",
  "name",
  "smallint",
  "integer",
  "bigint",
  "numeric",
  "real",
  "double precision",
  "boolean",
  "date",
  "timestamp without time zone",
  "timestamp with time zone",
  "time without time zone",
  "time with time zone",
  "interval",
  "uuid",
  "json",
  "jsonb",
  "xml",
  "hstore",
  "bytea",
  "inet",
  "cidr",
  "macaddr",
  "macaddr8",
  "tsvector",
  "tsquery",
  "money",
  "bit",
  "bit varying",
  "point",
  "line",
  "lseg",
  "box",
  "path",
  "polygon",
  "circle",
  "ltree",
  "oid",
  "int4range",
  "int8range",
  "numrange",
  "tsrange",
  "tstzrange",
  "daterange",
  "geometry",
  "geography",
] as const;

export const knownTypes: readonly string[] = [...new Set([...sqlTypes, ...familyNames, ...Object.keys(aliases)])];

/** Types with a schema (`public.mood`) are the database's own and cannot be checked here; `text[]` is an array. */
export function isKnownType(name: string): boolean {
  const element = withoutArray(name.toLowerCase());
  return element.includes(".") || knownTypes.includes(element);
}

/** Names a column's type answers to, the most telling first. */
export function typeNamesOf(type: ColumnType): readonly string[] {
  const name = type.name.toLowerCase().replace(/\[\]$/, "");
  const unqualified = name.slice(name.lastIndexOf(".") + 1);
  const exact = [
    ...new Set([name, unqualified, ...Object.keys(aliases).filter((alias) => aliases[alias] === unqualified)]),
  ];
  const names = [...exact, type.family];
  if (!type.isArray) return names;
  return [...names.map((each) => `${each}[]`), ...names];
}

function withoutArray(name: string): string {
  return name.endsWith("[]") ? name.slice(0, -2) : name;
}
