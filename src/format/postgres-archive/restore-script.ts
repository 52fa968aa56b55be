/** `restore.sql` of tar archives: psql's way to restore the unpacked files. It has definitions, and no rows. */
import { refuse } from "../../domain/problem.ts";
import type { ByteText, TocEntry } from "./archive.ts";

/** The script with the definitions that were changed in the TOC changed as well. */
export function changedScript(
  script: ByteText,
  before: readonly TocEntry[],
  after: readonly TocEntry[],
  source: string,
): ByteText {
  let changed = script;
  for (const [index, { definition }] of before.entries()) {
    const replacement = after[index]?.definition ?? "";
    if (definition === null || definition === replacement) continue;
    if (!changed.includes(definition)) throw notFound(source);
    changed = changed.replaceAll(definition, () => replacement);
  }
  return changed;
}

function notFound(source: string): Error {
  return refuse({
    code: "ARCHIVE_SCRIPT",
    at: { source },
    problem: "restore.sql in the tar archive was edited, so what must not go out cannot be found in it",
    hint: "Write another container (--to custom), or make the archive anew with pg_dump",
  });
}
