import { randomBytes } from "node:crypto";
import { chmod, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { syncDirectory } from "../../disk/sync-directory.ts";
import type { Target } from "../target.ts";
import { writeFailed } from "../write-all.ts";
import { checkDatabase } from "./check-database.ts";
import { ScriptStatements } from "./script-statements.ts";
import { statementFailed } from "./statement-failed.ts";

/** Names may have 255 bytes on most file systems; what is added to a name must fit beside it. */
const KEPT_NAME_CHARACTERS = 48;

export interface SqliteFileRequest {
  /** Where the file appears. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly label: string;
  readonly mode: number;
  readonly countOrphans: () => number;
}

/**
 * A database that appears under its name only when it is whole and sound: made beside it as `.NAME.<random>.partial`,
 * checked, synced, renamed. It is new, so that no page of it ever held what was replaced.
 */
export class SqliteFileTarget implements Target {
  readonly label: string;
  readonly #request: SqliteFileRequest;
  readonly #partial: string;
  readonly #database: DatabaseSync;
  readonly #statements: ScriptStatements;
  #isFinished = false;
  #isDone = false;

  private constructor(request: SqliteFileRequest, partial: string, database: DatabaseSync) {
    this.label = request.label;
    this.#request = request;
    this.#partial = partial;
    this.#database = database;
    this.#statements = new ScriptStatements(request.label);
  }

  static async create(request: SqliteFileRequest): Promise<SqliteFileTarget> {
    const { path, label, mode } = request;
    const name = basename(path).slice(0, KEPT_NAME_CHARACTERS);
    const partial = join(dirname(path), `.${name}.${randomBytes(6).toString("hex")}.partial`);
    try {
      await (await open(partial, "wx", 0o600)).close();
      await chmod(partial, mode | 0o600);
    } catch (cause) {
      throw writeFailed(label, cause as NodeJS.ErrnoException);
    }
    const database = new DatabaseSync(partial, { enableDoubleQuotedStringLiterals: true });
    database.enableDefensive(false);
    // Nothing is taken back: a file that is not finished is removed, and one that is finished is synced before it appears.
    database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
    return new SqliteFileTarget(request, partial, database);
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) this.#execute(this.#statements.take(piece));
  }

  /** All statements are there: the database is closed, checked and synced. */
  async flush(): Promise<void> {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.#execute(this.#statements.rest());
    checkDatabase(this.#database, this.label, this.#request.countOrphans);
    this.#database.close();
    try {
      const handle = await open(this.#partial, "r+");
      await handle.sync();
      await handle.close();
      await chmod(this.#partial, this.#request.mode);
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async commit(): Promise<void> {
    await this.flush();
    const { path } = this.#request;
    try {
      await rename(this.#partial, path);
      this.#isDone = true;
      await syncDirectory(dirname(path));
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    if (this.#database.isOpen) this.#database.close();
    await unlink(this.#partial).catch(() => undefined);
  }

  #execute(script: string): void {
    if (script === "") return;
    try {
      this.#database.exec(script);
    } catch (error) {
      throw statementFailed(error, this.label);
    }
  }
}
