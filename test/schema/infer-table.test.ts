import { describe, expect, test } from "vitest";
import type { ColumnSample } from "../../src/domain/finding.ts";
import { inferTable } from "../../src/schema/infer-table.ts";
import { requireText } from "../../src/transform/transformers/column-fit.ts";

function sampleOf(column: string, values: readonly string[]): ColumnSample {
  const counts = { rowCount: values.length, nullCount: 0, emptyCount: 0, distinctCount: values.length, longest: 10 };
  return { column, values, ...counts };
}

test.each<[string, readonly string[], string, boolean]>([
  ["nothing", [], "other", false],
  ["only empty", ["", ""], "other", false],
  ["only {}", ["{}"], "other", false],
  ["whole numbers", ["1", "-20", "0"], "integer", false],
  ["codes with leading zeros", ["007", "012"], "text", false],
  ["numbers", ["1", "2.50"], "decimal", false],
  ["booleans", ["t", "f"], "boolean", false],
  ["dates", ["2024-02-29"], "date", false],
  ["timestamps", ["2024-02-29 10:00:00", "2024-02-29 10:00:00.5+02"], "timestamp", false],
  ["uuids", ["00000000-0000-4000-8000-000000000001"], "uuid", false],
  ["bytes", ["\\x00ff", "\\x"], "bytea", false],
  ["documents", ['{"a": 1}', "[]", "{}"], "json", false],
  ["arrays of text", ["{a,b}", "{}"], "text", true],
  ["arrays of numbers", ["{1,2}", "{{3},{NULL}}"], "integer", true],
  ["one text among numbers", ["1", "two"], "text", false],
])("%s", (_name, values, family, isArray) => {
  const table = inferTable(
    { database: null, schema: "public", name: "t" },
    ["c"],
    new Map([["c", sampleOf("c", values)]]),
  );
  expect(table.columns[0]?.type).toMatchObject({ family, isArray });
});

test("small integers are planned as int4, which fits both", () => {
  const width = (value: string) =>
    inferTable({ database: null, schema: null, name: "t" }, ["c"], new Map([["c", sampleOf("c", [value])]])).columns[0]
      ?.type.integerBytes;
  expect([width("2147483647"), width("2147483648")]).toEqual([4, 8]);
});

describe("values that anybody wrote", () => {
  const infer = (values: readonly string[]) =>
    inferTable({ database: null, schema: "", name: "t" }, ["c"], new Map([["c", sampleOf("c", values)]]), "plain")
      .columns[0]?.type;

  test.each<[string, readonly string[], string, string]>([
    ["nothing", [], "text", "text"],
    ["only empty", ["", ""], "text", "text"],
    ["truths", ["TRUE", "False", ""], "boolean", "boolean"],
    ["letters", ["f", "f"], "text", "text"],
    ["whole numbers", ["1", "-20", "0"], "integer", "bigint"],
    ["numbers beyond 18 digits", ["12345678901234567890"], "decimal", "numeric"],
    ["codes with leading zeros", ["00123", "75001"], "text", "text"],
    ["phone numbers", ["+15550100", "15550101"], "text", "text"],
    ["amounts", ["1", "2.50", "-0.5"], "decimal", "numeric"],
    ["amounts with commas", ["1,50", "2,00"], "text", "text"],
    ["exponents", ["1", "2.5e-7"], "float", "double precision"],
    ["ISO dates", ["2024-02-29"], "date", "date"],
    ["US dates", ["12/31/2024", "1/2/2024"], "text", "text"],
    ["European dates", ["31.12.2024", "01.02.2024"], "text", "text"],
    ["times of day", ["10:00", "23:59:59.5"], "time", "time without time zone"],
    ["timestamps", ["2024-02-29T10:00:00", "2024-02-29 10:00"], "timestamp", "timestamp without time zone"],
    [
      "timestamps with zones",
      ["2024-02-29T10:00:00Z", "2024-02-29 10:00:00.123 +0200"],
      "timestamp",
      "timestamp with time zone",
    ],
    ["uuids", ["00000000-0000-4000-8000-00000000ABCD"], "uuid", "uuid"],
    ["documents", ['{"a": 1}', "[]", "{}"], "json", "json"],
    ["braces", ["{a,b}"], "text", "text"],
    ["bytes of PostgreSQL", ["\\x00ff"], "text", "text"],
    ["one text among numbers", ["1", "two"], "text", "text"],
  ])("%s", (_name, values, family, name) => {
    expect(infer(values)).toMatchObject({ family, name, isArray: false, integerBytes: null });
  });

  test("whatever they look like, rules for texts fit", () => {
    const type = infer(["4111111111111111"])!;
    const declared = { name: "c", type, isNullable: true, isGenerated: false, generatedFrom: [], isSerial: false };
    const shape = { declared: { ...declared, comment: null }, isUnique: false, encoding: "utf8" } as const;
    expect(type.family).toBe("integer");
    expect(requireText(shape, 8, "mask")).toBeNull();
    const { takesText: _, ...typed } = type;
    expect(requireText({ ...shape, declared: { ...shape.declared, type: typed } }, 8, "mask")).not.toBeNull();
  });
});
