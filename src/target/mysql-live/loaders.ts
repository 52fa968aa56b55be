/** Sessions that fill a database: rows side by side, everything else one after the other. */
import type { MysqlAddress } from "../../database/mysql/address.ts";
import { errorNumber, serverProblem } from "../../database/mysql/server-problem.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import type { DumpStatement } from "./statement-cutter.ts";

/** Another loader's lock was in the way, and the server has undone the statement as a whole. */
const TRY_AGAIN = new Set([1213, 1205]);
const TRIES = 6;
/** A server with other users than production's, whose administrator the loader is not. */
const NO_RIGHT = 1227;
const DEFINER = /\bDEFINER\s*=\s*(?:`(?:[^`]|``)*`|'[^']*'|\w+)\s*@\s*(?:`(?:[^`]|``)*`|'[^']*'|[\w.%-]+)/i;
const HEAD_BYTES = 1024;

export class Loaders {
  readonly #address: MysqlAddress;
  readonly #sessions: readonly MysqlSession[];
  readonly #free: MysqlSession[];
  readonly #running = new Set<Promise<void>>();
  #error: unknown = null;
  #warnings = 0;
  #redefined = 0;

  /** @param sessions At least one; the first runs what is no row. */
  constructor(address: MysqlAddress, sessions: readonly MysqlSession[]) {
    this.#address = address;
    this.#sessions = sessions;
    this.#free = [...sessions];
  }

  /** Warnings of the server about rows: values that were cut or changed to fit. */
  get warnings(): number {
    return this.#warnings;
  }

  /** Programs and views that were made without the definer that the dump names. */
  get redefined(): number {
    return this.#redefined;
  }

  /** Resolves as soon as a session has taken the statement. Rejects with the first problem of any. */
  async rows(statement: DumpStatement): Promise<void> {
    while (this.#free.length === 0 && this.#error === null) await Promise.race(this.#running);
    if (this.#error !== null) throw this.#error;
    const session = this.#free.pop() as MysqlSession;
    const running = this.#insert(session, statement).then(
      () => {
        this.#running.delete(running);
        this.#free.push(session);
      },
      (error: unknown) => {
        this.#running.delete(running);
        this.#error ??= error;
      },
    );
    this.#running.add(running);
  }

  /** Runs the statement when all rows before it are there. */
  async alone(statement: DumpStatement, words: string): Promise<void> {
    await this.settle();
    await this.#run(this.#sessions[0] as MysqlSession, statement, words);
  }

  /** Runs it in every session, when all rows before it are there. */
  async everywhere(statement: DumpStatement, words: string): Promise<void> {
    await this.settle();
    await Promise.all(this.#sessions.map((session) => this.#run(session, statement, words)));
  }

  /** All rows are there. */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    if (this.#error !== null) throw this.#error;
  }

  async #insert(session: MysqlSession, statement: DumpStatement): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        this.#warnings += (await session.run(statement.bytes)).warnings;
        return;
      } catch (error) {
        if (tries === TRIES || !TRY_AGAIN.has(errorNumber(error) ?? 0)) throw this.#told(error, statement, "INSERT");
      }
    }
  }

  async #run(session: MysqlSession, statement: DumpStatement, words: string): Promise<void> {
    try {
      await session.run(statement.bytes);
    } catch (error) {
      const ownDefinition = errorNumber(error) === NO_RIGHT ? withoutDefiner(statement.bytes) : null;
      if (ownDefinition === null) throw this.#told(error, statement, words);
      this.#redefined++;
      await this.#run(session, { ...statement, bytes: ownDefinition }, words);
    }
  }

  #told(error: unknown, { line }: DumpStatement, words: string): unknown {
    return serverProblem(error, { label: this.#address.label, statement: { words, line } });
  }
}

/** The same definition for the user who makes it; null when it names no definer. */
function withoutDefiner(statement: Buffer): Buffer | null {
  const head = statement.toString("latin1", 0, HEAD_BYTES);
  const found = DEFINER.exec(head);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return Buffer.concat([statement.subarray(0, found.index), statement.subarray(end)]);
}
