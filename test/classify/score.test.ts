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

function score(files: readonly string[]): {
  readonly precision: number;
  readonly recall: number;
  readonly labelled: number;
} {
  let hits = 0;
  let alarms = 0;
  let misses = 0;
  let labelled = 0;
  for (const file of files) {
    const found = classify(schemaFrom(file), new Map()).filter(
      (each) => each.verdict === "personal" && each.confidence >= 0.5,
    );
    const personal = new Set(found.map((each) => `${each.table}\u0000${each.column}`.toLowerCase()));
    for (const row of readCsv(readFileSync(`${folder}/labels/${file}`, "utf8"))) {
      if (row["confidence"] === "low") continue;
      labelled++;
      const isFound = personal.has(`${row["schema"]}\u0000${row["table"]}\u0000${row["column"]}`.toLowerCase());
      if (row["label"] === "none") alarms += isFound ? 1 : 0;
      else if (isFound) hits++;
      else misses++;
    }
  }
  return { precision: hits / (hits + alarms), recall: hits / (hits + misses), labelled };
}

test("names and types alone reach the recorded floor", ({ skip }) => {
  if (!existsSync(`${folder}/labels`))
    skip(`no labels at ${folder}; set SAFELOCK_DETECTION to a folder that holds columns/ and labels/`);
  const result = score(readdirSync(`${folder}/labels`).filter((name) => name.endsWith(".csv")));
  expect(result.labelled).toBeGreaterThan(1000);
  expect(result.precision).toBeGreaterThanOrEqual(0.88);
  expect(result.recall).toBeGreaterThanOrEqual(0.75);
});
