/** A small vault with its tombstone log, for tests of what is destroyed. */
import { chmodSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keyRows } from "../../../src/vault/blocks/key-block.ts";
import { shred } from "../../../src/vault/erasure/erase.ts";
import { createTombstoneLog } from "../../../src/vault/erasure/reconcile.ts";
import { filesBelow } from "../../../src/vault/erasure/search-files.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { openVault } from "../../../src/vault/open-vault.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import type { DomainEpoch, VaultStore } from "../../../src/vault/store/store.ts";
import {
  type BuildOptions,
  type BuiltVault,
  buildVault,
  type Mapping,
  NOW,
  subjectReference,
  text,
} from "../read/build-vault.ts";

export { NOW };

export interface ErasureVault extends BuiltVault {
  readonly domain: DomainEpoch;
  readonly tombstones: string;
}

export const reference = (subject: string): string => Buffer.from(subjectReference(subject)).toString("hex");

/** Subjects `person-0`, `person-1` …, two mappings each. */
export function mappingsOf(count: number, prefix = "person"): Mapping[] {
  return Array.from({ length: count }, (_, index) => [
    { subject: `${prefix}-${index}`, original: `${prefix}${index}@example.com`, pseudonym: `p-${prefix}-${index}` },
    { subject: `${prefix}-${index}`, original: `${prefix} ${index} Example`, pseudonym: `q-${prefix}-${index}` },
  ]).flat();
}

export async function erasureVault(options?: BuildOptions): Promise<ErasureVault> {
  const built = await buildVault(options);
  const tombstones = `${built.location}.tombstones`;
  await createTombstoneLog(built.store, tombstones);
  const domain = built.domains[0] as DomainEpoch;
  return { ...built, domain, tombstones };
}

export function targetOf({ store, tombstones }: ErasureVault, now = NOW) {
  return { store, tombstones, now };
}

export async function shredNow(vault: ErasureVault, subject: string, now = NOW) {
  return shred(targetOf(vault, now), reference(subject), "olga");
}

/** Opens the vault as every command does and asks what stands behind a pseudonym. */
export async function statusOf(vault: ErasureVault, pseudonym: string): Promise<string> {
  const store = await openVault(vault.location, "read");
  const opened = await unlock(store, vault.identities.get("olga") ?? "");
  try {
    return (await new VaultReader(store, opened).find([vault.domain], text(pseudonym))).status;
  } finally {
    opened.close();
    await store.close();
  }
}

/** Wrapped keys by subject reference, over all segments. */
export async function wrappedKeys(store: VaultStore): Promise<Map<string, Buffer[]>> {
  const keys = new Map<string, Buffer[]>();
  for (const segment of await store.keyring.keySegments()) {
    for await (const block of store.keyring.keyBlocks(segment)) {
      for (const { subject, wrapped } of keyRows(block.bytes, segment)) {
        const name = Buffer.from(subject).toString("hex");
        keys.set(name, [...(keys.get(name) ?? []), Buffer.from(wrapped)]);
      }
    }
  }
  return keys;
}

/** Whether any piece of 12 bytes of the record is in a file of the vault: journals and free pages included. */
export async function isInFiles(location: string, record: Buffer): Promise<boolean> {
  const contents = (await filesBelow(location)).map((path) => readFileSync(path));
  for (let at = 0; at + 12 <= record.length; at += 12) {
    if (contents.some((content) => content.includes(record.subarray(at, at + 12)))) return true;
  }
  return false;
}

/** A copy with the modes of a vault. */
export function copyVault(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const place of [to, ...["keyring", "entries", "ledger"].map((part) => join(to, part))]) chmodSync(place, 0o700);
}
