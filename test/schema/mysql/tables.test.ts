import { describe, expect, test } from "vitest";
import { tableKey } from "../../../src/domain/names.ts";
import { learnt } from "./learnt.ts";

const keyOf = (name: string, schema = "") => tableKey({ database: null, schema, name });

describe("CREATE TABLE as the servers write it", () => {
  const people = `CREATE TABLE \`people\` (
  \`id\` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'it''s a \\\\ key',
  \`mail\` varchar(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci DEFAULT NULL,
  \`odd \`\`name\` char(3) NOT NULL DEFAULT 'a,b',
  \`born\` date DEFAULT NULL,
  \`at\` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  \`shown\` varchar(60) GENERATED ALWAYS AS (concat(\`mail\`,_utf8mb4' born ',\`born\`)) STORED,
  \`hidden\` int DEFAULT NULL /*!80023 INVISIBLE */,
  \`place\` point NOT NULL /*!80003 SRID 4326 */,
  \`team\` int unsigned DEFAULT NULL,
  PRIMARY KEY (\`id\`) USING BTREE,
  UNIQUE KEY \`m\` (\`mail\`) COMMENT 'x' /*!80000 INVISIBLE */,
  UNIQUE KEY \`f\` ((lower(\`mail\`)),\`born\`),
  KEY \`b\` (\`born\` DESC),
  FULLTEXT KEY \`s\` (\`mail\`),
  SPATIAL KEY \`p\` (\`place\`),
  CONSTRAINT \`fk\` FOREIGN KEY (\`team\`) REFERENCES \`other\`.\`teams\` (\`id\`) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT \`c\` CHECK ((char_length(\`mail\`) >= 3)) /*!80016 NOT ENFORCED */
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=latin1 COMMENT='who we know'`;

  test("columns", async () => {
    const { table, learner } = await learnt(people);
    expect([...learner.skipped]).toEqual([]);
    const { columns, comment } = table("people");
    expect(comment).toBe("who we know");
    expect(columns.map((column) => column.name)).toEqual(
      "id mail odd·`name born at shown hidden place team".split(" ").map((name) => name.replace("·", " ")),
    );
    const by = Object.fromEntries(columns.map((column) => [column.name, column]));
    expect(by["id"]).toMatchObject({ isSerial: true, isNullable: false, comment: "it's a \\ key" });
    expect(by["id"]?.type).toMatchObject({ name: "integer", integerBytes: 4, isUnsigned: true });
    expect(by["mail"]).toMatchObject({ isNullable: true, type: { maxLength: 190, characterSet: "utf8mb4" } });
    expect(by["odd `name"]).toMatchObject({ isNullable: false, type: { maxLength: 3, characterSet: "latin1" } });
    expect(by["at"]?.type.name).toBe("timestamp without time zone");
    expect(by["shown"]).toMatchObject({ isGenerated: true, generatedFrom: ["mail", "born"] });
    expect(by["hidden"]?.isOmitted).toBe(true);
    expect(by["place"]).toMatchObject({ isNullable: false, type: { family: "geometry" } });
  });

  test("keys and checks", async () => {
    const { table } = await learnt(people);
    expect(table("people")).toMatchObject({
      primaryKey: ["id"],
      uniqueKeys: [["mail"]],
      uniqueExpressionColumns: ["mail", "born"],
      foreignKeys: [{ columns: ["team"], target: keyOf("teams", "other"), targetColumns: ["id"] }],
      checks: [{ kind: "length", column: "mail", min: 3, max: null }],
    });
  });

  test("MariaDB: JSON, PERSISTENT, system versioning, options behind types", async () => {
    const { table, column, learner } = await learnt(`CREATE TABLE t (
      j longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(\`j\`)),
      g varchar(9) AS (upper(n)) PERSISTENT, n varchar(9) DEFAULT uuid() COMPRESSED, u uuid DEFAULT (uuid()),
      i4 inet4, i6 inet6, w int WITHOUT SYSTEM VERSIONING, nr bigint(21) NOT NULL DEFAULT nextval(\`d\`.\`s\`),
      ts timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE, te timestamp(6) GENERATED ALWAYS AS ROW END,
      PERIOD FOR SYSTEM_TIME (ts, te)) WITH SYSTEM VERSIONING`);
    expect([...learner.skipped]).toEqual([]);
    expect(table("t").columns.map(({ type }) => type.family)).toEqual(
      "json text text uuid inet inet integer integer timestamp timestamp".split(" "),
    );
    expect(column("g")).toMatchObject({ isGenerated: true, generatedFrom: ["n"] });
    expect(column("nr")).toMatchObject({ isSerial: true, isNullable: false });
    expect(column("ts")).toMatchObject({ isGenerated: true, generatedFrom: [], isOmitted: true });
    expect(table("t").checks).toEqual([]);
  });

  test("MariaDB: a key within a period", async () => {
    const { table, learner } = await learnt(
      "CREATE TABLE t (id int, a date, b date, PERIOD FOR p (a, b), UNIQUE (id, p WITHOUT OVERLAPS))",
    );
    expect([...learner.skipped]).toEqual([]);
    expect(table("t")).toMatchObject({ uniqueKeys: [], uniqueExpressionColumns: ["id"] });
  });

  test("double quotes, ANSI", async () => {
    const { table } = await learnt(
      'CREATE TABLE "odd ""t" ("a b" int(11) NOT NULL, "c" varchar(5) DEFAULT "x", UNIQUE KEY "k" ("c"), PRIMARY KEY ("a b"))',
    );
    expect(table('odd "t')).toMatchObject({ primaryKey: ["a b"], uniqueKeys: [["c"]] });
  });

  test("column names match whatever their case, in the spelling of the column", async () => {
    const { table } = await learnt("CREATE TABLE t (Id int, Mail varchar(9), PRIMARY KEY (ID), UNIQUE (MAIL))");
    expect(table("t")).toMatchObject({ primaryKey: ["Id"], uniqueKeys: [["Mail"]] });
  });

  test("keywords as names", async () => {
    const { table } = await learnt(
      "CREATE TABLE t (`key` int, `check` int, `primary` text, `unique` int, comment text, period int, first int, `like` int, vector int)",
    );
    expect(
      table("t")
        .columns.map(({ name }) => name)
        .join(" "),
    ).toBe("key check primary unique comment period first like vector");
  });
});

describe("partitions", () => {
  test("columns of the method, also inside comments that are run", async () => {
    const { table } = await learnt(
      `CREATE TABLE a (id int, at date, PRIMARY KEY (id, at))
       /*!50100 PARTITION BY RANGE (year(\`at\`)) (PARTITION p VALUES LESS THAN (2020) ENGINE = InnoDB, PARTITION q VALUES LESS THAN MAXVALUE) */`,
      "CREATE TABLE b (id int PRIMARY KEY) PARTITION BY KEY () PARTITIONS 4",
      "CREATE TABLE c (x int, y int) PARTITION BY LIST COLUMNS (x) SUBPARTITION BY HASH (y) (PARTITION p VALUES IN (1, 2))",
      "CREATE TABLE d (x int) PARTITION BY LIST (x) (PARTITION p VALUES IN (1), PARTITION r DEFAULT)",
    );
    expect(["a", "b", "c", "d"].map((name) => table(name).partitionColumns)).toEqual([
      ["at"],
      ["id"],
      ["x", "y"],
      ["x"],
    ]);
    // Only c refuses rows.
    expect(["a", "b", "c", "d"].map((name) => table(name).checks)).toEqual([
      [],
      [],
      [{ kind: "unknown", columns: ["x", "y"] }],
      [],
    ]);
  });

  test("of MariaDB's versions of rows there are no columns", async () => {
    const { table, learner } = await learnt(
      "CREATE TABLE t (a int) WITH SYSTEM VERSIONING PARTITION BY SYSTEM_TIME (PARTITION h HISTORY, PARTITION n CURRENT)",
    );
    expect([...learner.skipped]).toEqual([]);
    expect(table("t").partitionColumns).toEqual([]);
  });
});

describe("schemas", () => {
  test("names belong to the database in use", async () => {
    const { schema, learner } = await learnt(
      "CREATE TABLE a (id int PRIMARY KEY)",
      "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */",
      "USE `shop`",
      "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES other.b (id), c int, FOREIGN KEY (c) REFERENCES A (ID))",
      "CREATE TABLE other.b (id int PRIMARY KEY)",
    );
    expect([...schema.tables.keys()]).toEqual([keyOf("a"), keyOf("a", "shop"), keyOf("b", "other")]);
    expect(schema.tables.get(keyOf("a", "shop"))?.foreignKeys).toEqual([
      { columns: ["b"], target: keyOf("b", "other"), targetColumns: ["id"] },
      { columns: ["c"], target: keyOf("a", "shop"), targetColumns: ["id"] },
    ]);
    expect(learner.resolve({ database: null, schema: null, name: "a" }).schema).toBe("shop");
    expect(learner.resolve({ database: null, schema: "other", name: "B" })).toEqual({
      database: null,
      schema: "other",
      name: "b",
    });
    learner.learn("USE ``", null);
    expect(learner.resolve({ database: null, schema: null, name: "a" }).schema).toBe("");
  });

  test("each source has a database in use of its own", async () => {
    const { learner } = await learnt();
    learner.learn("USE shop", "one");
    learner.learn("CREATE TABLE t (a int)", "two");
    expect(learner.resolve({ database: "one", schema: null, name: "t" }).schema).toBe("shop");
    expect(learner.resolve({ database: "two", schema: null, name: "T" })).toEqual({
      database: "two",
      schema: "",
      name: "t",
    });
  });

  test("where names are told apart by case, both tables stay", async () => {
    const { table, learner } = await learnt("CREATE TABLE t (a int)", "CREATE TABLE T (b int)");
    expect([table("t").columns[0]?.name, table("T").columns[0]?.name]).toEqual(["a", "b"]);
    expect(learner.resolve({ database: null, schema: "", name: "t" }).name).toBe("t");
  });
});

describe("tables that come and go", () => {
  test("a view's placeholder is no table in the end", async () => {
    const { schema } = await learnt(
      "/*!50001 CREATE TABLE `v` (\n  `id` tinyint NOT NULL\n) ENGINE=MyISAM */",
      "/*!50001 CREATE VIEW `w` AS SELECT 1 AS `id` */",
      "/*!50001 DROP TABLE IF EXISTS `v`*/",
      "CREATE TABLE `x` (`id` int)",
      "/*!50001 CREATE ALGORITHM=UNDEFINED */ /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */ /*!50001 VIEW `x` AS select 1 AS `table` */",
    );
    expect([...schema.tables.keys()]).toEqual([]);
  });

  test("copies, renames, drops", async () => {
    const { schema, table, learner } = await learnt(
      "CREATE TABLE a (id int PRIMARY KEY, m varchar(9) UNIQUE COMMENT 'mail', FOREIGN KEY (id) REFERENCES z (id))",
      "CREATE TABLE b LIKE a",
      "CREATE TABLE c (LIKE a)",
      "RENAME TABLE a TO d, c TO s.e",
      "DROP TABLE IF EXISTS `b` , nowhere CASCADE",
      "CREATE TABLE IF NOT EXISTS d (other int)",
      "CREATE OR REPLACE TEMPORARY TABLE f (id int)",
      "CREATE TABLE gone.g (id int)",
      "DROP DATABASE IF EXISTS gone",
    );
    expect([...learner.skipped]).toEqual([]);
    expect([...schema.tables.keys()].sort()).toEqual([keyOf("d"), keyOf("f"), keyOf("e", "s")].sort());
    expect(table("d").foreignKeys).toHaveLength(1);
    expect(table("e", "s")).toMatchObject({ primaryKey: ["id"], uniqueKeys: [["m"]], foreignKeys: [] });
    expect(table("d").columns[1]?.comment).toBe("mail");
  });

  test("statements that cannot be read are counted, others go by", async () => {
    const { learner, schema } = await learnt(
      "CREATE TABLE t SELECT * FROM u",
      "CREATE TABLE t (a int) AS SELECT 1 AS a",
      "CREATE TABLE (a int)",
      "FROBNICATE the table",
      "CREATE TABLE t (a 'int",
      "SET NAMES utf8mb4",
      "LOCK TABLES `t` WRITE",
      "/*!40000 ALTER TABLE `t` DISABLE KEYS */",
      "/*M!999999\\- enable the sandbox mode */",
      "DELIMITER ;;",
      "CREATE DEFINER=`a`@`%` PROCEDURE p() BEGIN DROP TABLE x; CREATE TABLE y (z int); END",
      "/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`%`*/ /*!50003 TRIGGER r BEFORE INSERT ON t FOR EACH ROW BEGIN SET @a = 1; FROB; END */",
      "GRANT ALL ON *.* TO 'a'@'%'",
    );
    expect([...learner.skipped]).toEqual([
      ["CREATE TABLE", 4],
      ["FROBNICATE THE", 1],
    ]);
    expect(schema.tables.size).toBe(0);
  });

  test("several statements and comments in one text", async () => {
    const { table, learner } = await learnt(
      "-- a ; b\n# c ; d\nUSE s; /* e ; */ CREATE TABLE t (a int, -- last, not least\n b int # ; \n);",
    );
    expect([...learner.skipped]).toEqual([]);
    expect(table("t", "s").columns.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("the schema can be asked for at any time", async () => {
    const { learner, schema } = await learnt("CREATE TABLE a (x int)");
    expect(learner.schema(true)).toBe(schema);
    expect(learner.schema(false).isComplete).toBe(false);
    learner.learn("CREATE TABLE b (x int)", null);
    expect([...learner.schema(false).tables.keys()]).toEqual([keyOf("a"), keyOf("b")]);
  });

  test("texts that end in a backslash, as under NO_BACKSLASH_ESCAPES", async () => {
    const { column } = await learnt("CREATE TABLE t (a varchar(5) DEFAULT '\\', b int COMMENT 'it''s')");
    expect(column("b")?.comment).toBe("it's");
  });
});

describe("databases", () => {
  const nameOf = (schema: string | null) => ({ database: null, schema, name: "t" });

  test("a name with a database is the table without one in a script that never names its database", async () => {
    const { learner } = await learnt("CREATE TABLE t (id int, a int)", "ALTER TABLE shop.t ADD PRIMARY KEY (id)");
    expect(learner.resolve(nameOf("shop"))).toEqual(nameOf(""));
    expect(learner.schema(true).tables.get(keyOf("t"))?.primaryKey).toEqual(["id"]);
  });

  test("where the database is named, one of the same name in another is another table", async () => {
    const { learner } = await learnt("CREATE TABLE t (id int)", "USE crm", "CREATE TABLE u (id int)");
    expect(learner.resolve(nameOf("shop"))).toEqual(nameOf("shop"));
  });

  test("USE of the empty name forgets the database of the part before", async () => {
    const { learner, schema } = await learnt("USE crm", "USE ``", "CREATE TABLE t (id int)");
    expect([...schema.tables.keys()]).toEqual([keyOf("t")]);
    expect(learner.resolve(nameOf(null))).toEqual(nameOf(""));
  });
});

test("what generated columns of unique keys read must stay different", async () => {
  const { table } = await learnt(
    "CREATE TABLE t (id int PRIMARY KEY, mail varchar(90), low varchar(90) AS (lower(mail)), key_of char(8) AS (left(low, 8)) STORED UNIQUE, gone datetime, alive int AS (if(gone is null, 1, null)), n int AS (id), UNIQUE (n, alive))",
  );
  expect(table("t").uniqueExpressionColumns).toEqual(["low", "mail"]);
});
