/** Whatever text comes, the learners of MySQL and SQLite read it or count it. */
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createSchemaLearner } from "../../src/schema/learn.ts";

const words = (
  "CREATE TABLE t ( ) , ; . a `b``c` \"d\" 'e''f' [g] int varchar(9) NOT NULL DEFAULT PRIMARY KEY UNIQUE INDEX CHECK " +
  "REFERENCES FOREIGN AS GENERATED ALWAYS ALTER ADD DROP COLUMN MODIFY CHANGE RENAME TO LIKE IN BETWEEN AND OR < > = - " +
  "PARTITION BY RANGE LIST VALUES LESS THAN SUBPARTITION COMMENT ENGINE VIEW USE IF EXISTS VIRTUAL USING fts5 enum " +
  "/*!50100 */ /* -- # \n \\ ' ` \" 1 0x1F FIRST AFTER ON UPDATE COLLATE CHARACTER SET CONSTRAINT WITHOUT ROWID"
).split(" ");

const soup = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(" "));

const statement = `CREATE TABLE \`s\`.\`t\` (\`id\` int(11) NOT NULL AUTO_INCREMENT, \`e\` enum('a','b') DEFAULT 'a' CHECK (e <> 'b'),
  \`g\` varchar(9) GENERATED ALWAYS AS (concat(e, 'x')) VIRTUAL COMMENT 'it''s', PRIMARY KEY (\`id\`), UNIQUE KEY k (\`e\`(1)),
  CONSTRAINT f FOREIGN KEY (\`id\`) REFERENCES \`u\` (\`id\`) ON DELETE SET NULL) ENGINE=InnoDB /*!50100 PARTITION BY HASH (id) */`;
const damaged = fc
  .tuple(fc.nat(statement.length), fc.nat(40), fc.constantFrom("", ...words))
  .map(([at, length, inserted]) => statement.slice(0, at) + inserted + statement.slice(at + length));

property.prop([fc.constantFrom("mysql" as const, "sqlite" as const), fc.oneof(soup, damaged, fc.string())], {
  numRuns: 2000,
})("a text", async (dialect, text) => {
  const learner = await createSchemaLearner(dialect);
  learner.learn("CREATE TABLE t (a int, b text UNIQUE)", null);
  learner.learn(text, null);
  learner.schema(true);
  for (const count of learner.skipped.values()) expect(count).toBeGreaterThan(0);
});

test("long texts and deep parentheses take no more time than their length", async () => {
  const learner = await createSchemaLearner("mysql");
  const started = performance.now();
  learner.learn(`CREATE TABLE t (a int COMMENT '${"x''y\\'".repeat(300_000)}')`, null);
  learner.learn(`CREATE TABLE u (a int DEFAULT ${"(".repeat(20_000)}1${")".repeat(20_000)})`, null);
  learner.learn(`CREATE TABLE v (a int CHECK ${"(".repeat(20_000)}a > 1${")".repeat(20_000)})`, null);
  learner.learn(`CREATE TABLE w (a int COMMENT '${"x\\'".repeat(500_000)})`, null);
  expect(performance.now() - started).toBeLessThan(5000);
  expect([...learner.schema(true).tables.values()].map(({ name }) => name.name)).toEqual(["t", "u", "v"]);
  expect([...learner.skipped]).toEqual([["CREATE TABLE", 1]]);
});
