import { expect, test } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { engineFor, host, native, planned, ruleFor, run, type Setup } from "./engine-fixture.ts";

const seen: string[] = [];
const transformers = [
  native("constant", { op: "constant", text: "it's \\", keepEmpty: true }),
  native("nothing", { op: "null" }),
  native("number", { op: "constant", text: "-7.5", keepEmpty: true }),
  host("same", { needsTag: false, apply: (batch) => [...batch.values] }),
  host("spy", {
    needsTag: false,
    apply: ({ values }) => {
      seen.push(...values);
      return values.map(() => undefined);
    },
  }),
];
const setup = (use: string, header: Setup["header"] = {}, table: Setup["table"] = {}): Setup => ({
  columns: ["a", "v", "b"],
  plans: [planned("v", ruleFor(use))],
  transformers,
  header: { layout: "values", ...header },
  table,
});

test("tuples keep everything but the planned literal", () => {
  const rows = "(1, 'a''b', ARRAY['x,(', 'y'])\n , /* ( */ ( ROW(1,')'), NULL, $q$,'(\"$q$), (2,'' , \"f,\"(')'))";
  expect(run(setup("constant"), rows)).toBe(
    "(1, 'it''s \\', ARRAY['x,(', 'y'])\n , /* ( */ ( ROW(1,')'), NULL, $q$,'(\"$q$), (2,'' , \"f,\"(')'))",
  );
});

test("literals of every kind are decoded", () => {
  const literals = [
    "'a''b\\n'",
    "E'\\101\\x42\\u00e9\\U0001F600\\n\\'\\\\'''",
    "N'n'",
    "X'1f'",
    "b'01'",
    "-1.5e3",
    "12::int4",
    "TRUE",
    "false",
    "'x'::character varying(3)",
  ];
  seen.length = 0;
  const rows = literals.map((literal) => `(1, ${literal}, 2)`).join(",");
  expect(run(setup("spy"), rows)).toBe(rows);
  expect(seen).toEqual(["a'b\\n", "ABé\u{1F600}\n'\\'", "n", "x1f", "01", "-1.5e3", "12", "TRUE", "false", "x"]);
});

test("without standard strings a plain literal has backslash escapes, and new backslashes get E", () => {
  seen.length = 0;
  run(setup("spy", { hasStandardStrings: false }), "(1, 'a\\'),(\\n', 2)");
  expect(seen).toEqual(["a'),(\n"]);
  expect(run(setup("constant", { hasStandardStrings: false }), "(1, 'a\\'b', 2)")).toBe("(1, E'it''s \\\\', 2)");
});

test("NULL and DEFAULT stay; casts stay behind the new literal", () => {
  expect(run(setup("constant"), "(1,null,2),(1,DEFAULT,2),(1,NULL::text,2),(1, E'q'::text ,2)")).toBe(
    "(1,null,2),(1,DEFAULT,2),(1,NULL::text,2),(1, 'it''s \\'::text ,2)",
  );
});

test.each([
  ["U&'d\\0061t\\+000061'", "atad"],
  ["u&'\\\\ it''s'", "s''ti \\"],
  ["U&'!0061\\b!!' UESCAPE '!'", "!b\\a"],
  ["U&'\\d83d\\de00x'::text", "x\u{1f600}'::text"],
  ["U&''", ""],
])("%s is decoded", (literal, expected) => {
  const backwards = host("reverse", {
    needsTag: false,
    apply: ({ values }) => values.map((value) => [...value].reverse().join("")),
  });
  const reversing: Setup = {
    columns: ["v"],
    plans: [planned("v", ruleFor("reverse"))],
    transformers: [backwards],
    header: { layout: "values" },
  };
  const written = expected === "" ? literal : `'${expected}${expected.endsWith("::text") ? "" : "'"}`;
  expect(run(reversing, `(${literal})`)).toBe(`(${written})`);
});

test.each([
  ["(1, 'it~, 'Ada', 2)", "after a quote that is missing"],
  ["(1, 'it~, '+1 Ada', 2)", "before one"],
])("%s: a word touches a literal", (rows) => {
  expect(() => run(setup("constant"), rows)).toThrow("INSERT_ROW_SYNTAX");
});

test("what stands beside a planned column may be any expression", () => {
  const beside = [
    "ARRAY['a', E'b\\'c']",
    "ROW('x', 1)",
    "date'2024-01-01'",
    "lower('x' /* one ( /* two */ ' */ )",
    "a$b$c",
    "$q$ ') $q$",
    "E'one\\'' \n '\\'two'",
    "coalesce(NULL, N'x', U&'y')",
  ];
  for (const expression of beside) {
    expect(run(setup("number"), `(${expression},'v',2),(1,'v', ${expression} )`)).toBe(
      `(${expression},'-7.5',2),(1,'-7.5', ${expression} )`,
    );
  }
});

test("a number stays bare when the new text is one", () => {
  expect(run(setup("number"), "(1,5,2),(1,'5',2)")).toBe("(1,-7.5,2),(1,'-7.5',2)");
  expect(run(setup("constant"), "(1,5,2)")).toBe("(1,'it''s \\',2)");
  expect(run(setup("nothing"), "(1,5,2),(1,'',2)")).toBe("(1,NULL,2),(1,NULL,2)");
});

test.each([
  "lower('Ada')",
  "'a' || 'b'",
  "-x",
  "U&'\\00g1'",
  "U&'!0061' UESCAPE '!' || 'x'",
  "(SELECT 1)",
  "'x'::text || 'y'",
  "CURRENT_DATE",
  "'a' 'b'",
])("the expression %s is refused in a planned column", (expression) => {
  const engine = engineFor(setup("constant"));
  const rows = Buffer.from(`(1,'fine',2),\n(1, ${expression}, 2)`);
  const work = () => engine.transform(1, rows, { byte: 100, line: 7, row: 3 });
  expect(work).toThrow(SafelockError);
  expect(work).toThrow("INSERT_VALUE_NOT_LITERAL at public.people.v, line 8, row 4, byte 114");
});

test("tuples of another width are refused; without a column list all may be shorter than the table, but alike", () => {
  expect(() => run(setup("constant"), "(1,'a',2),(1,'a')")).toThrow("row has 2 values, the INSERT names 3 columns");
  expect(() => run(setup("constant"), "(1,'a',2,4)")).toThrow("row has 4 values, the INSERT names 3 columns");
  const engine = engineFor(setup("constant"));
  engine.register(
    {
      id: 2,
      table: { database: null, schema: "public", name: "people" },
      columns: null,
      layout: "values",
      isCrlf: false,
      hasStandardStrings: true,
      encoding: "utf8",
    },
    ["a", "v", "b"],
  );
  const place = { byte: 0, line: 1, row: 1 };
  expect(() => engine.transform(2, Buffer.from("(1,'x',2,4)"), place)).toThrow("row has 4 values, the table 3 columns");
  const short = engine.transform(2, Buffer.from("(1,'y'),(2,'x')"), place);
  expect(Buffer.from(short.bytes).toString()).toBe("(1,'it''s \\'),(2,'it''s \\')");
  expect(() => engine.transform(2, Buffer.from("(1,'y'),(2 % 'x')"), place)).toThrow(
    "row has 1 values, those before it 2",
  );
  expect(() => engine.transform(2, Buffer.from("(1,'y',2)"), place)).toThrow("row has 3 values, those before it 2");
});

test("a dropped tuple goes with what stands before it", () => {
  const dropping = setup("number", {}, { rows: { dropWhen: "a = '1'", keepWhen: null, sample: null } });
  expect(run(dropping, "(1,'x',2),\n(2,'x',2),\n('1','x',2), (3,'x',2)")).toBe("(2,'-7.5',2), (3,'-7.5',2)");
  expect(run(dropping, "(1,'x',2)")).toBe("");
});

test("thousands of tuples in one block", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `(${i}, 'v${i}', NULL)`).join(",\n");
  expect(run(setup("same"), rows)).toBe(rows);
});
