import { expect, test } from "vitest";
import { type TableName, tableKey } from "../../src/domain/names.ts";
import type { ColumnPlan, Plan, TablePlan } from "../../src/domain/plan.ts";
import type { Table } from "../../src/domain/schema.ts";
import { refuseBrokenConstraints, refuseUnframedWrites } from "../../src/pipeline/late-checks.ts";
import { TableRouter } from "../../src/pipeline/table-router.ts";
import { inferTable } from "../../src/schema/infer-table.ts";

const name: TableName = { database: null, schema: "public", name: "people" };
const key = tableKey(name);

function column(use: string): ColumnPlan {
  const rule = { use, parameters: {}, scope: "deterministic", purpose: use, when: null } as const;
  return { column: "c", rule, category: null, decidedBy: "built-in", reason: "", declared: null, isUnique: false };
}

function tablePlan(use: string): TablePlan {
  const rows = { dropWhen: null, keepWhen: null, sample: null };
  return { key, table: name, columns: [column(use)], rows, coherent: false };
}

function planOf(...tables: TablePlan[]): Plan {
  const map = new Map(tables.map((table) => [table.key, table]));
  return { version: 1, domain: "d", locales: ["en"], tables: map, largeObjects: "keep", rolePasswords: "keep" };
}

const uniqueTable: Table = { ...inferTable(name, ["c"], new Map()), uniqueKeys: [["c"]] };
const schema = { tables: new Map([[key, uniqueTable]]), isComplete: true };

test.each(["keep", "email", "username", "pseudonym"])("a late unique key holds under %s", (use) => {
  expect(() => refuseBrokenConstraints(planOf(tablePlan(use)), schema)).not.toThrow();
});

// A phone has another form, without repetitions, only where the column was known to be unique.
test.each(["first-name", "redact", "phone"])("a late unique key may be broken by %s", (use) => {
  expect(() => refuseBrokenConstraints(planOf(tablePlan(use)), schema)).toThrow("UNIQUE_KEY_UNKNOWN");
});

test("what was decided late counts, not what was planned before", () => {
  const router = new TableRouter({
    plan: planOf(tablePlan("keep")),
    declared: () => uniqueTable,
    isProvisional: () => true,
    planTable: () => tablePlan("redact"),
    sample: () => new Map(),
  });
  const syntax = { layout: "copy", isCrlf: false, hasStandardStrings: true, encoding: "utf8" } as const;
  router.route({ id: 0, table: name, columns: ["c"], ...syntax });
  expect(router.plan.tables.get(key)?.columns[0]?.rule.use).toBe("redact");
  expect(() => refuseBrokenConstraints(router.plan, schema)).toThrow("UNIQUE_KEY_UNKNOWN");
  expect(() => refuseUnframedWrites(router.plan, [{ table: name, form: "UPDATE", line: 1 }])).toThrow(
    "WRITE_UNSUPPORTED",
  );
});
