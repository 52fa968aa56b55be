import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detectors } from "../../src/classify/detectors/index.ts";
import { scan } from "../../src/classify/value-scan.ts";
import { readCsv } from "./read-csv.ts";

const vectors = readCsv(readFileSync(new URL("vectors.csv", import.meta.url), "utf8"));

describe("specimen numbers", () => {
  test.each(vectors.map((row) => [row["detector"] ?? "", row["value"] ?? "", row["valid"] === "1"] as const))(
    "%s %s: %s",
    (name, value, isValid) => {
      const detector = detectors.find((each) => each.name === name);
      expect(detector?.test(value)).toBe(isValid);
      // What the limits keep out would not have passed.
      if (detector !== undefined && isValid) expect(scan([value], [detector])[0]?.share).toBe(1);
    },
  );
});

test("every detector has a passing and a failing specimen", () => {
  for (const { name } of detectors) {
    const kinds = new Set(vectors.filter((row) => row["detector"] === name).map((row) => row["valid"]));
    expect([name, [...kinds].sort()]).toEqual([name, ["0", "1"]]);
  }
});

test("names are unique, shares and rates are shares", () => {
  expect(new Set(detectors.map(({ name }) => name)).size).toBe(detectors.length);
  for (const { minimumShare, randomPassRate } of detectors) {
    expect(minimumShare).toBeGreaterThan(0);
    expect(minimumShare).toBeLessThanOrEqual(1);
    expect(randomPassRate).toBeGreaterThanOrEqual(0);
    expect(randomPassRate).toBeLessThanOrEqual(1);
  }
});

test("hostile texts neither throw nor take long", () => {
  const texts = [
    "",
    " ",
    "a".repeat(512),
    "1".repeat(512),
    "@".repeat(512),
    "a@".repeat(256),
    "a.".repeat(256),
    "*".repeat(512),
    "\u0000",
    "\ud800",
    "x@a.".repeat(128),
    "1 ".repeat(256),
    "-----BEGIN ".repeat(40),
  ];
  const start = performance.now();
  for (const text of texts) for (const detector of detectors) detector.test(text);
  expect(performance.now() - start).toBeLessThan(500);
});
