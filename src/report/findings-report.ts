/** What `inspect` found: names, types, categories and evidence, never a value. Machine contract, version 1: docs/inspect-json.md. */
import { type Aspect, type Category, categories, type Label } from "../domain/category.ts";
import type { Evidence, Finding, FoundPath } from "../domain/finding.ts";
import { labelsAmong, type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { Column, Schema, Table } from "../domain/schema.ts";

export interface FindingsReport {
  readonly inspect: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  readonly source: { readonly label: string; readonly bytes: number };
  /** False when only the first part of a pipe was looked at. */
  readonly isComplete: boolean;
  readonly tables: readonly InspectedTable[];
}

export interface InspectedTable {
  /** As policies and messages spell it: `schema.name`, with the database before it in a cluster dump. */
  readonly table: string;
  readonly schema: string;
  readonly name: string;
  /** Rows counted in the part that was read. */
  readonly rows: number;
  readonly columns: readonly InspectedColumn[];
}

export interface InspectedColumn {
  readonly column: string;
  /** As declared; null when the source has no declaration. */
  readonly type: string | null;
  readonly isPrimaryKey: boolean;
  /** Table it references by a foreign key of one column, or null. */
  readonly references: string | null;
  readonly verdict: Finding["verdict"];
  readonly category: Category | null;
  readonly label: Label | null;
  readonly aspect: Aspect;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Places inside the documents that the column holds; empty for others. */
  readonly paths: readonly FoundPath[];
}

export interface Inspection {
  readonly toolVersion: string;
  readonly source: { readonly label: string; readonly bytes: number };
  readonly isComplete: boolean;
  readonly schema: Schema;
  readonly seen: readonly { readonly table: TableName; readonly rowCount: number }[];
  readonly findings: readonly Finding[];
}

/** Tables by name; columns as declared. */
export function buildFindingsReport(inspection: Inspection): FindingsReport {
  const rows = countRows(inspection);
  const names = new Map<TableKey, TableName>(inspection.seen.map(({ table }) => [tableKey(table), table]));
  for (const [key, table] of inspection.schema.tables) names.set(key, table.name);
  const byTable = Map.groupBy(inspection.findings, (finding) => finding.table);
  const labelOf = labelsAmong(names.values());
  const tables = [...byTable].map(([key, findings]) => {
    const name = names.get(key) ?? nameOfKey(key);
    const declared = inspection.schema.tables.get(key);
    return {
      table: labelOf(name),
      schema: name.schema ?? "public",
      name: name.name,
      rows: rows.get(key) ?? 0,
      columns: findings.map((finding) =>
        inspectedColumn(finding, declared, (target) => labelOf(names.get(target) ?? nameOfKey(target))),
      ),
    };
  });
  tables.sort((a, b) => (a.table < b.table ? -1 : 1));
  const { toolVersion: version, source, isComplete } = inspection;
  return { inspect: 1, tool: { name: "safelock", version }, source, isComplete, tables };
}

function inspectedColumn(
  finding: Finding,
  table: Table | undefined,
  labelOf: (key: TableKey) => string,
): InspectedColumn {
  const declared = table?.columns.find((column) => column.name === finding.column);
  const { verdict, category, aspect, confidence, evidence } = finding;
  return {
    column: finding.column,
    type: declared === undefined ? null : declaredType(declared),
    isPrimaryKey: table?.primaryKey.includes(finding.column) ?? false,
    references: referenced(finding.column, table, labelOf),
    verdict,
    category,
    label: category === null ? null : categories[category],
    aspect,
    confidence: Math.round(confidence * 100) / 100,
    evidence: evidence.map(({ kind, text }) => ({ kind, text })),
    paths: (finding.paths ?? []).map(({ path, category: inside, label, confidence: sure }) => ({
      path,
      category: inside,
      label,
      confidence: sure,
    })),
  };
}

function declaredType(column: Column): string {
  const { name, maxLength, precision, scale, isArray } = column.type;
  const modifiers = [maxLength ?? precision, scale].filter((modifier) => modifier !== null && modifier !== undefined);
  return `${name}${modifiers.length === 0 ? "" : `(${modifiers.join(",")})`}${isArray ? "[]" : ""}`;
}

function referenced(column: string, table: Table | undefined, labelOf: (key: TableKey) => string): string | null {
  const key = table?.foreignKeys.find((candidate) => candidate.columns.length === 1 && candidate.columns[0] === column);
  if (key === undefined) return null;
  return labelOf(key.target);
}

/** A referenced table that the source never declares has a key only. */
function nameOfKey(key: TableKey): TableName {
  const [database, schema, name] = key.split("\u0000");
  return { database: database || null, schema: schema ?? null, name: name ?? key };
}

function countRows(inspection: Inspection): Map<TableKey, number> {
  const rows = new Map<TableKey, number>();
  for (const { table, rowCount } of inspection.seen) {
    const key = tableKey(table);
    rows.set(key, (rows.get(key) ?? 0) + rowCount);
  }
  return rows;
}
