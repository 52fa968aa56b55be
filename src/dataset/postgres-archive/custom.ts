/** Custom archives (`pg_dump -Fc`): header, TOC, then a block of data for each entry that has some. */
import { BlockKind, OffsetFlag, type TocEntry } from "../../format/postgres-archive/archive.ts";
import { brokenArchive, truncatedArchive } from "../../format/postgres-archive/damage.ts";
import { isLargeObjects } from "../../format/postgres-archive/entry-data.ts";
import type { DatasetPart } from "../dataset.ts";
import type { ArchiveParts } from "./archive-dataset.ts";
import { type ArchiveInput, HeldEnd } from "./archive-input.ts";
import { chunkedPieces, readInteger } from "./custom-blocks.ts";
import { decoded, type EntryCompression } from "./decoding.ts";
import { PieceSource, type Pieces, readHead } from "./entry-source.ts";

interface EntryData {
  /** Decompressed. */
  readonly source: PieceSource;
  /** As they stand in the archive. */
  readonly chunks: Pieces;
}

export class CustomReader {
  readonly #parts: ArchiveParts;
  readonly #input: ArchiveInput;
  readonly #enter: ((position: number) => ArchiveInput) | null;
  readonly #compression: EntryCompression;

  /** The input stands where the data begin, behind the TOC. `enter` gives another one anywhere; null for a stream. */
  constructor(parts: ArchiveParts, input: ArchiveInput, enter: ((position: number) => ArchiveInput) | null) {
    this.#parts = parts;
    this.#input = input;
    this.#enter = enter;
    const { compression } = parts.archive.header;
    this.#compression = compression === "gzip" ? "zlib" : compression;
  }

  /** The first bytes of each entry's data, as far as they can be had. */
  async *heads(): AsyncGenerator<DatasetPart> {
    const isTold = this.#withData().every(({ offset }) => offset?.flag === OffsetFlag.set);
    try {
      if (this.#enter !== null && isTold) yield* this.#enteredHeads(this.#enter);
      else yield* this.#passedHeads();
    } catch (error) {
      if (!(error instanceof HeldEnd)) throw error;
    }
  }

  /** All data, in the order of the archive. */
  async *all(): AsyncGenerator<DatasetPart> {
    for await (const entry of this.#blocks()) {
      if (!isLargeObjects(entry)) {
        const { source } = this.#data(entry);
        yield this.#parts.rows(entry, source);
        await source.drain();
        continue;
      }
      yield this.#parts.largeObjects(entry);
      for await (const { oid, source } of this.#largeObjects(entry)) {
        yield this.#parts.largeObject(entry, oid, source);
        await source.drain();
      }
    }
  }

  #withData(): TocEntry[] {
    return this.#parts.archive.entries.filter(({ hasData, offset }) => hasData && offset?.flag !== OffsetFlag.noData);
  }

  /** Each head has an input of its own: decompression may read ahead when nobody asks any more. */
  async *#enteredHeads(enter: (position: number) => ArchiveInput): AsyncGenerator<DatasetPart> {
    const position = (entry: TocEntry): number => entry.offset?.position ?? 0;
    for (const entry of this.#withData().sort((a, b) => position(a) - position(b))) {
      const reader = new CustomReader(this.#parts, enter(position(entry)), null);
      yield* reader.#onlyHead(entry);
    }
  }

  async *#onlyHead(entry: TocEntry): AsyncGenerator<DatasetPart> {
    if (!(await this.#input.has(1))) throw this.#truncated(entry);
    const found = await this.#blockStart();
    if (found !== entry) throw this.#broken("a block of data belongs to another entry than the table of contents says");
    const data = await this.#firstData(entry);
    if (data === null) return;
    yield await this.#headOf(data);
    await data.source.abandon();
  }

  async *#passedHeads(): AsyncGenerator<DatasetPart> {
    for await (const entry of this.#blocks()) {
      const data = await this.#firstData(entry);
      if (data === null) continue;
      yield await this.#headOf(data);
      await this.#skip(data);
      if (!isLargeObjects(entry)) continue;
      while ((await this.#oid(entry)) !== 0) await this.#skip(this.#data(entry));
    }
  }

  /** The rows, or the first large object; null when there is none. */
  async #firstData(entry: TocEntry): Promise<(EntryData & { readonly part: DatasetPart }) | null> {
    if (!isLargeObjects(entry)) {
      const data = this.#data(entry);
      return { ...data, part: this.#parts.rows(entry, data.source) };
    }
    const oid = await this.#oid(entry);
    if (oid === 0) return null;
    const data = this.#data(entry);
    return { ...data, part: this.#parts.largeObject(entry, oid, data.source) };
  }

  async #headOf({ part, source }: { readonly part: DatasetPart; readonly source: PieceSource }): Promise<DatasetPart> {
    return this.#parts.head(part, await readHead(source));
  }

  /** To the end of the data, without decompressing them. */
  async #skip({ source, chunks }: EntryData): Promise<void> {
    await source.abandon();
    while ((await chunks.next()).done !== true) {
      // Chunks are passed over one by one.
    }
  }

  /** Entries as their blocks begin; the input must stand behind the block when the next one is asked for. */
  async *#blocks(): AsyncGenerator<TocEntry> {
    const missing = new Set(this.#withData());
    while (await this.#input.has(1)) {
      const start = this.#input.position;
      const entry = await this.#blockStart();
      const isElsewhere = entry.offset?.flag === OffsetFlag.set && entry.offset.position !== start;
      if (!missing.delete(entry) || isElsewhere) {
        throw this.#broken("a block of data stands where the table of contents has none");
      }
      yield entry;
    }
    for (const entry of missing) throw this.#truncated(entry);
  }

  async #blockStart(): Promise<TocEntry> {
    if (!(await this.#input.has(6))) throw truncatedArchive(this.#here(), "inside the start of a block of data");
    const kind = this.#input.take(1)[0];
    const entry = this.#parts.entry(await readInteger(this.#input, this.#here()));
    if (entry === undefined || !entry.hasData) throw this.#broken("a block of data belongs to no entry");
    if (kind !== (isLargeObjects(entry) ? BlockKind.largeObjects : BlockKind.data)) {
      throw this.#broken("a block of data has another kind than its entry");
    }
    return entry;
  }

  async *#largeObjects(entry: TocEntry): AsyncGenerator<{ readonly oid: number; readonly source: PieceSource }> {
    for (let oid = await this.#oid(entry); oid !== 0; oid = await this.#oid(entry)) {
      yield { oid, source: this.#data(entry).source };
    }
  }

  /** OIDs above 2^31 were written as negative numbers. */
  async #oid(entry: TocEntry): Promise<number> {
    const value = await readInteger(this.#input, this.#parts.place(entry));
    return value < 0 ? value + 2 ** 32 : value;
  }

  #data(entry: TocEntry): EntryData {
    const place = { ...this.#parts.place(entry), byte: this.#input.position };
    const chunks = chunkedPieces(this.#input, place);
    // Whoever gives up the decompression does not end the chunks, which lead to what follows.
    const pieces = decoded(this.#compression, { next: () => chunks.next() }, place);
    return { source: new PieceSource(`${this.#parts.label}, ${place.table}`, pieces), chunks };
  }

  #here(): { readonly source: string; readonly byte: number } {
    return { source: this.#parts.label, byte: this.#input.position };
  }

  #broken(what: string): Error {
    return brokenArchive(this.#here(), what);
  }

  #truncated(entry: TocEntry): Error {
    return truncatedArchive({ ...this.#here(), ...this.#parts.place(entry) }, "before the data of this entry");
  }
}
