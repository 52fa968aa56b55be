/** Names of tables and columns, as the database knows them (folded, without quotes). */

export interface TableName {
  /** Database of a cluster dump (`\connect`), or null before the first one. */
  readonly database: string | null;
  /** Schema; null when the dump never said one (then `public` is meant by most servers, but nobody said so). */
  readonly schema: string | null;
  readonly name: string;
}

/** Key of a table in maps. Two names with one key are one table. */
export type TableKey = string;

const SEPARATOR = "\u0000";

export function tableKey(table: TableName): TableKey {
  return [table.database ?? "", table.schema ?? "public", table.name].join(SEPARATOR);
}

/** How a table is shown to people and matched by policy globs: `schema.table`, with `database.` in a cluster dump. */
export function tableLabel(table: TableName): string {
  const inSchema = `${table.schema ?? "public"}.${table.name}`;
  return table.database === null ? inSchema : `${table.database}.${inSchema}`;
}
