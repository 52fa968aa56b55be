/** Columns that nobody decided on: what `unclassified: redact` or `keep` do with them counts as nobody's decision. */
import { categories } from "../domain/category.ts";
import type { TableKey } from "../domain/names.ts";
import { isRecordable, type Rule } from "../domain/plan.ts";
import { categoryOfRule } from "../domain/rule-category.ts";
import type { Decision } from "../plan/plan-context.ts";
import { ruleText } from "../plan/write-policy.ts";
import {
  evidenceOf,
  evidenceText,
  findingOf,
  type GateContext,
  labelOf,
  placeOfTable,
  suggestionFor,
} from "./gate-context.ts";
import type { PolicyChange, Told } from "./gate-finding.ts";

export function undecidedColumns(context: GateContext): Told[] {
  return context.resolution.decisions.filter(isUndecided).map((decision) => toldOf(context, decision));
}

export function isUndecided({ decidedBy, column }: Pick<Decision, "decidedBy" | "column">): boolean {
  return (decidedBy === "unclassified" || decidedBy === "built-in") && !column.isComputed;
}

function toldOf(context: GateContext, decision: Decision): Told {
  const { column } = decision;
  const finding = findingOf(context, decision);
  const { rule, reason, purpose } = suggested(context, decision);
  const category = finding?.verdict === "personal" ? finding.category : null;
  const done = context.policy.unclassified === "error" ? "a run stops here" : `a run writes \`${decision.rule.use}\``;
  const looks = category === null ? "" : ` and looks like ${category}`;
  const why = category === null ? reason : evidenceText(finding);
  const changes = rule === null ? [] : [added(decision, { rule, reason: why, purpose })];
  const evidence = evidenceOf(finding);
  return {
    finding: {
      kind: "undecided-column",
      table: labelOf(decision),
      column: column.name,
      category,
      problem: `no rule of the policy speaks of it${looks}; ${done}`,
      evidence,
      hint:
        rule === null
          ? "Nothing built in fits the column: choose a transformer yourself (docs/transformers.md)"
          : `Decide on it: \`${ruleText(rule, purpose)}\` is suggested${evidence.length === 0 ? ` (${reason})` : ""}`,
      at: placeOfTable(context, decision),
      suggestion: rule === null ? null : ruleText(rule, purpose),
    },
    changes,
  };
}

/** A copy of another column is replaced as that one is; else what is built in. */
function suggested(
  context: GateContext,
  decision: Decision,
): { readonly rule: Rule | null; readonly reason: string; readonly purpose: string | null } {
  const { rule, reason, source } = decision;
  if (source !== undefined && rule.use !== "keep") return { rule, reason, purpose: source.purpose };
  const builtIn = suggestionFor(context, decision);
  return { rule: builtIn.rule, reason: builtIn.reason, purpose: null };
}

/**
 * Columns that follow a foreign key to a table of persons without a line of their own: a new table about persons must not
 * pass because its key alone was decided on.
 */
export function undecidedReferences(context: GateContext): Told[] {
  const persons = personTables(context);
  return context.resolution.decisions.flatMap((decision) => {
    const { column, rule, decidedBy } = decision;
    if (decidedBy !== "foreign-key" || column.isComputed) return [];
    const target = (column.table.declared?.foreignKeys ?? []).find(
      (key) => key.columns.includes(column.name) && persons.has(key.target),
    );
    if (target === undefined) return [];
    const person = context.resolution.context.tables.get(target.target)?.label ?? "a table of persons";
    const use = ruleText(rule, decision.source?.purpose ?? null);
    return [
      {
        finding: {
          kind: "undecided-reference",
          table: labelOf(decision),
          column: column.name,
          category: null,
          problem: `it refers to ${person}, which holds persons, and no rule names it: \`${rule.use}\` follows the foreign key`,
          evidence: [`foreign key to ${person}`],
          hint: `Look at what the table says of these persons, and write \`${use}\` for the column`,
          at: placeOfTable(context, decision),
          suggestion: use,
        },
        changes: [added(decision, { rule, reason: `refers to ${person}`, purpose: decision.source?.purpose ?? null })],
      },
    ];
  });
}

/** Tables with a column that names a person by itself: detection says so, or a rule does. */
function personTables({ resolution }: GateContext): ReadonlySet<TableKey> {
  return new Set(
    resolution.decisions
      .filter(({ column, rule }) => {
        const found = column.finding?.verdict === "personal" ? column.finding.category : null;
        const category = found ?? (isRecordable(rule.use) ? categoryOfRule(rule) : null);
        return category !== null && categories[category] === "direct";
      })
      .map(({ column }) => column.table.key),
  );
}

export function added(
  { column }: Decision,
  what: Pick<Extract<PolicyChange, { kind: "add" }>, "rule" | "reason" | "purpose">,
  wasKept = false,
): PolicyChange {
  return { kind: "add", table: column.table.name, label: column.table.label, column: column.name, wasKept, ...what };
}
