/** Opens wrapped subject keys (subject-key.ts). */
import { corrupt } from "../corrupt.ts";
import { forSubject, type KeyContext, keyAssociatedData } from "./associated-data.ts";
import { KEY_BYTES } from "./sizes.ts";
import { unseal } from "./unseal.ts";

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
