import { createHmac } from "node:crypto";
import { SUBJECT_BYTES } from "../domain/recording.ts";
import { referenceKey, subjectRoot } from "./vault-keys.ts";

/**
 * Reference of a subject, 32 hexadecimal digits: the same in all domains of a vault, so that forgetting reaches all of them.
 * @param label `idSubjectLabel` or `valueSubjectLabel` of domain/recording.ts.
 * @param id The id, or the normalized value, as it stands in the dump.
 */
export function subjectReference(root: Uint8Array, label: string, id: Uint8Array | string): string {
  const subjects = subjectRoot(root);
  const key = referenceKey(subjects, label);
  const digest = createHmac("sha256", key).update(id).digest("hex");
  subjects.fill(0);
  key.fill(0);
  return digest.slice(0, 2 * SUBJECT_BYTES);
}
