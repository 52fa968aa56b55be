/** Subject keys: 32 random bytes for each subject of a segment, wrapped under the run's wrap key. */
import { corrupt } from "../blocks/corrupt.ts";
import { seal, unseal } from "./aead.ts";
import { forSubject, type KeyContext, keyAssociatedData } from "./associated-data.ts";
import { KEY_BYTES } from "./sizes.ts";

/** Nonce and wrapped key, 72 bytes. @param wrapKey `wrapKey` of keys/vault-keys.ts. */
export function wrapSubjectKey(
  context: KeyContext,
  wrapKey: Uint8Array,
  subject: Uint8Array,
  subjectKey: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return seal(wrapKey, subjectKey, forSubject(keyAssociatedData(context), subject));
}

/** The 32-byte subject key. @throws SafelockError VAULT_CORRUPT when the seal does not fit. */
export function unwrapSubjectKey(
  context: KeyContext,
  wrapKey: Uint8Array,
  subject: Uint8Array,
  wrapped: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = unseal(wrapKey, wrapped, forSubject(keyAssociatedData(context), subject));
  if (key === null || key.length !== KEY_BYTES) {
    throw corrupt(context.segment, "subject key", "the seal does not fit the key, the segment or the subject");
  }
  return key;
}
