/** A new vault appears whole or not at all: a directory is filled under another name and renamed at the end. */
import { randomBytes } from "node:crypto";
import { access, readdir, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { createTombstoneLog } from "../../vault/erasure/reconcile.ts";
import { tombstonePath } from "../../vault/open-vault.ts";
import { createStore, isPostgres } from "../../vault/store/open-store.ts";
import type { VaultStore } from "../../vault/store/store.ts";

export interface NewPlace {
  /** Directory or postgres:// URL. */
  readonly location: string;
  /** Path of the tombstone log; undefined: beside the directory, none for a database. */
  readonly tombstones: string | undefined;
}

/** @throws SafelockError (exit 2) when something is at that place already, and what `fill` throws; nothing is left then. */
export async function inNewStore<T>(place: NewPlace, fill: (store: VaultStore) => Promise<T>): Promise<T> {
  return isPostgres(place.location) ? inNewDatabase(place, fill) : inNewDirectory(place, fill);
}

async function inNewDirectory<T>(place: NewPlace, fill: (store: VaultStore) => Promise<T>): Promise<T> {
  const { location } = place;
  const directory = resolve(location);
  await refuseTaken(location);
  const hidden = `${directory}.making-${randomBytes(4).toString("hex")}`;
  const log = await newLog(tombstonePath(directory, place.tombstones));
  try {
    const result = await fillAndClose(await createStore(hidden), log, fill);
    await rename(hidden, directory);
    await syncDirectory(dirname(directory));
    return result;
  } catch (error) {
    await rm(hidden, { recursive: true, force: true });
    await log.remove();
    throw renamed(error, hidden, location);
  }
}

/** The name under which the directory was filled is nothing to anybody. */
function renamed(error: unknown, hidden: string, location: string): unknown {
  if (!(error instanceof SafelockError)) return error;
  const problems = error.problems.map((problem) => {
    const source = problem.at?.source?.replace(hidden, location);
    return source === undefined ? problem : { ...problem, at: { ...problem.at, source } };
  });
  return new SafelockError(error.exit, problems, { cause: error.cause });
}

/** A database is left as it was found: empty. */
async function inNewDatabase<T>(place: NewPlace, fill: (store: VaultStore) => Promise<T>): Promise<T> {
  const { location } = place;
  const { removePostgresStore } = await import("../../vault/store/postgres/postgres-store.ts");
  const store = await createStore(location);
  const log = await newLog(tombstonePath(location, place.tombstones));
  try {
    return await fillAndClose(store, log, fill);
  } catch (error) {
    await removePostgresStore(location);
    await log.remove();
    throw error;
  }
}

interface NewLog {
  readonly path: string | null;
  /** Takes back the log; one that was there before stays. */
  remove(): Promise<void>;
}

async function newLog(path: string | null): Promise<NewLog> {
  const isMine = path !== null && !(await exists(path));
  return {
    path,
    async remove() {
      if (isMine) await rm(path, { force: true });
    },
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function fillAndClose<T>(store: VaultStore, log: NewLog, fill: (store: VaultStore) => Promise<T>): Promise<T> {
  try {
    await createTombstoneLog(store, log.path);
    return await fill(store);
  } finally {
    await store.close();
  }
}

/** @throws SafelockError VAULT_EXISTS (exit 2). Whether a database is free is seen when it is opened. */
export async function refuseTaken(location: string): Promise<void> {
  if (isPostgres(location)) return;
  try {
    if ((await readdir(location)).length === 0) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
  }
  throw refuse({
    code: "VAULT_EXISTS",
    at: { source: location },
    problem: "something is there already, and a vault is never written over something else",
    hint: "Choose a new directory",
  });
}
