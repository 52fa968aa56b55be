/** START HERE: the whole run on one page. Parts of a dataset → pieces → lanes of workers → target, in order. */
import { resolve } from "node:path";
import type { Dataset, DatasetPart } from "./dataset/dataset.ts";
import type { TableSample } from "./domain/finding.ts";
import { tableKey } from "./domain/names.ts";
import type { Plan, TablePlan } from "./domain/plan.ts";
import { cancelled, type SafelockError, unreadable } from "./domain/problem.ts";
import type { Progress } from "./domain/progress.ts";
import type { DomainKeys } from "./domain/pseudonymization.ts";
import type { Table } from "./domain/schema.ts";
import type { EvidenceTotals, RunEvidence } from "./evidence/run-evidence.ts";
import { createScanner } from "./kernel/scanner.ts";
import { hkdf } from "./keys/derive.ts";
import { loadKernelModule, loadScannerModule, readDictionaries } from "./pipeline/assets.ts";
import { BlockBuilder } from "./pipeline/block-builder.ts";
import { BufferPool } from "./pipeline/buffer-pool.ts";
import { bytesInAll } from "./pipeline/bytes-to-come.ts";
import { DecisionWindow } from "./pipeline/decision-window.ts";
import { gatherKnownValues, type KnownFigures } from "./pipeline/known-values.ts";
import type { BlockOutput, LaneSetup } from "./pipeline/lane.ts";
import { Lanes } from "./pipeline/lanes.ts";
import { refuseBrokenConstraints, refuseUnframedWrites } from "./pipeline/late-checks.ts";
import { OrderedWriter } from "./pipeline/ordered-writer.ts";
import { BLOCK_BYTES, PieceReader, type PieceWindow } from "./pipeline/piece-reader.ts";
import { PositionalRows } from "./pipeline/positional-rows.ts";
import { Schemas } from "./pipeline/schemas.ts";
import type { Survey } from "./pipeline/survey.ts";
import { TableRouter } from "./pipeline/table-router.ts";
import { type TableResult, Tally } from "./pipeline/tally.ts";
import type { Target } from "./target/target.ts";
import type { Recorded } from "./vault/record/messages.ts";
import type { Recording } from "./vault/record/recording.ts";

export interface RunOptions {
  readonly dataset: Dataset;
  readonly target: Target;
  readonly plan: Plan;
  readonly survey: Survey;
  readonly keys: DomainKeys;
  /** At least 1. */
  readonly workers: number;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  /** Where replacements are recorded; absent or null without a vault. It is finished or aborted here. */
  readonly recording?: Recording | null;
  /** Takes fingerprints of what is replaced; its file is written before the target publishes. Closed here. */
  readonly evidence?: RunEvidence | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Directory that the files of `javascript` rules are relative to: the policy's. Default: the working directory. */
  readonly functionDirectory?: string;
  /** Decides on a table that the survey did not reach (a long pipe); absent: such a table ends the run. */
  readonly planTable?: (table: Table, sample: TableSample) => TablePlan;
}

export interface RunResult {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly durationMs: number;
  readonly tables: readonly TableResult[];
  /** Statements of the schema that could not be understood: first words → count. */
  readonly skippedStatements: ReadonlyMap<string, number>;
  readonly workers: number;
  /** What the vault has of this run; null without one. */
  readonly recorded: Recorded | null;
  /** What evidence of this run was written; null without. */
  readonly evidence: EvidenceTotals | null;
  /** What was known when texts were searched; null when none was searched for known values. */
  readonly known: KnownFigures | null;
}

/** Anonymizes the dataset into the target and publishes it. On any failure the target is discarded and nothing appears. */
export async function run(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const cleanup: (() => Promise<void>)[] = [];
  try {
    const result = await stream(options, cleanup);
    // The mapping is durable before the output that needs it appears; both are written to the disk meanwhile.
    const flushed = options.target.flush?.();
    flushed?.catch(() => undefined);
    const recorded = await finishRecording(options);
    const evidence = (await options.evidence?.finish(recorded?.run.id)) ?? null;
    await flushed;
    await options.target.commit();
    return { ...result, recorded, evidence, durationMs: performance.now() - started };
  } catch (error) {
    await options.target.discard();
    await options.recording?.abort();
    if (options.signal.aborted) throw cancelled(error);
    throw error;
  } finally {
    for (const close of cleanup) await close();
    options.evidence?.close();
  }
}

type Streamed = Omit<RunResult, "durationMs" | "recorded" | "evidence">;

/** The vault's thread may have much to write yet: an interruption does not wait for it. */
async function finishRecording({ recording = null, signal }: RunOptions): Promise<Recorded | null> {
  if (recording === null) return null;
  signal.throwIfAborted();
  const interruption = Promise.withResolvers<never>();
  const stop = (): void => interruption.reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([recording.finish(), interruption.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function stream(options: RunOptions, cleanup: (() => Promise<void>)[]): Promise<Streamed> {
  const { dataset, plan, survey, target } = options;
  refuseUnframedWrites(plan, survey.unframedWrites);
  target.planned?.(plan);
  const schemas = new Schemas();
  const surveyed = new Set(survey.seen.map(({ table }) => tableKey(table)));
  const router = new TableRouter({
    plan,
    declared: (key) => survey.schema.tables.get(key) ?? schemas.schema(false).tables.get(key),
    isProvisional: (key) => !survey.isComplete && !surveyed.has(key),
    planTable: options.planTable ?? null,
    sample: (table, declared) => undecided.sample(table, declared),
  });
  const undecided = new DecisionWindow({ isUndecided: (header) => router.isUndecided(header), names: router });
  const tally = new Tally();
  const taught = await laneSetup(options);
  const gathered = await gatherKnownValues({ ...options, setup: taught });
  const setup = { ...taught, known: taught.known && { ...taught.known, values: gathered?.values ?? null } };
  const evidence = options.evidence ?? null;
  const laneOf = () => ({
    ...setup,
    evidence: evidence?.laneSetup ?? null,
    recording: options.recording?.lane() ?? null,
  });
  const lanes = await Lanes.open(laneOf, options.workers, dataset.size);
  cleanup.push(() => lanes.close());
  const inFlight = 2 * lanes.count + 2;
  const pool = new BufferPool(2 * inFlight);
  const builder = new BlockBuilder({ plan, isComplete: survey.isComplete }, { router, tally, pool });
  const writer = new OrderedWriter<BlockOutput>(target, inFlight, {
    take(output) {
      tally.countOutput(output, (headerId) => router.known(headerId));
      if (output.evidence !== undefined) evidence?.add(output.evidence);
      return output.pieces;
    },
    release(output) {
      for (const buffer of output.buffers) pool.give(buffer);
    },
  });

  const scanner = createScanner(await loadScannerModule());
  const count = { bytes: 0, headers: 0 };
  const positional = new PositionalRows();

  async function work(window: PieceWindow, { source }: DatasetPart, reader: PieceReader): Promise<void> {
    const block = builder.build(window);
    await writer.push(block.hasWork ? lanes.process(block, pool.take(block.bytes.length)) : unchanged(block.bytes));
    const bytesRead = count.bytes + reader.bytesRead;
    options.onProgress?.({
      phase: "anonymize",
      bytesRead,
      bytesWritten: writer.bytesWritten,
      totalBytes: bytesInAll(dataset, source, bytesRead),
      rows: tally.rows,
      table: tally.lastTable,
    });
  }

  async function workOn(part: DatasetPart): Promise<void> {
    const names = await schemas.namesOf(part);
    router.enter(names);
    await writer.begin(part);
    const reader = await PieceReader.open(part, {
      scanner,
      maxRowBytes: options.maxRowBytes,
      readBytes: BLOCK_BYTES,
      signal: options.signal,
      nextHeaderId: () => count.headers++,
      events: {
        statement: (sql, database) => names.learn(sql, database),
        database: () => undefined,
        resolve: (table) => names.resolve(table),
        positional: (table) => positional.begin(names.resolve(table), names.columnsOf(table)),
        unsupportedWrite: (table, form, line) =>
          refuseUnframedWrites(router.plan, [{ table: names.resolve(table), form, line }]),
        declared: (table) => router.declaredColumns(tableKey(names.resolve(table))) ?? undefined,
        stored: (table) => router.storedColumns(tableKey(names.resolve(table))),
        characterSets: (table) => router.characterSets(tableKey(names.resolve(table))),
      },
    });
    for (let window = await reader.next(); window !== null; window = await reader.next()) {
      for (const ready of undecided.through(window)) await work(ready, part, reader);
    }
    for (const ready of undecided.rest()) await work(ready, part, reader);
    count.bytes += reader.bytesRead;
    const expected = survey.partBytes.get(part.name);
    if (expected !== undefined && reader.bytesRead !== expected) throw sourceChanged(part.source.label);
  }

  for await (const part of dataset.parts()) await workOn(part);
  await writer.drain();
  for (const findings of await lanes.finish()) evidence?.finishLane(findings);

  if (!survey.isComplete) refuseBrokenConstraints(router.plan, schemas.schema(true));
  return {
    bytesIn: count.bytes,
    bytesOut: writer.bytesWritten,
    tables: tally.tables(),
    skippedStatements: schemas.skipped,
    workers: lanes.count,
    known: gathered?.figures ?? null,
  };
}

async function unchanged(bytes: Uint8Array<ArrayBuffer>): Promise<BlockOutput> {
  return { pieces: [bytes], buffers: [bytes.buffer], counts: [] };
}

async function laneSetup(options: RunOptions): Promise<Omit<LaneSetup, "recording">> {
  return {
    kernel: await loadKernelModule(),
    plan: options.plan,
    keys: options.keys,
    dictionaries: await readDictionaries(options.plan.locales),
    encoding: options.survey.encoding,
    functionDirectory: resolve(options.functionDirectory ?? "."),
    maxRowBytes: options.maxRowBytes,
    known: { key: hkdf(options.keys.domainKey, "safelock/v1/known-values"), values: null },
  };
}

/** The plan speaks of what was surveyed. */
function sourceChanged(label: string): SafelockError {
  return unreadable({
    code: "SOURCE_CHANGED",
    at: { source: label },
    problem: "the file changed while it was read",
    hint: "Wait until the dump is written, then run again; nothing was published",
  });
}
