/** Header and TOC of an archive, from its bytes. */
import {
  ARCHIVE_MAGIC,
  type Archive,
  type ArchiveContainer,
  type ArchiveHeader,
  type ByteText,
  compressionsByCode,
  type DataOffset,
  OffsetFlag,
  type TocEntry,
} from "./archive.ts";
import { ByteReader, NeedMoreBytes } from "./byte-reader.ts";
import { truncatedArchive, unsupportedVersion } from "./damage.ts";

export interface HeadRequest {
  /** From the first byte of the custom archive or of `toc.dat`. */
  readonly bytes: Uint8Array;
  /** Nothing follows the bytes. */
  readonly isLast: boolean;
  readonly container: ArchiveContainer;
  /** For messages. */
  readonly source: string;
}

export interface ParsedHead {
  readonly archive: Archive;
  /** Where the bytes behind the TOC begin. */
  readonly end: number;
}

/** Null when more bytes are needed. Throws ARCHIVE_TRUNCATED, ARCHIVE_BROKEN (exit 3) and ARCHIVE_VERSION (exit 2). */
export function parseHead({ bytes, isLast, container, source }: HeadRequest): ParsedHead | null {
  const reader = new ByteReader(bytes, source);
  try {
    const header = readHeader(reader, container, source);
    const entries = readToc(reader, header, container);
    return { archive: { header, entries }, end: reader.at };
  } catch (error) {
    if (!(error instanceof NeedMoreBytes)) throw error;
    if (isLast) throw truncatedArchive({ source, byte: bytes.length }, "inside its table of contents");
    return null;
  }
}

function readHeader(reader: ByteReader, container: ArchiveContainer, source: string): ArchiveHeader {
  for (const letter of ARCHIVE_MAGIC) {
    if (reader.byte() !== letter.charCodeAt(0)) throw reader.broken("the archive does not begin with PGDMP");
  }
  const [major, minor, revision] = [reader.byte(), reader.byte(), reader.byte()];
  if (major !== 1 || (minor !== 14 && minor !== 15 && minor !== 16)) {
    const isOlder = major < 1 || (major === 1 && minor < 14);
    throw unsupportedVersion({ source }, `${major}.${minor}`, isOlder);
  }
  const integerBytes = reader.byte();
  if (integerBytes !== 4) throw reader.broken(`the archive's numbers have ${integerBytes} bytes, not 4`);
  const offsetBytes = reader.byte();
  if (offsetBytes !== 4 && offsetBytes !== 8) {
    throw reader.broken(`the archive's offsets have ${offsetBytes} bytes, neither 4 nor 8`);
  }
  const formatCode = reader.byte();
  const expected = container === "custom" ? 1 : 3;
  if (formatCode !== expected) throw reader.broken(`the archive says format ${formatCode} where ${expected} belongs`);
  return {
    minor,
    revision,
    offsetBytes,
    formatCode: expected,
    ...readCompression(reader, minor),
    created: Array.from({ length: 7 }, () => reader.integer()),
    database: reader.text(),
    serverVersion: reader.text(),
    dumpVersion: reader.text(),
  };
}

/** Until 1.14 the header tells gzip's level, since 1.15 the method. */
function readCompression(reader: ByteReader, minor: number): Pick<ArchiveHeader, "compression" | "level"> {
  if (minor < 15) {
    const level = reader.integer();
    if (level < -1 || level > 9) throw reader.broken(`the archive says compression level ${level}`);
    return { compression: level === 0 ? "none" : "gzip", level };
  }
  const code = reader.byte();
  const compression = compressionsByCode[code];
  if (compression === undefined)
    throw reader.broken(`the archive says compression method ${code}, which is none of 0 to 3`);
  return { compression, level: null };
}

function readToc(reader: ByteReader, header: ArchiveHeader, container: ArchiveContainer): TocEntry[] {
  const count = reader.integer();
  if (count < 0) throw reader.broken("the number of entries is negative");
  const entries: TocEntry[] = [];
  const known = new Set<number>();
  for (let index = 0; index < count; index++) {
    const start = reader.at;
    const entry = readEntry(reader, header, container);
    if (entry.dumpId <= 0 || known.has(entry.dumpId)) {
      reader.at = start;
      throw reader.broken(entry.dumpId <= 0 ? "an entry's id is not positive" : "two entries have one id");
    }
    known.add(entry.dumpId);
    entries.push(entry);
  }
  return entries;
}

function readEntry(reader: ByteReader, { minor, offsetBytes }: ArchiveHeader, container: ArchiveContainer): TocEntry {
  // The members are read in the order in which they are written here.
  return {
    dumpId: reader.integer(),
    hasData: readFlag(reader),
    catalogOid: reader.text(),
    oid: reader.text(),
    tag: reader.text(),
    kind: reader.text(),
    section: reader.integer(),
    definition: reader.text(),
    drop: reader.text(),
    copy: reader.text(),
    namespace: reader.text(),
    tablespace: reader.text(),
    accessMethod: reader.text(),
    relationKind: minor >= 16 ? reader.integer() : null,
    owner: reader.text(),
    withOids: reader.text(),
    dependencies: readDependencies(reader),
    offset: container === "custom" ? readOffset(reader, offsetBytes) : null,
    fileName: container === "custom" ? null : reader.text(),
  };
}

function readFlag(reader: ByteReader): boolean {
  const value = reader.integer();
  if (value !== 0 && value !== 1) throw reader.broken("an entry's mark of data is neither 0 nor 1");
  return value === 1;
}

function readDependencies(reader: ByteReader): ByteText[] {
  const dependencies: ByteText[] = [];
  for (let id = reader.text(); id !== null; id = reader.text()) {
    if (!/^\d{1,10}$/.test(id)) throw reader.broken("a dependency is no number");
    dependencies.push(id);
  }
  return dependencies;
}

function readOffset(reader: ByteReader, offsetBytes: number): DataOffset {
  const flag = reader.byte();
  if (flag !== OffsetFlag.notSet && flag !== OffsetFlag.set && flag !== OffsetFlag.noData) {
    throw reader.broken("an entry's mark of its offset is none of 1 to 3");
  }
  const position = reader.unsigned(offsetBytes);
  if (!Number.isSafeInteger(position)) throw reader.broken("an entry's offset is larger than any file");
  return { flag, position };
}
