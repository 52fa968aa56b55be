import { describe, expect, test } from "vitest";
import { frameEveryWay, problemEveryWay, textsOf } from "./framing.ts";

describe("statements and commands", () => {
  test("only statements of interest are told, whole", () => {
    const sql =
      "\ufeffSET search_path = a;\nSET x = 1;\nSELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE t (a text DEFAULT ';');\nCREATE VIEW v AS SELECT 1;\nALTER TABLE t ADD UNIQUE (a);\nCOMMENT ON COLUMN t.a IS 'x';\nCOMMENT ON VIEW v IS 'x';\nCREATE UNIQUE INDEX i ON t (a);\nGRANT ALL ON t TO x;\n";
    expect(frameEveryWay(sql).statements).toEqual([
      "SET search_path = a",
      "SELECT pg_catalog.set_config('search_path', '', false)",
      "CREATE TABLE t (a text DEFAULT ';')",
      "ALTER TABLE t ADD UNIQUE (a)",
      "COMMENT ON COLUMN t.a IS 'x'",
      "CREATE UNIQUE INDEX i ON t (a)",
    ]);
  });

  test("semicolons inside SQL-standard bodies, rules and brackets end nothing", () => {
    const body = "BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; INSERT INTO t VALUES (1); END;";
    const sql = `CREATE OR REPLACE FUNCTION f() RETURNS int ${body}\nCREATE RULE r AS ON INSERT TO t DO (SELECT 1; INSERT INTO t VALUES (2));\nINSERT INTO t VALUES (3);\n`;
    expect(frameEveryWay(sql).rows.map((row) => row.fields)).toEqual([["3"]]);
  });

  test("\\connect names databases, in every spelling", () => {
    const sql =
      "\\connect shop\n\\connect \"My DB\"\n\\c 'it''s' ;\n\\connect mine;\n\\connect -reuse-previous=on \"dbname='a b'\"\n\\connect -\n\\restrict abc\n\\unrestrict abc\n\\set x 'y;'\n";
    expect(frameEveryWay(sql).databases).toEqual(["shop", "My DB", "it's", "mine", "a b"]);
  });

  test("\\g ends a statement, other commands inside one do not", () => {
    const sql = "SELECT 1 \\gexec\nSELECT\n\\echo x\n2;\nCOPY t FROM stdin;\n1\n\\.\n";
    expect(frameEveryWay(sql).rows).toHaveLength(1);
  });

  test("encodings are kept with the header", () => {
    const latin = Buffer.from("SET client_encoding = 'LATIN1';\nCOPY \"T\xe9\" FROM stdin;\nn\xe9\n\\.\n", "latin1");
    expect(frameEveryWay(latin).rows[0]).toMatchObject({ table: "public.Té", fields: ["né"] });
    const raw = frameEveryWay("\\encoding SQL_ASCII\nCOPY t FROM stdin;\nx\n\\.\n");
    expect(raw.pieces.find((piece) => piece.kind === "rows")?.header.encoding).toBe("bytes");
    expect(problemEveryWay("SET client_encoding TO 'SJIS';\n")).toMatch(/^ENCODING_UNSUPPORTED/);
  });

  test("credentials are cut out, with what stands for them", () => {
    const sql =
      "CREATE ROLE a;\nALTER ROLE a WITH LOGIN PASSWORD 'SCRAM-x;y' VALID UNTIL '2030-01-01';\nCREATE USER MAPPING FOR a SERVER s OPTIONS (\n    password 'p',\n    \"user\" 'u'\n);\nCREATE SUBSCRIPTION s CONNECTION 'password=x' PUBLICATION p;\n";
    const framed = frameEveryWay(sql);
    expect(textsOf(sql, framed, "sensitive")).toEqual(["'SCRAM-x;y'", "'p'", "'password=x'"]);
    const replacements = framed.pieces.flatMap((piece) =>
      piece.kind === "sensitive" ? [Buffer.from(piece.replacement).toString()] : [],
    );
    expect(replacements).toEqual(["NULL", "''", "''"]);
  });

  test("contents of large objects are cut out", () => {
    const sql =
      "BEGIN;\nSELECT pg_catalog.lo_open('16', 131072);\nSELECT pg_catalog.lowrite(0, '\\x0102');\nSELECT lowrite(0, E'a''\\'b');\nSELECT lo_put('5', 0, 'x');\nCOMMIT;\n";
    const framed = frameEveryWay(sql);
    expect(textsOf(sql, framed, "sensitive")).toEqual(["'\\x0102'", "'a''\\'b'", "'x'"]);
    const replacements = framed.pieces.flatMap((piece) =>
      piece.kind === "sensitive" ? [Buffer.from(piece.replacement).toString()] : [],
    );
    expect(replacements).toEqual(["'\\x'", "''", "'\\x'"]);
  });

  test("\\copy from stdin is refused", () => {
    expect(problemEveryWay("\\copy t from stdin\n1\n\\.\n")).toMatch(/^SQL_UNSUPPORTED/);
  });

  test("other formats are refused by name", () => {
    const gzip = new Uint8Array(40).fill(7);
    gzip.set([0x1f, 0x8b]);
    expect(problemEveryWay(gzip)).toMatch(/^NOT_PLAIN_SQL .*gzip/);
    expect(problemEveryWay(`PGDMP${"\0".repeat(30)}`)).toMatch(/^NOT_PLAIN_SQL .*custom-format.*--format/);
    expect(problemEveryWay(`SELECT 1;\n${"\0".repeat(30)}`)).toMatch(/^NOT_PLAIN_SQL at test\.sql, line 2/);
    expect(problemEveryWay("SELECT 1 \0;")).toMatch(/^NOT_PLAIN_SQL/);
    expect(problemEveryWay("-- MySQL dump 10.13  Distrib 8\n")).toMatch(/^FORMAT_UNSUPPORTED/);
    expect(problemEveryWay("SELECT 1;\n/*!40101 SET NAMES utf8 */;\n")).toMatch(
      /^FORMAT_UNSUPPORTED at test\.sql, line 2/,
    );
  });

  test("an input that ends inside a text, a comment or a statement is broken", () => {
    for (const rest of [
      "SELECT 'x",
      "SELECT $a$ x $b$",
      "/* x /* y */",
      "SELECT 1",
      'SELECT "x',
      "SELECT E'\\",
      "CREATE TABLE t (",
    ]) {
      expect(problemEveryWay(`SELECT 1;\n\n${rest}`)).toMatch(/^SQL_TRUNCATED at test\.sql, line 3/);
    }
  });

  test("blanks, comments and nothing at all pass", () => {
    for (const sql of ["", "\n", "-- x", "/* x */", ";;\n", "   \r\n-- y\n"])
      expect(frameEveryWay(sql).rows).toEqual([]);
  });
});
