import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openSqliteTarget, type SqliteTargetRequest } from "../../../src/target/sqlite-file/open-sqlite-target.ts";
import type { Target } from "../../../src/target/target.ts";
import { tempDir } from "../../support/temporary-directory.ts";

function openAt(path: string, request: Partial<SqliteTargetRequest> = {}): Promise<Target> {
  return openSqliteTarget({ path, sourceIdentity: null, sourceMode: null, countOrphans: () => 0, ...request });
}

/** Writes the script in steps of some bytes. */
async function writeScript(target: Target, script: string, step = 3): Promise<void> {
  const bytes = Buffer.from(script);
  for (let at = 0; at < bytes.length; at += step) await target.write([bytes.subarray(at, at + step)]);
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no problem",
    (error: Error) => error.message,
  );
}

const script = `PRAGMA page_size=8192;
BEGIN TRANSACTION;
CREATE TABLE t(a TEXT UNIQUE, b);
INSERT INTO t VALUES('é; it''s',1);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 'a;b'; END;
COMMIT;
PRAGMA user_version=5`;

describe("a database", () => {
  test("appears when it is whole, with nothing beside it", async () => {
    const directory = tempDir();
    const path = join(directory, "out.db");
    const target = await openAt(path);
    await writeScript(target, script);
    expect(readdirSync(directory).every((name) => name.endsWith(".partial"))).toBe(true);
    await target.flush?.();
    await target.commit();
    await target.discard();
    expect(readdirSync(directory)).toEqual(["out.db"]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const database = new DatabaseSync(path, { readOnly: true });
    expect({ ...database.prepare("SELECT * FROM t").get() }).toEqual({ a: "é; it's", b: 1 });
    expect({ ...database.prepare("PRAGMA page_size").get() }).toEqual({ page_size: 8192 });
    expect({ ...database.prepare("PRAGMA user_version").get() }).toEqual({ user_version: 5 });
    database.close();
  });

  test("takes the place and the permissions of another", async () => {
    const path = join(tempDir(), "out.db");
    writeFileSync(path, "old", { mode: 0o640 });
    const target = await openAt(path);
    await writeScript(target, script, 1000);
    expect(readFileSync(path, "utf8")).toBe("old");
    await target.commit();
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path).subarray(0, 15).toString()).toBe("SQLite format 3");
  });

  test("is not there after a run that failed", async () => {
    const directory = tempDir();
    const target = await openAt(join(directory, "out.db"));
    await writeScript(target, script.slice(0, 120));
    await target.discard();
    expect(readdirSync(directory)).toEqual([]);
  });
});

test("a long statement is taken together without copying it again with every write", async () => {
  const path = join(tempDir(), "out.db");
  const target = await openAt(path);
  await target.write([Buffer.from("CREATE TABLE t(a); INSERT INTO t VALUES('")]);
  const chunk = Buffer.alloc(1 << 14, "x");
  const started = performance.now();
  for (let i = 0; i < 2000; i++) await target.write([chunk]);
  expect(performance.now() - started).toBeLessThan(5000);
  await target.write([Buffer.from("')")]);
  await target.commit();
  const database = new DatabaseSync(path, { readOnly: true });
  expect({ ...database.prepare("SELECT length(a) AS n FROM t").get() }).toEqual({ n: 2000 << 14 });
  database.close();
});

describe("refused are", () => {
  test("statements that SQLite does not take, without a value", async () => {
    const target = await openAt(join(tempDir(), "out.db"));
    const broken = writeScript(target, `${script};\nINSERT INTO t VALUES('secret',2),('secret',3);`);
    const problem = await problemOf(broken);
    expect(problem).toMatch(/^SQLITE_FILE_FAILED.*UNIQUE constraint failed: t\.a/);
    expect(problem).not.toContain("secret");
    await target.discard();
    const other = await openAt(join(tempDir(), "out.db"));
    const words = await problemOf(writeScript(other, "INSERT 'secret' secret;"));
    expect(words).toMatch(/^SQLITE_FILE_FAILED/);
    expect(words).not.toContain("secret");
    await other.discard();
  });

  test("rows that refer to none, unless the source has as many", async () => {
    const orphan =
      "CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p(id)); PRAGMA foreign_keys=OFF; INSERT INTO c VALUES(1);";
    const target = await openAt(join(tempDir(), "out.db"));
    await writeScript(target, orphan);
    expect(await problemOf(target.commit())).toMatch(/^SQLITE_FILE_FAILED.*1 rows/);
    await target.discard();
    const kept = await openAt(join(tempDir(), "out.db"), { countOrphans: () => 1 });
    await writeScript(kept, orphan);
    expect(await problemOf(kept.commit())).toBe("no problem");
  });

  test("outputs that are the input, no file, or in use", async () => {
    const directory = tempDir();
    const path = join(directory, "out.db");
    writeFileSync(path, "old");
    const { dev, ino } = statSync(path, { bigint: true });
    expect(await problemOf(openAt(path, { sourceIdentity: { device: dev, inode: ino } }))).toMatch(/^OUTPUT_IS_INPUT/);
    writeFileSync(`${path}-wal`, "log");
    expect(await problemOf(openAt(path))).toMatch(/^OUTPUT_FAILED.*-wal/);
    mkdirSync(join(directory, "folder"));
    expect(await problemOf(openAt(join(directory, "folder")))).toMatch(/^OUTPUT_FAILED/);
    expect(await problemOf(openAt(join(directory, "none", "out.db")))).toMatch(/the directory does not exist/);
  });
});
