/** Checks the key blocks of a segment: sums, order inside and between blocks, and what the store says of them. */
import { keyRows } from "../blocks/key-block.ts";
import { unwrapSubjectKey } from "../sealing/unwrap-subject-key.ts";
import type { VaultStore } from "../store/store.ts";
import type { Findings } from "./finding.ts";

export interface KeyRecords {
  readonly rows: number;
  /** 16 bytes each, in order: who has a key in this segment. */
  readonly subjects: Uint8Array;
}

export interface KeyCheck {
  readonly store: VaultStore;
  readonly segment: number;
  readonly findings: Findings;
  /** Wrap key of the run; null: seals are not opened. */
  readonly wrapKey: Uint8Array | null;
  /** Tombstones: subjects that must have no key. */
  readonly shredded: ReadonlySet<string>;
}

const SUBJECT = 16;

export async function checkKeys({ store, segment, findings, wrapKey, shredded }: KeyCheck): Promise<KeyRecords> {
  const place = `segment ${segment}, key block`;
  const parts: Uint8Array[] = [];
  let last: Uint8Array | null = null;
  let rows = 0;
  for await (const block of store.keyring.keyBlocks(segment)) {
    await findings.during(place, async () => {
      const records = keyRows(block.bytes, segment);
      if (records.length !== block.rows)
        findings.add(place, "the block has another number of rows than the keyring says");
      const [first, end] = [records[0], records.at(-1)];
      if (first === undefined || end === undefined) return;
      if (!same(first.subject, block.first) || !same(end.subject, block.last))
        findings.add(place, "the block begins or ends at another subject than the keyring says");
      if (last !== null && Buffer.compare(last, first.subject) >= 0) findings.add(place, "the block is out of order");
      last = end.subject.slice();
      rows += records.length;
      for (const { subject, wrapped } of records) {
        parts.push(subject.slice());
        if (shredded.has(hex(subject))) findings.add(place, "a shredded subject has a key again");
        if (wrapKey !== null) unwrapSubjectKey({ vaultId: store.vaultId, segment }, wrapKey, subject, wrapped).fill(0);
      }
    });
  }
  return { rows, subjects: concatenated(parts) };
}

/** Number of the subject among the sorted ones; -1: she has no key. */
export function placeOf({ subjects }: KeyRecords, subject: Uint8Array): number {
  let low = 0;
  let high = subjects.length / SUBJECT;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = Buffer.compare(subjects.subarray(middle * SUBJECT, middle * SUBJECT + SUBJECT), subject);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/**
 * Keys that nothing is sealed under: an envelope was taken out, or changed its subject, and nobody was forgotten.
 * @param hasEnvelope By the subject's number: 1 where an envelope of hers was met.
 */
export function keysWithoutEnvelope(
  { subjects }: KeyRecords,
  hasEnvelope: Uint8Array,
  shredded: ReadonlySet<string>,
): number {
  let alone = 0;
  for (const [place, has] of hasEnvelope.entries())
    if (has === 0 && !shredded.has(hex(subjects.subarray(place * SUBJECT, (place + 1) * SUBJECT)))) alone++;
  return alone;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.length * SUBJECT);
  for (const [index, part] of parts.entries()) all.set(part, index * SUBJECT);
  return all;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
