/** Connections to a vault's database: statements, transactions, COPY. Every failure comes out as a problem for people. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg, { type ClientBase, type ClientConfig, Pool, type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { VaultAddress } from "./address.ts";
import { type BinaryField, binaryCopy } from "./copy-binary.ts";
import { type DatabaseRole, serverProblem } from "./server-problem.ts";

/** A command needs one or two at a time; recording writes keys while entries are on their way. */
const MOST_CONNECTIONS = 4;
const IDLE_MS = 60_000;
const INT8_OID = 20;

/**
 * Nothing outside the vault's schemas is found by a bare name, and a commit that was told has reached the disk, whatever
 * the server's defaults are. Stricter settings than `on` stay.
 */
const SESSION_SETTINGS = `SELECT set_config('search_path', 'pg_catalog, pg_temp', false),
  set_config('default_transaction_read_only', $1, false),
  set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') = 'off' THEN 'on'
    ELSE current_setting('synchronous_commit') END, false)`;

/** One connection inside a transaction. */
export interface Session {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows that the statement has changed. */
  change(sql: string, values?: readonly unknown[]): Promise<number>;
  /** @param into Table and columns, as after COPY. */
  copyIn(into: string, rows: Iterable<readonly BinaryField[]>): Promise<void>;
}

export class Database {
  readonly address: VaultAddress;
  readonly #pool: Pool;

  /** @param mode In `read` the server itself refuses every change outside `ledgerTransaction`. */
  constructor(address: VaultAddress, mode: "read" | "write") {
    this.address = address;
    this.#pool = makePool(address.config, mode);
  }

  /** @param needs Role that a user must be a member of; told when the server says no. */
  query<Row>(needs: DatabaseRole, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#told(needs, async () => (await this.#pool.query(sql, [...values])).rows as Row[]);
  }

  /** Rows that the statement has changed. */
  change(needs: DatabaseRole, sql: string, values: readonly unknown[] = []): Promise<number> {
    return this.#told(needs, async () => (await this.#pool.query(sql, [...values])).rowCount ?? 0);
  }

  /** All that `work` does, or nothing. */
  transaction<T>(needs: DatabaseRole, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#told(needs, () => this.#within("BEGIN", work));
  }

  /** The same, also for a vault that is open for reading: acts of reading are written down. */
  ledgerTransaction<T>(needs: DatabaseRole, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#told(needs, () => this.#within("BEGIN READ WRITE", work));
  }

  close(): Promise<void> {
    return this.#pool.ending ? Promise.resolve() : this.#pool.end();
  }

  async #within<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query(begin);
      const result = await work(sessionOf(client));
      await client.query("COMMIT");
      client.release();
      return result;
    } catch (error) {
      await giveBack(client);
      throw error;
    }
  }

  async #told<T>(needs: DatabaseRole, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw serverProblem(error, this.address, needs);
    }
  }
}

function makePool(config: ClientConfig, mode: "read" | "write"): Pool {
  const { connectionTimeoutMillis, ...rest } = config;
  /** The pool's own limit would also count the time that a statement waits for a free connection. */
  class ImpatientClient extends pg.Client {
    constructor(options?: ClientConfig) {
      super({ ...options, connectionTimeoutMillis });
    }
  }
  const pool = new Pool({
    ...rest,
    Client: ImpatientClient,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    types: { getTypeParser: typeParser },
    onConnect: (client) => prepareSession(client, mode),
  });
  // An idle connection that ends is replaced at the next statement.
  pool.on("error", ignore);
  return pool;
}

function prepareSession(client: ClientBase, mode: "read" | "write"): Promise<unknown> {
  // Between two statements of a transaction a lost connection is told to nobody else; the next statement fails by it.
  client.on("error", ignore);
  return client.query(SESSION_SETTINGS, [mode === "read" ? "on" : "off"]);
}

function ignore(): void {}

/** Counts and segment numbers stay below 2^53. */
const typeParser = ((oid: number, format?: "text") =>
  oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

function sessionOf(client: PoolClient): Session {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, [...values])).rows as Row[],
    change: async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0,
    copyIn: async (into, rows) => {
      const sink = client.query(copyFrom(`COPY ${into} FROM STDIN (FORMAT binary)`));
      await pipeline(Readable.from(binaryCopy(rows), { objectMode: true, highWaterMark: 1 }), sink);
    },
  };
}

/** A connection on which ROLLBACK fails is of no further use. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    client.release(true);
  }
}
