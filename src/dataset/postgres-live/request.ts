/** What a live PostgreSQL database is read with, and what is told about it beyond a dataset's contract. */
import type { Environment } from "../../database/postgres/environment.ts";
import type { ServerIdentity } from "../../database/postgres/server-identity.ts";
import type { Dataset } from "../dataset.ts";

export interface LivePostgresRequest {
  /** `postgres://…`, `postgresql://…`, `service=…` or other pairs of libpq. */
  readonly address: string;
  readonly environment: Environment;
  /** Names and globs as in policies; empty: all tables. */
  readonly tables: readonly string[];
  readonly exclude: readonly string[];
  /** Conditions on the rows of tables, in SQL, handed to the server as they are. */
  readonly where: readonly TableCondition[];
  /** Connections that read rows, at least 1. */
  readonly jobs: number;
  /** The server ends a statement that takes longer; 0: none is ended. */
  readonly statementTimeoutMs: number;
  /** Longest wait for a lock; 0: without end. */
  readonly lockTimeoutMs: number;
  /** The server ends the session when nothing is asked of it for so long; 0: never. */
  readonly idleInTransactionTimeoutMs: number;
  readonly largeObjects: "keep" | "leave-out";
  /** Path of pg_dump; null: the schema is read from the catalogue; absent: the newest that fits is looked for. */
  readonly pgDump?: string | null;
  readonly signal: AbortSignal;
}

export interface TableCondition {
  /** A name or glob. */
  readonly table: string;
  readonly condition: string;
}

export interface LivePostgres extends Dataset {
  /** What was left out and why, as full sentences; grows until `parts` has ended. */
  readonly notes: readonly string[];
  readonly server: ServerIdentity;
}
