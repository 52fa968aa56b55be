/** Archives of the real pg_dump, read and written again, and what the real pg_restore says of them. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArchiveDataset } from "../../src/dataset/postgres-archive/archive-dataset.ts";
import { memorySource } from "../../src/dataset/postgres-archive/entry-source.ts";
import { openArchiveDirectory, openArchiveFile } from "../../src/dataset/postgres-archive/open-archive.ts";
import { openSource } from "../../src/source/open-source.ts";
import { createDatabase, program, query, restore } from "../support/postgres.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";
import { copyArchive, plainFile, plainOf } from "../target/postgres-archive/copy-archive.ts";
import { manyObjects, wholeContent } from "./archive-databases.ts";

const directory = tempDirForFile();
const { signal } = new AbortController();

type Form = readonly [name: string, ...options: string[]];
const forms: readonly Form[] = [
  ["custom", "-Fc"],
  ["custom-none", "-Fc", "-Z0"],
  ["custom-9", "-Fc", "-Z9"],
  ["directory", "-Fd"],
  ["directory-none", "-Fd", "-Z0"],
  ["directory-jobs", "-Fd", "-j2"],
  ["tar", "-Ft"],
  ["custom-inserts", "-Fc", "--inserts"],
  ["directory-column-inserts", "-Fd", "--column-inserts", "--rows-per-insert=7"],
  ["tar-inserts", "-Ft", "--inserts", "-Z0"],
  ["custom-create", "-Fc", "--create", "--clean"],
  ["custom-root", "-Fc", "--load-via-partition-root"],
  ["custom-latin1", "-Fc", "--encoding=LATIN1", "--exclude-table-data=people", "--exclude-table-data=order"],
  ["custom-data", "-Fc", "--data-only"],
  ["tar-schema", "-Ft", "--schema-only"],
  ["directory-section", "-Fd", "--section=data"],
];

const path = (name: string): string => join(directory, name);
const isDirectory = (options: readonly string[]): boolean => options.includes("-Fd");

async function openMade([name, ...options]: Form): Promise<ArchiveDataset> {
  if (isDirectory(options)) return openArchiveDirectory({ path: path(name), label: path(name) });
  return openArchiveFile({ source: await openSource(path(name)), path: path(name), signal });
}

async function pgRestore(...args: string[]): Promise<string> {
  const { stdout, stderr, exit } = await program("pg_restore", args);
  expect(`${exit} ${stderr}`).toBe("0 ");
  return stdout.toString();
}

/** Without the lines that differ from run to run. */
async function printed(archive: string): Promise<string> {
  return (await pgRestore("-f", "-", archive)).replace(/^\\(un)?restrict .*\n\n/gm, "");
}

let made = "";

// Dumps of the whole server, which other tests make, must not meet this database.
afterAll(async () => {
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
});

beforeAll(async () => {
  made = "made_for_archives";
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
  const created = await program("psql", ["-Xqd", "postgres", "-c", `CREATE DATABASE ${made} TEMPLATE template0`]);
  expect(created.stderr).toBe("");
  await restore(made, manyObjects);
  mkdirSync(directory, { recursive: true });
  for (const [name, ...options] of forms) {
    const { stderr, exit } = await program("pg_dump", ["-d", made, "-f", path(name), ...options]);
    expect(`${exit} ${stderr}`).toBe("0 ");
  }
});

describe.each(forms)("%s %s %s", (name, ...options) => {
  const form: Form = [name, ...options.filter((option) => option !== undefined)];

  test("is written as it was, and pg_restore sees no difference", async () => {
    const output = path(`${name}-copy`);
    await copyArchive(await openMade(form), output);
    expect(await pgRestore("-l", output)).toBe(await pgRestore("-l", path(name)));
    expect(await printed(output)).toBe(await printed(path(name)));
  });

  test("becomes the plain dump that pg_restore makes of it", async () => {
    expect(await plainOf(await openMade(form))).toBe(await printed(path(name)));
  });

  test.each(["custom", "directory", "tar"] as const)("becomes a %s archive with the same content", async (to) => {
    const output = path(`${name}-to-${to}`);
    await copyArchive(await openMade(form), output, { to });
    expect(await printed(output)).toBe(await printed(path(name)));
  });
});

test.each(["custom-none", "tar"])("%s is the same byte for byte", async (name) => {
  const form = forms.find(([one]) => one === name) as Form;
  const output = path(`${name}-same`);
  await copyArchive(await openMade(form), output);
  expect(readFileSync(output).equals(readFileSync(path(name)))).toBe(true);
});

test.each(["custom", "custom-none", "tar"])("%s is read from a pipe", async (name) => {
  const source = { ...memorySource("stdin", readFileSync(path(name))), size: null, isRewindable: false };
  const output = path(`${name}-piped`);
  await copyArchive(await openArchiveFile({ source, path: null, signal }), output);
  expect(await printed(output)).toBe(await printed(path(name)));
});

test.each(["custom", "directory", "directory-none", "custom-inserts"])(
  "what was written of %s restores with two jobs to what was dumped",
  async (name) => {
    const output = path(`${name}-restored`);
    await copyArchive(await openMade(forms.find(([one]) => one === name) as Form), output);
    const database = await createDatabase();
    await pgRestore("-j", "2", "-d", database, output);
    expect(await query(database, wholeContent)).toEqual(await query(made, wholeContent));
  },
);

test("the plain dump of an archive restores with psql", async () => {
  const output = path("plain.sql");
  await plainFile(await openMade(["custom", "-Fc"]), output);
  const database = await createDatabase();
  await restore(database, readFileSync(output));
  expect(await query(database, wholeContent)).toEqual(await query(made, wholeContent));
});
