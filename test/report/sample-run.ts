/** An invented run over two tables, for tests of reports. */
import { tableKey } from "../../src/domain/names.ts";
import type { ColumnPlan, Plan, TablePlan } from "../../src/domain/plan.ts";
import type { RunFacts } from "../../src/report/run-report.ts";

function column(name: string, use: string, more: Partial<ColumnPlan> = {}): ColumnPlan {
  return {
    column: name,
    rule: { use, parameters: {}, scope: "deterministic", purpose: use, when: null },
    category: null,
    decidedBy: "policy",
    reason: "the policy says so",
    declared: null,
    isUnique: false,
    ...more,
  };
}

function table(name: string, columns: readonly ColumnPlan[]): [string, TablePlan] {
  const full = { database: null, schema: "public", name };
  const rows = { dropWhen: null, keepWhen: null, sample: null };
  return [tableKey(full), { key: tableKey(full), table: full, columns, rows, coherent: false }];
}

export const samplePlan: Plan = {
  version: 1,
  domain: "dev",
  locales: ["en"],
  largeObjects: "empty",
  rolePasswords: "remove",
  tables: new Map([
    table("users", [
      column("id", "keep", { decidedBy: "built-in", isUnique: true }),
      column("email", "email", { category: "email", isUnique: true }),
      column("remark", "redact", { decidedBy: "unclassified", reason: "text without evidence either way" }),
    ]),
    table("orders", [column("user_email", "email", { category: "email", decidedBy: "foreign-key" })]),
  ]),
};

export const sampleFacts: RunFacts = {
  toolVersion: "0.1.0",
  started: new Date("2026-01-31T12:00:00Z"),
  sourceLabel: "prod.sql",
  outputLabel: "safe.sql",
  key: { kind: "file", id: "25bca8f6" },
  policy: { label: "safelock.yaml", sha256: "0".repeat(64) },
  plan: samplePlan,
  figures: {
    bytesIn: 123_456_789,
    bytesOut: 120_000_000,
    durationMs: 512.4,
    workers: 2,
    tables: [
      {
        table: "public.users",
        rowsIn: 250_000,
        rowsDropped: 12,
        columns: [
          { column: "email", use: "email", changed: 249_000 },
          { column: "remark", use: "redact", changed: 1_200 },
        ],
      },
      {
        table: "public.orders",
        rowsIn: 1,
        rowsDropped: 0,
        columns: [{ column: "user_email", use: "email", changed: 1 }],
      },
    ],
    skippedStatements: new Map([["CREATE POLICY", 2]]),
  },
  vault: null,
  undecided: [{ table: "public.users", column: "remark", action: "redact" }],
  notes: [
    {
      code: "KEYS_UNKNOWN",
      at: { table: "public.orders" },
      problem: "its keys were not declared",
      hint: "Give a whole dump",
    },
  ],
};
