/**
 * Keyed fingerprints of spans: what the canonical form of a known text (canonical-text.ts) is remembered by. One
 * implementation for `scrub`, evidence and `verify`; the kernel's (kernel/assembly/span-hash.ts) computes the same.
 *
 * Two polynomials modulo 2^31 - 1 over the letters, with secret bases below 2^22, so that every step is exact in a double;
 * then a keyed permutation of the 64 bits, so that fingerprints do not add up as polynomials do. The chance that two
 * different spans agree is about 2^-62 (docs/evidence.md).
 */

import { scramble } from "../domain/scramble.ts";
export const SPAN_KEY_BYTES = 32;

const PRIME = 0x7fff_ffff;
const INVERSE = 1 / PRIME;
const LOWEST_BASE = 0x10_0000;
const BASES = 0x30_0000;

export interface SpanKey {
  readonly baseA: number;
  readonly baseB: number;
  /** Of the four rounds of the permutation. */
  readonly rounds: readonly [number, number, number, number];
  /** Of `spanPrefix`. */
  readonly prefix: readonly [number, number];
}

/** `secret`: SPAN_KEY_BYTES random bytes, such as `hkdf(…)` of src/keys/derive.ts gives. */
export function spanKey(secret: Uint8Array): SpanKey {
  if (secret.length !== SPAN_KEY_BYTES) throw new RangeError(`a span key has ${SPAN_KEY_BYTES} bytes`);
  const view = new DataView(secret.buffer, secret.byteOffset, secret.length);
  const word = (i: number) => view.getUint32(4 * i, true);
  return {
    baseA: LOWEST_BASE + (word(0) % BASES),
    baseB: LOWEST_BASE + (word(1) % BASES),
    rounds: [word(2), word(3), word(4), word(5)],
    prefix: [word(6), word(7)],
  };
}

/** What the kernel reads of a key beside its bases. */
export function spanKeyWords({ rounds, prefix }: SpanKey): Uint32Array<ArrayBuffer> {
  return Uint32Array.from([...rounds, ...prefix]);
}

/** Hashes one span, letter by letter; words that follow are added to what is there. */
export class SpanHash {
  readonly #key: SpanKey;
  #a = 0;
  #b = 0;
  /** Halves of the fingerprint, unsigned; filled by `finish`. */
  low = 0;
  high = 0;

  constructor(key: SpanKey) {
    this.#key = key;
  }

  clear(): void {
    this.#a = 0;
    this.#b = 0;
  }

  /** `letters`: of a CanonicalText. */
  add(letters: string, from: number, to: number): void {
    const { baseA, baseB } = this.#key;
    let a = this.#a;
    let b = this.#b;
    for (let i = from; i < to; i++) {
      const letter = letters.charCodeAt(i) + 1;
      a = reduce(a * baseA + letter);
      b = reduce(b * baseB + letter);
    }
    this.#a = a;
    this.#b = b;
  }

  /** Fills `low` and `high` for what was added so far; more may be added. */
  finish(): void {
    const { rounds } = this.#key;
    let low = this.#a;
    let high = this.#b;
    high ^= scramble((low + rounds[0]) | 0);
    low ^= scramble((high + rounds[1]) | 0);
    high ^= scramble((low + rounds[2]) | 0);
    low ^= scramble((high + rounds[3]) | 0);
    this.low = low >>> 0;
    this.high = high >>> 0;
  }
}

/** Fingerprint of a whole span as one number. */
export function spanFingerprint(key: SpanKey, letters: string): bigint {
  const hash = new SpanHash(key);
  hash.add(letters, 0, letters.length);
  hash.finish();
  return (BigInt(hash.high) << 32n) | BigInt(hash.low);
}

/**
 * A cheap keyed hash, 32 bits unsigned, of six letters from `at` on: most places of a text are ruled out by the
 * beginnings of what is known. Its high bits are the good ones.
 */
export function spanPrefix(key: SpanKey, letters: string, at: number): number {
  let hash = Math.imul(pair(letters, at) ^ key.prefix[0], 0x9e37_79b1);
  hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ pair(letters, at + 2) ^ key.prefix[1], 0x85eb_ca6b);
  hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ pair(letters, at + 4), 0xc2b2_ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function pair(letters: string, at: number): number {
  return letters.charCodeAt(at) | (letters.charCodeAt(at + 1) << 16);
}

/** `value` below 2^53, modulo 2^31 - 1. */
function reduce(value: number): number {
  const rest = value - Math.floor(value * INVERSE) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
}
