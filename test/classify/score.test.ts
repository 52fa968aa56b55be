/**
 * Scores names and types alone against hand-made labels, when they lie at hand: `SAFELOCK_DETECTION`, else
 * ../shared/detection beside the project. Labels marked low are left out: reviewers differ on them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Column, Schema, Table } from "../../src/domain/schema.ts";
import { column, table } from "./build-schema.ts";
import { LabelScore } from "./label-score.ts";
import { readCsv } from "./read-csv.ts";
import { typeFromText } from "./type-from-text.ts";

const folder =
  process.env["SAFELOCK_DETECTION"] ?? fileURLToPath(new URL("../../../shared/detection", import.meta.url));

function schemaFrom(file: string): Schema {
  const columns = new Map<string, Column[]>();
  for (const row of readCsv(readFileSync(`${folder}/columns/${file}`, "utf8"))) {
    const key = `${row["schema"]}\u0000${row["table"]}`.toLowerCase();
    const known = columns.get(key) ?? [];
    columns.set(key, [...known, column("x", { name: row["column"] ?? "", type: typeFromText(row["type"] ?? "text") })]);
  }
  const tables = [...columns].map(([key, each]): [string, Table] => [key, table(key.split("\u0000")[1] ?? "", each)]);
  return { tables: new Map(tables), isComplete: true };
}

/** What was reached by names and types. These may only go up. */
const floor = { precision: 0.91, recall: 0.92, mustRecall: 0.96, categoryRight: 0.94 };

test("names and types alone reach the recorded floor", ({ skip }) => {
  if (!existsSync(`${folder}/labels`))
    skip(`no labels at ${folder}; set SAFELOCK_DETECTION to a folder that holds columns/ and labels/`);
  const total = new LabelScore();
  for (const file of readdirSync(`${folder}/labels`).filter((name) => name.endsWith(".csv"))) {
    const found = classify(schemaFrom(file), new Map()).filter((each) => each.verdict === "personal");
    const rows = found.map(({ table: key, column: name, category }) => {
      const [schema = "", tableName = ""] = key.split("\u0000");
      return { schema, table: tableName, column: name, category: category ?? "" };
    });
    total.add(readCsv(readFileSync(`${folder}/labels/${file}`, "utf8")), rows);
  }
  expect(total.labelled).toBe(7698);
  const { precision, recall, mustRecall, categoryRight } = total;
  for (const [figure, value] of Object.entries({ precision, recall, mustRecall, categoryRight }))
    expect([figure, value >= floor[figure as keyof typeof floor], value]).toEqual([figure, true, value]);
});

test("a schema of 3,000 columns is judged in well under a second", ({ skip }) => {
  if (!existsSync(`${folder}/columns`)) skip(`no columns at ${folder}`);
  const schemas = ["ieducar.csv", "openmrs.csv"].map(schemaFrom);
  const tables = new Map(schemas.flatMap((schema, i) => [...schema.tables].map(([key, each]) => [`${i}${key}`, each])));
  const count = [...tables.values()].reduce((sum, each) => sum + each.columns.length, 0);
  expect(count).toBeGreaterThan(3000);
  const start = performance.now();
  classify({ tables, isComplete: true }, new Map());
  // About 150 ms on two cores; the bound leaves room for a machine that does other work.
  expect(performance.now() - start).toBeLessThan(1500);
});
