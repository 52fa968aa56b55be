/** Opening a vault: its store, and what must stay forgotten before anything is read. */
import { lstatSync, realpathSync } from "node:fs";
import { isReconciled, reconcileTombstones } from "./erasure/reconcile.ts";
import { defaultTombstonePath } from "./erasure/tombstone-log.ts";
import { openStore } from "./store/open-store.ts";
import type { VaultStore } from "./store/store.ts";

/**
 * Opens the vault and applies tombstones that it does not know yet.
 * @param location A directory or a postgres:// URL.
 * @param tombstones Path of the tombstone log where it does not lie in its usual place.
 * @throws SafelockError (exit 2 or 3) when there is no such vault, or its tombstone log is missing or broken.
 */
export async function openVault(location: string, mode: "read" | "write", tombstones?: string): Promise<VaultStore> {
  const path = tombstonePath(location, tombstones);
  const store = await openStore(location, mode);
  try {
    if (await isReconciled(store, path)) return store;
    if (mode === "read") await reconcileInWriteMode(location, path);
    else await reconcileTombstones(store, path);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The named log, or the one in its usual place; null for a vault in a database when none is named. */
export function tombstonePath(location: string, named: string | undefined): string | null {
  return named === undefined || named === "" ? defaultTombstonePath(withoutLink(location)) : named;
}

/** The log lies beside the vault itself, not beside a link that leads to it. */
function withoutLink(location: string): string {
  const path = location.replace(/(?<=[^/])\/+$/, "");
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : location;
  } catch {
    return location;
  }
}

async function reconcileInWriteMode(location: string, path: string | null): Promise<void> {
  const store = await openStore(location, "write");
  try {
    await reconcileTombstones(store, path);
  } finally {
    await store.close();
  }
}
