/** One lz4 frame of independent blocks of 256 KiB with a checksum over the content, as every reader of frames takes it. */
import type { Encoder } from "../../domain/compression.ts";
import { XxHash32, xxHash32 } from "../../kernel/xxhash32.ts";
import { Gathered } from "./gathered.ts";

/** Larger blocks are 0.5 % smaller and leave more memory behind until it is collected. */
const BLOCK = 256 * 1024;
/** Version 1, independent blocks, a checksum over the content; blocks of at most 256 KiB. */
const FLAGS = 0x64;
const BLOCK_SIZE_CODE = 0x50;
/** The bytes that lz4-napi writes before a block: its decompressed size. */
const SIZE_BYTES = 4;
const STORED = 0x80000000;

export class Lz4FrameEncoder implements Encoder {
  readonly #hash = new XxHash32();
  readonly #gathered = new Gathered(BLOCK);
  #hasHeader = false;

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    this.#hash.update(bytes);
    const output = this.#header();
    for (const block of this.#gathered.lend(bytes)) output.push(...(await encodeBlock(block)));
    return output;
  }

  async end(): Promise<Uint8Array[]> {
    const output = this.#header();
    const rest = this.#gathered.rest();
    if (rest.length > 0) output.push(...(await encodeBlock(rest)));
    const closing = new Uint8Array(8);
    new DataView(closing.buffer).setUint32(4, this.#hash.digest(), true);
    output.push(closing);
    return output;
  }

  close(): void {}

  #header(): Uint8Array[] {
    if (this.#hasHeader) return [];
    this.#hasHeader = true;
    const checksum = (xxHash32(Uint8Array.of(FLAGS, BLOCK_SIZE_CODE)) >>> 8) & 0xff;
    return [Uint8Array.of(0x04, 0x22, 0x4d, 0x18, FLAGS, BLOCK_SIZE_CODE, checksum)];
  }
}

/** A block with its size; as it is when compressing would not make it smaller. */
async function encodeBlock(content: Uint8Array): Promise<Uint8Array[]> {
  // Loaded only where it is asked for.
  const { compress } = await import("lz4-napi");
  const compressed = (await compress(content)).subarray(SIZE_BYTES);
  const isStored = compressed.length >= content.length;
  const size = new Uint8Array(SIZE_BYTES);
  const length = isStored ? content.length : compressed.length;
  new DataView(size.buffer).setUint32(0, isStored ? (length | STORED) >>> 0 : length, true);
  return [size, isStored ? content.slice() : compressed];
}
