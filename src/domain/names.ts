/** Names of tables and columns, as the database knows them (folded, without quotes). */

export interface TableName {
  /** Database of a cluster dump (`\connect`), or null before the first one. */
  readonly database: string | null;
  /**
   * Schema, or the database of MySQL where a dump names one; null when a PostgreSQL dump never said one (then `public` is
   * meant by most servers, but nobody said so); empty where the format knows none (CSV, JSON, SQLite, one MySQL database).
   */
  readonly schema: string | null;
  readonly name: string;
}

/** Key of a table in maps. Two names with one key are one table. */
export type TableKey = string;

const SEPARATOR = "\u0000";

export function tableKey(table: TableName): TableKey {
  return [table.database ?? "", table.schema ?? "public", table.name].join(SEPARATOR);
}

/**
 * How a table is shown to people: `schema.table`, with `database.` after a `\\connect` or among several sources, and the
 * name alone where there are no schemas. See `labelsAmong`.
 */
export function tableLabel(table: TableName): string {
  const schema = table.schema ?? "public";
  const inSchema = schema === "" ? table.name : `${schema}.${table.name}`;
  return table.database === null ? inSchema : `${table.database}.${inSchema}`;
}

/** Labels within one source: the database is told only where the tables come from several of them. */
export function labelsAmong(tables: Iterable<TableName>): (table: TableName) => string {
  const isCluster = new Set([...tables].map((table) => table.database)).size > 1;
  return (table) => tableLabel(isCluster ? table : { ...table, database: null });
}
