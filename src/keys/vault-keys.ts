/**
 * Keys around the vault (docs/vault.md draws the tree). All come by HKDF-SHA-256 from the root secret, a domain key or a
 * run key, one label a purpose.
 */
import { hkdf } from "./derive.ts";

/** For tokens: whoever holds a domain key can compute a pseudonym's token, and nothing of what it stands for. */
export function lookupKey(domainKey: Uint8Array): Uint8Array {
  return hkdf(domainKey, "safelock/v1/vault/lookup");
}

/** The same in all domains of a vault, so that forgetting a subject reaches all of them. */
export function subjectRoot(root: Uint8Array): Uint8Array {
  return hkdf(root, "safelock/v1/vault/subjects");
}

/** @param label `idSubjectLabel` or `valueSubjectLabel` of domain/recording.ts. */
export function referenceKey(subjectRootKey: Uint8Array, label: string): Uint8Array {
  return hkdf(subjectRootKey, `reference/${label}`);
}

/** Wraps subject keys. */
export function wrapKey(runKey: Uint8Array): Uint8Array {
  return hkdf(runKey, "safelock/v1/run/wrap");
}

/**
 * Authenticates segments. Anybody can make up a run key and seal it for the recipients, whose keys are public: that a run
 * is of a writer of the domain is told by the domain key in it.
 */
export function segmentMacKey(runKey: Uint8Array, domainKey: Uint8Array): Uint8Array {
  const both = new Uint8Array(runKey.length + domainKey.length);
  both.set(runKey);
  both.set(domainKey, runKey.length);
  const key = hkdf(both, "safelock/v1/run/segment-mac");
  both.fill(0);
  return key;
}

/** Seed of the Ed25519 key that signs manifests of a domain. */
export function manifestSeed(domainKey: Uint8Array): Uint8Array {
  return hkdf(domainKey, "safelock/v1/manifest-signing");
}

/** Seed of the Ed25519 key that signs erasure certificates of a vault. */
export function certificateSeed(root: Uint8Array): Uint8Array {
  return hkdf(root, "safelock/v1/certificate-signing");
}

/** Seed of the Ed25519 key that signs a vault's list of recipients. */
export function recipientsSeed(root: Uint8Array): Uint8Array {
  return hkdf(root, "safelock/v1/recipients-signing");
}
