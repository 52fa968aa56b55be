/** Takes a subject's wrapped keys out of the keyring: what they sealed can never be opened again, in no copy of it. */
import { findWrappedKey, withoutSubject } from "../blocks/key-block.ts";
import type { KeyBlock, KeyringStore } from "../store/store.ts";

/** What was taken out. */
export interface DestroyedKeys {
  /** One a key record: the segment that it opened a part of. */
  readonly segments: readonly number[];
  /** Nonce and wrapped key of each record, as they stood in the files, to search the files for. */
  readonly wrapped: readonly Uint8Array[];
}

/** Subjects whose blocks are rewritten in one transaction: bounds the memory of a long list. */
const BATCH = 256;

/**
 * Removes the key records of the subjects from every segment, each batch in one transaction, and makes sure that the
 * bytes are gone from the files. May be repeated at any time.
 * @param subjects References, 16 bytes each.
 * @throws SafelockError VAULT_CORRUPT (exit 3) when a block that may hold a record is damaged.
 */
export async function destroySubjectKeys(
  keyring: KeyringStore,
  subjects: readonly Uint8Array[],
  within?: readonly number[],
): Promise<DestroyedKeys> {
  const segments = within ?? (await keyring.keySegments());
  const destroyed: { segments: number[]; wrapped: Uint8Array[] } = { segments: [], wrapped: [] };
  for (let from = 0; from < subjects.length; from += BATCH) {
    const batch = subjects.slice(from, from + BATCH);
    for (const segment of segments) await destroyInSegment(keyring, segment, batch, destroyed);
  }
  if (destroyed.segments.length > 0) await keyring.scrub();
  return destroyed;
}

/** Segments that hold a key record of the subject. */
export async function segmentsWithKey(keyring: KeyringStore, subject: Uint8Array): Promise<readonly number[]> {
  const found: number[] = [];
  for (const segment of await keyring.keySegments()) {
    for (const block of await keyring.keyBlocksFor(segment, subject)) {
      if (findWrappedKey(block.bytes, segment, subject) !== null) found.push(segment);
    }
  }
  return found;
}

async function destroyInSegment(
  keyring: KeyringStore,
  segment: number,
  subjects: readonly Uint8Array[],
  destroyed: { readonly segments: number[]; readonly wrapped: Uint8Array[] },
): Promise<void> {
  const changes = new Map<number, KeyBlock | null>();
  for (const subject of subjects) {
    for (const stored of await keyring.keyBlocksFor(segment, subject)) {
      // Another subject of the batch may have changed the block already.
      const block = changes.has(stored.id) ? changes.get(stored.id) : stored;
      if (block === null || block === undefined) continue;
      const wrapped = findWrappedKey(block.bytes, segment, subject);
      const left = wrapped === null ? "absent" : withoutSubject(block.bytes, segment, subject);
      if (wrapped === null || left === "absent") continue;
      destroyed.segments.push(segment);
      destroyed.wrapped.push(wrapped.slice());
      changes.set(stored.id, left);
    }
  }
  if (changes.size > 0) await keyring.replaceKeyBlocks([...changes].map(([id, block]) => ({ id, block })));
}
