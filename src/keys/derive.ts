/**
 * From the root secret to the keys that `transform` gets (docs/keys.md). HKDF is one-way: whoever holds a domain key can
 * compute tags of that domain, and learns nothing of the root or of other domains.
 */
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { refuse } from "../domain/problem.ts";
import type { DomainKeys, PseudonymSource, Scope, TagKey } from "../domain/pseudonymization.ts";

const KEY_BYTES = 32;
/** Counts up when a domain's pseudonyms are replaced as a whole. Without a vault nothing counts: it stays 1. */
const FIRST_EPOCH = 1;
const NO_SALT = new Uint8Array(0);
const DOMAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,127}$/u;

/** A random root secret that nobody keeps: pseudonyms made with it cannot be made again. */
export function ephemeralRoot(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}

/**
 * Keys of one pseudonymization domain, and a fresh random run key.
 * @param root 32 bytes.
 * @param epoch From 1; `key rotate` counts it up.
 * @throws SafelockError (exit 2) when the domain's name is not usable.
 */
export function deriveDomainKeys(root: Uint8Array, domain: string, epoch: number = FIRST_EPOCH): DomainKeys {
  if (!DOMAIN_NAME.test(domain)) {
    throw refuse({
      code: "DOMAIN_NAME",
      problem:
        "a domain's name has 1 to 128 letters, digits, dots, dashes, underscores or slashes and starts with a letter or digit",
      hint: "Choose a name for the recipients of the output, such as `dev` or `support-eu`",
    });
  }
  return domainKeysOf(domain, hkdf(root, `safelock/v1/domain/${domain}/${epoch}`));
}

/** Keys of a domain from its own 32-byte key, and a fresh random run key. */
export function domainKeysOf(domain: string, domainKey: Uint8Array): DomainKeys {
  return { domain, domainKey, runKey: new Uint8Array(randomBytes(KEY_BYTES)) };
}

/** The one-way door: keys of purposes, each derived once. */
export function pseudonymSource(keys: DomainKeys): PseudonymSource {
  const cache = new Map<string, TagKey>();
  return {
    domain: keys.domain,
    tagKey(purpose, scope, table) {
      const root = scope === "deterministic" || scope === "per-table" ? "domain" : "run";
      const info = categoryInfo(purpose, scope, table);
      const cached = cache.get(`${root} ${info}`);
      if (cached !== undefined) return cached;
      const key = hkdf(root === "domain" ? keys.domainKey : keys.runKey, info);
      cache.set(`${root} ${info}`, key);
      return key;
    },
  };
}

/** Eight hexadecimal digits that tell two domain keys apart and say nothing else about them. */
export function keyId(keys: DomainKeys): string {
  return createHmac("sha256", keys.domainKey).update("safelock/v1/key-id").digest("hex").slice(0, 8);
}

/**
 * The HKDF info of a category key: purpose, length in bytes first, so that no pair of purpose and table can be read as
 * another pair or as a purpose with a slash in it.
 */
function categoryInfo(purpose: string, scope: Scope, table: string): string {
  const framed = `${Buffer.byteLength(purpose)}:${purpose}`;
  if (scope === "per-table") return `${framed}/${table}`;
  return scope === "random" ? `random/${framed}` : framed;
}

/** HKDF-SHA-256 without salt, 32 bytes: keys of one purpose from a key that is random already. */
export function hkdf(secret: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, NO_SALT, info, KEY_BYTES));
}
