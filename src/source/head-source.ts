import type { Source } from "./source.ts";

/** The beginning of a pipe that is held: reads as much as the first reading of it gave, however often it is rewound. */
export class HeadSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = true;
  readonly #held: Source;
  /** Bytes of the head; null until it was read to its end once. */
  #bytes: number | null = null;
  #position = 0;

  constructor(held: Source) {
    this.#held = held;
    this.label = held.label;
  }

  get compression(): Source["compression"] {
    return this.#held.compression;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    const wanted = this.#bytes === null ? length : Math.min(length, this.#bytes - this.#position);
    const count = wanted === 0 ? 0 : await this.#held.read(into, offset, wanted);
    this.#position += count;
    if (count === 0) this.#bytes ??= this.#position;
    return count;
  }

  async rewind(): Promise<void> {
    // Who left off early has seen less than there is, and later readings see no more.
    this.#bytes ??= this.#position;
    await this.#held.rewind();
    this.#position = 0;
  }

  /** The pipe belongs to whoever reads on. */
  async close(): Promise<void> {}
}
