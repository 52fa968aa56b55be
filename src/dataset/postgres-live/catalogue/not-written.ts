/** What the catalogue holds and this way of reading it does not write: counted, and told. */
import type { PostgresConnection } from "../../../database/postgres/connection.ts";
import { notOfExtension, OWN_SCHEMA } from "./definition.ts";

const kinds: readonly (readonly [label: string, count: string])[] = [
  ["aggregates", inSchema("pg_proc", "x.pronamespace", "x.prokind = 'a'")],
  ["base types", inSchema("pg_type", "x.typnamespace", "x.typtype = 'b' AND x.typelem = 0")],
  ["operators", inSchema("pg_operator", "x.oprnamespace")],
  ["operator classes", inSchema("pg_opclass", "x.opcnamespace")],
  ["collations", inSchema("pg_collation", "x.collnamespace")],
  ["conversions", inSchema("pg_conversion", "x.connamespace")],
  ["text search configurations", inSchema("pg_ts_config", "x.cfgnamespace")],
  ["text search dictionaries", inSchema("pg_ts_dict", "x.dictnamespace")],
  ["foreign tables", inSchema("pg_class", "x.relnamespace", "x.relkind = 'f'")],
  ["typed tables (made as ordinary ones)", inSchema("pg_class", "x.relnamespace", "x.reloftype <> 0")],
  ["foreign servers", ofDatabase("pg_foreign_server")],
  ["casts", ofDatabase("pg_cast")],
  ["event triggers", ofDatabase("pg_event_trigger")],
  ["publications", ofDatabase("pg_publication")],
  ["default privileges", ofDatabase("pg_default_acl")],
  [
    "relations with granted privileges",
    inSchema("pg_class", "x.relnamespace", "x.relacl IS NOT NULL AND x.relkind IN ('r', 'p', 'v', 'm', 'S')"),
  ],
];

function inSchema(catalogue: string, schema: string, condition = "true"): string {
  return `SELECT count(*) AS count FROM pg_catalog.${catalogue} x JOIN pg_catalog.pg_namespace n ON n.oid = ${schema}
    WHERE ${OWN_SCHEMA} AND ${condition} AND ${notOfExtension(catalogue, "x.oid")}`;
}

function ofDatabase(catalogue: string): string {
  return `SELECT count(*) AS count FROM pg_catalog.${catalogue} x WHERE x.oid >= 16384 AND ${notOfExtension(catalogue, "x.oid")}`;
}

export async function tellNotWritten(leader: PostgresConnection): Promise<string[]> {
  const told: string[] = [];
  for (const [label, sql] of kinds) {
    const [row] = await leader.query<{ count: number }>(sql);
    if (row !== undefined && row.count > 0) told.push(`${label}: ${row.count}`);
  }
  return told.length === 0 ? [] : [`The catalogue also holds what is not written without pg_dump: ${told.join(", ")}.`];
}
