/** xz by @napi-rs/lzma, which works on a thread of its own. */
import type { Encoder } from "../../domain/compression.ts";
import { Gathered } from "./gathered.ts";

const INPUT_BYTES = 1024 * 1024;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

export class XzEncoder implements Encoder {
  readonly #level: number;
  readonly #gathered = new Gathered(INPUT_BYTES);
  /** Null until there is something to compress; the library is loaded then. */
  #reader: Promise<Reader> | null = null;
  #reading: Promise<void> = Promise.resolve();
  #output: Uint8Array[] = [];
  #isClosed = false;
  /** Answers the library, which waits for bytes. */
  #answer: ((piece: Uint8Array | null) => void) | null = null;
  /** Tells whoever pushes that bytes are asked for, or never will be. */
  #asked = Promise.withResolvers<void>();

  constructor(level: number) {
    this.#level = level;
    this.#asked.promise.catch(() => undefined);
  }

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    for (const piece of this.#gathered.take(bytes)) await this.#give(piece);
    return this.#takeOutput();
  }

  async end(): Promise<Uint8Array[]> {
    const rest = this.#gathered.rest();
    if (rest.length > 0) await this.#give(rest);
    await this.#give(null);
    await this.#reading;
    return this.#takeOutput();
  }

  close(): void {
    this.#isClosed = true;
    this.#answer?.(null);
    this.#reader?.then((reader) => reader.cancel()).catch(() => undefined);
  }

  async #start(): Promise<Reader> {
    const { xz } = await import("@napi-rs/lzma");
    const input = new ReadableStream<Uint8Array>(
      { pull: (controller) => this.#pull(controller) },
      { highWaterMark: 0 },
    );
    const reader = xz.compressStream(input, { preset: this.#level }).getReader();
    this.#reading = this.#read(reader);
    this.#reading.then(
      () => this.#asked.resolve(),
      (error) => this.#asked.reject(error),
    );
    return reader;
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const piece = await new Promise<Uint8Array | null>((resolve) => {
      this.#answer = resolve;
      this.#asked.resolve();
    });
    if (piece === null) controller.close();
    else controller.enqueue(piece);
  }

  async #give(piece: Uint8Array | null): Promise<void> {
    this.#reader ??= this.#start();
    await this.#reader;
    await this.#asked.promise;
    if (this.#isClosed) throw new Error("the compression was given up");
    this.#asked = Promise.withResolvers();
    this.#asked.promise.catch(() => undefined);
    this.#answer?.(piece);
    this.#answer = null;
  }

  async #read(reader: Reader): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#output.push(value);
    }
  }

  #takeOutput(): Uint8Array[] {
    const output = this.#output;
    this.#output = [];
    return output;
  }
}
