/** Whose the rows are of tables with texts that are searched for known values, and of those whose columns are known. */
import { knownKindOf, usesKnownValues } from "../domain/known-values.ts";
import type { TableKey } from "../domain/names.ts";
import type { SubjectPlan } from "../domain/recording.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import { everySubject } from "./subjects.ts";

/** Empty when no text is searched. */
export function textSubjects(
  context: PlanContext,
  decisions: readonly Decision[],
): ReadonlyMap<TableKey, readonly SubjectPlan[]> {
  if (!decisions.some(({ rule }) => usesKnownValues(rule))) return new Map();
  const asked = decisions.filter((decision) => usesKnownValues(decision.rule) || isKnown(decision));
  return everySubject(context, decisions, new Set(asked.map(({ column }) => column.id)));
}

function isKnown({ rule, column }: Decision): boolean {
  return knownKindOf({ rule, category: column.finding?.category ?? null }) !== null;
}
