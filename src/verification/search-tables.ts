/** What a search looks up, in memory that all its threads share. */
import type { OpenEvidence } from "../evidence/open-evidence.ts";
import { canonicalText } from "../search/canonical-text.ts";

/** Bits of the filter by original; one of eight unknown spans passes it, and is then looked up. */
const FILTER_BITS_EACH = 8;
const LEAST_FILTER_BITS = 1 << 16;
const MOST_FILTER_BITS = 2 ** 31;
/** Originals by place of the index. */
const INDEX_EACH = 4;

export interface EvidenceTables {
  readonly spanSecret: Uint8Array;
  readonly prefixes: SharedArrayBuffer;
  readonly prefixBits: number;
  /** One bit a fingerprint, by its bits from the ninth on. */
  readonly filter: SharedArrayBuffer;
  readonly filterBits: number;
  readonly fingerprints: SharedArrayBuffer;
  /** u32 by the high bits of a fingerprint: the first one that has them; one more ends the last. */
  readonly index: SharedArrayBuffer;
  readonly indexBits: number;
}

/** A text that must not be there, in canonical form. */
export interface Canary {
  readonly letters: string;
  /** Where its words start, without the first. */
  readonly borders: readonly number[];
}

/** Survives structured cloning. */
export interface SearchTables {
  readonly evidence: EvidenceTables | null;
  readonly canaries: readonly Canary[];
}

export function evidenceTables(evidence: OpenEvidence): EvidenceTables {
  const { fingerprints, spanSecret, prefixes, prefixBits } = evidence;
  const words = new Uint32Array(fingerprints);
  const count = words.length / 2;
  const filterBits = Math.min(MOST_FILTER_BITS, powerAtLeast(Math.max(LEAST_FILTER_BITS, count * FILTER_BITS_EACH)));
  const filter = new SharedArrayBuffer(filterBits / 8);
  const bits = new Uint8Array(filter);
  for (let i = 0; i < count; i++) {
    const bit = (((words[2 * i]! >>> 8) | (words[2 * i + 1]! << 24)) >>> 0) & (filterBits - 1);
    bits[bit >>> 3]! |= 1 << (bit & 7);
  }
  const indexBits = Math.max(1, Math.min(24, Math.log2(powerAtLeast(count / INDEX_EACH + 1))));
  const index = indexOf(words, indexBits);
  return { spanSecret, prefixes, prefixBits, filter, filterBits, fingerprints, index, indexBits };
}

function indexOf(words: Uint32Array, bits: number): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(4 * (2 ** bits + 1));
  const index = new Uint32Array(shared);
  const count = words.length / 2;
  let place = 0;
  for (let i = 0; i < count; i++) {
    const own = words[2 * i + 1]! >>> (32 - bits);
    while (place <= own) index[place++] = i;
  }
  index.fill(count, place);
  return shared;
}

/** Looks fingerprints up. */
export class FingerprintLookup {
  readonly #words: Uint32Array;
  readonly #index: Uint32Array;
  readonly #shift: number;

  constructor({ fingerprints, index, indexBits }: EvidenceTables) {
    this.#words = new Uint32Array(fingerprints);
    this.#index = new Uint32Array(index);
    this.#shift = 32 - indexBits;
  }

  /** The class of an original's fingerprint; null when it is none. */
  classOf(low: number, high: number): "telling" | "common" | null {
    const words = this.#words;
    const place = high >>> this.#shift;
    let from = this.#index[place]!;
    let to = this.#index[place + 1]!;
    const wanted = (low & ~1) >>> 0;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const middleHigh = words[2 * middle + 1]!;
      const middleLow = (words[2 * middle]! & ~1) >>> 0;
      if (middleHigh === high && middleLow === wanted) return (words[2 * middle]! & 1) === 1 ? "common" : "telling";
      if (middleHigh < high || (middleHigh === high && middleLow < wanted)) from = middle + 1;
      else to = middle;
    }
    return null;
  }
}

export function canaryOf(text: string): Canary {
  const { letters, starts } = canonicalText(text);
  return { letters, borders: starts.slice(1, -1) };
}

function powerAtLeast(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  return power;
}
