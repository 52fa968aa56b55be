/** Rows of many COPY statements over several connections, begun in order and read in order, held back to a bound. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import type { CopyOut } from "../../database/postgres/copy-out.ts";
import { stateOf } from "../../database/postgres/server-problem.ts";
import { refuse } from "../../domain/problem.ts";

export interface RowUnit {
  /** A COPY … TO STDOUT. */
  readonly sql: string;
  /** Table as shown to people. */
  readonly table: string;
  /** Run before it. */
  readonly lock: string;
}

/** What one connection may hold of rows that nobody has read yet. */
export const HELD_BYTES = 16 << 20;
/** Statements that have ended and wait for their reader: small tables would otherwise all be fetched at once. */
const MOST_AHEAD = 64;

export class RowStreams {
  readonly #units: readonly RowUnit[];
  readonly #idle: PostgresConnection[];
  readonly #heldBytes: number;
  readonly #opened = new Map<number, PromiseWithResolvers<CopyOut>>();
  readonly #copies = new Map<number, CopyOut>();
  readonly #running = new Set<Promise<void>>();
  #next = 0;
  #isDropping = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(connections: readonly PostgresConnection[], units: readonly RowUnit[], heldBytes = HELD_BYTES) {
    this.#idle = [...connections];
    this.#units = units;
    this.#heldBytes = heldBytes;
  }

  /** Rows of the unit; 0 at its end. Units are read one after the other, as they stand in the list. */
  async read(index: number, into: Uint8Array, offset: number, length: number): Promise<number> {
    if (this.#failure !== null) throw this.#failure.error;
    this.#startMore();
    const opened = this.#openedOf(index);
    const copy = await opened.promise;
    const count = await copy.read(into, offset, length).catch((error: unknown) => {
      throw this.#told(index, error);
    });
    if (count === 0) {
      this.#copies.delete(index);
      this.#opened.delete(index);
      this.#startMore();
    }
    return count;
  }

  /** Nothing more is begun; resolves when the connections are free. What was not read is dropped. */
  async settle(): Promise<void> {
    this.#next = this.#units.length;
    this.#isDropping = true;
    for (const copy of this.#copies.values()) await drop(copy);
    await Promise.all(this.#running);
  }

  #openedOf(index: number): PromiseWithResolvers<CopyOut> {
    const known = this.#opened.get(index);
    if (known !== undefined) return known;
    const opened = Promise.withResolvers<CopyOut>();
    opened.promise.catch(() => undefined);
    this.#opened.set(index, opened);
    return opened;
  }

  #startMore(): void {
    while (this.#failure === null && this.#idle.length > 0 && this.#next < this.#units.length && this.#hasRoom()) {
      const work = this.#run(this.#next++, this.#idle.shift() as PostgresConnection).finally(() => {
        this.#running.delete(work);
      });
      this.#running.add(work);
    }
  }

  #hasRoom(): boolean {
    if (this.#copies.size === 0) return true;
    let held = 0;
    for (const copy of this.#copies.values()) held += copy.bufferedBytes;
    return this.#copies.size < MOST_AHEAD && held < this.#heldBytes;
  }

  async #run(index: number, connection: PostgresConnection): Promise<void> {
    const { sql, lock, table } = this.#units[index] as RowUnit;
    const opened = this.#openedOf(index);
    try {
      await connection.execute(lock, { table });
      const copy = connection.copyOut(sql, this.#heldBytes);
      this.#copies.set(index, copy);
      opened.resolve(copy);
      if (this.#isDropping) await drop(copy);
      await copy.finished;
      this.#idle.push(connection);
      this.#startMore();
    } catch (error) {
      const told = this.#told(index, connection.problem(error, { table }));
      this.#failure ??= { error: told };
      opened.reject(told);
    }
  }

  #told(index: number, error: unknown): unknown {
    if (this.#failure !== null) return this.#failure.error;
    const { table } = this.#units[index] as RowUnit;
    return stateOf(error) === "42P01" ? tableGone(table) : error;
  }
}

async function drop(copy: CopyOut): Promise<void> {
  const sink = new Uint8Array(1 << 16);
  while ((await copy.read(sink, 0, sink.length).catch(() => 0)) > 0) {
    // Nobody wants them.
  }
}

function tableGone(table: string): Error {
  return refuse({
    code: "DATABASE_CHANGED",
    at: { table },
    problem: "the table was dropped or renamed while the run began",
    hint: "Run again when no schema change is under way",
  });
}
