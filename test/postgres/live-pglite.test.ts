/** A real dump into an embedded database: the same rows and keys, or no directory at all. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { expect, onTestFinished, test } from "vitest";
import { loadScannerModule } from "../../src/pipeline/assets.ts";
import { openPgliteTarget, pgliteDirectory } from "../../src/target/pglite/pglite-target.ts";
import { fill, liveDump, oneOfEverything } from "../support/live-postgres.ts";
import { createDatabase, query, restore } from "../support/postgres.ts";

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), "safelock-pglite-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

async function open(directory: string, signal = new AbortController().signal) {
  return openPgliteTarget({ directory, scanner: await loadScannerModule(), maxStatementBytes: 64 << 20, signal });
}

test("a dump becomes a directory that PGlite opens, with rows, keys and extensions", async () => {
  const before = await createDatabase();
  await restore(before, `CREATE EXTENSION pgcrypto; ${oneOfEverything}`);
  const directory = join(scratch(), "seed");
  await fill(await open(directory), (await liveDump(before)).text, 100_000);
  expect(readdirSync(join(directory, ".."))).toEqual(["seed"]);
  const database = await PGlite.create({ dataDir: directory, extensions: { pgcrypto } });
  const digest =
    "SELECT count(*)::text, md5(string_agg(p::text, '|' ORDER BY id)) FROM people p UNION ALL SELECT count(*)::text, md5(string_agg(o::text, '|' ORDER BY o::text)) FROM sales.\"Order Lines\" o";
  const after = await database.query<unknown[]>(digest, [], { rowMode: "array" });
  expect(after.rows).toEqual(await query(before, digest));
  await expect(database.query('INSERT INTO sales."Order Lines" (person) VALUES (99999)')).rejects.toThrow(
    "foreign key",
  );
  expect((await database.query<{ d: string }>("SELECT encode(public.digest('a', 'md5'), 'hex') AS d")).rows).toEqual([
    { d: "0cc175b9c0f1b6a831c399e269772661" },
  ]);
  await database.close();
});

test("what fails, or is interrupted, leaves no directory, and says no value", async () => {
  const directory = scratch();
  const bad = await open(join(directory, "bad"));
  const script = Buffer.from("CREATE TABLE t (a int);\nCOPY t (a) FROM stdin;\nAda Example\n\\.\n");
  const failure = await fill(bad, script).catch((error: Error) => error);
  await bad.discard();
  expect((failure as Error).message).toContain("DATABASE_REFUSED");
  expect((failure as Error).message).not.toContain("Ada");
  const control = new AbortController();
  const stopped = await open(join(directory, "stopped"), control.signal);
  await stopped.write([Buffer.from("CREATE TABLE t (a int);\n")]);
  control.abort(new Error("interrupted"));
  await expect(stopped.flush?.()).rejects.toThrow("interrupted");
  await stopped.discard();
  expect(readdirSync(directory)).toEqual([]);
});

test("an extension that PGlite has not is named", async () => {
  const directory = scratch();
  const target = await open(join(directory, "seed"));
  const script = Buffer.from(
    "CREATE EXTENSION IF NOT EXISTS no_such_thing WITH SCHEMA public;\nCREATE TABLE t (a int);\n",
  );
  await expect(fill(target, script)).rejects.toThrow("PGLITE_EXTENSION");
  await target.discard();
  expect(existsSync(join(directory, "seed"))).toBe(false);
});

test("a directory with something in it is refused, an empty one is filled", async () => {
  const directory = scratch();
  const full = join(directory, "full");
  mkdirSync(full);
  writeFileSync(join(full, "file"), "x");
  await expect(open(full)).rejects.toThrow("TARGET_NOT_EMPTY");
  await expect(open(join(full, "file"))).rejects.toThrow("OUTPUT_FAILED");
  const empty = join(directory, "empty");
  mkdirSync(empty);
  await fill(await open(empty), Buffer.from("CREATE TABLE t (a int);\n"));
  expect(existsSync(join(empty, "PG_VERSION"))).toBe(true);
});

test("the address names the directory", () => {
  expect(pgliteDirectory("pglite:./seed/db")).toBe("./seed/db");
  expect(pgliteDirectory("seed.sql")).toBeNull();
});
