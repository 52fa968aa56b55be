/** A file or a pipe: decompressed, recognized, and read as what it is. */
import { unreadable } from "../domain/problem.ts";
import { decompressed } from "../source/compression/decompressed.ts";
import { PeekedSource, readHead } from "../source/compression/peeked-source.ts";
import { openSource } from "../source/open-source.ts";
import { ReplaySource } from "../source/replay-source.ts";
import type { Source } from "../source/source.ts";
import type { Dataset } from "./dataset.ts";
import type { DatasetRequest } from "./open-dataset.ts";
import { singleStream } from "./single-stream.ts";

/** How much of a pipe is held in memory to learn tables and keys before the first row is transformed. */
export const HELD_BYTES = 16 * 1024 * 1024;
/** What a format is recognized by. */
const HEAD_BYTES = 65_536;

export async function openStream(request: DatasetRequest): Promise<Dataset> {
  const { source: given, signal } = request;
  const source = typeof given === "string" ? await openSource(given, signal) : given;
  try {
    return await readAs(await peek(await decompressed(source)), request);
  } catch (error) {
    await source.close();
    throw error;
  }
}

interface Peeked {
  readonly source: Source;
  readonly head: Uint8Array;
}

async function peek(source: Source): Promise<Peeked> {
  const head = await readHead(source, HEAD_BYTES);
  if (head.length === 0) throw emptySource(source);
  if (!source.isRewindable) return { source: new PeekedSource(head, source), head };
  await source.rewind();
  return { source, head };
}

async function readAs({ source }: Peeked, { signal }: DatasetRequest): Promise<Dataset> {
  if (source.isRewindable) return singleStream(source, { kind: "postgres-plain" }, true);
  const held = await ReplaySource.hold(source, HELD_BYTES, signal);
  return singleStream(held, { kind: "postgres-plain" }, held.isWhole);
}

/** Even the dump of an empty database has some lines: no byte at all is a dump that failed. */
function emptySource(source: Source): Error {
  return unreadable({
    code: "SOURCE_EMPTY",
    at: { source: source.label },
    problem: "the source has no bytes",
    hint: "See what the program that makes the dump has said; in a script use `set -o pipefail`",
  });
}
