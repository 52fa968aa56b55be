/** Opens what the user named. */
import { unreadable } from "../domain/problem.ts";
import { openSource } from "../source/open-source.ts";
import { ReplaySource } from "../source/replay-source.ts";
import type { Source } from "../source/source.ts";
import type { Dataset } from "./dataset.ts";
import { singleStream } from "./single-stream.ts";

/** How much of a pipe is held in memory to learn tables and keys before the first row is transformed. */
export const HELD_BYTES = 16 * 1024 * 1024;

export interface DatasetRequest {
  /** A path, or `-` for stdin. */
  readonly source: string;
  readonly signal: AbortSignal;
}

export async function openDataset({ source: path, signal }: DatasetRequest): Promise<Dataset> {
  const source = await openSource(path, signal);
  try {
    const { held, isWhole } = await rewindable(source, signal);
    if (held.size === 0) throw emptySource(held);
    return singleStream(held, { kind: "postgres-plain" }, isWhole);
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function rewindable(source: Source, signal: AbortSignal): Promise<{ held: Source; isWhole: boolean }> {
  if (source.isRewindable) return { held: source, isWhole: true };
  const held = await ReplaySource.hold(source, HELD_BYTES, signal);
  return { held, isWhole: held.isWhole };
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
