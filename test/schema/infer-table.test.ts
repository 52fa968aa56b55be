import { expect, test } from "vitest";
import type { ColumnSample } from "../../src/domain/finding.ts";
import { inferTable } from "../../src/schema/infer-table.ts";

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
