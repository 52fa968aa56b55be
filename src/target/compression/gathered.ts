/**
 * Cuts bytes that come in any sizes into pieces of one size, so that what a library makes of them does not depend on how
 * they came. Each piece has memory of its own.
 */
export class Gathered {
  readonly #size: number;
  #piece: Uint8Array;
  #length = 0;

  constructor(size: number) {
    this.#size = size;
    this.#piece = new Uint8Array(0);
  }

  /** The pieces that `bytes` make whole, one by one. They must be asked for to the end. */
  *take(bytes: Uint8Array): Iterable<Uint8Array> {
    for (let at = 0; at < bytes.length; ) {
      this.#makeRoom(bytes.length - at);
      const count = Math.min(this.#piece.length - this.#length, bytes.length - at);
      this.#piece.set(bytes.subarray(at, at + count), this.#length);
      this.#length += count;
      at += count;
      if (this.#length === this.#size) yield this.#give();
    }
  }

  /** What does not make a whole piece. */
  rest(): Uint8Array {
    return this.#give();
  }

  /** Small outputs never take the memory of a whole piece. */
  #makeRoom(coming: number): void {
    const wanted = this.#length + coming;
    if (wanted <= this.#piece.length || this.#piece.length === this.#size) return;
    const grown = new Uint8Array(Math.min(this.#size, Math.max(wanted, 2 * this.#piece.length)));
    grown.set(this.#piece.subarray(0, this.#length));
    this.#piece = grown;
  }

  #give(): Uint8Array {
    const piece = this.#piece.subarray(0, this.#length);
    this.#piece = new Uint8Array(0);
    this.#length = 0;
    return piece;
  }
}
