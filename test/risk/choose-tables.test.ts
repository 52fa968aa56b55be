import { describe, expect, test } from "vitest";
import type { Category } from "../../src/domain/category.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { type TableName, tableKey } from "../../src/domain/names.ts";
import type { RiskTable } from "../../src/domain/risk.ts";
import type { Column, Schema, Table } from "../../src/domain/schema.ts";
import { chooseTables, counterpart, rootOf } from "../../src/risk/choose-tables.ts";
import { problemsOf } from "../plan/support.ts";

const nameOf = (name: string): TableName => ({ database: null, schema: "public", name });

function tableOf(name: string, columns: readonly string[], parent?: string): Table {
  return {
    name: nameOf(name),
    columns: columns.map((column) => ({ name: column }) as Column),
    primaryKey: [],
    uniqueKeys: [],
    uniqueExpressionColumns: [],
    foreignKeys: [],
    checks: [],
    parents: parent === undefined ? [] : [tableKey(nameOf(parent))],
    partitionColumns: [],
    comment: null,
  };
}

function schemaOf(...tables: Table[]): Schema {
  return { tables: new Map(tables.map((table) => [tableKey(table.name), table])), isComplete: true };
}

function finding(table: string, column: string, category: Category): Finding {
  return {
    table: tableKey(nameOf(table)),
    column,
    verdict: "personal",
    category,
    aspect: null,
    confidence: 1,
    evidence: [],
  };
}

const schema = schemaOf(
  tableOf("users", ["id", "email", "born", "postcode", "diagnosis"]),
  tableOf("visits", ["id", "city"]),
  tableOf("visits_2025", ["id", "city"], "visits"),
  tableOf("logs", ["id"]),
);
const findings = [
  finding("users", "email", "email"),
  finding("users", "born", "birth_date"),
  finding("users", "postcode", "postal_code"),
  finding("users", "diagnosis", "health"),
  finding("visits_2025", "city", "city"),
];
const declared = (pattern: string, more: Partial<RiskTable> = {}): RiskTable => ({
  pattern,
  quasiIdentifiers: ["born"],
  sensitive: [],
  halves: null,
  place: { source: "safelock.yaml", line: 3 },
  ...more,
});

describe("tables of a risk report", () => {
  test("are suggested by findings: quasi-identifiers and special categories, without direct identifiers", () => {
    const chosen = chooseTables({ schema, findings, byOption: [], byPolicy: [] });
    expect(
      chosen.map(({ label, quasiIdentifiers, sensitive, declaredBy }) => [
        label,
        quasiIdentifiers,
        sensitive,
        declaredBy,
      ]),
    ).toEqual([
      ["public.users", ["born", "postcode"], ["diagnosis"], "suggestion"],
      ["public.visits", ["city"], [], "suggestion"],
    ]);
  });

  test("are those declared, and no others, options before the policy", () => {
    const byPolicy = [declared("public.users"), declared("vis*", { quasiIdentifiers: ["city"] })];
    const byOption = [declared("users", { quasiIdentifiers: ["postcode"], sensitive: ["diagnosis"] })];
    const chosen = chooseTables({ schema, findings, byOption, byPolicy });
    expect(chosen.map(({ label, columns, declaredBy }) => [label, columns, declaredBy])).toEqual([
      ["public.users", ["postcode", "diagnosis"], "option"],
      ["public.visits", ["city"], "policy"],
    ]);
    expect(chooseTables({ schema, findings, byOption: [], byPolicy: [declared("users")] })).toHaveLength(1);
  });

  test("are told when they are unknown, all at once", () => {
    const byPolicy = [
      declared("user"),
      declared("users", { quasiIdentifiers: ["birth", "born"], sensitive: ["born"], halves: [["zip"], ["email"]] }),
    ];
    const problems = problemsOf(() => chooseTables({ schema, findings, byOption: [], byPolicy }));
    expect(problems.map(({ code, problem }) => `${code}: ${problem}`)).toEqual([
      'RISK_TABLE_UNKNOWN: the output has no table "user"',
      'RISK_COLUMN_UNKNOWN: the table public.users has no column "birth"',
      'RISK_COLUMN_UNKNOWN: the table public.users has no column "zip"',
      'RISK_COLUMN_TWICE: "born" is declared as a quasi-identifier and as sensitive',
    ]);
    expect(problems[0]?.at).toEqual({ source: "safelock.yaml", line: 3 });
  });

  test("are refused where there is nothing to measure", () => {
    const problems = problemsOf(() => chooseTables({ schema, findings: [], byOption: [], byPolicy: [] }));
    expect(problems).toMatchObject([{ code: "RISK_NOTHING_TO_MEASURE" }]);
  });

  test("are counted with their partitions", () => {
    expect(rootOf(schema, tableKey(nameOf("visits_2025")))).toBe(tableKey(nameOf("visits")));
    const circle = schemaOf(tableOf("a", [], "b"), tableOf("b", [], "a"));
    expect([tableKey(nameOf("a")), tableKey(nameOf("b"))]).toContain(rootOf(circle, tableKey(nameOf("a"))));
  });

  test("find their counterpart by name, or as the only table", () => {
    const [users] = chooseTables({ schema, findings, byOption: [], byPolicy: [declared("users")] });
    if (users === undefined) throw new Error("users is declared");
    expect(counterpart(schema, users)?.name.name).toBe("users");
    const moved = { ...tableOf("users", ["born"]), name: { database: null, schema: "shop", name: "users" } };
    expect(counterpart(schemaOf(moved, tableOf("other", [])), users)?.name.schema).toBe("shop");
    expect(counterpart(schemaOf(tableOf("people_original", ["born"])), users)?.name.name).toBe("people_original");
    expect(counterpart(schemaOf(tableOf("a", []), tableOf("b", [])), users)).toBeNull();
  });
});
