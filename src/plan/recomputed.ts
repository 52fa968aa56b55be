/** Generated columns whose values stand in rows: a copy of what is replaced must not survive in them. */
import type { Rule } from "../domain/plan.ts";
import { type Decision, type PlanContext, RECOMPUTED } from "./plan-context.ts";
import { columnId } from "./planned-column.ts";

const defaultRule: Rule = { use: "default", parameters: {}, scope: "deterministic", purpose: "default", when: null };

/**
 * Writes DEFAULT into generated columns that read, directly or through others, columns whose values are replaced, or that
 * are personal themselves. Any other value would be ignored or refused by the server.
 */
export function withRecomputed(context: PlanContext, decisions: readonly Decision[]): Decision[] {
  const changed = new Set(decisions.filter(({ rule }) => rule.use !== "keep").map(({ column }) => column.id));
  const recomputed = new Set<string>();
  const generated = decisions.filter(({ column }) => column.isComputed);
  for (let before = -1; before < recomputed.size; ) {
    before = recomputed.size;
    for (const { column } of generated) {
      if (recomputed.has(column.id) || !(reads(column, changed) || isPersonal(context, column))) continue;
      recomputed.add(column.id);
      changed.add(column.id);
    }
  }
  return decisions.map((decision) =>
    recomputed.has(decision.column.id) && decision.column.isWritten
      ? { ...decision, rule: defaultRule, decidedBy: "built-in", reason: RECOMPUTED, isUndecided: false }
      : decision,
  );
}

/** An expression that was not understood may read any column of the table. */
function reads(column: Decision["column"], changed: ReadonlySet<string>): boolean {
  const sources = column.declared?.generatedFrom ?? [];
  const names = sources.length > 0 ? sources : column.table.columns.map(({ name }) => name);
  return names.some((name) => changed.has(columnId(column.table.key, name)));
}

function isPersonal(context: PlanContext, column: Decision["column"]): boolean {
  const use = context.matcher?.columnRule(column)?.use;
  return use === undefined ? column.finding?.verdict === "personal" : use !== "keep";
}
