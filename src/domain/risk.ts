/** What is asked and told about how identifying an output still is. Shares and risks are numbers from 0 to 1; no value of a field. */
import type { Place } from "./problem.ts";

/** What the owner accepts; null: nothing was said, and nothing is claimed. */
export interface RiskThresholds {
  /** Rows of the smallest class, at least. */
  readonly k: number | null;
  /** Share of rows that are alone in their class, at most. */
  readonly uniqueRows: number | null;
  /** Distinct sensitive values of every class, at least. */
  readonly l: number | null;
  /** Effective number of sensitive values of every class (exponential of the entropy), at least. */
  readonly entropyL: number | null;
  /** Distance of a class's sensitive values from all, at most. */
  readonly t: number | null;
  /** Share of rows whose class has one sensitive value only, at most. */
  readonly homogeneousRows: number | null;
  /** Upper end of the interval of the attack's risk, at most. */
  readonly singlingOut: number | null;
  readonly linkability: number | null;
  readonly inference: number | null;
}

export type ThresholdName = keyof RiskThresholds;

/** One table as declared in a policy or by options. */
export interface RiskTable {
  /** `name`, `schema.name`, `database.schema.name`, each part a name or a glob. */
  readonly pattern: string;
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: readonly string[];
  /** What two data sets of an attacker would know of a person; null: the quasi-identifiers in two halves. */
  readonly halves: readonly [readonly string[], readonly string[]] | null;
  readonly place: Place;
}

export interface RiskPolicy {
  readonly tables: readonly RiskTable[];
  readonly thresholds: RiskThresholds;
}

export const noThresholds: RiskThresholds = {
  k: null,
  uniqueRows: null,
  l: null,
  entropyL: null,
  t: null,
  homogeneousRows: null,
  singlingOut: null,
  linkability: null,
  inference: null,
};

/** Classes of one range of sizes. */
export interface ClassSizes {
  readonly from: number;
  /** Inclusive; null: no end. */
  readonly to: number | null;
  readonly classes: number;
  readonly rows: number;
}

/** Rows that agree in all quasi-identifiers are a class. */
export interface ClassMeasures {
  readonly rows: number;
  /** Share of the classes that were counted, chosen by hash; 1: all. Below 1, `k` is the smallest of those. */
  readonly countedShare: number;
  /** Of the counted share, scaled up. */
  readonly classes: number;
  /** Rows of the smallest class; null without rows. */
  readonly k: number | null;
  /** Share of rows that are alone in their class. */
  readonly uniqueShare: number;
  /** Share of rows in classes of fewer rows than `k`, by `k`. */
  readonly rowsBelow: readonly { readonly k: number; readonly share: number }[];
  readonly sizes: readonly ClassSizes[];
  /** Rows that are alone in their class, by number in the table from 1: the first ones. */
  readonly rowsAlone: readonly number[];
}

export interface SensitiveMeasures {
  readonly column: string;
  /** Distinct values of the whole table. */
  readonly values: number;
  /** Smallest number of distinct values in a class. */
  readonly l: number | null;
  /** Smallest effective number of values in a class: the exponential of its entropy. */
  readonly entropyL: number | null;
  readonly homogeneousShare: number;
  /** Largest and, weighted by rows, mean distance of a class from the whole table. */
  readonly t: number | null;
  readonly meanT: number | null;
  /** `ordered`: numbers and dates, by rank; `equal`: any two values are equally far. */
  readonly distance: "ordered" | "equal";
}

/** A rate or risk with its interval at 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type AttackName = "singling-out-univariate" | "singling-out-multivariate" | "linkability" | "inference";

export type Criterion = "singlingOut" | "linkability" | "inference";

export const criterionOfAttack: Readonly<Record<AttackName, Criterion>> = {
  "singling-out-univariate": "singlingOut",
  "singling-out-multivariate": "singlingOut",
  linkability: "linkability",
  inference: "inference",
};

/** Rates are Wilson estimates. */
export interface AttackMeasure {
  readonly attack: AttackName;
  /** What the attacker knows. */
  readonly columns: readonly string[];
  /** What an inference attack guesses. */
  readonly secret: string | null;
  /** Attacks that were asked for, and made. */
  readonly asked: number;
  readonly n: number;
  readonly rate: Estimate;
  readonly baseline: Estimate;
  /** Null: no control data were given. */
  readonly control: Estimate | null;
  /** Above the control where there is one; null: not measurable. */
  readonly risk: Estimate | null;
  /**
   * `measured`: against a control. `without-control`: what the data teach of anybody counts as risk, too.
   * `not-trustworthy`: no better than guessing at random, and so no evidence of a low risk.
   * `not-measurable`: the control was attacked with full success.
   */
  readonly outcome: "measured" | "without-control" | "not-trustworthy" | "not-measurable";
}

/** An attack that could not be made, and why, in words. */
export interface MissingAttack {
  readonly attack: AttackName;
  readonly secret: string | null;
  readonly reason: string;
}

export interface AttackedRows {
  /** Rows of the table, and of the sample that was attacked. */
  readonly rows: number;
  readonly used: number;
}

export interface TableAttacks {
  readonly original: AttackedRows;
  readonly output: AttackedRows;
  readonly control: AttackedRows | null;
  readonly measures: readonly AttackMeasure[];
  readonly missing: readonly MissingAttack[];
}

export interface TableRisk {
  readonly table: string;
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: readonly string[];
  readonly declaredBy: "policy" | "option" | "suggestion";
  readonly classes: ClassMeasures;
  readonly sensitiveMeasures: readonly SensitiveMeasures[];
  /** Null without originals. */
  readonly attacks: TableAttacks | null;
}

export interface ThresholdCheck {
  readonly threshold: ThresholdName;
  readonly limit: number;
  readonly table: string;
  /** Column or attack that was measured worst; null where the table has one measure. */
  readonly of: string | null;
  /** What was compared; null: not measured. */
  readonly measured: number | null;
  readonly outcome: "kept" | "exceeded" | "not-measured";
}

export interface CriterionState {
  readonly criterion: Criterion;
  readonly isMeasured: boolean;
  /** Whether a threshold for it was given and all tables keep it. */
  readonly isWithinThreshold: boolean;
  readonly reason: string;
}
