/** The header and TOC of an archive as another archive has them: another container, another compression, other definitions. */
import {
  type Archive,
  type ArchiveCompression,
  type ArchiveContainer,
  type ArchiveHeader,
  OffsetFlag,
  type TocEntry,
} from "./archive.ts";
import { archiveSettings, isLargeObjects } from "./entry-data.ts";
import { changedEntries, type TocChanges } from "./toc-changes.ts";

export interface EntryCompressionChoice {
  readonly method: ArchiveCompression;
  /** Null: the method's usual one. */
  readonly level: number | null;
}

export interface RebuildRequest {
  readonly from: ArchiveContainer;
  readonly to: ArchiveContainer;
  /** Null: as the archive has it. Tar archives are never compressed. */
  readonly compression: EntryCompressionChoice | null;
  readonly changes: TocChanges;
  /** For messages. */
  readonly source: string;
}

/** Offsets of custom archives are not set yet. */
export function rebuildArchive(archive: Archive, request: RebuildRequest): Archive {
  const settings = archiveSettings(archive.entries, request.source);
  const header = rebuiltHeader(archive.header, request);
  const entries = changedEntries(archive.entries, request.changes, settings).map((entry) => ({
    ...entry,
    ...placeOfData(entry, request, header),
  }));
  return { header, entries };
}

function rebuiltHeader(header: ArchiveHeader, { to, compression }: RebuildRequest): ArchiveHeader {
  const method = to === "tar" ? "none" : (compression?.method ?? header.compression);
  const isNewMethod = method === "lz4" || method === "zstd";
  // Only since 1.15 a header can name a method; until then it told a level of gzip.
  const minor = header.minor === 14 && isNewMethod ? 15 : header.minor;
  return {
    ...header,
    minor,
    formatCode: to === "custom" ? 1 : 3,
    compression: method,
    level: minor > 14 ? null : levelInHeader(header, method, compression),
  };
}

function levelInHeader(
  header: ArchiveHeader,
  method: ArchiveCompression,
  choice: EntryCompressionChoice | null,
): number {
  if (method === "none") return 0;
  if (choice !== null) return choice.level ?? -1;
  return header.level ?? -1;
}

function placeOfData(
  entry: TocEntry,
  { from, to }: RebuildRequest,
  { minor }: ArchiveHeader,
): Pick<TocEntry, "offset" | "fileName"> {
  if (to === "custom") {
    const hasNoData = !entry.hasData || entry.offset?.flag === OffsetFlag.noData || entry.fileName === "";
    return { offset: { flag: hasNoData ? OffsetFlag.noData : OffsetFlag.notSet, position: 0 }, fileName: null };
  }
  if (from === to) return { offset: null, fileName: entry.fileName };
  if (!entry.hasData || entry.offset?.flag === OffsetFlag.noData) return { offset: null, fileName: "" };
  if (to === "tar" || !isLargeObjects(entry)) return { offset: null, fileName: `${entry.dumpId}.dat` };
  return { offset: null, fileName: largeObjectListName(entry.dumpId, minor) };
}

/** Since 1.16 an archive may have several lists of large objects. */
export function largeObjectListName(dumpId: number, minor: number): string {
  return minor >= 16 ? `blobs_${dumpId}.toc` : "blobs.toc";
}

/** The level that an encoder is asked for. */
export function encoderLevel({ compression, level }: ArchiveHeader, choice: EntryCompressionChoice | null): number {
  const wanted = choice?.level ?? (choice === null ? level : null);
  if (wanted !== null && wanted > 0) return wanted;
  // pg_dump's own: gzip 6, zstd 3; lz4 has one.
  return compression === "gzip" ? 6 : compression === "zstd" ? 3 : 1;
}
