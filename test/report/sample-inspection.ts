/** Invented findings over one table and a foreign key, for tests of reports. */
import type { Finding } from "../../src/domain/finding.ts";
import { tableKey } from "../../src/domain/names.ts";
import type { Column, ColumnType, Table } from "../../src/domain/schema.ts";
import type { Inspection } from "../../src/report/findings-report.ts";

const users = { database: null, schema: "public", name: "users" };
const orders = { database: null, schema: null, name: "orders.old" };

function type(name: string, more: Partial<ColumnType> = {}): ColumnType {
  return {
    name,
    family: "other",
    maxLength: null,
    fixedLength: false,
    integerBytes: null,
    precision: null,
    scale: null,
    isArray: false,
    enumLabels: null,
    attributes: null,
    ...more,
  };
}

function column(name: string, declared: ColumnType): Column {
  return {
    name,
    type: declared,
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
  };
}

function table(name: Table["name"], columns: Column[], more: Partial<Table> = {}): [string, Table] {
  const rest = {
    uniqueKeys: [],
    uniqueExpressionColumns: [],
    foreignKeys: [],
    checks: [],
    parents: [],
    partitionColumns: [],
  };
  return [tableKey(name), { name, columns, primaryKey: [], ...rest, comment: null, ...more }];
}

function finding(of: Table["name"], name: string, more: Partial<Finding>): Finding {
  const nothing = { category: null, aspect: null, confidence: 0, evidence: [] } as const;
  return { table: tableKey(of), column: name, verdict: "unknown", ...nothing, ...more };
}

export const sampleInspection: Inspection = {
  toolVersion: "0.1.0",
  source: { label: "prod.sql", bytes: 123_456_789 },
  isComplete: true,
  schema: {
    isComplete: true,
    tables: new Map([
      table(
        users,
        [
          column("id", type("bigint")),
          column("email", type("character varying", { maxLength: 120 })),
          column("balance", type("numeric", { precision: 10, scale: 2 })),
          column("remarks", type("text", { isArray: true })),
          column("settings", type("jsonb", { family: "json" })),
        ],
        { primaryKey: ["id"] },
      ),
      table(orders, [column("user_id", type("bigint"))], {
        foreignKeys: [{ columns: ["user_id"], target: tableKey(users), targetColumns: [] }],
      }),
    ]),
  },
  seen: [
    { table: users, rowCount: 249_000 },
    { table: users, rowCount: 1_000 },
  ],
  findings: [
    finding(users, "id", { verdict: "technical", confidence: 0.9, evidence: [{ kind: "type", text: "serial key" }] }),
    finding(users, "email", {
      verdict: "personal",
      category: "email",
      confidence: 0.987,
      evidence: [
        { kind: "name", text: 'name token "email"' },
        { kind: "values", text: "200 of 200 sampled values are e-mail addresses" },
      ],
    }),
    finding(users, "balance", { verdict: "personal", category: "financial", confidence: 0.6 }),
    finding(users, "remarks", {}),
    finding(users, "settings", {
      verdict: "personal",
      category: "eav_value",
      confidence: 0.85,
      evidence: [{ kind: "values", text: "$.contact.email holds e-mail addresses in 40 of 40 distinct values" }],
      paths: [{ path: "$.contact.email", category: "email", label: "direct", confidence: 0.85 }],
    }),
    finding(orders, "user_id", { verdict: "technical", confidence: 0.9 }),
  ],
};
