/**
 * Cuts bytes that come in any sizes into pieces of one size, so that what a library makes of them does not depend on how
 * they came.
 */
export class Gathered {
  readonly #size: number;
  readonly #spare: Uint8Array[] = [];
  #piece: Uint8Array = new Uint8Array(0);
  #length = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The pieces that `bytes` make whole, each with memory of its own. They must be asked for to the end. */
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

  /** As `take`, for pieces that are done with when the next one is asked for: they may be views of `bytes`. */
  *lend(bytes: Uint8Array): Iterable<Uint8Array> {
    let at = 0;
    for (; this.#length === 0 && at + this.#size <= bytes.length; at += this.#size) {
      yield bytes.subarray(at, at + this.#size);
    }
    for (const piece of this.take(bytes.subarray(at))) {
      yield piece;
      this.giveBack(piece);
    }
  }

  /** What does not make a whole piece. */
  rest(): Uint8Array {
    return this.#give();
  }

  /** The memory of a whole piece, for another one. */
  giveBack(piece: Uint8Array): void {
    if (piece.length === this.#size) this.#spare.push(piece);
  }

  /** Small outputs never take the memory of a whole piece. */
  #makeRoom(coming: number): void {
    const wanted = this.#length + coming;
    if (wanted <= this.#piece.length || this.#piece.length === this.#size) return;
    const length = Math.min(this.#size, Math.max(wanted, 2 * this.#piece.length));
    const roomier = (length === this.#size ? this.#spare.pop() : undefined) ?? new Uint8Array(length);
    roomier.set(this.#piece.subarray(0, this.#length));
    this.#piece = roomier;
  }

  #give(): Uint8Array {
    const piece = this.#piece.subarray(0, this.#length);
    this.#piece = new Uint8Array(0);
    this.#length = 0;
    return piece;
  }
}
