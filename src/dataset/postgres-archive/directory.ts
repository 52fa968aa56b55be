/** Directory archives (`pg_dump -Fd`): `toc.dat`, and a file for each entry's data and for each large object. */
import { type FileHandle, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { refuse, unreadable } from "../../domain/problem.ts";
import type { TocEntry } from "../../format/postgres-archive/archive.ts";
import { brokenArchive } from "../../format/postgres-archive/damage.ts";
import { byteTextOf, isLargeObjects } from "../../format/postgres-archive/entry-data.ts";
import { type ListedLargeObject, parseLargeObjectList } from "../../format/postgres-archive/large-object-list.ts";
import type { DatasetPart } from "../dataset.ts";
import type { ArchiveParts } from "./archive-dataset.ts";
import { decoded, type EntryCompression } from "./decoding.ts";
import { PieceSource, type Pieces, readHead } from "./entry-source.ts";

const READ_BYTES = 512 * 1024;

/** What pg_dump appends to the names of compressed files, in the order in which pg_restore looks for them. */
const suffixes: readonly (readonly [string, EntryCompression])[] = [
  ["", "none"],
  [".gz", "gzip"],
  [".lz4", "lz4"],
  [".zst", "zstd"],
];

export interface OpenFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly compression: EntryCompression;
}

/** A file of the directory under its name or with the suffix of a compression; null when there is none. */
export async function openMember(directory: string, fileName: string): Promise<OpenFile | null> {
  for (const [suffix, compression] of suffixes) {
    const name = `${fileName}${suffix}`;
    try {
      return { handle: await open(join(directory, name), "r"), name, compression };
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== "ENOENT") throw unreadableFile(directory, name, cause as NodeJS.ErrnoException);
    }
  }
  return null;
}

export class DirectoryReader {
  readonly #parts: ArchiveParts;
  readonly #directory: string;

  constructor(parts: ArchiveParts, directory: string) {
    this.#parts = parts;
    this.#directory = directory;
  }

  /** Bytes of all data when none is compressed, else null. */
  async plainSize(): Promise<number | null> {
    if (this.#parts.archive.header.compression !== "none") return null;
    let total = 0;
    for (const entry of this.#withData()) {
      const found = await stat(join(this.#directory, this.#fileName(entry))).catch(() => null);
      if (found === null) return null;
      total += found.size;
    }
    return total;
  }

  async *heads(): AsyncGenerator<DatasetPart> {
    for (const entry of this.#withData()) {
      const names = isLargeObjects(entry) ? await this.#largeObjects(entry) : [null];
      const [first] = names;
      if (first === undefined) continue;
      const source = await this.#source(entry, first?.fileName ?? this.#fileName(entry));
      try {
        const part =
          first === null ? this.#parts.rows(entry, source) : this.#parts.largeObject(entry, first.oid, source);
        yield this.#parts.head(part, await readHead(source));
      } finally {
        await source.close();
      }
    }
  }

  async *all(): AsyncGenerator<DatasetPart> {
    for (const entry of this.#withData()) {
      if (!isLargeObjects(entry)) {
        const source = await this.#source(entry, this.#fileName(entry));
        yield* finishing(source, this.#parts.rows(entry, source));
        continue;
      }
      yield this.#parts.largeObjects(entry);
      for (const { oid, fileName } of await this.#largeObjects(entry)) {
        const source = await this.#source(entry, fileName);
        yield* finishing(source, this.#parts.largeObject(entry, oid, source));
      }
    }
  }

  #withData(): TocEntry[] {
    return this.#parts.archive.entries.filter(({ hasData, fileName }) => hasData && fileName !== "");
  }

  /** Refuses names that lead out of the directory. */
  #fileName(entry: TocEntry): string {
    const name = entry.fileName ?? "";
    if (!/^[A-Za-z0-9_.-]+$/.test(name) || name.startsWith(".")) {
      throw brokenArchive(this.#parts.place(entry), "the table of contents names no plain file for this entry");
    }
    return name;
  }

  async #largeObjects(entry: TocEntry): Promise<ListedLargeObject[]> {
    const name = this.#fileName(entry);
    const source = await this.#source(entry, name);
    const chunks: Uint8Array[] = [];
    try {
      for (;;) {
        const chunk = new Uint8Array(1 << 16);
        const count = await source.read(chunk, 0, chunk.length);
        if (count === 0) break;
        chunks.push(chunk.subarray(0, count));
      }
    } finally {
      await source.close();
    }
    return parseLargeObjectList(byteTextOf(Buffer.concat(chunks)), `${this.#parts.label}/${name}`);
  }

  async #source(entry: TocEntry, fileName: string): Promise<PieceSource> {
    const place = this.#parts.place(entry);
    const file = await openMember(this.#directory, fileName);
    if (file === null) {
      throw unreadable({
        code: "ARCHIVE_MEMBER_MISSING",
        at: { ...place, source: `${this.#parts.label}/${fileName}` },
        problem: "the file with the data of this entry is missing",
        hint: "Copy the whole directory, or make the archive again with pg_dump",
      });
    }
    const label = `${this.#parts.label}/${file.name}`;
    return new PieceSource(label, decoded(file.compression, filePieces(file, label), { ...place, source: label }));
  }
}

/** The part, whose source is read to its end and closed before the next one is given. */
async function* finishing(source: PieceSource, part: DatasetPart): AsyncGenerator<DatasetPart> {
  try {
    yield part;
    await source.drain();
  } finally {
    await source.close();
  }
}

/** A file's bytes, in memory that is used again; the file is closed behind them. */
export async function* filePieces({ handle }: OpenFile, label: string): Pieces & AsyncGenerator<Uint8Array, undefined> {
  const bytes = new Uint8Array(READ_BYTES);
  let position = 0;
  try {
    for (;;) {
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, position);
      if (bytesRead === 0) return undefined;
      position += bytesRead;
      yield bytes.subarray(0, bytesRead);
    }
  } catch (cause) {
    throw readFailed(label, position, cause as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
}

function readFailed(source: string, byte: number, cause: NodeJS.ErrnoException): Error {
  return unreadable(
    {
      code: "SOURCE_READ_FAILED",
      at: { source, byte },
      problem: `reading stopped with ${cause.code ?? "an unknown error"}`,
      hint: "Check the disk, then run again",
    },
    { cause },
  );
}

function unreadableFile(directory: string, name: string, cause: NodeJS.ErrnoException): Error {
  return refuse(
    {
      code: "SOURCE_UNREADABLE",
      at: { source: join(directory, name) },
      problem: `the system refused to open it (${cause.code ?? "unknown reason"})`,
      hint: "Check its permissions",
    },
    { cause },
  );
}
