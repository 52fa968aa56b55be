/** One batch of rows inside the engine's memory: spans, lazily decoded fields, and what conditions and hosts see. */
import type { RowsHeader } from "../domain/block.ts";
import { tableLabel } from "../domain/names.ts";
import { refuse } from "../domain/problem.ts";
import { type Escape, FINAL, KEEP, LENGTH_MASK } from "../kernel/kernel.ts";
import { decodeText, encodeText, escapeBytes, writePlain } from "./engine-codec.ts";
import type { EngineMemory } from "./engine-memory.ts";
import type { Step } from "./engine-steps.ts";
import type { RowSyntax } from "./row-syntax.ts";
import type { HostBatch, RowView } from "./transformer.ts";

/** What is known of a statement before its rows. */
export interface Statement {
  readonly header: RowsHeader;
  readonly columns: readonly string[];
  readonly steps: readonly Step[];
  readonly syntax: RowSyntax;
  /** See EngineOptions. */
  readonly outerRow?: ((row: number) => RowView | undefined) | undefined;
}

/** Addresses of the tables of the work area. */
export interface Areas {
  readonly slots: number;
  readonly records: number;
  readonly borders: number;
  readonly kept: number;
  readonly index: number;
  readonly input: number;
}

const BLANK = 0x20;

type HostState = "waiting" | "running" | "done";

export class Batch {
  readonly #memory: EngineMemory;
  readonly #statement: Statement;
  readonly #areas: Areas;
  readonly #hostStates: HostState[];
  readonly #escape: Escape;
  /** By step; the last is that of the subject. */
  readonly counts: Uint32Array;
  rows = 0;
  /** Rows of the block before this batch. */
  #before = 0;

  constructor(memory: EngineMemory, statement: Statement, areas: Areas) {
    this.#memory = memory;
    this.#statement = statement;
    this.#areas = areas;
    this.#escape = statement.syntax.escape;
    this.counts = new Uint32Array(statement.steps.length + 1);
    this.#hostStates = statement.steps.map(() => "waiting");
  }

  start(rows: number): void {
    this.#before += this.rows;
    this.rows = rows;
    this.counts.fill(0);
    this.#hostStates.fill("waiting");
  }

  slot(step: number): number {
    return this.#areas.slots + step * this.#memory.kernel.layout.slotBytes;
  }

  /** Row `r` before any rule ran: `replaced` is the original text. */
  originalRow(r: number): RowView {
    const original = (column: string) => this.#original(r, column);
    return { original, replaced: original };
  }

  row(r: number): RowView {
    return { original: (column) => this.#original(r, column), replaced: (column) => this.#replaced(r, column) };
  }

  /** Leaves the padding of char(n) out of the values; a value of blanks alone is empty. */
  trimPadding(s: number, step: Step): void {
    if (!step.isPadded) return;
    const { words, bytes, kernel } = this.#memory;
    const values = (this.slot(s) + kernel.layout.values) / 4;
    const rowOf = (this.slot(s) + kernel.layout.rowOf) / 4;
    let kept = 0;
    for (let k = 0; k < this.counts[s]!; k++) {
      const at = words[values + 2 * k]!;
      let length = words[values + 2 * k + 1]!;
      while (length > 0 && bytes[at + length - 1] === BLANK) length--;
      if (length === 0 && !step.takesEmpty) continue;
      words[values + 2 * kept] = at;
      words[values + 2 * kept + 1] = length;
      words[rowOf + kept++] = words[rowOf + k]!;
    }
    this.counts[s] = kept;
  }

  /** Keeps only the values of a step for whose rows the condition holds. */
  applyCondition(s: number, step: Step): void {
    if (step.condition === null) return;
    const { words, kernel } = this.#memory;
    const values = (this.slot(s) + kernel.layout.values) / 4;
    const rowOf = (this.slot(s) + kernel.layout.rowOf) / 4;
    let kept = 0;
    for (let k = 0; k < this.counts[s]!; k++) {
      const r = words[rowOf + k]!;
      if (!step.condition.test(this.originalRow(r))) continue;
      words[values + 2 * kept] = words[values + 2 * k]!;
      words[values + 2 * kept + 1] = words[values + 2 * k + 1]!;
      words[rowOf + kept++] = r;
    }
    this.counts[s] = kept;
  }

  runHosts(): void {
    for (const [s, step] of this.#statement.steps.entries()) if (step.host !== null) this.#runHost(s, step);
  }

  #runHost(s: number, step: Step): void {
    if (this.#hostStates[s] === "done") return;
    if (this.#hostStates[s] === "running") {
      throw refuse({
        code: "CIRCULAR_RULES",
        at: { table: tableLabel(this.#statement.header.table), column: step.column },
        problem: "the new text of this column depends on itself through other columns",
        hint: "Use the old text of one of the columns, or leave one of them out.",
      });
    }
    this.#hostStates[s] = "running";
    const count = this.counts[s]!;
    if (count > 0) this.#apply(s, step, count);
    this.#hostStates[s] = "done";
  }

  #apply(s: number, step: Step, count: number): void {
    const { bytes, buffer, words, kernel } = this.#memory;
    const { encoding } = this.#statement.header;
    const slot = this.slot(s);
    const span = (slot + kernel.layout.values) / 4;
    const decoded = Array.from({ length: count }, (_, k) => {
      const start = words[span + 2 * k]!;
      return decodeText(buffer, start, start + words[span + 2 * k + 1]!, encoding);
    });
    const tags = step.needsTag
      ? bytes.slice(slot + kernel.layout.tags, slot + kernel.layout.tags + 32 * count)
      : new Uint8Array(0);
    const rowOf = words.slice((slot + kernel.layout.rowOf) / 4, (slot + kernel.layout.rowOf) / 4 + count);
    const { outerRow } = this.#statement;
    const batch: HostBatch = {
      values: decoded.map((value) => value.text),
      tags,
      row: (k) => this.row(rowOf[k]!),
      ...(outerRow === undefined ? {} : { outerRow: (k: number) => outerRow(this.#before + rowOf[k]!) }),
    };
    const texts = step.host!.apply(batch);
    if (texts.length !== count)
      throw new RangeError(`transformer ${step.use} gave ${texts.length} results for ${count} values`);
    for (const [k, text] of texts.entries())
      if (text !== undefined) this.#write(slot, rowOf[k]!, step, text, decoded[k]!.isOpaque);
  }

  #write(slot: number, r: number, step: Step, text: string | null, isOpaque: boolean): void {
    const memory = this.#memory;
    const { run, layout } = memory.kernel;
    const at = run.arenaTop() >>> 0;
    const length = text === null ? this.#writeNull(at) : this.#writeText(at, text, step, isOpaque);
    run.setArena(at + length);
    const entry = (slot + layout.replacements) / 4 + 2 * r;
    memory.words[entry] = at;
    memory.words[entry + 1] = text === null ? (length | FINAL) >>> 0 : length;
  }

  #writeNull(at: number): number {
    const text = this.#statement.syntax.nullText;
    this.#memory.reserve(at + text.length);
    return this.#memory.buffer.write(text, at, "latin1");
  }

  /** Returns the length of the escaped text. */
  #writeText(at: number, text: string, step: Step, isOpaque: boolean): number {
    const { header } = this.#statement;
    this.#memory.reserve(at + text.length);
    // Other databases refuse it; JSON and MySQL's literals can say it.
    const mayHaveNul = header.layout === "json" || header.dialect === "mysql";
    if (writePlain(text, this.#escape, this.#memory.bytes, at) && (mayHaveNul || !text.includes("\0")))
      return text.length;
    if (!mayHaveNul && text.includes("\0")) {
      throw refuse({
        code: "TEXT_HAS_NUL",
        at: { table: tableLabel(header.table), column: step.column },
        problem: `transformer ${step.use} wrote a NUL character, which no text column can hold`,
        hint: "Change the rule so that it writes none.",
      });
    }
    const bytes = escapeBytes(encodeText(text, header.encoding, isOpaque), this.#escape);
    this.#memory.reserve(at + bytes.length);
    this.#memory.bytes.set(bytes, at);
    return bytes.length;
  }

  #original(r: number, column: string): string | null | undefined {
    const at = this.#statement.columns.indexOf(column);
    if (at < 0) return undefined;
    const { syntax } = this.#statement;
    const span = syntax.fieldSpan(this.#areas, r, at);
    return span === null ? undefined : syntax.fieldText(this.#memory.bytes.subarray(span.start, span.end));
  }

  #replaced(r: number, column: string): string | null | undefined {
    const { syntax, steps } = this.#statement;
    const s = steps.findIndex((step) => step.column === column);
    if (s < 0) return this.#original(r, column);
    const step = steps[s]!;
    if (step.host !== null) this.#runHost(s, step);
    const { words, bytes, kernel } = this.#memory;
    const holder = syntax.rowOf?.(this.#areas, r, step.index) ?? r;
    const entry = (this.slot(s) + kernel.layout.replacements) / 4 + 2 * holder;
    const start = words[entry]!;
    const length = words[entry + 1]!;
    if (length === KEEP) return this.#original(r, column);
    if (length >>> 30 === 3) return null;
    return syntax.replacementText(bytes.subarray(start, start + (length & LENGTH_MASK)));
  }
}
