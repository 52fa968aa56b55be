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

test("a number stays bare when the new text is one", () => {
  expect(run(setup("number"), "(1,5,2),(1,'5',2)")).toBe("(1,-7.5,2),(1,'-7.5',2)");
  expect(run(setup("constant"), "(1,5,2)")).toBe("(1,'it''s \\',2)");
  expect(run(setup("nothing"), "(1,5,2),(1,'',2)")).toBe("(1,NULL,2),(1,NULL,2)");
});

test.each([
  "lower('Ada')",
  "'a' || 'b'",
  "-x",
  "U&'\\0061'",
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

test("tuples of another width are refused, shorter ones only with a column list", () => {
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
  const short = engine.transform(2, Buffer.from("(1),(2,'x')"), { byte: 0, line: 1, row: 1 });
  expect(Buffer.from(short.bytes).toString()).toBe("(1),(2,'it''s \\')");
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
