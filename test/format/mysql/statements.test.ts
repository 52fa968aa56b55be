import { describe, expect, test } from "vitest";
import { frame, frameEveryWay, problemEveryWay, textsOf } from "./framing.ts";

const whole = { step: Number.POSITIVE_INFINITY, inWindow: true };

test("MariaDB's sandbox line and comments of every kind hold no statements", () => {
  const script = [
    "/*M!999999\\- enable the sandbox mode */ ",
    "/*!999999\\- enable the sandbox mode */",
    "-- INSERT INTO t VALUES (1);",
    "-----------------------------------------------------------",
    "# INSERT INTO t VALUES (1);",
    "/* INSERT INTO t VALUES (1); /* */",
    "/**/ /***/ /*/ INSERT INTO t VALUES (1); */",
    "INSERT INTO t VALUES (1);",
    "--",
  ].join("\n");
  const framed = frameEveryWay(script);
  expect(framed.rows).toHaveLength(1);
  expect(framed.statements).toEqual([]);
});

test("statements that declare something are told, inside of conditional comments, too", () => {
  const script = [
    "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;",
    "USE `shop`;",
    "DROP TABLE IF EXISTS `t`;",
    "/*!40101 SET character_set_client = utf8 */;",
    "CREATE TABLE `t` (`a;b` int COMMENT 'it''s; \\'');",
    "/*!50001 CREATE TABLE `v` (`a` tinyint NOT NULL) ENGINE=MyISAM */;",
    "/*!40000 ALTER TABLE `t` DISABLE KEYS */;",
    "CREATE UNIQUE INDEX i ON t (a);",
    "/*!50001 CREATE ALGORITHM=UNDEFINED DEFINER=`a`@`%` SQL SECURITY INVOKER VIEW `v` AS SELECT 1 */;",
    "RENAME TABLE t TO u;",
  ];
  expect(frameEveryWay(script.join("\n")).statements).toEqual([
    script[0]?.slice(0, -1),
    "USE `shop`",
    script[2]?.slice(0, -1),
    script[4]?.slice(0, -1),
    script[5]?.slice(0, -1),
    script[6]?.slice(0, -1),
    script[7]?.slice(0, -1),
    script[9]?.slice(0, -1),
  ]);
});

test("USE takes a line without a semicolon, and names the database of the tables behind it", () => {
  const { rows, statements } = frameEveryWay(
    "use `my``db`\nINSERT INTO t VALUES (1);\nUSE b; INSERT INTO t VALUES (2);",
  );
  expect(rows.map(({ table }) => table)).toEqual(["my`db.t", "b.t"]);
  expect(statements).toEqual(["USE `my``db`", "USE `b`"]);
});

test("the database that a directory names counts until the script says another one", () => {
  const { rows, statements } = frameEveryWay({ input: "INSERT INTO t VALUES (1);", schema: "shop" });
  expect(rows.map(({ table }) => table)).toEqual(["shop.t"]);
  expect(statements).toEqual(["USE `shop`"]);
});

describe("stored programs hold no rows", () => {
  const body =
    "BEGIN INSERT INTO log VALUES (NEW.a, 'x;'); IF 1 THEN SET @a = 1; END IF; CASE 1 WHEN 1 THEN SET @end = 2; END CASE; END";
  test.each([
    ["DELIMITER ;;", ";;", "DELIMITER ;"],
    ["DELIMITER $$", "$$", "DELIMITER ;"],
    ["delimiter //", " //", "delimiter ;"],
    ["", ";", ""],
  ])("between %j and %j", (before, end, after) => {
    const script = [
      "INSERT INTO t VALUES (1);",
      before,
      `/*!50003 CREATE*/ /*!50017 DEFINER=\`root\`@\`localhost\`*/ /*!50003 TRIGGER t AFTER INSERT ON t FOR EACH ROW ${body} */${end}`,
      `CREATE DEFINER=CURRENT_USER PROCEDURE p() SQL SECURITY INVOKER\n${body}${end}`,
      `CREATE FUNCTION f(begin_at int) RETURNS int RETURN begin_at${end}`,
      `CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO INSERT INTO log VALUES (1)${end}`,
      after,
      "INSERT INTO t VALUES (2);",
    ].join("\n");
    const { rows, statements, writes } = frameEveryWay(script);
    expect(rows.map(({ fields }) => fields)).toEqual([["1"], ["2"]]);
    expect([...statements, ...writes]).toEqual([]);
  });

  test("loops end with words of their own", () => {
    const program = `CREATE PROCEDURE p() BEGIN
      a: LOOP LEAVE a; END LOOP a; WHILE 0 DO SET @x = 1; END WHILE; REPEAT SET @x = 2; UNTIL 1 END REPEAT;
      SELECT CASE WHEN 1 THEN 2 END, NEW.end, t.begin; BEGIN END; END;`;
    expect(frameEveryWay(`${program}\nINSERT INTO t VALUES (1);`).rows).toHaveLength(1);
  });
});

describe("settings", () => {
  const encodings = (script: string): string[] => frameEveryWay(script).headers.map(({ encoding }) => encoding);
  const insert = "INSERT INTO t VALUES (1);";

  test.each([
    ["SET NAMES latin1;", "latin1"],
    ["SET NAMES 'utf8mb4' COLLATE 'utf8mb4_bin';", "utf8"],
    ["/*!40101 SET NAMES binary */;", "bytes"],
    ["SET CHARACTER SET koi8r;", "bytes"],
    ["SET character_set_client = utf8mb3;", "utf8"],
    ["SET @@session.character_set_client := 'latin1';", "latin1"],
    ["SET @x = 1, CHARACTER_SET_CLIENT=latin1, @y = (1,2);", "latin1"],
    ["SET GLOBAL character_set_client = latin1;", "utf8"],
    ["SET NAMES latin1; SET NAMES DEFAULT;", "utf8"],
    ["SET @x = 1, NAMES latin1;", "latin1"],
    ["SET NAMES utf8mb4, character_set_client = latin1;", "latin1"],
    ["SET CHARACTER SET latin1, NAMES 'utf8mb4' COLLATE utf8mb4_bin, @y = 'latin1';", "utf8"],
  ])("%s", (setting, encoding) => {
    expect(encodings(`${setting}\n${insert}`)).toEqual([encoding]);
  });

  test("old values come back from variables", () => {
    const script = [
      "/*!40101 SET NAMES latin1 */;",
      "/*!40101 SET @saved_cs_client     = @@character_set_client */;",
      "/*!40101 SET character_set_client = utf8mb4 */;",
      insert,
      "/*!40101 SET character_set_client = @saved_cs_client */;",
      insert,
    ].join("\n");
    expect(encodings(script)).toEqual(["utf8", "latin1"]);
  });

  test.each([
    ["SET sql_mode = 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES';", true, false],
    ["SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='ANSI,NO_AUTO_VALUE_ON_ZERO';", false, true],
    ["SET sql_mode = 1048580;", true, true],
    ["SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES');", false, true],
    ["SET sql_mode = (SELECT REPLACE(@@sql_mode, 'ANSI_QUOTES', ''));", false, false],
    ["SET @m = @@sql_mode; SET sql_mode = 'ANSI'; SET sql_mode = @m;", false, false],
    ["SET sql_mode = 'ANSI'; SET sql_mode = DEFAULT;", false, false],
    ["SET SESSION sql_mode = 'ANSI'; SET sql_mode = @unknown;", false, true],
    ["SET NAMES utf8mb4, sql_mode = 'NO_BACKSLASH_ESCAPES';", true, false],
  ])("%s", (setting, hasStandardStrings, hasAnsiQuotes) => {
    expect(frameEveryWay(`${setting}\n${insert}`).headers[0]).toMatchObject({ hasStandardStrings, hasAnsiQuotes });
  });

  test("a directory may say that backslashes mean nothing", () => {
    const { headers } = frameEveryWay({ input: insert, hasNoBackslashEscapes: true });
    expect(headers[0]?.hasStandardStrings).toBe(true);
  });

  test.each([
    ["SET NAMES gbk;", /^ENCODING_UNSUPPORTED at test\.sql, line 1/],
    ["SET @x = 1, NAMES sjis;", /^ENCODING_UNSUPPORTED/],
    ["SET NAMES utf8mb4, character_set_client = sjis;", /^ENCODING_UNSUPPORTED/],
    ["SET character_set_client = lower('SJIS');", /^SQL_UNSUPPORTED/],
    ["SET sql_mode = some_function(1);", /^SQL_UNSUPPORTED/],
    ["SET STATEMENT max_statement_time = 1 FOR INSERT INTO t VALUES (1);", /^SQL_UNSUPPORTED/],
  ])("%s is refused", (setting, message) => {
    expect(problemEveryWay(setting)).toMatch(message);
  });
});

describe("the client's own commands", () => {
  test.each([
    ["source rows.sql ;", /^SQL_UNSUPPORTED at test\.sql, line 1: the script reads another file/],
    ["\\. rows.sql", /^SQL_UNSUPPORTED .* reads another file/],
    ["\\! ls", /^SQL_UNSUPPORTED/],
    ["tee out.txt", /^SQL_UNSUPPORTED/],
    ["DELIMITER\n", /^SQL_SYNTAX/],
  ])("%j is refused", (script, message) => {
    expect(problemEveryWay(script)).toMatch(message);
  });

  test("\\g and \\G end statements", () => {
    const { rows, statements } = frameEveryWay(
      "INSERT INTO t VALUES (1)\\g\nCREATE TABLE t (a int)\\G INSERT INTO t VALUES (2),(\\N)\\G",
    );
    expect(rows).toHaveLength(3);
    expect(statements).toEqual(["CREATE TABLE t (a int)"]);
  });
});

test("passwords of accounts are pieces of their own", () => {
  const script = [
    "CREATE USER `a`@`%` IDENTIFIED BY 'secret-1' REQUIRE SSL;",
    "CREATE USER a IDENTIFIED VIA mysql_native_password USING '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19' OR unix_socket;",
    "GRANT ALL ON *.* TO 'root'@'localhost' IDENTIFIED BY PASSWORD '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19' WITH GRANT OPTION;",
    "SET PASSWORD FOR 'a'@'%' = PASSWORD('secret-2');",
    "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER 'a', PASSWORD 'secret-3', HOST 'h');",
    "CHANGE MASTER TO MASTER_HOST='h', MASTER_PASSWORD='secret-4';",
  ].join("\n");
  const framed = frame({ input: script }, whole);
  expect(textsOf(script, framed, "sensitive")).toEqual([
    "'secret-1'",
    "'*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'",
    "'*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'",
    "'secret-2'",
    "'secret-3'",
    "'secret-4'",
  ]);
  const replacements = framed.pieces.flatMap((piece) => (piece.kind === "sensitive" ? [piece.replacement] : []));
  const noHash = `'*${"0".repeat(40)}'`;
  expect(replacements.map((bytes) => Buffer.from(bytes).toString())).toEqual(["''", noHash, noHash, "''", "''", "''"]);
});

test("delimiters without a statement are passed by", () => {
  const { rows } = frameEveryWay(";; ;\nDELIMITER ;;\n;;\n ;; ((SELECT 1));;\nINSERT INTO t VALUES (1) ;;;;");
  expect(rows).toHaveLength(1);
});

test("a byte order mark is passed by", () => {
  expect(frameEveryWay("\ufeffINSERT INTO t VALUES (1);").rows).toHaveLength(1);
});

describe("rows that a stray quote would hide", () => {
  const rows = "INSERT INTO `t` VALUES (1,'a','b'),\n(2,'c','d');\n";

  test.each([
    `LOCK'TABLES \`t\` WRITE;\n${rows}-- it's\n;`,
    `LOCK TABLES \`t\` \`WRITE;\n${rows}-- \`\n;`,
    `SET @x='y;\n${rows}-- it's\n;`,
    `UNLOCK TABLES "x;\n${rows}SELECT ";`,
    `LOCK'TABLES t WRITE;\n${rows.replace("'b'", `'b', ${"1, ".repeat(1_500_000)} 2`)}`,
  ])("%#", (script) => {
    expect(problemEveryWay(script)).toMatch(/^SQL_SYNTAX at test\.sql, line 1/);
  });

  test("statements in texts are none", () => {
    const script = "PREPARE s FROM 'SELECT 1\nINSERT INTO t VALUES (1)';\nSET @x = 'an\\nINSERT INTO t VALUES (1)';\n";
    expect(frameEveryWay(`${script}INSERT INTO t VALUES (1);`).rows).toHaveLength(1);
  });
});
