import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StatementCutter } from "../../../src/target/mysql-live/statement-cutter.ts";
import { readStatement } from "../../../src/target/mysql-live/statement-kind.ts";

/** Statements with their lines; null: the text ends in the middle of one. */
function cut(text: string, step = text.length + 1, hasPlainBackslashes = false): (readonly [string, number])[] | null {
  const cutter = new StatementCutter();
  cutter.hasPlainBackslashes = hasPlainBackslashes;
  const bytes = Buffer.from(text, "utf8");
  const found: (readonly [string, number])[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    for (const statement of cutter.push(bytes.subarray(at, at + step)))
      found.push([statement.bytes.toString("utf8"), statement.line]);
  }
  const last = cutter.end();
  if (last === null) return null;
  return [...found, ...last.map((statement) => [statement.bytes.toString("utf8"), statement.line] as const)];
}

const texts = (text: string): string[] | undefined => cut(text)?.map(([statement]) => statement);

describe("statements are cut as the client cuts them", () => {
  test.for([
    ["SELECT 1;SELECT 2", ["SELECT 1", "SELECT 2"]],
    ["SELECT ';' ; SELECT \";\"; SELECT `;`;", ["SELECT ';' ", 'SELECT ";"', "SELECT `;`"]],
    ["SELECT 'a\\';b', 'c'';d';", ["SELECT 'a\\';b', 'c'';d'"]],
    ["SELECT `a\\`;SELECT 2;", ["SELECT `a\\`", "SELECT 2"]],
    ["-- one; two\n# three;\n/* four; 'five */SELECT 1;", ["SELECT 1"]],
    ["SELECT 1 -- a;b\n, 2;", ["SELECT 1 -- a;b\n, 2"]],
    ["SELECT 1--2;SELECT 3;", ["SELECT 1--2", "SELECT 3"]],
    ["SELECT 1 /* ; ' */ + 2;", ["SELECT 1 /* ; ' */ + 2"]],
    [
      "/*!40101 SET NAMES utf8mb4 */;\n/*!40014 SET @a='x;y' */;",
      ["/*!40101 SET NAMES utf8mb4 */", "/*!40014 SET @a='x;y' */"],
    ],
    ["/*M!100100 SELECT ';' */;", ["/*M!100100 SELECT ';' */"]],
    ["DELIMITER ;;\nBEGIN a; b; END;;\nDELIMITER ;\nSELECT 1;", ["BEGIN a; b; END", "SELECT 1"]],
    ["delimiter $$\nA;$$\ndelimiter ;\nB;", ["A;", "B"]],
    ["DELIMITER ;;\r\nA;;\r\nDELIMITER ;\r\nB;\r\n", ["A", "B"]],
    ["deletes FROM x; DELIMITERS;", ["deletes FROM x", "DELIMITERS"]],
    [";;;\n;", []],
    ["-- only a comment", []],
    ["", []],
    ["SELECT '", undefined],
    ["SELECT 1 /* ", undefined],
    ["SELECT 'a\\", undefined],
  ] as const)("%j", ([text, expected]) => {
    expect(texts(text)).toEqual(expected);
  });

  test("lines are those of the first word", () => {
    expect(cut("-- x\n\nSELECT\n'a\nb';\n\n/* c\n d */ SELECT 2;\nDELIMITER ;;\nA;;")).toEqual([
      ["SELECT\n'a\nb'", 3],
      ["SELECT 2", 8],
      ["A", 10],
    ]);
  });

  test("under NO_BACKSLASH_ESCAPES a backslash is one", () => {
    expect(cut("SELECT 'a\\';SELECT 2;", 100, true)?.map(([text]) => text)).toEqual(["SELECT 'a\\'", "SELECT 2"]);
  });

  test("whatever the steps in which the bytes come", () => {
    const part = fc.constantFrom(
      "'",
      '"',
      "`",
      "\\",
      ";",
      ";;",
      "\n",
      "-- ",
      "--",
      "#",
      "/*",
      "*/",
      "/*!40000 ",
      "/*M!",
      "a",
      "d",
      " ",
      "é",
      "DELIMITER ;;\n",
      "DELIMITER ;\n",
      "SELECT 1",
      "(1,'x')",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (parts, step) => {
        const text = parts.join("");
        expect(cut(text, step)).toEqual(cut(text));
      }),
      { numRuns: 500 },
    );
  });

  test("bytes that are no text come as they are", () => {
    const cutter = new StatementCutter();
    const bytes = Buffer.from([0x27, 0x00, 0xff, 0xfe, 0x80, 0x27]);
    const all = Buffer.concat([Buffer.from("SELECT _binary "), bytes, Buffer.from(";")]);
    expect([...cutter.push(all), ...(cutter.end() ?? [])].map((statement) => statement.bytes)).toEqual([
      all.subarray(0, -1),
    ]);
  });
});

describe("what a statement means to a load", () => {
  test.for([
    ["INSERT INTO `t` VALUES (1)", "rows", "INSERT INTO"],
    ["insert  into t values (1)", "rows", "INSERT INTO"],
    ["INSERT IGNORE INTO t VALUES (1)", "other", "INSERT IGNORE INTO"],
    ["REPLACE INTO t VALUES (1)", "other", "REPLACE INTO"],
    ["/*!40101 SET NAMES utf8mb4 */", "session", "SET"],
    ["SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO'", "session", "SET"],
    ["/*M!999999\\- enable the sandbox mode */ \n-- x\n/*!40101 SET NAMES utf8 */", "session", "SET"],
    ["SET autocommit=0", "transaction", "SET"],
    ["SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, @@AUTOCOMMIT=0", "transaction", "SET"],
    ["LOCK TABLES `t` WRITE", "transaction", "LOCK TABLES"],
    ["UNLOCK TABLES", "transaction", "UNLOCK TABLES"],
    ["commit", "transaction", "COMMIT"],
    ["SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ ''", "replication", "SET"],
    ["SET @@SESSION.SQL_LOG_BIN= 0", "replication", "SET"],
    ["CREATE TABLE `commit` (a int)", "other", "CREATE TABLE"],
    [
      "/*!50003 CREATE*/ /*!50017 DEFINER=`a b`@`%`*/ /*!50003 TRIGGER secret BEFORE INSERT ON t",
      "other",
      "CREATE TRIGGER",
    ],
    ["secret_procedure()", "other", "a statement"],
    ["GRANT ALL ON *.* TO secret@localhost", "server", "GRANT"],
    ["CREATE USER secret@localhost", "server", "CREATE"],
    ["SET GLOBAL max_connections = 1", "server", "SET"],
    ["SET NAMES utf8, @@GLOBAL.max_connections = 1", "server", "SET"],
    ["LOAD DATA INFILE '/etc/passwd' INTO TABLE t", "server", "LOAD"],
    ["CHANGE MASTER TO MASTER_HOST='x'", "server", "a statement"],
    ["SET sql_notes=0, GLOBAL max_connections = 1", "server", "SET"],
    ["SET sql_notes=0, -- ' \nGLOBAL max_connections = 1", "server", "SET"],
    ["SET /*!50000 GLOBAL */ max_connections = 1", "server", "SET"],
    ["SET @a='x, global y', sql_notes=0", "session", "SET"],
    ["/*!50000 CREATE */ USER ada", "server", "CREATE"],
    ["SELECT 1 INTO OUTFILE '/tmp/never'", "server", "SELECT"],
    ["SELECT 'into outfile' AS a", "other", "SELECT"],
    ["PREPARE s FROM 'SET GLOBAL max_connections = 1'", "server", "a statement"],
    ["EXECUTE IMMEDIATE 'SET GLOBAL max_connections = 1'", "server", "a statement"],
    ["SET TIME_ZONE='+00:00'", "session", "SET"],
    ["SET FOREIGN_KEY_CHECKS=0", "session", "SET"],
  ] as const)("%s: %s", ([text, kind, words]) => {
    expect(readStatement(Buffer.from(text))).toMatchObject({ kind, words });
  });

  test.for([
    ["USE `sh``op`", "sh`op"],
    ["use shop", "shop"],
    ["CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */", "shop"],
    ["CREATE DATABASE IF NOT EXISTS shop", "shop"],
    ["DROP DATABASE IF EXISTS `shöp`", "shöp"],
    ["/*!40000 DROP DATABASE IF EXISTS `shop`*/", "shop"],
    ["CREATE SCHEMA shop", "shop"],
  ] as const)("%s names %s", ([text, database]) => {
    expect(readStatement(Buffer.from(text))).toMatchObject({ kind: "database", database });
  });

  test.for([
    ["INSERT INTO shop.t VALUES (1)", "shop"],
    ["INSERT INTO `sh``op` . `t` VALUES ('a.b')", "sh`op"],
    ["INSERT INTO t VALUES ('a.b'),(x.y)", null],
    ["INSERT INTO `a.b` VALUES (1)", null],
    ["REPLACE INTO shöp.t VALUES (1)", "shöp"],
    ["INSERT IGNORE shop.t VALUES (1)", "shop"],
    ["CREATE TABLE IF NOT EXISTS shop.t (a int)", "shop"],
    ["CREATE TABLE t (a decimal(1.5))", null],
    ["CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`a`@`b` SQL SECURITY DEFINER VIEW `shop`.`v` AS SELECT 1", "shop"],
    [
      "/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */\n/*!50001 VIEW `v` AS select `t`.`a` from `t` */",
      null,
    ],
    [
      "/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER shop.x BEFORE INSERT ON t FOR EACH ROW SET @a=1 */",
      "shop",
    ],
    ["DROP TABLE IF EXISTS `shop`.`t`", "shop"],
    ["/*!40000 ALTER TABLE `t` DISABLE KEYS */", null],
    ["ALTER TABLE shop.t ADD KEY (a)", "shop"],
    ["UPDATE shop.t SET a = 1", "shop"],
    ["DELETE FROM shop.t", "shop"],
    ["TRUNCATE TABLE shop.t", "shop"],
  ] as const)("%s writes into the database %s", ([text, database]) => {
    expect(readStatement(Buffer.from(text)).database).toBe(database);
  });

  test.for([
    ["DROP TABLE a, shop.b", ["shop"]],
    ["DROP TABLE IF EXISTS a /*, x.y */ , /*!50000 `sh``op` . b */, `c.d`", ["sh`op"]],
    ["DROP VIEW IF EXISTS shop.a, other.b", ["shop", "other"]],
    ["RENAME TABLE a TO shop.a", ["shop"]],
    ["DELETE o FROM a, shop.orders o WHERE o.id = 1", ["shop"]],
    ["UPDATE a, shop.orders o SET o.id = 1", ["shop"]],
    ["INSERT INTO a VALUES ('DROP TABLE shop.b')", []],
    ["CREATE VIEW v AS SELECT a.b FROM a", []],
  ] as const)("databases that are named before tables of a list: %s", ([text, databases]) => {
    expect(readStatement(Buffer.from(text)).listed).toEqual(databases);
  });

  test.for([
    ["SET sql_mode='NO_BACKSLASH_ESCAPES,ANSI'", true],
    ["/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */", false],
    ["SET SQL_MODE=@OLD_SQL_MODE", false],
    ["SET NAMES utf8mb4", null],
    ["SET @saved_sql_mode = @@sql_mode", null],
  ] as const)("%s and backslashes: %s", ([text, plainBackslashes]) => {
    expect(readStatement(Buffer.from(text)).plainBackslashes).toBe(plainBackslashes);
  });
});
