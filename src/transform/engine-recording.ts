/** What a run with a vault does beside replacing: hands every new mapping to the sink, which nobody here can read. */
import type { RowsHeader } from "../domain/block.ts";
import { tableLabel } from "../domain/names.ts";
import { type ColumnPlan, isRecorded, type TablePlan } from "../domain/plan.ts";
import { type EntrySink, idSubjectLabel, valueSubjectLabel } from "../domain/recording.ts";
import { FINAL, KEEP } from "../kernel/kernel.ts";
import { writesWholeValue } from "./engine-arrays.ts";
import type { Batch } from "./engine-batch.ts";
import { align, type EngineMemory, SLACK } from "./engine-memory.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { Step } from "./engine-steps.ts";

/** What a recorded step adds to the replacing. */
export interface RecordedStep {
  /** Number of the column in the sink. */
  readonly column: number;
  /** Address of the states of the key for values that are their own subject. */
  readonly ownSubject: number;
}

/** Tables of one batch's recording, by value or row of the batch. */
interface RecordingAreas {
  readonly byRow: number;
  readonly subjects: number;
  readonly marks: number;
  readonly chosen: number;
  readonly own: number;
}

const TAG_BYTES = 32;

/** Null when the rule records nothing here, or there is no vault. Elements of arrays are recorded one by one, inside. */
export function recordedStep(
  { options, memory }: { readonly options: EngineOptions; readonly memory: EngineMemory },
  header: RowsHeader,
  planned: ColumnPlan,
): RecordedStep | null {
  const sink = options.recorder;
  const { rule, declared, category, isUnique } = planned;
  if (sink === undefined || !isRecorded(rule)) return null;
  if (declared?.type.isArray === true && !writesWholeValue(rule)) return null;
  const column = options.recordedAs ?? planned.column;
  const { locales } = options.plan;
  const described = { table: tableLabel(header.table), column, category, rule, declared, isUnique, locales };
  return {
    column: sink.columnId({ ...described, encoding: header.encoding }),
    ownSubject: memory.storeKey(sink.referenceKey(valueSubjectLabel(rule.purpose))),
  };
}

/** A step that replaces nothing: it reads the ids of the rows' subjects. Null when the rows have none. */
export function subjectStep(
  { options, memory }: { readonly options: EngineOptions; readonly memory: EngineMemory },
  plan: TablePlan,
  columns: readonly string[],
): Step | null {
  const sink = options.recorder;
  const subject = plan.subject ?? null;
  if (sink === undefined || subject === null) return null;
  const index = columns.indexOf(subject.column);
  if (index < 0) return null;
  const declared = plan.columns.find(({ column }) => column === subject.column)?.declared ?? null;
  return {
    column: subject.column,
    index,
    use: "subject",
    normalization: "none",
    states: memory.storeKey(sink.referenceKey(idSubjectLabel(subject.kind))),
    needsTag: true,
    takesEmpty: false,
    isPadded: declared?.type.fixedLength === true,
    isRandom: false,
    condition: null,
    role: null,
    native: null,
    host: null,
    recorded: null,
  };
}

/** Bytes that the tables of a batch take. */
export function recordingBytes(rows: number): number {
  return align(rows * (4 + 4 + 8 + 4 + TAG_BYTES) + 4 * TAG_BYTES + 5 * 64);
}

function areasAt(base: number, rows: number): RecordingAreas {
  const byRow = align(base);
  const subjects = align(byRow + 4 * rows);
  const marks = align(subjects + 4 * rows);
  const chosen = align(marks + 8 * rows);
  return { byRow, subjects, marks, chosen, own: align(chosen + 4 * rows) };
}

export class Recording {
  readonly #memory: EngineMemory;
  readonly #sink: EntrySink;
  readonly #lookup: number;

  constructor(memory: EngineMemory, sink: EntrySink) {
    this.#memory = memory;
    this.#sink = sink;
    this.#lookup = memory.storeKey(sink.lookupKey);
  }

  /**
   * Records a batch whose replacements are made and not yet quoted. `base`: where the tables go. `subjectSlot`: number of
   * the slot that the subjects' ids were gathered into, or null.
   */
  take(batch: Batch, steps: readonly Step[], base: number, subjectSlot: number | null): void {
    const { run, layout } = this.#memory.kernel;
    const areas = areasAt(base, layout.rows);
    if (subjectSlot !== null) {
      run.tagsByRow(batch.slot(subjectSlot), batch.counts[subjectSlot]!, batch.rows, areas.byRow);
    }
    const isWhole = subjectSlot !== null && batch.counts[subjectSlot] === batch.rows;
    for (const [s, step] of steps.entries()) {
      const count = batch.counts[s]!;
      if (step.recorded === null || count === 0) continue;
      const slot = batch.slot(s);
      if (!step.needsTag || !isWhole) normalizeInputs(this.#memory, step, slot, count);
      if (!step.needsTag) run.tagBatch(step.states, slot + layout.inputs, count, slot + layout.tags);
      if (!isWhole) run.tagBatch(step.recorded.ownSubject, slot + layout.inputs, count, areas.own);
      run.subjectsOf(slot, count, subjectSlot === null ? 0 : areas.byRow, areas.own, areas.subjects);
      run.fingerprints(slot, count, areas.subjects, areas.marks);
      const chosen = this.#chooseNew(slot, count, areas);
      if (chosen > 0) this.#write(slot, step.recorded.column, chosen, areas);
    }
  }

  /** Returns how many of the values are replaced and not recorded yet; their numbers stand in `chosen`. */
  #chooseNew(slot: number, count: number, areas: RecordingAreas): number {
    const { words, kernel } = this.#memory;
    const { layout } = kernel;
    const rowOf = (slot + layout.rowOf) / 4;
    const lengths = (slot + layout.replacements) / 4 + 1;
    const marks = areas.marks / 4;
    let chosen = 0;
    for (let k = 0; k < count; k++) {
      const length = words[lengths + 2 * words[rowOf + k]!]!;
      if (length === KEEP || length >= FINAL) continue;
      if (this.#sink.isNew(words[marks + 2 * k]!, words[marks + 2 * k + 1]!)) words[areas.chosen / 4 + chosen++] = k;
    }
    return chosen;
  }

  #write(slot: number, column: number, count: number, areas: RecordingAreas): void {
    const memory = this.#memory;
    const { run, layout } = memory.kernel;
    const room = run.chosenBytes(slot, areas.chosen, count) >>> 0;
    memory.reserve((run.arenaTop() >>> 0) + 2 * room + count * (2 * SLACK));
    run.pseudonymInputs(slot, areas.chosen, count);
    run.tagBatch(this.#lookup, slot + layout.inputs, count, slot + layout.tags);
    const out = align((run.arenaTop() >>> 0) + SLACK);
    const end = run.writeRecords(slot, areas.chosen, count, areas.subjects, areas.marks, column, out) >>> 0;
    const place = this.#sink.reserve(end - out);
    place.bytes.set(memory.bytes.subarray(out, end), place.at);
  }
}

/** Inputs without the row's place, whatever the step's scope. */
function normalizeInputs(memory: EngineMemory, step: Step, slot: number, count: number): void {
  const { run } = memory.kernel;
  if (step.normalization === "email") run.inputsEmail(slot, count);
  else if (step.normalization === "phone") run.inputsPhone(slot, count);
  else run.inputsPlain(slot, count);
}
