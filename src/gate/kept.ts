/** What the policy keeps, challenged by detection. */
import { categories } from "../domain/category.ts";
import type { Rule } from "../domain/plan.ts";
import { type KeptPersonal, keptPersonalColumns } from "../plan/kept-personal.ts";
import type { ColumnEntry } from "../plan/match-policy.ts";
import type { Decision } from "../plan/plan-context.ts";
import { ruleText } from "../plan/write-policy.ts";
import {
  evidenceOf,
  evidenceText,
  findingOf,
  type GateContext,
  groupOf,
  isExact,
  labelOf,
  placeOfTable,
  suggestionFor,
} from "./gate-context.ts";
import type { PolicyChange, Told } from "./gate-finding.ts";
import { added, isUndecided } from "./undecided.ts";

export function keptPersonal(context: GateContext): Told[] {
  const { context: plan, decisions, groups } = context.resolution;
  const kept = keptPersonalColumns(plan, decisions, groups).filter(
    ({ decision }) => !isUndecided(decision) && (decision.source?.use ?? "keep") === "keep",
  );
  return kept.filter((each) => !isHeldByParent(each, kept)).map((each) => toldOf(context, each));
}

/** Partitions and children that the rule of their parent keeps are told of with the parent. */
function isHeldByParent({ decision: { column, source } }: KeptPersonal, all: readonly KeptPersonal[]): boolean {
  const parents = column.table.declared?.parents ?? [];
  return all.some(
    ({ decision }) =>
      decision.column.name === column.name &&
      parents.includes(decision.column.table.key) &&
      source !== undefined &&
      decision.source === source,
  );
}

function toldOf(context: GateContext, { decision, finding }: KeptPersonal): Told {
  const { rule } = suggestionFor(context, decision);
  const entry = context.resolution.context.matcher?.columnEntry(decision.column) ?? null;
  return {
    finding: {
      kind: "kept-personal",
      table: labelOf(decision),
      column: decision.column.name,
      category: finding.category,
      problem: `${howKept(decision, entry)}, and it looks like ${finding.category}`,
      evidence: evidenceOf(finding),
      hint:
        rule === null
          ? "Nothing built in fits the column: choose a transformer yourself, or write who has looked at it (`reviewed`)"
          : `Write \`${ruleText(rule)}\` for it, or who has looked at it (\`reviewed\`)`,
      at: entry?.rule.place ?? decision.source?.place ?? placeOfTable(context, decision),
      suggestion: rule === null ? null : ruleText(rule),
    },
    changes: rule === null ? [] : changesFor(context, decision, { rule, reason: evidenceText(finding) }),
  };
}

/** Names of the policy, never what stands in a rule. */
function howKept({ decidedBy, reason }: Decision, entry: ColumnEntry | null): string {
  if (decidedBy === "foreign-key") return `kept (${reason})`;
  if (decidedBy === "category-default") return "kept by the default of its category";
  if (decidedBy === "type-default") return `kept by a default (${reason})`;
  if (entry === null || (isExact(entry.column.text) && isExact(entry.table.text))) return "the policy keeps it";
  return `the policy keeps it by the rule "${entry.table.text}" / "${entry.column.text}"`;
}

/** A line that names the column in the policy's own file is changed; others are outweighed by a new one. */
function changesFor(context: GateContext, decision: Decision, what: { rule: Rule; reason: string }): PolicyChange[] {
  const group = groupOf(context, decision);
  // What a foreign key joins must be ruled alike, or the policy is refused.
  const members = group.isJoined ? group.members : [decision.column];
  return members.flatMap((column): PolicyChange[] => {
    const entry = context.resolution.context.matcher?.columnEntry(column) ?? null;
    if (entry !== null && entry.rule.use !== "keep") return [];
    const isOwn =
      entry !== null &&
      entry.rule.place.source === context.policy.path &&
      isExact(entry.table.text) &&
      isExact(entry.column.text);
    if (!isOwn) return [added({ ...decision, column }, { ...what, purpose: null }, true)];
    return [{ kind: "replace", table: entry.table.text, column: entry.column.text, ...what }];
  });
}

/** Kept by the built-in rules as well: a warning, because no replacement would be better. */
export function keptQuasiIdentifiers(context: GateContext): Told[] {
  const { context: plan, decisions, groups } = context.resolution;
  const told = new Set(keptPersonalColumns(plan, decisions, groups).map(({ decision }) => decision));
  return decisions.flatMap((decision) => {
    const { column, rule, reviewed } = decision;
    const finding = findingOf(context, decision);
    const category = finding?.verdict === "personal" ? finding.category : null;
    if (rule.use !== "keep" || category === null || reviewed !== undefined || column.isComputed) return [];
    if (categories[category] !== "quasi" || told.has(decision) || isUndecided(decision)) return [];
    return [
      {
        finding: {
          kind: "kept-quasi-identifier",
          table: labelOf(decision),
          column: column.name,
          category,
          problem: `kept, and ${category} may single out a person together with other columns`,
          evidence: evidenceOf(finding),
          hint: "Generalize or redact it where the recipients could combine columns, or write who has looked at it (`reviewed`)",
          at: decision.source?.place ?? placeOfTable(context, decision),
          suggestion: null,
        },
        changes: [],
      },
    ];
  });
}
