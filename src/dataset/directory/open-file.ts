/** One file of a directory, decompressed. */
import { join } from "node:path";
import { unreadable } from "../../domain/problem.ts";
import { decompressed } from "../../source/compression/decompressed.ts";
import { PeekedSource, readHead } from "../../source/compression/peeked-source.ts";
import { openSource } from "../../source/open-source.ts";
import type { Source } from "../../source/source.ts";

export interface Directory {
  /** As the user wrote it. */
  readonly path: string;
  readonly signal: AbortSignal;
}

/** Files that describe a dump stay far below. */
const LARGEST_TEXT = 64 << 20;

/** What `open` makes of the file; the file is closed when that fails, else by who closes what it gives. */
export async function openFile<T>(directory: Directory, name: string, open: (source: Source) => Promise<T> | T) {
  const raw = await openSource(join(directory.path, name), directory.signal);
  let opened: Source = raw;
  try {
    opened = await decompressed(raw);
    return await open(opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** The first bytes of a source, and the source from its first byte on. */
export async function peek(source: Source, length: number): Promise<{ head: Uint8Array; source: Source }> {
  const head = await readHead(source, length);
  if (!source.isRewindable) return { head, source: new PeekedSource(head, source) };
  await source.rewind();
  return { head, source };
}

/** The first bytes of a file; fewer only when there are no more. */
export async function headOf(directory: Directory, name: string, length: number): Promise<Uint8Array> {
  const source = await openFile(directory, name, (opened) => opened);
  try {
    return await readHead(source, length);
  } finally {
    await source.close();
  }
}

/** All of a file that describes others, as UTF-8. @throws SafelockError (exit 3) DIRECTORY_FILE_TOO_LARGE. */
export async function textOf(directory: Directory, name: string): Promise<string> {
  const source = await openFile(directory, name, (opened) => opened);
  try {
    return new TextDecoder().decode(await allOf(source));
  } finally {
    await source.close();
  }
}

async function allOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let total = 0; ; ) {
    const chunk = await readHead(source, 1 << 16);
    if (chunk.length === 0) return Buffer.concat(chunks);
    chunks.push(chunk);
    total += chunk.length;
    if (total > LARGEST_TEXT) throw tooLarge(source.label);
  }
}

function tooLarge(source: string): Error {
  return unreadable({
    code: "DIRECTORY_FILE_TOO_LARGE",
    at: { source },
    problem: `a file that describes the dump is larger than ${LARGEST_TEXT >> 20} MiB`,
    hint: "See whether it belongs to the dump, or make the dump anew",
  });
}
