/** Lines of stdin, where a command takes identifiers from it: what stands there is shown to no other user. */
import { isatty } from "node:tty";
import { refuse } from "../domain/problem.ts";
import { openSource } from "../source/open-source.ts";

const STDIN_DESCRIPTOR = 0;
const MOST_BYTES = 16 * 2 ** 20;
const READ_BYTES = 1 << 16;

/** All lines without their ends; empty ones are left out. @throws SafelockError (exit 2) when there is none. */
export async function linesOfStdin(what: string): Promise<readonly string[]> {
  if (isatty(STDIN_DESCRIPTOR)) process.stderr.write(`${what}, one a line; end with Ctrl-D:\n`);
  const lines = new TextDecoder()
    .decode(await bytesOfStdin())
    .split(/\r?\n/)
    .filter((line) => line !== "");
  if (lines.length > 0) return lines;
  throw refuse({
    code: "STDIN_EMPTY",
    problem: "stdin has no line",
    hint: `Write ${what.toLowerCase()} to stdin, one a line`,
  });
}

async function bytesOfStdin(): Promise<Uint8Array> {
  const source = await openSource("-");
  const parts: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const part = new Uint8Array(READ_BYTES);
      const count = await source.read(part, 0, part.length);
      if (count === 0) return Buffer.concat(parts);
      total += count;
      if (total > MOST_BYTES) throw tooMuch();
      parts.push(part.subarray(0, count));
    }
  } finally {
    await source.close();
  }
}

function tooMuch(): Error {
  return refuse({
    code: "STDIN_TOO_LONG",
    problem: `stdin has more than ${MOST_BYTES / 2 ** 20} MiB`,
    hint: "Use --file - for whole texts",
  });
}
