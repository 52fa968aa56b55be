import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { rowCounts } from "../support/databases.ts";
import { createDatabase, restore } from "../support/postgres.ts";
import { runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { type CorpusFile, corpusDirectory, corpusFiles, isCorpusPresent, readCorpusFile } from "./corpus-files.ts";

const allKeep = new URL("../support/policies/all-keep.yaml", import.meta.url).pathname;

const absent = `skipped: no corpus at ${corpusDirectory}; SAFELOCK_CORPUS names another place`;

describe.skipIf(!isCorpusPresent)(isCorpusPresent ? "public dumps" : absent, () => {
  describe.each(corpusFiles)("$path", (file) => {
    test("an all-keep policy gives it back, byte for byte, from a file and from stdin", async () => {
      const bytes = readCorpusFile(file.path);
      const path = join(tempDir(), "dump.sql");
      writeFileSync(path, bytes);
      const fromStdin = await runSafelock(["anonymize", "--ephemeral", "--quiet", "--policy", allKeep], {
        stdin: bytes,
      });
      expect(fromStdin.exit, fromStdin.stderr).toBe(0);
      expect(fromStdin.stdout.equals(bytes)).toBe(true);
      const fromFile = await runSafelock(["anonymize", "--ephemeral", "--quiet", "--policy", allKeep, path]);
      expect(fromFile.exit, fromFile.stderr).toBe(0);
      expect(fromFile.stdout.equals(bytes)).toBe(true);
    });

    test(`without a policy it is anonymized${file.restores === true ? ", and restores with as many rows" : `; no restore: ${file.restores}`}`, async () => {
      const bytes = readCorpusFile(file.path);
      const path = join(tempDir(), "dump.sql");
      writeFileSync(path, bytes);
      const outcome = await runSafelock(["anonymize", "--ephemeral", "--quiet", path]);
      if (file.refused !== undefined) {
        expect(outcome).toMatchObject({ exit: 2, stderr: expect.stringContaining(file.refused) });
        expect(outcome.stdout).toHaveLength(0);
        return;
      }
      expect(outcome.exit, outcome.stderr).toBe(0);
      if (file.restores !== true) return;
      const before = await load(file, bytes);
      const counts = await rowCounts(before);
      if (file.database !== undefined) await restore("postgres", `DROP DATABASE ${file.database} WITH (FORCE)`);
      const after = await load(file, outcome.stdout);
      expect(await rowCounts(after)).toEqual(counts);
    });
  });
});

/** Restores into a new database and tells its name; the content is never printed. */
async function load(file: CorpusFile, bytes: Uint8Array): Promise<string> {
  const database = await createDatabase();
  for (const step of file.before ?? []) await restore(database, step.endsWith(".sql") ? readCorpusFile(step) : step);
  await restore(database, bytes, file.clientEncoding);
  if (file.database === undefined) return database;
  onTestFinished(async () => restore("postgres", `DROP DATABASE IF EXISTS ${file.database} WITH (FORCE)`));
  return file.database;
}
