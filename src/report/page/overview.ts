/** What the page tells of tables and columns: the run's report, the findings and the samples, joined by name. */
import { type Category, categories, type Label } from "../../domain/category.ts";
import type { Evidence } from "../../domain/finding.ts";
import type { Review } from "../../domain/plan.ts";
import type { ColumnReport } from "../run-report.ts";
import type { Artefacts } from "./artefacts.ts";

export interface TableOverview {
  readonly table: string;
  readonly rows: number;
  readonly rowsDropped: number;
  readonly columns: readonly ColumnOverview[];
}

export interface ColumnOverview {
  readonly column: string;
  readonly category: Category | null;
  readonly label: Label | null;
  /** 0 to 1; null where nobody looked. */
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
  /** Null when no run is told of. */
  readonly decision: Decision | null;
  /** New values; empty where none may be shown. */
  readonly samples: readonly string[];
}

export interface Decision {
  readonly use: string;
  readonly by: string;
  readonly changed: number;
  /** Who looked at a kept column that seems personal, and why it may stay. */
  readonly reviewed: Review | null;
  /** Kept, and computed by the server from other columns. */
  readonly isComputed: boolean;
}

const SAMPLES = 3;

/** Tables as the run tells them, else as inspection does. */
export function overviewOf({ report, inspect, preview }: Artefacts): readonly TableOverview[] {
  const findings = new Map(inspect?.tables.map((each) => [each.table, each]));
  const samples = new Map(preview?.tables.map((each) => [each.table, each]));
  const names = report?.tables.map(({ table }) => table) ?? [...findings.keys()];
  const runs = new Map(report?.tables.map((each) => [each.table, each]));
  return names.map((table) => {
    const run = runs.get(table);
    const found = findings.get(table);
    const fakes = new Map(samples.get(table)?.columns.map(({ column, fakes }) => [column, fakes ?? []]));
    const columns = run?.columns.map(({ column }) => column) ?? found?.columns.map(({ column }) => column) ?? [];
    return {
      table,
      rows: run?.rowsIn ?? found?.rows ?? 0,
      rowsDropped: run?.rowsDropped ?? 0,
      columns: columns.map((name) => {
        const done = run?.columns.find(({ column }) => column === name);
        const seen = found?.columns.find(({ column }) => column === name);
        const category = known(seen?.category ?? done?.category ?? null);
        return {
          column: name,
          category,
          label: category === null ? null : categories[category],
          confidence: seen?.confidence ?? null,
          evidence: seen?.evidence ?? [],
          decision: done === undefined ? null : decisionOf(done),
          samples: [...new Set(fakes.get(name))].slice(0, SAMPLES),
        };
      }),
    };
  });
}

/** A kind that a later version knows, and this one does not, counts as none. */
function known(category: Category | null): Category | null {
  return category !== null && Object.hasOwn(categories, category) ? category : null;
}

function decisionOf({ use, decidedBy, changed, reviewed, isComputed }: ColumnReport): Decision {
  return { use, by: decidedBy, changed, reviewed: reviewed ?? null, isComputed: isComputed === true };
}

export interface LabelCount {
  readonly label: Label;
  readonly replaced: number;
  readonly kept: number;
}

export const labelNames: Readonly<Record<Label, string>> = {
  direct: "Direct identifiers",
  special: "Special categories",
  credential: "Credentials",
  quasi: "Quasi-identifiers",
  freetext: "Free text",
};

/** Columns that seem personal, by label; labels without any are left out. */
export function countLabels(tables: readonly TableOverview[]): readonly LabelCount[] {
  const columns = tables.flatMap((table) => table.columns);
  return (Object.keys(labelNames) as Label[]).flatMap((label) => {
    const labelled = columns.filter((column) => column.label === label);
    const kept = labelled.filter(
      ({ decision }) => decision === null || (decision.use === "keep" && !decision.isComputed),
    ).length;
    return labelled.length === 0 ? [] : [{ label, replaced: labelled.length - kept, kept }];
  });
}
