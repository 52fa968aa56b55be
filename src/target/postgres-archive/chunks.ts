/** Data of custom archives: chunks, each with its length in front, and an empty one at the end. */
import type { Encoder } from "../../domain/compression.ts";
import { printInteger } from "../../format/postgres-archive/print-head.ts";

const NEWLINE = 0x0a;
const INTEGER_BYTES = 5;

/** What ends the chunks of one entry or large object. */
export const endOfChunks = printInteger(0);

/** What an encoder gives, in chunks of one size; the last may be smaller. */
export class ChunkedEncoder implements Encoder {
  readonly #encoder: Encoder;
  readonly #chunks: Chunks;

  constructor(encoder: Encoder, size: number) {
    this.#encoder = encoder;
    this.#chunks = new Chunks(size);
  }

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    return this.#chunks.take(await this.#encoder.push(bytes));
  }

  async end(): Promise<Uint8Array[]> {
    return [...this.#chunks.take(await this.#encoder.end()), ...this.#chunks.end()];
  }

  close(): void {
    this.#encoder.close();
  }
}

/** Uncompressed bytes in chunks of one size. */
export class SizedChunks implements Encoder {
  readonly #chunks: Chunks;

  constructor(size: number) {
    this.#chunks = new Chunks(size);
  }

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    return this.#chunks.take([bytes]);
  }

  async end(): Promise<Uint8Array[]> {
    return this.#chunks.end();
  }

  close(): void {}
}

/** Cuts what comes in any sizes into chunks of one size. */
class Chunks {
  readonly #size: number;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(size: number) {
    this.#size = size;
  }

  /** The chunks that are whole, in one piece of memory. */
  take(pieces: readonly Uint8Array[]): Uint8Array[] {
    const bytes = Buffer.concat([this.#rest, ...pieces]);
    const count = Math.floor(bytes.length / this.#size);
    const output = new ChunkBuffer(count * (this.#size + INTEGER_BYTES));
    for (let index = 0; index < count; index++) {
      output.add(bytes.subarray(index * this.#size, (index + 1) * this.#size));
    }
    this.#rest = bytes.subarray(count * this.#size);
    return output.pieces();
  }

  end(): Uint8Array[] {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return rest.length === 0 ? [endOfChunks] : [printInteger(rest.length), rest, endOfChunks];
  }
}

/** Uncompressed rows as pg_dump writes them: a chunk for each line, and one for the line that ends them with all behind it. */
export class LineChunks implements Encoder {
  /** The line that is not whole yet, or the end of the rows with what follows. */
  #held: Uint8Array[] = [];
  #heldLength = 0;
  #isBehindRows = false;

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    const output = new ChunkBuffer(Math.ceil((bytes.length + this.#heldLength) * 1.1) + INTEGER_BYTES);
    let at = 0;
    while (at < bytes.length && !this.#isBehindRows) {
      const newline = bytes.indexOf(NEWLINE, at);
      if (newline < 0) break;
      this.#line(bytes.subarray(at, newline + 1), output);
      at = newline + 1;
    }
    if (at < bytes.length) this.#hold(bytes.slice(at));
    return output.pieces();
  }

  async end(): Promise<Uint8Array[]> {
    const rest = Buffer.concat(this.#held);
    return rest.length === 0 ? [endOfChunks] : [printInteger(rest.length), rest, endOfChunks];
  }

  close(): void {}

  #line(line: Uint8Array, output: ChunkBuffer): void {
    const isHeld = this.#heldLength > 0;
    const whole = isHeld ? Buffer.concat([...this.#held, line]) : line;
    this.#held = [];
    this.#heldLength = 0;
    if (whole.length === 3 && whole[0] === 0x5c && whole[1] === 0x2e) {
      this.#isBehindRows = true;
      this.#hold(whole.slice());
    } else output.add(whole);
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#heldLength += bytes.length;
  }
}

/** Many small chunks, one behind the other in few pieces of memory. */
class ChunkBuffer {
  readonly #pieces: Uint8Array[] = [];
  #bytes: Buffer;
  #length = 0;

  /** So many bytes are expected, lengths and contents. */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafe(expected);
  }

  add(content: Uint8Array): void {
    if (this.#length + INTEGER_BYTES + content.length > this.#bytes.length) this.#grow(content.length);
    this.#bytes[this.#length] = 0;
    this.#bytes.writeUInt32LE(content.length, this.#length + 1);
    this.#bytes.set(content, this.#length + INTEGER_BYTES);
    this.#length += INTEGER_BYTES + content.length;
  }

  pieces(): Uint8Array[] {
    if (this.#length > 0) this.#pieces.push(this.#bytes.subarray(0, this.#length));
    return this.#pieces;
  }

  #grow(contentLength: number): void {
    this.#pieces.push(this.#bytes.subarray(0, this.#length));
    this.#bytes = Buffer.allocUnsafe(Math.max(1 << 20, contentLength + INTEGER_BYTES));
    this.#length = 0;
  }
}
