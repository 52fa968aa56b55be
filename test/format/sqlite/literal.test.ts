import { DatabaseSync } from "node:sqlite";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { decodeValue } from "../../../src/format/sqlite/literal.ts";

function decoded(sql: string): string | null | undefined {
  const value = decodeValue(Buffer.from(sql), 0, Buffer.byteLength(sql));
  return value === null || value === undefined ? value : Buffer.from(value).toString();
}

const database = new DatabaseSync(":memory:");

function meant(sql: string): string | null {
  const row = database.prepare(`SELECT CAST(${sql} AS BLOB) AS v`).get();
  return row?.["v"] === null ? null : Buffer.from(row?.["v"] as Uint8Array).toString();
}

describe("what SQLite reads", () => {
  const literals = [
    "NULL",
    "''",
    "'it''s'",
    "replace(replace('a\\nb\\r','\\r',char(13)),'\\n',char(10))",
    "replace('x\\ny\\012','\\012',char(10))",
    "replace('aaaa','aa','b')",
    "REPLACE ( 'aXb' , 'X' , char( 10 ) )",
    "unistr('\\u000a\\\\ \\+01F600 \\U0001F600 \\0041 it''s')",
    "unistr('\\u000a0041')",
    "X'61'",
    "x''",
    "CAST(X'610062'AS TEXT)",
    "cast( x'61' as text )",
  ];
  test.each(literals)("%s", (sql) => {
    expect(decoded(sql)).toBe(meant(sql));
  });

  test.prop([fc.string({ unit: fc.constantFrom("'", "\\", "\n", "\r", "é", "n", "0", "1", "2", "😀", "a") })])(
    "texts as the shell writes them",
    (text) => {
      const quoted = `'${text.replaceAll("'", "''")}'`;
      expect(decoded(quoted)).toBe(text);
      const escaped = quoted.replaceAll("\\", "\\\\").replaceAll("\n", "\\u000a").replaceAll("\r", "\\u000d");
      expect(decoded(`unistr(${escaped})`)).toBe(text);
      const mark = ["\\n", "\\012", "\\x0a"].find((one) => !text.includes(one));
      if (mark === undefined || !text.includes("\n")) return;
      expect(decoded(`replace(${quoted.replaceAll("\n", mark)},'${mark}',char(10))`)).toBe(text);
    },
  );
});

test.each(["12", "-1.5", "1e999", "-9.0e+999", ".5"])("the number %s stays as written", (sql) => {
  expect(decoded(sql)).toBe(sql);
});

const expressions = [
  "1+1",
  "a",
  "'a'||'b'",
  "replace('a','b')",
  "char(65)",
  "X'0'",
  "X'zz'",
  "'a' 'b'",
  "unistr('\\q')",
];
test.each(expressions)("%s is no literal", (sql) => {
  expect(decoded(sql)).toBe(undefined);
});
