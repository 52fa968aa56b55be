/** Texts that must not be in an output, from a file or stdin. They are never told. */
import { readFile } from "node:fs/promises";
import { refuse } from "../domain/problem.ts";

/** Shorter texts stand in every dump. */
export const LEAST_CHARACTERS = 4;
const MOST_BYTES = 16 * 2 ** 20;

/** Lines of the file, without empty ones. @throws SafelockError (exit 2) CANARY_FILE, CANARY_TOO_SHORT. */
export async function readCanaries(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      {
        code: "CANARY_FILE",
        at: { source: path },
        problem: `the file with canaries cannot be read (${error.code ?? "error"})`,
        hint: "Name a text file with one text a line, or - for stdin",
      },
      { cause: error },
    );
  });
  if (bytes.length > MOST_BYTES) {
    throw refuse({
      code: "CANARY_FILE",
      at: { source: path },
      problem: `the file with canaries has more than ${MOST_BYTES / 2 ** 20} MiB`,
      hint: "Canaries are a few planted texts; for all originals of a run use --evidence",
    });
  }
  return checkedCanaries(new TextDecoder().decode(bytes).split(/\r?\n/), path);
}

/** Refuses those that are too short to tell anything. */
export function checkedCanaries(lines: readonly string[], source: string): readonly string[] {
  const texts = lines.flatMap((line, i) => {
    const text = line.trim();
    if (text === "") return [];
    const characters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (characters >= LEAST_CHARACTERS) return [text];
    throw refuse({
      code: "CANARY_TOO_SHORT",
      at: { source, line: i + 1 },
      problem: `a canary has ${characters} letters or digits, and every dump holds texts that short`,
      hint: `Plant texts of at least ${LEAST_CHARACTERS} letters or digits that nothing else would write`,
    });
  });
  if (texts.length > 0) return [...new Set(texts)];
  throw refuse({
    code: "CANARY_FILE",
    at: { source },
    problem: "the file with canaries has no line",
    hint: "Write one text a line",
  });
}
