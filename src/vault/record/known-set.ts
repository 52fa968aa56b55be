/**
 * Which fingerprints are recorded already: an open-addressing table in shared memory that all lanes ask and fill without
 * a lock. It may call a known fingerprint new (the vault's thread then finds out); it never calls a new one known.
 *
 * A slot is two words, low and high. A slot goes from (0, 0) over (low, 0) to (low, high) and never changes again: the
 * thread that wins the exchange of the low word is the only one to write the high one. Fingerprints with a word of 0, one
 * in two thousand million, are never kept.
 */

/** Words before the first slot: how many slots are taken, and whether one did not fit. */
const HEADER_WORDS = 16;
const TAKEN = 0;
const FULL = 1;
/** Share of taken slots after which nothing is added: probing stays short. */
const MAX_LOAD = 0.7;
const MIN_BITS = 10;
const MAX_BITS = 23;
/** Turns to wait for another thread's second store: it follows at once, unless that thread was put aside in between. */
const PATIENCE = 1000;

export class KnownSet {
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #limit: number;

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

  get size(): number {
    return Atomics.load(this.#words, TAKEN);
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
      let found = words[at] as number;
      if (found === 0) {
        if ((words[TAKEN] as number) >= this.#limit) {
          words[FULL] = 1;
          return true;
        }
        found = Atomics.compareExchange(words, at, 0, wantedLow);
        if (found === 0) {
          Atomics.store(words, at + 1, wantedHigh);
          Atomics.add(words, TAKEN, 1);
          return true;
        }
      }
      if (found === wantedLow && this.#highAt(at + 1) === wantedHigh) return false;
      slot = (slot + 1) & this.#mask;
    }
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

  #highAt(place: number): number {
    let high = this.#words[place] as number;
    for (let turn = 0; high === 0 && turn < PATIENCE; turn++) high = Atomics.load(this.#words, place);
    return high;
  }
}
