/** Erasure certificates: what was destroyed, how it was checked, what it does not prove; signed by the vault. */

import { canonicalJson } from "../../domain/canonical-json.ts";
import { refuse, unreadable } from "../../domain/problem.ts";
import { isSignedBy, publicKeyOf, signWith } from "../../keys/signing.ts";
import { certificateSeed } from "../../keys/vault-keys.ts";
import type { VaultStore } from "../store/store.ts";

export const CERTIFICATE_FORMAT = "safelock-erasure-certificate-1";
const KEY_SETTING = "certificate-key";

export interface CertifiedBackup {
  readonly id: string;
  readonly takenAt: string;
  /** Null: kept without limit. */
  readonly expiresAt: string | null;
}

/** All times ISO 8601 in UTC (docs/erasure.md). */
export interface ErasureStatement {
  readonly format: typeof CERTIFICATE_FORMAT;
  /** Vault id, hexadecimal. */
  readonly vault: string;
  /** Subject reference: an HMAC, hexadecimal. */
  readonly subject: string;
  readonly method: string;
  readonly actor: string;
  readonly ticket: string | null;
  readonly requestedAt: string;
  readonly destroyedAt: string;
  readonly issuedAt: string;
  /** Key records that were destroyed in this act; null when they had been destroyed before. */
  readonly keyRecords: readonly { readonly run: number; readonly segment: number }[] | null;
  readonly verification: {
    readonly at: string;
    /** Key records of the subject that are still found: 0. */
    readonly keyRecords: number;
    /** Files of the keyring that were searched for the destroyed bytes; null: not searched. */
    readonly filesSearched: number | null;
    /** Records whose bytes were found in those files: 0; null: not searched. */
    readonly tracesFound: number | null;
  };
  /** Backups of the keyring from before the destruction that still exist. */
  readonly keyBackups: readonly CertifiedBackup[];
  readonly completion: Completion;
  readonly caveats: readonly string[];
}

export type Completion =
  /** No key backup is left that holds the keys. */
  | { readonly state: "complete"; readonly on: string }
  /** The last such backup expires then. */
  | { readonly state: "pending"; readonly on: string }
  /** A backup is kept without limit. */
  | { readonly state: "unlimited"; readonly on: null };

export interface Certificate extends ErasureStatement {
  readonly signature: {
    readonly algorithm: "Ed25519";
    /** Raw 32 bytes, base64url. */
    readonly publicKey: string;
    /** Over the canonical JSON of all other members: sorted names, no blanks, UTF-8. */
    readonly value: string;
  };
}

export const METHOD =
  "cryptographic erasure: every wrapped 256-bit key of the subject (XChaCha20-Poly1305) was removed from the keyring, whose files were overwritten where it stood; the originals were sealed under those keys before they were first stored";

export const CAVEATS: readonly string[] = [
  "It speaks of this vault and its catalogued backups alone: sources, dumps with originals and copies made by other means are not covered.",
  "Pseudonyms of the subject stay in outputs already given away. They are pseudonymized data with the mapping destroyed, not anonymous data: whoever holds the domain key can still test a guessed value against a pseudonym.",
];

export const IMPORT_CAVEAT =
  "Mappings were imported into this vault from files that held them in clear text: those existed before the encryption, and only their owner can tell that no copy is left.";

export function signCertificate(statement: ErasureStatement, root: Uint8Array): Certificate {
  const seed = certificateSeed(root);
  try {
    const value = signWith(seed, signedBytes(statement));
    return {
      ...statement,
      signature: { algorithm: "Ed25519", publicKey: base64url(publicKeyOf(seed)), value: base64url(value) },
    };
  } finally {
    seed.fill(0);
  }
}

/** Leaves the public key in the keyring, so that certificates can be checked by whoever may not open it. */
export async function ensureCertificateKey(store: VaultStore, root: Uint8Array): Promise<void> {
  const seed = certificateSeed(root);
  const key = base64url(publicKeyOf(seed));
  seed.fill(0);
  const known = await store.keyring.setting(KEY_SETTING);
  if (known === null) return store.keyring.putSetting(KEY_SETTING, JSON.stringify(key));
  if (known === JSON.stringify(key)) return;
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { source: store.location },
    problem: "the public key of certificates in the keyring is not the vault's",
    hint: "Find out who changed the keyring, and restore it from a backup",
  });
}

/** Base64url of the vault's public key; null: no certificate was ever made. */
export async function certificateKey(store: VaultStore): Promise<string | null> {
  const text = await store.keyring.setting(KEY_SETTING);
  return text === null ? null : text.replace(/^"|"$/g, "");
}

/** @throws SafelockError CERTIFICATE_FORMAT (exit 2) when the text is no certificate of this version. */
export function parseCertificate(text: string, source: string): Certificate {
  const value = parsed(text) as Partial<Certificate> | null;
  const isCertificate =
    value?.format === CERTIFICATE_FORMAT &&
    /^[0-9a-f]{32}$/.test(String(value.subject)) &&
    /^[0-9a-f]{32}$/.test(String(value.vault)) &&
    typeof value.destroyedAt === "string" &&
    typeof value.signature?.value === "string" &&
    typeof value.signature.publicKey === "string";
  if (isCertificate) return value as Certificate;
  throw refuse({
    code: "CERTIFICATE_FORMAT",
    at: { source },
    problem: "this is no erasure certificate of a version that is known here",
    hint: "Name a file made by `safelock vault shred … --certificate FILE`",
  });
}

/** @param publicKey Base64url, from the vault or from who runs it; never the one inside the certificate. */
export function isSignatureValid({ signature, ...statement }: Certificate, publicKey: string): boolean {
  const key = Buffer.from(publicKey, "base64url");
  if (key.length !== 32 || signature.publicKey !== publicKey) return false;
  const value = Buffer.from(signature.value, "base64url");
  return value.length === 64 && isSignedBy(key, signedBytes(statement), value);
}

function signedBytes(statement: ErasureStatement): Uint8Array {
  return new TextEncoder().encode(canonicalJson(statement));
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
