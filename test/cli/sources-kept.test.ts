/** Whatever a run writes, its sources stay as they were. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot, runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const people = "id,email\n1,ada@example.com\n2,bob@example.com\n";
const leads = '{"id":1,"email":"ada@example.com"}\n';

/** `in/` holds two files, `files/` one of CSV, `out/` is empty but for a link to a source. */
function place(): string {
  const directory = tempDir();
  for (const name of ["in", "files", "out"]) mkdirSync(join(directory, name));
  writeFileSync(join(directory, "in/a.csv"), people);
  writeFileSync(join(directory, "in/b.jsonl"), leads);
  writeFileSync(join(directory, "files/people.csv"), people);
  symlinkSync("../in/b.jsonl", join(directory, "out/a.csv"));
  return directory;
}

const several = ["in/a.csv", "in/b.jsonl"];

test.each([
  ["a report over one of several sources", [...several, "-o", "new", "--report", "in/a.csv"], "OUTPUT_IS_INPUT"],
  ["a manifest over one of several", [...several, "-o", "new", "--manifest", "in/b.jsonl"], "OUTPUT_IS_INPUT"],
  ["the output of one over another, by a link", [...several, "-o", "out"], "OUTPUT_IS_INPUT"],
  ["a report over a file of a directory", ["files", "-o", "new", "--report", "files/people.csv"], "OUTPUT_IN_SOURCE"],
  ["a manifest in a directory", ["files", "-o", "new", "--manifest", "files/m.json"], "OUTPUT_IN_SOURCE"],
  ["outputs of several inside of one", ["files", "in/a.csv", "-o", "files/new"], "OUTPUT_IN_SOURCE"],
  ["a report over an output of several", [...several, "-o", "new", "--report", "new/a.csv"], "REPORT_IS_OUTPUT"],
  ["a manifest over an output of several", [...several, "-o", "new", "--manifest", "new/a.csv"], "MANIFEST_PLACE"],
])("%s is refused", async (_what, args, code) => {
  const directory = place();
  const before = contents(directory);
  const { exit, stderr } = await runSafelock(["anonymize", ...args, "--ephemeral"], { cwd: directory });
  expect(stderr).toContain(code);
  expect(exit).toBe(2);
  expect(contents(directory)).toEqual(before);
});

test("an output inside of an archive that is a directory is refused", async () => {
  const directory = tempDir();
  const run = (...args: string[]) => runSafelock(["anonymize", ...args, "--ephemeral"], { cwd: directory });
  const made = await run(join(projectRoot, "fixtures/shop.sql"), "--to", "directory", "-o", "dump", "--no-manifest");
  expect(made.stderr.includes("error"), made.stderr).toBe(false);
  for (const args of [
    ["--to", "plain", "-o", "dump/toc.dat"],
    ["-o", "dump/inside"],
  ]) {
    const { exit, stderr } = await run("dump", ...args);
    expect(stderr).toContain("OUTPUT_IN_SOURCE");
    expect(exit).toBe(2);
  }
  expect(existsSync(join(directory, "dump/inside"))).toBe(false);
});

function contents(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${entry.isFile() ? readFileSync(path, "utf8") : ""}`;
    })
    .sort();
}
