/** Keys of one evidence file: from the run's domain key and the file's own salt. */
import { hkdfSync } from "node:crypto";
import { SPAN_KEY_BYTES } from "../search/span-hash.ts";

export const SALT_BYTES = 32;

export interface EvidenceKeys {
  /** Of the fingerprints. */
  readonly span: Uint8Array;
  /** AES-256-GCM, of the file. */
  readonly seal: Uint8Array;
}

export function evidenceKeys(domainKey: Uint8Array, salt: Uint8Array): EvidenceKeys {
  const derive = (use: string) =>
    new Uint8Array(hkdfSync("sha256", domainKey, salt, `safelock/v1/evidence/${use}`, SPAN_KEY_BYTES));
  return { span: derive("spans"), seal: derive("file") };
}
