import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { ClassCounter } from "../../src/risk/class-counter.ts";
import { measureClasses } from "../../src/risk/class-measures.ts";
import { measureSensitive } from "../../src/risk/sensitive-measures.ts";

const field = fc.option(fc.constantFrom("", "a", "b", "ab", "1950", "NULL"), { nil: null });

function countOf(rows: readonly (readonly (string | null)[])[]): ClassCounter {
  const counter = new ClassCounter([]);
  for (const row of rows) counter.add(row, []);
  return counter;
}

describe("classes of quasi-identifiers", () => {
  test("are counted as by hand", () => {
    const rows = [
      ["1980", "0150", "f"],
      ["1980", "0150", "f"],
      ["1980", "0150", "m"],
      ["1981", "0150", "m"],
      ["1981", "0150", "m"],
      ["1981", "0150", "m"],
      [null, "0150", "m"],
    ];
    expect(measureClasses(countOf(rows), 4)).toMatchObject({
      rows: 7,
      classes: 4,
      k: 1,
      countedShare: 1,
      rowsAlone: [3, 7],
      uniqueShare: 2 / 7,
    });
    const measures = measureClasses(countOf(rows), 4);
    expect(measures.rowsBelow.map(({ k, share }) => [k, Math.round(share * 7)])).toEqual([
      [2, 2],
      [3, 4],
      [4, 7],
      [5, 7],
      [10, 7],
      [20, 7],
    ]);
    expect(measures.sizes.filter(({ classes }) => classes > 0)).toEqual([
      { from: 1, to: 1, classes: 2, rows: 2 },
      { from: 2, to: 2, classes: 1, rows: 2 },
      { from: 3, to: 4, classes: 1, rows: 3 },
    ]);
  });

  test("of no rows have no k", () => {
    expect(measureClasses(countOf([]), null)).toMatchObject({ rows: 0, classes: 0, k: null, uniqueShare: 0 });
  });

  test("tell NULL, empty and shifted borders apart", () => {
    expect(measureClasses(countOf([[null], [""]]), null)).toMatchObject({ classes: 2 });
    expect(measureClasses(countOf([["a", "bc"], ["ab", "c"], ["abc", ""], ["", "abc"]]), null)).toMatchObject({ classes: 4 }); // biome-ignore format: one case a line
  });

  property.prop([fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 300 })])(
    "agree with a map of tuples",
    (rows) => {
      const sizes = new Map<string, number>();
      for (const row of rows) sizes.set(JSON.stringify(row), (sizes.get(JSON.stringify(row)) ?? 0) + 1);
      const measures = measureClasses(countOf(rows), null);
      expect(measures.classes).toBe(sizes.size);
      expect(measures.k).toBe(Math.min(...sizes.values()));
      const alone = rows.flatMap((row, i) => (sizes.get(JSON.stringify(row)) === 1 ? [i + 1] : []));
      expect(measures.rowsAlone).toEqual(alone.slice(0, 20));
    },
  );

  test("are sampled whole where there are too many, and the shares stay near", () => {
    const counter = new ClassCounter([{ column: "s", isWord: false }], { classes: 1000, pairs: 4000, values: 1000 });
    // 30,000 classes of one row, 10,000 of three.
    for (let i = 0; i < 30_000; i++) counter.add([`alone ${i}`], ["1"]);
    for (let i = 0; i < 30_000; i++) counter.add([`three ${i % 10_000}`], [String(i % 2)]);
    expect(counter.size).toBeLessThanOrEqual(1000);
    const measures = measureClasses(counter, null);
    expect(measures).toMatchObject({ rows: 60_000, k: 1 });
    expect(measures.countedShare).toBeLessThanOrEqual(1 / 32);
    expect(measures.uniqueShare).toBeGreaterThan(0.44);
    expect(measures.uniqueShare).toBeLessThan(0.56);
    expect(measures.sizes.find(({ from }) => from === 2)).toMatchObject({ classes: 0 });
    expect(measures.classes).toBeGreaterThan(34_000);
    expect(measures.classes).toBeLessThan(46_000);
    // Every class of one row has one value; those of three have two, as 10,000 is even: always the same one.
    expect(measureSensitive(counter)[0]).toMatchObject({ l: 1, homogeneousShare: 1, values: 2 });
  });

  test("of a million rows are counted within seconds", () => {
    const counter = new ClassCounter([]);
    for (let i = 0; i < 1_000_000; i++) counter.add([String(i % 200_000), "x", "y"], []);
    expect(measureClasses(counter, null)).toMatchObject({ k: 5, classes: 200_000, countedShare: 1 });
  }, 20_000);
});
