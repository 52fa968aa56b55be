/**
 * Scores detection on schemas in languages and domains that no list was tuned to. `held-out/README.md` says who may read
 * which half. `node test/classify/held-out-score.ts` prints the same figures.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import { categories } from "../../src/domain/category.ts";
import { steppedSource } from "../support/stepped-source.ts";
import { findHeldOut, framingOf, halves, heldOutNames, readHeldOut } from "./held-out-schemas.ts";
import { type LabelledFindings, scoreFindings } from "./score-findings.ts";

/** What was reached. These may only go up. */
const floors = {
  tuning: { precision: 0.93, recall: 0.94, mustRecall: 0.945, categoryRight: 0.96 },
  blind: { precision: 0.855, recall: 0.745, mustRecall: 0.78, categoryRight: 0.9 },
};
const schemasOfHalf = 12;

describe.each(halves)("%s half", (half) => {
  const names = heldOutNames(half);

  test("has its schemas", () => {
    expect(names.length).toBe(schemasOfHalf);
  });

  test.each(names)("%s: every column has one label, and the category's own", async (name) => {
    const { sql, labels } = readHeldOut(half, name);
    const labelled = labels.map((row) => `${row["schema"]}.${row["table"]}.${row["column"]}`);
    expect(labelled.toSorted()).toEqual((await columnsOf(sql)).toSorted());
    for (const row of labels) {
      const category = row["category"] ?? "";
      const implied = category === "none" ? "none" : categories[category as keyof typeof categories];
      expect([row["column"], row["label"]]).toEqual([row["column"], implied]);
      expect(["high", "low"]).toContain(row["confidence"]);
    }
  });

  test("precision, recall and category reach the recorded floor", async () => {
    const all: LabelledFindings[] = [];
    for (const name of names) all.push(await findHeldOut(half, name));
    const { score } = scoreFindings(all);
    expect(score.labelled).toBeGreaterThan(1500);
    expect(score.personal).toBeGreaterThan(500);
    for (const [figure, floor] of Object.entries(floors[half])) {
      const value = score[figure as keyof typeof score];
      expect([figure, value >= floor, value]).toEqual([figure, true, value]);
    }
  });
});

test.each([["--lists"], ["blind", "--lists"]])("of the blind half nothing but scores is printed: %s %s", (...args) => {
  const script = fileURLToPath(new URL("held-out-score.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("only the scores are looked at");
});

test("scores count hits, misses, alarms and names", () => {
  const row = (column: string, label: string, category: string, confidence = "high") => ({
    schema: "s",
    table: "t",
    column,
    label,
    category,
    confidence,
  });
  const labels = [
    row("a", "direct", "person_name"),
    row("b", "credential", "token"),
    row("c", "quasi", "city"),
    row("d", "none", "none"),
    row("e", "none", "none"),
    row("f", "direct", "email", "low"),
  ];
  const found = [
    { schema: "S", table: "T", column: "A", category: "username" },
    { schema: "s", table: "t", column: "b", category: "session" },
    { schema: "s", table: "t", column: "d", category: "phone" },
    { schema: "s", table: "t", column: "f", category: "phone" },
  ];
  expect(scoreFindings([{ labels, found }])).toEqual({
    score: { labelled: 5, personal: 3, precision: 2 / 3, recall: 2 / 3, mustRecall: 1, categoryRight: 1 / 2 },
    misses: ["s.t.c quasi city"],
    alarms: ["s.t.d phone"],
    misnamed: ["s.t.a person_name username"],
  });
});

/** `schema.table.column` of every table that the dump declares. */
async function columnsOf(sql: Buffer): Promise<readonly string[]> {
  const dataset = singleStream(steppedSource(sql, [1 << 20]), framingOf(sql), true);
  const { survey } = await look({
    dataset,
    detection: false,
    maxRowBytes: 1 << 20,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return [...survey.schema.tables.values()].flatMap(({ name, columns }) =>
    columns.map((column) => `${name.schema}.${name.name}.${column.name}`),
  );
}
