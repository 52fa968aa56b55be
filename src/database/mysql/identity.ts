/** Which server and database a session is in, whatever the address by which it was reached. */
import type { MysqlSession } from "./session.ts";

export interface MysqlIdentity {
  /** Equal for two sessions of one server. */
  readonly server: string;
  /** As the server compares names of databases. */
  readonly database: string;
}

export async function readIdentity(session: MysqlSession): Promise<MysqlIdentity> {
  // MySQL has a UUID for each server; MariaDB does not, but no two servers share a data directory.
  const variables = new Map<string, string>();
  for (const [name, value] of await session.rows(
    `SHOW GLOBAL VARIABLES WHERE Variable_name IN
       ('server_uuid', 'hostname', 'port', 'datadir', 'lower_case_table_names')`,
  ))
    variables.set(name ?? "", value ?? "");
  const [row] = await session.rows("SELECT DATABASE()");
  const database = row?.[0] ?? "";
  const named = ["hostname", "port", "datadir"].map((name) => variables.get(name) ?? "").join(" ");
  return {
    server: variables.get("server_uuid") ?? named,
    database: variables.get("lower_case_table_names") === "0" ? database : database.toLowerCase(),
  };
}

export function isSameDatabase(one: MysqlIdentity, other: MysqlIdentity): boolean {
  return one.server === other.server && one.database === other.database;
}
