/** An output inside of its source would be read as a part of it by the next run. */
import { realpath } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { refuse } from "../../domain/problem.ts";

/** @throws SafelockError (exit 2) OUTPUT_IN_SOURCE. Both are paths of directories; `output` need not exist. */
export async function refuseOutputInside(output: string, source: string): Promise<void> {
  const parent = await realpath(dirname(join(output, "."))).catch(() => null);
  const root = await realpath(source).catch(() => null);
  if (parent === null || root === null) return;
  if (!`${join(parent, basename(output))}${sep}`.startsWith(`${root}${sep}`)) return;
  throw refuse({
    code: "OUTPUT_IN_SOURCE",
    at: { source: output },
    problem: "the output lies inside the directory that is read",
    hint: "Name a directory beside it",
  });
}
