/** Which server and database a session is in, whatever the address by which it was reached. */
import type { MysqlSession } from "./session.ts";

export interface MysqlIdentity {
  /** Equal for two sessions of one server; a copy of its disk may have the same. */
  readonly server: string;
  /** When the server was started, in seconds since 1970, as far as its clock tells. */
  readonly started: number;
  /** As the server compares names of databases. */
  readonly database: string;
}

/** Both times are whole seconds, and a clock may be set right meanwhile. */
const CLOCK_SECONDS = 5;

export async function readIdentity(session: MysqlSession): Promise<MysqlIdentity> {
  // MySQL has a UUID for each server; MariaDB does not, but no two servers of a machine share a data directory.
  const variables = new Map<string, string>();
  for (const [name, value] of await session.rows(
    `SHOW GLOBAL VARIABLES WHERE Variable_name IN
       ('server_uuid', 'hostname', 'port', 'datadir', 'lower_case_table_names')`,
  ))
    variables.set(name ?? "", value ?? "");
  const [row] = await session.rows("SELECT DATABASE(), UNIX_TIMESTAMP()");
  const [uptime] = await session.rows("SHOW GLOBAL STATUS LIKE 'Uptime'");
  const database = row?.[0] ?? "";
  const named = ["hostname", "port", "datadir"].map((name) => variables.get(name) ?? "").join(" ");
  return {
    started: Number(row?.[1]) - Number(uptime?.[1]),
    server: variables.get("server_uuid") ?? named,
    database: variables.get("lower_case_table_names") === "0" ? database : database.toLowerCase(),
  };
}

export function isSameDatabase(one: MysqlIdentity, other: MysqlIdentity): boolean {
  const isSameStart = Math.abs(one.started - other.started) <= CLOCK_SECONDS;
  return one.server === other.server && isSameStart && one.database === other.database;
}
