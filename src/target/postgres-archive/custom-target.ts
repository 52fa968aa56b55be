/** Custom archives: header and TOC, then blocks of data. In a file the TOC is told at the end where each block begins. */
import type { Encoder } from "../../domain/compression.ts";
import { BlockKind, OffsetFlag } from "../../format/postgres-archive/archive.ts";
import { printHead, printInteger } from "../../format/postgres-archive/print-head.ts";
import { AtomicFile } from "../atomic-file.ts";
import type { PartStart, Target } from "../target.ts";
import type { ArchivePart, ArchiveWriting } from "./archive-writing.ts";
import { ChunkedEncoder, LineChunks, SizedChunks } from "./chunks.ts";

/** pg_dump reads large objects, and so writes them, in pieces of this size. */
const LARGE_OBJECT_CHUNK = 16 * 1024;
const INSERTS_CHUNK = 1024 * 1024;

/** pg_dump's own sizes: some readers of gzip data take a smaller chunk for the last one. */
const compressedChunks = { none: INSERTS_CHUNK, gzip: 4096, lz4: 128 * 1024, zstd: 128 * 1024 } as const;
const LARGEST_INTEGER = 0x7fffffff;

export class CustomTarget implements Target {
  readonly label: string;
  readonly #out: Target;
  readonly #writing: ArchiveWriting;
  /** Where the blocks of entries begin, by dump id. */
  readonly #offsets = new Map<number, number>();
  #position = 0;
  #encoder: Encoder | null = null;
  #isInLargeObjects = false;

  constructor(out: Target, writing: ArchiveWriting) {
    this.#out = out;
    this.#writing = writing;
    this.label = out.label;
  }

  async begin({ name }: PartStart): Promise<void> {
    const part = this.#writing.part(name);
    await this.#endData();
    if (part.kind !== "large-object") await this.#endLargeObjects();
    await this.#start();
    if (part.kind === "restore-script") return;
    if (part.kind === "large-object") await this.#put([printOid(part.oid)]);
    else {
      this.#offsets.set(part.dumpId, this.#position);
      this.#isInLargeObjects = part.kind === "large-objects";
      const kind = this.#isInLargeObjects ? BlockKind.largeObjects : BlockKind.data;
      await this.#put([Uint8Array.of(kind), printInteger(part.dumpId)]);
    }
    if (part.kind !== "large-objects") this.#encoder = this.#encoderOf(part);
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#encoder === null) return;
    for (const piece of pieces) await this.#put(await this.#encoder.push(piece));
  }

  async flush(): Promise<void> {
    await this.#finish();
    await this.#out.flush?.();
  }

  async commit(): Promise<void> {
    await this.#finish();
    await this.#out.commit();
  }

  async discard(): Promise<void> {
    this.#encoder?.close();
    await this.#out.discard();
  }

  #isFinished = false;

  async #finish(): Promise<void> {
    if (this.#isFinished) return;
    await this.#endData();
    await this.#endLargeObjects();
    await this.#start();
    if (this.#out instanceof AtomicFile && this.#offsets.size > 0) await this.#out.rewrite(this.#headWithOffsets(), 0);
    this.#isFinished = true;
  }

  /** Offsets have a fixed width: the head with them is as long as the one without. */
  #headWithOffsets(): Uint8Array {
    const { header, entries } = this.#writing.archive;
    const withOffsets = entries.map((entry) => {
      const position = this.#offsets.get(entry.dumpId);
      // Offsets of 4 bytes, as 32-bit systems wrote them, end at 4 GiB; pg_restore looks for what has none.
      return position === undefined || position >= 256 ** header.offsetBytes
        ? entry
        : { ...entry, offset: { flag: OffsetFlag.set, position } };
    });
    return printHead({ header, entries: withOffsets });
  }

  async #start(): Promise<void> {
    if (this.#position === 0) await this.#put([printHead(this.#writing.archive)]);
  }

  #encoderOf(part: ArchivePart): Encoder {
    const encoder = this.#writing.encoder("custom");
    if (encoder !== null)
      return new ChunkedEncoder(encoder, compressedChunks[this.#writing.archive.header.compression]);
    if (part.kind === "large-object") return new SizedChunks(LARGE_OBJECT_CHUNK);
    const isCopy = part.entry?.copy !== null && part.entry?.copy !== "";
    return isCopy ? new LineChunks() : new SizedChunks(INSERTS_CHUNK);
  }

  async #endData(): Promise<void> {
    const encoder = this.#encoder;
    if (encoder === null) return;
    await this.#put(await encoder.end());
    this.#encoder = null;
  }

  async #endLargeObjects(): Promise<void> {
    if (this.#isInLargeObjects) await this.#put([printInteger(0)]);
    this.#isInLargeObjects = false;
  }

  async #put(pieces: readonly Uint8Array[]): Promise<void> {
    if (pieces.length === 0) return;
    await this.#out.write(pieces);
    for (const piece of pieces) this.#position += piece.length;
  }
}

/** OIDs above 2^31 are written as the negative numbers that C makes of them. */
function printOid(oid: number): Uint8Array {
  return printInteger(oid > LARGEST_INTEGER ? oid - 2 ** 32 : oid);
}
