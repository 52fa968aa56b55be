/** Measures against the owner's thresholds. There is no threshold of our own: what nobody set is not judged. */
import {
  type AttackMeasure,
  type Criterion,
  type CriterionState,
  criterionOfAttack,
  type RiskThresholds,
  type TableRisk,
  type ThresholdCheck,
  type ThresholdName,
} from "../domain/risk.ts";

/** Every threshold that was given, for every table that it speaks of. */
export function checkThresholds(tables: readonly TableRisk[], thresholds: RiskThresholds): ThresholdCheck[] {
  return (Object.keys(thresholds) as ThresholdName[])
    .flatMap((threshold) => {
      const limit = thresholds[threshold];
      return limit === null ? [] : concerned(tables, threshold).map((table) => checkOf(table, threshold, limit));
    })
    .toSorted(
      (a, b) => tables.findIndex(({ table }) => table === a.table) - tables.findIndex(({ table }) => table === b.table),
    );
}

/** Thresholds about sensitive columns. */
const SENSITIVE: ReadonlySet<ThresholdName> = new Set(["l", "entropyL", "t", "homogeneousRows", "inference"]);

/**
 * Where some tables have sensitive columns, those without have none; a single column has no halves to link. Where no table is
 * concerned, all are, and none is measured: a threshold that nothing can break is not kept by silence.
 */
function concerned(tables: readonly TableRisk[], about: ThresholdName): readonly TableRisk[] {
  const those = tables.filter(({ sensitive, quasiIdentifiers, attacks }) => {
    if (SENSITIVE.has(about)) return sensitive.length > 0;
    const isLinked = attacks?.measures.some(({ attack }) => attack === "linkability") ?? false;
    return about !== "linkability" || quasiIdentifiers.length > 1 || isLinked;
  });
  return those.length > 0 ? those : tables;
}

/** Thresholds that a measure must reach; all others it must not exceed. */
const LEAST: ReadonlySet<ThresholdName> = new Set(["k", "l", "entropyL"]);

/** Thresholds that every single class must keep. */
const EXTREMES: ReadonlySet<ThresholdName> = new Set([...LEAST, "t"]);

function checkOf(table: TableRisk, threshold: ThresholdName, limit: number): ThresholdCheck {
  const { of, measured } = worstOf(table, threshold);
  const isKept = measured !== null && (LEAST.has(threshold) ? measured >= limit : measured <= limit);
  // Of classes that were not counted one could be smaller: that a bound is broken is known, that it is kept is not.
  const isUnsure = isKept && table.classes.countedShare < 1 && EXTREMES.has(threshold);
  if (isUnsure) return { threshold, limit, table: table.table, of, measured: null, outcome: "not-measured" };
  const outcome = measured === null ? "not-measured" : isKept ? "kept" : "exceeded";
  return { threshold, limit, table: table.table, of, measured, outcome };
}

interface Measured {
  readonly of: string | null;
  readonly measured: number | null;
}

function worstOf(table: TableRisk, threshold: ThresholdName): Measured {
  const { classes, sensitiveMeasures } = table;
  const sensitive = (pick: (measures: (typeof sensitiveMeasures)[number]) => number | null): Measured =>
    worst(
      sensitiveMeasures.map((measures) => ({ of: measures.column, measured: pick(measures) })),
      LEAST.has(threshold),
    );
  switch (threshold) {
    case "k":
      return { of: null, measured: classes.k };
    case "uniqueRows":
      return { of: null, measured: classes.rows === 0 ? null : classes.uniqueShare };
    case "l":
      return sensitive(({ l }) => l);
    case "entropyL":
      return sensitive(({ entropyL }) => entropyL);
    case "t":
      return sensitive(({ t }) => t);
    case "homogeneousRows":
      return sensitive(({ homogeneousShare, l }) => (l === null ? null : homogeneousShare));
    default:
      return worstAttack(table, threshold);
  }
}

/** One measure that is missing leaves the whole unmeasured. */
function worst(all: readonly Measured[], isLeast: boolean): Measured {
  const missing = all.find(({ measured }) => measured === null);
  if (missing !== undefined) return missing;
  const sorted = all.toSorted((a, b) => (a.measured ?? 0) - (b.measured ?? 0));
  return (isLeast ? sorted[0] : sorted.at(-1)) ?? { of: null, measured: null };
}

function worstAttack({ attacks }: TableRisk, criterion: Criterion): Measured {
  const measures = attacks?.measures.filter(({ attack }) => criterionOfAttack[attack] === criterion) ?? [];
  return worst(
    measures.map((measure) => ({ of: measure.secret ?? measure.attack, measured: upperEnd(measure) })),
    false,
  );
}

/** A risk counts by the upper end of its interval; where guessing did as well as the attack, by the better of the two. */
function upperEnd({ risk, outcome, baseline, rate }: AttackMeasure): number | null {
  if (risk === null) return null;
  return outcome === "not-trustworthy" ? Math.max(risk.high, baseline.high, rate.high) : risk.high;
}

const CRITERIA: readonly Criterion[] = ["singlingOut", "linkability", "inference"];

/** A criterion is measured when an attack against a control, better than guessing, was made on every table that it concerns. */
export function criteriaOf(tables: readonly TableRisk[], checks: readonly ThresholdCheck[]): CriterionState[] {
  return CRITERIA.map((criterion) => {
    const reason = notMeasured(tables, criterion);
    const ofCriterion = checks.filter(({ threshold }) => threshold === criterion);
    return {
      criterion,
      isMeasured: reason === null,
      isWithinThreshold: ofCriterion.length > 0 && ofCriterion.every(({ outcome }) => outcome === "kept"),
      reason: reason ?? "attacked in every table, against a control",
    };
  });
}

function notMeasured(tables: readonly TableRisk[], criterion: Criterion): string | null {
  if (tables.length === 0) return "no table has quasi-identifiers";
  for (const { table, attacks } of concerned(tables, criterion)) {
    if (attacks === null) return "no originals were given to try an attack on";
    const measures = attacks.measures.filter(({ attack }) => criterionOfAttack[attack] === criterion);
    const missing = attacks.missing.find(({ attack }) => criterionOfAttack[attack] === criterion);
    if (measures.length === 0) return `${table}: ${missing?.reason ?? "no attack was made"}`;
    const weak = measures.every(({ outcome }) => outcome !== "measured") ? measures[0] : undefined;
    const secret = criterion === "inference" ? measures.find(({ outcome }) => outcome !== "measured") : undefined;
    const problem = secret ?? weak;
    if (problem !== undefined) return `${table}: ${OUTCOME_WORDS[problem.outcome]}`;
    if (criterion === "inference" && missing !== undefined) return `${table}: ${missing.reason}`;
  }
  return null;
}

const OUTCOME_WORDS: Readonly<Record<AttackMeasure["outcome"], string>> = {
  measured: "measured",
  "without-control":
    "no control data were given, so that what is leaked cannot be told from what is learned of anybody",
  "not-trustworthy": "the attack did no better than guessing, which is no evidence of a low risk",
  "not-measurable": "the attack on the control always succeeded, so that nothing can be measured above it",
};
