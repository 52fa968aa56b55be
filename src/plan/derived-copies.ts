/** Copies of columns get what their sources get: the same value is replaced in the same way in both places. */
import { derivedCopies } from "../domain/derived-copies.ts";
import type { Schema } from "../domain/schema.ts";
import { groupShapeOf } from "./built-in-decision.ts";
import { misfitOf } from "./fit-rule.ts";
import type { ColumnGroup } from "./key-groups.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import { columnId } from "./planned-column.ts";

/** Before the generated columns, after the form of e-mail addresses: copies take it over. */
export function withDerivedCopies(
  context: PlanContext,
  decisions: readonly Decision[],
  known: { readonly schema: Schema; readonly groups: ReadonlyMap<string, ColumnGroup> },
): Decision[] {
  const byColumn = new Map(decisions.map((decision) => [decision.column.id, decision]));
  const sources = new Map<string, string>();
  for (const [table, columns] of derivedCopies(known.schema)) {
    for (const [column, source] of columns) sources.set(columnId(table, column), columnId(source.table, source.column));
  }
  return decisions.map((decision) => {
    const source = byColumn.get(sources.get(decision.column.id) ?? "");
    const group = known.groups.get(decision.column.id);
    if (source === undefined || group === undefined || !mayFollow(context, decision, group)) return decision;
    return follow(context, { decision, source, group });
  });
}

/** A rule of its own, a foreign key, or a policy that wants every column decided goes first. */
function mayFollow({ policy }: PlanContext, { decidedBy, column }: Decision, group: ColumnGroup): boolean {
  if (decidedBy === "policy" || decidedBy === "foreign-key" || column.isComputed || group.isJoined) return false;
  return decidedBy !== "unclassified" || policy === null || policy.unclassified !== "error";
}

function follow(
  context: PlanContext,
  { decision, source, group }: { decision: Decision; source: Decision; group: ColumnGroup },
): Decision {
  const { column } = decision;
  if (source.rule.use === "keep" && !isKeptOnPurpose(decision, source)) return decision;
  if (source.rule.when !== null || isTableBound(source)) return decision;
  const shape = groupShapeOf(context, { ...group, members: [column] });
  if (misfitOf(context.transformers, source.rule, column, shape) !== null) return decision;
  return {
    ...source,
    column,
    decidedBy: decision.decidedBy,
    reason: `copy of ${source.column.table.label}.${source.column.name}, and gets what that gets`,
  };
}

/** What looks personal in the copy alone is not kept because nobody saw it in the source. */
function isKeptOnPurpose(decision: Decision, source: Decision): boolean {
  return source.decidedBy === "policy" || decision.column.finding?.verdict !== "personal";
}

/** Rules that read other columns of their row mean other columns elsewhere. */
function isTableBound({ rule }: Decision): boolean {
  return rule.use === "template" || rule.use === "shift-date" || rule.scope === "per-table" || rule.scope === "random";
}
