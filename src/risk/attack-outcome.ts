/** Counts of successful attacks → what is told. */
import type { AttackMeasure, AttackName } from "../domain/risk.ts";
import { estimateOf, excessRate, wilsonRate } from "./rates.ts";

export interface AttackCounts {
  readonly attack: AttackName;
  readonly columns: readonly string[];
  readonly secret: string | null;
  readonly asked: number;
  readonly n: number;
  readonly successes: number;
  readonly baseline: { readonly n: number; readonly successes: number };
  /** Null: no control data. */
  readonly control: { readonly n: number; readonly successes: number } | null;
}

export function attackMeasure(counts: AttackCounts): AttackMeasure {
  const { attack, columns, secret, asked, n } = counts;
  const rate = wilsonRate(counts.successes, n);
  const baseline = wilsonRate(counts.baseline.successes, counts.baseline.n);
  const control = counts.control === null ? null : wilsonRate(counts.control.successes, counts.control.n);
  const isControlFull = counts.control !== null && counts.control.successes >= counts.control.n;
  const risk = isControlFull ? null : estimateOf(control === null ? rate : excessRate(rate, control));
  return {
    attack,
    columns,
    secret,
    asked,
    n,
    rate: estimateOf(rate),
    baseline: estimateOf(baseline),
    control: control === null ? null : estimateOf(control),
    risk,
    outcome: outcomeOf(baseline.value >= rate.value, isControlFull, control !== null),
  };
}

function outcomeOf(isNoBetter: boolean, isControlFull: boolean, hasControl: boolean): AttackMeasure["outcome"] {
  if (isControlFull) return "not-measurable";
  if (isNoBetter) return "not-trustworthy";
  return hasControl ? "measured" : "without-control";
}
