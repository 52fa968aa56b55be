/** Decides on one group of columns, by precedence: policy, foreign key, category, type, built-in, unclassified. */
import type { Category } from "../domain/category.ts";
import type { DecidedBy, Rule } from "../domain/plan.ts";
import type { PolicyRule } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import { decideBuiltIn, groupFinding, groupShapeOf, reasonOf } from "./built-in-decision.ts";
import { misfitOf, type RuleMisfit } from "./fit-rule.ts";
import type { ColumnGroup } from "./key-groups.ts";
import { COMPUTED, type Decision, keepRule, NOTHING_FITS, type PlanContext, ruleOfPolicy } from "./plan-context.ts";
import type { PlannedColumn } from "./planned-column.ts";
import { isSameRule } from "./rule-identity.ts";
import { typeNamesOf } from "./type-names.ts";

interface Ruled {
  readonly column: PlannedColumn;
  readonly rule: PolicyRule;
}

export function decideGroup(context: PlanContext, group: ColumnGroup): Decision[] {
  const computed = group.members.filter((member) => member.isComputed);
  const members = group.members.filter((member) => !member.isComputed);
  const kept = computed.map((column) => keep(column, COMPUTED));
  // Rules are asked for on computed columns too: naming one is no rule without a match.
  for (const column of computed) context.matcher?.columnRule(column);
  if (members.length === 0) return kept;
  return [...kept, ...decideMembers(context, { ...group, members })];
}

function decideMembers(context: PlanContext, group: ColumnGroup): Decision[] {
  const ruled = group.members.flatMap((column) => {
    const rule = context.matcher?.columnRule(column) ?? null;
    return rule === null ? [] : [{ column, rule }];
  });
  const [first] = ruled;
  if (first === undefined) return decideByDefault(context, group);
  if (group.isJoined) return decideJoined(context, group, { ruled, first });
  const ruledIds = new Map(ruled.map((each) => [each.column.id, each]));
  return group.members.flatMap((column) => {
    const alone = { ...group, members: [column] };
    const own = ruledIds.get(column.id);
    return own === undefined ? decideByDefault(context, alone) : applyPolicyRule(context, alone, own);
  });
}

/** The rule of one member is the rule of all: joins must hold in both directions. */
function decideJoined(
  context: PlanContext,
  group: ColumnGroup,
  known: { ruled: readonly Ruled[]; first: Ruled },
): Decision[] {
  const { ruled, first } = known;
  const other = ruled.find((each) => !isSameRule(each.rule, first.rule));
  if (other !== undefined) {
    const problem = `${place(other.column)} is ruled \`${other.rule.use}\` and ${place(first.column)}, which a foreign key joins it to, \`${first.rule.use}\`: the same value would be replaced in two ways`;
    context.problems.push({
      code: "FOREIGN_KEY_CONFLICT",
      at: other.rule.place,
      problem,
      hint: "Write the same rule for both, or rule one of them: the other follows by itself.",
    });
  } else refuseUnjoinable(context, group, first);
  return applyPolicyRule(context, group, first);
}

function refuseUnjoinable(context: PlanContext, group: ColumnGroup, { column, rule }: Ruled): void {
  if (rule.use === "keep" || group.members.length === 1) return;
  const because =
    rule.scope === "random" || rule.scope === "per-table"
      ? `the scope \`${rule.scope}\` gives the same value different replacements`
      : rule.when !== null
        ? "`when` looks at one row and the rows of the other table are not asked"
        : rule.use === "null" && group.roots.length > 0
          ? "`null` leaves nothing to join"
          : null;
  if (because === null) return;
  const problem = `${place(column)} is joined to ${group.members.length - 1} other column${group.members.length === 2 ? "" : "s"} by foreign keys, and ${because}`;
  context.problems.push({
    code: "FOREIGN_KEY_CONFLICT",
    at: rule.place,
    problem,
    hint: "Use a deterministic rule without condition on key columns.",
  });
}

function applyPolicyRule(context: PlanContext, group: ColumnGroup, source: Ruled): Decision[] {
  const rule = ruleOfPolicy(source.rule, context.transformers);
  checkFit(context, group, { rule, at: source.rule.place });
  const owned = group.members.map((column) => ({
    column,
    own: column.id === source.column.id ? source.rule : (context.matcher?.columnRule(column) ?? null),
  }));
  const review = owned.find(({ own }) => own?.reviewed !== undefined)?.own?.reviewed;
  return owned.map(({ column, own }) => {
    const reviewed = own?.reviewed ?? review;
    const known = { source: own ?? source.rule, ...(reviewed === undefined ? {} : { reviewed }) };
    if (own !== null)
      return {
        ...known,
        column,
        // The rules of one group are the same, but what each of them records is its own.
        rule: ruleOfPolicy({ ...source.rule, record: own.record }, context.transformers),
        decidedBy: "policy",
        reason: `rule of the policy, line ${source.rule.place.line ?? "?"}`,
        isUndecided: false,
      };
    return {
      ...known,
      column,
      rule,
      decidedBy: "foreign-key",
      reason: `joined by a foreign key to ${place(source.column)}`,
      isUndecided: false,
    };
  });
}

function decideByDefault(context: PlanContext, group: ColumnGroup): Decision[] {
  const { policy } = context;
  const finding = policy === null || policy.detection ? groupFinding(group) : null;
  if (policy !== null) {
    const byCategory =
      finding?.verdict === "personal" && finding.category !== null
        ? policy.categories.get(finding.category)
        : undefined;
    if (byCategory !== undefined && finding !== null) {
      return applyDefault(context, group, {
        rule: byCategory,
        decidedBy: "category-default",
        reason: `${finding.category as Category}: ${reasonOf(finding)}`,
      });
    }
    const byType = typeDefault(context, group);
    if (byType !== null)
      return applyDefault(context, group, {
        rule: byType.rule,
        decidedBy: "type-default",
        reason: `default for the type ${byType.name}`,
      });
    if (policy.unclassified !== "redact") return unclassified(context, group, policy.unclassified);
  }
  const decision = decideBuiltIn(context, policy !== null && !policy.detection ? withoutFindings(group) : group);
  // Where no row is, none can leak: a dump of the schema alone is not refused.
  const mayHaveRows = !context.isComplete || group.members.some((member) => member.table.hasRows);
  if (mayHaveRows && decision.rule === null && !context.isProposal)
    context.problems.push(nothingFits(context, group, decision.reason));
  const reason = decision.rule === null ? `${NOTHING_FITS} (${decision.reason})` : decision.reason;
  const decidedBy = policy !== null && decision.isUndecided ? "unclassified" : "built-in";
  return group.members.map((column) => ({
    column,
    rule: decision.rule ?? keepRule,
    decidedBy,
    reason,
    isUndecided: decision.isUndecided || decision.rule === null,
  }));
}

function withoutFindings(group: ColumnGroup): ColumnGroup {
  const strip = (column: PlannedColumn): PlannedColumn => ({ ...column, finding: null });
  return { ...group, members: group.members.map(strip), roots: group.roots.map(strip) };
}

/** `error` keeps for the moment; the caller refuses all of them together. */
function unclassified(context: PlanContext, group: ColumnGroup, what: "error" | "keep"): Decision[] {
  const reason = what === "error" ? "nobody decided" : "nobody decided; the policy keeps such columns";
  const isUndecided = what === "error" || context.policy?.detection !== false || context.policy.tables.length > 0;
  return group.members.map((column) => ({ column, rule: keepRule, decidedBy: "unclassified", reason, isUndecided }));
}

function typeDefault(context: PlanContext, group: ColumnGroup): { rule: PolicyRule; name: string } | null {
  for (const member of group.members) {
    for (const name of member.declared === null ? ["text"] : typeNamesOf(member.declared.type)) {
      const rule = context.policy?.types.get(name);
      if (rule !== undefined) return { rule, name };
    }
  }
  return null;
}

function applyDefault(
  context: PlanContext,
  group: ColumnGroup,
  source: { rule: PolicyRule; decidedBy: DecidedBy; reason: string },
): Decision[] {
  const rule = ruleOfPolicy(source.rule, context.transformers);
  checkFit(context, group, { rule, at: source.rule.place });
  return group.members.map((column) => ({
    column,
    rule,
    decidedBy: source.decidedBy,
    reason: source.reason,
    isUndecided: false,
    source: source.rule,
  }));
}

function checkFit(context: PlanContext, group: ColumnGroup, known: { rule: Rule; at: Problem["at"] }): void {
  const shape = groupShapeOf(context, group);
  for (const member of group.members) {
    const misfit = misfitOf(context.transformers, known.rule, member, shape);
    if (misfit !== null) context.problems.push(misfitProblem(member, misfit, known.at));
  }
}

function misfitProblem(column: PlannedColumn, misfit: RuleMisfit, at: Problem["at"]): Problem {
  const code = misfit.isUniqueness ? "NOT_INJECTIVE" : "RULE_DOES_NOT_FIT";
  return {
    code,
    at: { ...at, table: column.table.label, column: column.name },
    problem: misfit.problem,
    hint: sentence(misfit.hint),
  };
}

function nothingFits(context: PlanContext, group: ColumnGroup, reason: string): Problem {
  const [column] = group.members as [PlannedColumn];
  const { isUnique, maxLength } = groupShapeOf(context, group);
  const bounds = [isUnique ? "unique" : [], maxLength === null ? [] : `at most ${maxLength} characters`].flat();
  const problem = `no built-in rule fits this column (${[...bounds, reason].join("; ")})`;
  return {
    code: "NO_RULE_FITS",
    at: { table: column.table.label, column: column.name },
    problem,
    hint: "Decide on it in a policy: safelock init writes one.",
  };
}

function keep(column: PlannedColumn, reason: string): Decision {
  return { column, rule: keepRule, decidedBy: "built-in", reason, isUndecided: false };
}

function place(column: PlannedColumn): string {
  return `${column.table.label}.${column.name}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
