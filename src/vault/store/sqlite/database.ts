/** One part of a vault: an SQLite file, its connection, and transactions that end in a clear problem when they fail. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { explained, wantsRecovery } from "./problems.ts";
import type { Row } from "./row.ts";

export type Mode = "read" | "write";

/** Another process may hold a lock for as long as one segment takes to write; the wait is for slow disks. */
const BUSY_MILLISECONDS = 60_000;

/**
 * Settings of a connection. The journal is a rollback journal: adding a segment of 44 MB takes 47 ms so and 130 ms with
 * a write-ahead log, which writes everything twice; a vault at rest is one file a part, which a backup cannot take half
 * of; and it can be read on a disk that is mounted read-only. EXTRA syncs the directory too, so that what is
 * acknowledged survives a power cut. Nothing goes to temporary files.
 */
const SETTINGS = `
  PRAGMA secure_delete = ON;
  PRAGMA synchronous = EXTRA;
  PRAGMA temp_store = MEMORY;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA cache_size = -8000;
`;

export class Database {
  readonly part: string;
  readonly path: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(part: string, path: string, connection: DatabaseSync) {
    this.part = part;
    this.path = path;
    this.#connection = connection;
  }

  /**
   * Opens an existing file. What a killed process left half-written is rolled back, which takes the right to write
   * even in mode `read`.
   */
  static open(part: string, path: string, mode: Mode): Database {
    try {
      return new Database(part, path, connectOrRecover(path, mode));
    } catch (error) {
      throw explained(error, part, path);
    }
  }

  all(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#explain(() => this.#statement(sql).all(...parameters));
  }

  get(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.#explain(() => this.#statement(sql).get(...parameters));
  }

  /** Number of changed rows and the id of the last row inserted. */
  run(sql: string, ...parameters: SQLInputValue[]): { readonly changes: number; readonly id: number } {
    return this.#explain(() => {
      const { changes, lastInsertRowid } = this.#statement(sql).run(...parameters);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    });
  }

  /** Several statements without parameters. */
  execute(sql: string): void {
    this.#explain(() => this.#connection.exec(sql));
  }

  /** All of `work` or nothing, durable when this returns. Other writers wait. */
  write<T>(work: () => T): T {
    return this.#transaction("BEGIN IMMEDIATE", work);
  }

  /** `work` sees one state of the file. */
  read<T>(work: () => T): T {
    return this.#transaction("BEGIN", work);
  }

  /** Gives free pages back to the file system. They hold zeros: deleting overwrites. */
  shrink(): void {
    const row = this.get("PRAGMA freelist_count");
    // Stepping the statement to its end frees all pages; `exec` would stop after the first.
    if (row !== undefined && row["freelist_count"] !== 0) this.all("PRAGMA incremental_vacuum");
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.close();
  }

  #transaction<T>(begin: string, work: () => T): T {
    return this.#explain(() => {
      this.#connection.exec(begin);
      try {
        const value = work();
        this.#connection.exec("COMMIT");
        return value;
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (this.#connection.isTransaction) this.#connection.exec("ROLLBACK");
        throw error;
      }
    });
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #explain<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explained(error, this.part, this.path);
    }
  }
}

function connectOrRecover(path: string, mode: Mode): DatabaseSync {
  try {
    return connect(path, mode);
  } catch (error) {
    if (mode === "write" || !wantsRecovery(error)) throw error;
    connect(path, "write").close();
    return connect(path, mode);
  }
}

function connect(path: string, mode: Mode): DatabaseSync {
  const connection = new DatabaseSync(path, {
    readOnly: mode === "read",
    timeout: BUSY_MILLISECONDS,
    defensive: true,
  });
  try {
    connection.exec(SETTINGS);
    // The first read of the file: it finds journals of killed processes and files that are none of ours.
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
