/** Buffers that go round: read, worked on, written, used again. */

/** Fits a read of 1 MiB with the tail of the read before, and what usually becomes of it. */
const USUAL_BYTES = 1_280 * 1024;

/**
 * A fresh buffer costs its page faults (about 0.1 ms a MiB) and stays until the garbage collector comes: without reuse a
 * run of 1 GB leaves 150 MB more in memory. Buffers larger than usual are not kept.
 */
export class BufferPool {
  readonly #free: ArrayBuffer[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A buffer of at least so many bytes, with whatever is in it. */
  take(bytes: number): ArrayBuffer {
    if (bytes > USUAL_BYTES) return new ArrayBuffer(bytes);
    return this.#free.pop() ?? new ArrayBuffer(USUAL_BYTES);
  }

  give(buffer: ArrayBuffer): void {
    if (buffer.byteLength === USUAL_BYTES && this.#free.length < this.#limit) this.#free.push(buffer);
  }
}
