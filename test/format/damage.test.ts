import { describe, expect, test } from "vitest";
import { frameEveryWay, problemEveryWay } from "./framing.ts";

/** One damaged byte must not make rows pass as something else. */
describe("statements that no server reads are broken input", () => {
  test.each([
    ["a statement's first word", "COPX t (a) FROM stdin;\n1\n\\.\n", "a statement"],
    ["rows without their COPY", "1\tada@example.com\n\\.\n", "a statement"],
    ["INSERT without INTO", "INSERT IMTO t VALUES ('ada');\n", "an INSERT statement"],
    ["INSERT without VALUES", "INSERT INTO t VALUER ('ada');\n", "an INSERT statement"],
    ["a table's name", "INSERT INTO public/t VALUES ('ada');\n", "an INSERT statement"],
    ["a psql variable as a table", "INSERT INTO :t VALUES ('ada');\n", "an INSERT statement"],
    ["a comma between tuples", "INSERT INTO t VALUES ('ada')~('bea');\n", "an INSERT statement"],
    ["the semicolon of an INSERT", "INSERT INTO t VALUES (1)\nINSERT INTO u VALUES ('ada');\n", "an INSERT statement"],
    ["COPY without FROM", "COPY t (a) FRAM stdin;\n1\n\\.\n", "a COPY statement"],
    ["COPY from nowhere", "COPY t (a) FROM stdio;\n1\n\\.\n", "a COPY statement"],
    ["a COPY's column list", "COPY t (a; b) FROM stdin;\n1\n\\.\n", "a COPY statement"],
    ["a COPY's table", "COPY /t (a) FROM stdin;\n1\n\\.\n", "a COPY statement"],
  ])("%s", (_, sql, what) => {
    const problem = problemEveryWay(sql);
    expect(problem).toContain(`SQL_SYNTAX at test.sql, line 1: ${what} is not written as PostgreSQL reads it`);
    expect(problem).not.toContain("ada");
  });

  test("a COPY statement that does not end before its rows", () => {
    expect(problemEveryWay("COPY t (a) FROM stdin~\n1\tada;\n\\.\n")).toMatch(/^COPY_OPTION at test\.sql, public\.t/);
  });

  test("an empty line in rows of several columns: the terminator was lost", () => {
    const sql = "COPY t (a, b) FROM stdin;\n1\t2\n\\,\n\n--\nCOPY u (a, b) FROM stdin;\n3\tada\n\\.\n";
    expect(problemEveryWay(sql)).toContain("COPY_ROW_WIDTH at test.sql, public.t, line 4, row 3: row is empty");
    expect(problemEveryWay("COPY t (a, b) FROM stdin;\n\n\\.\n")).toContain("line 2, row 1: row is empty");
  });

  test("statements in brackets, alone standing semicolons and every verb pass", () => {
    const sql =
      "(SELECT 1);;\nSHOW x;\nVALUES (1);\nTABLE t;\nSECURITY LABEL ON TABLE t IS 'x';\nWITH a AS (SELECT 1) TABLE a;\n";
    expect(frameEveryWay(sql).rows).toEqual([]);
  });
});

describe("names with Unicode escapes", () => {
  test('U&"…" is the name it spells', () => {
    const sql =
      'COPY U&"d\\0061ta" (u&"\\+000061", "U&") FROM stdin;\n1\t2\n\\.\nINSERT INTO U&"d\\0061ta" VALUES (U&\'\\0061\', 1);\n';
    expect(frameEveryWay(sql).rows.map(({ table, columns, fields }) => [table, columns, fields])).toEqual([
      ["public.data", ["a", "U&"], ["1", "2"]],
      ["public.data", null, ["a", "1"]],
    ]);
  });
});

describe("writes that are not framed", () => {
  test.each([
    ["CREATE TABLE a.t AS SELECT 'ada';", ["a.t CREATE TABLE AS 1"]],
    ["CREATE TEMP TABLE IF NOT EXISTS t (a, b) AS VALUES ('ada', 1);", ["public.t CREATE TABLE AS 1"]],
    ["CREATE TABLE t (a int GENERATED ALWAYS AS (1) STORED, b int REFERENCES u ON UPDATE SET NULL);", []],
    ["CREATE TYPE t AS ENUM ('a');", []],
    ["CREATE TABLE t (update text, insert int, merge int);", []],
    ["COMMENT ON COLUMN t.update IS 'x';", []],
    ["ALTER TABLE t ALTER COLUMN update SET DEFAULT 'x';", []],
    ["SELECT t.update, insert FROM t;", []],
    ["UPDATE ONLY t SET update = 'ada';", ["public.t UPDATE 1"]],
    ["SELECT 'ada' INTO TEMPORARY TABLE t;", ["public.t SELECT INTO 1"]],
    ["SELECT 'into' AS \"into\" FROM t FOR UPDATE;", []],
    [
      "WITH a AS (UPDATE t SET x = 'ada' RETURNING x), b AS (INSERT INTO u SELECT 1) INSERT INTO v SELECT x FROM a;",
      ["public.t UPDATE 1", "public.u WITH … INSERT 1", "public.v WITH … INSERT 1"],
    ],
    ["MERGE INTO t USING u ON a = b WHEN MATCHED THEN UPDATE SET x = 'ada';", ["public.t MERGE 1"]],
  ])("%s", (sql, expected) => {
    expect(frameEveryWay(sql).writes).toEqual(expected);
  });
});
