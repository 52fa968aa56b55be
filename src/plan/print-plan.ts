/** A plan for people: aligned text, per table. And for machines: docs/plan-json.md. */

import { recordsAnything } from "../domain/inner-rules.ts";
import { labelsAmong } from "../domain/names.ts";
import type { ColumnPlan, Plan, Review, Rule, TablePlan } from "../domain/plan.ts";
import type { SubjectPlan } from "../domain/recording.ts";

/** Columns, transformers and reasons in three aligned columns under each table; no trailing blanks. */
export function printPlan(plan: Plan): string {
  const head = [
    `domain ${plan.domain} · locales ${plan.locales.join(", ")} · large objects: ${plan.largeObjects} · role passwords: ${plan.rolePasswords}`,
  ];
  const labelOf = labelsIn(plan);
  const tables = [...plan.tables.values()].map((table) => printTable(table, labelOf(table.table)));
  return `${[...head, ...tables].join("\n\n")}\n`;
}

function labelsIn(plan: Plan): (table: TablePlan["table"]) => string {
  return labelsAmong([...plan.tables.values()].map(({ table }) => table));
}

function printTable(table: TablePlan, label: string): string {
  const rows = table.columns.map((column) => [
    printable(column.column),
    ruleText(column.rule),
    `${column.decidedBy}: ${column.reason}${reviewText(column)}`,
  ]);
  const width = (index: number): number => Math.max(0, ...rows.map((row) => [...(row[index] ?? "")].length));
  const widths = [width(0), width(1)];
  const lines = rows.map((row) => `  ${pad(row[0], widths[0])}  ${pad(row[1], widths[1])}  ${row[2]}`.trimEnd());
  return [[printable(label), ...settings(table)].join(" · "), ...lines].join("\n");
}

/** The reason of a review is in the policy: it is free text. */
function reviewText({ reviewed }: ColumnPlan): string {
  return reviewed === undefined ? "" : `; reviewed by ${printable(reviewed.by)} on ${reviewed.on}`;
}

function settings({ rows, coherent, subject }: TablePlan): string[] {
  return [
    ...(subject == null ? [] : [`subject ${printable(subject.column)} of ${printable(subject.kind)}`]),
    ...(coherent ? ["coherent"] : []),
    ...(rows.dropWhen === null ? [] : ["drops rows"]),
    ...(rows.keepWhen === null ? [] : ["keeps some rows"]),
    ...(rows.sample === null ? [] : [`sample ${rows.sample}`]),
  ];
}

/** `email`, or `email (form long; when; per-table)`. Conditions are not repeated: they may hold values. */
function ruleText(rule: Rule): string {
  const parameters = Object.entries(rule.parameters)
    .filter(([, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    .map(([name, value]) => (name === "value" ? name : `${name} ${String(value)}`));
  const details = [
    ...parameters.filter((text) => !text.endsWith(" ")),
    ...(rule.when === null ? [] : ["when"]),
    ...(rule.scope === "deterministic" ? [] : [rule.scope]),
    ...(recordsAnything(rule) ? ["recorded"] : []),
  ];
  return details.length === 0 ? rule.use : `${rule.use} (${details.join("; ")})`;
}

function pad(text = "", width = 0): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}

/** Names come from the dump: control characters must not reach a terminal. */
function printable(name: string): string {
  return name.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "\ufffd");
}

export interface PlanJson {
  readonly version: 1;
  readonly domain: string;
  readonly locales: readonly string[];
  readonly largeObjects: "keep" | "empty";
  readonly rolePasswords: "keep" | "remove";
  readonly tables: readonly TableJson[];
}

interface TableJson {
  readonly table: string;
  readonly coherent: boolean;
  readonly rows: TablePlan["rows"];
  readonly subject: SubjectPlan | null;
  readonly columns: readonly ColumnJson[];
}

interface ColumnJson {
  readonly column: string;
  readonly type: string | null;
  readonly use: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scope: Rule["scope"];
  readonly purpose: string;
  readonly when: string | null;
  readonly recorded: boolean;
  readonly category: ColumnPlan["category"];
  readonly decidedBy: ColumnPlan["decidedBy"];
  readonly reason: string;
  readonly isUnique: boolean;
  readonly reviewed: Review | null;
}

export function planToJson(plan: Plan): PlanJson {
  const { version, domain, locales, largeObjects, rolePasswords } = plan;
  const labelOf = labelsIn(plan);
  const tables = [...plan.tables.values()].map((table) => tableToJson(table, labelOf(table.table)));
  return { version, domain, locales, largeObjects, rolePasswords, tables };
}

function tableToJson(table: TablePlan, label: string): TableJson {
  return {
    table: label,
    coherent: table.coherent,
    rows: table.rows,
    subject: table.subject ?? null,
    columns: table.columns.map(columnToJson),
  };
}

function columnToJson(planned: ColumnPlan): ColumnJson {
  const { column, rule, category, decidedBy, reason, declared, isUnique, reviewed = null } = planned;
  const type =
    declared === null
      ? null
      : declared.type.isArray && !declared.type.name.endsWith("[]")
        ? `${declared.type.name}[]`
        : declared.type.name;
  const { use, parameters, scope, purpose, when } = rule;
  const recorded = recordsAnything(rule);
  const decision = { use, parameters, scope, purpose, when, recorded, category, decidedBy, reason };
  return { column, type, ...decision, isUnique, reviewed };
}
