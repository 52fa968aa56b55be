/** Reads archives whole, as a run does: what is looked at first, then everything. */
import { rmSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetPart } from "../../../src/dataset/dataset.ts";
import type { ArchiveDataset } from "../../../src/dataset/postgres-archive/archive-dataset.ts";
import { memorySource } from "../../../src/dataset/postgres-archive/entry-source.ts";
import { openArchiveDirectory, openArchiveFile } from "../../../src/dataset/postgres-archive/open-archive.ts";
import { openSource } from "../../../src/source/open-source.ts";
import type { Source } from "../../../src/source/source.ts";

export interface ReadPart {
  readonly name: string;
  readonly framing: string;
  readonly isHead: boolean;
  readonly content: Buffer;
}

/** How an archive in one file is met. */
export type Meeting = "file" | "pipe" | "compressed file";

export async function openBytes(bytes: Uint8Array, meeting: Meeting, path: string): Promise<ArchiveDataset> {
  const { signal } = new AbortController();
  if (meeting === "file") {
    writeFileSync(path, bytes);
    return openArchiveFile({ source: await openSource(path), path, signal });
  }
  const source = memorySource("test.dump", bytes);
  return openArchiveFile({ source: { ...source, isRewindable: meeting !== "pipe", size: null }, path: null, signal });
}

export async function openFiles(files: ReadonlyMap<string, Buffer>, path: string): Promise<ArchiveDataset> {
  rmSync(path, { recursive: true, force: true });
  await mkdir(path);
  for (const [name, content] of files) await writeFile(join(path, name), content);
  return openArchiveDirectory({ path, label: "test.dir" });
}

export async function readSource(source: Source, step = 4096): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const piece = Buffer.alloc(step);
  for (;;) {
    const count = await source.read(piece, 0, step);
    if (count === 0) return Buffer.concat(pieces);
    pieces.push(Buffer.from(piece.subarray(0, count)));
  }
}

async function readParts(parts: AsyncIterable<DatasetPart>, step: number): Promise<ReadPart[]> {
  const read: ReadPart[] = [];
  for await (const { name, framing, isHead, source } of parts) {
    read.push({ name, framing: framing.kind, isHead, content: await readSource(source, step) });
  }
  return read;
}

export interface ReadArchive {
  readonly looked: readonly ReadPart[];
  readonly parts: readonly ReadPart[];
}

/** Closes the dataset. */
export async function readArchive(dataset: ArchiveDataset, step = 4096): Promise<ReadArchive> {
  try {
    const looked = await readParts(dataset.look(), step);
    return { looked, parts: await readParts(dataset.parts(), step) };
  } finally {
    await dataset.close();
  }
}
