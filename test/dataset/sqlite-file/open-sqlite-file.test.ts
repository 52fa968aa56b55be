import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/dataset/dataset.ts";
import { openDatasets } from "../../../src/dataset/open-dataset.ts";
import { nothingSaid } from "../../../src/dataset/source-options.ts";
import { dump, shell } from "../../sqlite/shell.ts";
import { tempDir } from "../../support/temporary-directory.ts";

function openPath(path: string, format: "sqlite-file" | null = null): Promise<Dataset> {
  const options = { ...nothingSaid, format: format ?? null };
  const signal = new AbortController().signal;
  return openDatasets({ sources: [path], options, largeObjects: "empty", environment: {}, signal });
}

/** What is read to plan, or all of it, in reads of some size. */
async function textOf(dataset: Dataset, which: "look" | "parts" = "parts", size = 1000): Promise<string> {
  const chunks: Buffer[] = [];
  const into = new Uint8Array(size + 8);
  for await (const part of dataset[which]()) {
    for (let count = -1; count !== 0; ) {
      count = await part.source.read(into, 8, size);
      chunks.push(Buffer.from(into.subarray(8, 8 + count)));
    }
  }
  return Buffer.concat(chunks).toString();
}

async function textOfPath(path: string): Promise<string> {
  const dataset = await openPath(path);
  try {
    const looked = await textOf(dataset, "look", 7);
    expect(await textOf(dataset)).toBe(looked);
    return looked;
  } finally {
    await dataset.close();
  }
}

async function problemOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => "no problem",
    (error: Error) => error.message,
  );
}

/** Loaded by the shell and dumped again. */
function redumped(text: string): string {
  const path = join(tempDir(), "loaded.db");
  shell(path, text);
  return dump(path).toString();
}

function made(sql: string): string {
  const path = join(tempDir(), "made.db");
  shell(path, sql);
  return path;
}

describe("the text", () => {
  test("makes the database again that the shell's dump makes", async () => {
    const path = made(`CREATE TABLE "odd ""name"(id INTEGER PRIMARY KEY AUTOINCREMENT, [a b] TEXT, r REAL, b BLOB,
        g TEXT GENERATED ALWAYS AS ([a b] || 'x') VIRTUAL, CHECK (r <> 7)) -- ends in a comment
      ;
      INSERT INTO "odd ""name"([a b],r,b) VALUES('it''s'||char(10)||'é',0.1,x'00ff'),(NULL,9e999,NULL),('',-1e300,x'');
      CREATE TABLE w(a TEXT PRIMARY KEY, b ANY) STRICT, WITHOUT ROWID;
      INSERT INTO w VALUES('k','text'),('l',1),('m',1.5);
      CREATE VIRTUAL TABLE ft USING fts5(body);
      INSERT INTO ft VALUES('hello world');
      CREATE VIEW v AS SELECT 1;
      CREATE TRIGGER tr AFTER INSERT ON w BEGIN SELECT 1; END;
      CREATE INDEX i ON "odd ""name"([a b]);
      ANALYZE;`);
    expect(redumped(await textOfPath(path))).toBe(redumped(dump(path).toString()));
  });

  test("of a database after VACUUM has virtual tables before their content, and loads", async () => {
    const path = made("CREATE VIRTUAL TABLE ft USING fts5(body); INSERT INTO ft VALUES('hello world'); VACUUM;");
    const loaded = join(tempDir(), "loaded.db");
    const text = await textOfPath(path);
    expect(dump(path).indexOf("VIRTUAL TABLE")).toBeGreaterThan(dump(path).indexOf("ft_content"));
    expect(text.indexOf("VIRTUAL TABLE")).toBeLessThan(text.indexOf("ft_content"));
    shell(loaded, text);
    expect(shell(loaded, "SELECT body FROM ft WHERE ft MATCH 'hello'; PRAGMA integrity_check;").toString()).toBe(
      "hello world\nok\n",
    );
  });

  test("builds indexes over rows anew that get other numbers", async () => {
    const path =
      made(`CREATE TABLE t(body); INSERT INTO t VALUES('first'),('second'); DELETE FROM t WHERE body = 'first';
      CREATE VIRTUAL TABLE ft USING fts5(body, content='t'); INSERT INTO ft(ft) VALUES('rebuild');
      CREATE VIRTUAL TABLE lost USING fts5(body, content='nothing');`);
    const loaded = join(tempDir(), "loaded.db");
    shell(loaded, await textOfPath(path));
    expect(shell(loaded, "SELECT body FROM ft WHERE ft MATCH 'second';").toString()).toBe("second\n");
  });

  test("has texts that are no UTF-8 or hold a NUL as their bytes", async () => {
    const path = made(
      "CREATE TABLE t(a, b); INSERT INTO t VALUES(CAST(x'61006200' AS TEXT), CAST(x'27ff27' AS TEXT));",
    );
    const text = await textOfPath(path);
    expect(text).toContain("VALUES(CAST(X'61006200'AS TEXT),CAST(X'27ff27'AS TEXT));");
    const again = new DatabaseSync(":memory:");
    again.exec(text);
    expect(again.prepare("SELECT hex(a) AS a, hex(b) AS b, typeof(a) AS t FROM t").get()).toMatchObject({
      a: "61006200",
      b: "27FF27",
      t: "text",
    });
    again.close();
  });

  test("has the settings of the file", async () => {
    const path = made(
      "PRAGMA page_size=8192; PRAGMA encoding='UTF-16be'; PRAGMA auto_vacuum=2; PRAGMA user_version=7; PRAGMA application_id=99; CREATE TABLE t(a); INSERT INTO t VALUES('é😀');",
    );
    const text = await textOfPath(path);
    expect(text.split("\n").slice(0, 5)).toEqual([
      "PRAGMA page_size=8192;",
      "PRAGMA encoding='UTF-16be';",
      "PRAGMA auto_vacuum=2;",
      "PRAGMA application_id=99;",
      "PRAGMA user_version=7;",
    ]);
    expect(text).toContain("VALUES('é😀');");
  });

  test("has tables of more columns than a function takes arguments", async () => {
    const columns = Array.from({ length: 450 }, (_, i) => `c${i}`);
    const path = made(
      `CREATE TABLE wide(${columns.join(",")}); INSERT INTO wide VALUES(${columns.map((_, i) => i).join(",")});`,
    );
    expect(await textOfPath(path)).toContain(`VALUES(${columns.map((_, i) => i).join(",")});\n`);
  });
});

describe("databases that are written meanwhile", () => {
  test("are read with what stands in their log, in one state", async () => {
    const path = made("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1);");
    const writer = new DatabaseSync(path);
    writer.exec("INSERT INTO t VALUES(2)");
    const dataset = await openPath(path);
    const looked = await textOf(dataset, "look");
    writer.exec("INSERT INTO t VALUES(3)");
    expect(looked).toContain("VALUES(2);");
    expect(await textOf(dataset)).toBe(looked);
    await dataset.close();
    writer.close();
  });

  test("have no files beside them that were not there", async () => {
    const path = made("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1);");
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await textOfPath(path)).toContain("VALUES(1);");
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  });

  test("are refused when they were read without a log and changed", async () => {
    const path = made("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1);");
    const dataset = await openPath(path);
    await textOf(dataset, "look");
    appendFileSync(path, Buffer.alloc(4096));
    expect(await problemOf(() => textOf(dataset))).toMatch(/^SQLITE_FILE_CHANGED/);
    await dataset.close();
  });

  test("are refused while another program holds them", async () => {
    const path = made("CREATE TABLE t(a); INSERT INTO t VALUES(1);");
    const writer = new DatabaseSync(path);
    writer.exec("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
    expect(await problemOf(() => openPath(path))).toMatch(/^SQLITE_FILE_BUSY/);
    writer.close();
  });

  test("are refused after a transaction that was broken off", async () => {
    const path = made("PRAGMA cache_size=1; CREATE TABLE t(a); INSERT INTO t VALUES(1);");
    const writer = new DatabaseSync(path);
    writer.exec(
      "PRAGMA cache_size=1; BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200) INSERT INTO t SELECT hex(randomblob(500)) FROM n",
    );
    const copy = join(tempDir(), "copy.db");
    copyFileSync(path, copy);
    copyFileSync(`${path}-journal`, `${copy}-journal`);
    writer.close();
    expect(await problemOf(() => openPath(copy))).toMatch(/^SQLITE_FILE_UNFINISHED/);
  });
});

describe("files that are not read", () => {
  test("are those that are encrypted", async () => {
    const path = join(tempDir(), "random.db");
    writeFileSync(path, Buffer.alloc(8192, "encrypted?"));
    expect(await problemOf(() => openPath(path, "sqlite-file"))).toMatch(/^SQLITE_FILE_UNREADABLE.*encrypted/);
  });

  test("are those that are compressed", async () => {
    const path = made("CREATE TABLE t(a);");
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    expect(await problemOf(() => openPath(`${path}.gz`))).toMatch(/^SQLITE_FILE_NEEDED/);
  });

  test("are those that are damaged, whose rows are not told", async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `(${i},'secret${i}')`).join(",");
    const path = made(`CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES${rows};`);
    const bytes = readFileSync(path);
    bytes.fill(0xee, 8192, 8192 + 2048);
    writeFileSync(path, bytes);
    const dataset = await openPath(path);
    const problem = await problemOf(() => textOf(dataset));
    expect(problem).toMatch(/^SQLITE_FILE_DAMAGED.*, t:/);
    expect(problem).not.toContain("secret");
    await dataset.close();
  });
});
