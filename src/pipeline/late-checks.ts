/** What can only be known while the stream passes, and must still stop the run before anything is published. */
import { type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { ColumnPlan, Plan, TablePlan } from "../domain/plan.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { Schema, Table } from "../domain/schema.ts";
import { transformerNamed } from "../transform/transformers/index.ts";
import type { UnframedWrite } from "./survey.ts";

/** Statements that write rows in a form that is not framed, into tables whose columns the plan changes or does not know. */
export function refuseUnframedWrites(plan: Plan, writes: readonly UnframedWrite[]): void {
  const problems = writes.filter(({ table }) => !isKept(plan, table)).map(unframedWrite);
  if (problems.length > 0) throw refuse(problems);
}

/**
 * Every column is kept. Of a table that is not in the plan (it has no other rows and no DDL) nothing is known, so it is
 * kept only where the owner keeps everything else too.
 */
function isKept(plan: Plan, table: TableName): boolean {
  const planned = plan.tables.get(tableKey(table));
  if (planned !== undefined) return planned.columns.every(({ rule }) => rule.use === "keep");
  return [...plan.tables.values()].every(({ columns }) => columns.every(({ rule }) => rule.use === "keep"));
}

function unframedWrite({ table, form, line }: UnframedWrite): Problem {
  return {
    code: "WRITE_UNSUPPORTED",
    at: { table: tableLabel(table), line },
    problem: `rows are written by ${form}, which cannot be anonymized`,
    hint: "Take the dump with the database's own program (COPY or INSERT … VALUES), or keep every column of the table",
  };
}

/** Keys declared after the data that the plan, made without knowing them, may have broken. */
export function refuseBrokenConstraints(plan: Plan, schema: Schema): void {
  const problems = [...schema.tables].flatMap(([key, table]) => {
    const planned = plan.tables.get(key);
    return planned === undefined ? [] : brokenKeys(table, planned);
  });
  if (problems.length > 0) throw refuse(problems);
}

function brokenKeys(table: Table, planned: TablePlan): Problem[] {
  const single = [table.primaryKey, ...table.uniqueKeys].filter((key) => key.length === 1).flat();
  const unique = new Set([...single, ...table.uniqueExpressionColumns]);
  return planned.columns
    .filter((column) => unique.has(column.column) && !column.isUnique && !isInjective(column))
    .map(({ column }) => ({
      code: "UNIQUE_KEY_UNKNOWN",
      at: { table: tableLabel(table.name), column },
      problem: "the column turned out to be unique after its rows were transformed by a rule that may repeat values",
      hint: "Give the dump as a file instead of a pipe, so that keys are known before the rows",
    }));
}

/** As its rows were transformed: some transformers have a form of their own for columns known to be unique. */
function isInjective({ rule, declared, isUnique }: ColumnPlan): boolean {
  if (rule.use === "keep") return true;
  const transformer = transformerNamed(rule.use);
  return transformer?.injective(rule.parameters, { declared, isUnique, encoding: "utf8" }) ?? false;
}
