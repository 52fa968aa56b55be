/** Bytes that a program hands in: a Node or web stream, or anything that gives pieces of bytes. */
import { unlessAborted } from "../domain/cancellation.ts";
import { refuse } from "../domain/problem.ts";
import type { Source } from "./source.ts";

export type ByteStream = AsyncIterable<Uint8Array | string>;

/** Read once. Strings are taken as UTF-8. */
export class IterableSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = false;
  readonly #pieces: AsyncIterator<Uint8Array | string>;
  #rest: Uint8Array = new Uint8Array(0);

  readonly #signal: AbortSignal;

  /** `signal` ends a wait for bytes that may never come. */
  constructor(stream: ByteStream, label: string, signal: AbortSignal) {
    this.label = label;
    this.#signal = signal;
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#rest.length === 0) {
      const { done, value } = await unlessAborted(this.#pieces.next(), this.#signal);
      if (done) return 0;
      this.#rest = bytesOf(value);
    }
    const count = Math.min(length, this.#rest.length);
    into.set(this.#rest.subarray(0, count), offset);
    this.#rest = this.#rest.subarray(count);
    return count;
  }

  async rewind(): Promise<void> {
    throw new Error("a stream cannot be read again");
  }

  async close(): Promise<void> {
    // A generator that waits for something cannot be ended before that comes.
    this.#pieces.return?.().catch(() => undefined);
  }
}

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  throw refuse({
    code: "SOURCE_NOT_BYTES",
    problem: "the stream that is read gives something else than bytes or text",
    hint: "Hand in a stream of Buffers, for instance fs.createReadStream without objectMode",
  });
}
