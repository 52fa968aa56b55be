/** Tables, views and sequences as the catalogue has them. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import type { TableName } from "../../domain/names.ts";

export interface Relation {
  readonly oid: number;
  readonly table: TableName;
  /** Schema and name as SQL writes them. */
  readonly sqlName: string;
  /** relkind: r table, p partitioned, v view, m materialized view, f foreign table, S sequence. */
  readonly kind: "r" | "p" | "v" | "m" | "f" | "S";
  readonly isUnlogged: boolean;
  /** Pages can be addressed: ranges of rows can be read. */
  readonly isHeap: boolean;
  readonly heapBytes: number;
  /** With what is stored out of line. */
  readonly totalBytes: number;
  /** Estimate of the last ANALYZE; negative: never analysed. */
  readonly rows: number;
  readonly isReadable: boolean;
  /** Policies would hide rows from this user. */
  readonly isRowSecured: boolean;
  /** Made by an extension. */
  readonly isExtensionMember: boolean;
  /** Of an extension's configuration table: which rows are the user's; empty for all. Null for other tables. */
  readonly extensionCondition: string | null;
  /** Columns that COPY writes, as SQL writes them: without generated ones. */
  readonly columns: readonly string[];
  /** Tables it inherits from or is a partition of. */
  readonly parents: readonly number[];
  /** Table whose column owns this sequence. */
  readonly owner: number | null;
  /** Relations that this view reads. */
  readonly reads: readonly number[];
}

type Row = Omit<Relation, "table"> & { readonly schema: string; readonly name: string };

const RELATIONS = `
  SELECT c.oid::int8 AS oid, n.nspname::text AS schema, c.relname::text AS name,
    pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS "sqlName",
    c.relkind::text AS kind, c.relpersistence = 'u' AS "isUnlogged", coalesce(am.amname = 'heap', false) AS "isHeap",
    CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_relation_size(c.oid) ELSE 0 END AS "heapBytes",
    CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_table_size(c.oid) ELSE 0 END AS "totalBytes",
    c.reltuples::float8 AS rows,
    pg_catalog.has_schema_privilege(n.oid, 'USAGE')
      AND CASE WHEN c.relkind = 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT')
        ELSE pg_catalog.has_table_privilege(c.oid, 'SELECT') END AS "isReadable",
    c.relkind IN ('r', 'p') AND pg_catalog.row_security_active(c.oid) AS "isRowSecured",
    EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
      AND d.objsubid = 0 AND d.deptype = 'e') AS "isExtensionMember",
    (SELECT coalesce(x.condition, '') FROM pg_catalog.pg_extension e,
      unnest(e.extconfig, e.extcondition) AS x(relation, condition) WHERE x.relation = c.oid LIMIT 1) AS "extensionCondition",
    coalesce((SELECT pg_catalog.array_agg(pg_catalog.quote_ident(a.attname) ORDER BY a.attnum)
      FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND c.relkind IN ('r', 'p')), '{}') AS columns,
    coalesce((SELECT pg_catalog.array_agg(i.inhparent::int8) FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid),
      '{}') AS parents,
    (SELECT d.refobjid::int8 FROM pg_catalog.pg_depend d WHERE c.relkind = 'S'
      AND d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
      AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1) AS owner,
    coalesce((SELECT pg_catalog.array_agg(DISTINCT d.refobjid::int8) FROM pg_catalog.pg_rewrite r
      JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
        AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> c.oid
      WHERE r.ev_class = c.oid AND c.relkind IN ('v', 'm')), '{}') AS reads
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`;

export async function readRelations(leader: PostgresConnection): Promise<Relation[]> {
  const rows = await leader.query<Row & { parents: (number | string)[]; reads: (number | string)[] }>(RELATIONS);
  return rows.map(({ schema, name, ...row }) => ({
    ...row,
    parents: row.parents.map(Number),
    reads: row.reads.map(Number),
    table: { database: null, schema, name },
  }));
}
