/** Custom archives (`pg_dump -Fc`): header, TOC, then a block of data for each entry that has some. */
import { BlockKind, OffsetFlag, type TocEntry } from "../../format/postgres-archive/archive.ts";
import { brokenArchive, truncatedArchive } from "../../format/postgres-archive/damage.ts";
import { isLargeObjects } from "../../format/postgres-archive/entry-data.ts";
import type { DatasetPart } from "../dataset.ts";
import type { ArchiveParts } from "./archive-dataset.ts";
import { type ArchiveInput, HeldEnd } from "./archive-input.ts";
import { chunkedPieces, readInteger } from "./custom-blocks.ts";
import { decoded, type EntryCompression } from "./decoding.ts";
import { PieceSource, readHead } from "./entry-source.ts";

export class CustomReader {
  readonly #parts: ArchiveParts;
  readonly #input: ArchiveInput;
  readonly #compression: EntryCompression;

  /** The input stands where the data begin, behind the TOC. */
  constructor(parts: ArchiveParts, input: ArchiveInput) {
    this.#parts = parts;
    this.#input = input;
    const { compression } = parts.archive.header;
    this.#compression = compression === "gzip" ? "zlib" : compression;
  }

  /** The first bytes of each entry's data, as far as they can be had. */
  async *heads(): AsyncGenerator<DatasetPart> {
    try {
      if (this.#canSeek()) yield* this.#seekHeads();
      else yield* this.#passHeads();
    } catch (error) {
      if (!(error instanceof HeldEnd)) throw error;
    }
  }

  /** All data, in the order of the archive. */
  async *all(): AsyncGenerator<DatasetPart> {
    for await (const entry of this.#blocks()) {
      if (!isLargeObjects(entry)) {
        const source = this.#data(entry);
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

  #canSeek(): boolean {
    return this.#input.isSeekable && this.#withData().every(({ offset }) => offset?.flag === OffsetFlag.set);
  }

  #withData(): TocEntry[] {
    return this.#parts.archive.entries.filter(({ hasData, offset }) => hasData && offset?.flag !== OffsetFlag.noData);
  }

  async *#seekHeads(): AsyncGenerator<DatasetPart> {
    const position = (entry: TocEntry): number => entry.offset?.position ?? 0;
    for (const entry of this.#withData().sort((a, b) => position(a) - position(b))) {
      this.#input.seek(position(entry));
      if (!(await this.#input.has(1))) throw this.#truncated(entry);
      const found = await this.#blockStart();
      if (found !== entry)
        throw this.#broken("a block of data belongs to another entry than the table of contents says");
      yield* this.#head(entry);
    }
  }

  async *#passHeads(): AsyncGenerator<DatasetPart> {
    for await (const entry of this.#blocks()) {
      yield* this.#head(entry);
      await this.#skipBlock(entry);
    }
  }

  /** The block's head, and nothing of what follows: where the input stands then is told by `#open`. */
  async *#head(entry: TocEntry): AsyncGenerator<DatasetPart> {
    this.#open = null;
    if (!isLargeObjects(entry)) {
      const source = this.#data(entry);
      this.#open = source;
      yield this.#parts.head(this.#parts.rows(entry, source), await readHead(source));
      return;
    }
    const oid = await this.#oid(entry);
    if (oid === 0) return;
    const source = this.#data(entry);
    this.#open = source;
    yield this.#parts.head(this.#parts.largeObject(entry, oid, source), await readHead(source));
  }

  #open: PieceSource | null = null;

  /** From where `#head` left the block to its end. */
  async #skipBlock(entry: TocEntry): Promise<void> {
    await this.#open?.drain();
    if (!isLargeObjects(entry) || this.#open === null) return;
    for await (const { source } of this.#largeObjects(entry)) await source.drain();
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
      yield { oid, source: this.#data(entry) };
    }
  }

  /** OIDs above 2^31 were written as negative numbers. */
  async #oid(entry: TocEntry): Promise<number> {
    const value = await readInteger(this.#input, this.#parts.place(entry));
    return value < 0 ? value + 2 ** 32 : value;
  }

  #data(entry: TocEntry): PieceSource {
    const place = { ...this.#parts.place(entry), byte: this.#input.position };
    const pieces = chunkedPieces(this.#input, place);
    return new PieceSource(`${this.#parts.label}, ${place.table}`, decoded(this.#compression, pieces, place));
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
