import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { tableKey } from "../../../src/domain/names.ts";
import type { Table } from "../../../src/domain/schema.ts";
import { createSchemaLearner } from "../../../src/schema/learn.ts";

const keyOf = (name: string) => tableKey({ database: null, schema: "", name });

async function learnt(...statements: readonly string[]) {
  const learner = await createSchemaLearner("sqlite");
  for (const sql of statements) learner.learn(sql, null);
  const schema = learner.schema(true);
  const table = (name: string) => schema.tables.get(keyOf(name)) as Table;
  return { learner, schema, table };
}

/** Runs statements in SQLite itself and compares what it says with what is learnt from what it stores. */
async function agreeing(...statements: readonly string[]) {
  const database = new DatabaseSync(":memory:");
  for (const sql of statements) database.exec(sql);
  const stored = database.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rootpage").all();
  const result = await learnt(...stored.map(({ sql }) => String(sql)));
  expect([...result.learner.skipped]).toEqual([]);
  for (const table of result.schema.tables.values()) {
    expect({ table: table.name.name, ...shapeOf(table) }).toEqual({
      table: table.name.name,
      ...shapeInServer(database, table.name.name),
    });
  }
  database.close();
  return result;
}

function shapeOf(table: Table) {
  return {
    columns: table.columns.map(({ name, isGenerated }) => `${name}${isGenerated ? " generated" : ""}`),
    primaryKey: table.primaryKey,
    unique: table.uniqueKeys.map((key) => key.join(",")).sort(),
    references: table.foreignKeys.map(({ columns, target }) => `${columns} ${target.split("\0").at(-1)}`).sort(),
  };
}

function shapeInServer(database: DatabaseSync, table: string) {
  const ask = (sql: string) => database.prepare(sql).all(table) as Record<string, string | number>[];
  const columns = ask("SELECT name, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid").filter(
    ({ hidden }) => hidden !== 1,
  );
  const primaryKey = columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((a, b) => Number(a["pk"]) - Number(b["pk"]))
    .map(({ name }) => name);
  const unique =
    ask(`SELECT group_concat(i.name) AS columns FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i
                       WHERE l."unique" AND l.origin <> 'pk' GROUP BY l.name HAVING count(i.name) = count(*)`);
  const references = ask(`SELECT group_concat("from") AS columns, "table" FROM pragma_foreign_key_list(?) GROUP BY id`);
  return {
    columns: columns.map(({ name, hidden }) => `${name}${Number(hidden) > 1 ? " generated" : ""}`),
    primaryKey,
    unique: [...new Set(unique.map(({ columns: list }) => String(list)))].sort(),
    references: references.map(({ columns: list, table: target }) => `${list} ${target}`).sort(),
  };
}

describe("tables as SQLite stores them", () => {
  test("quotes, keys, generated columns, constraints without commas", async () => {
    const { table } = await agreeing(
      `CREATE TABLE [odd name] ("a b" INTEGER PRIMARY KEY AUTOINCREMENT, \`c\`\`d\` VARCHAR(20) NOT NULL COLLATE NOCASE, [e] text DEFAULT ('x' || 'y'), 'f' real DEFAULT -1.5, g)`,
      `CREATE TABLE people (id INTEGER, mail TEXT UNIQUE ON CONFLICT IGNORE, -- who, or what
         boss INT REFERENCES people ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED, code char(4) CONSTRAINT here NOT NULL CHECK (length(code) <= 4),
         low TEXT GENERATED ALWAYS AS (lower(mail)) STORED, up TEXT AS (upper(mail) || code), /* ) */
         PRIMARY KEY (id), CONSTRAINT c CHECK (code IN ('a', 'b''c')) UNIQUE (code, boss) FOREIGN KEY (boss, code) REFERENCES people (id, code))`,
      "CREATE TABLE pairs (a INT, b INT, PRIMARY KEY (a, b DESC)) WITHOUT ROWID, STRICT",
      "CREATE UNIQUE INDEX low ON people (lower(mail), boss)",
      "CREATE UNIQUE INDEX part ON people (boss COLLATE nocase DESC) WHERE boss > 3",
      "CREATE INDEX other ON people (mail)",
      "CREATE TABLE copy AS SELECT id, mail FROM people",
      "CREATE VIEW v AS SELECT 1",
      "CREATE TRIGGER tr AFTER INSERT ON pairs BEGIN DELETE FROM pairs; SELECT 1; END",
      "ALTER TABLE copy ADD COLUMN more BOOLEAN NOT NULL DEFAULT 0",
      "ALTER TABLE copy RENAME COLUMN mail TO address",
      "ALTER TABLE pairs RENAME TO couples",
    );
    expect(
      table("odd name").columns.map(({ name, isSerial, isNullable, type }) => [
        name,
        isSerial,
        isNullable,
        type.family,
      ]),
    ).toEqual([
      ["a b", true, false, "integer"],
      ["c`d", false, false, "text"],
      ["e", false, true, "text"],
      ["f", false, true, "float"],
      ["g", false, true, "text"],
    ]);
    expect(table("people").columns[0]?.isSerial).toBe(true);
    expect(table("people").uniqueExpressionColumns).toEqual(["mail", "boss"]);
    expect(table("people").checks).toEqual([
      { kind: "length", column: "code", min: null, max: 4 },
      { kind: "one-of", column: "code", values: ["a", "b'c"] },
    ]);
    expect(
      table("people")
        .columns.filter(({ isOmitted }) => isOmitted)
        .map(({ name, generatedFrom }) => [name, ...generatedFrom]),
    ).toEqual([
      ["low", "mail"],
      ["up", "mail", "code"],
    ]);
  });

  test("the number of the row is a key of the exact type INTEGER alone", async () => {
    const { table } = await learnt(
      "CREATE TABLE a (id INT PRIMARY KEY)",
      "CREATE TABLE b (id INTEGER PRIMARY KEY) WITHOUT ROWID",
      "CREATE TABLE c (id INTEGER, PRIMARY KEY (ID AUTOINCREMENT))",
      "CREATE TABLE d (id INTEGER, n INTEGER, PRIMARY KEY (id, n))",
    );
    expect(["a", "b", "c", "d"].map((name) => table(name).columns[0]?.isSerial)).toEqual([false, false, true, false]);
  });
});

test.each<[string, string, string, number | null]>([
  ["", "text", "text", null],
  ["INTEGER", "integer", "integer", null],
  ["UNSIGNED BIG INT", "bigint", "integer", null],
  ["MEDIUMINT(8)", "integer", "integer", null],
  ["tinyint(1)", "smallint", "integer", null],
  ["BOOLEAN", "boolean", "integer", null],
  ["NVARCHAR(100)", "character varying", "text", 100],
  ["varying character (70)", "character varying", "text", 70],
  ["CLOB", "text", "text", null],
  ["BLOB", "bytea", "bytea", null],
  ["DOUBLE PRECISION", "double precision", "float", null],
  ["DECIMAL(10,5)", "numeric", "decimal", null],
  ["DATETIME", "timestamp without time zone", "timestamp", null],
  ["DATE", "date", "date", null],
  ["json", "json", "json", null],
  ["STRING", "text", "text", null],
  ["ANY", "text", "text", null],
])("type %s", async (written, name, family, maxLength) => {
  const { table } = await learnt(`CREATE TABLE t (a ${written} NOT NULL)`);
  expect(table("t").columns[0]).toMatchObject({
    isNullable: false,
    type: { name, family, maxLength, integerBytes: null },
  });
});

describe("statements of a dump", () => {
  test("a full-text index, with the tables that keep its texts", async () => {
    const { table, learner } = await learnt(
      `INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','notes','notes',0,'CREATE VIRTUAL TABLE notes USING fts5(title, "the body" UNINDEXED, tokenize = ''porter ascii'', prefix=''2 3'')')`,
      "CREATE TABLE IF NOT EXISTS 'notes_data'(id INTEGER PRIMARY KEY, block BLOB)",
      "CREATE TABLE IF NOT EXISTS 'notes_content'(id INTEGER PRIMARY KEY, c0, c1)",
      "CREATE TABLE IF NOT EXISTS 'notes_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
      "CREATE VIRTUAL TABLE old USING fts4(a, b TEXT, tokenize porter)",
      "CREATE TABLE 'old_content'(docid INTEGER PRIMARY KEY, 'c0a', 'c1b')",
      "CREATE VIRTUAL TABLE place USING rtree(id, x0, x1, +label TEXT)",
    );
    expect([...learner.skipped]).toEqual([]);
    expect(table("notes").columns.map(({ name }) => name)).toEqual(["title", "the body"]);
    expect(table("notes_content").columns.map(({ comment }) => comment)).toEqual([
      null,
      "copy of notes.title",
      "copy of notes.the body",
    ]);
    expect(table("notes_data").columns.map(({ comment }) => comment)).toEqual([null, "words of notes"]);
    expect(table("notes_idx").columns.map(({ type, comment }) => [type.family, comment])).toEqual([
      ["integer", null],
      ["bytea", "words of notes"],
      ["integer", null],
    ]);
    expect(table("old_content").columns.map(({ comment }) => comment)).toEqual([
      null,
      "copy of old.a",
      "copy of old.b",
    ]);
    expect(table("place").columns.map(({ name, type }) => `${name} ${type.family}`)).toEqual([
      "id integer",
      "x0 float",
      "x1 float",
      "label text",
    ]);
  });

  test("names are resolved without regard to case, and attached names are left out", async () => {
    const { learner, table } = await learnt(
      "CREATE TABLE main.People (Id INTEGER PRIMARY KEY)",
      "CREATE TABLE t (p INT REFERENCES PEOPLE (ID))",
    );
    expect(learner.resolve({ database: null, schema: null, name: "people" })).toEqual({
      database: null,
      schema: "",
      name: "People",
    });
    expect(table("t").foreignKeys).toEqual([{ columns: ["p"], target: keyOf("People"), targetColumns: ["Id"] }]);
  });

  test("changes, drops, and what cannot be read", async () => {
    const { learner, schema, table } = await learnt(
      "PRAGMA foreign_keys=OFF",
      "BEGIN TRANSACTION",
      "CREATE TABLE a (x INT, y INT UNIQUE, z INT)",
      "ALTER TABLE a DROP COLUMN y",
      "ALTER TABLE A RENAME x TO w",
      "CREATE TABLE IF NOT EXISTS a (other INT)",
      "CREATE TABLE gone (x)",
      "DROP TABLE IF EXISTS gone",
      "INSERT INTO a VALUES (1, 2)",
      "DROP INDEX i",
      "CREATE TABLE b AS SELECT 1",
      "CREATE VIRTUAL TABLE c USING unheard_of(a, b)",
      "FROBNICATE",
      "COMMIT",
    );
    expect([...schema.tables.keys()]).toEqual([keyOf("a")]);
    expect(table("a")).toMatchObject({ columns: [{ name: "w" }, { name: "z" }], uniqueKeys: [] });
    expect(Object.fromEntries(learner.skipped)).toEqual({ "CREATE TABLE": 1, "CREATE VIRTUAL": 1, FROBNICATE: 1 });
  });
});
