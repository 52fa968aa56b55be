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

/** Reads the ids of the rows' subjects, and replaces nothing. */
export interface SubjectStep {
  readonly step: Step;
  /** Address of the 16-byte key that its ids are marked with. */
  readonly markKey: number;
}

/** Tables of one batch's recording. */
interface RecordingAreas {
  /** By row. */
  readonly byRow: number;
  readonly subjectMarks: number;
  /** By value of one step. */
  readonly subjects: number;
  readonly own: number;
  /** By step, then value. */
  readonly marks: number;
  readonly chosen: number;
}

const TAG_BYTES = 32;
const MARK_KEY_BYTES = 16;

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

/** Null when the rows have no column with their subject's id. */
export function subjectStep(
  { options, memory }: { readonly options: EngineOptions; readonly memory: EngineMemory },
  plan: TablePlan,
  columns: readonly string[],
): SubjectStep | null {
  const sink = options.recorder;
  const subject = plan.subject ?? null;
  if (sink === undefined || subject === null) return null;
  const index = columns.indexOf(subject.column);
  if (index < 0) return null;
  const declared = plan.columns.find(({ column }) => column === subject.column)?.declared ?? null;
  const label = idSubjectLabel(subject.kind);
  const markKey = memory.store(sink.referenceKey(`mark/${label}`).subarray(0, MARK_KEY_BYTES));
  const step: Step = {
    column: subject.column,
    index,
    use: "subject",
    normalization: "none",
    states: memory.storeKey(sink.referenceKey(label)),
    needsTag: true,
    takesEmpty: false,
    isPadded: declared?.type.fixedLength === true,
    isRandom: false,
    condition: null,
    role: null,
    native: null,
    host: null,
    recorded: null,
    evidence: null,
  };
  return { step, markKey };
}

/** Bytes that the tables of a batch take. */
export function recordingBytes(rows: number, steps: number): number {
  return areasAt(0, rows, steps).end;
}

function areasAt(base: number, rows: number, steps: number): RecordingAreas & { readonly end: number } {
  const byRow = align(base);
  const subjectMarks = align(byRow + 4 * rows);
  const subjects = align(subjectMarks + 8 * rows);
  const own = align(subjects + 4 * rows);
  const marks = align(own + TAG_BYTES * (rows + 4));
  const chosen = align(marks + 8 * rows * steps);
  return { byRow, subjectMarks, subjects, own, marks, chosen, end: align(chosen + 4 * rows * steps) };
}

interface RowSubjects {
  /** Address of the references by row; 0 when no row has one. */
  readonly byRow: number;
  /** Every row has one. */
  readonly isWhole: boolean;
}

export interface RecordedSteps {
  readonly steps: readonly Step[];
  /** Its values are gathered into the slot behind those of the steps; null when the rows name no subject. */
  readonly subject: SubjectStep | null;
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

  /** Records a batch whose replacements are made and not yet quoted. `base`: where the tables go. */
  take(batch: Batch, recorded: RecordedSteps, base: number): void {
    const { rows: batchRows } = this.#memory.kernel.layout;
    const { steps } = recorded;
    const areas = areasAt(base, batchRows, steps.length);
    const chosen = this.#chooseAll(batch, recorded, areas);
    // Most batches of a second run end here: what is known takes no reference of its subject.
    if (chosen.every((count) => count === 0)) return;
    const subjects = this.#refer(batch, recorded, areas);
    for (const [s, step] of steps.entries()) {
      if (step.recorded === null || chosen[s] === 0) continue;
      const places = { ...areas, marks: areas.marks + 8 * batchRows * s, chosen: areas.chosen + 4 * batchRows * s };
      this.#subjectsOf(batch, s, step, { ...subjects, areas: places });
      this.#write(batch.slot(s), step.recorded.column, chosen[s]!, places);
    }
  }

  /** Number of new mappings by step; which ones they are stands in `chosen`. */
  #chooseAll(batch: Batch, { steps, subject }: RecordedSteps, areas: RecordingAreas): number[] {
    const { run, layout } = this.#memory.kernel;
    if (subject !== null) {
      const slot = batch.slot(steps.length);
      run.subjectMarks(slot, batch.counts[steps.length]!, batch.rows, subject.markKey, areas.subjectMarks);
    }
    return steps.map((step, s) => {
      const count = batch.counts[s]!;
      if (step.recorded === null || count === 0) return 0;
      const slot = batch.slot(s);
      if (!step.needsTag) {
        normalizeInputs(this.#memory, step, slot, count);
        run.tagBatch(step.states, slot + layout.inputs, count, slot + layout.tags);
      }
      const marks = areas.marks + 8 * layout.rows * s;
      run.fingerprints(slot, count, subject === null ? 0 : areas.subjectMarks, marks);
      return this.#chooseNew(slot, count, { marks, chosen: areas.chosen + 4 * layout.rows * s });
    });
  }

  /** Returns how many of the values are replaced and not recorded yet; their numbers stand in `chosen`. */
  #chooseNew(slot: number, count: number, areas: Pick<RecordingAreas, "marks" | "chosen">): number {
    const { words, kernel } = this.#memory;
    const { layout } = kernel;
    const rowOf = (slot + layout.rowOf) / 4;
    const lengths = (slot + layout.replacements) / 4 + 1;
    const marks = areas.marks / 4;
    const list = areas.chosen / 4;
    let chosen = 0;
    for (let k = 0; k < count; k++) {
      const length = words[lengths + 2 * words[rowOf + k]!]!;
      if (length === KEEP || length >= FINAL) continue;
      if (this.#sink.isNew(words[marks + 2 * k]!, words[marks + 2 * k + 1]!)) words[list + chosen++] = k;
    }
    return chosen;
  }

  /** Computes the references of the rows' subjects. */
  #refer(batch: Batch, { steps, subject }: RecordedSteps, { byRow }: RecordingAreas): RowSubjects {
    if (subject === null) return { byRow: 0, isWhole: false };
    const { run, layout } = this.#memory.kernel;
    const slot = batch.slot(steps.length);
    const count = batch.counts[steps.length]!;
    run.inputsPlain(slot, count);
    run.tagBatch(subject.step.states, slot + layout.inputs, count, slot + layout.tags);
    run.tagsByRow(slot, count, batch.rows, byRow);
    return { byRow, isWhole: count === batch.rows };
  }

  #subjectsOf(
    batch: Batch,
    s: number,
    step: Step,
    { areas, byRow, isWhole }: RowSubjects & { readonly areas: RecordingAreas },
  ): void {
    const { run, layout } = this.#memory.kernel;
    const slot = batch.slot(s);
    const count = batch.counts[s]!;
    if (!isWhole) {
      normalizeInputs(this.#memory, step, slot, count);
      run.tagBatch(step.recorded!.ownSubject, slot + layout.inputs, count, areas.own);
    }
    run.subjectsOf(slot, count, byRow, areas.own, areas.subjects);
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
