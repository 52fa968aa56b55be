import { describe, expect, test } from "vitest";
import { frame, frameEveryWay, problemEveryWay, textsOf } from "./framing.ts";

const rowsOf = (input: string) => frameEveryWay(input).rows;
const whole = { step: Number.POSITIVE_INFINITY, inWindow: true };

describe("INSERT and REPLACE", () => {
  test.each<[string, string, readonly string[] | null]>([
    ["INSERT INTO `t` VALUES ", "t", null],
    ["INSERT INTO t VALUE ", "t", null],
    ["insert t values", "t", null],
    ["INSERT IGNORE INTO `t` (`a`, b) VALUES", "t", ["a", "b"]],
    ["INSERT DELAYED IGNORE INTO `db`.`t` VALUES ", "db.t", null],
    ["INSERT LOW_PRIORITY INTO db . t(t.`a`,t.b) VALUES\n  ", "db.t", ["a", "b"]],
    ["REPLACE INTO `t` VALUES ", "t", null],
    ["INSERT INTO `odd``name` (`a``b`,`c d`) VALUES ", "odd`name", ["a`b", "c d"]],
    ["INSERT INTO t PARTITION (p0, `p1`) (a,b) VALUES ", "t", ["a", "b"]],
    ['INSERT INTO "t" ("a","b") VALUES ', "t", ["a", "b"]],
    ["/* hint */ INSERT /*+ NO_INDEX */ INTO # one\n t -- two\n VALUES ", "t", null],
    ["/*!50000 INSERT */ /*!40000 INTO t */ VALUES ", "t", null],
    ["INSERT INTO t () VALUES ", "t", null],
  ])("%s", (head, table, columns) => {
    expect(rowsOf(`${head}(1,'x'),(2,'y');\n`)).toEqual([
      { table, columns, fields: ["1", "x"] },
      { table, columns, fields: ["2", "y"] },
    ]);
  });

  test("tuples come with their own bytes, from bracket to bracket", () => {
    const script = "INSERT INTO t VALUES (1,'a;)\\'(')\n , (2,\"b'\\\"\") ,(3,`c`,f(1,')')); INSERT INTO u VALUES(4);";
    expect(textsOf(script, frame({ input: script }, whole), "rows")).toEqual([
      "(1,'a;)\\'(')\n , (2,\"b'\\\"\") ,(3,`c`,f(1,')'))",
      "(4)",
    ]);
  });

  test("statements with one head are one piece, from the second on in any spelling of what stands between", () => {
    const one = "INSERT INTO t VALUES (1);\n".repeat(5);
    expect(textsOf(one, frame({ input: one }, whole), "rows")).toEqual([one.slice(21, -2)]);
    const other = "INSERT INTO t VALUES (1) ;\n\n".repeat(5);
    expect(textsOf(other, frame({ input: other }, whole), "rows")).toHaveLength(2);
    expect(frameEveryWay(other).rows).toHaveLength(5);
    const taking = "INSERT INTO t VALUES (1);\nINSERT INTO u VALUES (2);\n".repeat(3);
    expect(frameEveryWay(taking).headers).toHaveLength(2);
  });

  test("an INSERT with other columns or in another database is no repetition", () => {
    const script = "INSERT INTO t VALUES (1);\nUSE b;\nINSERT INTO t VALUES (1);\nINSERT INTO t (a) VALUES (1);\n";
    expect(rowsOf(script).map(({ table, columns }) => [table, columns])).toEqual([
      ["t", null],
      ["b.t", null],
      ["b.t", ["a"]],
    ]);
  });

  test("columns are spelled as the DDL does", () => {
    const input = "INSERT INTO t (EMAIL, `Name`, x) VALUES (1,2,3);";
    const [row] = frameEveryWay({ input, declared: ["email", "Name"] }).rows;
    expect(row?.columns).toEqual(["email", "Name", "x"]);
  });

  test("comments between tuples are passed by, inside of them they belong to the row", () => {
    const script = "INSERT INTO t VALUES -- first (\n (1) /* ( */, # (2)\n (3, -- '\n 4), -- last\n (5);";
    expect(rowsOf(script).map(({ fields }) => fields.length)).toEqual([1, 2, 1]);
  });

  test("two dashes without a blank are a minus of a minus", () => {
    expect(rowsOf("INSERT INTO t VALUES (1--1),(2);")).toHaveLength(2);
  });

  test("rows inside of a conditional comment are rows", () => {
    const script = "/*!50000 INSERT INTO t VALUES (1),(2 /* , */) */;\nINSERT INTO t VALUES (3 /*!50000 ,4 */);\n";
    expect(rowsOf(script)).toHaveLength(3);
  });

  test("values are read by the mode in force", () => {
    const script = [
      "INSERT INTO t VALUES ('a\\'b');",
      "SET sql_mode = 'NO_BACKSLASH_ESCAPES';",
      "INSERT INTO t VALUES ('c\\','d');",
      "SET sql_mode = 'ANSI_QUOTES';",
      'INSERT INTO "t" ("a") VALUES (\'e\\\'"\');',
      "SET sql_mode = '';",
      'INSERT INTO t VALUES ("f\\"");',
    ].join("\n");
    expect(rowsOf(script).map(({ fields }) => fields)).toEqual([["a'b"], ["c\\", "d"], ["e'\""], ['f"']]);
  });

  test("bytes of any value go through", () => {
    const bytes = Buffer.from("INSERT INTO t VALUES (_binary '?','x');\n", "latin1");
    const value = Uint8Array.from([0, 1, 0xff, 0xc3, 0x28, 0x5c, 0x27, 0x5c, 0x5c, 10, 13, 26]);
    const input = Buffer.concat([bytes.subarray(0, 31), value, bytes.subarray(32)]);
    const [row] = frameEveryWay(input).rows;
    expect(Buffer.from(row?.fields[0] ?? "", "latin1").toString("latin1")).toBe("\0\x01ÿÃ('\\\n\r\x1a");
  });
});

describe("what is written in other ways is told", () => {
  test.each([
    ["INSERT INTO t SELECT * FROM u;", "t INSERT … SELECT 1"],
    ["REPLACE INTO t (a) SELECT 1;", "t REPLACE … SELECT 1"],
    ["INSERT INTO t (SELECT 1);", "t INSERT … SELECT 1"],
    ["INSERT INTO t SET a = 'x', b = 2;", "t INSERT … SET 1"],
    ["INSERT INTO t VALUES ROW(1,2);", "t INSERT … VALUES ROW(…) 1"],
    ["UPDATE db.t SET a = 'x' WHERE b = 1;", "db.t UPDATE 1"],
    ["DELETE FROM t WHERE a = 'x';", "t DELETE 1"],
    ["LOAD DATA LOCAL INFILE 'x.txt' INTO TABLE `t` FIELDS TERMINATED BY ',';", "t LOAD DATA 1"],
    ["\nCREATE TABLE t (a int) ENGINE=InnoDB AS SELECT 1 AS a;", "t CREATE TABLE … SELECT 2"],
    ["CREATE TABLE IF NOT EXISTS t SELECT 1;", "t CREATE TABLE … SELECT 1"],
    ["INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 'x';", "t INSERT … ON DUPLICATE KEY UPDATE 1"],
    ["ANALYZE TABLE t UPDATE HISTOGRAM ON a USING DATA '{}';", "t UPDATE HISTOGRAM … USING DATA 1"],
    ["WITH x AS (SELECT 1) UPDATE t SET a = 1;", "t WITH … UPDATE 1"],
  ])("%s", (statement, write) => {
    expect(frameEveryWay(statement).writes).toEqual([write]);
  });

  test("each table of an UPDATE or DELETE of several is told", () => {
    expect(
      frameEveryWay("UPDATE a JOIN `b` ON a.x = b.x SET a.y = 1;").writes.map((write) => write.split(" ")[0]),
    ).toEqual(expect.arrayContaining(["a", "b"]));
  });

  test.each([
    "INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = VALUES(a), b = b;",
    "INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a;",
    "INSERT INTO t VALUES (1) RETURNING id;",
    "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED) COMMENT 'as select';",
    "SELECT 1;",
    "/*!80002 ANALYZE TABLE t UPDATE HISTOGRAM ON a WITH 16 BUCKETS */;",
  ])("%s holds no values of its own", (statement) => {
    expect(frameEveryWay(statement).writes).toEqual([]);
  });
});

describe("damage", () => {
  test.each([
    ["INSERT INTO t VALUES (1,'a", /^SQL_TRUNCATED at test\.sql, t, line 1: the input ends inside an INSERT/],
    ["INSERT INTO t VALUES (1,'a')", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES (1,'a'),", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES (1,'a'\\", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES (1) ON", /^SQL_TRUNCATED/],
    ["INSERT INTO", /^SQL_TRUNCATED/],
    ["\n\nCREATE TABLE t (", /^SQL_TRUNCATED at test\.sql, line 3/],
    ["/* comment", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES (1;2);", /^SQL_SYNTAX/],
    ["INSERT INTO t VALUES (1) (2);", /^SQL_SYNTAX/],
    ["INSERT INTO t VALUES (1),;", /^SQL_SYNTAX/],
    ["INSERT INTO t (a b) VALUES (1);", /^SQL_SYNTAX/],
    ["INSERT INTO VALUES (1);", /^SQL_SYNTAX/],
    ["nonsense;", /^SQL_SYNTAX at test\.sql, line 1/],
    ["'text';", /^SQL_SYNTAX/],
    ["(NSERT INTO t VALUES (1);", /^SQL_SYNTAX/],
    ["COPY t FROM stdin;\n1\n\\.\n", /^SQL_SYNTAX/],
    ["SELECT 1;\n\0\0", /^NOT_PLAIN_SQL at test\.sql, line 2/],
    ["INSERT INTO t VALUES (\0);", /^NOT_PLAIN_SQL/],
  ])("%j is refused", (script, message) => {
    expect(problemEveryWay(script)).toMatch(message);
  });

  test("a row with more values than its table or list has columns is refused", () => {
    const declared = ["a", "b"];
    const problem = (input: string) => problemEveryWay({ input, declared });
    expect(problem("INSERT INTO t VALUES (1,2);INSERT INTO t VALUES (3,4);")).toBe("no problem");
    expect(problem("SELECT 1;\nINSERT INTO t VALUES (1,2,3);")).toMatch(
      /^INSERT_ROW_WIDTH at test\.sql, t, line 2, row 1: row has 3 values, the table 2 columns/,
    );
    expect(problem("INSERT INTO t (a) VALUES (1,2);")).toMatch(/row has 2 values, the INSERT names 1 columns/);
  });

  test.each([
    "LOCK TABLES t WRITE",
    "/*!40000 ALTER TABLE `t` DISABLE KEYS */",
    "SET NAMES utf8",
    "DROP TABLE t",
    "UNLOCK TABLES",
  ])("%s swallows no rows when its semicolon is missing", (statement) => {
    expect(problemEveryWay(`${statement}:\nINSERT INTO t VALUES (1);\n`)).toMatch(/^SQL_SYNTAX at test\.sql, line 1/);
  });

  test("a row larger than the limit is refused", () => {
    const input = `INSERT INTO t VALUES (1),('${"x".repeat(5000)}');`;
    expect(problemEveryWay({ input: `${input.slice(0, -3)}`, maxRowBytes: 1000 })).toMatch(
      /^ROW_TOO_LARGE at test\.sql, t, line 1, row 2/,
    );
  });

  test("a comment before a row counts as part of it", () => {
    const input = `INSERT INTO t VALUES (1), /* ${"x".repeat(5000)}`;
    expect(problemEveryWay({ input, maxRowBytes: 6000 })).toMatch(/^SQL_TRUNCATED/);
    const { rows } = frame(
      { input: `${input} */ (2);`, maxRowBytes: 1000 },
      { step: Number.POSITIVE_INFINITY, inWindow: true },
    );
    expect(rows).toHaveLength(2);
    expect(() => frame({ input: `${input} */ (2);`, maxRowBytes: 1000 }, { step: 7, inWindow: true })).toThrow(
      /^ROW_TOO_LARGE/,
    );
  });

  test("cut anywhere, a script is refused or ends between statements", () => {
    const script =
      "/*!40101 SET NAMES utf8 */;\nCREATE TABLE `t` (`a` int);\nINSERT INTO `t` VALUES (1,'a\\'b'),\n(2,\"c\");\n-- end\nINSERT INTO `t` VALUES (3,'')/* x */;\n";
    const ends = new Set(
      [..."x".repeat(script.length + 1)]
        .map((_, end) => end)
        .filter((end) => {
          try {
            frame({ input: script.slice(0, end) }, whole);
            return true;
          } catch (error) {
            expect((error as Error).message).toMatch(/^SQL_(TRUNCATED|SYNTAX)/);
            return false;
          }
        }),
    );
    const statementEnds = [...script.matchAll(/;/g)].map(({ index }) => index + 1);
    for (const end of statementEnds) expect(ends).toContain(end);
    const isBetween = (end: number) =>
      /^(?:\s|--[^\n]*)*$/.test(script.slice(Math.max(0, ...statementEnds.filter((at) => at <= end)), end));
    for (const end of ends) expect(isBetween(end), script.slice(0, end)).toBe(true);
  });
});
