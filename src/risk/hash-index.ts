/** 64-bit fingerprints → dense numbers 0, 1, 2 …, in typed arrays: 8 bytes an entry and 4 to 8 bytes of slots. */
const FIRST_CAPACITY = 1024;

export class HashIndex {
  size = 0;
  #high = new Int32Array(FIRST_CAPACITY);
  #low = new Int32Array(FIRST_CAPACITY);
  /** Number + 1 of an entry, 0 for an empty slot. At most two thirds are taken. */
  #slots = new Uint32Array(FIRST_CAPACITY * 2);

  /** The entry's number: `size` before the call when it is new. */
  add(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return this.#insert(slot, high | 0, low | 0);
      if (this.#low[entry - 1] === (low | 0) && this.#high[entry - 1] === (high | 0)) return entry - 1;
    }
  }

  /** The entry's number, or -1. */
  find(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (this.#low[entry - 1] === (low | 0) && this.#high[entry - 1] === (high | 0)) return entry - 1;
    }
  }

  highOf(number: number): number {
    return this.#high[number] ?? 0;
  }

  lowOf(number: number): number {
    return this.#low[number] ?? 0;
  }

  #insert(slot: number, high: number, low: number): number {
    const number = this.size++;
    this.#high[number] = high;
    this.#low[number] = low;
    this.#slots[slot] = number + 1;
    if (this.size === this.#high.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#high = grown(this.#high, this.size * 2);
    this.#low = grown(this.#low, this.size * 2);
    const slots = new Uint32Array(this.size * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      const high = this.#high[number] ?? 0;
      let slot = ((this.#low[number] ?? 0) ^ Math.imul(high, 0x9e3779b1)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** A copy with room for `length` entries. */
export function grown<T extends Int32Array | Uint32Array | Float64Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
