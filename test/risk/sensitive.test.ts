import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { SensitiveMeasures } from "../../src/domain/risk.ts";
import { ClassCounter, defaultLimits } from "../../src/risk/class-counter.ts";
import { measureSensitive } from "../../src/risk/sensitive-measures.ts";

function measure(rows: readonly (readonly [string, string | null])[], isWord = false): SensitiveMeasures {
  const counter = new ClassCounter([{ column: "s", isWord }]);
  for (const [group, value] of rows) counter.add([group], [value]);
  const [measures] = measureSensitive(counter);
  if (measures === undefined) throw new Error("one column was declared");
  return measures;
}

/** The definition, written out: mass moved between neighbouring ranks, over all values of the table. */
function naive(rows: readonly (readonly [string, string])[], isOrdered: boolean): { t: number; meanT: number } {
  const values = [...new Set(rows.map(([, value]) => value))].sort((a, b) => Number(a) - Number(b));
  const shares = (some: readonly (readonly [string, string])[]) =>
    values.map((value) => some.filter((row) => row[1] === value).length / some.length);
  const whole = shares(rows);
  let t = 0;
  let sum = 0;
  for (const group of new Set(rows.map(([name]) => name))) {
    const own = rows.filter(([name]) => name === group);
    const differences = shares(own).map((share, i) => share - (whole[i] ?? 0));
    let cumulated = 0;
    let moved = 0;
    for (const difference of differences) {
      cumulated += difference;
      moved += Math.abs(cumulated);
    }
    const ordered = values.length < 2 ? 0 : moved / (values.length - 1);
    const equal = differences.reduce((total, difference) => total + Math.abs(difference), 0) / 2;
    const distance = isOrdered ? ordered : equal;
    t = Math.max(t, distance);
    sum += distance * own.length;
  }
  return { t, meanT: sum / rows.length };
}

describe("sensitive values in classes", () => {
  test("of the salaries of Li, Li and Venkatasubramanian: 0.375 from 3k to 11k", () => {
    const low = ["3", "4", "5"].map((salary) => ["A", salary] as const);
    const middle = ["6", "11", "8"].map((salary) => ["B", salary] as const);
    const high = ["7", "9", "10"].map((salary) => ["C", salary] as const);
    const measures = measure([...low, ...middle, ...high]);
    expect(measures).toMatchObject({ l: 3, values: 9, distance: "ordered", homogeneousShare: 0 });
    // Published: class A 0.375, class B 0.167; C is 0.236 by the same rule.
    expect(measures.t).toBeCloseTo(0.375, 10);
    expect(measures.entropyL).toBeCloseTo(3, 10);
  });

  test("of one value only are homogeneous, and far away", () => {
    const rows = [
      ["A", "flu"],
      ["A", "flu"],
      ["B", "flu"],
      ["B", "asthma"],
    ] as const;
    const measures = measure(rows);
    expect(measures).toMatchObject({ l: 1, homogeneousShare: 0.5, distance: "equal", values: 2 });
    expect(measures.t).toBeCloseTo(0.25, 10);
    expect(measures.entropyL).toBeCloseTo(1, 10);
  });

  test("of NULL have no order, and neither have words that look like numbers", () => {
    expect(measure([["A", "1"], ["A", null]])).toMatchObject({ distance: "equal", values: 2 }); // biome-ignore format: short
    expect(measure([["A", "1"], ["A", "2"]], true)).toMatchObject({ distance: "equal" }); // biome-ignore format: short
    expect(measure([["A", "0150"], ["A", "0151"]])).toMatchObject({ distance: "equal" }); // biome-ignore format: short
    expect(measure([["A", "2001-02-03"], ["A", "2001-02-04 10:00:00+02"]])).toMatchObject({ distance: "ordered" }); // biome-ignore format: short
  });

  const rows = fc.array(fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: -3, max: 12 }).map(String)), {
    minLength: 1,
    maxLength: 80,
  });

  property.prop([rows])("agree with the definition of the ordered distance", (all) => {
    const expected = naive(all, true);
    const measures = measure(all);
    expect(measures.distance).toBe("ordered");
    expect(measures.t).toBeCloseTo(expected.t, 9);
    expect(measures.meanT).toBeCloseTo(expected.meanT, 9);
  });

  property.prop([rows])("agree with the definition of the equal distance", (all) => {
    const expected = naive(all, false);
    const measures = measure(all, true);
    expect(measures.t).toBeCloseTo(expected.t, 9);
    expect(measures.meanT).toBeCloseTo(expected.meanT, 9);
  });

  test("beyond the limit of distinct values are still told apart within a class, and t is not measured", () => {
    const counter = new ClassCounter([{ column: "s", isWord: false }], { ...defaultLimits, values: 10 });
    for (let i = 0; i < 50; i++) counter.add([`group ${i % 5}`], [`value ${i % 25}`]);
    const [measures] = measureSensitive(counter);
    // Group g has the values g, g + 5, … g + 20, each twice, some met before the limit and some after.
    expect(measures).toMatchObject({ l: 5, t: null, meanT: null });
  });
});
