/** What is learnt from DDL is what the server says of its tables. */
import { describe, expect, test } from "vitest";
import type { SchemaLearner } from "../../src/format/format.ts";
import { createSchemaLearner } from "../../src/schema/learn.ts";
import { corpusDirectory, isCorpusPresent, readCorpusFile } from "../corpus/corpus-files.ts";
import { createMariadbDatabase, load, mysql, queryMariadb } from "../support/mariadb.ts";

interface Known {
  readonly columns: readonly (readonly unknown[])[];
  readonly keys: readonly string[];
  readonly references: readonly string[];
}

/** Columns as [name, nullable, serial, generated, comment, characters, labels, unsigned], keys, foreign keys. */
async function knownToServer(database: string, table: string): Promise<Known> {
  const where = `TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '${table.replaceAll("'", "''")}'`;
  const columns = await queryMariadb(
    database,
    `SELECT COLUMN_NAME, IS_NULLABLE, EXTRA, IS_GENERATED, COLUMN_COMMENT, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, COLUMN_TYPE
       FROM information_schema.COLUMNS WHERE ${where} ORDER BY ORDINAL_POSITION`,
  );
  const keys = await queryMariadb(
    database,
    `SELECT INDEX_NAME, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) FROM information_schema.STATISTICS
      WHERE ${where} AND NON_UNIQUE = 0 GROUP BY INDEX_NAME`,
  );
  const references = await queryMariadb(
    database,
    `SELECT GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION), REFERENCED_TABLE_NAME,
            GROUP_CONCAT(REFERENCED_COLUMN_NAME ORDER BY ORDINAL_POSITION)
       FROM information_schema.KEY_COLUMN_USAGE WHERE ${where} AND REFERENCED_TABLE_NAME IS NOT NULL
      GROUP BY CONSTRAINT_NAME, REFERENCED_TABLE_NAME`,
  );
  return {
    columns: columns.map(([name, isNullable, extra, isGenerated, comment, type, length, full]) => [
      name,
      isNullable === "YES",
      extra?.includes("auto_increment"),
      isGenerated === "ALWAYS",
      comment === "" ? null : comment,
      /^(var)?(char|binary)$/.test(type ?? "") ? Number(length) : null,
      /^(enum|set)\(/.test(full ?? "") ? full?.replace(/^\w+/, "") : null,
      /^\w*int\b.* unsigned/.test(full ?? ""),
    ]),
    keys: distinctKeys(keys.map(([name, names]) => `${name === "PRIMARY" ? "primary " : ""}${names}`)),
    references: [...new Set(references.map((row) => row.join(" ").toLowerCase()))].sort(),
  };
}

/** A key that repeats the primary one says nothing new. */
function distinctKeys(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => !keys.includes(`primary ${key}`)).sort();
}

function knownToLearner(learner: SchemaLearner, name: string): Known {
  const tables = [...learner.schema(true).tables.values()];
  const table = tables.find((one) => one.name.name === name);
  if (table === undefined) return { columns: [], keys: [], references: [] };
  const primary = table.primaryKey.length === 0 ? [] : [`primary ${table.primaryKey.join(",")}`];
  return {
    columns: table.columns.map(({ name: column, isNullable, isSerial, isGenerated, comment, type }) => [
      column,
      isNullable,
      isSerial,
      isGenerated,
      comment,
      /^character|^bytea/.test(type.name) ? type.maxLength : null,
      type.enumLabels === null
        ? null
        : `(${type.enumLabels.map((label) => `'${label.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`).join(",")})`,
      type.family === "integer" && type.isUnsigned === true,
    ]),
    keys: distinctKeys([...primary, ...table.uniqueKeys.map((key) => key.join(","))]),
    references: table.foreignKeys
      .map(({ columns, target, targetColumns }) =>
        `${columns} ${target.split("\0").at(-1)} ${targetColumns}`.toLowerCase(),
      )
      .sort(),
  };
}

async function tablesOf(database: string): Promise<string[]> {
  const rows = await queryMariadb(
    database,
    "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
  );
  return rows.map(([name]) => name ?? "");
}

async function expectAgreement(database: string, learner: SchemaLearner): Promise<void> {
  for (const table of await tablesOf(database)) {
    expect({ table, ...knownToLearner(learner, table) }).toEqual({ table, ...(await knownToServer(database, table)) });
  }
}

async function learnFromServer(database: string): Promise<SchemaLearner> {
  const learner = await createSchemaLearner("mysql");
  for (const table of await tablesOf(database)) {
    const rows = await queryMariadb(database, `SHOW CREATE TABLE \`${table.replaceAll("`", "``")}\``);
    learner.learn(rows[0]?.[1] ?? "", null);
  }
  expect([...learner.skipped]).toEqual([]);
  return learner;
}

const statements = [
  "CREATE TABLE `odd ``name` (`a b` int PRIMARY KEY, `c\"d` varchar(7) DEFAULT 'x,''(\\\\' COMMENT 'it''s; a \\\\ -- # /* comment', `select` char(3) NOT NULL, é text)",
  "CREATE TABLE people (id serial, mail varchar(190) COLLATE utf8mb4_bin, born date, json json CHECK (json_length(json) < 9), n int unsigned zerofill, shown varchar(300) AS (concat(mail, ' ', born)) PERSISTENT, low varchar(190) AS (lower(mail)) VIRTUAL, hidden int INVISIBLE, PRIMARY KEY (id), UNIQUE KEY m (mail(100)), UNIQUE low (low), CONSTRAINT c CHECK (n BETWEEN 1 AND 5), FULLTEXT (mail), INDEX (born DESC))",
  "CREATE TABLE orders (id int AUTO_INCREMENT, person bigint unsigned, line smallint, at datetime(3) DEFAULT now(3) ON UPDATE now(3), e enum('a','b''c','d,(e') DEFAULT 'a', s set('x','y z'), b varbinary(12), u uuid DEFAULT uuid(), i inet6, y year, g geometry NOT NULL, bi bit(3) DEFAULT b'101', PRIMARY KEY (id, line), UNIQUE (person, line), SPATIAL INDEX (g), CONSTRAINT f FOREIGN KEY (person) REFERENCES people (id) ON DELETE CASCADE)",
  "CREATE TABLE details (id int, line smallint, part int, FOREIGN KEY (id, line) REFERENCES orders (id, line), UNIQUE (part)) COMMENT='lines of orders'",
  "CREATE TABLE parts (id int NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (year(at)) (PARTITION p VALUES LESS THAN (2020), PARTITION q VALUES LESS THAN MAXVALUE)",
  "CREATE TABLE copied LIKE people",
  "ALTER TABLE details ADD COLUMN more int FIRST, ADD note varchar(9) NOT NULL AFTER id, CHANGE part piece int, MODIFY line smallint NOT NULL",
  "CREATE UNIQUE INDEX another ON details (note)",
  "ALTER TABLE copied DROP COLUMN born, DROP COLUMN shown, RENAME COLUMN mail TO address, DROP INDEX low",
  "RENAME TABLE copied TO renamed",
];

describe("invented tables", () => {
  test("from the statements", async () => {
    const database = await createMariadbDatabase();
    await mysql(statements.join(";\n"), database);
    const learner = await createSchemaLearner("mysql");
    for (const sql of statements) learner.learn(sql, null);
    expect([...learner.skipped]).toEqual([]);
    await expectAgreement(database, learner);
  });

  test("from SHOW CREATE TABLE", async () => {
    const database = await createMariadbDatabase();
    await mysql(statements.join(";\n"), database);
    await expectAgreement(database, await learnFromServer(database));
  });
});

const dumps = [
  "galette/galette-mysql.sql",
  "northwind-mysql/northwind.sql",
  "openmrs/openmrs-initial_test_db.sql",
  "openstamanager/openstamanager.mariadb-dump.sql",
  "orangehrm/V4_10_1.sql",
  "studip/studip.sql",
  "thirtybees/db_schema.sql",
];

describe.skipIf(!isCorpusPresent)(
  isCorpusPresent ? "public schemas" : `skipped: no corpus at ${corpusDirectory}`,
  () => {
    test.each(dumps)("%s: from its own statements and from the server's", async (path) => {
      const text = readCorpusFile(path).toString("utf8");
      const database = await createMariadbDatabase();
      const own = text
        .replace(/^\s*(CREATE DATABASE|CREATE SCHEMA|USE|DROP DATABASE|DROP SCHEMA)\b[^;]*;/gim, "")
        .replaceAll("`northwind`.", "");
      await load(database, own, ["--force"]).catch(() => undefined);
      const learner = await createSchemaLearner("mysql");
      for (const statement of own.split(/;\s*$/m)) {
        if (/^(\s|--.*\n|#.*\n)*(\/\*!\d+ )?(CREATE|ALTER|DROP|RENAME)/i.test(statement))
          learner.learn(statement, null);
      }
      expect([...learner.skipped]).toEqual([]);
      expect((await tablesOf(database)).length).toBeGreaterThan(10);
      await expectAgreement(database, learner);
      await expectAgreement(database, await learnFromServer(database));
    });
  },
);
