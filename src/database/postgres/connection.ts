/** One session on a PostgreSQL server. Every failure comes out as a problem for people. */
import type { Writable } from "node:stream";
import pg, { Client, type ClientConfig, type QueryConfig } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { PostgresAddress } from "./address.ts";
import { CopyOut } from "./copy-out.ts";
import { type ServerPlace, serverProblem, stateOf } from "./server-problem.ts";
import type { TlsAttempt } from "./tls.ts";

/** Settings of the server by their names. */
export type SessionSettings = Readonly<Record<string, string>>;

export interface ConnectRequest {
  readonly address: PostgresAddress;
  readonly settings: SessionSettings;
  /** Aborted: the connection ends at once, and what waits for it fails. */
  readonly signal: AbortSignal;
}

const KEEP_ALIVE_MS = 30_000;
const INT8_OID = 20;
/** The server has no rule that lets this host in with, or without, TLS: the other way is tried. */
const NO_RULE = "28000";

export async function connect(request: ConnectRequest): Promise<PostgresConnection> {
  const { address, signal } = request;
  let failure: unknown = null;
  for (const [index, attempt] of address.attempts.entries()) {
    signal.throwIfAborted();
    const client = new Client(clientConfig(address, attempt));
    // A lost connection is told by the statement that it ends, or by the next one.
    client.on("error", ignore);
    const abort = (): void => destroy(client);
    signal.addEventListener("abort", abort, { once: true });
    try {
      await client.connect();
      const connection = new PostgresConnection(client, address, () => signal.removeEventListener("abort", abort));
      await connection.set(request.settings);
      return connection;
    } catch (error) {
      signal.removeEventListener("abort", abort);
      destroy(client);
      signal.throwIfAborted();
      failure = error;
      if (index + 1 < address.attempts.length && isOtherWayOpen(error)) continue;
      break;
    }
  }
  throw serverProblem(failure, { label: address.label });
}

function isOtherWayOpen(error: unknown): boolean {
  return stateOf(error) === NO_RULE || /does not support SSL/.test((error as Error).message);
}

function clientConfig(address: PostgresAddress, ssl: TlsAttempt): ClientConfig {
  const { host, port, user, database, password } = address;
  return {
    host,
    port,
    user,
    database,
    // A function keeps the driver from looking for passwords by itself: all of libpq's places were searched.
    password: () => password ?? "",
    ssl: ssl === false ? false : { ...ssl },
    ...(address.isTlsDirect && ssl !== false ? { sslnegotiation: "direct" as const } : {}),
    ...(address.options === null ? {} : { options: address.options }),
    application_name: "safelock",
    connectionTimeoutMillis: 1000 * address.connectSeconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: { getTypeParser: typeParser },
  };
}

/** Counts, sizes and object numbers stay below 2^53. */
const typeParser = ((oid: number, format?: "text") =>
  oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

function ignore(): void {}

function destroy(client: Client): void {
  streamOf(client).destroy();
}

function streamOf(client: Client): { destroy(): void } {
  return (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
}

export class PostgresConnection {
  readonly address: PostgresAddress;
  readonly #client: Client;
  readonly #onEnd: () => void;

  constructor(client: Client, address: PostgresAddress, onEnd: () => void) {
    this.#client = client;
    this.address = address;
    this.#onEnd = onEnd;
  }

  /** Number of the server's process, for cancelling what it does. */
  get processId(): number {
    return (this.#client as unknown as { processID: number }).processID;
  }

  /** Between BEGIN and COMMIT, as the server said with the last statement's end. */
  get isInTransaction(): boolean {
    const status = (this.#client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus();
    return status !== null && status !== "I";
  }

  async query<Row>(sql: string, values: readonly unknown[] = [], place: Partial<ServerPlace> = {}): Promise<Row[]> {
    try {
      return (await this.#client.query(sql, [...values])).rows as Row[];
    } catch (error) {
      throw this.problem(error, place);
    }
  }

  /** Has the server plan one statement, and refuse several. */
  async plan(statement: string): Promise<void> {
    try {
      await this.#client.query({ text: `EXPLAIN ${statement}`, queryMode: "extended" } as QueryConfig);
    } catch (error) {
      throw this.problem(error);
    }
  }

  /** One or several statements without values; what they return is dropped. */
  async execute(sql: string, place: Partial<ServerPlace> = {}): Promise<void> {
    try {
      await this.#client.query(sql);
    } catch (error) {
      throw this.problem(error, place);
    }
  }

  /** Starts a `COPY … TO STDOUT`; its errors are the driver's and are told by `problem`. */
  copyOut(sql: string, limitBytes: number): CopyOut {
    return this.#client.query(new CopyOut(sql, limitBytes));
  }

  /** Starts a `COPY … FROM STDIN`; its errors are the driver's and are told by `problem`. */
  copyIn(sql: string): Writable {
    return this.#client.query(copyFrom(sql));
  }

  problem(error: unknown, place: Partial<ServerPlace> = {}): unknown {
    return serverProblem(error, { label: this.address.label, ...place });
  }

  async set(settings: SessionSettings): Promise<void> {
    const names = Object.keys(settings);
    if (names.length === 0) return;
    const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, false)`);
    await this.#client.query(`SELECT ${calls.join(", ")}`, Object.entries(settings).flat());
  }

  /** Ends the session politely. Never rejects. */
  async end(): Promise<void> {
    this.#onEnd();
    await this.#client.end().catch(ignore);
  }

  /** Ends the session at once, whatever runs in it. */
  destroy(): void {
    this.#onEnd();
    destroy(this.#client);
  }
}
