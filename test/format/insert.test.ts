import { describe, expect, test } from "vitest";
import { frame, frameEveryWay, problemEveryWay, textsOf } from "./framing.ts";

const whole = { step: Number.POSITIVE_INFINITY, inWindow: true };

function fieldsOf(sql: string) {
  return frameEveryWay(sql).rows.map((row) => row.fields);
}

describe("INSERT statements", () => {
  test("one statement per row joins to one piece with the border of statements", () => {
    const sql =
      "INSERT INTO public.t VALUES (1, 'a;(b');\nINSERT INTO public.t VALUES (2, NULL);\nINSERT INTO public.t VALUES (3, 'it''s');\n";
    const framed = frame(sql, whole);
    expect(textsOf(sql, framed, "rows")).toHaveLength(1);
    expect(fieldsOf(sql)).toEqual([
      ["1", "a;(b"],
      ["2", null],
      ["3", "it's"],
    ]);
    const piece = framed.pieces.find((one) => one.kind === "rows");
    expect(new TextDecoder().decode(piece?.header.statementBorder)).toBe(";\nINSERT INTO public.t VALUES ");
  });

  test("a border with ON CONFLICT is seen and joined", () => {
    const one = (n: number) => `INSERT INTO t (a) VALUES (${n}) ON CONFLICT DO NOTHING;\n`;
    const sql = [1, 2, 3, 4, 5].map(one).join("");
    expect(textsOf(sql, frame(sql, whole), "rows")).toHaveLength(2);
    const framed = frameEveryWay(sql);
    expect(framed.rows.map((row) => row.fields)).toEqual([["1"], ["2"], ["3"], ["4"], ["5"]]);
    expect(framed.writes).toEqual([]);
  });

  test("statements of tables taking turns keep their headers", () => {
    const sql = "INSERT INTO a VALUES (1);\nINSERT INTO b VALUES (2);\n".repeat(50);
    const ids = new Set(frameEveryWay(sql).pieces.flatMap((piece) => (piece.kind === "rows" ? [piece.header.id] : [])));
    expect(ids.size).toBeLessThanOrEqual(4);
  });

  test("column lists, OVERRIDING, aliases, lower case, many lines", () => {
    const sql =
      'insert into "S"."T" ("Id", name)\n\toverriding system value\nvalues\n\t(1, \'x\'),\n\t(2, \'y\');\nINSERT INTO t AS x (a) VALUES (DEFAULT);\n';
    expect(frameEveryWay(sql).rows.map(({ table, columns, fields }) => [table, columns, fields])).toEqual([
      ["S.T", ["Id", "name"], ["1", "x"]],
      ["S.T", ["Id", "name"], ["2", "y"]],
      ["public.t", ["a"], [null]],
    ]);
  });

  test("literals of every kind, nesting and comments inside tuples", () => {
    const sql =
      "INSERT INTO t VALUES (E'a\\'b)', 'c\\', $q$);('$q$, ARRAY['x','(y'], (1 + (2)), 'z'::text, B'10', now() /* ) */, -1.5e3) -- ;\n, /* ( */ ('', '', '', '', '', '', '', '', '');";
    const rows = fieldsOf(sql);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.slice(0, 2)).toEqual(["a'b)", "c\\"]);
    expect(rows[0]).toHaveLength(9);
    expect(rows[1]).toHaveLength(9);
  });

  test("an escape literal goes on over its doubled quotes and line ends", () => {
    expect(fieldsOf("INSERT INTO t VALUES (E'a''\\'b'\n'c\\')', 1);\n")).toHaveLength(1);
  });

  test("standard_conforming_strings off makes the backslash an escape, until it is on again", () => {
    const sql =
      "SET standard_conforming_strings = off;\nINSERT INTO t VALUES ('a\\'); (b');\nSET standard_conforming_strings = on;\nINSERT INTO t VALUES ('c\\');\n";
    expect(fieldsOf(sql)).toEqual([["a'); (b"], ["c\\"]]);
  });

  test("what is not framed is told with table and line, and passes", () => {
    const framed = frameEveryWay(
      "INSERT INTO t DEFAULT VALUES;\nINSERT INTO t SELECT 1;\nINSERT INTO t (a) (SELECT 1);\nUPDATE ONLY s.t SET a = 'x';\nMERGE INTO t USING u ON true WHEN MATCHED THEN DELETE;\nWITH x AS (SELECT 1 FROM t FOR UPDATE OF t) SELECT 1;\nWITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x;\nINSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 'x';\n",
    );
    expect(framed.writes).toEqual([
      "public.t INSERT … SELECT 2",
      "public.t INSERT … SELECT 3",
      "s.t UPDATE 4",
      "public.t MERGE 5",
      "public.t WITH … INSERT 7",
      "public.t INSERT … ON CONFLICT DO UPDATE 8",
    ]);
    expect(framed.rows).toHaveLength(1);
  });

  test("an input that ends inside a statement is broken, with the line", () => {
    for (const rest of ["(1", "(1, 'x", "(1)", "(1),", "(1), (2, $a$ ", "(1) ON CONFLICT"]) {
      expect(problemEveryWay(`\nINSERT INTO t VALUES ${rest}`)).toMatch(/^SQL_TRUNCATED at test\.sql.* line 2/);
    }
  });

  test("a long statement gives pieces as its bytes come", () => {
    const sql = `INSERT INTO t VALUES ${Array.from({ length: 500 }, (_, i) => `(${i}, 'text ${i}')`).join(", ")};\n`;
    const framed = frame(sql, { step: 1000, inWindow: true });
    expect(textsOf(sql, framed, "rows").length).toBeGreaterThan(5);
    expect(framed.rows).toHaveLength(500);
  });

  test("an unfinished tuple over the limit is refused", () => {
    const sql = `INSERT INTO t VALUES (1),\n('${"x".repeat(300)}');`;
    expect(() => frame(sql, { step: 7, inWindow: true, maxRowBytes: 100 })).toThrow(
      /^ROW_TOO_LARGE at test\.sql, public\.t, line 2, row 2/,
    );
  });
});
