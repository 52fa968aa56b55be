/** One form of e-mail address for the whole plan, so that the same address stays equal across tables. */
import { groupShapeOf } from "./built-in-decision.ts";
import { misfitOf } from "./fit-rule.ts";
import type { ColumnGroup } from "./key-groups.ts";
import type { Decision, PlanContext } from "./plan-context.ts";

/** Rules without an own `form` get `long` when it fits every e-mail column, else `short`. */
export function withOneEmailForm(
  context: PlanContext,
  decisions: readonly Decision[],
  groups: ReadonlyMap<string, ColumnGroup>,
): Decision[] {
  const open = decisions.filter(({ rule }) => rule.use === "email" && rule.parameters["form"] === undefined);
  const isLong = open.every((decision) => fitsLong(context, decision, groups));
  const chosen = new Set(open);
  return decisions.map((decision) => {
    if (!chosen.has(decision)) return decision;
    return { ...decision, rule: withForm(decision, isLong ? "long" : "short") };
  });
}

function fitsLong(context: PlanContext, decision: Decision, groups: ReadonlyMap<string, ColumnGroup>): boolean {
  const group = groups.get(decision.column.id);
  if (group === undefined) return true;
  const shape = groupShapeOf(context, group.isJoined ? group : { ...group, members: [decision.column] });
  return misfitOf(context.transformers, withForm(decision, "long"), decision.column, shape) === null;
}

function withForm({ rule }: Decision, form: "long" | "short"): Decision["rule"] {
  return { ...rule, parameters: { ...rule.parameters, form } };
}
