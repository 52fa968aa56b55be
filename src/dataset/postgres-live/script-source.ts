/** A stretch of a plain dump as a source: texts, and rows between them. Read once. */
import type { Source } from "../../source/source.ts";

export interface ByteReader {
  /** Reads at most `length` bytes; 0 at the end. */
  read(into: Uint8Array, offset: number, length: number): Promise<number>;
}

export class ScriptSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = false;
  readonly #readers: ByteReader[];

  constructor(label: string, pieces: readonly (string | Uint8Array | ByteReader)[]) {
    this.label = label;
    this.#readers = pieces.map((piece) =>
      typeof piece === "string" || piece instanceof Uint8Array ? textReader(piece) : piece,
    );
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    for (let reader = this.#readers[0]; reader !== undefined; reader = this.#readers[0]) {
      const count = await reader.read(into, offset, length);
      if (count > 0) return count;
      this.#readers.shift();
    }
    return 0;
  }

  async rewind(): Promise<void> {
    throw new Error("a server's rows cannot be read again");
  }

  async close(): Promise<void> {}
}

function textReader(text: string | Uint8Array): ByteReader {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  let at = 0;
  return {
    async read(into, offset, length) {
      const part = bytes.subarray(at, at + length);
      into.set(part, offset);
      at += part.length;
      return part.length;
    },
  };
}

/** Chunks as they come, e.g. of a generator. */
export function chunkReader(chunks: AsyncIterator<Uint8Array>): ByteReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    async read(into, offset, length) {
      while (rest.length === 0) {
        const { value, done } = await chunks.next();
        if (done === true) return 0;
        rest = value;
      }
      const part = rest.subarray(0, length);
      into.set(part, offset);
      rest = rest.subarray(part.length);
      return part.length;
    },
  };
}
