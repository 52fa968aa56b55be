/** What the learners of MySQL and SQLite share: statements in, a schema out, the unreadable counted. */
import type { TableKey, TableName } from "../../domain/names.ts";
import type { Schema, Table } from "../../domain/schema.ts";
import type { SchemaLearner } from "../../format/format.ts";
import { DeclaredTables } from "./declared-tables.ts";
import { finishTable } from "./finish-table.ts";
import { TokenReader } from "./token-reader.ts";
import { type Token, UnreadableStatement } from "./tokens.ts";

export interface StatementDialect {
  /** One list of tokens a statement. Throws UnreadableStatement. */
  statements(sql: string): readonly Token[][];
  /** Applies one statement to the tables. False: the statement is not known. Throws UnreadableStatement. */
  apply(tables: DeclaredTables, reader: TokenReader): boolean;
}

export class StatementLearner implements SchemaLearner {
  readonly skipped = new Map<string, number>();
  readonly #tables = new DeclaredTables();
  readonly #dialect: StatementDialect;
  /** What was asked for last: it is asked often, and statements come seldom. */
  #finished: Schema | null = null;

  constructor(dialect: StatementDialect) {
    this.#dialect = dialect;
  }

  learn(sql: string, database: string | null): void {
    this.#finished = null;
    this.#tables.enter(database);
    try {
      for (const tokens of this.#dialect.statements(sql)) this.#apply(tokens);
    } catch (error) {
      if (!(error instanceof UnreadableStatement)) throw error;
      this.#skip(/[A-Za-z]+(?:\s+[A-Za-z]+)?/.exec(sql)?.[0] ?? "?");
    }
  }

  schema(isComplete: boolean): Schema {
    if (this.#finished?.isComplete === isComplete) return this.#finished;
    const tables = new Map<TableKey, Table>();
    for (const [key, declared] of this.#tables.entries()) tables.set(key, finishTable(this.#tables, declared));
    this.#finished = { tables, isComplete };
    return this.#finished;
  }

  /** As declared so far, with the names of keys and constraints. */
  get declared(): DeclaredTables {
    return this.#tables;
  }

  columnsOf(table: TableName): readonly string[] | undefined {
    return this.#tables.get(table)?.columns.map(({ name }) => name);
  }

  resolve(name: TableName): TableName {
    return this.#tables.resolve(name);
  }

  #apply(tokens: readonly Token[]): void {
    const words = tokens.slice(0, 2).flatMap(({ word }) => (/^[a-z]+$/.test(word) ? [word] : []));
    try {
      if (!this.#dialect.apply(this.#tables, new TokenReader(tokens))) this.#skip(words.join(" "));
    } catch (error) {
      if (!(error instanceof UnreadableStatement)) throw error;
      this.#skip(words.join(" "));
    }
  }

  #skip(words: string): void {
    const key = words === "" ? "?" : words.toUpperCase().replace(/\s+/g, " ");
    this.skipped.set(key, (this.skipped.get(key) ?? 0) + 1);
  }
}
