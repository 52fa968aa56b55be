/** Sources over bytes that come piece by piece: the data of one entry, decompressed. */
import type { Source } from "../../source/source.ts";
import { HeldEnd } from "./archive-input.ts";

export type Pieces = AsyncIterator<Uint8Array, undefined>;

const facts = { size: null, identity: null, modified: null, isRewindable: false } as const;

/** Gives pieces as they come. They may be reused by whoever gives them as soon as the next one is asked for. */
export class PieceSource implements Source {
  readonly label: string;
  readonly size = facts.size;
  readonly identity = facts.identity;
  readonly modified = facts.modified;
  readonly isRewindable = facts.isRewindable;
  readonly #pieces: Pieces;
  #piece: Uint8Array = new Uint8Array(0);
  #hasEnded = false;

  constructor(label: string, pieces: Pieces) {
    this.label = label;
    this.#pieces = pieces;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#piece.length === 0 && !this.#hasEnded) {
      const next = await this.#pieces.next();
      this.#hasEnded = next.done === true;
      if (next.done !== true) this.#piece = next.value;
    }
    const count = Math.min(length, this.#piece.length);
    into.set(this.#piece.subarray(0, count), offset);
    this.#piece = this.#piece.subarray(count);
    return count;
  }

  /** Reads what is left, so that what follows in the archive can be read. */
  async drain(): Promise<void> {
    this.#piece = new Uint8Array(0);
    while (!this.#hasEnded) this.#hasEnded = (await this.#pieces.next()).done === true;
  }

  /** Gives up before the end. */
  async abandon(): Promise<void> {
    this.#hasEnded = true;
    await this.#pieces.return?.();
  }

  async rewind(): Promise<void> {
    throw new Error("the data of an entry are read once");
  }

  async close(): Promise<void> {
    await this.abandon();
  }
}

/** Bytes in memory. */
export function memorySource(label: string, bytes: Uint8Array): Source {
  let at = 0;
  return {
    ...facts,
    label,
    size: bytes.length,
    async read(into, offset, length) {
      const count = Math.min(length, bytes.length - at);
      into.set(bytes.subarray(at, at + count), offset);
      at += count;
      return count;
    },
    async rewind() {
      at = 0;
    },
    async close() {},
  };
}

/** Bytes of each entry that are looked at to plan. */
export const HEAD_BYTES = 4 << 20;

export interface Head {
  readonly bytes: Uint8Array;
  /** The entry goes on. */
  readonly isHead: boolean;
}

/** The first bytes of a source; leaves the rest unread. What could be held of a pipe may be all there is to see. */
export async function readHead(source: Source): Promise<Head> {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  try {
    for (;;) {
      if (length === bytes.length) {
        if (length >= HEAD_BYTES) return { bytes, isHead: (await source.read(new Uint8Array(1), 0, 1)) > 0 };
        const larger = new Uint8Array(2 * length);
        larger.set(bytes);
        bytes = larger;
      }
      const count = await source.read(bytes, length, bytes.length - length);
      if (count === 0) return { bytes: bytes.subarray(0, length), isHead: false };
      length += count;
    }
  } catch (error) {
    if (error instanceof HeldEnd) return { bytes: bytes.subarray(0, length), isHead: true };
    throw error;
  }
}
