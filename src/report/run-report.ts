/** The report of one run: numbers and names, never a value. Machine contract, version 1: docs/report-json.md. */
import type { Category } from "../domain/category.ts";
import { labelsAmong, tableLabel } from "../domain/names.ts";
import type { ColumnPlan, DecidedBy, Plan, Review, TablePlan } from "../domain/plan.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { Scope } from "../domain/pseudonymization.ts";
import { type KeyKind, type OutputLabel, outputLabel } from "./label.ts";

export interface RunReport {
  readonly report: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly durationMs: number;
  readonly label: OutputLabel;
  readonly source: Stream;
  readonly output: Stream;
  readonly domain: string;
  /** `id` tells keys apart (docs/keys.md); null for an ephemeral key, which nobody has any more. */
  readonly key: { readonly kind: KeyKind; readonly id: string | null };
  /** Null when the built-in policy decided alone. */
  readonly policy: PolicyIdentity | null;
  readonly workers: number;
  /** Source bytes per second / 1,000,000, one decimal. */
  readonly megabytesPerSecond: number;
  readonly rowsIn: number;
  readonly rowsDropped: number;
  readonly tables: readonly TableReport[];
  readonly undecided: readonly UndecidedColumn[];
  readonly notes: readonly Note[];
  /** What the vault has of this run; null without one. */
  readonly vault: VaultReport | null;
  /** DDL statements that were passed through without being understood, by first words. */
  readonly skippedStatements: readonly { readonly statement: string; readonly count: number }[];
}

export interface VaultReport {
  /** Number of the run in the vault: `vault expire` takes it. */
  readonly run: number;
  /** New mappings. */
  readonly entries: number;
  /** Mappings that the vault had already. */
  readonly known: number;
  /** Mappings left out because their subject is forgotten: their pseudonyms stand in the output and lead nowhere. */
  readonly dropped: number;
  /** ISO 8601, UTC; null: the mapping stays until it is expired by hand. */
  readonly expires: string | null;
}

export interface Stream {
  /** A path, `stdin` or `stdout`. */
  readonly label: string;
  readonly bytes: number;
}

export interface PolicyIdentity {
  readonly label: string;
  /** Hexadecimal, over the text of the policy file. */
  readonly sha256: string;
}

export interface TableReport {
  readonly table: string;
  readonly rowsIn: number;
  readonly rowsDropped: number;
  readonly columns: readonly ColumnReport[];
}

export interface ColumnReport {
  readonly column: string;
  readonly use: string;
  readonly scope: Scope;
  readonly category: Category | null;
  readonly decidedBy: DecidedBy;
  /** Fields whose text was replaced. */
  readonly changed: number;
  /** Of a column that is kept although it looks personal, and that the policy says was looked at. */
  readonly reviewed?: Review;
  /** The server computes it from other columns: what stands there follows theirs. */
  readonly isComputed?: true;
}

export interface UndecidedColumn {
  readonly table: string;
  readonly column: string;
  /** What was done for want of a decision, e.g. `redact`, `keep`. */
  readonly action: string;
}

export interface Note {
  readonly code: string;
  readonly at: Place | null;
  readonly problem: string;
  readonly hint: string;
}

/** What a run counted; the pipeline's result has this shape. */
export interface RunFigures {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly durationMs: number;
  readonly workers: number;
  readonly tables: readonly {
    readonly table: string;
    readonly rowsIn: number;
    readonly rowsDropped: number;
    readonly columns: readonly { readonly column: string; readonly use: string; readonly changed: number }[];
  }[];
  readonly skippedStatements: ReadonlyMap<string, number>;
}

export interface RunFacts {
  readonly toolVersion: string;
  readonly started: Date;
  readonly sourceLabel: string;
  readonly outputLabel: string;
  readonly key: RunReport["key"];
  readonly policy: PolicyIdentity | null;
  readonly plan: Plan;
  readonly figures: RunFigures;
  readonly undecided: readonly UndecidedColumn[];
  readonly notes: readonly Problem[];
  readonly vault: VaultReport | null;
}

export function buildRunReport(facts: RunFacts): RunReport {
  const { figures, plan } = facts;
  const tables = tableReports(plan, figures);
  return {
    report: 1,
    tool: { name: "safelock", version: facts.toolVersion },
    started: facts.started.toISOString(),
    durationMs: Math.round(figures.durationMs),
    label: outputLabel(
      tables.flatMap((table) => table.columns),
      facts.key.kind,
    ),
    source: { label: facts.sourceLabel, bytes: figures.bytesIn },
    output: { label: facts.outputLabel, bytes: figures.bytesOut },
    domain: plan.domain,
    key: facts.key,
    policy: facts.policy,
    workers: figures.workers,
    megabytesPerSecond: rate(figures.bytesIn, figures.durationMs),
    rowsIn: sum(tables.map((table) => table.rowsIn)),
    rowsDropped: sum(tables.map((table) => table.rowsDropped)),
    tables,
    undecided: facts.undecided.map(({ table, column, action }) => ({ table, column, action })),
    notes: facts.notes.map(asNote),
    vault: facts.vault,
    skippedStatements: [...figures.skippedStatements].map(([statement, count]) => ({ statement, count })),
  };
}

/** Megabytes (10^6) a second with one decimal; 0 when no time passed. */
export function rate(bytes: number, milliseconds: number): number {
  return milliseconds <= 0 ? 0 : Math.round(bytes / milliseconds / 100) / 10;
}

/** Every planned column of the tables that had rows, with what was counted. */
function tableReports(plan: Plan, figures: RunFigures): TableReport[] {
  const plans = plansByLabel(plan);
  const labelOf = labelsAmong([...plan.tables.values()].map((each) => each.table));
  return figures.tables.map(({ table, rowsIn, rowsDropped, columns }) => {
    const changed = new Map(columns.map((column) => [column.column, column.changed]));
    const known = plans.get(table);
    const planned = known?.columns ?? [];
    return {
      table: known === undefined ? table : labelOf(known.table),
      rowsIn,
      rowsDropped,
      columns: planned.map((column) => columnReport(column, changed.get(column.column) ?? 0)),
    };
  });
}

function columnReport(planned: ColumnPlan, changed: number): ColumnReport {
  const { column, rule, category, decidedBy, reviewed, declared } = planned;
  const review = reviewed === undefined ? {} : { reviewed };
  const computed = declared?.isGenerated === true && rule.use === "keep" ? { isComputed: true as const } : {};
  return { column, use: rule.use, scope: rule.scope, category, decidedBy, changed, ...review, ...computed };
}

function asNote(problem: Problem): Note {
  return { code: problem.code, at: problem.at ?? null, problem: problem.problem, hint: problem.hint };
}

function plansByLabel(plan: Plan): Map<string, TablePlan> {
  return new Map([...plan.tables.values()].map((table) => [tableLabel(table.table), table]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
