/** Rules that replace less than the column's kind asks for. They decide, so they are warnings. */
import { categories, type Label } from "../domain/category.ts";
import type { Decision } from "../plan/plan-context.ts";
import { evidenceOf, findingOf, type GateContext, labelOf, placeOfTable } from "./gate-context.ts";
import type { Told } from "./gate-finding.ts";

interface Weakness {
  readonly labels: readonly Label[];
  readonly uses: readonly string[];
  readonly because: string;
}

const weaknesses: readonly Weakness[] = [
  {
    labels: ["credential"],
    uses: ["generalize", "noise", "shift-date", "mask"],
    because: "leaves a part of a credential, which helps to guess the rest",
  },
  {
    labels: ["direct"],
    uses: ["noise", "shift-date"],
    because: "leaves a value close to the original, and what names a person by itself can be found again",
  },
  {
    labels: ["freetext"],
    uses: ["mask", "generalize"],
    because: "leaves a part of what somebody wrote",
  },
];

export function weakRules(context: GateContext): Told[] {
  return context.resolution.decisions.flatMap((decision) => {
    const finding = findingOf(context, decision);
    const category = finding?.verdict === "personal" ? finding.category : null;
    if (category === null || decision.rule.use === "keep" || decision.column.isComputed) return [];
    const because = weaknessOf(decision, categories[category]);
    if (because === null) return [];
    return [
      {
        finding: {
          kind: "weak-rule",
          table: labelOf(decision),
          column: decision.column.name,
          category,
          problem: `\`${decision.rule.use}\` on what looks like ${category} ${because}`,
          evidence: evidenceOf(finding),
          hint: "Use `redact`, `pseudonym` or the fake of the category (docs/transformers.md)",
          at: decision.source?.place ?? placeOfTable(context, decision),
          suggestion: null,
        },
        changes: [],
      },
    ];
  });
}

/** The condition itself is not told: it may hold values. */
function weaknessOf({ rule }: Decision, label: Label): string | null {
  if (rule.when !== null && label !== "quasi") return "leaves the rows for which its `when` does not hold";
  return weaknesses.find(({ labels, uses }) => labels.includes(label) && uses.includes(rule.use))?.because ?? null;
}
