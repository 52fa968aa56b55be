/** The pass before the run: direct identifiers of the dataset's columns, for the texts that are searched for them. */
import type { Dataset, DatasetPart } from "../dataset/dataset.ts";
import { type KnownValues, knownSourceOf, planUsesKnownValues } from "../domain/known-values.ts";
import { tableKey } from "../domain/names.ts";
import type { ColumnPlan, Plan, Rule, TablePlan } from "../domain/plan.ts";
import { SafelockError } from "../domain/problem.ts";
import type { Progress } from "../domain/progress.ts";
import { createScanner } from "../kernel/scanner.ts";
import { loadScannerModule } from "./assets.ts";
import { BlockBuilder } from "./block-builder.ts";
import { BufferPool } from "./buffer-pool.ts";
import { bytesInAll } from "./bytes-to-come.ts";
import { KnownTable } from "./known-table.ts";
import type { BlockOutput, LaneSetup } from "./lane.ts";
import { Lanes } from "./lanes.ts";
import { BLOCK_BYTES, PieceReader, type PieceWindow } from "./piece-reader.ts";
import { PositionalRows } from "./positional-rows.ts";
import { Schemas } from "./schemas.ts";
import type { Survey } from "./survey.ts";
import { TableRouter } from "./table-router.ts";
import { Tally } from "./tally.ts";

export interface GatherOptions {
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly survey: Survey;
  /** Of lanes that transform; they learn instead. */
  readonly setup: Omit<LaneSetup, "recording" | "evidence">;
  readonly workers: number;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Most entries; for tests. */
  readonly most?: number;
}

/** What a run knew when it searched texts. */
export interface KnownFigures {
  /** Spellings of values in the table. */
  readonly entries: number;
  /** Spellings that found no room in it. */
  readonly left: number;
  /** `all`: every row taught. `head`: the part of a pipe that can be held. `none`: nothing can be read before the run. */
  readonly seen: "all" | "head" | "none";
}

export interface Gathered {
  readonly values: KnownValues | null;
  readonly figures: KnownFigures;
}

/** Null when no text of the plan is searched for known values. */
export async function gatherKnownValues(options: GatherOptions): Promise<Gathered | null> {
  const { dataset, plan } = options;
  if (!planUsesKnownValues(plan)) return null;
  if (dataset.reread === undefined) return { values: null, figures: { entries: 0, left: 0, seen: "none" } };
  const taught = planOfSources(plan);
  const table = new KnownTable(options.most, expectedEntries(taught, options.survey));
  const setup: LaneSetup = { ...options.setup, plan: taught, learns: true, recording: null, evidence: null };
  const lanes = await Lanes.open(() => setup, options.workers, dataset.size);
  try {
    const pass = new Pass({ ...options, plan: taught }, lanes, table);
    for await (const part of dataset.reread()) await pass.read(part);
    await pass.finish();
  } finally {
    await lanes.close();
  }
  const { size, left } = table;
  return { values: table.finish(), figures: { entries: size, left, seen: dataset.isWhole ? "all" : "head" } };
}

/** A value has two or three spellings. */
const SPELLINGS = 2.5;

function expectedEntries(taught: Plan, { seen }: Survey): number {
  const counts = seen.map(({ table, rowCount }) => {
    const plan = taught.tables.get(tableKey(table));
    return plan === undefined ? 0 : rowCount * knownSourceOf(plan).columns.length;
  });
  return SPELLINGS * counts.reduce((sum, count) => sum + count, 0);
}

const keep: Rule = { use: "keep", parameters: {}, scope: "deterministic", purpose: "keep", when: null };
/** Transformers that may look at the new text of other columns. */
const looksAround: ReadonlySet<string> = new Set(["template", "javascript"]);
/** Of coherent rows, what the persona is made of. */
const persona: ReadonlySet<string> = new Set(["email", "username", "person-name", "first-name", "last-name"]);
const searched: ReadonlySet<string> = new Set(["scrub", "json", "hstore"]);

/** Only tables that teach, all of their rows, and of their columns those that the replacements depend on. */
function planOfSources(plan: Plan): Plan {
  const teaching = [...plan.tables].filter(([, table]) => knownSourceOf(table).columns.length > 0);
  return { ...plan, tables: new Map(teaching.map(([key, table]) => [key, taughtTable(table)])) };
}

function taughtTable(table: TablePlan): TablePlan {
  const sources = new Set(knownSourceOf(table).columns.map(({ column }) => column));
  const needsAll = table.columns.some(({ rule }) => looksAround.has(rule.use));
  const isNeeded = ({ column, rule }: ColumnPlan) =>
    sources.has(column) || (table.coherent && persona.has(rule.use)) || (needsAll && !searched.has(rule.use));
  const columns = table.columns.map((column) => (isNeeded(column) ? column : { ...column, rule: keep }));
  return { ...table, columns, rows: { dropWhen: null, keepWhen: null, sample: null } };
}

class Pass {
  readonly #options: GatherOptions;
  readonly #lanes: Lanes;
  readonly #table: KnownTable;
  readonly #schemas = new Schemas();
  readonly #positional = new PositionalRows();
  readonly #router: TableRouter;
  readonly #builder: BlockBuilder;
  readonly #tally = new Tally();
  readonly #pool: BufferPool;
  readonly #inFlight: number;
  readonly #pending: Promise<BlockOutput>[] = [];
  #scanner: ReturnType<typeof createScanner> | null = null;
  #headers = 0;
  #bytes = 0;

  constructor(options: GatherOptions, lanes: Lanes, table: KnownTable) {
    const { plan, survey } = options;
    this.#options = options;
    this.#lanes = lanes;
    this.#table = table;
    this.#router = new TableRouter({
      plan,
      declared: (key) => survey.schema.tables.get(key) ?? this.#schemas.schema(false).tables.get(key),
      isProvisional: () => false,
      planTable: null,
      sample: () => new Map(),
    });
    this.#inFlight = 2 * lanes.count + 2;
    this.#pool = new BufferPool(2 * this.#inFlight);
    const into = { router: this.#router, tally: this.#tally, pool: this.#pool };
    this.#builder = new BlockBuilder({ plan, isComplete: true }, into);
  }

  async read(part: DatasetPart): Promise<void> {
    const { maxRowBytes, signal, dataset, onProgress } = this.#options;
    const names = await this.#schemas.namesOf(part);
    const router = this.#router;
    router.enter(names);
    this.#scanner ??= createScanner(await loadScannerModule());
    const reader = await PieceReader.open(part, {
      scanner: this.#scanner,
      maxRowBytes,
      readBytes: BLOCK_BYTES,
      signal,
      nextHeaderId: () => this.#headers++,
      events: {
        statement: (sql, database) => names.learn(sql, database),
        database: () => undefined,
        resolve: (table) => names.resolve(table),
        positional: (table) => this.#positional.begin(names.resolve(table), names.columnsOf(table)),
        declared: (table) => router.declaredColumns(tableKey(names.resolve(table))) ?? undefined,
        stored: (table) => router.storedColumns(tableKey(names.resolve(table))),
        characterSets: (table) => router.characterSets(tableKey(names.resolve(table))),
      },
    });
    for (let window = await reader.next(); window !== null; window = await reader.next()) {
      await this.#learn(window);
      const bytesRead = this.#bytes + reader.bytesRead;
      const totalBytes = bytesInAll(dataset, part.source, bytesRead);
      const { rows, lastTable } = this.#tally;
      onProgress?.({ phase: "survey", bytesRead, bytesWritten: 0, totalBytes, rows, table: lastTable });
    }
    this.#bytes += reader.bytesRead;
  }

  async finish(): Promise<void> {
    while (this.#pending.length > 0) await this.#takeFirst();
  }

  async #learn(window: PieceWindow): Promise<void> {
    const pieces = window.pieces.filter((piece) => piece.kind === "rows" && this.#teaches(piece.header));
    if (pieces.length === 0) return;
    const block = this.#builder.build({ ...window, pieces });
    const learned = this.#lanes.process(block, this.#pool.take(block.bytes.length));
    // Its failure is told when its turn comes.
    learned.catch(() => undefined);
    this.#pending.push(learned);
    if (this.#pending.length >= this.#inFlight) await this.#takeFirst();
  }

  /** What the run itself refuses, it refuses when it gets there. */
  #teaches(header: Parameters<TableRouter["route"]>[0]): boolean {
    const key = tableKey(this.#router.resolve(header.table));
    if (!this.#options.plan.tables.has(key)) return false;
    try {
      return this.#router.route(header).registration !== null;
    } catch (error) {
      if (error instanceof SafelockError) return false;
      throw error;
    }
  }

  /** In the order of the dataset, whichever lane is done first. */
  async #takeFirst(): Promise<void> {
    const output = await this.#pending.shift();
    if (output === undefined) return;
    for (const piece of output.pieces) this.#table.add(piece);
    for (const buffer of output.buffers) this.#pool.give(buffer);
  }
}
