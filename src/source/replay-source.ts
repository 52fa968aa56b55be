import type { CompressedAs, Source } from "./source.ts";

/**
 * Holds back the first bytes of a pipe so that they can be read twice: once to learn, once to work. When the pipe ends
 * within the window the whole source is in memory and behaves like a file.
 */
export class ReplaySource implements Source {
  readonly label: string;
  readonly size: number | null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = true;
  /** The pipe ended within the window. */
  readonly isWhole: boolean;
  /** Bytes held back. */
  readonly heldBytes: number;
  #position = 0;
  #isRewound = false;
  #held: readonly Uint8Array[];
  readonly #pipe: Source;

  private constructor(pipe: Source, held: readonly Uint8Array[], heldBytes: number, isWhole: boolean) {
    this.#pipe = pipe;
    this.#held = held;
    this.heldBytes = heldBytes;
    this.isWhole = isWhole;
    this.label = pipe.label;
    this.size = isWhole ? heldBytes : null;
  }

  static async hold(pipe: Source, windowBytes: number, signal: AbortSignal): Promise<ReplaySource> {
    const held: Uint8Array[] = [];
    let total = 0;
    while (total < windowBytes) {
      signal.throwIfAborted();
      const piece = new Uint8Array(Math.min(1 << 18, windowBytes - total));
      const count = await pipe.read(piece, 0, piece.length);
      if (count === 0) return new ReplaySource(pipe, held, total, true);
      held.push(piece.slice(0, count));
      total += count;
    }
    return new ReplaySource(pipe, held, total, false);
  }

  get compression(): CompressedAs | undefined {
    return this.#pipe.compression;
  }

  /**
   * The first time through ends where the window ends. After `rewind` held bytes come again and then the pipe goes on:
   * from there on another `rewind` is refused.
   */
  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    if (this.#position < this.heldBytes) return this.#readHeld(into, offset, length);
    if (this.isWhole || !this.#isRewound) return 0;
    // The window has been left for good.
    this.#held = [];
    const count = await this.#pipe.read(into, offset, length);
    this.#position += count;
    return count;
  }

  async rewind(): Promise<void> {
    if (this.#position > this.heldBytes) throw new Error("the held window was left, the pipe cannot be read again");
    this.#position = 0;
    this.#isRewound = true;
  }

  async close(): Promise<void> {
    await this.#pipe.close();
  }

  #readHeld(into: Uint8Array, offset: number, length: number): number {
    let start = 0;
    for (const piece of this.#held) {
      const within = this.#position - start;
      if (within < piece.length) {
        const count = Math.min(length, piece.length - within);
        into.set(piece.subarray(within, within + count), offset);
        this.#position += count;
        return count;
      }
      start += piece.length;
    }
    return 0;
  }
}
