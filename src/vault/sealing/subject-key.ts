/** Subject keys: 32 random bytes for each subject of a segment, wrapped under the run's wrap key. */
import { forSubject, type KeyContext, keyAssociatedData } from "./associated-data.ts";
import { seal } from "./seal.ts";

/** Nonce and wrapped key, 72 bytes. @param wrapKey `wrapKey` of keys/vault-keys.ts. */
export function wrapSubjectKey(
  context: KeyContext,
  wrapKey: Uint8Array,
  subject: Uint8Array,
  subjectKey: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return seal(wrapKey, subjectKey, forSubject(keyAssociatedData(context), subject));
}
