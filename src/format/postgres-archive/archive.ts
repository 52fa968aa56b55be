/** What an archive of pg_dump says before its data: the header and the table of contents (TOC). */

/** Text as the archive holds it: one character a byte, so that what is printed again has the same bytes. */
export type ByteText = string;

export type ArchiveContainer = "custom" | "directory" | "tar";

export type ArchiveCompression = "none" | "gzip" | "lz4" | "zstd";

/** By the number that headers of 1.15 and later hold. */
export const compressionsByCode: readonly ArchiveCompression[] = ["none", "gzip", "lz4", "zstd"];

export interface ArchiveHeader {
  /** 14 (PostgreSQL 12 to 15), 15 (16) or 16 (17 and 18). The major number is 1. */
  readonly minor: 14 | 15 | 16;
  readonly revision: number;
  /** Bytes of a data offset: 4 or 8. */
  readonly offsetBytes: number;
  /** 1 in custom archives, 3 in tar archives and directories. */
  readonly formatCode: 1 | 3;
  readonly compression: ArchiveCompression;
  /** Of the compression, as headers of 1.14 tell it: -1 is the method's default. Null in later headers. */
  readonly level: number | null;
  /** Seconds, minutes, hours, day, month from 0, year since 1900, daylight saving, in pg_dump's time zone. */
  readonly created: readonly number[];
  readonly database: ByteText | null;
  readonly serverVersion: ByteText | null;
  readonly dumpVersion: ByteText | null;
}

/** Whether the header knows where the entry's data begin (custom archives). */
export const OffsetFlag = { notSet: 1, set: 2, noData: 3 } as const;

export interface DataOffset {
  readonly flag: 1 | 2 | 3;
  /** Byte of the archive at which the data block begins; means something only with `set`. */
  readonly position: number;
}

/** Sections of a dump, by the archive's number. */
export const Section = { none: 1, preData: 2, data: 3, postData: 4 } as const;

export interface TocEntry {
  readonly dumpId: number;
  /** The entry has data of its own: rows or large objects. */
  readonly hasData: boolean;
  readonly catalogOid: ByteText | null;
  readonly oid: ByteText | null;
  /** The object's name without its schema. */
  readonly tag: ByteText | null;
  /** `TABLE`, `TABLE DATA`, `BLOBS`, `FK CONSTRAINT`, `ACL` … */
  readonly kind: ByteText | null;
  readonly section: number;
  readonly definition: ByteText | null;
  readonly drop: ByteText | null;
  /** `COPY … FROM stdin;` of data that are COPY text; null or empty of data that are INSERT statements. */
  readonly copy: ByteText | null;
  readonly namespace: ByteText | null;
  readonly tablespace: ByteText | null;
  readonly accessMethod: ByteText | null;
  /** Since 1.16: the letter of pg_class.relkind as its code; null before. */
  readonly relationKind: number | null;
  readonly owner: ByteText | null;
  readonly withOids: ByteText | null;
  /** Dump ids. */
  readonly dependencies: readonly ByteText[];
  /** Custom archives only. */
  readonly offset: DataOffset | null;
  /** Directories and tar archives only: the file of the data, empty without data. */
  readonly fileName: ByteText | null;
}

export interface Archive {
  readonly header: ArchiveHeader;
  readonly entries: readonly TocEntry[];
}

/** What stands before the data of an entry inside a custom archive. */
export const BlockKind = { data: 1, largeObjects: 3 } as const;

/** The first bytes of a custom archive and of `toc.dat`. */
export const ARCHIVE_MAGIC = "PGDMP";
