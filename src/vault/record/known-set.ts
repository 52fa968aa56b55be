/**
 * Which fingerprints are recorded already: an open-addressing table in shared memory that all lanes ask and fill without
 * a lock and without atomic operations, which would keep the processor from overlapping the misses of its cache: a look
 * costs half as much so.
 *
 * A slot is two words, low and high, 0 when it is free. Two threads that take the same slot in the same moment may leave
 * one of the two fingerprints in it, or the low word of one beside the high word of the other. So a known fingerprint may
 * be called new (the vault's thread, or at worst a second entry with the same answer, makes up for it). A new one is
 * called known only if it equals, by chance, such a mixture: they are rare, and the chance is 2^-64 for each.
 * Fingerprints with a word of 0, one in two thousand million, are never kept.
 */

/** Words before the first slot: how many slots are taken, and whether one did not fit. */
const HEADER_WORDS = 16;
const TAKEN = 0;
const FULL = 1;
/** Share of taken slots after which nothing is added: probing stays short. */
const MAX_LOAD = 0.7;
const MIN_BITS = 10;
const MAX_BITS = 23;
/** Slots that a thread takes before it tells the others how full the table is. */
const TOLD_EVERY = 256;

export class KnownSet {
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #limit: number;
  #untold = 0;

  constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#words = new Int32Array(shared);
    const slots = (this.#words.length - HEADER_WORDS) / 2;
    const bits = Math.log2(slots);
    if (!Number.isInteger(bits)) throw new RangeError("a table of fingerprints has a power of two slots");
    this.#shift = 32 - bits;
    this.#mask = slots - 1;
    this.#limit = Math.floor(slots * MAX_LOAD);
  }

  /** A table with room for `wanted` fingerprints, as far as 64 MiB go. */
  static forAbout(wanted: number): KnownSet {
    const bits = Math.min(MAX_BITS, Math.max(MIN_BITS, Math.ceil(Math.log2(Math.max(1, wanted) / MAX_LOAD))));
    return new KnownSet(new SharedArrayBuffer(4 * (HEADER_WORDS + 2 * 2 ** bits)));
  }

  /** How many fingerprints it takes. */
  get capacity(): number {
    return this.#limit;
  }

  /** Without what other threads have taken last. */
  get size(): number {
    return Atomics.load(this.#words, TAKEN) + this.#untold;
  }

  /** Whether a fingerprint did not fit, so that it will be called new again. */
  get isFull(): boolean {
    return Atomics.load(this.#words, FULL) !== 0;
  }

  /** Whether this table can hold such a fingerprint at all. */
  static canHold(low: number, high: number): boolean {
    return (low | 0) !== 0 && (high | 0) !== 0;
  }

  /** False when the fingerprint is known. True when it is new: from now on it is known, if there is room. */
  add(low: number, high: number): boolean {
    const words = this.#words;
    const wantedLow = low | 0;
    const wantedHigh = high | 0;
    if (wantedLow === 0 || wantedHigh === 0) return true;
    // Sorted fingerprints fill the table from front to end, which the caches like.
    let slot = wantedHigh >>> this.#shift;
    for (;;) {
      const at = HEADER_WORDS + 2 * slot;
      const found = words[at] as number;
      if (found === wantedLow && words[at + 1] === wantedHigh) return false;
      if (found === 0) break;
      slot = (slot + 1) & this.#mask;
    }
    if ((words[TAKEN] as number) + this.#untold >= this.#limit) {
      words[FULL] = 1;
      return true;
    }
    words[HEADER_WORDS + 2 * slot] = wantedLow;
    words[HEADER_WORDS + 2 * slot + 1] = wantedHigh;
    if (++this.#untold === TOLD_EVERY) {
      Atomics.add(words, TAKEN, TOLD_EVERY);
      this.#untold = 0;
    }
    return true;
  }

  /**
   * Adds many at once, as long as no other thread has the table: plain stores cost a fifth of atomic ones.
   * @param skip Rows that are left out.
   * @returns whether the table has all of the others now; the caller sees to it that there is room.
   */
  fill(low: Uint32Array, high: Uint32Array, skip: ((row: number) => boolean) | null): boolean {
    const words = this.#words;
    let added = 0;
    let hasAll = true;
    for (let row = 0; row < low.length; row++) {
      if (skip?.(row) === true) continue;
      const wantedLow = (low[row] as number) | 0;
      const wantedHigh = (high[row] as number) | 0;
      if (wantedLow === 0 || wantedHigh === 0) {
        hasAll = false;
        continue;
      }
      let at = HEADER_WORDS + 2 * (wantedHigh >>> this.#shift);
      while (words[at] !== 0 && (words[at] !== wantedLow || words[at + 1] !== wantedHigh)) {
        at = at + 2 < words.length ? at + 2 : HEADER_WORDS;
      }
      if (words[at] === 0) added++;
      words[at] = wantedLow;
      words[at + 1] = wantedHigh;
    }
    Atomics.add(words, TAKEN, added);
    return hasAll;
  }
}
