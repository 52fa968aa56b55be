import { expect, test } from "vitest";
import { tableKey } from "../../../src/domain/names.ts";
import { learnt } from "./learnt.ts";

test("keys in later statements, as phpMyAdmin writes them", async () => {
  const { table, column, learner } = await learnt(
    "CREATE TABLE `t` (`id` int(11) NOT NULL, `mail` varchar(99) NOT NULL, `team` int(11) DEFAULT NULL)",
    "ALTER TABLE `t`\n  ADD PRIMARY KEY (`id`),\n  ADD UNIQUE KEY `m` (`mail`),\n  ADD KEY `x` (`team`),\n  ADD FULLTEXT KEY `y` (`mail`)",
    "ALTER TABLE `t`\n  MODIFY `id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=5",
    "ALTER TABLE `t`\n  ADD CONSTRAINT `f` FOREIGN KEY (`team`) REFERENCES `teams` (`id`) ON DELETE NO ACTION ON UPDATE SET NULL",
    "ALTER TABLE t COMMENT='people', ADD CONSTRAINT CHECK (team BETWEEN 1 AND 9), ADD UNIQUE (team)",
  );
  expect([...learner.skipped]).toEqual([]);
  expect(table("t")).toMatchObject({
    primaryKey: ["id"],
    uniqueKeys: [["mail"], ["team"]],
    foreignKeys: [
      {
        columns: ["team"],
        target: tableKey({ database: null, schema: "", name: "teams" }),
        targetColumns: ["id"],
      },
    ],
    checks: [{ kind: "range", column: "team", min: 1, max: 9 }],
    comment: "people",
  });
  expect(column("id")).toMatchObject({ isSerial: true, isNullable: false });
});

test("columns added, moved, changed, renamed and dropped", async () => {
  const { table, column, learner } = await learnt(
    "CREATE TABLE t (a int PRIMARY KEY, b text, c int, d int UNIQUE)",
    "ALTER TABLE t ADD COLUMN e varchar(5) NOT NULL AFTER a, ADD f int FIRST, ADD (g int, h decimal(6,2), UNIQUE (g))",
    "ALTER TABLE t CHANGE COLUMN `b` `bb` varchar(8) NOT NULL COMMENT 'new', DROP COLUMN c, DROP d",
    "ALTER TABLE t MODIFY COLUMN h datetime AFTER f, RENAME COLUMN e TO ee, ALTER COLUMN f SET DEFAULT 3, ALTER g SET INVISIBLE",
    "ALTER TABLE t ADD COLUMN IF NOT EXISTS f text, DROP COLUMN IF EXISTS nothing, ENGINE=InnoDB, ADD z int",
  );
  expect([...learner.skipped]).toEqual([]);
  expect(table("t").columns.map(({ name, type }) => `${name} ${type.name}`)).toEqual([
    "f integer",
    "h timestamp without time zone",
    "a integer",
    "ee character varying",
    "bb character varying",
    "g integer",
    "z integer",
  ]);
  expect(table("t").uniqueKeys).toEqual([["g"]]);
  expect(column("bb")).toMatchObject({ comment: "new", isNullable: false, type: { maxLength: 8 } });
  expect(column("g")?.isOmitted).toBe(true);
});

test("keys renamed and dropped", async () => {
  const { table } = await learnt(
    `CREATE TABLE t (a int PRIMARY KEY, b int, c int, d int, CONSTRAINT u UNIQUE (b), UNIQUE (c), UNIQUE KEY w (d),
      CONSTRAINT f FOREIGN KEY (b) REFERENCES o (x), CONSTRAINT k CHECK (b > 0), CONSTRAINT l CHECK (c < 9))`,
    "ALTER TABLE t RENAME INDEX u TO v, DROP INDEX c, DROP FOREIGN KEY f, DROP CONSTRAINT k",
    "ALTER TABLE t DROP PRIMARY KEY, DROP KEY V",
    "DROP INDEX w ON t",
    "CREATE UNIQUE INDEX n USING BTREE ON t (a, b)",
    "CREATE INDEX p ON t (c)",
  );
  expect(table("t")).toMatchObject({
    primaryKey: [],
    uniqueKeys: [["a", "b"]],
    foreignKeys: [],
    checks: [{ kind: "range", column: "c", min: null, max: 8 }],
  });
});

test("a renamed column keeps its keys, checks and generated columns", async () => {
  const { table } = await learnt(
    "CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c int)",
    "ALTER TABLE t RENAME COLUMN a TO aa, RENAME COLUMN b TO bb",
    "ALTER TABLE t RENAME TO s.u",
  );
  expect(table("u", "s")).toMatchObject({ primaryKey: ["aa"], uniqueKeys: [["bb"]] });
});

test("partitions and character sets", async () => {
  const { table, column, learner } = await learnt(
    "CREATE TABLE t (a int, b text, c varchar(9))",
    "/*!50510\nALTER TABLE t partition by range COLUMNS (a) (partition p values less than (9), partition q values less than (maxvalue)) */",
    "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb3 COLLATE utf8mb3_bin",
    "ALTER TABLE t ADD PARTITION (PARTITION r VALUES LESS THAN (99))",
    "ALTER ONLINE IGNORE TABLE nowhere ADD x int",
  );
  expect([...learner.skipped]).toEqual([]);
  expect(table("t")).toMatchObject({ partitionColumns: ["a"], checks: [] });
  expect(column("c")?.type.characterSet).toBe("utf8mb3");
});
