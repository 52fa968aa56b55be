/** Restore drill: reads backups as a restore would and counts what they hold, without changing anything. */

import { envelopesOf } from "../blocks/envelope-block.ts";
import { fingerprintRows } from "../blocks/fingerprint-block.ts";
import { keyRows } from "../blocks/key-block.ts";
import { tokenRows } from "../blocks/token-block.ts";
import { SqliteEntries } from "../store/sqlite/entries.ts";
import { SqliteKeyring } from "../store/sqlite/keyring.ts";
import type { Backup, EntryStore, KeyringStore, VaultStore } from "../store/store.ts";
import { openPartFile } from "./part-file.ts";

/** By name: `keyRecords`, `entries` … */
export type Counts = Readonly<Record<string, number>>;

export interface Drill {
  readonly part: Backup["part"];
  readonly backup: Counts;
  readonly vault: Counts;
  readonly isEqual: boolean;
}

/**
 * Reads every block of the backup and of the vault and checks its sums.
 * @throws SafelockError VAULT_CORRUPT (exit 3) when the backup is damaged.
 */
export async function drill(store: VaultStore, part: Backup["part"], path: string): Promise<Drill> {
  const file = openPartFile(part, path, "read");
  try {
    const isKeyring = part === "keyring";
    const backup = isKeyring
      ? await countKeyring(new SqliteKeyring(file.database))
      : await countEntries(new SqliteEntries(file.database));
    const vault = isKeyring ? await countKeyring(store.keyring) : await countEntries(store.entries);
    return { part, backup, vault, isEqual: Object.keys(backup).every((name) => backup[name] === vault[name]) };
  } finally {
    file.database.close();
  }
}

async function countKeyring(keyring: KeyringStore): Promise<Counts> {
  const runs = await keyring.runs();
  let keyRecords = 0;
  const segments = await keyring.keySegments();
  for (const segment of segments) {
    for await (const block of keyring.keyBlocks(segment)) keyRecords += keyRows(block.bytes, segment).length;
  }
  return {
    recipients: (await keyring.recipients()).length,
    domains: (await keyring.domains()).length,
    runs: runs.length,
    expiredRuns: runs.filter(({ expiredAt }) => expiredAt !== null).length,
    keySegments: segments.length,
    keyRecords,
  };
}

async function countEntries(entries: EntryStore): Promise<Counts> {
  const counts = { segments: 0, entries: 0, envelopes: 0, fingerprints: 0 };
  for (const { segment } of await entries.segments()) {
    counts.segments++;
    for await (const block of entries.tokenBlocks(segment)) counts.entries += tokenRows(block.bytes, segment).length;
    for await (const block of entries.envelopeBlocks(segment))
      counts.envelopes += [...envelopesOf(block, segment)].length;
    for await (const block of entries.fingerprintBlocks(segment))
      counts.fingerprints += fingerprintRows(block, segment).low.length;
  }
  return counts;
}
