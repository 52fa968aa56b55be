/**
 * lz4 frames (github.com/lz4/lz4, doc/lz4_Frame_format.md): one or several, with skippable ones between them. Blocks are
 * decompressed by lz4-napi, whose functions expect the size before the block and know nothing of frames.
 */
import { uncompressSync } from "lz4-napi";
import { refuse } from "../../domain/problem.ts";
import { XxHash32, xxHash32 } from "../../kernel/xxhash32.ts";
import { broken, truncated } from "./damaged.ts";
import { foreignCompression } from "./foreign-compression.ts";
import { LZ4_FRAME_MAGIC } from "./recognize-compression.ts";

const LARGEST_HEADER = 15;
const SIZE_BYTES = 4;
const CHECKSUM_BYTES = 4;
/** Linked blocks may refer to so many bytes before them. */
const WINDOW = 64 * 1024;
/** No byte of a block stands for more than 255 decompressed ones. */
const LARGEST_RATIO = 255;
const STORED = 0x80000000;

interface FrameHeader {
  readonly largestBlock: number;
  readonly areBlocksLinked: boolean;
  readonly hasBlockChecksums: boolean;
  readonly contentSize: bigint | null;
}

/** What the bytes that are gathered are. */
type Expecting = "magic" | "descriptor" | "header" | "block-size" | "block" | "checksum" | "skipped-size" | "skipped";

/** Throws `unreadable` when the bytes are damaged or end too early; then it is of no more use. */
export class Lz4FrameDecoder {
  readonly #source: string;
  #expecting: Expecting = "magic";
  /** Bytes of what is expected; blocks have room for their size before them. */
  #gathered = new Uint8Array(LARGEST_HEADER);
  #gatheredLength = 0;
  #needed = SIZE_BYTES;
  /** Compressed bytes understood so far. */
  #position = 0;
  #header: FrameHeader | null = null;
  #isStored = false;
  #contentLength = 0n;
  #contentHash: XxHash32 | null = null;
  #window = new Uint8Array(0);
  #frames = 0;

  /** `source` names the bytes in messages. */
  constructor(source: string) {
    this.#source = source;
  }

  /** Gives what `bytes` stand for as far as blocks are whole, at most 255 times as much and 4 MiB. They may be reused. */
  push(bytes: Uint8Array): Uint8Array[] {
    const decompressed: Uint8Array[] = [];
    let at = 0;
    while (at < bytes.length) {
      const count = Math.min(this.#needed - this.#gatheredLength, bytes.length - at);
      if (this.#expecting !== "skipped") this.#gather(bytes.subarray(at, at + count));
      this.#gatheredLength += count;
      at += count;
      // A skippable frame may be empty: what follows it is expected without a byte more.
      while (this.#gatheredLength === this.#needed) {
        const output = this.#take();
        if (output !== null && output.length > 0) decompressed.push(output);
      }
    }
    return decompressed;
  }

  /** Nothing follows. */
  end(): void {
    const isBetweenFrames = this.#expecting === "magic" && this.#gatheredLength === 0 && this.#frames > 0;
    if (!isBetweenFrames) {
      throw truncated("lz4", { source: this.#source, byte: this.#position + this.#gatheredLength });
    }
  }

  #gather(bytes: Uint8Array): void {
    const offset = this.#expecting === "block" ? SIZE_BYTES : 0;
    if (this.#gathered.length < offset + this.#needed) this.#gathered = new Uint8Array(offset + this.#needed);
    this.#gathered.set(bytes, offset + this.#gatheredLength);
  }

  #expect(what: Expecting, needed: number): void {
    this.#expecting = what;
    this.#needed = needed;
    this.#gatheredLength = 0;
  }

  /** Understands what was gathered, and says what comes next. */
  #take(): Uint8Array | null {
    const start = this.#position;
    this.#position += this.#needed;
    switch (this.#expecting) {
      case "magic":
        this.#takeMagic(start);
        return null;
      case "descriptor":
        this.#expect("header", this.#headerLength(start));
        this.#gatheredLength = 2;
        this.#position = start;
        return null;
      case "header":
        this.#takeHeader(start);
        return null;
      case "block-size":
        this.#takeBlockSize(start);
        return null;
      case "block":
        return this.#takeBlock(start);
      case "checksum":
        if (this.#contentHash?.digest() !== this.#word(0)) throw this.#broken(start, "the content's checksum is wrong");
        this.#endFrame();
        return null;
      case "skipped-size":
        this.#expect("skipped", this.#word(0));
        return null;
      case "skipped":
        this.#endFrame();
        return null;
    }
  }

  #takeMagic(start: number): void {
    const magic = this.#word(0);
    if (magic === LZ4_FRAME_MAGIC) this.#expect("descriptor", 2);
    else if (magic >>> 4 === 0x184d2a5) this.#expect("skipped-size", SIZE_BYTES);
    else throw this.#notAFrame(start);
  }

  #notAFrame(start: number): Error {
    const foreign = start === 0 ? foreignCompression(this.#gathered.subarray(0, SIZE_BYTES), this.#source) : null;
    return (
      foreign ?? this.#broken(start, this.#frames > 0 ? "other bytes follow the last frame" : "no frame begins here")
    );
  }

  /** Of the whole header behind the magic number: flags, block size, content size, dictionary, checksum. */
  #headerLength(start: number): number {
    const flags = this.#gathered[0] ?? 0;
    const sizes = this.#gathered[1] ?? 0;
    const isKnown = flags >>> 6 === 1 && (flags & 0x02) === 0 && (sizes & 0x8f) === 0 && sizes >>> 4 >= 4;
    if (!isKnown) throw this.#broken(start, "a frame's header has values that no version knows");
    return 3 + (flags & 0x08) + (flags & 0x01) * 4;
  }

  #takeHeader(start: number): void {
    const flags = this.#gathered[0] ?? 0;
    const last = this.#needed - 1;
    const checksum = (xxHash32(this.#gathered.subarray(0, last)) >>> 8) & 0xff;
    if (checksum !== this.#gathered[last]) throw this.#broken(start, "the checksum of a frame's header is wrong");
    if ((flags & 0x01) !== 0) throw needsDictionary(this.#source, start);
    const hasContentSize = (flags & 0x08) !== 0;
    this.#header = {
      largestBlock: 1 << (2 * ((this.#gathered[1] ?? 0) >>> 4) + 8),
      areBlocksLinked: (flags & 0x20) === 0,
      hasBlockChecksums: (flags & 0x10) !== 0,
      contentSize: hasContentSize ? new DataView(this.#gathered.buffer).getBigUint64(2, true) : null,
    };
    this.#contentHash = (flags & 0x04) === 0 ? null : new XxHash32();
    this.#contentLength = 0n;
    this.#window = new Uint8Array(0);
    this.#expect("block-size", SIZE_BYTES);
  }

  #takeBlockSize(start: number): void {
    const { largestBlock, hasBlockChecksums, contentSize } = this.#frame();
    const word = this.#word(0);
    if (word === 0) {
      if (contentSize !== null && contentSize !== this.#contentLength) {
        throw this.#broken(start, "a frame has another size than its header says");
      }
      if (this.#contentHash === null) this.#endFrame();
      else this.#expect("checksum", CHECKSUM_BYTES);
      return;
    }
    const size = word & ~STORED;
    if (size > largestBlock) throw this.#broken(start, "a block is larger than its frame allows");
    this.#isStored = (word & STORED) !== 0;
    this.#expect("block", size + (hasBlockChecksums ? CHECKSUM_BYTES : 0));
  }

  #takeBlock(start: number): Uint8Array {
    const { areBlocksLinked, hasBlockChecksums } = this.#frame();
    const end = SIZE_BYTES + this.#needed - (hasBlockChecksums ? CHECKSUM_BYTES : 0);
    const block = this.#gathered.subarray(SIZE_BYTES, end);
    if (hasBlockChecksums && xxHash32(block) !== this.#word(end)) {
      throw this.#broken(start, "a block's checksum is wrong");
    }
    const content = this.#isStored ? block.slice() : this.#decompress(block.length, start);
    this.#contentHash?.update(content);
    this.#contentLength += BigInt(content.length);
    if (areBlocksLinked) this.#remember(content);
    this.#expect("block-size", SIZE_BYTES);
    return content;
  }

  #decompress(length: number, start: number): Uint8Array {
    const { largestBlock } = this.#frame();
    new DataView(this.#gathered.buffer).setUint32(0, Math.min(largestBlock, length * LARGEST_RATIO), true);
    const sizedBlock = this.#gathered.subarray(0, SIZE_BYTES + length);
    try {
      return uncompressSync(sizedBlock, this.#window.length === 0 ? null : this.#window);
    } catch (cause) {
      throw this.#broken(start, "a block cannot be decompressed", { cause });
    }
  }

  /** Linked blocks refer to what was decompressed before; outputs belong to the caller, so it is copied. */
  #remember(content: Uint8Array): void {
    if (content.length >= WINDOW) {
      this.#window = new Uint8Array(content.subarray(-WINDOW));
      return;
    }
    const kept = this.#window.subarray(Math.max(0, this.#window.length + content.length - WINDOW));
    const window = new Uint8Array(kept.length + content.length);
    window.set(kept, 0);
    window.set(content, kept.length);
    this.#window = window;
  }

  #endFrame(): void {
    this.#frames++;
    this.#header = null;
    this.#contentHash = null;
    this.#expect("magic", SIZE_BYTES);
  }

  #frame(): FrameHeader {
    if (this.#header === null) throw new Error("a block outside of a frame");
    return this.#header;
  }

  /** Little-endian, unsigned. */
  #word(at: number): number {
    return new DataView(this.#gathered.buffer).getUint32(at, true);
  }

  #broken(byte: number, problem: string, options?: ErrorOptions): Error {
    return broken("lz4", { source: this.#source, byte }, problem, options);
  }
}

function needsDictionary(source: string, byte: number): Error {
  return refuse({
    code: "SOURCE_COMPRESSION_UNSUPPORTED",
    at: { source, byte },
    problem: "the lz4 frame needs a dictionary that is not part of it",
    hint: "Decompress it first: lz4 -dc -D DICTIONARY FILE | safelock …",
  });
}
