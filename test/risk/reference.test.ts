/**
 * Agreement with the public reference implementation of these attacks, anonymeter 1.1.0, run on the same files. Each figure is
 * the mean of 20 of its runs; fixtures/risk/README.md says where the data come from and how the figures were made.
 */
import { describe, expect, test } from "vitest";
import type { AttackMeasure, MissingAttack } from "../../src/domain/risk.ts";
import type { AlignedFrames } from "../../src/risk/frame.ts";
import { attackByInference } from "../../src/risk/inference.ts";
import { attackByLinking } from "../../src/risk/linkability.ts";
import { type Random, seededRandom } from "../../src/risk/random.ts";
import { attackBySinglingOut } from "../../src/risk/singling-out.ts";
import { framesOf, readTable } from "./support.ts";

const RUNS = 10;
const Z_SQUARED = 1.959963984540054 ** 2;

interface Figures {
  readonly attack: number;
  readonly control: number | null;
  readonly risk: number;
  /** Half of the reference's interval of the risk. */
  readonly error: number;
}

const files = {
  adults: { original: "adults_ori", output: "adults_syn", control: null, attacks: 100 },
  census: { original: "census_original", output: "census_output", control: "census_control", attacks: 500 },
} as const;

function frames(name: keyof typeof files, seed: number): AlignedFrames {
  const { original, output, control } = files[name];
  const { columns, rows } = readTable(original);
  const tables = { columns, original: rows, output: readTable(output).rows };
  const random = seededRandom(seed, 1);
  return framesOf(control === null ? tables : { ...tables, control: readTable(control).rows }, random);
}

type Attack = (frames: AlignedFrames, random: Random) => AttackMeasure | MissingAttack;

function runs(name: keyof typeof files, attack: Attack): AttackMeasure[] {
  return Array.from({ length: RUNS }, (_, seed) => {
    const result = attack(frames(name, seed), seededRandom(seed, 2));
    if ("reason" in result) throw new Error(result.reason);
    return result;
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function expectAgreement(measures: readonly AttackMeasure[], figures: Figures): void {
  const attack = mean(measures.map(({ rate }) => rate.value));
  const risk = mean(measures.map((measure) => measure.risk?.value ?? Number.NaN));
  expect(Math.abs(risk - figures.risk)).toBeLessThanOrEqual(figures.error);
  // Far nearer than the interval asks: both are means of many runs.
  expect(Math.abs(attack - figures.attack)).toBeLessThanOrEqual(0.03);
  if (figures.control === null) return;
  expect(Math.abs(mean(measures.map(({ control }) => control?.value ?? Number.NaN)) - figures.control)).toBeLessThan(
    0.03,
  );
}

const halves = {
  adults: [
    ["age", "education", "marital"],
    ["sex", "hr_per_week", "occupation"],
  ],
  census: [
    ["age", "education", "marital", "occupation"],
    ["sex", "hr_per_week", "country", "income"],
  ],
} as const;

describe("figures of the reference", () => {
  test.each([
    ["adults", { attack: 0.2419, control: null, risk: 0.2419, error: 0.0811 }],
    ["census", { attack: 0.4389, control: 0.1944, risk: 0.3031, error: 0.0615 }],
  ] as const)("singling out by three columns: %s", (name, figures) => {
    const { attacks } = files[name];
    const attack: Attack = (all, random) => attackBySinglingOut(all, { mode: "multivariate", attacks, random });
    expectAgreement(runs(name, attack), figures);
  });

  // All rare values are tried, so that no chance is in it; the reference's rates are of the attacks asked for.
  test.each([
    ["adults", 18, null],
    ["census", 13, 7],
  ] as const)("singling out by one column: %s", (name, successes, onControl) => {
    const { attacks } = files[name];
    const attack: Attack = (all, random) => attackBySinglingOut(all, { mode: "univariate", attacks, random });
    for (const { n, rate, control } of runs(name, attack)) {
      const count = (value: number): number => Math.round(value * (n + Z_SQUARED) - Z_SQUARED / 2);
      expect(count(rate.value)).toBe(successes);
      expect(control === null ? null : count(control.value)).toBe(onControl);
    }
  });

  test.each([
    ["adults", { attack: 0.0378, control: null, risk: 0.0378, error: 0.0323 }],
    ["census", { attack: 0.1427, control: 0.0078, risk: 0.136, error: 0.0312 }],
  ] as const)("linkability: %s", (name, figures) => {
    const { attacks } = files[name];
    const options = { halves: halves[name], attacks };
    expectAgreement(
      runs(name, (all, random) => attackByLinking(all, { ...options, random })),
      figures,
    );
  });

  test.each([
    ["adults", "income", { attack: 0.76, control: null, risk: 0.76, error: 0.0816 }],
    ["adults", "age", { attack: 0.1148, control: null, risk: 0.1148, error: 0.0596 }],
    ["adults", "marital", { attack: 0.683, control: null, risk: 0.683, error: 0.0893 }],
    ["census", "income", { attack: 0.8652, control: 0.7243, risk: 0.5111, error: 0.128 }],
    ["census", "hr_per_week", { attack: 0.627, control: 0.2817, risk: 0.4808, error: 0.0653 }],
  ] as const)("inference: %s, %s", (name, secret, figures) => {
    const { attacks } = files[name];
    const attack: Attack = (all, random) => {
      const known = all.output.columns.map((column) => column.name);
      return attackByInference(all, { known, secret, attacks, random });
    };
    expectAgreement(runs(name, attack), figures);
  });
});
