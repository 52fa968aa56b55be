/** Canonical spellings and families of PostgreSQL's own types and those of well-known extensions. */
import type { TypeFamily } from "../domain/schema.ts";

const spellings: Readonly<Record<string, string>> = {
  int2: "smallint",
  int4: "integer",
  int: "integer",
  int8: "bigint",
  serial2: "smallint",
  smallserial: "smallint",
  serial4: "integer",
  serial: "integer",
  serial8: "bigint",
  bigserial: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  varchar: "character varying",
  bpchar: "character",
  timestamp: "timestamp without time zone",
  timestamptz: "timestamp with time zone",
  time: "time without time zone",
  timetz: "time with time zone",
  varbit: "bit varying",
  decimal: "numeric",
};

export const serialTypes: ReadonlySet<string> = new Set([
  "serial2",
  "smallserial",
  "serial4",
  "serial",
  "serial8",
  "bigserial",
]);

const families: Readonly<Record<string, TypeFamily>> = {
  text: "text",
  "character varying": "text",
  character: "text",
  char: "text",
  name: "text",
  citext: "text",
  ltree: "text",
  smallint: "integer",
  integer: "integer",
  bigint: "integer",
  oid: "integer",
  numeric: "decimal",
  real: "float",
  "double precision": "float",
  boolean: "boolean",
  date: "date",
  "timestamp without time zone": "timestamp",
  "timestamp with time zone": "timestamp",
  "time without time zone": "time",
  "time with time zone": "time",
  interval: "interval",
  uuid: "uuid",
  json: "json",
  jsonb: "json",
  xml: "xml",
  hstore: "hstore",
  bytea: "bytea",
  inet: "inet",
  cidr: "cidr",
  macaddr: "macaddr",
  macaddr8: "macaddr",
  tsvector: "tsvector",
  money: "money",
  bit: "bit",
  "bit varying": "bit",
  point: "geometry",
  line: "geometry",
  lseg: "geometry",
  box: "geometry",
  path: "geometry",
  polygon: "geometry",
  circle: "geometry",
  geometry: "geometry",
  geography: "geometry",
  int4range: "range",
  int8range: "range",
  numrange: "range",
  tsrange: "range",
  tstzrange: "range",
  daterange: "range",
  int4multirange: "range",
  int8multirange: "range",
  nummultirange: "range",
  tsmultirange: "range",
  tstzmultirange: "range",
  datemultirange: "range",
};

export function canonicalName(name: string): string {
  return spellings[name] ?? name;
}

export function familyOf(canonical: string): TypeFamily {
  return families[canonical] ?? "other";
}

export function integerBytesOf(canonical: string): 2 | 4 | 8 | null {
  if (canonical === "smallint") return 2;
  if (canonical === "bigint") return 8;
  return canonical === "integer" || canonical === "oid" ? 4 : null;
}
