import { describe, expect, test } from "vitest";
import { anonymizeInProcess } from "../support/in-process.ts";
import { isCorpusPresent, readCorpusFile } from "./corpus-files.ts";
import { mysqlCorpus, scriptsOfOtherFiles } from "./mysql-files.ts";

const framing = { kind: "mysql", schema: "" } as const;
const allKeep = "version: 1\ndetection: off\nunclassified: keep\n";

describe.skipIf(!isCorpusPresent)("public dumps of MySQL and MariaDB", () => {
  test.each(mysqlCorpus)("$paths: an all-keep policy gives it back, byte for byte", async ({ paths }) => {
    const bytes = Buffer.concat(paths.map(readCorpusFile));
    const options = { policy: allKeep, workers: 2, framing };
    expect((await anonymizeInProcess(bytes, { ...options, steps: [1 << 20] })).equals(bytes)).toBe(true);
    expect((await anonymizeInProcess(bytes, { ...options, steps: [911, 4099] })).equals(bytes)).toBe(true);
  });

  test.each(scriptsOfOtherFiles)("%s: rows in other files are refused", async (path) => {
    const run = anonymizeInProcess(readCorpusFile(path), { policy: allKeep, steps: [1 << 20], workers: 1, framing });
    await expect(run).rejects.toThrow(/^SQL_UNSUPPORTED .*the script reads another file/);
  });
});
