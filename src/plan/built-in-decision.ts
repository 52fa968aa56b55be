/** The built-in decision on a group of columns: what happens when neither rule nor default of a policy speaks. */
import { type Category, categories } from "../domain/category.ts";
import type { Finding } from "../domain/finding.ts";
import type { Rule } from "../domain/plan.ts";
import {
  type Choice,
  choicesForCategory,
  choicesForFamily,
  closedFamilies,
  isOpenFamily,
  keptQuasiIdentifiers,
  lastChoices,
} from "./built-in.ts";
import { type GroupShape, groupShape, misfitOf, ruleOf } from "./fit-rule.ts";
import type { ColumnGroup } from "./key-groups.ts";
import { keepRule, type PlanContext } from "./plan-context.ts";
import type { PlannedColumn } from "./planned-column.ts";

export interface BuiltInDecision {
  /** Null when nothing fits. */
  readonly rule: Rule | null;
  readonly reason: string;
  readonly isUndecided: boolean;
}

export function decideBuiltIn(context: PlanContext, group: ColumnGroup): BuiltInDecision {
  const finding = groupFinding(group);
  const shape = groupShapeOf(context, group);
  if (finding?.verdict === "technical") return { rule: keepRule, reason: reasonOf(finding), isUndecided: false };
  if (finding?.verdict === "personal" && finding.category !== null) return personal(context, group, { finding, shape });
  const families = group.members.map((member) => member.declared?.type.family ?? null);
  const byType = choicesForFamily(families[0] ?? "text");
  if (byType.length > 0) {
    return {
      rule: firstFitting(context, group, { choices: [...byType, ...last(shape)], shape }),
      reason: `type ${families[0]}`,
      isUndecided: false,
    };
  }
  if (!families.some(isOpenFamily))
    return { rule: keepRule, reason: "no evidence of personal data, and not a text", isUndecided: false };
  return open(context, group, shape);
}

function personal(
  context: PlanContext,
  group: ColumnGroup,
  known: { finding: Finding; shape: GroupShape },
): BuiltInDecision {
  const { finding, shape } = known;
  const category = finding.category as Category;
  const isClosed = group.members.some((member) => closedFamilies.has(member.declared?.type.family ?? "text"));
  if (keptQuasiIdentifiers.has(category) || (isClosed && categories[category] === "quasi")) {
    return { rule: keepRule, reason: `${category}, a closed list of values: ${reasonOf(finding)}`, isUndecided: false };
  }
  const choices = [...choicesForCategory(finding), ...last(shape)];
  return {
    rule: firstFitting(context, group, { choices, shape }),
    reason: `${category}: ${reasonOf(finding)}`,
    isUndecided: false,
  };
}

function open(context: PlanContext, group: ColumnGroup, shape: GroupShape): BuiltInDecision {
  const reason = "no evidence either way";
  const rule = firstFitting(context, group, { choices: last(shape), shape });
  // A unique column too narrow for any pseudonym: redacting would break the key, so it stays, and is named as undecided.
  if (rule === null) return { rule: keepRule, reason: `${reason}; unique, and no replacement fits`, isUndecided: true };
  return { rule, reason, isUndecided: true };
}

function last(shape: GroupShape): readonly Choice[] {
  return shape.isUnique ? lastChoices.unique : lastChoices.other;
}

export function groupShapeOf(context: PlanContext, group: ColumnGroup): GroupShape {
  const isUnique = group.members.some((member) => context.unique.has(member.id));
  return groupShape(group.members, isUnique, context.encoding);
}

/** The first choice that fits every member. */
export function firstFitting(
  context: PlanContext,
  group: ColumnGroup,
  among: { choices: readonly Choice[]; shape: GroupShape },
): Rule | null {
  for (const choice of among.choices) {
    const rule = ruleOf(context.transformers, choice);
    if (rule === null || (choice.use === "null" && group.isJoined)) continue;
    const fits = group.members.every((member) => misfitOf(context.transformers, rule, member, among.shape) === null);
    if (fits) return rule;
  }
  return null;
}

/**
 * One finding for columns that must agree. A surrogate key is no personal data whatever references it; the key of a
 * look-up table is one only when what references it names a person.
 */
export function groupFinding(group: ColumnGroup): Finding | null {
  const parents = new Set(group.members.flatMap((member) => member.table.declared?.parents ?? []));
  const findings = group.members.flatMap((member) => member.finding ?? []);
  const personalFinding = strongest(findings.filter((finding) => finding.verdict === "personal"));
  if (group.isJoined) {
    const root = group.roots[0];
    const isTechnical = root?.finding?.verdict === "technical";
    if (root !== undefined && isTechnical && (isSurrogate(root) || !namesPerson(personalFinding))) return root.finding;
    return personalFinding ?? root?.finding ?? findings[0] ?? null;
  }
  if (personalFinding !== null) return personalFinding;
  const own = group.members.filter((member) => !parents.has(member.table.key)).map((member) => member.finding);
  if (own.some((finding) => finding === null || finding.verdict === "unknown"))
    return own.find((finding) => finding?.verdict === "unknown") ?? null;
  return own[0] ?? findings[0] ?? null;
}

function isSurrogate({ declared }: PlannedColumn): boolean {
  return (
    declared !== null && (declared.isSerial || declared.type.family === "integer" || declared.type.family === "uuid")
  );
}

function namesPerson(finding: Finding | null): boolean {
  if (finding?.category == null) return false;
  const label = categories[finding.category];
  return label === "direct" || label === "credential";
}

function strongest(findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>(
    (best, finding) => (best === null || finding.confidence > best.confidence ? finding : best),
    null,
  );
}

/** Words and counts of the evidence; never a value. */
export function reasonOf(finding: Finding): string {
  const texts = finding.evidence.map((evidence) => evidence.text.replaceAll(/\s+/g, " "));
  return texts.length === 0 ? `detection says ${finding.verdict}` : texts.slice(0, 3).join("; ");
}
