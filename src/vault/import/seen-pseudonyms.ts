/** Which pseudonyms a mapping has named already, and whether with another original: 20 bytes a row, keyed hashes only, never a text. */
import { hash, randomBytes } from "node:crypto";

const WORDS = 5;
const MAX_LOAD = 0.7;
const FIRST_SLOTS = 1 << 12;

export class SeenPseudonyms {
  readonly #key = randomBytes(32);
  /** By slot: two words of the pseudonym's hash, two of the original's, the line; line 0 is a free slot. */
  #slots = new Uint32Array(FIRST_SLOTS * WORDS);
  #count = 0;

  /** Line where the pseudonym stood with another original; null when it is new or stood with the same. */
  add(pseudonym: Uint8Array, original: Uint8Array, line: number): number | null {
    if (this.#count >= (this.#slots.length / WORDS) * MAX_LOAD) this.#grow();
    const first = this.#hash(pseudonym);
    const second = this.#hash(original);
    const words = [first.readUInt32LE(0), first.readUInt32LE(4), second.readUInt32LE(0), second.readUInt32LE(4), line];
    const found = this.#place(this.#slots, words);
    if (this.#slots[found + 4] === 0) {
      this.#slots.set(words, found);
      this.#count++;
      return null;
    }
    const isSame = this.#slots[found + 2] === words[2] && this.#slots[found + 3] === words[3];
    return isSame ? null : (this.#slots[found + 4] as number);
  }

  /** The slot of a pseudonym, or the free one where it belongs. */
  #place(slots: Uint32Array, words: ArrayLike<number>): number {
    const count = slots.length / WORDS;
    for (let slot = (words[0] as number) % count; ; slot = (slot + 1) % count) {
      const at = slot * WORDS;
      if (slots[at + 4] === 0 || (slots[at] === words[0] && slots[at + 1] === words[1])) return at;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += WORDS) {
      if (this.#slots[at + 4] === 0) continue;
      const words = this.#slots.subarray(at, at + WORDS);
      larger.set(words, this.#place(larger, words));
    }
    this.#slots = larger;
  }

  #hash(bytes: Uint8Array): Buffer {
    return hash("sha256", Buffer.concat([this.#key, bytes]), "buffer");
  }
}
