/** What a seal is bound to: bytes moved to another vault, domain, segment or subject do not open. */
import { SUBJECT_BYTES } from "../../domain/recording.ts";

export const VAULT_ID_BYTES = 16;

export interface KeyContext {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  readonly segment: number;
}

export interface EnvelopeContext extends KeyContext {
  readonly domainId: number;
}

/** Associated data with a place at its end for the subject; everything else is written once. */
export interface AssociatedData {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly subjectAt: number;
}

/** "safelock/v1/key" 0 | vault id | u64 segment | subject */
export function keyAssociatedData({ vaultId, segment }: KeyContext): AssociatedData {
  return associatedData("safelock/v1/key\0", vaultId, [], segment);
}

/** "safelock/v1/envelope" 0 | vault id | u32 domain id | u64 segment | subject */
export function envelopeAssociatedData({ vaultId, domainId, segment }: EnvelopeContext): AssociatedData {
  return associatedData("safelock/v1/envelope\0", vaultId, [domainId], segment);
}

/** The bytes with a subject filled in. The memory is reused by the next call. */
export function forSubject({ bytes, subjectAt }: AssociatedData, subject: Uint8Array): Uint8Array {
  if (subject.length !== SUBJECT_BYTES) throw new RangeError("a subject reference has 16 bytes");
  bytes.set(subject, subjectAt);
  return bytes;
}

function associatedData(label: string, vaultId: Uint8Array, words: readonly number[], segment: number): AssociatedData {
  if (vaultId.length !== VAULT_ID_BYTES) throw new RangeError("a vault id has 16 bytes");
  const subjectAt = label.length + VAULT_ID_BYTES + 4 * words.length + 8;
  const bytes = new Uint8Array(subjectAt + SUBJECT_BYTES);
  bytes.set(Buffer.from(label, "latin1"));
  bytes.set(vaultId, label.length);
  const view = new DataView(bytes.buffer);
  let at = label.length + VAULT_ID_BYTES;
  for (const word of words) {
    view.setUint32(at, word, true);
    at += 4;
  }
  view.setBigUint64(at, BigInt(segment), true);
  return { bytes, subjectAt };
}
