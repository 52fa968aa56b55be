/** Conditions may only name columns that their table has. */
import type { Problem } from "../domain/problem.ts";
import { compileExpression, compileTemplate } from "../transform/expression.ts";
import { didYouMean } from "./nearest-name.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import type { PlannedTable } from "./planned-column.ts";

export function expressionProblems(context: PlanContext, decisions: readonly Decision[]): Problem[] {
  const problems: Problem[] = [];
  for (const { column, rule, decidedBy } of decisions) {
    // A condition that reached a column over a foreign key is refused by itself.
    if (decidedBy === "foreign-key") continue;
    const at = { ...context.matcher?.columnRule(column)?.place, table: column.table.label, column: column.name };
    if (rule.when !== null)
      problems.push(...unknownNames(column.table, compileExpression(rule.when).columns, { what: "when", at }));
    const { text, per } = rule.parameters;
    if (rule.use === "template" && typeof text === "string") {
      problems.push(...unknownNames(column.table, compileTemplate(text).columns, { what: "text", at }));
    }
    if (rule.use === "shift-date" && typeof per === "string")
      problems.push(...unknownNames(column.table, [per], { what: "per", at }));
  }
  for (const table of context.tables.values()) {
    const rows = context.matcher?.tableSetting(table, (source) =>
      source.rows === null ? null : { rows: source.rows, place: source.place },
    );
    if (rows == null) continue;
    const at = { ...rows.place, table: table.label };
    for (const what of ["drop", "keep"] as const) {
      const source = rows.rows[what];
      if (source !== null)
        problems.push(...unknownNames(table, compileExpression(source).columns, { what: `rows.${what}`, at }));
    }
  }
  return problems;
}

function unknownNames(
  table: PlannedTable,
  used: readonly string[],
  context: { what: string; at: NonNullable<Problem["at"]> },
): Problem[] {
  if (table.hasUnknownColumns) return [];
  const names = table.columns.map((column) => column.name);
  return used
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: "EXPRESSION_UNKNOWN_COLUMN",
      at: context.at,
      problem: `\`${context.what}\` names "${name}", which is no column of ${table.label}`,
      hint: didYouMean(name, names) ?? `Its columns: ${names.join(", ")}.`,
    }));
}
