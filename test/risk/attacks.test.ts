import { describe, expect, test } from "vitest";
import type { AttackMeasure, MissingAttack } from "../../src/domain/risk.ts";
import { attackTable } from "../../src/risk/attack-table.ts";
import { attackByInference } from "../../src/risk/inference.ts";
import { attackByLinking, halvesOf } from "../../src/risk/linkability.ts";
import { nearestSearch } from "../../src/risk/neighbours.ts";
import { seededRandom } from "../../src/risk/random.ts";
import { attackBySinglingOut } from "../../src/risk/singling-out.ts";
import { chanceOfOne, correctedSuccesses } from "../../src/risk/size-correction.ts";
import { framesOf, inventedPeople, type Rows, sampleOf } from "./support.ts";

const columns = ["born", "code", "gender", "diagnosis"];

function measured(result: AttackMeasure | MissingAttack): AttackMeasure {
  if ("reason" in result) throw new Error(result.reason);
  return result;
}

/** Every column shuffled by itself: the same values, nothing of a row left. */
function torn(rows: Rows): string[][] {
  const random = seededRandom(77);
  const shuffledColumns = columns.map((_, c) => rows.map((row) => row[c] ?? "").sort(() => random.below(3) - 1));
  return rows.map((_, r) => shuffledColumns.map((column) => column[r] ?? ""));
}

describe("singling out", () => {
  const original = inventedPeople(400, 1);
  const control = inventedPeople(400, 2);

  test("succeeds on an output that is the original", () => {
    const frames = framesOf({ columns, original, output: original });
    const measure = measured(
      attackBySinglingOut(frames, { mode: "multivariate", attacks: 500, random: seededRandom(5) }),
    );
    expect(measure.outcome).toBe("without-control");
    expect(measure.risk?.value).toBeGreaterThanOrEqual(0.9);
    expect(measure.rate.value).toBeGreaterThan(measure.baseline.value);
  });

  test("stays high against a control", () => {
    const frames = framesOf({ columns, original, output: original, control });
    const measure = measured(
      attackBySinglingOut(frames, { mode: "multivariate", attacks: 500, random: seededRandom(5) }),
    );
    expect(measure.outcome).toBe("measured");
    expect(measure.risk?.value).toBeGreaterThanOrEqual(0.9);
  });

  test("shows no risk of an output that has nothing to do with the original", () => {
    const frames = framesOf({ columns, original, output: inventedPeople(400, 3), control });
    for (const mode of ["univariate", "multivariate"] as const) {
      const result = attackBySinglingOut(frames, { mode, attacks: 500, random: seededRandom(5) });
      if ("reason" in result) continue;
      expect(result.risk?.low).toBe(0);
    }
    const torned = framesOf({ columns, original, output: torn(original), control });
    const measure = measured(
      attackBySinglingOut(torned, { mode: "multivariate", attacks: 500, random: seededRandom(5) }),
    );
    expect(measure.risk?.low).toBe(0);
  });

  test("finds rare values of one column, NULL among them", () => {
    const rows: Rows = [["1", "a"], ["2", "a"], ["3", null], ["4", "b"]]; // biome-ignore format: short
    const frames = framesOf({ columns: ["n", "w"], original: rows, output: rows });
    const measure = measured(
      attackBySinglingOut(frames, { mode: "univariate", attacks: 500, random: seededRandom(5) }),
    );
    // n = 1 … 4, n <= 1, n >= 4, w null, w = b.
    expect(measure).toMatchObject({ n: 8, asked: 500 });
    expect(measure.rate.high).toBe(1);
  });

  test("says why it could not be tried", () => {
    const rows: Rows = Array.from({ length: 20 }, () => ["same", "same"]);
    const frames = framesOf({ columns: ["a", "b"], original: rows, output: rows });
    for (const mode of ["univariate", "multivariate"] as const) {
      const result = attackBySinglingOut(frames, { mode, attacks: 50, random: seededRandom(5) });
      expect(result).toMatchObject({ reason: expect.stringContaining("exactly one row") });
    }
  });

  // On a quarter of the rows far fewer of the output's predicates fit one row: about 210 of 1,000 instead of 330.
  test.each([1, 2, 3])("on a smaller control is scaled to the number of originals (%i)", (seed) => {
    const population = inventedPeople(2500, 10 * seed);
    const output = inventedPeople(2000, 10 * seed + 1);
    const attack = (control: Rows): number => {
      const frames = framesOf({ columns, original: output, output, control });
      const options = { mode: "multivariate", attacks: 1000, random: seededRandom(seed) } as const;
      return measured(attackBySinglingOut(frames, options)).control?.value ?? 0;
    };
    expect(Math.abs(attack(population.slice(0, 2000)) - attack(population.slice(2000)))).toBeLessThan(0.08);
    const unscaled = framesOf({ columns, original: output.slice(0, 500), output, control: population.slice(2000) });
    const options = { mode: "multivariate", attacks: 1000, random: seededRandom(seed) } as const;
    expect(measured(attackBySinglingOut(unscaled, options)).control?.value).toBeLessThan(0.25);
  });

  test("is not scaled where there are as many rows, and never above all predicates", () => {
    expect(correctedSuccesses({ matches: [1, 1, 0, 2], controlRows: 50, originalRows: 50 })).toBe(2);
    expect(correctedSuccesses({ matches: [0, 0], controlRows: 5, originalRows: 50 })).toBe(0);
    expect(correctedSuccesses({ matches: [1, 1, 1], controlRows: 50, originalRows: 60 })).toBeLessThanOrEqual(3);
    // Of a mean of 1 and equal weights the chance is 1/e, as for Poisson.
    expect(chanceOfOne(1, 1e6)).toBeCloseTo(Math.exp(-1), 5);
  });
});

describe("nearest rows", () => {
  test("are those of the plain definition", () => {
    const people = inventedPeople(120, 8).map((row, i) =>
      row.map((value, c) => ((i * 7 + c) % 13 === 0 ? null : value)),
    );
    const frames = framesOf({ columns, original: people.slice(0, 60), output: people.slice(60) });
    const { original, output } = frames;
    const search = nearestSearch(output, original, columns, seededRandom(3));
    const born = [...(original.columns[0]?.values ?? []), ...(output.columns[0]?.values ?? [])].filter(
      (x) => !Number.isNaN(x),
    );
    const range = Math.max(...born) - Math.min(...born);
    const distance = (a: number, b: number): number =>
      original.columns.reduce((sum, column, c) => {
        const x = column.values[a] ?? 0;
        const y = output.columns[c]?.values[b] ?? 0;
        if (Number.isNaN(x) || Number.isNaN(y)) return sum + (Number.isNaN(x) && Number.isNaN(y) ? 0 : 1);
        return sum + (column.isNumeric ? Math.abs(x - y) / range : Number(x !== y));
      }, 0);
    expect(original.columns.map(({ isNumeric }) => isNumeric)).toEqual([true, false, false, false]);
    for (let row = 0; row < original.rows; row++) {
      const least = Math.min(...Array.from({ length: output.rows }, (_, other) => distance(row, other)));
      expect(distance(row, search.nearest(row))).toBeCloseTo(least, 9);
    }
  });

  test("that are equally near come up equally often", () => {
    const frames = framesOf({ columns: ["a"], original: [["x"]], output: [["x"], ["x"], ["x"], ["y"]] });
    const search = nearestSearch(frames.output, frames.original, ["a"], seededRandom(3));
    const hits = [0, 0, 0, 0];
    for (let i = 0; i < 3000; i++) hits[search.nearest(0)] = (hits[search.nearest(0)] ?? 0) + 1;
    const words = frames.output.columns[0]?.values ?? new Float64Array(0);
    hits.forEach((count, i) => {
      const isTied = words[i] === frames.original.columns[0]?.values[0];
      expect(count).toBeGreaterThanOrEqual(isTied ? 850 : 0);
      if (!isTied) expect(count).toBe(0);
    });
  });
});

describe("linkability", () => {
  test("of an output that is the original is full, of another one none", () => {
    const original = Array.from({ length: 300 }, (_, i) => [`a${i}`, String(i), `b${i}`, String(i * 3)]);
    const halves = halvesOf(columns);
    const options = { halves, attacks: 500, random: seededRandom(4) };
    const full = measured(attackByLinking(framesOf({ columns, original, output: original }), options));
    expect(full).toMatchObject({ n: 300 });
    expect(full.risk?.low).toBeGreaterThan(0.97);
    const torned = framesOf({ columns, original, output: torn(original), control: inventedPeople(300, 2) });
    expect(measured(attackByLinking(torned, options)).risk?.low).toBe(0);
  });

  // The reference's tests have this case, and its result: one of four rows is linked.
  test("of four rows by hand", () => {
    const frames = framesOf({
      columns: ["x", "y"],
      original: [["0", "0"], ["0", "1"], ["4", "9"], ["0", "4"]], // biome-ignore format: short
      output: [["0", "0"], ["1", "1"], ["4", "4"], ["9", "9"]], // biome-ignore format: short
    });
    const measure = measured(attackByLinking(frames, { halves: [["x"], ["y"]], attacks: 4, random: seededRandom(1) }));
    expect(measure.risk?.value).toBeCloseTo(0.3725, 4);
    expect(measure.risk?.low).toBeCloseTo(0.0456, 4);
    expect(measure.risk?.high).toBeCloseTo(0.6994, 4);
  });

  test("needs two columns", () => {
    const frames = framesOf({ columns: ["a"], original: [["x"]], output: [["x"]] });
    expect(attackByLinking(frames, { halves: halvesOf(["a"]), attacks: 4, random: seededRandom(1) })).toMatchObject({
      reason: "it needs two columns or more",
    });
  });
});

describe("inference", () => {
  test("of what follows from the rest always succeeds", () => {
    const original = Array.from({ length: 400 }, (_, i) => [
      `term ${i % 40}`,
      "x",
      "y",
      i % 40 < 4 ? "yes" : `no ${i % 7}`,
    ]);
    const frames = framesOf({ columns, original, output: original });
    const options = { known: columns, secret: "diagnosis", attacks: 500, random: seededRandom(4) };
    const rows = original.map((row) => [row[0] ?? "", "x", "y", row[0] === "term 3" ? "yes" : "no"]);
    const planted = framesOf({ columns, original: rows, output: rows });
    const measure = measured(attackByInference(planted, options));
    expect(measure.columns).toEqual(["born", "code", "gender"]);
    expect(measure.risk?.value).toBeGreaterThan(0.98);
    expect(measured(attackByInference(frames, options)).risk?.value).toBeLessThan(0.98);
  });

  test("of a number counts within five hundredths of the guess", () => {
    const columnsOf = ["known", "secret"];
    const near = (secret: string, guess: string) =>
      measured(
        attackByInference(framesOf({ columns: columnsOf, original: [["a", secret]], output: [["a", guess]] }), {
          known: ["known"],
          secret: "secret",
          attacks: 1,
          random: seededRandom(1),
        }),
      ).rate.high === 1;
    expect(near("105", "100")).toBe(true);
    expect(near("106", "100")).toBe(false);
    expect(near("95", "100")).toBe(true);
    expect(near("-105", "-100")).toBe(true);
    expect(near("5", "-100")).toBe(false);
    expect(near("0", "0")).toBe(true);
    expect(near("a", "b")).toBe(false);
  });
});

describe("all attacks on a table", () => {
  const original = inventedPeople(500, 1);
  const options = {
    quasiIdentifiers: ["born", "code", "gender"],
    sensitive: ["diagnosis"],
    halves: null,
    attacks: 100,
    seed: 3,
    isWord: () => false,
  };
  const samples = () => ({
    original: sampleOf(columns, original),
    output: sampleOf(columns, torn(original)),
    control: sampleOf(columns, inventedPeople(500, 2)),
  });

  test("are the same for the same seed, and others for another", () => {
    const once = attackTable(samples(), options);
    expect(attackTable(samples(), options)).toEqual(once);
    expect(attackTable(samples(), { ...options, seed: 4 })).not.toEqual(once);
    expect(once.measures.map(({ attack }) => attack)).toContain("singling-out-multivariate");
  });

  test("of an empty table are missing, each with a reason", () => {
    const empty = { ...samples(), original: sampleOf(columns, []) };
    const { measures, missing } = attackTable(empty, options);
    expect(measures).toEqual([]);
    expect(missing.map(({ attack, reason }) => `${attack}: ${reason}`)).toHaveLength(4);
  });

  test("guess nothing where no column is sensitive", () => {
    const { missing } = attackTable(samples(), { ...options, sensitive: [] });
    expect(missing).toContainEqual({
      attack: "inference",
      secret: null,
      reason: "no sensitive column is declared or found",
    });
  });
});
