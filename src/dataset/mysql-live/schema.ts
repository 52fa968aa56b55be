/** The DDL of what is read: by the server's own dump program where there is one, else from its catalogue. */
import type { Environment, MysqlAddress } from "../../database/mysql/address.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import type { LiveTable } from "./catalogue.ts";
import { dumpDefinitions } from "./dump-program.ts";
import { showRoutines, showTables, showViews } from "./show-create.ts";
import type { ServerFacts } from "./snapshot.ts";

export interface SchemaRequest {
  readonly address: MysqlAddress;
  readonly facts: ServerFacts;
  readonly control: MysqlSession;
  /** Tables, views and sequences that were chosen. */
  readonly tables: readonly LiveTable[];
  /** Path of mysqldump or mariadb-dump; null: none is used; undefined: one that fits is looked for. */
  readonly dumpProgram: string | null | undefined;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  note(text: string): void;
}

/**
 * Text of a dump without its head and tail, in the order in which it is written. Bytes: a program comes in the character
 * set in which it was made.
 */
export interface SchemaText {
  /** Sequences and tables, before the rows. */
  readonly tables: Uint8Array;
  /** Triggers, routines, events: after the rows, which must not fire them. */
  readonly routines: Uint8Array;
  /** Views, which may call routines. */
  readonly views: Uint8Array;
}

export async function readSchema(request: SchemaRequest): Promise<SchemaText> {
  const dumped = await dumpDefinitions(request);
  if (dumped !== null) return dumped;
  const { control, tables, note } = request;
  return {
    tables: Buffer.from(await showTables(control, tables), "utf8"),
    routines: Buffer.from(await showRoutines(control, tables, note), "utf8"),
    views: Buffer.from(await showViews(control, tables), "utf8"),
  };
}
