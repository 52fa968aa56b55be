/** What can only be known while the stream passes, and must still stop the run before anything is published. */
import { type TableKey, type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { ColumnPlan, Plan, TablePlan } from "../domain/plan.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { Schema, Table } from "../domain/schema.ts";
import { transformerNamed } from "../transform/transformers/index.ts";

/** A statement that writes rows in a form that is not framed, into a table whose columns the plan changes. */
export function refuseUnsupportedWrite(plan: Plan, table: TableName, form: string, line: number): void {
  const columns = plan.tables.get(tableKey(table))?.columns.filter(({ rule }) => rule.use !== "keep") ?? [];
  const isPlanned = plan.tables.has(tableKey(table));
  if (isPlanned && columns.length === 0) return;
  throw refuse({
    code: "WRITE_UNSUPPORTED",
    at: { table: tableLabel(table), line },
    problem: `rows are written by ${form}, which cannot be anonymized`,
    hint: "Take the dump with pg_dump (COPY or INSERT … VALUES), or keep every column of the table",
  });
}

/** Keys declared after the data that the plan, made without knowing them, may have broken. */
export function refuseBrokenConstraints(plan: Plan, late: ReadonlyMap<TableKey, TablePlan>, schema: Schema): void {
  const problems: Problem[] = [];
  for (const [key, table] of schema.tables) {
    const planned = plan.tables.get(key) ?? late.get(key);
    if (planned !== undefined) problems.push(...brokenKeys(table, planned));
  }
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

function isInjective({ rule, declared }: ColumnPlan): boolean {
  if (rule.use === "keep") return true;
  const transformer = transformerNamed(rule.use);
  return transformer?.injective(rule.parameters, { declared, isUnique: true, encoding: "utf8" }) ?? false;
}
