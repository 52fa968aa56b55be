/** Directories that are not as dumps should be, and outputs that must not be taken for finished ones. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openDatasets } from "../../../src/dataset/open-dataset.ts";
import { nothingSaid } from "../../../src/dataset/source-options.ts";
import { anonymizeDirectory, keepAll } from "../../support/anonymize-directory.ts";
import { directoryOf, filesIn } from "../../support/directory-files.ts";
import { runSafelock } from "../../support/run-safelock.ts";

const definition =
  "CREATE TABLE `t` (\n  `id` int NOT NULL,\n  `email` text\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n";
const tab = { "t.sql": definition, "t.txt": "1\tada@example.com\n2\t\\N\n" };

async function refusal(path: string, name = "out"): Promise<string> {
  const output = join(dirname(path), name);
  const error = await anonymizeDirectory({ path, output, policy: keepAll }).then(
    () => "none",
    (thrown: Error) => thrown.message,
  );
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(dirname(path)).filter((entry) => entry.endsWith(".partial"))).toEqual([]);
  return error;
}

test("links that lead out, to directories or nowhere, pipes and directories are refused", async () => {
  const path = directoryOf(tab);
  writeFileSync(join(path, "..", "secret.txt"), "1\tsecret\n");
  const attempts: readonly [make: (at: string) => void, problem: RegExp][] = [
    [(at) => symlinkSync("../secret.txt", at), /DIRECTORY_ENTRY.*x\.txt is a link that leads out/],
    [(at) => symlinkSync("missing", at), /DIRECTORY_ENTRY.*link to nothing/],
    [(at) => symlinkSync("/", at), /DIRECTORY_ENTRY.*leads out/],
    [(at) => symlinkSync(".", at), /DIRECTORY_ENTRY/],
    [(at) => void execFileSync("mkfifo", [at]), /DIRECTORY_ENTRY.*no plain file/],
    [(at) => void mkdirSync(at), /DIRECTORY_ENTRY.*is a directory/],
  ];
  for (const [make, problem] of attempts) {
    const at = join(path, "x.txt");
    make(at);
    expect(await refusal(path)).toMatch(problem);
    rmSync(at, { recursive: true });
  }
});

test("a link to a file of the same directory is a file", async () => {
  const path = directoryOf({ ...tab, "u.sql": definition.replace("`t`", "`u`") });
  symlinkSync("t.txt", join(path, "u.txt"));
  const output = join(path, "..", "out");
  await anonymizeDirectory({ path, output, policy: keepAll });
  expect(filesIn(output)["u.txt"]).toBe(tab["t.txt"]);
});

test("rows without a definition, two files of one table and foreign files are refused", async () => {
  expect(await refusal(directoryOf({ ...tab, "u.txt": "1\n" }))).toMatch(/TAB_DIRECTORY_FILE.*u\.txt/);
  expect(await refusal(directoryOf({ ...tab, "readme.md": "x" }))).toMatch(/TAB_DIRECTORY_FILE.*readme\.md/);
  expect(await refusal(directoryOf({ ...tab, "t.txt.gz": gzipSync("1\tx\n") }))).toMatch("SOURCE_NAMES_EQUAL");
});

test("empty files are tables without rows", async () => {
  const path = directoryOf({ ...tab, "t.txt": "" });
  const output = join(path, "..", "out");
  await anonymizeDirectory({ path, output, policy: keepAll });
  expect(filesIn(output)).toEqual({ ...tab, "t.txt": "" });
});

test("a compressed file that was cut off ends the run", async () => {
  const whole = gzipSync(Array.from({ length: 500 }, (_, i) => `${i}\t${(i * 7919) % 977}@example.com\n`).join(""));
  const path = directoryOf({ "t.sql": definition, "t.txt.gz": whole.subarray(0, whole.length - 20) });
  expect(await refusal(path)).toMatch(/COMPRESS|TRUNCATED|DAMAGED/);
});

test("rows of another width than their table's are refused", async () => {
  expect(await refusal(directoryOf({ ...tab, "t.txt": "1\tx\ty\n" }))).toMatch("CSV_ROW_WIDTH");
});

test("a file that vanishes between the two readings ends the run", async () => {
  const path = directoryOf({ "a.csv": "id\n1\n", "b.csv": "id\n1\n" });
  const signal = new AbortController().signal;
  const request = { sources: [path], options: nothingSaid, largeObjects: "keep", environment: {}, signal } as const;
  const dataset = await openDatasets(request);
  rmSync(join(path, "b.csv"));
  const read = async (): Promise<void> => {
    for await (const part of dataset.parts()) expect(part.name).toBe("a.csv");
  };
  await expect(read()).rejects.toThrow(/SOURCE_UNREADABLE.*b\.csv/);
});

test("an output inside of its source is refused", async () => {
  const path = directoryOf(tab);
  for (const output of [join(path, "inner"), path]) {
    const { exit, stderr } = await runSafelock(["anonymize", path, "--ephemeral", "--quiet", "--output", output]);
    expect(exit).toBe(2);
    expect(stderr).toContain("OUTPUT_IN_SOURCE");
  }
  expect(readdirSync(path).sort()).toEqual(["t.sql", "t.txt"]);
});
