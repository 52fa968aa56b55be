/** How identifying an output still is: numbers and names, never a value. Machine contract, version 1: docs/risk-json.md. */
import type { CriterionState, RiskThresholds, TableRisk, ThresholdCheck } from "../domain/risk.ts";
import { type OperatorStatements, type RiskLabel, riskLabel } from "./risk-label.ts";

export interface RiskReport {
  readonly risk: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  readonly output: { readonly label: string };
  /** Null: not given, and nothing was attacked. */
  readonly original: { readonly label: string } | null;
  readonly control: { readonly label: string } | null;
  readonly settings: RiskSettings;
  /** Only those that were given. */
  readonly thresholds: Partial<RiskThresholds>;
  readonly tables: readonly TableRisk[];
  readonly criteria: readonly CriterionState[];
  readonly checks: readonly ThresholdCheck[];
  /** `no-thresholds`: nobody said what is acceptable, and nothing is judged. */
  readonly verdict: "no-thresholds" | "kept" | "not-kept";
  readonly statements: OperatorStatements;
  readonly label: RiskLabel;
}

export interface RiskSettings {
  readonly seed: number;
  /** Attacks of each kind that were asked for. */
  readonly attacks: number;
  /** Rows of a table that attacks work on, at most. */
  readonly sampleRows: number;
  /** Of all intervals. */
  readonly confidence: 0.95;
}

export interface RiskFacts extends Omit<RiskReport, "risk" | "tool" | "thresholds" | "verdict" | "label"> {
  readonly toolVersion: string;
  readonly thresholds: RiskThresholds;
}

/** Shares and risks are rounded to six digits. */
export function buildRiskReport({ toolVersion, thresholds, ...facts }: RiskFacts): RiskReport {
  const given = Object.fromEntries(Object.entries(thresholds).filter(([, limit]) => limit !== null));
  const isKept = facts.checks.every(({ outcome }) => outcome === "kept");
  const verdict = Object.keys(given).length === 0 ? "no-thresholds" : isKept ? "kept" : "not-kept";
  const report: RiskReport = {
    risk: 1,
    tool: { name: "safelock", version: toolVersion },
    output: facts.output,
    original: facts.original,
    control: facts.control,
    settings: facts.settings,
    thresholds: given,
    tables: facts.tables,
    criteria: facts.criteria,
    checks: facts.checks,
    verdict,
    statements: facts.statements,
    label: riskLabel({ criteria: facts.criteria, verdict, statements: facts.statements }),
  };
  return rounded(report) as RiskReport;
}

const DIGITS = 1e6;

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * DIGITS) / DIGITS;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rounded(member)]));
}
