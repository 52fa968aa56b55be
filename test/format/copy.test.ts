import { describe, expect, test } from "vitest";
import { frame, frameEveryWay, problemEveryWay, textsOf } from "./framing.ts";

function fieldsOf(sql: string) {
  return frameEveryWay(sql).rows.map((row) => row.fields);
}

describe("COPY blocks", () => {
  test("rows end at the line \\. and nowhere else", () => {
    const sql = "COPY public.t (a, b) FROM stdin;\na\\.\tx\n\\\\.\ty\n.\t\\N\n\\.\nSELECT 1;\n";
    expect(fieldsOf(sql)).toEqual([
      ["a.", "x"],
      ["\\.", "y"],
      [".", null],
    ]);
  });

  test("names keep case, quotes and other letters", () => {
    const [row] = frameEveryWay('COPY "Größe""n"."My Table" ("A b", c, "é""x") FROM stdin;\n1\t2\t3\n\\.\n').rows;
    expect(row).toEqual({ table: 'Größe"n.My Table', columns: ["A b", "c", 'é"x'], fields: ["1", "2", "3"], line: 2 });
  });

  test("unquoted names are folded, lists may be missing or empty", () => {
    const sql = "copy T from STDIN;\nx\n\\.\nCOPY public.e () FROM stdin;\n\n\n\\.\n";
    expect(frameEveryWay(sql).rows.map(({ table, columns, fields }) => [table, columns, fields])).toEqual([
      ["public.t", null, ["x"]],
      ["public.e", [], [""]],
      ["public.e", [], [""]],
    ]);
  });

  test("a block without rows and blocks side by side give pieces of their own", () => {
    const sql = "COPY a (x) FROM stdin;\n\\.\nCOPY b (x) FROM stdin;\n1\n2\n\\.\nCOPY b (x) FROM stdin;\n3\n\\.\n";
    expect(textsOf(sql, frameEveryWay(sql), "rows")).toEqual(["1\n2\n", "3\n"]);
  });

  test("CRLF: header, rows and terminator", () => {
    const sql = "COPY t (a) FROM stdin;\r\nx\r\n\r\n\\.\r\nSELECT 1;\r\n";
    const framed = frameEveryWay(sql);
    expect(framed.rows.map((row) => row.fields)).toEqual([["x"], [""]]);
    expect(framed.pieces.find((piece) => piece.kind === "rows")?.header.isCrlf).toBe(true);
  });

  test("a terminator without end-of-line ends the input", () => {
    expect(fieldsOf("COPY t (a) FROM stdin;\nx\n\\.")).toEqual([["x"]]);
    expect(fieldsOf("COPY t (a) FROM stdin;\r\nx\r\n\\.\r")).toEqual([["x"]]);
  });

  test("an input that ends inside the rows is broken, with table and line", () => {
    for (const rest of ["", "x\n", "x\ny", "x\n\\"]) {
      expect(problemEveryWay(`COPY s.t (a) FROM stdin;\n${rest}`)).toMatch(
        /^COPY_TRUNCATED at test\.sql, s\.t, line [23]/,
      );
    }
  });

  test("options that say the usual are read, others are refused", () => {
    for (const options of [
      "WITH (FORMAT text)",
      "(FORMAT 'text', FREEZE true)",
      "WITH (DELIMITER E'\\t', NULL '\\N')",
      "WITH NULL AS '\\N'",
      "WHERE a > 1",
    ]) {
      expect(fieldsOf(`COPY t (a) FROM stdin ${options};\nx\n\\.\n`)).toEqual([["x"]]);
    }
    for (const options of [
      "WITH (FORMAT csv)",
      "CSV HEADER",
      "WITH BINARY",
      "DELIMITER ','",
      "WITH DELIMITER AS '|'",
      "(NULL '')",
      "WITH OIDS",
      "(HEADER true)",
    ]) {
      expect(problemEveryWay(`COPY t (a) FROM stdin ${options};\nx\n\\.\n`)).toMatch(
        /^COPY_OPTION at test\.sql, public\.t, line 1/,
      );
    }
  });

  test("COPY of a server's file is told, COPY TO passes", () => {
    const framed = frameEveryWay("COPY t FROM '/data/t.tsv';\nCOPY t TO stdout;\nCOPY (SELECT 1) TO stdout;\n");
    expect(framed.writes).toEqual(["public.t COPY from a file 1"]);
    expect(framed.rows).toEqual([]);
  });

  test("COPY-looking text in bodies, literals and comments is no COPY", () => {
    const fake = "COPY t (a) FROM stdin;\nsecret\n\\.\n";
    const sql = `CREATE FUNCTION f() RETURNS void AS $x$\n${fake}$x$ LANGUAGE sql;\nSELECT '\n${fake}';\n/* /* \n${fake}*/ */\n-- ${fake.slice(0, 22)}\nSELECT $$${fake}$$, "${fake}";\n`;
    expect(frameEveryWay(sql).rows).toEqual([]);
  });

  test("an unfinished row over the limit is refused with table, line and the way out", () => {
    const sql = `COPY t (a) FROM stdin;\nok\n${"x".repeat(300)}\n\\.\n`;
    expect(() => frame(sql, { step: 7, inWindow: true, maxRowBytes: 100 })).toThrow(
      /^ROW_TOO_LARGE at test\.sql, public\.t, line 3, row 2: .*--max-row/,
    );
  });
});
