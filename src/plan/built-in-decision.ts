/** The built-in decision on a group of columns: what happens when neither rule nor default of a policy speaks. */
import { type Category, categories } from "../domain/category.ts";
import type { Finding } from "../domain/finding.ts";
import type { Rule } from "../domain/plan.ts";
import type { SimpleCheck, TypeFamily } from "../domain/schema.ts";
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
  const decision = decideFreely(context, group);
  if (decision.rule?.use === "keep" || !group.members.some((member) => member.isPartitionKey)) return decision;
  const finding = groupFinding(group);
  const isTelling = finding?.category != null && categories[finding.category] !== "quasi";
  const reason = `${decision.reason}; it is the partition key, and its rows would belong to other partitions`;
  return { rule: isTelling ? null : keepRule, reason, isUndecided: true };
}

function decideFreely(context: PlanContext, group: ColumnGroup): BuiltInDecision {
  const finding = groupFinding(group);
  const shape = groupShapeOf(context, group);
  if (finding?.verdict === "technical") return { rule: keepRule, reason: reasonOf(finding), isUndecided: false };
  if (finding?.verdict === "personal" && finding.category !== null) return personal(context, group, { finding, shape });
  const families = group.members.map((member) => member.declared?.type.family ?? null);
  const byType = choicesForFamily(families[0] ?? "text");
  if (byType.length > 0) {
    return {
      rule: firstFitting(context, group, { choices: [...byType, ...last(context, group, shape)], shape }),
      reason: `type ${families[0]}`,
      isUndecided: false,
    };
  }
  if (!families.some(isOpenFamily))
    return { rule: keepRule, reason: "no evidence of personal data, and not a text", isUndecided: false };
  return open(context, group, shape);
}

/** Columns so narrow hold codes, which other tables list; a country's name cut to fit is none. */
const longestCode = 3;
const countryCategories: ReadonlySet<Category> = new Set(["country", "nationality"]);

function personal(
  context: PlanContext,
  group: ColumnGroup,
  known: { finding: Finding; shape: GroupShape },
): BuiltInDecision {
  const { finding, shape } = known;
  const category = finding.category as Category;
  const isClosed = group.members.some(isClosedList);
  const isCode = countryCategories.has(category) && (shape.maxLength ?? longestCode + 1) <= longestCode;
  if (keptQuasiIdentifiers.has(category) || isCode || (isClosed && categories[category] === "quasi")) {
    return { rule: keepRule, reason: `${category}, a closed list of values: ${reasonOf(finding)}`, isUndecided: false };
  }
  const unproven = categories[category] === "quasi" ? unprovenChoices(group, category) : null;
  const choices = unproven ?? [...choicesForCategory(finding), ...last(context, group, shape)];
  const rule = firstFitting(context, group, { choices, shape });
  const reason = `${category}: ${reasonOf(finding)}`;
  // Dates of a composite key, numbers bound by a check: they single out nobody alone, so they stay, and are named.
  if (rule === null && categories[category] === "quasi")
    return { rule: keepRule, reason: `${reason}; no replacement fits`, isUndecided: true };
  return { rule, reason, isUndecided: false };
}

/** Types and checks that allow a few values only. */
function isClosedList({ declared, checks }: PlannedColumn): boolean {
  return closedFamilies.has(declared?.type.family ?? "text") || checks.some((check) => check.kind === "one-of");
}

function open(context: PlanContext, group: ColumnGroup, shape: GroupShape): BuiltInDecision {
  const reason = "no evidence either way";
  const rule = firstFitting(context, group, { choices: last(context, group, shape), shape });
  if (rule !== null || !shape.isUnique) return { rule, reason, isUndecided: true };
  // A unique column too narrow for any pseudonym: redacting would break the key, so it stays, and is named as undecided.
  return { rule: keepRule, reason: `${reason}; unique, and no replacement fits`, isUndecided: true };
}

/** Where a check lists the values, the first of them stands for all. */
function last(context: PlanContext, group: ColumnGroup, shape: GroupShape): readonly Choice[] {
  if (shape.isUnique) return lastChoices.unique;
  if (!context.isComplete && group.members.some(isNamedLikeKey)) return [...lastChoices.unique, ...lastChoices.other];
  const values = group.members.flatMap((member) => member.checks.flatMap((check) => allowedValue(check, member)));
  const isUnproven = group.members.some((member) => member.checks.some((check) => check.kind === "unknown"));
  const first: readonly Choice[] = isUnproven ? [{ use: "null" }] : [];
  return [...first, ...lastChoices.other, ...values.map((value) => ({ use: "constant", parameters: { value } }))];
}

/** Keys that are declared later than anybody has read: tokens keep them distinct, and joined where both ends have such names. */
function isNamedLikeKey({ name, declared }: PlannedColumn): boolean {
  return (
    (declared?.type.family ?? "text") === "text" &&
    (/(?:^|[_\W])(?:id|uuid|guid|key|code|number|no|nr|ref|sku|slug)$/i.test(name) ||
      /[a-z](?:Id|Key|Code|No|Nr)$/.test(name))
  );
}

/** One value that a check allows by its own words. */
function allowedValue(check: SimpleCheck, { declared }: PlannedColumn): readonly string[] {
  if (check.kind === "one-of") return check.values.slice(0, 1);
  if (check.kind !== "range") return [];
  const bound = check.min ?? check.max ?? 0;
  if (declared?.type.family !== "integer") return [String(bound)];
  return [String(check.min === null ? Math.floor(bound) : Math.ceil(bound))];
}

/**
 * Dates and numbers of checks that are not understood (`ends >= starts`, `born < now() - 18 years`): what keeps such a
 * check is nothing at all, or the first day of a date's year or month.
 */
function unprovenChoices(group: ColumnGroup, category: Category): readonly Choice[] | null {
  const checks = group.members
    .filter((member) => member.declared !== null && measured.has(member.declared.type.family))
    .flatMap((member) => member.checks.filter((check) => check.kind === "unknown"));
  if (checks.length === 0) return null;
  if (category === "birth_date") return [{ use: "generalize", parameters: { to: "year" } }, { use: "null" }];
  const isAlone = checks.every((check) => check.columns.length === 1);
  return isAlone ? [{ use: "generalize", parameters: { to: "month" } }, { use: "null" }] : [{ use: "null" }];
}

const measured: ReadonlySet<TypeFamily> = new Set(["date", "timestamp", "integer", "decimal", "float", "money"]);

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
