/** Coverage alone is not enough: what the owner keeps is challenged by detection. */
import type { Finding } from "../domain/finding.ts";
import type { Problem } from "../domain/problem.ts";
import { decideBuiltIn, groupFinding } from "./built-in-decision.ts";
import type { ColumnGroup } from "./key-groups.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import type { PlannedColumn } from "./planned-column.ts";

export interface KeptPersonal {
  readonly decision: Decision;
  readonly finding: Finding;
}

/**
 * Columns that a rule or default of the policy keeps although they look personal, and that nobody has reviewed. Those that
 * the built-in rules would keep as well are none: keys that only stand for a person, closed lists such as gender.
 */
export function keptPersonalColumns(
  context: PlanContext,
  decisions: readonly Decision[],
  groups: ReadonlyMap<string, ColumnGroup>,
): KeptPersonal[] {
  return decisions.flatMap((decision) => {
    const { column, rule, decidedBy, reviewed } = decision;
    if (rule.use !== "keep" || decidedBy === "built-in" || reviewed !== undefined || column.isComputed) return [];
    const group = groupAsDecided(groups, column);
    const finding = findingOf(decision, group);
    if (finding === null || finding.category === null || decideBuiltIn(context, group).rule?.use === "keep") return [];
    return [{ decision, finding }];
  });
}

/** Columns joined by a foreign key hold the same values: what is found in one of them counts for all. */
function findingOf({ column }: Decision, group: ColumnGroup): Finding | null {
  const finding = group.isJoined ? groupFinding(group) : column.finding;
  return finding?.verdict === "personal" ? finding : null;
}

/** What the server computes has no say in what its group gets. */
export function groupAsDecided(groups: ReadonlyMap<string, ColumnGroup>, column: PlannedColumn): ColumnGroup {
  const group = groups.get(column.id) ?? { members: [column], roots: [], isJoined: false };
  const members = group.members.filter(({ isComputed }) => !isComputed);
  return members.length === 0 ? group : { ...group, members };
}

/** One problem for all of them; none where there are none. */
export function keptPersonalProblems(
  context: PlanContext,
  decisions: readonly Decision[],
  groups: ReadonlyMap<string, ColumnGroup>,
): Problem[] {
  const kept = keptPersonalColumns(context, decisions, groups);
  if (kept.length === 0) return [];
  const names = kept.map(({ decision, finding }) => `${place(decision)} (${finding.category})`);
  const count = kept.length === 1 ? "1 column" : `${kept.length} columns`;
  return [
    {
      code: "KEPT_PERSONAL",
      ...(context.policy === null ? {} : { at: { source: context.policy.path } }),
      problem: `${count} kept as they are although they look personal: ${names.join(", ")}`,
      hint: "Give them a transformer, or write who has looked at them (`reviewed`); safelock plan --check prints the lines.",
    },
  ];
}

function place({ column }: Decision): string {
  return `${column.table.label}.${column.name}`;
}
