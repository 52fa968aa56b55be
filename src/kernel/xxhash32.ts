/** xxHash32 with seed 0, as lz4 frames use it (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). */

const PRIME_1 = 0x9e3779b1 | 0;
const PRIME_2 = 0x85ebca77 | 0;
const PRIME_3 = 0xc2b2ae3d | 0;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

const STRIPE = 16;

/** The hash of all bytes given to `update`, piece by piece. */
export class XxHash32 {
  #lane1 = (PRIME_1 + PRIME_2) | 0;
  #lane2 = PRIME_2;
  #lane3 = 0;
  #lane4 = -PRIME_1 | 0;
  #total = 0;
  /** What does not fill a stripe yet. */
  readonly #rest = new Uint8Array(STRIPE);
  #restLength = 0;

  update(bytes: Uint8Array): void {
    this.#total += bytes.length;
    let at = 0;
    if (this.#restLength > 0) {
      at = Math.min(STRIPE - this.#restLength, bytes.length);
      this.#rest.set(bytes.subarray(0, at), this.#restLength);
      this.#restLength += at;
      if (this.#restLength < STRIPE) return;
      this.#stripes(this.#rest, 0, STRIPE);
      this.#restLength = 0;
    }
    const whole = bytes.length - ((bytes.length - at) % STRIPE);
    this.#stripes(bytes, at, whole);
    this.#rest.set(bytes.subarray(whole), 0);
    this.#restLength = bytes.length - whole;
  }

  /** An unsigned 32-bit number. May be asked at any time. */
  digest(): number {
    let hash =
      this.#total >= STRIPE
        ? rotate(this.#lane1, 1) + rotate(this.#lane2, 7) + rotate(this.#lane3, 12) + rotate(this.#lane4, 18)
        : PRIME_5;
    hash = (hash + this.#total) | 0;
    const view = new DataView(this.#rest.buffer);
    let at = 0;
    for (; at + 4 <= this.#restLength; at += 4) {
      hash = Math.imul(rotate((hash + Math.imul(view.getInt32(at, true), PRIME_3)) | 0, 17), PRIME_4);
    }
    for (; at < this.#restLength; at++) {
      hash = Math.imul(rotate((hash + Math.imul(view.getUint8(at), PRIME_5)) | 0, 11), PRIME_1);
    }
    hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
    hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  #stripes(bytes: Uint8Array, from: number, to: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let lane1 = this.#lane1;
    let lane2 = this.#lane2;
    let lane3 = this.#lane3;
    let lane4 = this.#lane4;
    for (let at = from; at < to; at += STRIPE) {
      lane1 = round(lane1, view.getInt32(at, true));
      lane2 = round(lane2, view.getInt32(at + 4, true));
      lane3 = round(lane3, view.getInt32(at + 8, true));
      lane4 = round(lane4, view.getInt32(at + 12, true));
    }
    this.#lane1 = lane1;
    this.#lane2 = lane2;
    this.#lane3 = lane3;
    this.#lane4 = lane4;
  }
}

export function xxHash32(bytes: Uint8Array): number {
  const hash = new XxHash32();
  hash.update(bytes);
  return hash.digest();
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
