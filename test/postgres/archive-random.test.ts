/**
 * Random tables with hostile values through archives of the real pg_dump: written again, restored, and dumped again, they
 * are what they were. SAFELOCK_RANDOM_RUNS makes more databases, SAFELOCK_RANDOM_SEED others.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArchiveDataset } from "../../src/dataset/postgres-archive/archive-dataset.ts";
import { memorySource } from "../../src/dataset/postgres-archive/entry-source.ts";
import { openArchiveDirectory, openArchiveFile } from "../../src/dataset/postgres-archive/open-archive.ts";
import { openSource } from "../../src/source/open-source.ts";
import { createDatabase, dump, program, restore } from "../support/postgres.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { copyArchive } from "../target/postgres-archive/copy-archive.ts";
import { Dice, type Encoding, randomDatabase } from "./random-tables.ts";

const seed = Number(process.env["SAFELOCK_RANDOM_SEED"] ?? 1);
const runs = Number(process.env["SAFELOCK_RANDOM_RUNS"] ?? 1);
const { signal } = new AbortController();

const optionSets: readonly (readonly string[])[] = [
  ["-Fc"],
  ["-Fc", "-Z0"],
  ["-Fd", "-j2"],
  ["-Ft"],
  ["-Fc", "--inserts"],
  ["-Fd", "-Z1", "--column-inserts", "--rows-per-insert=3"],
];

async function opened(path: string, form: string, isPiped: boolean): Promise<ArchiveDataset> {
  if (form === "-Fd") return openArchiveDirectory({ path, label: path });
  if (!isPiped) return openArchiveFile({ source: await openSource(path), path, signal });
  const source = { ...memorySource("stdin", readFileSync(path)), size: null, isRewindable: false };
  return openArchiveFile({ source, path: null, signal });
}

/** Lines of a dump in one order: a server may store rows in another one than it was given them. */
function content(bytes: Buffer): string {
  const text = bytes.toString("latin1").replace(/^\\(un)?restrict .*\n\n/gm, "");
  return text.split("\n").sort().join("\n");
}

test.each(
  Array.from({ length: runs }, (_, run) =>
    (["UTF8", "LATIN1"] as const).map((encoding) => [seed + run, encoding] as const),
  ).flat(),
)("seed %i, %s", async (number: number, encoding: Encoding) => {
  const dice = new Dice(number);
  const database = await createDatabase(encoding);
  await restore(database, randomDatabase(dice, encoding).sql);
  const before = content(await dump(database));
  for (const options of optionSets) {
    const directory = tempDir();
    const made = join(directory, "made");
    const { stderr } = await program("pg_dump", ["-d", database, "-f", made, ...options]);
    expect(stderr).toBe("");
    const output = join(directory, "out");
    const dataset = await opened(made, options[0] ?? "", dice.below(2) === 0);
    await copyArchive(dataset, output, {
      step: dice.of([61, 4096, 1 << 20]),
      to: dice.of(["custom", "directory", "tar"]),
    });
    const again = await createDatabase(encoding);
    const restored = await program("pg_restore", ["-d", again, output]);
    expect(`${restored.exit} ${restored.stderr}`).toBe("0 ");
    expect(content(await dump(again)), options.join(" ")).toBe(before);
  }
});
