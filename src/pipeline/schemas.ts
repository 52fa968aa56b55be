/** What the streams of a dataset declare, each in its own dialect, as one schema. */
import type { SqlDialect } from "../domain/block.ts";
import type { TableName } from "../domain/names.ts";
import type { Schema } from "../domain/schema.ts";
import { dialectOf, type Framing, type SchemaLearner } from "../format/format.ts";
import { createSchemaLearner } from "../schema/learn.ts";

/** The stream whose names are meant. */
export interface NamedStream {
  readonly framing: Framing;
  /** Database of names that have none; null when there is one source only. */
  readonly namespace: string | null;
}

/** The names of one stream: what its statements declare, and what its table names mean. */
export interface StreamNames {
  learn(sql: string, database: string | null): void;
  resolve(table: TableName): TableName;
  /** As declared so far; undefined when the table is not. */
  columnsOf(table: TableName): readonly string[] | undefined;
}

export class Schemas {
  readonly #learners = new Map<SqlDialect, SchemaLearner>();

  /** Loads the learner of the stream's dialect when it is the first of its kind. */
  async namesOf({ framing, namespace }: NamedStream): Promise<StreamNames> {
    const dialect = dialectOf(framing);
    const within = (table: TableName): TableName => ({ ...table, database: table.database ?? namespace });
    if (dialect === null) return { learn: () => undefined, resolve: within, columnsOf: () => undefined };
    const learner = this.#learners.get(dialect) ?? (await createSchemaLearner(dialect));
    this.#learners.set(dialect, learner);
    return {
      learn: (sql, database) => learner.learn(sql, database ?? namespace),
      resolve: (table) => learner.resolve(within(table)),
      columnsOf: (table) => learner.columnsOf(within(table)),
    };
  }

  schema(isComplete: boolean): Schema {
    const schemas = [...this.#learners.values()].map((learner) => learner.schema(isComplete));
    const [only] = schemas;
    if (only !== undefined && schemas.length === 1) return only;
    return { tables: new Map(schemas.flatMap(({ tables }) => [...tables])), isComplete };
  }

  /** Statements that could not be understood: first words → count. */
  get skipped(): ReadonlyMap<string, number> {
    const skipped = new Map<string, number>();
    for (const learner of this.#learners.values()) {
      for (const [words, count] of learner.skipped) skipped.set(words, (skipped.get(words) ?? 0) + count);
    }
    return skipped;
  }
}
