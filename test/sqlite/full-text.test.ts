/** Full-text indexes hold the words of all texts: they are built anew from what the texts become. */

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { canaries, spellingsOf } from "../support/canaries.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { dump, keepAll, query, run, shell } from "./shell.ts";

const schema = `CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT);
  INSERT INTO notes VALUES(1,'Quetzalcoatlina says hello'),(2,'plain words');
  CREATE VIRTUAL TABLE own USING fts5(email, body);
  INSERT INTO own VALUES('canary.yellow.7316@leak.example','Quetzalcoatlina met nobody');
  CREATE VIRTUAL TABLE "its ""notes" USING fts5(body, content='notes', content_rowid='id');
  INSERT INTO "its ""notes"("its ""notes") VALUES('rebuild');
  CREATE VIRTUAL TABLE older USING fts4(title);
  INSERT INTO older VALUES('Quetzalcoatlina again');`;
const policy = `${keepAll}tables:
  notes: { columns: { body: { use: constant, value: replaced } } }
  own_content: { columns: { email: email, body: { use: constant, value: replaced } } }
  older_content: { columns: { title: { use: constant, value: replaced } } }
`;
const words = ["Quetzalcoatlina", "canary.yellow.7316@leak.example", "quetzalcoatlina", "nobody", "plain"];

function source(): string {
  const path = join(tempDir(), "source.db");
  shell(path, schema);
  return path;
}

test("the indexes of a dump find what the texts have become, and nothing else", async () => {
  const output = await run(dump(source()), policy);
  for (const word of words) {
    for (const [, bytes] of spellingsOf(word)) expect(output.includes(bytes)).toBe(false);
  }
  const path = join(tempDir(), "loaded.db");
  shell(path, output);
  for (const [table, count] of [
    ["own", 1],
    ['"its ""notes"', 2],
    ["older", 1],
  ] as const) {
    expect(query(path, `SELECT count(*) AS n FROM ${table} WHERE ${table} MATCH 'replaced'`)).toEqual([{ n: count }]);
    expect(query(path, `SELECT count(*) AS n FROM ${table} WHERE ${table} MATCH 'Quetzalcoatlina'`)).toEqual([
      { n: 0 },
    ]);
  }
  expect(shell(path, "INSERT INTO own(own) VALUES('integrity-check'); PRAGMA integrity_check;").toString()).toBe(
    "ok\n",
  );
});

test("the texts go by the names of the virtual table's columns, with a list of columns too", async () => {
  const input = Buffer.from(`BEGIN;
CREATE VIRTUAL TABLE ft USING fts5(Email, body UNINDEXED, tokenize = 'porter');
CREATE TABLE 'ft_content'(id INTEGER PRIMARY KEY, c0, c1);
INSERT INTO ft_content(id,C0,c1) VALUES(1,'ada@example.com','kept');
INSERT INTO ft_content VALUES(2,'bob@example.com','kept');
COMMIT;
`);
  const found = `${keepAll}tables:\n  ft_content: { columns: { Email: email } }\n`;
  const output = (await run(input, found)).toString();
  expect(output).not.toMatch(/ada@|bob@/);
  expect(output).toMatch(
    /\(id,C0,c1\) VALUES\(1,'[^']+@[^']+','kept'\);\nINSERT INTO ft_content VALUES\(2,'[^']+@[^']+','kept'\);/,
  );
  const clash = Buffer.from(input.toString().replace("Email,", "id,"));
  await expect(run(clash, found)).rejects.toThrow(/RULE_MATCHES_NOTHING/);
});

test("what comes out can go in again", async () => {
  const output = await run(dump(source()), policy);
  expect((await run(output, keepAll)).equals(output)).toBe(true);
  expect((await run(output, keepAll, { step: 1 })).equals(output)).toBe(true);
  const again = await run(output, policy);
  expect(again.includes("VALUES('rebuild');")).toBe(true);
});

test("a row that goes into an index, instead of a command, is a row", async () => {
  const input =
    "CREATE VIRTUAL TABLE ft USING fts5(a);\nINSERT INTO ft(a) VALUES('secret');\nINSERT INTO ft(ft) VALUES('optimize');\n";
  const output = await run(
    Buffer.from(input),
    `${keepAll}tables:\n  ft: { columns: { a: { use: constant, value: replaced } } }\n`,
  );
  expect(output.toString()).toBe(input.replace("secret", "replaced"));
});

test("a dump that is kept has its indexes as they were", async () => {
  const bytes = dump(source());
  expect((await run(bytes, keepAll)).equals(bytes)).toBe(true);
});

describe("samples of values that ANALYZE took", () => {
  const input = `BEGIN TRANSACTION;
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('${canaries[0]}');
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES('t','i','1 1');
INSERT INTO sqlite_stat4 VALUES('t','i','1','0','0',X'${Buffer.from(canaries[0]).toString("hex")}');
CREATE INDEX i ON t(a);
COMMIT;
`;

  test("go when anything changes", async () => {
    const output = await run(Buffer.from(input), `${keepAll}tables:\n  t: { columns: { a: email } }\n`);
    for (const [, bytes] of spellingsOf(canaries[0])) expect(output.includes(bytes)).toBe(false);
    expect(output.includes("INSERT INTO sqlite_stat1 VALUES('t','i','1 1');")).toBe(true);
  });

  test("stay when nothing does", async () => {
    expect((await run(Buffer.from(input), keepAll)).toString()).toBe(input);
  });
});

test("the built-in SQLite reads such a dump as well", async () => {
  const output = await run(dump(source()), policy);
  const database = new DatabaseSync(":memory:");
  database.enableDefensive(false);
  database.exec(output.toString());
  expect(database.prepare("SELECT count(*) AS n FROM older WHERE older MATCH 'replaced'").get()).toMatchObject({
    n: 1,
  });
  database.close();
});
