/** What the parts of the gate look at, and questions that several of them ask. */
import type { Finding } from "../domain/finding.ts";
import type { Policy } from "../domain/policy.ts";
import type { Place } from "../domain/problem.ts";
import type { Schema } from "../domain/schema.ts";
import { type BuiltInDecision, decideBuiltIn, groupFinding, reasonOf } from "../plan/built-in-decision.ts";
import { groupAsDecided } from "../plan/kept-personal.ts";
import type { ColumnGroup } from "../plan/key-groups.ts";
import type { Decision } from "../plan/plan-context.ts";
import type { Resolution } from "../plan/resolve-plan.ts";

export interface GateContext {
  readonly policy: Policy;
  /** Resolved as a proposal, with detection, whatever the policy says of it. */
  readonly resolution: Resolution;
  readonly schema: Schema;
  /** Tables whose types were read off sampled values, as shown to people. */
  readonly inferred: ReadonlySet<string>;
}

export function groupOf({ resolution }: GateContext, { column }: Decision): ColumnGroup {
  return groupAsDecided(resolution.groups, column);
}

/** What the built-in rules would do, and why. */
export function suggestionFor(context: GateContext, decision: Decision): BuiltInDecision {
  return decideBuiltIn(context.resolution.context, groupOf(context, decision));
}

/** Columns joined by a foreign key hold the same values: what is found in one of them counts for all. */
export function findingOf(context: GateContext, decision: Decision): Finding | null {
  const group = groupOf(context, decision);
  return group.isJoined ? groupFinding(group) : decision.column.finding;
}

/** Words and counts. */
export function evidenceOf(finding: Finding | null): string[] {
  return (finding?.evidence ?? []).map(({ text }) => text.replaceAll(/\s+/g, " "));
}

export function evidenceText(finding: Finding | null): string {
  return finding === null || finding.evidence.length === 0 ? "no evidence either way" : reasonOf(finding);
}

/** The policy's line about the table; the first line where it has none. */
export function placeOfTable({ policy, resolution }: GateContext, { column }: Decision): Place {
  const entries = resolution.context.matcher?.tableEntries(column.table) ?? [];
  return entries.find(({ place }) => place.source === policy.path)?.place ?? { source: policy.path, line: 1 };
}

export function labelOf({ column }: Decision): string {
  return column.table.label;
}

/** Whether a name stands for itself, and for nothing else. */
export function isExact(pattern: string): boolean {
  return !/[*?]/.test(pattern);
}
