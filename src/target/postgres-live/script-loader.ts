/** Loads a script: rows at once, constraints and indexes when it is whole, what a target need not have passed over. */

import { stateOf } from "../../database/postgres/server-problem.ts";
import type { SafelockError } from "../../domain/problem.ts";
import type { LoadDatabase, RowSink } from "./load-database.ts";
import { openTransaction, unsupported } from "./script-problems.ts";
import type { CopyStart, ScriptEvents, Statement } from "./script-reader.ts";
import { isNeverRun, isPassedOver, isTail, reachesBeyond, sideBySideKey } from "./statement-rules.ts";

/** INSERT statements are sent together up to this size: a statement alone costs a round trip. */
const BATCH_CHARACTERS = 256 * 1024;
/** What waits for the end of the rows is definitions; a script that is none runs as it comes. */
const TAIL_CHARACTERS = 64 << 20;

export class ScriptLoader implements ScriptEvents {
  readonly #database: LoadDatabase;
  /** Statements that failed for want of a role or a right, by their first words. */
  readonly passedOver = new Map<string, number>();
  #sink: RowSink | null = null;
  #batch: string[] = [];
  #batchSize = 0;
  #tail: Statement[] = [];
  #tailSize = 0;

  constructor(database: LoadDatabase) {
    this.#database = database;
  }

  async statement(statement: Statement): Promise<void> {
    const { label } = this.#database;
    if (reachesBeyond(statement.sql))
      throw unsupported(label, "a statement about other databases, roles or the server");
    if (isNeverRun(statement.sql)) {
      this.#passOver("CREATE SUBSCRIPTION");
      return;
    }
    if (statement.kind === "insert") {
      await this.#runTail();
      this.#batch.push(statement.sql);
      this.#batchSize += statement.sql.length;
      if (this.#batchSize >= BATCH_CHARACTERS) await this.#runBatch();
      return;
    }
    await this.#runBatch();
    if (this.#tail.length === 0 && !isTail(statement.sql)) return this.#run(statement);
    this.#tail.push(statement);
    this.#tailSize += statement.sql.length;
    if (this.#tailSize > TAIL_CHARACTERS) await this.#runTail();
  }

  async copy({ sql, encoding }: CopyStart): Promise<void> {
    await this.#runBatch();
    await this.#runTail();
    this.#sink = await this.#database.copy(sql, encoding);
  }

  async rows(lines: Uint8Array): Promise<void> {
    await this.#sink?.write(lines);
  }

  async copyEnd(): Promise<void> {
    await this.#sink?.end();
    this.#sink = null;
  }

  /** Runs what was kept for the end. */
  async finish(): Promise<void> {
    await this.#runBatch();
    await this.#runTail();
    if (this.#database.isInTransaction) throw openTransaction(this.#database.label);
  }

  async #runBatch(): Promise<void> {
    const statements = this.#batch;
    if (statements.length === 0) return;
    this.#batch = [];
    this.#batchSize = 0;
    await this.#database.execute(statements.join(";\n"));
  }

  async #runTail(): Promise<void> {
    const statements = this.#tail;
    this.#tail = [];
    this.#tailSize = 0;
    let beside = new Map<string, string[]>();
    const runBeside = async (): Promise<void> => {
      if (beside.size > 0) await this.#database.executeSideBySide([...beside.values()]);
      beside = new Map();
    };
    for (const statement of statements) {
      const key = this.#database.isInTransaction ? null : sideBySideKey(statement.sql);
      if (key === null) {
        await runBeside();
        await this.#run(statement);
      } else beside.set(key, [...(beside.get(key) ?? []), statement.sql]);
    }
    await runBeside();
  }

  async #run({ sql, kind }: Statement): Promise<void> {
    try {
      if (kind === "setting") await this.#database.set(sql);
      else await this.#database.execute(sql);
    } catch (error) {
      const state = stateOf(error as SafelockError);
      const words = state === null || this.#database.isInTransaction ? null : isPassedOver(sql, state);
      if (words === null) throw error;
      this.#passOver(words);
    }
  }

  #passOver(words: string): void {
    this.passedOver.set(words, (this.passedOver.get(words) ?? 0) + 1);
  }
}
