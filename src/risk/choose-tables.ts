/** Which tables and columns are measured: as declared, or as findings suggest. */
import { categories } from "../domain/category.ts";
import type { Finding } from "../domain/finding.ts";
import { labelsAmong, type TableKey, type TableName, tableKey } from "../domain/names.ts";
import { tablePattern } from "../domain/pattern.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { RiskTable, TableRisk } from "../domain/risk.ts";
import type { Schema, Table } from "../domain/schema.ts";

export interface ChosenTable {
  readonly key: TableKey;
  readonly name: TableName;
  readonly label: string;
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: readonly string[];
  readonly halves: RiskTable["halves"];
  /** All columns that are read, each once. */
  readonly columns: readonly string[];
  readonly declaredBy: TableRisk["declaredBy"];
}

export interface TableChoice {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
  /** Whose tables stand before the policy's. */
  readonly byOption: readonly RiskTable[];
  readonly byPolicy: readonly RiskTable[];
}

/**
 * Declared tables, or where none is declared those with findings of quasi-identifiers.
 * @throws SafelockError (exit 2): RISK_TABLE_UNKNOWN, RISK_COLUMN_UNKNOWN, RISK_COLUMN_TWICE, RISK_NOTHING_TO_MEASURE.
 */
export function chooseTables(choice: TableChoice): ChosenTable[] {
  const { schema, byOption, byPolicy } = choice;
  const roots = [...schema.tables.values()].filter(
    (table) => rootOf(schema, tableKey(table.name)) === tableKey(table.name),
  );
  const labelOf = labelsAmong(roots.map(({ name }) => name));
  const problems: Problem[] = [];
  const chosen = new Map<TableKey, ChosenTable>();
  for (const [declared, declaredBy] of [
    ...byOption.map((table) => [table, "option"] as const),
    ...byPolicy.map((table) => [table, "policy"] as const),
  ]) {
    const pattern = tablePattern(declared.pattern);
    const matching = roots.filter(({ name }) => pattern.matches(name));
    if (matching.length === 0)
      problems.push(
        unknownTable(
          declared,
          roots.map(({ name }) => labelOf(name)),
        ),
      );
    for (const table of matching) {
      const key = tableKey(table.name);
      if (chosen.has(key)) continue;
      problems.push(...columnProblems(declared, table, labelOf(table.name)));
      chosen.set(key, chosenTable(table, labelOf(table.name), { ...declared, declaredBy }));
    }
  }
  if (problems.length > 0) throw refuse(problems);
  const tables = chosen.size > 0 ? [...chosen.values()] : suggested(choice, roots, labelOf);
  if (tables.length > 0) return tables.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  throw refuse({
    code: "RISK_NOTHING_TO_MEASURE",
    problem: "no quasi-identifiers are declared, and no column looks like one",
    hint: "Name the columns that could identify together: --quasi users=birth_date,postcode,gender, or `risk:` in the policy",
  });
}

/** The topmost of a table and what it is a partition of or inherits from: their rows are counted together. */
export function rootOf(schema: Schema, key: TableKey): TableKey {
  let root = key;
  for (let depth = 0; depth < 32; depth++) {
    const [parent] = schema.tables.get(root)?.parents ?? [];
    if (parent === undefined || !schema.tables.has(parent)) break;
    root = parent;
  }
  return root;
}

function suggested(choice: TableChoice, roots: readonly Table[], labelOf: (name: TableName) => string): ChosenTable[] {
  const { schema, findings } = choice;
  const byRoot = Map.groupBy(findings, ({ table }) => rootOf(schema, table));
  return roots.flatMap((table) => {
    const found = byRoot.get(tableKey(table.name)) ?? [];
    const quasiIdentifiers = columnsWith(found, "quasi");
    if (quasiIdentifiers.length === 0) return [];
    const sensitive = columnsWith(found, "special").filter((column) => !quasiIdentifiers.includes(column));
    const columns = { quasiIdentifiers, sensitive, halves: null, declaredBy: "suggestion" as const };
    return [chosenTable(table, labelOf(table.name), columns)];
  });
}

function columnsWith(findings: readonly Finding[], label: "quasi" | "special"): string[] {
  const found = findings.filter(
    ({ verdict, category }) => verdict === "personal" && category !== null && categories[category] === label,
  );
  return [...new Set(found.map(({ column }) => column))];
}

function chosenTable(
  { name }: Table,
  label: string,
  declared: Pick<ChosenTable, "quasiIdentifiers" | "sensitive" | "halves" | "declaredBy">,
): ChosenTable {
  const { quasiIdentifiers, sensitive, halves, declaredBy } = declared;
  const columns = [...new Set([...quasiIdentifiers, ...sensitive, ...(halves ?? []).flat()])];
  return { key: tableKey(name), name, label, quasiIdentifiers, sensitive, halves, columns, declaredBy };
}

const NAMED = 10;

function unknownTable({ pattern, place }: RiskTable, tables: readonly string[]): Problem {
  const more = tables.length > NAMED ? ", …" : "";
  const hint =
    tables.length === 0 ? "The output has no tables" : `Its tables: ${tables.slice(0, NAMED).join(", ")}${more}`;
  return { code: "RISK_TABLE_UNKNOWN", at: place, problem: `the output has no table "${pattern}"`, hint };
}

function columnProblems(
  { quasiIdentifiers, sensitive, halves, place }: RiskTable,
  table: Table,
  label: string,
): Problem[] {
  const known = new Set(table.columns.map(({ name }) => name));
  const named = new Set([...quasiIdentifiers, ...sensitive, ...(halves ?? []).flat()]);
  // Columns of JSON and of tables that are never declared are known by the rows that were sampled.
  const unknown = [...named].filter((column) => !known.has(column));
  const names = table.columns.map(({ name }) => name).slice(0, 3 * NAMED);
  const hint = `Columns of ${label}: ${names.join(", ")}${known.size > names.length ? ", …" : ""}`;
  const problems: Problem[] = unknown.map((column) => ({
    code: "RISK_COLUMN_UNKNOWN",
    at: place,
    problem: `the table ${label} has no column "${column}"`,
    hint,
  }));
  for (const column of sensitive.filter((each) => quasiIdentifiers.includes(each))) {
    problems.push({
      code: "RISK_COLUMN_TWICE",
      at: place,
      problem: `"${column}" is declared as a quasi-identifier and as sensitive`,
      hint: "Take it out of one of the two: what identifies is known, what is sensitive is not",
    });
  }
  return problems;
}

/** The table of other data (originals, control) that stands for a table of the output: of the same name, or the only one. */
export function counterpart(schema: Schema, chosen: ChosenTable): Table | null {
  const same = schema.tables.get(chosen.key);
  if (same !== undefined) return same;
  const roots = [...schema.tables.values()].filter(({ name }) => rootOf(schema, tableKey(name)) === tableKey(name));
  const named = roots.filter(({ name }) => name.name === chosen.name.name);
  if (named.length === 1) return named[0] ?? null;
  return roots.length === 1 ? (roots[0] ?? null) : null;
}
