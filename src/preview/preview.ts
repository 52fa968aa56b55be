/** A few rows of every table before and after, by the engine that a run would use. Nothing is written anywhere. */
import { type Decision, decide, detectionBy, look } from "../anonymization/decision.ts";
import type { PolicyChoice } from "../anonymization/policy-choice.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Category } from "../domain/category.ts";
import { type TableKey, tableKey, tableLabel } from "../domain/names.ts";
import { tablePattern } from "../domain/pattern.ts";
import type { ColumnPlan, DecidedBy, Plan, RowsPlan, TablePlan } from "../domain/plan.ts";
import { type Problem, refuse } from "../domain/problem.ts";
import type { Progress } from "../domain/progress.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { pseudonymSource } from "../keys/derive.ts";
import { loadKernelModule, readDictionaries } from "../pipeline/assets.ts";
import { loadFunctions } from "../pipeline/functions.ts";
import { type RowBlock, readRows } from "../pipeline/read-rows.ts";
import { didYouMean } from "../plan/nearest-name.ts";
import { createDictionaries } from "../transform/dictionaries.ts";
import { Engine } from "../transform/engine.ts";

export interface PreviewRequest {
  readonly dataset: Dataset;
  readonly choice: PolicyChoice;
  readonly domain: string | undefined;
  keysOf(domain: string): DomainKeys;
  /** Absolute; the files of `javascript` rules are relative to it. */
  readonly functionDirectory: string;
  /** Rows shown of a table. */
  readonly rows: number;
  /** Names or globs of the tables that are shown; empty: all. */
  readonly only: readonly string[];
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Preview {
  readonly tables: readonly PreviewedTable[];
  readonly notes: readonly Problem[];
}

export interface PreviewedTable {
  readonly table: string;
  /** Of the part of the source that was looked at. */
  readonly rowCount: number;
  /** They are not applied here. */
  readonly rowRules: RowsPlan;
  readonly columns: readonly PreviewedColumn[];
}

export interface PreviewedColumn {
  readonly column: string;
  readonly use: string;
  readonly category: Category | null;
  readonly decidedBy: DecidedBy;
  readonly reason: string;
  readonly values: readonly ValuePair[];
}

/** In clear. Null is NULL. */
export interface ValuePair {
  readonly before: string | null;
  readonly after: string | null;
}

/** Rows that a rule would drop are shown, too: which ones those are depends on whole tables. */
export async function preview(request: PreviewRequest): Promise<Preview> {
  const { dataset, choice, maxRowBytes, signal, onProgress } = request;
  const seen = await look({
    dataset,
    ...detectionBy(choice.policy),
    maxRowBytes,
    signal,
    onProgress,
  });
  const decision = await decide({ look: seen, policy: choice.policy, isStrict: false, domain: request.domain });
  const collector = new PairCollector(request, decision.plan, await engineFor(request, decision, seen.survey.encoding));
  for (const { table, rowCount } of seen.survey.seen) collector.expect(tableKey(table), rowCount);
  await readRows(dataset, { maxRowBytes, signal, isEnough: () => collector.isDone }, (block) => collector.take(block));
  return { tables: collector.tables(), notes: decision.notes };
}

async function engineFor(
  { functionDirectory, keysOf, maxRowBytes }: PreviewRequest,
  { plan }: Decision,
  encoding: "utf8" | "latin1" | "bytes",
): Promise<Engine> {
  return new Engine({
    module: await loadKernelModule(),
    plan: { ...plan, tables: new Map([...plan.tables].map(([key, table]) => [key, withoutRowRules(table)])) },
    pseudonyms: pseudonymSource(keysOf(plan.domain)),
    dictionaries: createDictionaries(await readDictionaries(plan.locales), encoding, plan.locales),
    functions: await loadFunctions(plan.tables.values(), functionDirectory),
    maxRowBytes,
  });
}

function withoutRowRules(table: TablePlan): TablePlan {
  return { ...table, rows: { dropWhen: null, keepWhen: null, sample: null } };
}

interface Growing {
  readonly plan: TablePlan;
  readonly pairs: Map<string, ValuePair[]>;
  expected: number;
  taken: number;
}

class PairCollector {
  readonly #rows: number;
  readonly #engine: Engine;
  readonly #tables = new Map<TableKey, Growing>();
  /** Headers whose rows the engine changes. */
  readonly #registered = new Map<number, boolean>();

  constructor({ rows, only }: PreviewRequest, plan: Plan, engine: Engine) {
    this.#rows = rows;
    this.#engine = engine;
    for (const [key, table] of chosenTables(plan, only)) {
      this.#tables.set(key, { plan: table, pairs: new Map(), expected: 0, taken: 0 });
    }
  }

  expect(key: TableKey, rowCount: number): void {
    const table = this.#tables.get(key);
    if (table !== undefined) table.expected += rowCount;
  }

  get isDone(): boolean {
    return this.#tables.values().every(({ expected, taken }) => taken >= Math.min(expected, this.#rows));
  }

  take(block: RowBlock): void {
    const table = this.#tables.get(block.key);
    if (table === undefined || table.taken >= this.#rows) return;
    const count = Math.min(block.rowCount, this.#rows - table.taken);
    const before = block.first(count, block.bytes);
    const after = block.first(count, this.#transformed(block));
    for (const [row, fields] of before.entries()) {
      for (const [at, [column, value]] of fields.entries()) {
        const pairs = table.pairs.get(column) ?? [];
        table.pairs.set(column, pairs);
        pairs.push({ before: value, after: after[row]?.[at]?.[1] ?? null });
      }
    }
    table.taken += count;
  }

  #transformed(block: RowBlock): Uint8Array {
    const { header, table, columns, bytes } = block;
    const known = this.#registered.get(header.id);
    const hasWork = known ?? this.#engine.register({ ...header, table }, columns);
    this.#registered.set(header.id, hasWork);
    if (!hasWork) return bytes;
    const place = { byte: block.firstByte, line: block.firstLine, row: block.firstRow };
    return this.#engine.transform(header.id, bytes, place).bytes;
  }

  tables(): PreviewedTable[] {
    return [...this.#tables.values()].map(({ plan, pairs, expected }) => ({
      table: tableLabel(plan.table),
      rowCount: expected,
      rowRules: plan.rows,
      columns: plan.columns.map((column) => previewed(column, pairs.get(column.column) ?? [])),
    }));
  }
}

/** @throws SafelockError (exit 2) when a pattern means none of the tables. */
function chosenTables({ tables }: Plan, only: readonly string[]): readonly [TableKey, TablePlan][] {
  if (only.length === 0) return [...tables];
  const patterns = only.map(tablePattern);
  const unmatched = patterns.find((pattern) => ![...tables.values()].some(({ table }) => pattern.matches(table)));
  if (unmatched !== undefined) {
    const known = [...tables.values()].map(({ table }) => tableLabel(table));
    throw refuse({
      code: "PREVIEW_TABLE_UNKNOWN",
      problem: `no table of the source is called ${unmatched.text}`,
      hint: didYouMean(unmatched.text, known) ?? "See the names of all tables with: safelock inspect",
    });
  }
  return [...tables].filter(([, { table }]) => patterns.some((pattern) => pattern.matches(table)));
}

function previewed({ column, rule, category, decidedBy, reason }: ColumnPlan, values: ValuePair[]): PreviewedColumn {
  return { column, use: rule.use, category, decidedBy, reason, values };
}
