/** What targets of all containers share: the head they write, and encoders for data. */
import type { Encoder } from "../../domain/compression.ts";
import { refuse } from "../../domain/problem.ts";
import {
  type Archive,
  type ArchiveContainer,
  compressionsByCode,
  type TocEntry,
} from "../../format/postgres-archive/archive.ts";
import { type ArchivePartName, parsePartName } from "../../format/postgres-archive/part-name.ts";
import { type EntryCompressionChoice, encoderLevel, rebuildArchive } from "../../format/postgres-archive/rebuild.ts";
import type { TocChanges } from "../../format/postgres-archive/toc-changes.ts";
import { createEncoder } from "../compression/codec.ts";

export interface ArchiveWriteRequest {
  /** Header and TOC as they were read. */
  readonly archive: Archive;
  readonly from: ArchiveContainer;
  readonly to: ArchiveContainer;
  /** Null: as the archive is compressed. Tar archives never are. */
  readonly compression: EntryCompressionChoice | null;
  readonly changes: TocChanges;
  /** Headers of a source tar archive's members, by name, when they were met. */
  readonly memberHeader?: (name: string) => Uint8Array | undefined;
}

/** A part, and the entry it belongs to. */
export type ArchivePart = ArchivePartName & { readonly entry: TocEntry | null };

export class ArchiveWriting {
  /** As it is written; offsets of custom archives are not set. */
  readonly archive: Archive;
  readonly request: ArchiveWriteRequest;
  readonly #entries: ReadonlyMap<number, TocEntry>;
  readonly #written = new Set<number>();

  constructor(request: ArchiveWriteRequest, label: string) {
    this.request = request;
    this.archive = rebuildArchive(request.archive, { ...request, source: label });
    this.#entries = new Map(this.archive.entries.map((entry) => [entry.dumpId, entry]));
  }

  /** The part of this name. Throws when the archive has no such part, or had it already. */
  part(name: string): ArchivePart {
    const part = parsePartName(name);
    if (part === null) throw new Error(`an archive has no part named ${name}`);
    if (part.kind === "restore-script") return { ...part, entry: null };
    const entry = this.#entries.get(part.dumpId);
    if (entry === undefined || !entry.hasData) throw new Error(`the archive has no data named ${name}`);
    if (part.kind !== "large-object") {
      if (this.#written.has(part.dumpId)) throw new Error(`the part ${name} came twice`);
      this.#written.add(part.dumpId);
    }
    return { ...part, entry };
  }

  /** For the data of one entry or large object; null where they are not compressed. */
  encoder(container: "custom" | "directory"): Encoder | null {
    const { compression } = this.archive.header;
    const level = encoderLevel(this.archive.header, this.request.compression);
    if (compression === "none") return null;
    return createEncoder(compression === "gzip" && container === "custom" ? "zlib" : compression, level);
  }
}

/** Every archive but a tar archive may be compressed, by the methods that pg_restore knows. */
export function refuseUnknownCompression({ to, compression }: ArchiveWriteRequest): void {
  const method = compression?.method ?? "none";
  if (method === "none" || (to !== "tar" && compressionsByCode.includes(method))) return;
  throw refuse({
    code: "ARCHIVE_COMPRESSION",
    problem:
      to === "tar" ? "data inside a tar archive cannot be compressed" : `pg_restore does not read ${method} data`,
    hint: "Leave --compress out, or write a custom archive or a directory with --compress gzip, lz4 or zstd",
  });
}
