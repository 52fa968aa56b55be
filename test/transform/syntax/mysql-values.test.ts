import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeValue, encodeValue } from "../../../src/format/mysql/text.ts";
import { engineFor, host, native, planned, ruleFor, run, type Setup } from "../engine-fixture.ts";

const seen: (string | null)[] = [];
const transformers = [
  native("constant", { op: "constant", text: 'it\'s "a" \\\n', keepEmpty: true }),
  native("nothing", { op: "null" }),
  native("number", { op: "constant", text: "-7.5", keepEmpty: true }),
  host("same", { needsTag: false, apply: (batch) => [...batch.values] }),
  host("spy", {
    needsTag: false,
    seesEmpty: true,
    apply: ({ values }) => {
      seen.push(...values);
      return values.map(() => undefined);
    },
  }),
];
type Header = NonNullable<Setup["header"]>;
const mysql: Header = { layout: "values", dialect: "mysql", hasStandardStrings: false };
const setup = (use: string, header: Header = {}): Setup => ({
  columns: ["a", "v", "b"],
  plans: [planned("v", ruleFor(use))],
  transformers,
  header: { ...mysql, ...header },
});

function spied(rows: string, header: Header = {}): (string | null)[] {
  seen.length = 0;
  expect(run(setup("spy", header), rows)).toBe(rows);
  return [...seen];
}

test("tuples keep everything but the planned literal", () => {
  const rows =
    "(1, 'a''b', f('x,(', \"y)\"))\n ,(-1 /* ( */ , NULL, `q,``(`), (2,'' , \"f,\"\"(')\"),(3 # (\n, 'c', -- '\n 4)";
  const text = "'it\\'s \\\"a\\\" \\\\\\n'";
  expect(run(setup("constant"), rows)).toBe(
    `(1, ${text}, f('x,(', "y)"))\n ,(-1 /* ( */ , NULL, \`q,\`\`(\`), (2,'' , "f,""(')"),(3 # (\n, ${text}, -- '\n 4)`,
  );
});

describe("literals of every kind", () => {
  test.each<[string, string]>([
    ["'a''b\\n\\t\\0\\b\\r\\Z'", "a'b\n\t\0\b\r\x1a"],
    ["'\\%\\_\\x\\\\\\''", "\\%\\_x\\'"],
    ['"a""b\'c\\""', 'a"b\'c"'],
    ["'a' 'b'\n\"c\"", "abc"],
    ["'x\\ny'  'z'", "x\nyz"],
    ["''", ""],
    ["N'n'", "n"],
    ["_utf8mb4'u'", "u"],
    ["_binary 'b\\0'", "b\0"],
    ["_latin1 X'41'", "A"],
    ["x'4a4B'", "JK"],
    ["X''", ""],
    ["0x4a4b", "JK"],
    ["0xA", "\n"],
    ["b'0101'", "0101"],
    ["0b11", "11"],
    ["-1.5e3", "-1.5e3"],
    [".5", ".5"],
    ["12", "12"],
    ["TRUE", "1"],
    ["false", "0"],
    ["CONVERT('{\\\"a\\\": 1}' USING UTF8MB4)", '{"a": 1}'],
    ["cast( 'x using y)' as json )", "x using y)"],
    ["convert(0x4a using utf8)", "J"],
    ["DATE '2020-02-03'", "2020-02-03"],
    ["timestamp'2020-02-03 04:05:06'", "2020-02-03 04:05:06"],
  ])("%s", (literal, text) => {
    expect(spied(`(1, ${literal}, 2),(1,${literal},2)`)).toEqual([text, text]);
    const bytes = Buffer.from(literal);
    const syntax = { hasBackslashEscapes: true, hasAnsiQuotes: false };
    expect(Buffer.from(decodeValue(bytes, 0, bytes.length, syntax) as Uint8Array).toString()).toBe(text);
  });

  test.each(["NULL", "null", "DEFAULT", "\\N", "NOW()", "now(6)", "CURRENT_TIMESTAMP", "current_date()", "Uuid()"])(
    "%s is no value",
    (literal) => {
      expect(spied(`(1, ${literal}, 2)`)).toEqual([]);
      const bytes = Buffer.from(literal);
      expect(decodeValue(bytes, 0, bytes.length, { hasBackslashEscapes: true, hasAnsiQuotes: false })).toBeNull();
    },
  );

  test.each([
    "now",
    "now(a)",
    "convert('a', char)",
    "convert('a' as json)",
    "cast('a'as json)",
    "convert(f('a') using utf8)",
    "uuid() + 1",
    "user()",
    "'a' COLLATE utf8_bin",
    "1+1",
    "CONCAT('a','b')",
    "@v",
    "`name`",
    "(1)",
    "('a')",
    "x'4g'",
    "/*c*/ 'a'",
    "datex'41'",
    "1e",
    "0x",
    "nul",
  ])("%s is refused for a planned column", (literal) => {
    expect(() => run(setup("spy"), `(1,'x',2),(1, ${literal}, 2)`)).toThrow(
      /^INSERT_VALUE_NOT_LITERAL at public\.people\.v, line 1, row 2, byte 10:/,
    );
    const bytes = Buffer.from(literal);
    expect(decodeValue(bytes, 0, bytes.length, { hasBackslashEscapes: true, hasAnsiQuotes: false })).toBeUndefined();
  });
});

test("without backslash escapes a backslash is itself, and quotes are doubled in new text", () => {
  const header = { hasStandardStrings: true };
  expect(spied("(1,'a\\',2),(1,'\\''\\',2)", header)).toEqual(["a\\", "\\'\\"]);
  expect(run(setup("constant", header), "(1,'a\\',2)")).toBe("(1,'it''s \"a\" \\\n',2)");
});

test("in ANSI quotes a text in double quotes is a name, whatever backslashes it has", () => {
  expect(spied("(1,'a','x'),(`1`,'b',\"\\\")", { hasAnsiQuotes: true })).toEqual(["a", "b"]);
  expect(() => run(setup("spy", { hasAnsiQuotes: true }), '(1,"a",2)')).toThrow("INSERT_VALUE_NOT_LITERAL");
});

describe("new text has the form of the old", () => {
  test.each<[string, string, string]>([
    ["number", "12", "-7.5"],
    ["number", "'12'", "'-7.5'"],
    ["number", "TRUE", "-7.5"],
    ["constant", "12", "'it\\'s \\\"a\\\" \\\\\\n'"],
    ["number", "_binary '12'", "_binary '-7.5'"],
    ["number", "_BINARY'12'", "_BINARY '-7.5'"],
    ["number", "_latin1'12'", "'-7.5'"],
    ["number", "N'12'", "'-7.5'"],
    ["number", "0x3132", "0x2D372E35"],
    ["number", "CONVERT('12' USING UTF8MB4)", "CONVERT('-7.5' USING UTF8MB4)"],
    ["nothing", "CAST('12' AS JSON)", "CAST(NULL AS JSON)"],
    ["number", "x'3132'", "x'2D372E35'"],
    ["number", "_binary 0x3132", "0x2D372E35"],
    ["number", "'1' '2'", "'-7.5'"],
    ["number", "b'01'", "'-7.5'"],
    ["same", "b'01'", "b'01'"],
    ["number", "DATE'2020-01-01'", "'-7.5'"],
    ["nothing", "0x31", "NULL"],
    ["nothing", "'x'", "NULL"],
  ])("%s for %s is %s", (use, old, text) => {
    expect(run(setup(use), `(1,${old},2), (1, ${old} ,2)`)).toBe(`(1,${text},2), (1, ${text} ,2)`);
  });
});

test("bytes that are no text come back as they were", () => {
  const value = Uint8Array.from({ length: 255 }, (_, i) => i + 1);
  const literal = Buffer.from(encodeValue(value, true));
  const rows = Buffer.concat([Buffer.from("(1,_binary "), literal, Buffer.from(",2)")]);
  const out = engineFor(setup("same")).transform(1, rows, { byte: 0, line: 1, row: 1 });
  expect(Buffer.from(out.bytes).equals(rows)).toBe(true);
});

test("rows that do not fit are refused", () => {
  expect(() => run(setup("spy"), "(1,'a',2),(1,'b')")).toThrow(/^INSERT_ROW_WIDTH .*row 2.*row has 2 values/);
  expect(() => run(setup("spy"), "(1,'a',2),(1,'b',2,3)")).toThrow(/^INSERT_ROW_WIDTH .*row has 4 values/);
  expect(() => run(setup("spy"), "(1,a',2),(1,'b',2)")).toThrow(/^INSERT_ROW_SYNTAX/);
  expect(() => run(setup("spy"), "(1,'a'b,2)")).toThrow(/^INSERT_ROW_SYNTAX/);
});

test("a row of defaults has nothing to replace", () => {
  expect(run(setup("number"), "(),(1,2,3),( )")).toBe("(),(1,-7.5,3),( )");
});

test("tuples of several statements stand in one block", () => {
  const border = ";\nINSERT INTO `t` (`a`,`v`,`b`) VALUES ";
  const header = { statementBorder: Buffer.from(border) };
  expect(run(setup("number", header), `(1,2,3)${border}(1,5,3)`)).toBe(`(1,-7.5,3)${border}(1,-7.5,3)`);
});

const hostile = fc.string({
  unit: fc.constantFrom("'", '"', "\\", "\n", "\0", "\x1a", "%", "_", "n", "é", "(", ")", ",", "`", " "),
});

test("any text is read and written back", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 300 }), fc.boolean(), (values, hasStandardStrings) => {
      const rows = values
        .map((value) => `(1,${Buffer.from(encodeValue(Buffer.from(value), !hasStandardStrings)).toString()},'x')`)
        .join(",");
      expect(spied(rows, { hasStandardStrings })).toEqual(values);
      expect(run(setup("same", { hasStandardStrings }), rows)).toBe(rows);
    }),
    { numRuns: 60 },
  );
});
