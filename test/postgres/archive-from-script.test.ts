/** Plain dumps of the real pg_dump that become archives, and what the real pg_restore makes of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArchiveContainer } from "../../src/format/postgres-archive/archive.ts";
import { createScanner } from "../../src/kernel/scanner.ts";
import { FromScriptTarget } from "../../src/target/postgres-archive/from-script-target.ts";
import { changedColumns } from "../support/databases.ts";
import { liveDump, oneOfEverything } from "../support/live-postgres.ts";
import { createDatabase, dump, program, query, restore } from "../support/postgres.ts";
import { tempDir, tempDirForFile } from "../support/temporary-directory.ts";
import { manyObjects, wholeContent } from "./archive-databases.ts";

const directory = tempDirForFile();
const wasm = new WebAssembly.Module(readFileSync(new URL("../../build/scan.wasm", import.meta.url)));
const made = "made_for_scripts";

// Dumps of the whole server, which other tests make, must not meet this database.
afterAll(async () => {
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
});

beforeAll(async () => {
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
  const created = await program("psql", ["-Xqd", "postgres", "-c", `CREATE DATABASE ${made} TEMPLATE template0`]);
  expect(created.stderr).toBe("");
  await restore(made, manyObjects);
});

async function archived(script: Uint8Array, output: string, to: ArchiveContainer, step = 1 << 20): Promise<void> {
  const target = new FromScriptTarget(
    { output, sourceIdentity: null },
    { to, compression: null, scanner: createScanner(wasm), maxRowBytes: 1 << 26, created: new Date(0) },
  );
  try {
    for (let at = 0; at < script.length; at += step) await target.write([script.subarray(at, at + step)]);
    await target.flush();
    await target.commit();
  } catch (error) {
    await target.discard();
    throw error;
  }
}

const withoutRestrict = (text: string): string => text.replace(/^\\(un)?restrict .*\n\n/gm, "");

async function printed(archive: string): Promise<string> {
  const { stdout, stderr, exit } = await program("pg_restore", ["-f", "-", archive]);
  expect(`${exit} ${stderr}`).toBe("0 ");
  return withoutRestrict(stdout.toString());
}

describe.each([
  [],
  ["--inserts"],
  ["--column-inserts", "--rows-per-insert=7"],
  ["--inserts", "--on-conflict-do-nothing"],
  ["--no-owner", "--no-privileges"],
  ["--data-only"],
  ["--schema-only"],
  ["--section=data"],
  ["--load-via-partition-root"],
  ["--no-blobs"],
  ["--encoding=LATIN1", "--exclude-table-data=people", "--exclude-table-data=order"],
])("a plain dump with %s %s", (...options) => {
  const given = options.filter((option) => option !== undefined);

  test.each(["custom", "directory", "tar"] as const)(
    "is the same again when pg_restore prints the %s archive",
    async (to) => {
      const script = await dump(made, given);
      const output = join(tempDir(), "out");
      await archived(script, output, to, to === "custom" ? 1 << 20 : 997);
      expect(await printed(output)).toBe(withoutRestrict(script.toString()));
    },
  );
});

test.each(["custom", "directory"] as const)("the %s archive restores with two jobs", async (to) => {
  const output = join(directory, to);
  await archived(await dump(made), output, to);
  for (let count = 0; count < 3; count++) {
    const database = await createDatabase();
    const { stderr, exit } = await program("pg_restore", ["-j", "2", "-d", database, output]);
    expect(`${exit} ${stderr}`).toBe("0 ");
    expect(await query(database, wholeContent)).toEqual(await query(made, wholeContent));
  }
});

describe.each(["custom", "directory", "tar"] as const)("a live database as an archive (%s)", (to) => {
  test("restores as it was, with sequences, large objects and names of several lines", async () => {
    const before = await createDatabase();
    await restore(before, oneOfEverything);
    await restore(
      before,
      `CREATE SCHEMA "two\nlines"; CREATE TABLE "two\nlines"."a ""b""\nc" (id serial PRIMARY KEY, who bigint REFERENCES people (id));
       INSERT INTO "two\nlines"."a ""b""\nc" (who) SELECT generate_series(1, 9);
       SELECT lo_from_bytea(4242, decode(repeat('00ff27', 30000), 'hex')), lo_from_bytea(4243, 'x'), lo_create(4244)`,
    );
    const { text } = await liveDump(before);
    const output = join(tempDir(), "out");
    await archived(text, output, to, 4096);
    const after = await createDatabase();
    const { stderr, exit } = await program("pg_restore", [...(to === "tar" ? [] : ["-j", "2"]), "-d", after, output]);
    expect(`${exit} ${stderr}`).toBe("0 ");
    expect(await changedColumns(before, after)).toEqual([]);
    expect(await query(after, wholeContent)).toEqual(await query(before, wholeContent));
    const objects = "SELECT oid, md5(lo_get(oid)) FROM pg_largeobject_metadata ORDER BY 1";
    expect(await query(after, objects)).toEqual(await query(before, objects));
    const sequences = "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1";
    expect(await query(after, sequences)).toEqual(await query(before, sequences));
  });
});

test("a dump that creates its database does so again", async () => {
  const script = await dump(made, ["--create"]);
  const output = join(directory, "create");
  await archived(script, output, "custom");
  const { stdout, exit } = await program("pg_restore", ["-f", "-", "--create", output]);
  expect(exit).toBe(0);
  const text = (bytes: Buffer): string => bytes.toString().replace(/^\\(un)?restrict .*\n/gm, "");
  expect(text(stdout)).toBe(text(script));
});

test("a table is restored alone, with its comment and data", async () => {
  const output = join(directory, "selected");
  await archived(await dump(made), output, "custom");
  const { stdout, exit } = await program("pg_restore", ["-f", "-", "-t", "order", output]);
  expect(exit).toBe(0);
  expect(stdout.toString()).toContain('CREATE TABLE public."order"');
  expect(stdout.toString()).toContain('COPY public."order"');
  expect(stdout.toString()).not.toContain("CREATE TABLE public.people");
});

test.each([
  ["--clean", ["--clean"]],
  ["written by hand", null],
])("a dump that is %s is refused, and nothing appears", async (_, options) => {
  const script =
    options === null
      ? Buffer.from("CREATE TABLE t (a text);\nINSERT INTO t VALUES ('Ada Example');\n")
      : await dump(made, options);
  const output = join(tempDir(), "out");
  await expect(archived(script, output, "directory")).rejects.toThrow(/ARCHIVE_NOT_FROM_PG_DUMP at .*out/);
  expect(() => readFileSync(output)).toThrow("ENOENT");
});
