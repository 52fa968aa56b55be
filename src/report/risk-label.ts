/**
 * What an output may be called after its risks were measured. That no row of a table of methods is a clearance, and that
 * data stay personal while somebody holds the originals, says the Article 29 Working Party (Opinion 05/2014): so the word
 * is earned by three measures under the owner's thresholds, the absence of a mapping, and her word about the originals.
 */
import type { Criterion, CriterionState } from "../domain/risk.ts";

/** What no program can see in an output, as the operator states it. */
export interface OperatorStatements {
  /** No vault, key or list leads back. `contradicted`: the output's manifest names one. */
  readonly noMapping: "stated" | "contradicted" | "not-stated";
  /** Nobody holds the original data any more. */
  readonly originalsDeleted: boolean;
}

export const riskLabels = {
  personal: "personal data unless shown otherwise",
  anonymized: "anonymized, as measured here, under the thresholds given and by the operator's statements",
} as const;

export interface RiskLabel {
  readonly text: (typeof riskLabels)[keyof typeof riskLabels];
  /** What stands in the way of the word; empty when it is earned. */
  readonly reasons: readonly string[];
}

interface Decision {
  readonly criteria: readonly CriterionState[];
  readonly verdict: "no-thresholds" | "kept" | "not-kept";
  readonly statements: OperatorStatements;
}

export const criterionNames: Readonly<Record<Criterion, string>> = {
  singlingOut: "singling out",
  linkability: "linkability",
  inference: "inference",
};

export function riskLabel({ criteria, verdict, statements }: Decision): RiskLabel {
  const reasons: string[] = [];
  for (const { criterion, isMeasured, isWithinThreshold } of criteria) {
    const name = criterionNames[criterion];
    if (!isMeasured) reasons.push(`${name} was not measured`);
    else if (!isWithinThreshold) reasons.push(`${name} was not shown to be under a threshold`);
  }
  if (verdict === "not-kept") reasons.push("not all thresholds are kept");
  if (statements.noMapping === "contradicted") reasons.push("by its manifest a key or a vault leads back");
  if (statements.noMapping === "not-stated") reasons.push("nobody stated that no mapping exists (--no-mapping)");
  if (!statements.originalsDeleted) {
    reasons.push("nobody stated that the originals are deleted (--originals-deleted)");
  }
  const isEarned = reasons.length === 0 && criteria.length === 3;
  return { text: isEarned ? riskLabels.anonymized : riskLabels.personal, reasons };
}
