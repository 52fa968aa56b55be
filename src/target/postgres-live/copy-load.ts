/** The rows of one COPY block over several sessions: whoever is free takes the next lines. */
import type { Writable } from "node:stream";
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { SafelockError } from "../../domain/problem.ts";
import type { RowSink } from "./load-database.ts";

export interface CopyLoadRequest {
  readonly sql: string;
  readonly main: PostgresConnection;
  /** Another session, counted from 0, when the server has one more; null: all rows go over the main one. */
  readonly other: ((index: number) => Promise<PostgresConnection | null>) | null;
  readonly most: number;
}

/** A table with less is loaded over one session: a second statement would cost more than it saves. */
const SHARED_FROM_BYTES = 4 << 20;

interface Lane {
  readonly connection: PostgresConnection;
  readonly sink: Writable;
  /** Settles when the server has taken the lines that were sent last. */
  busy: Promise<void> | null;
  readonly failed: Promise<never>;
}

export class CopyLoad implements RowSink {
  readonly #request: CopyLoadRequest;
  readonly #lanes: Lane[] = [];
  #bytes = 0;
  #mayShare: boolean | null = null;

  constructor(request: CopyLoadRequest) {
    this.#request = request;
  }

  async write(lines: Uint8Array): Promise<void> {
    const lane = await this.#freeLane();
    this.#bytes += lines.length;
    this.#send(lane, Buffer.from(lines));
  }

  async end(): Promise<void> {
    if (this.#lanes.length === 0) this.#open(this.#request.main);
    await Promise.all(this.#lanes.map((lane) => this.#finish(lane)));
  }

  async #freeLane(): Promise<Lane> {
    const free = this.#lanes.find(({ busy }) => busy === null);
    if (free !== undefined) return free;
    const count = this.#lanes.length;
    if (count === 0) {
      this.#mayShare = this.#request.other !== null;
      return this.#open(this.#request.main);
    }
    const { other, most } = this.#request;
    if (this.#mayShare === true && other !== null && count < most && this.#bytes >= SHARED_FROM_BYTES) {
      const connection = await other(count - 1);
      // The main session is in its COPY: whether rows may come in any order is asked of the other one.
      const isFit = connection !== null && (count > 1 || (await isUnconstrained(connection, this.#request.sql)));
      if (isFit) return this.#open(connection);
      this.#mayShare = false;
    }
    await Promise.race(this.#lanes.map(({ busy }) => busy));
    return this.#freeLane();
  }

  #open(connection: PostgresConnection): Lane {
    const sink = connection.copyIn(this.#request.sql);
    const failed = new Promise<never>((_, reject) => {
      sink.on("error", (error) => reject(rowProblem(connection, error, this.#request.sql)));
    });
    failed.catch(() => undefined);
    const lane: Lane = { connection, sink, busy: null, failed };
    this.#lanes.push(lane);
    return lane;
  }

  #send(lane: Lane, lines: Buffer): void {
    const sent = new Promise<void>((resolve) => {
      lane.sink.write(lines, () => resolve());
    });
    const busy = Promise.race([sent, lane.failed]).then(() => {
      lane.busy = null;
    });
    busy.catch(() => undefined);
    lane.busy = busy;
  }

  async #finish(lane: Lane): Promise<void> {
    await lane.busy;
    const finished = new Promise<void>((resolve) => lane.sink.once("finish", resolve));
    lane.sink.end();
    await Promise.race([finished, lane.failed]);
  }
}

/** No index, trigger, rule or foreign key looks at the order in which rows come, or at rows of other sessions. */
async function isUnconstrained(connection: PostgresConnection, sql: string): Promise<boolean> {
  const name = /^copy\s+(?:only\s+)?((?:"(?:[^"]|"")*"|[^\s("])+)/i.exec(sql)?.[1] ?? "";
  const [row] = await connection.query<{ free: boolean }>(
    `SELECT NOT c.relhasindex AND NOT c.relhastriggers AND NOT c.relhasrules AS free
     FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass($1)`,
    [name],
  );
  return row?.free === true;
}

function rowProblem(connection: PostgresConnection, error: unknown, sql: string): unknown {
  const told = connection.problem(error);
  const table = /^copy\s+((?:"(?:[^"]|"")*"|[^\s("])+)/i.exec(sql)?.[1];
  const [problem] = told instanceof SafelockError ? told.problems : [];
  if (!(told instanceof SafelockError) || problem === undefined || table === undefined) return told;
  return new SafelockError(
    told.exit,
    { ...problem, at: { ...problem.at, table: table.replaceAll('"', "") } },
    { cause: told.cause },
  );
}
