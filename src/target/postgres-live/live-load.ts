/** Statements and rows into a live server: one session for the statements, several for the rows of a table. */
import { connect, type PostgresConnection } from "../../database/postgres/connection.ts";
import { quoteText } from "../../database/postgres/quote.ts";
import { stateOf } from "../../database/postgres/server-problem.ts";
import { refuse } from "../../domain/problem.ts";
import { CopyLoad } from "./copy-load.ts";
import type { LoadDatabase, RowSink } from "./load-database.ts";

export interface LiveLoadRequest {
  /** Runs the statements, in order. */
  readonly main: PostgresConnection;
  /** Sessions altogether, at least 1. */
  readonly jobs: number;
  /** Ends all sessions at once. */
  readonly signal: AbortSignal;
}

const TOO_MANY_CONNECTIONS = "53300";

interface Joined {
  readonly connection: PostgresConnection;
  /** How many of the statements that changed the main session were run in this one. */
  settings: number;
}

export class LiveLoad implements LoadDatabase {
  readonly label: string;
  readonly #request: LiveLoadRequest;
  /** Statements that changed the main session, for those that join it. */
  readonly #settings: string[] = [];
  readonly #others: Joined[] = [];
  #isServerFull = false;

  constructor(request: LiveLoadRequest) {
    this.#request = request;
    this.label = request.main.address.label;
  }

  get isInTransaction(): boolean {
    return this.#request.main.isInTransaction;
  }

  /** Numbers of the server's processes that work for us. */
  get processIds(): number[] {
    return [this.#request.main, ...this.#others.map(({ connection }) => connection)].map(({ processId }) => processId);
  }

  execute(sql: string): Promise<void> {
    return this.#request.main.execute(sql);
  }

  async set(sql: string): Promise<void> {
    await this.#request.main.execute(sql);
    this.#settings.push(sql);
  }

  async executeSideBySide(lists: readonly (readonly string[])[]): Promise<void> {
    const waiting = [...lists];
    const work = async (connection: PostgresConnection): Promise<void> => {
      for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
        for (const sql of list) await connection.execute(sql);
      }
    };
    const count = Math.min(this.#request.jobs, lists.length);
    const connections = [this.#request.main];
    for (let index = 0; index + 1 < count; index++) {
      const other = await this.#other(index);
      if (other === null) break;
      connections.push(other);
    }
    const results = await Promise.allSettled(connections.map(work));
    const failed = results.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  async copy(sql: string, encoding: string | null): Promise<RowSink> {
    const statement = encoding === null ? sql : `${sql} WITH (ENCODING ${quoteText(encoding)})`;
    if (encoding !== null && !/\sfrom\s+stdin\s*$/i.test(sql)) throw this.#copyOptions();
    const isAlone = this.isInTransaction || this.#request.jobs < 2;
    return new CopyLoad({
      sql: statement,
      main: this.#request.main,
      other: isAlone ? null : (index) => this.#other(index),
      most: this.#request.jobs,
    });
  }

  /** Ends the sessions besides the main one. */
  async closeOthers(): Promise<void> {
    await Promise.all(this.#others.splice(0).map(({ connection }) => connection.end()));
  }

  /** Null when the server has no free connection: then fewer sessions do the work. */
  async #other(index: number): Promise<PostgresConnection | null> {
    if (this.#isServerFull) return null;
    const known = this.#others[index] ?? (await this.#join());
    if (known === null) return null;
    this.#others[index] = known;
    for (; known.settings < this.#settings.length; known.settings++) {
      await known.connection.execute(this.#settings[known.settings] ?? "");
    }
    return known.connection;
  }

  async #join(): Promise<Joined | null> {
    const { main, signal } = this.#request;
    try {
      return { connection: await connect({ address: main.address, settings: loadSettings, signal }), settings: 0 };
    } catch (error) {
      this.#isServerFull = stateOf(error) === TOO_MANY_CONNECTIONS;
      if (this.#isServerFull) return null;
      throw error;
    }
  }

  #copyOptions(): Error {
    return refuse({
      code: "TARGET_ENCODING",
      at: { source: this.label },
      problem: "COPY with options in a dump of another encoding than UTF-8 is not loaded",
      hint: "Make the dump with pg_dump --encoding=UTF8",
    });
  }
}

/** Nothing that a user or a database has set makes the load end early or its rows mean something else. */
export const loadSettings = {
  client_encoding: "UTF8",
  standard_conforming_strings: "on",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  default_transaction_read_only: "off",
  client_min_messages: "error",
} as const;
