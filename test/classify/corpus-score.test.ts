/**
 * Scores `inspect` on the dumps themselves, with their keys, comments and rows, against labels made by hand: 16 schemas,
 * 7,698 columns. Labels marked low are left out: reviewers differ on them. `SAFELOCK_DETECTION` says where the labels lie.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { isCorpusPresent } from "../corpus/corpus-files.ts";
import { inspectLabelledDump, labelledDumps } from "./inspect-corpus.ts";
import { LabelScore } from "./label-score.ts";
import { readCsv } from "./read-csv.ts";

const labels = `${process.env["SAFELOCK_DETECTION"] ?? fileURLToPath(new URL("../../../shared/detection", import.meta.url))}/labels`;

/** What was reached. These may only go up. */
const floor = { precision: 0.92, recall: 0.925, mustRecall: 0.96, categoryRight: 0.945 };

describe.runIf(isCorpusPresent && existsSync(labels))("dumps against labels", () => {
  const total = new LabelScore();
  const printed = new Map<string, string>();

  beforeAll(async () => {
    for (const name of Object.keys(labelledDumps)) {
      const csv = await inspectLabelledDump(name);
      printed.set(name, csv);
      total.add(readCsv(readFileSync(`${labels}/${name}.csv`, "utf8")), readCsv(csv));
    }
  });

  test("every file of labels has its dump", () => {
    const files = readdirSync(labels).filter((name) => name.endsWith(".csv"));
    expect(Object.keys(labelledDumps).map((name) => `${name}.csv`)).toEqual(files.sort());
  });

  test("the CSV has a header and one line a personal column, with a confidence from 0.5 to 1", () => {
    for (const csv of printed.values()) {
      expect(csv.startsWith("schema,table,column,category,confidence\r\n")).toBe(true);
      const confidences = readCsv(csv).map((row) => Number(row["confidence"]));
      expect(confidences.length).toBeGreaterThan(5);
      for (const confidence of confidences) {
        expect(confidence).toBeGreaterThanOrEqual(0.5);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  test("precision, recall and category reach the recorded floor", () => {
    expect(total.labelled).toBe(7698);
    const { precision, recall, mustRecall, categoryRight } = total;
    for (const [figure, value] of Object.entries({ precision, recall, mustRecall, categoryRight }))
      expect([figure, value >= floor[figure as keyof typeof floor], value]).toEqual([figure, true, value]);
  });
});
