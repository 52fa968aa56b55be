/** What a lane does with a block, on whichever thread it runs. */
import type { TableKey } from "../domain/names.ts";
import { tableKey } from "../domain/names.ts";
import type { TablePlan } from "../domain/plan.ts";
import { LaneEvidence, type LaneFindings } from "../evidence/lane-evidence.ts";
import { pseudonymSource } from "../keys/derive.ts";
import { createDictionaries } from "../transform/dictionaries.ts";
import { Engine } from "../transform/engine.ts";
import { KnownLearner } from "../transform/known-learner.ts";
import type { LaneRecorder, LaneRecording } from "../vault/record/lane-recorder.ts";
import { loadFunctions } from "./functions.ts";
import type { Block, BlockOutput, LaneSetup, Registration } from "./lane.ts";

export interface BlockProcessor {
  process(block: Block): Promise<BlockOutput>;
  finish(): Promise<LaneFindings | null>;
}

export async function createBlockProcessor(setup: LaneSetup): Promise<BlockProcessor> {
  const tables = new Map<TableKey, TablePlan>(setup.plan.tables);
  const recorder = await laneRecorder(setup.recording);
  const functions = new Map(await loadFunctions(tables.values(), setup.functionDirectory));
  const evidence = laneEvidence(setup);
  const engine = new Engine({
    module: setup.kernel,
    plan: { ...setup.plan, tables },
    pseudonyms: pseudonymSource(setup.keys),
    dictionaries: createDictionaries(setup.dictionaries, setup.encoding, setup.plan.locales),
    functions,
    maxRowBytes: setup.maxRowBytes,
    ...(recorder === null ? {} : { recorder }),
    ...(evidence === null ? {} : { evidence }),
    ...(setup.known === null ? {} : { known: setup.known }),
    ...(setup.known === null || setup.learns !== true ? {} : { learner: new KnownLearner(setup.known.key) }),
  });

  async function register({ header, declaredColumns, tablePlan }: Registration): Promise<void> {
    if (tablePlan !== null) {
      tables.set(tableKey(header.table), tablePlan);
      const late = await loadFunctions([tablePlan], setup.functionDirectory);
      for (const [file, call] of late) functions.set(file, call);
    }
    engine.register(header, declaredColumns);
  }

  return {
    async process(block) {
      for (const registration of block.registrations) await register(registration);
      const output = transformParts(engine, block);
      // What the vault has no room for yet holds up the next block, and so the whole run.
      await recorder?.settle();
      const gathered = evidence?.full() ?? null;
      return gathered === null ? output : { ...output, evidence: gathered };
    },
    finish: async () => {
      await recorder?.finish();
      return evidence?.finish() ?? null;
    },
  };
}

/** The vault's code is loaded by runs that have one. */
async function laneRecorder(recording: LaneRecording | null): Promise<LaneRecorder | null> {
  if (recording === null) return null;
  const { LaneRecorder } = await import("../vault/record/lane-recorder.ts");
  return new LaneRecorder(recording);
}

/** The words that the run's fakes are made of, and those of the schema, tell little of whom they came from. */
function laneEvidence({ evidence = null, dictionaries, plan }: LaneSetup): LaneEvidence | null {
  if (evidence === null) return null;
  const words = dictionaries.flatMap(({ lists }) => Object.values(lists).flat());
  return new LaneEvidence(evidence, [...words, ...[...plan.tables.values()].flatMap(namesIn)]);
}

/** What the schema itself says. */
function namesIn({ table, columns }: TablePlan): string[] {
  const ofColumns = columns.flatMap(({ column, declared }) => [column, ...(declared?.type.enumLabels ?? [])]);
  return [table.schema ?? "", table.name, ...ofColumns];
}

function transformParts(engine: Engine, block: Block): BlockOutput {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const counts: BlockOutput["counts"][number][] = [];
  let spare: ArrayBuffer | null = block.spare;
  for (const part of block.parts) {
    const bytes = block.bytes.subarray(part.start, part.end);
    if (part.headerId === null) {
      pieces.push(bytes);
      continue;
    }
    const result = engine.transform(part.headerId, bytes, part.at, spare);
    if (result.bytes.buffer === spare) spare = null;
    pieces.push(result.bytes);
    counts.push({ headerId: part.headerId, rowsDropped: result.rowsDropped, changed: result.changed });
  }
  const buffers = new Set([block.bytes.buffer, block.spare, ...pieces.map((piece) => piece.buffer)]);
  return { pieces, buffers: [...buffers], counts };
}
