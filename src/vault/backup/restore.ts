/** Puts a part of a vault back to what a backup holds. What was forgotten since is forgotten before anybody can read. */
import { existsSync } from "node:fs";
import { link, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { eraseFileAt } from "../../disk/erase-file.ts";
import { syncDirectory } from "../../disk/sync-directory.ts";
import { refuse } from "../../domain/problem.ts";
import { forgetCleaned } from "../erasure/gc.ts";
import { withLogLock } from "../erasure/log-lock.ts";
import { applyTombstones } from "../erasure/reconcile.ts";
import type { Backup, VaultStore } from "../store/store.ts";
import { openPartFile, openParts, type PartPaths, partPath } from "./part-file.ts";
import { copyPrivately, moveIntoPlace, sha256Of } from "./private-file.ts";

export interface Restored {
  readonly part: Backup["part"];
  readonly backup: Backup;
  /** Tombstones younger than the backup, and what they destroyed in it. */
  readonly tombstones: number;
  readonly keyRecords: number;
  readonly expiredRuns: number;
}

/**
 * The catalogued backup that a file is.
 * @throws SafelockError (exit 2): BACKUP_UNKNOWN when its bytes are in no catalogue row, BACKUP_PRUNED when it should not
 * exist any more, BACKUP_OTHER_VAULT, BACKUP_OTHER_PART.
 */
export async function cataloguedBackup(store: VaultStore, part: Backup["part"], path: string): Promise<Backup> {
  const sha256 = await sha256Of(path).catch((error: NodeJS.ErrnoException) => {
    throw refusal(
      "BACKUP_UNKNOWN",
      path,
      error.code === "ENOENT"
        ? "there is no such file"
        : `the backup cannot be read (${error.code ?? "unknown error"})`,
      "Mend the path",
    );
  });
  const known = (await store.ledger.backups()).filter((one) => one.sha256 === sha256);
  const backup = known.find(({ prunedAt }) => prunedAt === null) ?? known[0];
  if (backup === undefined) {
    const hint =
      "Name a file of `safelock vault backup list`, unchanged; one that was changed or made by other means is not restored";
    throw refusal("BACKUP_UNKNOWN", path, "the vault's catalogue has no backup with these bytes", hint);
  }
  if (backup.prunedAt !== null)
    throw refusal(
      "BACKUP_PRUNED",
      path,
      "this backup should have been destroyed",
      "Destroy this copy; restore a younger backup",
    );
  if (backup.part !== part)
    throw refusal("BACKUP_OTHER_PART", path, `this is a backup of the ${backup.part}`, `Pass it with --${backup.part}`);
  const file = openPartFile(part, path, "read");
  file.database.close();
  if (Buffer.compare(file.vaultId, store.vaultId) === 0) return backup;
  throw refusal("BACKUP_OTHER_VAULT", path, "this is a backup of another vault", "Name a backup of this vault");
}

export interface RestoreRequest {
  readonly location: string;
  readonly part: Backup["part"];
  readonly path: string;
  readonly backup: Backup;
  /** Path of the tombstone log; it exists. */
  readonly tombstones: string;
}

/**
 * Copies the backup beside the part, applies the tombstone log to the copy, then swaps the two. The previous file stays
 * until the restored one has been opened; a crash at any point leaves one of the two in place, whole.
 */
export async function restorePart(request: RestoreRequest): Promise<Restored> {
  const { location, part, path, backup, tombstones } = request;
  const live = partPath(location, part);
  const copy = `${live}.restoring`;
  const previous = `${live}.previous`;
  await rm(copy, { force: true });
  await rm(`${copy}-journal`, { force: true });
  await copyPrivately(path, copy);
  const paths: PartPaths = { ...livePaths(location), [part]: copy };
  const store = openParts(location, paths, "write");
  let applied: Awaited<ReturnType<typeof applyTombstones>>;
  try {
    applied = await withLogLock(tombstones, () => applyTombstones(store, tombstones));
    if (part === "entries") await forgetCleaned(store);
  } finally {
    await store.close();
  }
  await swap(live, copy, previous);
  try {
    openPartFile(part, live, "read").database.close();
  } catch (error) {
    await moveIntoPlace(previous, live);
    throw error;
  }
  await eraseFileAt(previous).catch(() => {});
  return { part, backup, tombstones: applied.tombstones, keyRecords: applied.keyRecords, expiredRuns: applied.runs };
}

export function livePaths(location: string): PartPaths {
  return {
    keyring: partPath(location, "keyring"),
    entries: partPath(location, "entries"),
    ledger: partPath(location, "ledger"),
  };
}

async function swap(live: string, copy: string, previous: string): Promise<void> {
  const release = holdExclusively(live);
  try {
    await rm(previous, { force: true });
    // Missing when it was lost: then there is nothing to keep aside.
    await link(live, previous).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    // A journal of the old file would be played back into the new one.
    await rm(`${live}-journal`, { force: true });
    await syncDirectory(dirname(live));
    await moveIntoPlace(copy, live);
  } finally {
    release();
  }
}

/** Keeps other processes from being in the middle of a change. A file that SQLite cannot open has nobody at work in it. */
function holdExclusively(path: string): () => void {
  let held: DatabaseSync | null = null;
  // SQLite would make a file that is missing.
  if (!existsSync(path)) return () => {};
  try {
    held = new DatabaseSync(path, { timeout: 60_000 });
    held.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    held?.close();
    held = null;
    const isBusy = (error as { errcode?: number }).errcode === 5;
    if (isBusy) {
      throw refusal(
        "VAULT_BUSY",
        path,
        "another process is changing the vault",
        "Wait until it has ended, then run the command again",
      );
    }
  }
  return () => held?.close();
}

function refusal(code: string, path: string, problem: string, hint: string): Error {
  return refuse({ code, at: { source: path }, problem, hint });
}
