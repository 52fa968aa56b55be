/** The hot loop: rows of one table in, rows out. Planned fields are replaced, every other byte is copied. */
import type { RowsHeader } from "../domain/block.ts";
import { type KnownSource, knownSourceOf } from "../domain/known-values.ts";
import { type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { Rule } from "../domain/plan.ts";
import { refuse } from "../domain/problem.ts";
import { Escape } from "../kernel/kernel.ts";
import { type Areas, Batch, type Statement } from "./engine-batch.ts";
import { EngineEvidence } from "./engine-evidence.ts";
import { buildFilter, type RowFilter } from "./engine-filter.ts";
import { StoredLists } from "./engine-lists.ts";
import { align, EngineMemory, SLACK } from "./engine-memory.ts";
import type { BlockPlace, BlockResult, EngineOptions } from "./engine-options.ts";
import { sharePersona } from "./engine-persona.ts";
import { Recording, recordingBytes, type SubjectStep, subjectStep } from "./engine-recording.ts";
import { buildSteps, type Step, type StepContext } from "./engine-steps.ts";
import { valueTransform } from "./engine-values.ts";
import type { RowSyntax } from "./row-syntax.ts";
import { syntaxOf } from "./syntax/syntax-of.ts";
import type { ColumnShape } from "./transformer.ts";

export type { BlockPlace, BlockResult, EngineOptions } from "./engine-options.ts";

interface Registered extends Statement {
  readonly filter: RowFilter | null;
  readonly isCoherent: boolean;
  /** Reads the ids of the rows' subjects for the vault; its slot stands behind those of the steps. */
  readonly subject: SubjectStep | null;
  readonly isRecorded: boolean;
  /** What its rows teach instead of being replaced; null: they are replaced. */
  readonly learned: KnownSource | null;
}

/** One block on its way: where it stands in memory and what came out so far. */
interface Block {
  readonly statement: Registered;
  readonly areas: Areas;
  readonly batch: Batch;
  readonly place: BlockPlace;
  readonly output: Output;
  readonly changed: Uint32Array;
  /** Address behind the input. */
  readonly end: number;
  rowsIn: number;
  rowsDropped: number;
}

/** A batch's bytes, `kept` (address of a byte a row, 0 for all), and how many rows are left out. */
interface SplicedRows {
  readonly from: number;
  readonly to: number;
  readonly kept: number;
  readonly dropped: number;
}

export class Engine {
  readonly #context: StepContext;
  readonly #memory: EngineMemory;
  readonly #recording: Recording | null;
  readonly #evidence: EngineEvidence | null;
  readonly #statements = new Map<number, Registered>();

  constructor(options: EngineOptions) {
    this.#memory = new EngineMemory(options.module);
    this.#recording = options.recorder === undefined ? null : new Recording(this.#memory, options.recorder);
    this.#evidence = options.evidence === undefined ? null : new EngineEvidence(this.#memory, options.evidence);
    const evidence = this.#evidence;
    const originals =
      evidence === null ? {} : { originals: (texts: readonly string[]) => evidence.takeTexts(texts, "by-words") };
    this.#context = { options, makeEngine, memory: this.#memory, lists: new StoredLists(), ...originals };
  }

  /**
   * Prepares the steps of a statement. False: there is nothing to do for its rows. `declaredColumns`: the table's
   * columns in order, for statements without a column list. Throws when rows and plan cannot be matched.
   */
  register(header: RowsHeader, declaredColumns: readonly string[] | null): boolean {
    const plan = this.#context.options.plan.tables.get(tableKey(header.table));
    if (plan === undefined) return false;
    const columns = header.columns ?? declaredColumns;
    if (columns === null) {
      if (plan.columns.every((column) => column.rule.use === "keep")) return false;
      throw refuse({
        code: "COLUMNS_UNKNOWN",
        at: { table: tableLabel(header.table) },
        problem: "a statement has rows but no column list, and the table's definition was not seen",
        hint: "Dump with the schema, or with --column-inserts, so that columns have names.",
      });
    }
    const syntax = syntaxOf(this.#memory, header, columns);
    const steps = columns.length === 0 ? [] : buildSteps(this.#context, { header, columns, syntax }, plan);
    const filter = columns.length === 0 ? null : buildFilter(this.#context, plan.rows, header.table);
    if (steps.length === 0 && filter === null) return false;
    const isRecorded = steps.some((step) => step.recorded !== null);
    const subject = isRecorded ? subjectStep(this.#context, plan, columns) : null;
    const { coherent: isCoherent } = plan;
    const planned = steps.map(({ index }) => index);
    syntax.use?.({ planned, subject: subject?.step.index ?? null, hasRowRules: filter !== null });
    const { learner, isInner, outerRow } = this.#context.options;
    const learned = learner === undefined || isInner === true ? null : knownSourceOf(plan);
    const statement = { header, columns, syntax, steps, filter, isCoherent, subject, isRecorded, learned, outerRow };
    this.#statements.set(header.id, statement);
    return true;
  }

  stepsOf(headerId: number): readonly { column: string; use: string }[] {
    return this.#statements.get(headerId)?.steps.map(({ column, use }) => ({ column, use })) ?? [];
  }

  /**
   * rows: whole rows as in a Piece of kind rows; at: where the first one stands; spare: memory to write into, used when
   * it is large enough and lost to the caller then.
   */
  transform(headerId: number, rows: Uint8Array, at: BlockPlace, spare: ArrayBuffer | null = null): BlockResult {
    const statement = this.#statements.get(headerId);
    if (statement === undefined) throw new RangeError(`statement ${headerId} was not registered`);
    const block = this.#load(statement, rows, at, spare);
    const { run } = this.#memory.kernel;
    const { syntax } = statement;
    syntax.begin();
    run.setSyntax(syntax.escape, statement.header.encoding === "utf8" ? 1 : 0);
    for (let from = block.areas.input; from < block.end; ) {
      const indexed = syntax.index(block.areas, from, block.end);
      if (indexed.rows === 0) {
        if (indexed.isDone) break;
        throw syntax.rowRefusal({ from, end: block.end, input: block.areas.input, row: block.rowsIn }, at);
      }
      block.batch.start(indexed.rows);
      this.#process(block, from, indexed.to);
      block.rowsIn += indexed.records ?? indexed.rows;
      from = indexed.to;
    }
    const { rowsIn, rowsDropped, changed } = block;
    const learner = statement.learned === null ? undefined : this.#context.options.learner;
    const bytes = learner?.take() ?? block.output.finish();
    this.#evidence?.finishBlock();
    this.#memory.settle();
    return { bytes, rowsIn, rowsDropped, changed };
  }

  #load(statement: Registered, rows: Uint8Array, place: BlockPlace, spare: ArrayBuffer | null): Block {
    const memory = this.#memory;
    const { layout } = memory.kernel;
    const slots = memory.workBase;
    const records = align(slots + (statement.steps.length + 1) * layout.slotBytes);
    const borders = statement.isRecorded
      ? align(records + recordingBytes(layout.rows, statement.steps.length))
      : records;
    const kept = borders + layout.rows * 8;
    const index = align(kept + layout.rows);
    const input = align(index + statement.syntax.indexBytes) + SLACK;
    const end = input + rows.length;
    memory.reserve(end + SLACK);
    memory.bytes.set(rows, input);
    memory.bytes.fill(0, end, end + SLACK);
    const areas = { slots, records, borders, kept, index, input };
    return {
      statement,
      areas,
      place,
      end,
      rowsIn: 0,
      rowsDropped: 0,
      batch: new Batch(memory, statement, areas),
      output: new Output(rows.length, spare),
      changed: new Uint32Array(statement.steps.length),
    };
  }

  #process(block: Block, from: number, to: number): void {
    const { statement, areas, batch, changed } = block;
    const { run } = this.#memory.kernel;
    const { syntax } = statement;
    const unmarked = statement.filter?.(batch, areas, syntax.endOfLine) ?? 0;
    const kept = unmarked === 0 ? 0 : areas.kept;
    const dropped = unmarked === 0 ? 0 : (syntax.settle?.(areas) ?? unmarked);
    this.#makeScratch(block, to - from);
    for (const [s, step] of statement.steps.entries()) this.#tagStep(block, s, step, kept !== 0);
    if (statement.isCoherent) sharePersona(this.#memory, batch, statement.steps);
    this.#generate(statement.steps, batch, to - from);
    batch.runHosts();
    if (statement.learned !== null) {
      this.#learn(block, statement.learned);
      return;
    }
    if (statement.isRecorded) this.#record(block, kept !== 0);
    if (this.#evidence !== null) this.#collect(block);
    for (let s = 0; s < statement.steps.length; s++) {
      this.#finish(syntax, batch, s);
      changed[s]! += run.replacedCount(batch.slot(s), batch.rows);
    }
    this.#splice(block, { from, to, kept, dropped });
  }

  /** Room for three copies of every planned field: decoded, normalized, with its row's offset. */
  #makeScratch({ statement, batch, end }: Block, batchBytes: number): void {
    const scratch = align(end + SLACK);
    // With a vault the subject's id is decoded, too, and values may be normalized once more.
    const copies = statement.isRecorded ? 6 : 3;
    const arena = align(scratch + copies * (batchBytes + statement.steps.length * batch.rows * SLACK));
    this.#memory.reserve(arena);
    this.#memory.kernel.run.setScratch(scratch);
    this.#memory.kernel.run.setArena(arena);
  }

  #gatherStep(block: Block, s: number, step: Step, hasDropped: boolean): void {
    const { batch, areas } = block;
    this.#memory.kernel.run.clearReplacements(batch.slot(s), batch.rows);
    batch.counts[s] = this.#gather(block, s, step, hasDropped ? areas.kept : 0);
    batch.trimPadding(s, step);
    batch.applyCondition(s, step);
  }

  #tagStep(block: Block, s: number, step: Step, hasDropped: boolean): void {
    this.#gatherStep(block, s, step, hasDropped);
    const { batch, areas, place } = block;
    const { run, layout } = this.#memory.kernel;
    const slot = batch.slot(s);
    const count = batch.counts[s]!;
    if (count === 0 || !step.needsTag) return;
    if (step.normalization === "email") run.inputsEmail(slot, count);
    else if (step.normalization === "phone") run.inputsPhone(slot, count);
    else run.inputsPlain(slot, count);
    if (step.isRandom) run.inputsWithOffset(slot, count, areas.borders, BigInt(place.byte - areas.input));
    run.tagBatch(step.states, slot + layout.inputs, count, slot + layout.tags);
  }

  #learn({ batch }: Block, source: KnownSource): void {
    for (let r = 0; r < batch.rows; r++) this.#context.options.learner?.learn(source, batch.row(r));
  }

  #record(block: Block, hasDropped: boolean): void {
    const { statement, batch, areas } = block;
    const { steps, subject } = statement;
    if (subject !== null) this.#gatherStep(block, steps.length, subject.step, hasDropped);
    this.#recording?.take(batch, { steps, subject }, areas.records);
  }

  #collect({ statement, batch }: Block): void {
    for (const [s, { evidence }] of statement.steps.entries()) {
      const count = batch.counts[s]!;
      if (evidence !== null && count > 0) this.#evidence?.take(batch.slot(s), count, evidence);
    }
  }

  #gather(block: Block, s: number, step: Step, kept: number): number {
    const { statement, areas, batch } = block;
    const { index: column, takesEmpty } = step;
    const gathering = { slot: batch.slot(s), areas, rows: batch.rows, column, takesEmpty, kept };
    const count = statement.syntax.gather(gathering);
    if (count >= 0) return count;
    const start = this.#memory.words[areas.borders / 4 + 2 * (-1 - count)]!;
    const bad = { from: start, end: block.end, input: areas.input, row: block.rowsIn - 1 - count };
    throw statement.syntax.valueRefusal(step.column, bad, block.place);
  }

  /** Room for a copy of every replacement twice as long: each byte may need an escape. */
  #finish(syntax: RowSyntax, batch: Batch, s: number): void {
    const count = batch.counts[s]!;
    if (count === 0) return;
    const slot = batch.slot(s);
    if (syntax.escape === Escape.none) {
      const { run } = this.#memory.kernel;
      const bytes = run.replacementBytes(slot, 1, batch.rows) >>> 0;
      this.#memory.reserve((run.arenaTop() >>> 0) + 2 * bytes + 16 * count);
    }
    syntax.finish(slot, count);
  }

  #generate(steps: readonly Step[], batch: Batch, batchBytes: number): void {
    const { run } = this.#memory.kernel;
    for (const [s, { native }] of steps.entries()) {
      const count = batch.counts[s]!;
      if (native === null || count === 0) continue;
      const arena = run.arenaTop() >>> 0;
      this.#memory.reserve(arena + count * (native.fixed + 16) + native.factor * batchBytes);
      native.run(batch.slot(s), count);
    }
  }

  #splice(block: Block, { from, to, kept, dropped }: SplicedRows): void {
    const { statement, areas, batch, output } = block;
    const { run } = this.#memory.kernel;
    const out = align((run.arenaTop() >>> 0) + SLACK);
    const { length } = statement.steps;
    this.#memory.reserve(out + (to - from) + (run.replacementBytes(areas.slots, length, batch.rows) >>> 0));
    const { syntax } = statement;
    let end: number;
    if (syntax.splice !== undefined) {
      end = syntax.splice({ areas, steps: length, rows: batch.rows, from, to, out, kept });
    } else if (dropped === 0 && block.rowsDropped === 0) {
      end = run.spliceAll(areas.slots, length, batch.rows, from, to, out);
    } else {
      if (dropped === 0) this.#memory.bytes.fill(1, areas.kept, areas.kept + batch.rows);
      const isFirst = block.rowsIn === block.rowsDropped ? 1 : 0;
      const hasSeparators = syntax.hasSeparators ? 1 : 0;
      end = run.spliceKept(
        areas.slots,
        length,
        batch.rows,
        from,
        areas.borders,
        areas.kept,
        hasSeparators,
        isFirst,
        out,
      );
    }
    block.rowsDropped += dropped;
    output.append(this.#memory.bytes.subarray(out, end >>> 0));
  }
}

function makeEngine(options: EngineOptions): Engine {
  return new Engine(options);
}

const NO_TABLE: TableName = { database: null, schema: null, name: "values" };

/**
 * Runs one rule on decoded values outside any row. NULL stays NULL; `random` scope draws once a run and value, since
 * there is no row whose place could decide.
 */
export function transformValues(
  options: EngineOptions,
  rule: Rule,
  shape: ColumnShape,
  values: readonly (string | null)[],
): (string | null)[] {
  return [...valueTransform({ options, makeEngine }, rule, shape, NO_TABLE)(values)];
}

/** Collects the output of one block in memory of its own. */
class Output {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(inputLength: number, spare: ArrayBuffer | null) {
    const isEnough = spare !== null && spare.byteLength >= inputLength;
    this.#bytes = new Uint8Array(isEnough ? spare : new ArrayBuffer(Math.ceil(inputLength * 1.125) + 1024));
  }

  append(part: Uint8Array): void {
    const end = this.#length + part.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(new ArrayBuffer(Math.max(end, Math.ceil(this.#bytes.length * 1.5))));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(part, this.#length);
    this.#length = end;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}
