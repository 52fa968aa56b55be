/** The dump that a command reads, ready to be read twice. */
import { isatty } from "node:tty";
import { refuse, unreadable } from "../domain/problem.ts";
import { openSource } from "../source/open-source.ts";
import { ReplaySource } from "../source/replay-source.ts";
import type { Source } from "../source/source.ts";

/** How much of a pipe is held in memory to learn tables and keys before the first row is transformed. */
export const HELD_BYTES = 16 * 1024 * 1024;

const STDIN_DESCRIPTOR = 0;

/** `path` undefined or `-`: stdin, refused when it is a terminal. `usage` is an example for the hint. */
export async function chooseSource(path: string | undefined, usage: string, signal: AbortSignal): Promise<Source> {
  if ((path === undefined || path === "-") && isatty(STDIN_DESCRIPTOR)) {
    throw refuse({
      code: "SOURCE_MISSING",
      problem: "no dump is given: stdin is a terminal",
      hint: `Name a file or pipe a dump in: ${usage}`,
    });
  }
  const source = await openSource(path ?? "-", signal);
  try {
    const chosen = source.isRewindable ? source : await ReplaySource.hold(source, HELD_BYTES, signal);
    if (chosen.size === 0) throw emptySource(chosen);
    return chosen;
  } catch (error) {
    await source.close();
    throw error;
  }
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
