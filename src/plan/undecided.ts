/** Columns that nobody decided on, told all at once with the smallest addition to the policy. */
import type { Problem } from "../domain/problem.ts";
import { decideBuiltIn } from "./built-in-decision.ts";
import type { ColumnGroup } from "./key-groups.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import { yamlKey } from "./yaml-text.ts";

/** Suggested lines are cut after so many columns; all columns are named all the same. */
export function undecidedProblems(
  context: PlanContext,
  known: { decisions: readonly Decision[]; groups: ReadonlyMap<string, ColumnGroup>; isStrict: boolean },
): Problem[] {
  const isError = known.isStrict || context.policy?.unclassified === "error";
  const undecided = known.decisions.filter((decision) => decision.isUndecided);
  if (!isError || undecided.length === 0) return [];
  const tables = new Set(undecided.map((decision) => decision.column.table.key)).size;
  const count = `${undecided.length} column${undecided.length === 1 ? " has" : "s have"} no rule, in ${tables} table${tables === 1 ? "" : "s"}: ${undecided.map(name).join(", ")}`;
  const patch = suggestedPatch(context, undecided, known.groups);
  if (context.policy === null) {
    const hint = `Write a policy with safelock init and decide there, for example:\n${patch}`;
    return [{ code: "UNDECIDED_COLUMNS", problem: count, hint }];
  }
  const hint = `Add to ${context.policy.path} (or let safelock init add it), after a look at each line:\n${patch}`;
  return [{ code: "UNDECIDED_COLUMNS", at: { source: context.policy.path }, problem: count, hint }];
}

function name({ column }: Decision): string {
  return `${column.table.label}.${column.name}`;
}

function suggestedPatch(
  context: PlanContext,
  undecided: readonly Decision[],
  groups: ReadonlyMap<string, ColumnGroup>,
): string {
  const lines = ["tables:"];
  let table = "";
  for (const { column } of undecided) {
    if (column.table.key !== table) {
      lines.push(`  ${yamlKey(column.table.label)}:`, "    columns:");
      table = column.table.key;
    }
    const group = groups.get(column.id) ?? { members: [column], roots: [], isJoined: false };
    const suggestion = decideBuiltIn(context, group);
    lines.push(`      ${yamlKey(column.name)}: ${suggestion.rule?.use ?? "redact"}  # ${suggestion.reason}`);
  }
  return lines.join("\n");
}

/**
 * Rows whose columns nobody names can only be kept as they are, and only when the owner says so: rules that speak of the
 * table say otherwise.
 */
export function unknownColumnProblems(context: PlanContext): Problem[] {
  const keepsUnknown = context.policy?.unclassified === "keep";
  return [...context.tables.values()]
    .filter((table) => table.hasUnknownColumns && !(keepsUnknown && context.matcher?.changes(table) !== true))
    .map((table) => ({
      code: "COLUMNS_UNKNOWN",
      at: { table: table.label },
      problem:
        "its rows come without a column list and the dump has no CREATE TABLE for it, so its columns cannot be told apart",
      hint: "Dump with the schema, or with --column-inserts.",
    }));
}
