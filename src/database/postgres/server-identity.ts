/** Which database of which server a connection leads to, whatever address was used. */
import type { PostgresConnection } from "./connection.ts";

export interface ServerIdentity {
  /** Shared by a primary and its standbys; null when the server does not tell it. */
  readonly systemIdentifier: string | null;
  readonly database: string;
  /** Object number of the database: two clusters with one identifier agree in it, too. */
  readonly databaseOid: number;
  /** Start of the server's main process in microseconds, as text: stands in where there is no identifier. */
  readonly startedAt: string;
  readonly port: number;
}

export async function identify(connection: PostgresConnection): Promise<ServerIdentity> {
  const [row] = await connection.query<Omit<ServerIdentity, "systemIdentifier"> & { mayAsk: boolean }>(
    `SELECT pg_catalog.current_database()::text AS database,
       (SELECT oid::int8 FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AS "databaseOid",
       (extract(epoch FROM pg_catalog.pg_postmaster_start_time()) * 1000000)::text AS "startedAt",
       pg_catalog.current_setting('port')::int AS port,
       pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayAsk"`,
  );
  if (row === undefined) throw new Error("the server gave no row about itself");
  const { mayAsk, ...identity } = row;
  return { ...identity, systemIdentifier: mayAsk ? await systemIdentifier(connection) : null };
}

async function systemIdentifier(connection: PostgresConnection): Promise<string | null> {
  const rows = await connection.query<{ id: string }>(
    "SELECT system_identifier::text AS id FROM pg_catalog.pg_control_system()",
  );
  return rows[0]?.id ?? null;
}

export function isSameDatabase(a: ServerIdentity, b: ServerIdentity): boolean {
  if (a.database !== b.database) return false;
  if (a.systemIdentifier !== null && b.systemIdentifier !== null) return a.systemIdentifier === b.systemIdentifier;
  return a.startedAt === b.startedAt && a.port === b.port && a.databaseOid === b.databaseOid;
}
