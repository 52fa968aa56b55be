import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { loadPolicy } from "../../src/plan/load-policy.ts";

const folder = join(import.meta.dirname, "../../fixtures/policies");
const files = {
  read: (path: string) => readFileSync(path, "utf8"),
  resolve: (from: string, to: string) => join(dirname(from), to),
};

test("fixtures/policies/shop.yaml with its base", () => {
  const policy = loadPolicy(files, join(folder, "shop.yaml"));
  expect(policy).toMatchObject({ domain: "dev", locales: ["en", "fr"], unclassified: "error" });
  expect(
    policy.tables.map((table) => [table.pattern, table.columns.map(({ pattern, rule }) => `${pattern} → ${rule.use}`)]),
  ).toEqual([
    [
      "public.users",
      ["id → keep", "email → email", "phone → phone", "role → keep", "country → keep", "old_* → redact"],
    ],
    ["public.audit_*", ["* → redact", "id → keep"]],
  ]);
  expect([...policy.types].map(([name, rule]) => [name, rule.use])).toEqual([
    ["bytea", "redact"],
    ["timestamp", "keep"],
  ]);
});

test("fixtures/policies/all-keep.yaml", () => {
  expect(loadPolicy(files, join(folder, "all-keep.yaml"))).toMatchObject({
    detection: false,
    unclassified: "keep",
    tables: [],
  });
});
