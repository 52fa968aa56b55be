import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderSummary } from "../../src/report/render-text.ts";
import { buildRunReport, rate } from "../../src/report/run-report.ts";
import { firstJsonExample, shapeOf } from "./json-shape.ts";
import { sampleFacts } from "./sample-run.ts";

const report = buildRunReport(sampleFacts);

describe("the report of a run", () => {
  test("is the example of docs/report-json.md", () => {
    const text = readFileSync(new URL("../../docs/report-json.md", import.meta.url), "utf8");
    expect(firstJsonExample(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test("names every field in docs/report-json.md", () => {
    const text = readFileSync(new URL("../../docs/report-json.md", import.meta.url), "utf8");
    for (const path of shapeOf(report)) expect(text, path).toContain(`\`${path}\``);
  });

  test("sums rows and takes the rest from the plan", () => {
    expect(report).toMatchObject({
      rowsIn: 250_001,
      rowsDropped: 12,
      label: "pseudonymized (personal data, GDPR applies)",
    });
    expect(report.tables[1]?.columns[0]).toMatchObject({ decidedBy: "foreign-key", category: "email" });
  });

  test("tells megabytes a second, and 0 when no time passed", () => {
    expect(report.megabytesPerSecond).toBe(240.9);
    expect(rate(1, 0)).toBe(0);
  });
});

describe("the summary", () => {
  const summary = renderSummary(report);

  test("names tables, rows, speed, transformers and the label", () => {
    expect(summary).toBe(
      [
        "prod.sql -> safe.sql: 2 tables, 250,001 rows, 12 rows dropped",
        "123 MB in, 120 MB out, 0.5 s, 240.9 MB/s with 2 workers",
        "values replaced, by transformer:",
        "  email   249,001  in 2 columns",
        "  redact    1,200  in 1 column",
        "kept as they are: 1 column",
        "nobody decided on 1 column; this was done:",
        "  public.users.remark: redact",
        "  decide: `safelock init SOURCE` writes them into safelock.yaml for review; --strict refuses such columns",
        "note KEYS_UNKNOWN at public.orders: its keys were not declared. Give a whole dump.",
        "note: 2 statements passed through without being understood: CREATE POLICY (2)",
        "label: pseudonymized (personal data, GDPR applies)",
        "",
      ].join("\n"),
    );
  });

  test("counts undecided columns beyond the first 20", () => {
    const undecided = Array.from({ length: 23 }, (_, index) => ({ table: "t", column: `c${index}`, action: "keep" }));
    const text = renderSummary({ ...report, undecided });
    expect(text).toContain("nobody decided on 23 columns");
    expect(text).toContain("and 3 more columns");
    expect(text).not.toContain("c20");
  });

  test("makes names with control characters harmless", () => {
    const text = renderSummary({ ...report, undecided: [{ table: "t", column: "a\u001b[2Jb", action: "keep" }] });
    expect(text).toContain("t.a\\u001b[2Jb");
  });
});
