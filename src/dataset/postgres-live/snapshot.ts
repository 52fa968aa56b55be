/** One moment of the database, seen by several connections at once, for reading only. */
import type { PostgresAddress } from "../../database/postgres/address.ts";
import { connect, type PostgresConnection, type SessionSettings } from "../../database/postgres/connection.ts";
import { refuse } from "../../domain/problem.ts";
import type { LivePostgresRequest } from "./request.ts";

/** Generated columns are known to the catalogue from 12 on. */
const OLDEST_VERSION = 120_000;
/** Session time limits of a whole transaction came with 17. */
const TRANSACTION_TIMEOUT_VERSION = 170_000;
const CANCEL_MS = 1500;

export interface ServerFacts {
  /** E.g. 150018. */
  readonly version: number;
  /** Name of the database's encoding. */
  readonly encoding: string;
  /** A standby: nothing can be written, unlogged tables cannot be read. */
  readonly isStandby: boolean;
}

type Timeouts = Pick<LivePostgresRequest, "statementTimeoutMs" | "lockTimeoutMs" | "idleInTransactionTimeoutMs">;

export class Snapshot {
  /** Holds the snapshot, reads the catalogue. */
  readonly leader: PostgresConnection;
  readonly facts: ServerFacts;
  /** What other programs join it by. */
  readonly id: string;
  readonly #settings: SessionSettings;
  readonly #signal: AbortSignal;
  readonly #stop: AbortController;
  #readers: PostgresConnection[] = [];

  private constructor(leader: PostgresConnection, facts: ServerFacts, id: string, session: Session) {
    this.leader = leader;
    this.facts = facts;
    this.id = id;
    this.#settings = session.settings;
    this.#signal = session.signal;
    this.#stop = session.stop;
    session.signal.addEventListener("abort", this.#abort, { once: true });
  }

  static async take(address: PostgresAddress, timeouts: Timeouts, signal: AbortSignal): Promise<Snapshot> {
    // Connections end a moment after the signal: what the readers' statements do is cancelled first.
    const stop = new AbortController();
    const early = (): void => stop.abort(signal.reason);
    signal.addEventListener("abort", early, { once: true });
    signal.throwIfAborted();
    const settings = readingSettings(timeouts);
    const leader = await connect({ address, settings, signal: stop.signal });
    try {
      const facts = await factsOf(leader);
      const all = { ...settings, ...versionSettings(facts) };
      await leader.set(versionSettings(facts));
      await leader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const [row] = await leader.query<{ id: string }>("SELECT pg_catalog.pg_export_snapshot() AS id");
      return new Snapshot(leader, facts, row?.id ?? "", { settings: all, signal, stop });
    } catch (error) {
      leader.destroy();
      throw error;
    } finally {
      signal.removeEventListener("abort", early);
    }
  }

  /** Connections that see the same moment; made at the first call. */
  async readers(count: number): Promise<readonly PostgresConnection[]> {
    while (this.#readers.length < count) this.#readers.push(await this.#join());
    return this.#readers.slice(0, count);
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener("abort", this.#abort);
    await Promise.all([...this.#readers, this.leader].map((connection) => connection.end()));
  }

  async #join(): Promise<PostgresConnection> {
    const { leader } = this;
    const reader = await connect({ address: leader.address, settings: this.#settings, signal: this.#stop.signal });
    try {
      await reader.execute(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT '${this.id.replaceAll("'", "''")}'`,
      );
      return reader;
    } catch (error) {
      reader.destroy();
      throw error;
    }
  }

  /** A server that computes does not notice that nobody listens: it is told. */
  readonly #abort = (): void => {
    const pids = this.#readers.map((reader) => reader.processId);
    const cancelled =
      pids.length === 0
        ? Promise.resolve()
        : this.leader.execute(`SELECT ${pids.map((pid) => `pg_catalog.pg_cancel_backend(${pid})`).join(", ")}`);
    const timer = setTimeout(() => this.#stop.abort(this.#signal.reason), CANCEL_MS);
    cancelled
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer);
        this.#stop.abort(this.#signal.reason);
      });
  };
}

interface Session {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  readonly stop: AbortController;
}

async function factsOf(leader: PostgresConnection): Promise<ServerFacts> {
  const [facts] = await leader.query<ServerFacts>(
    `SELECT pg_catalog.current_setting('server_version_num')::int AS version,
       pg_catalog.current_setting('server_encoding') AS encoding,
       pg_catalog.pg_is_in_recovery() AS "isStandby"`,
  );
  if (facts === undefined || facts.version < OLDEST_VERSION) {
    throw refuse({
      code: "DATABASE_TOO_OLD",
      at: { source: leader.address.label },
      problem: "the server is older than PostgreSQL 12",
      hint: "Read a plain dump made by its own pg_dump instead",
    });
  }
  return facts;
}

/** As pg_dump sets them, so that rows come out in the same text and the same order; and nothing can be written. */
function readingSettings(timeouts: Timeouts): SessionSettings {
  return {
    default_transaction_read_only: "on",
    statement_timeout: String(timeouts.statementTimeoutMs),
    lock_timeout: String(timeouts.lockTimeoutMs),
    idle_in_transaction_session_timeout: String(timeouts.idleInTransactionTimeoutMs),
    search_path: "",
    datestyle: "ISO",
    intervalstyle: "postgres",
    extra_float_digits: "3",
    synchronize_seqscans: "off",
    row_security: "off",
    standard_conforming_strings: "on",
    // Rows keep the order of the table, and the run takes one processor of the server for each connection, not more.
    max_parallel_workers_per_gather: "0",
  };
}

function versionSettings({ version, encoding }: ServerFacts): SessionSettings {
  return {
    ...(version >= TRANSACTION_TIMEOUT_VERSION ? { transaction_timeout: "0" } : {}),
    // Text without an encoding cannot be converted: it comes as it is.
    client_encoding: encoding === "SQL_ASCII" ? "SQL_ASCII" : "UTF8",
  };
}
