import { describe, expect, test } from "vitest";
import {
  type AttackMeasure,
  noThresholds,
  type RiskThresholds,
  type TableAttacks,
  type TableRisk,
} from "../../src/domain/risk.ts";
import { type riskLabel, riskLabels } from "../../src/report/risk-label.ts";
import { buildRiskReport } from "../../src/report/risk-report.ts";
import { checkThresholds, criteriaOf } from "../../src/risk/checks.ts";

const estimate = (value: number, error = 0.02) => ({ value, low: Math.max(0, value - error), high: value + error });

function measure(attack: AttackMeasure["attack"], more: Partial<AttackMeasure> = {}): AttackMeasure {
  return {
    attack,
    columns: ["a", "b"],
    secret: attack === "inference" ? "s" : null,
    asked: 500,
    n: 500,
    rate: estimate(0.1),
    baseline: estimate(0.01),
    control: estimate(0.06),
    risk: estimate(0.04),
    outcome: "measured",
    ...more,
  };
}

function attacksOf(measures: readonly AttackMeasure[], missing: TableAttacks["missing"] = []): TableAttacks {
  const rows = { rows: 900, used: 900 };
  return { original: rows, output: rows, control: rows, measures, missing };
}

const all = [measure("singling-out-multivariate"), measure("linkability"), measure("inference")];

function table(attacks: TableAttacks | null, more: Partial<TableRisk> = {}): TableRisk {
  return {
    table: "public.users",
    quasiIdentifiers: ["a", "b"],
    sensitive: ["s"],
    declaredBy: "option",
    classes: {
      rows: 100,
      countedShare: 1,
      classes: 20,
      k: 3,
      uniqueShare: 0,
      rowsBelow: [],
      sizes: [],
      rowsAlone: [],
    },
    sensitiveMeasures: [
      { column: "s", values: 4, l: 2, entropyL: 1.8, homogeneousShare: 0, t: 0.3, meanT: 0.1, distance: "equal" },
    ],
    attacks,
    ...more,
  };
}

const within = (more: Partial<RiskThresholds>): RiskThresholds => ({ ...noThresholds, ...more });
const outcomes = (risks: readonly TableRisk[], thresholds: Partial<RiskThresholds>) =>
  checkThresholds(risks, within(thresholds)).map(({ threshold, outcome }) => `${threshold} ${outcome}`);

describe("thresholds", () => {
  test("are judged only where they are given", () => {
    expect(outcomes([table(attacksOf(all))], {})).toEqual([]);
  });

  test("of counts are least, of shares most", () => {
    expect(outcomes([table(null)], { k: 3, l: 2, entropyL: 1.8, t: 0.3, uniqueRows: 0, homogeneousRows: 0 })).toEqual([
      "k kept",
      "uniqueRows kept",
      "l kept",
      "entropyL kept",
      "t kept",
      "homogeneousRows kept",
    ]);
    expect(outcomes([table(null)], { k: 4, l: 3, entropyL: 1.9, t: 0.29 })).toEqual([
      "k exceeded",
      "l exceeded",
      "entropyL exceeded",
      "t exceeded",
    ]);
  });

  test("of attacks count by the upper end of the interval", () => {
    expect(outcomes([table(attacksOf(all))], { linkability: 0.06 })).toEqual(["linkability kept"]);
    expect(outcomes([table(attacksOf(all))], { linkability: 0.05 })).toEqual(["linkability exceeded"]);
  });

  test("are not kept by what was not measured", () => {
    expect(outcomes([table(null)], { inference: 1 })).toEqual(["inference not-measured"]);
    expect(outcomes([table(null, { sensitiveMeasures: [] })], { l: 1, t: 1 })).toEqual([
      "l not-measured",
      "t not-measured",
    ]);
    const full = measure("inference", { outcome: "not-measurable", risk: null });
    expect(outcomes([table(attacksOf([full]))], { inference: 1 })).toEqual(["inference not-measured"]);
  });

  test("of single classes are not kept where not all classes were counted", () => {
    const some = table(null);
    const sampled = { ...some, classes: { ...some.classes, countedShare: 0.5 } };
    expect(outcomes([sampled], { k: 3, uniqueRows: 0.1 })).toEqual(["k not-measured", "uniqueRows kept"]);
    expect(outcomes([sampled], { k: 4 })).toEqual(["k exceeded"]);
  });

  test("of sensitive columns and of links concern the tables that have some, or all where none has", () => {
    const plain = table(attacksOf(all.slice(0, 1)), { table: "public.logs", quasiIdentifiers: ["a"], sensitive: [] });
    const bare = { ...plain, sensitiveMeasures: [] };
    const limits = { k: 1, l: 1, linkability: 1, inference: 1 };
    const checks = checkThresholds([bare, table(attacksOf(all))], within(limits));
    expect(checks.map((check) => `${check.table} ${check.threshold} ${check.outcome}`)).toEqual([
      "public.logs k kept",
      "public.users k kept",
      "public.users l kept",
      "public.users linkability kept",
      "public.users inference kept",
    ]);
    expect(outcomes([bare], limits)).toEqual([
      "k kept",
      "l not-measured",
      "linkability not-measured",
      "inference not-measured",
    ]);
    expect(criteriaOf([bare, table(attacksOf(all))], []).map(({ isMeasured }) => isMeasured)).toEqual([
      true,
      true,
      true,
    ]);
    expect(criteriaOf([bare], []).map(({ isMeasured }) => isMeasured)).toEqual([true, false, false]);
  });

  test("count guessing where the attack did no better", () => {
    const weak = measure("linkability", { outcome: "not-trustworthy", baseline: estimate(0.3), risk: estimate(0.01) });
    expect(outcomes([table(attacksOf([weak]))], { linkability: 0.2 })).toEqual(["linkability exceeded"]);
    expect(outcomes([table(attacksOf([weak]))], { linkability: 0.4 })).toEqual(["linkability kept"]);
  });
});

describe("criteria", () => {
  const measured = (risks: readonly TableRisk[]) =>
    criteriaOf(risks, []).flatMap(({ criterion, isMeasured }) => (isMeasured ? [criterion] : []));

  test("are measured by attacks against a control, in every table", () => {
    expect(measured([table(attacksOf(all))])).toEqual(["singlingOut", "linkability", "inference"]);
    expect(measured([table(attacksOf(all)), table(null)])).toEqual([]);
    expect(measured([])).toEqual([]);
  });

  test.each(["without-control", "not-trustworthy", "not-measurable"] as const)(
    "are not measured when %s",
    (outcome) => {
      const some = [measure("singling-out-univariate", { outcome }), measure("linkability"), measure("inference")];
      expect(measured([table(attacksOf(some))])).toEqual(["linkability", "inference"]);
    },
  );

  test("of inference are measured for every sensitive column", () => {
    const second = measure("inference", { secret: "other", outcome: "not-trustworthy" });
    expect(measured([table(attacksOf([...all, second]))])).toEqual(["singlingOut", "linkability"]);
  });
});

describe("the label", () => {
  const statements = { noMapping: "stated", originalsDeleted: true } as const;
  const thresholds = within({ singlingOut: 0.1, linkability: 0.1, inference: 0.1 });
  const labelOf = (
    risks: readonly TableRisk[],
    limits = thresholds,
    said: Parameters<typeof riskLabel>[0]["statements"] = statements,
  ) => {
    const checks = checkThresholds(risks, limits);
    return buildRiskReport({
      toolVersion: "0",
      output: { label: "safe.sql" },
      original: null,
      control: null,
      settings: { seed: 1, attacks: 500, sampleRows: 100, confidence: 0.95 },
      thresholds: limits,
      tables: risks,
      criteria: criteriaOf(risks, checks),
      checks,
      statements: said,
    }).label;
  };

  test("is earned by three measures under thresholds, no mapping and no originals", () => {
    expect(labelOf([table(attacksOf(all))])).toEqual({ text: riskLabels.anonymized, reasons: [] });
  });

  test.each([
    ["no attack", () => labelOf([table(null)])],
    ["two measures", () => labelOf([table(attacksOf(all.slice(0, 2)))])],
    ["a threshold too few", () => labelOf([table(attacksOf(all))], within({ singlingOut: 0.1, linkability: 0.1 }))],
    ["no thresholds", () => labelOf([table(attacksOf(all))], noThresholds)],
    ["a threshold not kept", () => labelOf([table(attacksOf(all))], { ...thresholds, inference: 0.01 })],
    ["another threshold not kept", () => labelOf([table(attacksOf(all))], { ...thresholds, k: 5 })],
    ["a mapping", () => labelOf([table(attacksOf(all))], thresholds, { ...statements, noMapping: "contradicted" })],
    [
      "silence on mappings",
      () => labelOf([table(attacksOf(all))], thresholds, { ...statements, noMapping: "not-stated" }),
    ],
    ["originals", () => labelOf([table(attacksOf(all))], thresholds, { ...statements, originalsDeleted: false })],
    ["no table", () => labelOf([])],
  ])("is refused with %s, and says why", (_, decide) => {
    const { text, reasons } = decide();
    expect(text).toBe(riskLabels.personal);
    expect(text).not.toMatch(/anonym/i);
    expect(reasons.length).toBeGreaterThan(0);
  });
});
