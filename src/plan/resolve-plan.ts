/** Policy × schema × findings → one transformer per column (docs/policy.md says by which precedence). */
import type { TextEncoding } from "../domain/block.ts";
import type { Finding } from "../domain/finding.ts";
import type { TableKey } from "../domain/names.ts";
import type { ColumnPlan, Plan, RowsPlan, TablePlan } from "../domain/plan.ts";
import type { Policy } from "../domain/policy.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { SubjectPlan } from "../domain/recording.ts";
import type { Schema } from "../domain/schema.ts";
import type { Dictionaries } from "../transform/dictionaries.ts";
import { groupShapeOf } from "./built-in-decision.ts";
import { decideGroup } from "./decide-group.ts";
import { withDerivedCopies } from "./derived-copies.ts";
import { withOneEmailForm } from "./email-form.ts";
import { expressionProblems } from "./expression-columns.ts";
import { narrowed } from "./fit-rule.ts";
import { keptPersonalProblems } from "./kept-personal.ts";
import { type ColumnGroup, columnGroups, uniqueColumns } from "./key-groups.ts";
import { PolicyMatcher } from "./match-policy.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import { planNotes } from "./plan-notes.ts";
import { type PlannedTable, plannedTables, type SeenTable } from "./planned-column.ts";
import { withRecomputed } from "./recomputed.ts";
import { resolveSubjects, type Subjects } from "./subjects.ts";
import { textSubjects } from "./text-subjects.ts";
import { allTransformers, type TransformerTable } from "./transformer-table.ts";
import { undecidedProblems, unknownColumnProblems } from "./undecided.ts";

/** What is known of the source; the pipeline's survey has all of it. */
export interface PlanSurvey {
  readonly schema: Schema;
  readonly seen: readonly SeenTable[];
  readonly isComplete: boolean;
  readonly hasLargeObjects: boolean;
  readonly hasRolePasswords: boolean;
}

export interface PlanInput {
  /** Null: the built-in policy decides. */
  readonly policy: Policy | null;
  readonly survey: PlanSurvey;
  readonly findings: readonly Finding[];
  /** Refuse columns that nobody decided on, whatever the policy says of them. */
  readonly isStrict: boolean;
  readonly encoding: TextEncoding;
  readonly dictionaries: Dictionaries;
  /** For writePolicy and mergePolicy: personal columns that no built-in rule fits are left open instead of refused. */
  readonly isProposal?: boolean;
}

export interface UndecidedColumn {
  readonly table: string;
  readonly column: string;
  /** The transformer that is used all the same. */
  readonly action: string;
}

export interface PlanResult {
  readonly plan: Plan;
  readonly notes: readonly Problem[];
  /** Notes on whose the recorded values are: of interest to runs with a vault alone. */
  readonly recordingNotes: readonly Problem[];
  readonly undecided: readonly UndecidedColumn[];
}

/** A plan with everything that speaks against it, and what it was made of. */
export interface Resolution extends PlanResult {
  /** Conflicts, misfits, rules that match nothing, undecided columns: with any of them the plan must not be used. */
  readonly problems: readonly Problem[];
  readonly context: PlanContext;
  readonly decisions: readonly Decision[];
  /** By id of the column. */
  readonly groups: ReadonlyMap<string, ColumnGroup>;
}

/** Throws `refuse` with every problem: conflicts, misfits, rules that match nothing, undecided columns. */
export function resolvePlan(input: PlanInput, transformers: TransformerTable = allTransformers()): PlanResult {
  const { plan, notes, recordingNotes, undecided, problems } = resolution(input, transformers);
  if (problems.length > 0) throw refuse(problems);
  return { plan, notes, recordingNotes, undecided };
}

/** The same, with the problems told instead of thrown. */
export function resolution(input: PlanInput, transformers: TransformerTable = allTransformers()): Resolution {
  const resolved = resolveTables(input, transformers);
  const { context, decisions, groups } = resolved;
  const plan: Plan = {
    version: 1,
    domain: input.policy?.domain ?? "default",
    locales: input.policy?.locales ?? ["en"],
    tables: new Map([...context.tables.values()].map((table) => [table.key, tablePlan(context, table, resolved)])),
    largeObjects: input.policy?.largeObjects ?? "empty",
    rolePasswords: input.policy?.rolePasswords ?? "remove",
  };
  const undecided = decisions.filter((decision) => decision.isUndecided).map(undecidedColumn);
  const notes = planNotes({ input, context, decisions, groups, plan });
  if (input.isStrict) context.problems.push(...keptPersonalProblems(context, decisions, groups));
  const problems = deduplicated([
    ...context.problems,
    ...(context.matcher?.problems ?? []),
    ...(input.survey.isComplete ? (context.matcher?.unmatched() ?? []) : []),
  ]);
  return { plan, notes, recordingNotes: resolved.subjects.notes, undecided, problems, context, decisions, groups };
}

interface Resolved {
  readonly context: PlanContext;
  readonly decisions: readonly Decision[];
  readonly groups: ReadonlyMap<string, ColumnGroup>;
  readonly subjects: Subjects;
  readonly textSubjects: ReadonlyMap<TableKey, readonly SubjectPlan[]>;
}

function resolveTables(input: PlanInput, transformers: TransformerTable): Resolved {
  const { policy, survey } = input;
  const tables = plannedTables(survey.schema, survey.seen, input.findings);
  const matcher = policy === null ? null : new PolicyMatcher(policy, tables);
  const context: PlanContext = {
    policy,
    matcher,
    tables,
    unique: uniqueColumns(tables),
    transformers,
    encoding: input.encoding,
    problems: [],
    isComplete: survey.isComplete,
    isProposal: input.isProposal ?? false,
  };
  const groups = columnGroups(tables);
  const decided = groups.flatMap((group) => decideGroup(context, group));
  const order = new Map(
    [...tables.values()].flatMap((table) => table.columns.map((column) => column.id)).map((id, index) => [id, index]),
  );
  const sorted = decided.sort((a, b) => (order.get(a.column.id) ?? 0) - (order.get(b.column.id) ?? 0));
  const byColumn = new Map(groups.flatMap((group) => group.members.map((member) => [member.id, group] as const)));
  const formed = withOneEmailForm(context, sorted, byColumn);
  const copied = withDerivedCopies(context, formed, { schema: survey.schema, groups: byColumn });
  const decisions = withRecomputed(context, copied);
  context.problems.push(
    ...unknownColumnProblems(context),
    ...undecidedProblems(context, { decisions, groups: byColumn, isStrict: input.isStrict }),
  );
  context.problems.push(...expressionProblems(context, decisions));
  const subjects = resolveSubjects(context, decisions);
  context.problems.push(...subjects.problems);
  return { context, decisions, groups: byColumn, subjects, textSubjects: textSubjects(context, decisions) };
}

function tablePlan(context: PlanContext, table: PlannedTable, known: Omit<Resolved, "context">): TablePlan {
  const columns = known.decisions
    .filter((decision) => decision.column.table.key === table.key)
    .map((decision) => columnPlan(context, decision, known.groups.get(decision.column.id) as ColumnGroup));
  const coherent =
    context.matcher?.tableSetting(table, (source) => source.coherent) ?? context.policy?.coherent ?? false;
  const subject = known.subjects.byTable.get(table.key) ?? null;
  const inTexts = known.textSubjects.get(table.key);
  return {
    key: table.key,
    table: table.name,
    columns,
    rows: rowsPlan(context, table),
    coherent,
    subject,
    ...(inTexts === undefined ? {} : { textSubjects: inTexts }),
  };
}

function columnPlan(context: PlanContext, decision: Decision, group: ColumnGroup): ColumnPlan {
  const { column, rule, decidedBy, reason } = decision;
  const isMasked = rule.use !== "keep";
  const shape = groupShapeOf(context, group.isJoined ? group : { ...group, members: [column] });
  return {
    column: column.name,
    rule,
    category: column.finding?.category ?? null,
    decidedBy,
    reason,
    declared: isMasked ? narrowed(column, shape) : column.declared,
    isUnique: shape.isUnique,
    ...(decision.reviewed === undefined ? {} : { reviewed: decision.reviewed }),
  };
}

export function rowsPlan(context: PlanContext, table: PlannedTable): RowsPlan {
  const rows = context.matcher?.tableSetting(table, (source) => source.rows) ?? null;
  return { dropWhen: rows?.drop ?? null, keepWhen: rows?.keep ?? null, sample: rows?.sample ?? null };
}

function undecidedColumn({ column, rule }: Decision): UndecidedColumn {
  return { table: column.table.label, column: column.name, action: rule.use };
}

function deduplicated(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
