/** What lies beside an output of each form, and what is left of one that was refused. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writeFixedKey } from "../support/fixed-key.ts";
import { type Outcome, projectRoot, runSafelock, runSafelockInShell } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);
const people = "id,email\n1,ada@example.com\n2,bob@example.com\n";
const script =
  "-- MySQL dump 10.13\nCREATE TABLE `users` (`id` int, `email` text);\nINSERT INTO `users` VALUES (1,'a@x.test');\n";
writeFileSync(path("people.csv"), people);
writeFileSync(path("people.csv.gz"), gzipSync(people));
writeFileSync(path("shop.sql"), script);
writeFileSync(path("leads.jsonl"), '{"id":1,"email":"ada@example.com","unclear":"x"}\n');
mkdirSync(path("files"));
writeFileSync(path("files/people.csv"), people);
writeFileSync(path("files/more.csv"), people);
mkdirSync(path("empty"));
writeFixedKey(directory);

const safelock = (...args: string[]): Promise<Outcome> => runSafelock(args, { cwd: directory, timeoutMs: 60_000 });

async function written(...args: string[]): Promise<void> {
  const { stderr, exit } = await safelock("anonymize", ...args, "-k", "fixed-7.key", "--quiet");
  expect([exit, stderr]).toEqual([0, ""]);
}

async function verified(output: string, manifest = `${output}.manifest.json`): Promise<string | undefined> {
  const { stdout } = await safelock("manifest", "verify", manifest, "-k", "fixed-7.key", "-o", output, "--json");
  return (JSON.parse(stdout.toString()) as { output?: string }).output;
}

describe("the manifest is of the bytes that lie in the output", () => {
  test.each([
    ["a file", ["people.csv"], "a.csv"],
    ["a compressed one", ["people.csv.gz"], "b.csv.gz"],
    ["one that gets compressed", ["people.csv"], "c.csv.zst"],
    ["an archive", [join(projectRoot, "fixtures/shop.sql"), "--to", "custom"], "d.dump"],
    ["an archive that is a directory", [join(projectRoot, "fixtures/shop.sql"), "--to", "directory"], "e"],
    ["a directory", ["files"], "f"],
    ["a directory that was there", ["files"], "empty"],
  ])("%s", async (_what, source, output) => {
    await written(...source, "-o", output);
    expect(await verified(output)).toBe("size-agrees");
  });

  test("with a checksum", async () => {
    await written("people.csv.gz", "-o", "g.csv.gz", "--checksum");
    expect(await verified("g.csv.gz")).toBe("agrees");
  });

  test("a directory with a file too many differs", async () => {
    await written("files", "-o", "h/");
    expect(await verified("h/", "h.manifest.json")).toBe("size-agrees");
    writeFileSync(path("h/added"), "x");
    expect(await verified("h", "h.manifest.json")).toBe("differs");
  });

  test("of several outputs there is no size", async () => {
    await written("people.csv", "shop.sql", "-o", "several");
    const { exit, stderr } = await safelock("manifest", "verify", "several.manifest.json", "-o", "several");
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/^error MANIFEST_OUTPUT_UNKNOWN at several: /)]);
  });
});

test.each([
  [[join(projectRoot, "fixtures/shop.sql"), "--to", "custom"], "new.dump.gz"],
  [["base.db"], "new.db.zst"],
])("%j is no compressed file", async (source, output) => {
  const base = new DatabaseSync(path("base.db"));
  base.exec("CREATE TABLE IF NOT EXISTS t (id int)");
  base.close();
  const { exit, stderr } = await safelock("anonymize", ...source, "-o", output, "--ephemeral");
  expect([exit, stderr]).toEqual([2, expect.stringMatching(/^error OUTPUT_NAME_COMPRESSED at new\./)]);
  expect(readdirSync(directory).filter((name) => name.includes("new."))).toEqual([]);
});

test.each([[["--help"]], [["--version"]], [["anonymize", "--help"]]])(
  "a full disk is told for %j, too",
  async (args) => {
    const { exit, stderr } = await runSafelockInShell(`exec "$@" > /dev/full`, args);
    expect([exit, stderr]).toEqual([
      3,
      expect.stringMatching(/^error OUTPUT_FAILED at stdout: the disk is full\.\n[^\n]+\n$/),
    ]);
  },
);

describe("of several outputs that were refused nothing is left", () => {
  const refused = async (output: string): Promise<[number | null, string]> => {
    const sources = ["people.csv", "leads.jsonl"];
    const { exit, stderr } = await safelock("anonymize", ...sources, "-o", output, "-k", "fixed-7.key", "--strict");
    return [exit, /^error (\w+)/m.exec(stderr)?.[1] ?? stderr];
  };

  test("a directory that was made for them goes", async () => {
    expect(await refused("refused")).toEqual([2, "UNDECIDED_COLUMNS"]);
    expect(existsSync(path("refused"))).toBe(false);
  });

  test("one that was there stays as it was", async () => {
    mkdirSync(path("there"));
    expect(await refused("there")).toEqual([2, "UNDECIDED_COLUMNS"]);
    expect(readdirSync(path("there"))).toEqual([]);
  });

  test("places that are none are told", async () => {
    expect(await refused("nowhere/new")).toEqual([2, "OUTPUT_FAILED"]);
    expect(existsSync(path("nowhere"))).toBe(false);
    expect(await refused("people.csv")).toEqual([2, "OUTPUT_FAILED"]);
  });
});
