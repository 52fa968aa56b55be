/** A vault in a database whose tombstone log nobody named, although it has one. */
import type { VaultStore } from "../store/store.ts";
import { readApplied } from "./reconcile.ts";

/**
 * How many tombstones the vault was told of a log that is not asked now, so that nobody would notice when the database
 * was put back to an older state and forgotten people are back. Null: the log is asked, or there is none.
 * @param path The log that was named.
 */
export async function unheardTombstones(store: VaultStore, path: string | null): Promise<number | null> {
  if (path !== null) return null;
  return (await readApplied(store, null))?.seq ?? null;
}
