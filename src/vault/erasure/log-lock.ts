/**
 * One process at a time destroys keys. Two that rewrote the same block from the same reading would each bring back what
 * the other took out.
 */
import { open } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { refuse } from "../../domain/problem.ts";

const RETRY_MS = 20;
const PATIENCE_MS = 60_000;
/** SQLITE_BUSY of https://www.sqlite.org/rescode.html. */
const SQLITE_BUSY = 5;

/**
 * Runs `work` while no other process or call holds the lock of this log. Node has no file lock that dies with its
 * process; an exclusive transaction on an empty SQLite database beside the log is one, on every platform.
 */
export async function withLogLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await makeLockFile(`${path}.lock`);
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    await acquire(lock, path);
    return await work();
  } finally {
    lock.close();
  }
}

/**
 * SQLite itself would make a file that others may read. One that exists is not touched: closing it would drop the lock
 * that another call of this process holds (POSIX).
 */
async function makeLockFile(path: string): Promise<void> {
  try {
    await (await open(path, "wx", 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

async function acquire(lock: DatabaseSync, path: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!tryAcquire(lock)) {
    if (performance.now() > deadline) {
      throw refuse({
        code: "TOMBSTONES_BUSY",
        at: { source: path },
        problem: `another process has been destroying keys of this vault for ${PATIENCE_MS / 1000} s`,
        hint: "Wait until it has ended, then run the command again; it goes on where it stopped",
      });
    }
    await wait(RETRY_MS);
  }
}

function tryAcquire(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
