import { describe, expect, test } from "vitest";
import { frameEveryWay, problemEveryWay, replacements } from "./framing.ts";

const create = "CREATE TABLE t(a, b);\n";

describe("rows", () => {
  test("of a run of statements are one piece with the statements' border", () => {
    const input = `${create}INSERT INTO t VALUES(1,'x');\nINSERT INTO t VALUES(2,'it''s; ok');\nINSERT INTO t VALUES(3,NULL);\n`;
    const { pieces, rows, statements, headers } = frameEveryWay({ input });
    expect(statements).toEqual(["CREATE TABLE t(a, b)"]);
    expect(rows.map(({ fields }) => fields)).toEqual([
      ["1", "x"],
      ["2", "it's; ok"],
      ["3", null],
    ]);
    expect(pieces.filter(({ kind }) => kind === "rows")).toHaveLength(1);
    expect(Buffer.from(headers[0]?.statementBorder ?? []).toString()).toBe(";\nINSERT INTO t VALUES");
    expect(headers[0]?.table).toEqual({ database: null, schema: "", name: "t" });
  });

  test("keep names in any quotes", () => {
    const names = [
      ['"odd ""name"', 'odd "name'],
      ["[a'b;c]", "a'b;c"],
      ["`t``(1`", "t`(1"],
      ["'VALUES(1)'", "VALUES(1)"],
      ["main.t", "t"],
      ["größe", "größe"],
    ] as const;
    for (const [written, name] of names) {
      const { rows } = frameEveryWay({
        input: `INSERT INTO ${written} VALUES('é',1);\nINSERT INTO ${written} VALUES(2,3);\n`,
      });
      expect(rows.map(({ table, fields }) => [table, ...fields])).toEqual([
        [name, "é", "1"],
        [name, "2", "3"],
      ]);
    }
  });

  test("may be several in a statement, with comments and blanks", () => {
    const input = "insert or ignore into t (a, [b c]) values (1, 'x') , -- no\n(2, 'y');REPLACE INTO t DEFAULT VALUES;";
    expect(problemEveryWay({ input })).toMatch(/^SQL_UNSUPPORTED.*between two rows/);
    const { rows } = frameEveryWay({ input: input.replace("-- no\n", "\r\n") });
    expect(rows).toEqual([
      { table: "t", columns: ["a", "b c"], fields: ["1", "x"] },
      { table: "t", columns: ["a", "b c"], fields: ["2", "y"] },
    ]);
  });

  test("hold brackets, comments and quotes of all kinds", () => {
    const input = "INSERT INTO t VALUES(replace('a\\n)','\\n',char(10)),/* ) ' */ X'00ff', -- (\n 1e999);\n";
    expect(frameEveryWay({ input }).rows[0]?.fields).toEqual(["a\n)", "/* ) ' */ X'00ff'", "-- (\n 1e999"]);
  });

  test("columns are spelled as declared", () => {
    const { rows } = frameEveryWay({ input: "INSERT INTO t(EMAIL,É) VALUES(1,2);\n", declared: ["Email", "é"] });
    expect(rows[0]?.columns).toEqual(["Email", "É"]);
  });

  test("with their own number tell of it as a column", () => {
    const { rows, statements } = frameEveryWay({ input: "INSERT INTO t(ROWID,a) VALUES(1,2);\n", declared: ["a"] });
    expect(rows[0]?.columns).toEqual(["rowid", "a"]);
    expect(statements).toEqual(['ALTER TABLE "t" ADD COLUMN rowid INTEGER']);
  });

  test("of scripts with carriage returns go together too", () => {
    const { pieces, rows } = frameEveryWay({
      input: "BEGIN;\r\nINSERT INTO t VALUES(1);\r\nINSERT INTO t VALUES(2);\r\nCOMMIT;\r\n",
    });
    expect(rows).toHaveLength(2);
    expect(pieces.filter(({ kind }) => kind === "rows")).toHaveLength(1);
  });

  test("that are larger than allowed are refused", () => {
    const input = `INSERT INTO t VALUES('${"x".repeat(5000)}`;
    expect(problemEveryWay({ input, maxRowBytes: 1000 })).toMatch(/^ROW_TOO_LARGE/);
  });
});

describe("statements", () => {
  test("triggers end behind END", () => {
    const trigger =
      "CREATE TRIGGER \"end;\" AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; UPDATE t SET a='; end;'; END";
    const { statements, rows } = frameEveryWay({ input: `${trigger};\nINSERT INTO t VALUES(1);` });
    expect(statements).toEqual([trigger]);
    expect(rows).toHaveLength(1);
  });

  test("that write rows unframed are told", () => {
    const input = [
      "UPDATE OR IGNORE t SET a=1;",
      "INSERT INTO t SELECT * FROM u;",
      "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x;",
      "DELETE FROM t;",
      "DELETE FROM t WHERE a='x';",
      "CREATE TABLE n AS SELECT 1;",
      "INSERT INTO t VALUES(1) ON CONFLICT(a) DO UPDATE SET b=2;",
      "INSERT INTO t VALUES(1) ON CONFLICT DO NOTHING;",
    ].join("\n");
    expect(frameEveryWay({ input }).writes).toEqual([
      "t UPDATE 1",
      "t INSERT … SELECT 2",
      "t WITH … INSERT 3",
      "t DELETE 5",
      "n CREATE TABLE … AS SELECT 6",
      "t INSERT … ON CONFLICT DO UPDATE 7",
    ]);
  });

  test("tables of SQLite itself are no tables to decide on", () => {
    const input =
      "DELETE FROM sqlite_sequence;\nINSERT INTO sqlite_sequence VALUES('t',3);\nINSERT INTO sqlite_stat1 VALUES('t','i','3 1');\n";
    const framed = frameEveryWay({ input });
    expect([framed.rows, replacements(framed), framed.writes]).toEqual([[], [], []]);
  });

  test("samples of values that ANALYZE took may go", () => {
    const sample = "INSERT INTO sqlite_stat4 VALUES('t','i','1','0','0',X'03');";
    const framed = frameEveryWay({ input: `ANALYZE sqlite_schema;\n${sample}\n` });
    expect(replacements(framed)).toEqual([["ANALYZE sqlite_schema;\n".length, ""]]);
  });
});

describe("refusals", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      "BEGIN TRANSACTION;\nINSERT INTO t VALUES(1);\nROLLBACK; -- due to errors\n",
      /^SQLITE_DUMP_INCOMPLETE at test.sql, line 3/,
    ],
    ["BEGIN TRANSACTION;\n/****** CORRUPTION ERROR *******/\nCOMMIT;\n", /^SQLITE_DUMP_INCOMPLETE at test.sql, line 2/],
    ["BEGIN TRANSACTION;\nINSERT INTO t VALUES(1);\n", /^SQL_TRUNCATED at test.sql, line 1: .* a transaction/],
    ["INSERT INTO t VALUES(1", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES('x", /^SQL_TRUNCATED/],
    ["INSERT INTO t VALUES(1)", /^SQL_TRUNCATED/],
    ["INSERT INTO t", /^SQL_TRUNCATED/],
    ["CREATE TABLE t(a)", /^SQL_TRUNCATED/],
    ["/* open", /^SQL_TRUNCATED/],
    [".read other.sql\n", /^SQL_UNSUPPORTED/],
    ["COPY t FROM stdin;\n", /^SQL_SYNTAX/],
    ["INSERT INTO t VALUES(1;2);", /^SQL_SYNTAX/],
    ["INSERT INTO t VALUES(1) (2);", /^SQL_UNSUPPORTED/],
    ["INSERT t VALUES(1);", /^SQL_SYNTAX/],
    ["\u0001", /^NOT_PLAIN_SQL/],
    ["SELECT 1\u0000;", /^NOT_PLAIN_SQL/],
  ];
  test.each(cases)("%j", (input, problem) => {
    expect(problemEveryWay({ input })).toMatch(problem);
  });

  test("a comment at the end is none", () => {
    expect(frameEveryWay({ input: "-- nothing; 'more\n-- end" }).pieces).toHaveLength(1);
  });
});

describe("full-text indexes", () => {
  const virtual = (sql: string) =>
    `INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ft','ft',0,'${sql}');\n`;
  const data = "CREATE TABLE IF NOT EXISTS 'ft_data'(id INTEGER PRIMARY KEY, block BLOB);\n";
  const rebuilt = 'COMMIT;\nPRAGMA writable_schema=RESET;\nINSERT INTO "ft"("ft") VALUES(\'rebuild\');';

  test("are emptied and built anew", () => {
    const start = `BEGIN;\n${virtual('CREATE VIRTUAL TABLE ft USING fts5(a, content="t")')}${data}`;
    const rows = "INSERT INTO ft_data VALUES(1,X'01');\nINSERT INTO ft_data VALUES(10,X'00');\n";
    const framed = frameEveryWay({ input: `${start}${rows}COMMIT;\n` });
    expect(framed.statements).toEqual([virtual('CREATE VIRTUAL TABLE ft USING fts5(a, content="t")').slice(0, -2)]);
    expect(framed.rows).toEqual([]);
    const frameOfIndex =
      "INSERT INTO \"ft_data\" VALUES(1,X'');\nINSERT INTO \"ft_data\" VALUES(10,X'00000000000000');";
    expect(replacements(framed).map(([, text]) => text)).toEqual([frameOfIndex, "", rebuilt]);
  });

  test("without texts of their own are only emptied", () => {
    const input = `BEGIN;\n${virtual("CREATE VIRTUAL TABLE ft USING fts5(a, content='''')")}COMMIT;\n`;
    expect(replacements(frameEveryWay({ input }))).toEqual([]);
  });

  test("are told by the tables' shape, so that ordinary tables with such names stay tables", () => {
    const input = "CREATE TABLE my_data(id INTEGER PRIMARY KEY, block TEXT);\nINSERT INTO my_data VALUES(1,'x');\n";
    const framed = frameEveryWay({ input });
    expect([framed.rows.length, framed.statements.length, replacements(framed)]).toEqual([1, 1, []]);
  });
});
