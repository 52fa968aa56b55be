/** A pipe whose first bytes were looked at: they come again before the others. */
import type { CompressedAs, Source } from "../source.ts";

export class PeekedSource implements Source {
  readonly label: string;
  readonly size: number | null;
  readonly identity: Source["identity"];
  readonly modified: Date | null;
  readonly isRewindable = false;
  #head: Uint8Array;
  readonly #rest: Source;

  constructor(head: Uint8Array, rest: Source) {
    this.#head = head;
    this.#rest = rest;
    this.label = rest.label;
    this.size = rest.size;
    this.identity = rest.identity;
    this.modified = rest.modified;
  }

  get compression(): CompressedAs | undefined {
    return this.#rest.compression;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    if (this.#head.length === 0) return this.#rest.read(into, offset, length);
    const count = Math.min(length, this.#head.length);
    into.set(this.#head.subarray(0, count), offset);
    this.#head = this.#head.subarray(count);
    return count;
  }

  async rewind(): Promise<void> {
    throw new Error("a pipe cannot be read again");
  }

  close(): Promise<void> {
    return this.#rest.close();
  }
}

/** The first bytes of a source, fewer than `length` only when it ends before. */
export async function readHead(source: Source, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = await source.read(head, filled, length - filled);
    if (count === 0) break;
    filled += count;
  }
  return head.slice(0, filled);
}
