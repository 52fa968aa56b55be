/** Writes a policy from what was decided, one line of reason a column. */
import type { Finding } from "../domain/finding.ts";
import type { ColumnPlan, Plan, Rule, TablePlan } from "../domain/plan.ts";
import { reasonOf } from "./built-in-decision.ts";
import { ruleOf } from "./fit-rule.ts";
import { COMPUTED, NOTHING_FITS, RECOMPUTED } from "./plan-context.ts";
import { columnId } from "./planned-column.ts";
import { allTransformers } from "./transformer-table.ts";
import { yamlKey } from "./yaml-text.ts";

export interface WritePolicyInput {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Where an editor finds the JSON Schema; written into the first line. */
  readonly schemaUrl?: string;
}

/** A table's columns as lines of a policy. */
export interface Entry {
  readonly table: Pick<TablePlan, "table">;
  /** The table's name as a policy writes it, before YAML's own quotes. */
  readonly label: string;
  readonly lines: readonly { readonly column: string; readonly rule: string; readonly reason: string }[];
}

const DEFAULT_SCHEMA = "./node_modules/safelock/docs/policy.schema.json";

/** The same of a table with all that is planned for it. */
export interface PlannedEntry extends Entry {
  readonly table: TablePlan;
}

/** The text of a new policy that decides on every column of the plan. */
export function writePolicy(input: WritePolicyInput): string {
  const tables = policyEntries(input).filter((entry) => entry.lines.length > 0);
  const head = [
    `# yaml-language-server: $schema=${input.schemaUrl ?? DEFAULT_SCHEMA}`,
    "#",
    "# Written by safelock init. Every column of every table has a line: look at each of them, above all at those that",
    "# say `keep`, and change what you know better. A column that appears later stops the run until it has a line too",
    "# (safelock init adds it). docs/policy.md explains every key.",
    "version: 1",
    `domain: ${yamlKey(input.plan.domain)}`,
    `locale: [${input.plan.locales.map(yamlKey).join(", ")}]`,
    "unclassified: error",
  ];
  if (tables.length === 0) return `${head.join("\n")}\n`;
  const body = tables.map((entry) => entryLines(entry, "  ").join("\n"));
  return `${[...head, "tables:"].join("\n")}\n${body.join("\n\n")}\n`;
}

export function entryLines(entry: Pick<Entry, "label" | "lines">, indent: string): string[] {
  return [`${indent}${yamlKey(entry.label)}:`, `${indent}  columns:`, ...columnLines(entry, `${indent}    `)];
}

export function columnLines(entry: Pick<Entry, "lines">, indent: string): string[] {
  return entry.lines.map(({ column, rule, reason }) => {
    // Left open on purpose: the policy stops the run until the owner has decided.
    if (isLeftOpen(reason)) return `${indent}# ${yamlKey(column)}:  # ${reason}`;
    return `${indent}${yamlKey(column)}: ${rule}${reason === "" ? "" : `  # ${reason}`}`;
  });
}

export function isLeftOpen(reason: string): boolean {
  return reason.startsWith(NOTHING_FITS);
}

export function policyEntries({ plan, findings }: WritePolicyInput): PlannedEntry[] {
  const byColumn = new Map(findings.map((finding) => [columnId(finding.table, finding.column), finding]));
  return [...plan.tables.values()].map((table) => ({
    table,
    label: policyLabel(table),
    lines: writtenColumns(table).map((column) => line(column, byColumn.get(columnId(table.key, column.column)))),
  }));
}

/** Parts of a name that hold a dot or a quote are quoted, as the policy reads them. */
export function policyLabel({ table }: Pick<TablePlan, "table">): string {
  const parts = [table.database ?? "", table.schema ?? "public", table.name].filter((part) => part !== "");
  return parts.map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join(".");
}

/** Generated columns that no statement writes need no line. */
function writtenColumns(table: TablePlan): readonly ColumnPlan[] {
  return table.columns.filter((column) => column.reason !== COMPUTED && column.reason !== RECOMPUTED);
}

function line(column: ColumnPlan, finding: Finding | undefined): Entry["lines"][number] {
  const reason =
    isLeftOpen(column.reason) ||
    column.decidedBy === "foreign-key" ||
    finding === undefined ||
    finding.verdict === "unknown"
      ? column.reason
      : reasonOf(finding);
  return { column: column.column, rule: ruleText(column.rule), reason: oneLine(reason) };
}

/**
 * A rule as it stands behind a column's name. Parameters that are the transformer's defaults are left out, and the form of
 * e-mail, which the whole plan decides. `purpose`: one that the policy names.
 */
export function ruleText(rule: Rule, purpose: string | null = null): string {
  const defaults = ruleOf(allTransformers(), { use: rule.use })?.parameters ?? {};
  const parameters = Object.entries(rule.parameters).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(defaults[name]) && !(rule.use === "email" && name === "form"),
  );
  const isPlain = purpose === null && rule.when === null && rule.scope === "deterministic" && rule.record === undefined;
  if (parameters.length === 0 && isPlain) return yamlKeyOfUse(rule.use);
  const members = {
    use: rule.use,
    ...Object.fromEntries(parameters),
    ...(rule.when === null ? {} : { when: rule.when }),
    ...(rule.scope === "deterministic" ? {} : { scope: rule.scope }),
    ...(purpose === null ? {} : { purpose }),
    ...(rule.record === undefined ? {} : { record: rule.record }),
  };
  return JSON.stringify(members);
}

/** `null` is a transformer's name and stands as it is. */
function yamlKeyOfUse(use: string): string {
  return use === "null" ? "null" : yamlKey(use);
}

export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .slice(0, 160)
    .trim();
}
