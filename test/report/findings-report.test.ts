import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildFindingsReport } from "../../src/report/findings-report.ts";
import { renderFindingsCsv, renderFindingsTable } from "../../src/report/render-findings.ts";
import { firstJsonExample, shapeOf } from "./json-shape.ts";
import { sampleInspection } from "./sample-inspection.ts";

const report = buildFindingsReport(sampleInspection);
const documentation = readFileSync(new URL("../../docs/inspect-json.md", import.meta.url), "utf8");

describe("findings as JSON", () => {
  test("are the example of docs/inspect-json.md", () => {
    expect(firstJsonExample(documentation)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test("have every field named in docs/inspect-json.md", () => {
    for (const path of shapeOf(report)) expect(documentation, path).toContain(`\`${path}\``);
  });

  test("spell types as declared and follow foreign keys", () => {
    const columns = report.tables.flatMap((table) => table.columns);
    expect(columns.map((column) => column.type)).toEqual([
      "bigint",
      "bigint",
      "character varying(120)",
      "numeric(10,2)",
      "text[]",
      "jsonb",
    ]);
    expect(columns[0]?.references).toBe("public.users");
  });

  test("add up the rows of statements with different column lists", () => {
    expect(report.tables.map(({ table, rows }) => [table, rows])).toEqual([
      ["public.orders.old", 0],
      ["public.users", 250_000],
    ]);
  });
});

describe("findings as CSV", () => {
  test("list personal columns", () => {
    expect(renderFindingsCsv(report)).toBe(
      "schema,table,column,category,confidence\r\npublic,users,email,email,0.99\r\npublic,users,balance,financial,0.60\r\npublic,users,settings,eav_value,0.85\r\n",
    );
  });

  test("tell tables of several sources and databases apart", () => {
    const [table] = report.tables.filter(({ name }) => name === "users");
    if (table === undefined) throw new Error("the sample has a table of users");
    const columns = table.columns.slice(1, 2);
    const tables = ["crm.users", "shop.public.users", "users"].map((label) => ({ ...table, columns, table: label }));
    const lines = renderFindingsCsv({ ...report, tables })
      .split("\r\n")
      .slice(1, -1);
    expect(lines.map((line) => line.split(",", 2))).toEqual([
      ["crm", "users"],
      ["shop.public", "users"],
      ["", "users"],
    ]);
  });

  test("quote what must be quoted and defuse formulas", () => {
    const [table] = report.tables.filter(({ name }) => name === "users");
    if (table === undefined) throw new Error("the sample has a table of users");
    const column = { ...table.columns[1], column: '=a,"b"' } as (typeof table.columns)[number];
    const csv = renderFindingsCsv({ ...report, tables: [{ ...table, columns: [column] }] });
    expect(csv).toContain(`public,users,"'=a,""b""",email,0.99\r\n`);
  });
});

test("findings for people show eight paths of a column and count the rest", () => {
  const paths = Array.from({ length: 11 }, (_, i) => ({
    path: `$.contact.a${i}`,
    category: "email" as const,
    label: "direct" as const,
    confidence: 0.85,
  }));
  const tables = report.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.column === "settings" ? { ...column, paths } : column)),
  }));
  const text = renderFindingsTable({ ...report, tables });
  expect(text).toContain("$.contact.a7");
  expect(text).not.toContain("$.contact.a8");
  expect(text).toContain("and 3 more paths");
});

test("findings for people leave technical columns out and count them", () => {
  const text = renderFindingsTable(report);
  expect(text).toContain("public.users (250,000 rows)");
  expect(text).toMatch(/email +character varying\(120\) +email +0\.99 +name token "email"; 200 of 200/);
  expect(text).toMatch(/remarks +text\[\] +\? +0\.00/);
  expect(text).toMatch(/settings +jsonb +eav_value +0\.85 +\$\.contact\.email holds/);
  expect(text).toMatch(/\n +\$\.contact\.email +email +0\.85\n/);
  expect(text).not.toContain("user_id");
  expect(text).toContain("2 tables: 3 personal columns, 1 without evidence, 2 technical");
});
