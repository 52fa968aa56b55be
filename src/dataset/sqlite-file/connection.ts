/** A database file, read-only, in one state: what others write meanwhile is not seen. */
import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { changedWhileRead, hotJournal, readingFailed } from "./problems.ts";

/** First bytes of a rollback journal that was not finished. https://sqlite.org/fileformat2.html#the_rollback_journal */
const journalMagic = Buffer.from("d9d505f920a163d7", "hex");
/** Byte 18 of a database: 2 with a write-ahead log. */
const FORMAT_AT = 18;
const WAL_FORMAT = 2;

export interface FileConnection {
  readonly database: DatabaseSync;
  /** Throws SQLITE_FILE_CHANGED where the file itself was read and has changed. */
  checkUnchanged(): Promise<void>;
}

/** @throws SafelockError (exit 2 or 3) when the file cannot be read as a sound database. */
export async function openFile(path: string, label: string): Promise<FileConnection> {
  const journal = await firstBytes(`${path}-journal`, journalMagic.length);
  if (journal.equals(journalMagic)) throw hotJournal(label);
  const head = await firstBytes(path, FORMAT_AT + 1);
  const log = await stat(`${path}-wal`).catch(() => null);
  const isLogged = head[FORMAT_AT] === WAL_FORMAT;
  // SQLite would leave files beside a database with an empty log, even when it only reads: it is read as it lies.
  const isUntouched = isLogged && (log === null || log.size === 0);
  const before = await stat(path, { bigint: true });
  const database = connect(path, label, isUntouched);
  return {
    database,
    async checkUnchanged() {
      if (!isUntouched) return;
      const after = await stat(path, { bigint: true });
      if (after.mtimeNs !== before.mtimeNs || after.size !== before.size) throw changedWhileRead(label);
    },
  };
}

function connect(path: string, label: string, isImmutable: boolean): DatabaseSync {
  const url = pathToFileURL(resolve(path));
  if (isImmutable) url.searchParams.set("immutable", "1");
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(url, { readOnly: true, enableDoubleQuotedStringLiterals: true });
    database.exec("PRAGMA trusted_schema=OFF; BEGIN");
    // The transaction begins with the first look.
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    database?.close();
    throw readingFailed(error, label);
  }
}

/** As many as there are; none when the file is missing. */
async function firstBytes(path: string, count: number): Promise<Buffer> {
  const handle = await open(path, "r").catch(() => null);
  if (handle === null) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
