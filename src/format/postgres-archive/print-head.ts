/** Header and TOC of an archive, as bytes. */
import {
  ARCHIVE_MAGIC,
  type Archive,
  type ArchiveHeader,
  type ByteText,
  compressionsByCode,
  type TocEntry,
} from "./archive.ts";

/** What `parseHead` reads. Entries with an offset are printed as custom archives have them, others with their file's name. */
export function printHead({ header, entries }: Archive): Uint8Array {
  const writer = new ByteWriter();
  printHeader(writer, header);
  writer.integer(entries.length);
  for (const entry of entries) printEntry(writer, entry, header);
  return writer.bytes();
}

function printHeader(writer: ByteWriter, header: ArchiveHeader): void {
  writer.raw(ARCHIVE_MAGIC);
  for (const value of [1, header.minor, header.revision, 4, header.offsetBytes, header.formatCode]) writer.byte(value);
  if (header.minor >= 15) writer.byte(compressionsByCode.indexOf(header.compression));
  else writer.integer(header.level ?? (header.compression === "none" ? 0 : -1));
  for (const part of header.created) writer.integer(part);
  writer.text(header.database);
  writer.text(header.serverVersion);
  writer.text(header.dumpVersion);
}

function printEntry(writer: ByteWriter, entry: TocEntry, { minor, offsetBytes }: ArchiveHeader): void {
  writer.integer(entry.dumpId);
  writer.integer(entry.hasData ? 1 : 0);
  for (const text of [entry.catalogOid, entry.oid, entry.tag, entry.kind]) writer.text(text);
  writer.integer(entry.section);
  for (const text of [entry.definition, entry.drop, entry.copy, entry.namespace, entry.tablespace]) writer.text(text);
  writer.text(entry.accessMethod);
  if (minor >= 16) writer.integer(entry.relationKind ?? 0);
  writer.text(entry.owner);
  writer.text(entry.withOids);
  for (const id of entry.dependencies) writer.text(id);
  writer.text(null);
  if (entry.offset === null) writer.text(entry.fileName ?? "");
  else {
    writer.byte(entry.offset.flag);
    writer.unsigned(entry.offset.position, offsetBytes);
  }
}

/** A number as archives write it: a sign byte, then four bytes, the least first. */
export function printInteger(value: number): Uint8Array {
  const bytes = new Uint8Array(5);
  bytes[0] = value < 0 ? 1 : 0;
  new DataView(bytes.buffer).setUint32(1, Math.abs(value), true);
  return bytes;
}

class ByteWriter {
  #buffer = Buffer.alloc(1 << 16);
  #length = 0;

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  integer(value: number): void {
    this.#reserve(5);
    this.#buffer.set(printInteger(value), this.#length);
    this.#length += 5;
  }

  unsigned(value: number, byteCount: number): void {
    for (let index = 0; index < byteCount; index++) this.byte(Math.floor(value / 2 ** (8 * index)) % 256);
  }

  raw(text: ByteText): void {
    this.#reserve(text.length);
    this.#buffer.write(text, this.#length, "latin1");
    this.#length += text.length;
  }

  text(text: ByteText | null): void {
    this.integer(text === null ? -1 : text.length);
    if (text !== null) this.raw(text);
  }

  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const larger = Buffer.alloc(Math.max(2 * this.#buffer.length, this.#length + count));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
