/** Warnings of a plan: few, and only where the owner should look. */
import { type Category, categories } from "../domain/category.ts";
import type { Plan } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import { keptPersonalColumns, keptPersonalProblems } from "./kept-personal.ts";
import type { ColumnGroup } from "./key-groups.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import { columnId } from "./planned-column.ts";
import type { PlanInput } from "./resolve-plan.ts";

interface Resolved {
  readonly input: PlanInput;
  readonly context: PlanContext;
  readonly decisions: readonly Decision[];
  readonly groups: ReadonlyMap<string, ColumnGroup>;
  readonly plan: Plan;
}

export function planNotes(resolved: Resolved): Problem[] {
  return [
    ...incomplete(resolved),
    ...keptPersonal(resolved),
    ...keptQuasi(resolved),
    ...droppedParents(resolved),
    ...unprovenChecks(resolved),
    ...generatedFromKept(resolved),
    ...recomputedKeys(resolved),
    ...sensitive(resolved),
  ];
}

function incomplete({ input, context }: Resolved): Problem[] {
  if (input.survey.isComplete) return [];
  const notes: Problem[] = [
    {
      code: "KEYS_UNKNOWN",
      problem: "the end of the input was not seen before the first row, so keys declared after the data are unknown",
      hint: "Give a file instead of stdin, or rule the key columns in a policy.",
    },
  ];
  const unmatched = context.matcher?.unmatched() ?? [];
  if (unmatched.length > 0) {
    const problem = `${unmatched.length} rule${unmatched.length === 1 ? "" : "s"} of the policy matched nothing so far: ${unmatched.map((each) => each.problem).join("; ")}`;
    notes.push({
      code: "RULE_MATCHES_NOTHING",
      at: { source: input.policy?.path ?? "" },
      problem,
      hint: "Check the names if the tables stand in the part that was not read yet.",
    });
  }
  return notes;
}

/** With --strict they are refused instead. */
function keptPersonal({ input, decisions, context, groups }: Resolved): Problem[] {
  return input.isStrict ? [] : keptPersonalProblems(context, decisions, groups);
}

function keptQuasi({ decisions, context, groups }: Resolved): Problem[] {
  const told = new Set(keptPersonalColumns(context, decisions, groups).map(({ decision }) => decision));
  const kept = decisions.filter(
    (decision) =>
      isKept(decision) && labelOf(decision) === "quasi" && decision.reviewed === undefined && !told.has(decision),
  );
  if (kept.length === 0) return [];
  const problem = `${columns(kept.length)} that may single out a person together are kept: ${kept.map((each) => `${name(each)} (${each.column.finding?.category})`).join(", ")}`;
  return [
    {
      code: "KEPT_QUASI_IDENTIFIERS",
      problem,
      hint: "Generalize or redact them in a policy where the recipients could combine them.",
    },
  ];
}

/** The server computes these again from what stays in clear, whatever a rule says of them. */
function generatedFromKept({ decisions, context }: Resolved): Problem[] {
  const kept = new Set(decisions.filter(({ rule }) => rule.use === "keep").map(({ column }) => column.id));
  const futile = decisions.filter(({ column }) => {
    const use = column.isComputed ? (context.matcher?.columnRule(column)?.use ?? "keep") : "keep";
    const sources = column.declared?.generatedFrom ?? [];
    return use !== "keep" && sources.some((source) => kept.has(columnId(column.table.key, source)));
  });
  if (futile.length === 0) return [];
  const problem = `${columns(futile.length)} ruled in the policy, but computed by the server from columns that are kept: ${futile.map(name).join(", ")}`;
  const hint = "Rule the columns that it is computed from.";
  return [{ code: "GENERATED_FROM_KEPT", at: { source: context.policy?.path ?? "" }, problem, hint }];
}

/** Different values need not give different results, even where they stay different themselves. */
function recomputedKeys({ decisions }: Resolved): Problem[] {
  const replaced = new Set(decisions.filter(({ rule }) => rule.use !== "keep").map(({ column }) => column.id));
  const risky = decisions.filter(({ column }) => {
    const { declared, key } = column.table;
    const isKey = [declared?.primaryKey ?? [], ...(declared?.uniqueKeys ?? [])].some((one) =>
      one.includes(column.name),
    );
    const sources = column.declared?.generatedFrom ?? [];
    return column.isComputed && isKey && sources.some((source) => replaced.has(columnId(key, source)));
  });
  if (risky.length === 0) return [];
  const problem = `${columns(risky.length)} with a unique key, computed by the server from columns that are replaced: ${risky.map(name).join(", ")}`;
  const hint = "Try the restore; where two rows get the same result, keep what it is computed from, or drop the key.";
  return [{ code: "UNIQUE_RECOMPUTED", problem, hint }];
}

/** What a CHECK in functions and comparisons of columns allows is for the server to say. */
function unprovenChecks({ decisions }: Resolved): Problem[] {
  const risky = decisions.filter(
    ({ rule, column }) =>
      rule.use !== "keep" && rule.use !== "null" && column.checks.some((check) => check.kind === "unknown"),
  );
  if (risky.length === 0) return [];
  const problem = `${columns(risky.length)} replaced under a CHECK that is not understood: ${risky.map(name).join(", ")}`;
  const hint =
    "Try the restore; where the check fails, rule the column with `null`, `keep` or a `constant` that passes.";
  return [{ code: "CHECK_NOT_UNDERSTOOD", problem, hint }];
}

function droppedParents({ plan, context }: Resolved): Problem[] {
  const referenced = new Set(
    [...context.tables.values()].flatMap((table) => (table.declared?.foreignKeys ?? []).map((key) => key.target)),
  );
  const dropping = [...plan.tables.values()].filter(
    ({ key, rows }) => referenced.has(key) && (rows.dropWhen ?? rows.keepWhen ?? rows.sample) !== null,
  );
  return dropping.map(({ key }) => ({
    code: "DROPPED_ROWS_REFERENCED",
    at: { table: context.tables.get(key)?.label ?? "" },
    problem: "rows of it are left out, and rows of other tables reference it",
    hint: "Leave out the referencing rows as well, else the foreign key does not restore.",
  }));
}

function sensitive({ input, plan }: Resolved): Problem[] {
  const notes: Problem[] = [];
  if (input.survey.hasLargeObjects && plan.largeObjects === "empty") {
    const hint = "Write `large-objects: keep` into the policy when they hold nothing personal.";
    notes.push({ code: "LARGE_OBJECTS_EMPTIED", problem: "the content of large objects is left out", hint });
  }
  if (input.survey.hasRolePasswords && plan.rolePasswords === "remove") {
    const hint = "Set new ones after the restore, or write `role-passwords: keep` into the policy.";
    notes.push({ code: "ROLE_PASSWORDS_REMOVED", problem: "the passwords of roles are removed", hint });
  }
  return notes;
}

function isKept({ rule, column }: Decision): boolean {
  return rule.use === "keep" && column.finding?.verdict === "personal" && !column.isComputed;
}

function labelOf({ column }: Decision): string | null {
  const category: Category | null = column.finding?.category ?? null;
  return category === null ? null : categories[category];
}

function columns(count: number): string {
  return count === 1 ? "1 column" : `${count} columns`;
}

function name({ column }: Decision): string {
  return `${column.table.label}.${column.name}`;
}
