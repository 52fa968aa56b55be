/**
 * One gzip member, made of pieces that are compressed side by side: each gets the 32 KiB before it as its dictionary and
 * ends at a byte border, so that they follow each other as blocks of one deflate stream. One thread makes about 40 MB/s at
 * level 6, far less than a run gives.
 */
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw, type ZlibOptions } from "node:zlib";
import type { Encoder } from "../../domain/compression.ts";
import { Gathered } from "./gathered.ts";

const deflate: (piece: Uint8Array, options: ZlibOptions) => Promise<Uint8Array> = promisify(deflateRaw);

/** Room for what most pieces come to: every further output of this size is another turn of the thread pool. */
const OUTPUT_BYTES = 512 * 1024;

const PIECE = 1024 * 1024;
const WINDOW = 32 * 1024;
/** The thread pool has four threads, and files are read and written by them, too. */
const MOST_AT_ONCE = 3;

/** Deflate, no name, no time; neither level nor system told. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** An empty block that says it is the last. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

export class GzipEncoder implements Encoder {
  readonly #level: number;
  readonly #gathered = new Gathered(PIECE);
  /** In the order of the output. */
  readonly #underWay: Promise<Uint8Array>[] = [Promise.resolve(HEADER)];
  #window: Uint8Array | null = null;
  #checksum = 0;
  #length = 0;

  constructor(level: number) {
    this.#level = level;
  }

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    const output: Uint8Array[] = [];
    for (const piece of this.#gathered.take(bytes)) {
      this.#start(piece);
      output.push(...(await this.#finished(Math.min(MOST_AT_ONCE, availableParallelism()))));
    }
    return output;
  }

  async end(): Promise<Uint8Array[]> {
    const rest = this.#gathered.rest();
    if (rest.length > 0) this.#start(rest);
    const output = await this.#finished(1);
    const trailer = new Uint8Array(8);
    const view = new DataView(trailer.buffer);
    view.setUint32(0, this.#checksum, true);
    view.setUint32(4, this.#length % 2 ** 32, true);
    return [...output, LAST_BLOCK, trailer];
  }

  /** What is under way ends by itself. */
  close(): void {
    this.#underWay.length = 0;
  }

  #start(piece: Uint8Array): void {
    this.#checksum = crc32(piece, this.#checksum);
    this.#length += piece.length;
    const work = deflate(piece, {
      level: this.#level,
      chunkSize: OUTPUT_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(this.#window === null ? {} : { dictionary: this.#window }),
    });
    this.#window = new Uint8Array(piece.subarray(-WINDOW));
    // A failure is told when its turn comes.
    work.then(
      () => this.#gathered.giveBack(piece),
      () => undefined,
    );
    this.#underWay.push(work);
  }

  /** Waits until fewer than `limit` pieces are under way; gives those that are ready. */
  async #finished(limit: number): Promise<Uint8Array[]> {
    const output: Uint8Array[] = [];
    while (this.#underWay.length >= limit) {
      const next = this.#underWay.shift();
      if (next === undefined) break;
      output.push(await next);
    }
    return output;
  }
}
