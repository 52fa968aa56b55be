/** One statement, or a few, that make an object, and where they stand in a dump. */
import type { PostgresConnection } from "../../../database/postgres/connection.ts";

export interface Definition {
  /** `catalogue:object`, as dependencies name it. */
  readonly key: string;
  readonly sql: string;
  readonly section: "before" | "behind";
  /** Lower comes first where no dependency says otherwise. */
  readonly rank: number;
  /** Objects that need it beyond what the catalogue says, or that it needs. */
  readonly needs?: readonly string[];
}

export const rank = {
  schema: 0,
  extension: 1,
  type: 2,
  function: 3,
  table: 4,
  sequence: 5,
  ownership: 6,
  default: 7,
  attach: 8,
  view: 9,
  check: 20,
  key: 21,
  index: 22,
  attachIndex: 23,
  foreignKey: 24,
  statistics: 25,
  trigger: 26,
  rule: 27,
  policy: 28,
  refresh: 29,
} as const;

/** Reads some kinds of objects of the database. */
export type DefinitionReader = (leader: PostgresConnection) => Promise<Definition[]>;

/** Schemas that a dump is about. `n` is the namespace in all queries. */
export const OWN_SCHEMA = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

/** Not made by an extension. */
export function notOfExtension(catalogue: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = 'pg_catalog.${catalogue}'::regclass
    AND e.objid = ${oid} AND e.objsubid = 0 AND e.deptype = 'e')`;
}

/** The key of an object, in SQL. */
export function keyOf(catalogue: string, oid: string): string {
  return `'pg_catalog.${catalogue}'::regclass::oid::int8 || ':' || ${oid}::int8`;
}
