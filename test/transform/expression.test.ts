import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { compileExpression, compileTemplate, ExpressionError } from "../../src/transform/expression.ts";
import type { RowView } from "../../src/transform/transformer.ts";

type Values = Record<string, string | null>;

function rowOf(original: Values, replaced: Values = original): RowView {
  const read = (values: Values) => (column: string) => (Object.hasOwn(values, column) ? values[column] : undefined);
  return { original: read(original), replaced: read(replaced) };
}

const row = rowOf(
  {
    country: "FR",
    age: "42",
    name: "Ada Example",
    note: null,
    "Odd Name": "x",
    is_admin: "t",
    empty: "",
    amount: "10.50",
  },
  { name: "Olaf Sample", country: "NO" },
);

const holds = (source: string) => compileExpression(source).test(row);

describe("conditions", () => {
  test.each([
    "country == 'FR'",
    "country = 'FR' and age > 18",
    "age < 100",
    "age >= 42.0",
    "amount == 10.5",
    "country in ('DE', 'FR')",
    "country not in ('DE', 'US')",
    "note is null",
    "name is not null",
    "not (country <> 'FR')",
    `"Odd Name" == 'x'`,
    "is_admin",
    "is_admin == true",
    "not is_admin or age == 42",
    "lower(name) == 'ada example'",
    "upper(country) == 'FR' AND length(name) > 10",
    "starts_with(name, 'Ada') and ends_with(name, 'ple') and contains(name, ' Ex')",
    "matches(name, '^A.a\\s')",
    "coalesce(note, 'none') == 'none'",
    "concat(country, '-', age, note) == 'FR-42'",
    "substr(name, 5) == 'Example' and substr(name, 1, 3) == 'Ada'",
    "new.name == 'Olaf Sample' and old.name != new.name",
    "empty == ''",
    "'it''s' == 'it''s'",
    "age > -1",
    "note == 'x' or country == 'FR'",
  ])("%s holds", (source) => expect(holds(source)).toBe(true));

  test.each([
    "note == 'x'",
    "note != 'x'",
    "not (note == 'x')",
    "note in ('x', 'y')",
    "note not in ('x')",
    "country in ('DE', note)",
    "country not in ('DE', note)",
    "no_such_column == 'x'",
    "note",
    "name",
    "note == 'x' and country == 'FR'",
    "age < 9",
    "lower(note) == 'x'",
  ])("%s does not hold", (source) => expect(holds(source)).toBe(false));

  test("names every column once, as written", () => {
    expect(compileExpression(`country == 'FR' and lower("Odd Name") in (new.country, name)`).columns).toEqual([
      "country",
      "Odd Name",
      "name",
    ]);
  });

  test("numbers of more digits than doubles hold are told apart", () => {
    expect(compileExpression("a > b").test(rowOf({ a: "9007199254740993", b: "9007199254740992" }))).toBe(true);
  });
});

describe("mistakes", () => {
  test.each([
    ["country == ", 11],
    ["country == 'FR", 11],
    ["country ~ 'x'", 8],
    ["(a == 1", 7],
    ["a == 1 b", 7],
    ["nosuch(a)", 0],
    ["lower(a, b)", 0],
    ["matches(a, b)", 0],
    ["matches(a, '(')", 0],
    ["a is 3", 5],
    ["a in ()", 6],
    ["and == 1", 0],
    ["", 0],
    ["old. == 1", 5],
  ])("%s is refused at %i", (source, offset) => {
    try {
      compileExpression(source);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect((error as ExpressionError).offset).toBe(offset);
    }
  });

  test("nesting and length are bounded", () => {
    expect(() => compileExpression("(".repeat(5000))).toThrow(ExpressionError);
    expect(() => compileExpression("a or ".repeat(5000))).toThrow(ExpressionError);
    expect(compileExpression(`a == 1${" or a == 1".repeat(1900)}`).test(rowOf({ a: "1" }))).toBe(true);
  });
});

describe("templates", () => {
  test("holes hold new values, NULL is empty, doubled braces are braces", () => {
    expect(compileTemplate("{name} from {old.country}{note} {{x}} {concat('}', country)}").text(row)).toBe(
      "Olaf Sample from FR {x} }NO",
    );
  });

  test.each([
    ["Dear {name", 5],
    ["a } b", 2],
    ["ab {lower()}", 10],
  ])("%s is refused at %i", (source, offset) => {
    expect(() => compileTemplate(source)).toThrow(expect.objectContaining({ name: "ExpressionError", offset }));
  });
});

/** Three-valued logic, written down as a table. */
const truths = ["a == 1", "a == 2", "n == 1"] as const;
const meaning = { "a == 1": true, "a == 2": false, "n == 1": null } as const;
type Tree = { text: string; value: boolean | null };

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...truths).map((text) => ({ text, value: meaning[text] })),
    tie("tree").map(({ text, value }) => ({ text: `not (${text})`, value: value === null ? null : !value })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `(${a.text}) and (${b.text})`,
      value: a.value === false || b.value === false ? false : a.value === null || b.value === null ? null : true,
    })),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
      text: `(${a.text}) or (${b.text})`,
      value: a.value === true || b.value === true ? true : a.value === null || b.value === null ? null : false,
    })),
  ),
})).tree;

property.prop([tree])("and, or and not follow SQL's three-valued logic", ({ text, value }) => {
  expect(compileExpression(text).test(rowOf({ a: "1", n: null }))).toBe(value === true);
});

property.prop([fc.string(), fc.string()])("any text can be quoted and compared", (a, b) => {
  const source = `v == '${a.replaceAll("'", "''")}'`;
  expect(compileExpression(source).test(rowOf({ v: a }))).toBe(true);
  if (Number.isNaN(Number(a)) && a !== b) expect(compileExpression(source).test(rowOf({ v: b }))).toBe(false);
});

property.prop([fc.string()])("any source compiles or is refused with a place in it", (source) => {
  try {
    compileExpression(source).test(row);
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError);
    expect((error as ExpressionError).offset).toBeLessThanOrEqual(source.length);
  }
});
