/** The one-way door between keys and the transform stage. */

/** Where the same value gets the same replacement. */
export type Scope = "deterministic" | "per-table" | "per-run" | "random";

/** HMAC-SHA-256 key of one category in one domain and scope: 32 bytes. */
export type TagKey = Uint8Array;

/**
 * All that `transform` ever learns about secrets: a keyed one-way function per purpose. Nothing reachable from here can
 * open a vault, so the stage that sees every value cannot re-identify.
 *
 *   domain key   = HKDF-SHA256(root, "safelock/v1/domain/" + domain + "/" + epoch)
 *   category key = HKDF-SHA256(domain key, category [+ "/" + table for per-table scope])
 *   tag(value)   = HMAC-SHA256(category key, normalized value)
 */
export interface PseudonymSource {
  /** Name of the pseudonymization domain. */
  readonly domain: string;
  /** Key for tags of `purpose`, e.g. `email` or `person-name`. Same purpose, same key, on every thread and machine. */
  tagKey(purpose: string, scope: Scope, table: string): TagKey;
}

/** What crosses a thread border to rebuild a PseudonymSource: the domain key and a random per-run key, no root secret. */
export interface DomainKeys {
  readonly domain: string;
  readonly domainKey: Uint8Array;
  readonly runKey: Uint8Array;
}
