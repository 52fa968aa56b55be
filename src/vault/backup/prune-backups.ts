/** Destroys backups whose date has come. */
import { eraseFileAt } from "../../disk/erase-file.ts";
import { refuse } from "../../domain/problem.ts";
import type { Backup, VaultStore } from "../store/store.ts";

export interface Pruning {
  /** Overwritten and removed. */
  readonly pruned: readonly Backup[];
  /** Due, but not where the catalogue says: they may have been moved, so that they still count as existing. */
  readonly missing: readonly Backup[];
  readonly kept: number;
}

export async function pruneBackups(store: VaultStore, now: Date): Promise<Pruning> {
  const existing = (await store.ledger.backups()).filter(({ prunedAt }) => prunedAt === null);
  const due = existing.filter(({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) <= now.getTime());
  const pruned: Backup[] = [];
  const missing: Backup[] = [];
  for (const backup of due) {
    if (await erased(backup)) {
      await store.ledger.pruneBackup(backup.id, now.toISOString());
      pruned.push(backup);
    } else missing.push(backup);
  }
  return { pruned, missing, kept: existing.length - due.length };
}

/** Takes a backup off the catalogue that was destroyed by other means. @throws SafelockError BACKUP_UNKNOWN (exit 2). */
export async function declareGone(store: VaultStore, id: string, now: Date): Promise<Backup> {
  const backup = (await store.ledger.backups()).find((one) => one.id === id && one.prunedAt === null);
  if (backup === undefined) {
    throw refuse({
      code: "BACKUP_UNKNOWN",
      problem: "the catalogue has no such backup, or it was destroyed before",
      hint: "`safelock vault backup list` shows the catalogue",
    });
  }
  await store.ledger.pruneBackup(backup.id, now.toISOString());
  return { ...backup, prunedAt: now.toISOString() };
}

async function erased({ path }: Backup): Promise<boolean> {
  try {
    await eraseFileAt(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
