/** Opens an archive of pg_dump: a file, a pipe, or a directory. */
import { type FileHandle, open, stat } from "node:fs/promises";
import { refuse, unreadable } from "../../domain/problem.ts";
import type { Archive, ArchiveContainer } from "../../format/postgres-archive/archive.ts";
import { truncatedArchive } from "../../format/postgres-archive/damage.ts";
import { parseHead } from "../../format/postgres-archive/parse-head.ts";
import { ReplaySource } from "../../source/replay-source.ts";
import type { Source } from "../../source/source.ts";
import type { DatasetPart } from "../dataset.ts";
import { type ArchiveDataset, ArchiveParts } from "./archive-dataset.ts";
import { type ArchiveInput, fileInput, HeldEnd, streamInput } from "./archive-input.ts";
import { CustomReader } from "./custom.ts";
import { decoded } from "./decoding.ts";
import { DirectoryReader, filePieces, openMember } from "./directory.ts";
import { PieceSource } from "./entry-source.ts";
import { nextMember, TarReader, TOC_MEMBER, wholeMember } from "./tar.ts";

/** Bytes of a pipe that are held back to be looked at. */
const HELD_BYTES = 16 << 20;

export interface ArchiveFileRequest {
  /** The archive's bytes from the first one, decompressed where the whole file was compressed. */
  readonly source: Source;
  /** The regular file that has just these bytes, so that it can be entered anywhere; null for a pipe or a compressed file. */
  readonly path: string | null;
  readonly signal: AbortSignal;
}

/**
 * A custom or tar archive; closes the source when it cannot be opened. Of a pipe the first 16 MiB are held: `isWhole` is false when it is longer, though all DDL is
 * known. Throws ARCHIVE_VERSION, ENCODING_UNSUPPORTED (exit 2), ARCHIVE_TRUNCATED and ARCHIVE_BROKEN (exit 3).
 */
export async function openArchiveFile(request: ArchiveFileRequest): Promise<ArchiveDataset> {
  const { source, path } = request;
  try {
    return await (path === null ? openStream(request) : openRegularFile(source, path));
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openRegularFile(source: Source, path: string): Promise<ArchiveDataset> {
  const handle = await open(path, "r");
  try {
    const opened = await readHead(fileInput(handle, source.label));
    return archiveOf(opened, source, {
      isWhole: true,
      again: async () => fileInput(handle, source.label),
      enter: (position) => {
        const input = fileInput(handle, source.label);
        input.seek(position);
        return input;
      },
      close: () => closeBoth(source, handle),
    });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openStream({ source, signal }: ArchiveFileRequest): Promise<ArchiveDataset> {
  const { held, opened, isWhole } = source.isRewindable
    ? { held: source, opened: await readHead(streamInput(source, "stream")), isWhole: true }
    : await holdHead(source, signal);
  return archiveOf(opened, source, {
    isWhole,
    again: async () => {
      await held.rewind();
      return streamInput(held, "stream");
    },
    enter: null,
    close: () => held.close(),
  });
}

interface HeldHead {
  readonly held: Source;
  readonly opened: OpenedHead;
  readonly isWhole: boolean;
}

/** Holds as much of a pipe as its table of contents needs, at least what every pipe is held. */
async function holdHead(pipe: Source, signal: AbortSignal): Promise<HeldHead> {
  let held = await ReplaySource.hold(pipe, HELD_BYTES, signal);
  for (let bytes = 4 * HELD_BYTES; ; bytes *= 4) {
    try {
      const opened = await readHead(streamInput(held, held.isWhole ? "stream" : "held-head"));
      return { held, opened, isWhole: held.isWhole };
    } catch (error) {
      if (!(error instanceof HeldEnd)) throw error;
    }
    await held.rewind();
    held = await ReplaySource.hold(held, bytes, signal);
  }
}

interface OpenedHead {
  readonly parts: ArchiveParts;
  readonly container: ArchiveContainer;
  /** Stands behind the TOC. */
  readonly input: ArchiveInput;
  /** Bytes in front of the data. */
  readonly dataStart: number;
  /** Headers of tar members by name, as far as they were met. */
  readonly headers: Map<string, Uint8Array>;
}

interface Reading {
  readonly isWhole: boolean;
  /** The archive from its first byte. */
  again(): Promise<ArchiveInput>;
  /** The archive from any byte; null for a stream. */
  readonly enter: ((position: number) => ArchiveInput) | null;
  close(): Promise<void>;
}

function archiveOf(opened: OpenedHead, source: Source, reading: Reading): ArchiveDataset {
  const { parts, container, headers } = opened;
  const reader = (input: ArchiveInput): CustomReader | TarReader =>
    container === "custom" ? new CustomReader(parts, input, reading.enter) : new TarReader(parts, input, headers);
  async function* all(): AsyncGenerator<DatasetPart> {
    const input = await reading.again();
    if (container === "custom") await input.skip(opened.dataStart);
    yield* reader(input).all();
  }
  return {
    archive: parts.archive,
    container: "postgres-archive",
    archiveKind: container,
    memberHeader: (name) => headers.get(name),
    label: source.label,
    isWhole: reading.isWhole,
    size: parts.archive.header.compression === "none" ? source.size : null,
    identity: source.identity,
    modified: source.modified,
    async *look(): AsyncGenerator<DatasetPart> {
      yield parts.schema();
      yield* reader(opened.input).heads();
    },
    ...(reading.isWhole ? { reread: all } : {}),
    parts: all,
    close: reading.close,
  };
}

async function readHead(input: ArchiveInput): Promise<OpenedHead> {
  if (!(await input.has(1))) throw truncatedArchive({ source: input.label, byte: 0 }, "before its first byte");
  const first = input.take(1)[0];
  input.untake(1);
  return first === 0x50 ? readCustomHead(input) : readTarHead(input);
}

async function readCustomHead(input: ArchiveInput): Promise<OpenedHead> {
  for (let wanted = 1 << 18; ; wanted *= 2) {
    const isLast = !(await input.has(wanted));
    const count = input.available;
    const bytes = input.take(count);
    const head = parseHead({ bytes, isLast, container: "custom", source: input.label });
    input.untake(head === null ? count : count - head.end);
    if (head === null) continue;
    const parts = new ArchiveParts(head.archive, input.label);
    return { parts, container: "custom", input, dataStart: head.end, headers: new Map() };
  }
}

async function readTarHead(input: ArchiveInput): Promise<OpenedHead> {
  for (let member = await nextMember(input); member !== null; member = await nextMember(input)) {
    if (member.name !== TOC_MEMBER) {
      if (!input.isSeekable) throw tocNotFirst(input.label);
      await input.skip(Math.ceil(member.size / 512) * 512);
      continue;
    }
    const archive = parseToc(await wholeMember(input, member), "tar", `${input.label}, ${TOC_MEMBER}`);
    const parts = new ArchiveParts(archive, input.label);
    if (input.isSeekable) input.seek(0);
    return { parts, container: "tar", input, dataStart: 0, headers: new Map([[TOC_MEMBER, member.header]]) };
  }
  throw noToc(input.label);
}

function parseToc(bytes: Uint8Array, container: "tar" | "directory", source: string): Archive {
  const head = parseHead({ bytes, isLast: true, container, source });
  if (head === null) throw truncatedArchive({ source }, "inside its table of contents");
  return head.archive;
}

export interface ArchiveDirectoryRequest {
  readonly path: string;
  /** The path as the user wrote it. */
  readonly label: string;
}

/** A directory archive. Throws as `openArchiveFile` does, and ARCHIVE_MEMBER_MISSING (exit 3). */
export async function openArchiveDirectory(request: ArchiveDirectoryRequest): Promise<ArchiveDataset> {
  const { path, label } = request;
  const archive = parseToc(await readTocFile(path, label), "directory", `${label}/${TOC_MEMBER}`);
  const parts = new ArchiveParts(archive, label);
  const reader = new DirectoryReader(parts, path);
  const found = await stat(path, { bigint: true });
  return {
    archive,
    container: "postgres-archive",
    archiveKind: "directory",
    memberHeader: () => undefined,
    label,
    isWhole: true,
    size: await reader.plainSize(),
    identity: { device: found.dev, inode: found.ino },
    modified: found.mtime,
    async *look(): AsyncGenerator<DatasetPart> {
      yield parts.schema();
      yield* reader.heads();
    },
    reread: () => reader.all(),
    parts: () => reader.all(),
    async close() {},
  };
}

async function readTocFile(path: string, label: string): Promise<Uint8Array> {
  const file = await openMember(path, TOC_MEMBER);
  if (file === null) throw noToc(label);
  const source = `${label}/${file.name}`;
  const content = new PieceSource(source, decoded(file.compression, filePieces(file, source), { source }));
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(1 << 18);
    const count = await content.read(chunk, 0, chunk.length);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
  }
}

async function closeBoth(source: Source, handle: FileHandle): Promise<void> {
  await handle.close();
  await source.close();
}

function noToc(source: string): Error {
  return unreadable({
    code: "ARCHIVE_MEMBER_MISSING",
    at: { source },
    problem: "the archive has no toc.dat",
    hint: "Name an archive that pg_dump made with -Fd or -Ft, whole",
  });
}

function tocNotFirst(source: string): Error {
  return refuse({
    code: "ARCHIVE_ORDER",
    at: { source },
    problem: "the tar archive does not begin with toc.dat, and a pipe cannot be read in another order",
    hint: "Name the file instead of piping it in",
  });
}
