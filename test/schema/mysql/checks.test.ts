import { expect, test } from "vitest";
import type { SimpleCheck } from "../../../src/domain/schema.ts";
import { learnt } from "./learnt.ts";

test.each<[string, readonly SimpleCheck[]]>([
  ["(`a` in (_utf8mb4'x',_utf8mb4'y'))", [{ kind: "one-of", column: "a", values: ["x", "y"] }]],
  ["a IN (1, -2)", [{ kind: "one-of", column: "a", values: ["1", "-2"] }]],
  ["upper(a) IN ('M','F')", [{ kind: "one-of", column: "a", values: ["M", "F"] }]],
  [
    "((`b` >= 0) and (`b` < 10))",
    [
      { kind: "range", column: "b", min: 0, max: null },
      { kind: "range", column: "b", min: null, max: 9 },
    ],
  ],
  ["(`b` between 1 and 3)", [{ kind: "range", column: "b", min: 1, max: 3 }]],
  ["5 > b OR b IS NULL", [{ kind: "range", column: "b", min: null, max: 4 }]],
  ["char_length(t.a) <= 5", [{ kind: "length", column: "a", min: null, max: 5 }]],
  [
    "regexp_like(`a`,_utf8mb4'^[a-z]\\\\d$')",
    [{ kind: "pattern", column: "a", pattern: "^[a-z]\\d$", isCaseInsensitive: true }],
  ],
  ["a RLIKE '^x'", [{ kind: "pattern", column: "a", pattern: "^x", isCaseInsensitive: true }]],
  ["a <> ''", [{ kind: "unknown", columns: ["a"] }]],
  ["NOT (a = 'x')", [{ kind: "unknown", columns: ["a"] }]],
  ["b + c > 3", [{ kind: "unknown", columns: ["b", "c"] }]],
  ["(a <=> 'x') XOR (c = 1)", [{ kind: "unknown", columns: ["a", "c"] }]],
  ["cast(a as char charset utf8mb4) like '%@%'", [{ kind: "unknown", columns: ["a"] }]],
  ["case when b then c else `a` end", [{ kind: "unknown", columns: ["b", "c", "a"] }]],
  ["json_valid(`a`)", []],
])("%s", async (check, expected) => {
  const { table, learner } = await learnt(
    `CREATE TABLE t (a varchar(20), b int, c int, CONSTRAINT x CHECK (${check}))`,
  );
  expect([...learner.skipped]).toEqual([]);
  expect(table("t").checks).toEqual(expected);
});

test("what a unique key of a prefix asks for is a length", async () => {
  const { table } = await learnt(
    "CREATE TABLE t (a varchar(255), b varchar(9), UNIQUE KEY (a(191)), UNIQUE KEY (b(9)))",
  );
  expect(table("t").uniqueKeys).toEqual([["a"], ["b"]]);
  expect(table("t").checks).toEqual([{ kind: "length", column: "a", min: null, max: 191 }]);
});
