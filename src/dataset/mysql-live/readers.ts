/** Tables read over several sessions: the next ones are on their way while one is handed out. */
import { serverProblem } from "../../database/mysql/server-problem.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import type { LiveTable } from "./catalogue.ts";
import { InsertWriter } from "./insert-writer.ts";
import { StatementSource } from "./statement-source.ts";

/** Rows of one table: the queries whose rows stand one behind the other, and the text around them. */
export interface TableRead {
  readonly table: LiveTable;
  readonly queries: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Bytes that may wait in memory: of one table, and of all that are read ahead. */
const TABLE_BYTES = 8 << 20;
const ALL_BYTES = 24 << 20;

export class Readers {
  readonly #label: string;
  readonly #free: MysqlSession[];
  #error: unknown = null;
  /** Reads under way; to be awaited before sessions are closed. */
  readonly #running = new Set<Promise<void>>();

  constructor(label: string, sessions: readonly MysqlSession[]) {
    this.#label = label;
    this.#free = [...sessions];
  }

  /** Sources in the order of `reads`; each is to be read to its end, or closed, before the next is asked for. */
  async *sources(
    reads: readonly TableRead[],
  ): AsyncGenerator<{ readonly read: TableRead; readonly source: StatementSource }> {
    const started = new Map<number, StatementSource>();
    let next = 0;
    const startMore = (current: number): void => {
      const waiting = [...started.values()].reduce((sum, source) => sum + source.waitingBytes, 0);
      if (waiting > ALL_BYTES && next > current) return;
      while (next < reads.length && this.#free.length > 0) {
        const session = this.#free.pop() as MysqlSession;
        const at = next++;
        started.set(
          at,
          this.#start(reads[at] as TableRead, session, () => startMore(position)),
        );
      }
    };
    let position = 0;
    try {
      for (; position < reads.length; position++) {
        startMore(position);
        const read = reads[position] as TableRead;
        const source = await this.#startedAt(started, position, startMore);
        yield { read, source };
        await source.close();
        started.delete(position);
      }
    } finally {
      // Whoever stops early must not leave sessions behind that wait for a reader.
      for (const source of started.values()) await source.close();
    }
  }

  /** All that is under way has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #startedAt(
    started: ReadonlyMap<number, StatementSource>,
    position: number,
    startMore: (current: number) => void,
  ): Promise<StatementSource> {
    for (;;) {
      const source = started.get(position);
      if (source !== undefined) return source;
      if (this.#error !== null) throw this.#error;
      // Earlier tables have been handed out: what was closed early must still run dry.
      await Promise.race(this.#running);
      startMore(position);
    }
  }

  #start(read: TableRead, session: MysqlSession, onMove: () => void): StatementSource {
    const source = new StatementSource(`${this.#label}, ${read.table.name}`, TABLE_BYTES, onMove);
    const running = this.#fill(read, session, source).then(
      () => {
        this.#running.delete(running);
        this.#free.push(session);
        source.end();
        onMove();
      },
      (error: unknown) => {
        this.#running.delete(running);
        const told = serverProblem(error, { label: this.#label, table: read.table.name });
        this.#error ??= told;
        source.fail(told);
      },
    );
    this.#running.add(running);
    return source;
  }

  async #fill(read: TableRead, session: MysqlSession, source: StatementSource): Promise<void> {
    source.put(Buffer.from(read.before, "utf8"));
    const writer = new InsertWriter(read.table, (statement) => source.put(statement));
    for (const query of read.queries) {
      const stream = session.stream(query, (row) => writer.write(row));
      source.connect(stream);
      await stream.done;
      source.connect(NO_FLOW);
    }
    writer.end();
    source.put(Buffer.from(read.after, "utf8"));
  }
}

const NO_FLOW = { pause: (): void => undefined, resume: (): void => undefined };
