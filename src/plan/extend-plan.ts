/** Decides on one table that was met after the plan was made: the later part of a long stdin. */
import type { TextEncoding } from "../domain/block.ts";
import type { Finding } from "../domain/finding.ts";
import { tableKey } from "../domain/names.ts";
import type { ColumnPlan, Plan, TablePlan } from "../domain/plan.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { Table } from "../domain/schema.ts";
import { columnGroups } from "./key-groups.ts";
import { columnId, plannedTables } from "./planned-column.ts";
import { type PlanInput, type PlanResult, resolvePlan } from "./resolve-plan.ts";
import { ruleIdentity } from "./rule-identity.ts";
import { allTransformers, type TransformerTable } from "./transformer-table.ts";

export interface AddedTable {
  readonly table: Table;
  readonly findings: readonly Finding[];
  readonly encoding: TextEncoding;
}

export interface ExtendedPlan {
  readonly table: TablePlan;
  readonly notes: PlanResult["notes"];
  readonly recordingNotes: PlanResult["recordingNotes"];
  readonly undecided: PlanResult["undecided"];
}

/**
 * `input` is what `plan` was resolved from. Decisions of `plan` stand, because rows were already written by them.
 * Throws `refuse` for what resolvePlan refuses, and when a foreign key of the new table asks for another decision.
 */
export function extendPlan(
  plan: Plan,
  input: PlanInput,
  added: AddedTable,
  transformers: TransformerTable = allTransformers(),
): ExtendedPlan {
  const key = tableKey(added.table.name);
  const schema = { tables: new Map([...input.survey.schema.tables, [key, added.table]]), isComplete: false };
  const survey = { ...input.survey, schema, isComplete: false };
  const findings = [...input.findings.filter((finding) => finding.table !== key), ...added.findings];
  const result = resolvePlan({ ...input, survey, findings, encoding: added.encoding }, transformers);
  const fresh = result.plan.tables.get(key) as TablePlan;
  const columns = fresh.columns.map((column) =>
    withEmailForm(plan, column, (written) => fits(transformers, written, added.encoding)),
  );
  const tables = plannedTables(schema, survey.seen, findings);
  const problems = changedDecisions(plan, result.plan, key, columnGroups(tables));
  if (problems.length > 0) throw refuse(problems);
  const label = tables.get(key)?.label;
  return {
    table: { ...fresh, columns },
    notes: result.notes.filter((note) => note.at?.table === label),
    recordingNotes: result.recordingNotes.filter((note) => note.at?.table === label),
    undecided: result.undecided.filter((column) => column.table === label),
  };
}

/** E-mail addresses keep the form that rows were already written in, where it fits. */
function withEmailForm(plan: Plan, column: ColumnPlan, fits: (column: ColumnPlan) => boolean): ColumnPlan {
  if (column.rule.use !== "email") return column;
  const columns = [...plan.tables.values()].flatMap((table) => table.columns);
  const form = columns.find(({ rule }) => rule.use === "email")?.rule.parameters["form"];
  if (form === undefined) return column;
  const same = { ...column, rule: { ...column.rule, parameters: { ...column.rule.parameters, form } } };
  return fits(same) ? same : column;
}

function fits(
  transformers: TransformerTable,
  { rule, declared, isUnique }: ColumnPlan,
  encoding: TextEncoding,
): boolean {
  return transformers.named(rule.use)?.fit(rule.parameters, { declared, isUnique, encoding }) === null;
}

function changedDecisions(before: Plan, after: Plan, key: string, groups: ReturnType<typeof columnGroups>): Problem[] {
  const problems: Problem[] = [];
  for (const group of groups) {
    if (!group.isJoined || !group.members.some((member) => member.table.key === key)) continue;
    for (const member of group.members) {
      const old = columnOf(before, member.table.key, member.name);
      const now = columnOf(after, member.table.key, member.name);
      if (old === null || now === null || isSameDecision(old, now)) continue;
      const problem = `a table met later (${[...group.members].find((each) => each.table.key === key)?.table.label ?? ""}) is joined to this column by a foreign key and needs it replaced in another way than its rows already were`;
      const hint =
        "Give the dump as a file, so that all tables are seen before the first row, or rule the column in a policy.";
      problems.push({
        code: "FOREIGN_KEY_CONFLICT",
        at: { table: member.table.label, column: member.name },
        problem,
        hint,
      });
    }
  }
  return problems;
}

function columnOf(plan: Plan, key: string, column: string): ColumnPlan | null {
  return plan.tables.get(key)?.columns.find((each) => columnId(key, each.column) === columnId(key, column)) ?? null;
}

function isSameDecision(a: ColumnPlan, b: ColumnPlan): boolean {
  if (a.rule.use === "keep" && b.rule.use === "keep") return true;
  const shape = ({ declared, isUnique }: ColumnPlan): unknown => [
    declared?.type.maxLength ?? null,
    declared?.type.integerBytes ?? null,
    isUnique,
  ];
  const rule = (column: ColumnPlan): string => ruleIdentity(column.rule);
  return rule(a) === rule(b) && JSON.stringify(shape(a)) === JSON.stringify(shape(b));
}
