/** Compressed bytes, piece by piece, and how far they were read. */
import type { Source } from "../source.ts";

export interface CompressedInput {
  /** For messages. */
  readonly label: string;
  /** The next piece, null at the end. Its bytes may be overwritten by the next call. */
  next(): Promise<Uint8Array | null>;
}

const PIECE = 256 * 1024;

export class SourceInput implements CompressedInput {
  readonly label: string;
  /** Compressed bytes read so far. */
  position = 0;
  readonly #source: Source;
  readonly #piece = new Uint8Array(PIECE);
  #reading: Promise<number> | null = null;
  #isStopped = false;

  constructor(source: Source) {
    this.#source = source;
    this.label = source.label;
  }

  async next(): Promise<Uint8Array | null> {
    if (this.#isStopped) return null;
    const reading = this.#source.read(this.#piece, 0, PIECE);
    this.#reading = reading;
    const count = await reading;
    this.position += count;
    return count === 0 ? null : this.#piece.subarray(0, count);
  }

  /** Resolves when nobody reads the source any more: decompression reads ahead, and a read cannot be taken back. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#reading?.catch(() => undefined);
  }
}
