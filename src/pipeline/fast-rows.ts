/**
 * Blocks of rows column by column, decoded by the kernel: for what looks at all values. Says the same as the samplers do
 * (read-rows.ts), at many times their speed. One block at a time; what a batch hands out is valid until the next is taken.
 */

import type { RowsHeader } from "../domain/block.ts";
import type { SafelockError } from "../domain/problem.ts";
import type { Areas } from "../transform/engine-batch.ts";
import { align, EngineMemory, SLACK } from "../transform/engine-memory.ts";
import type { RowSyntax } from "../transform/row-syntax.ts";
import { syntaxOf } from "../transform/syntax/syntax-of.ts";
import type { RowBlock } from "./read-rows.ts";

/** The values of one column in a batch. NULL, DEFAULT and what is no literal are left out. */
export interface ColumnValues {
  readonly count: number;
  /** Memory that the values stand in, without quotes and escapes. */
  readonly bytes: Uint8Array;
  /** The same, for texts. */
  readonly buffer: Buffer;
  readonly words: Uint32Array;
  /** Index in `words` of (address, length) of the first value; two words a value. */
  readonly spans: number;
  /** Index in `words` of the row of the first value, counted in the batch. */
  readonly rowOf: number;
  /** Fields that a server would have to compute. */
  readonly expressions: number;
}

export interface RowBatch {
  readonly rows: number;
  /** Rows of the block before this batch. */
  readonly rowsBefore: number;
  /** Empty texts are values. Another call makes the memory of the last one free again. */
  values(column: number): ColumnValues;
  /** Where the row begins, counted from the block's first byte. */
  startOf(row: number): number;
  /** Why a row has no value in `values`. `absent`: the row has no such field, or leaves it to the server. */
  missing(row: number, column: number): "null" | "absent" | "expression";
}

/** A row that is not as its statement says. */
export interface UnreadRow {
  readonly refusal: SafelockError;
  /** From the block's first byte. */
  readonly start: number;
}

/** A batch of JSON needs a slot for each path; wider records are left to the samplers. */
const MOST_JSON_PATHS = 512;
/** Syntaxes that stay: each keeps its borders and paths in memory. A dump whose statements never agree begins anew. */
const MOST_SYNTAXES = 256;
const NEWLINE = 10;
const DEFAULT = /^default$/i;

interface Known {
  readonly syntax: RowSyntax;
  readonly width: number;
}

export class FastRows {
  readonly #module: WebAssembly.Module;
  #memory: EngineMemory;
  readonly #known = new Map<string, Known>();
  #last: { readonly id: number; readonly columns: readonly string[]; readonly known: Known } | null = null;

  /** @param module build/kernel.wasm. */
  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#memory = new EngineMemory(module);
  }

  /** False: this block is for the samplers. */
  canRead({ header, columns }: RowBlock): boolean {
    return columns.length > 0 && (header.layout !== "json" || columns.length <= MOST_JSON_PATHS);
  }

  /** Batches of at most 256 rows. `unread` is told rows that do not fit; lines of COPY behind them are read again. */
  read(block: RowBlock, take: (batch: RowBatch) => void, unread: (row: UnreadRow) => void): void {
    const { syntax, width } = this.#syntaxOf(block.header, block.columns);
    const { areas, end } = this.#load(block, syntax, width);
    const { run } = this.#memory.kernel;
    syntax.begin();
    const batch = new Batch(this.#memory, syntax, areas);
    let rowsBefore = 0;
    for (let from = areas.input; from < end; ) {
      const indexed = syntax.index(areas, from, end);
      if (indexed.rows === 0) {
        if (indexed.isDone) break;
        const at = { byte: block.firstByte, line: block.firstLine, row: block.firstRow };
        const refusal = syntax.rowRefusal({ from, end, input: areas.input, row: rowsBefore }, at);
        unread({ refusal, start: from - areas.input });
        const newline = block.header.layout === "copy" ? this.#memory.bytes.indexOf(NEWLINE, from) : -1;
        if (newline < 0 || newline >= end) break;
        from = newline + 1;
        rowsBefore++;
        continue;
      }
      batch.start(indexed.rows, rowsBefore, indexed.to - from, end);
      run.setScratch(batch.scratch);
      take(batch);
      rowsBefore += indexed.records ?? indexed.rows;
      from = indexed.to;
    }
    this.#memory.settle();
  }

  #syntaxOf(header: RowsHeader, columns: readonly string[]): Known {
    if (this.#last?.id === header.id && this.#last.columns.length === columns.length) return this.#last.known;
    const { id: _, statementBorder, ...rest } = header;
    const border = statementBorder === undefined ? "" : Buffer.from(statementBorder).toString("latin1");
    const key = JSON.stringify([rest, border, columns]);
    const known = this.#known.get(key) ?? this.#prepare(key, header, columns);
    this.#last = { id: header.id, columns, known };
    return known;
  }

  #prepare(key: string, header: RowsHeader, columns: readonly string[]): Known {
    if (this.#known.size >= MOST_SYNTAXES) {
      this.#known.clear();
      this.#memory = new EngineMemory(this.#module);
    }
    const syntax = syntaxOf(this.#memory, header, columns);
    syntax.use?.({ planned: columns.map((_, i) => i), subject: null, hasRowRules: false });
    const known = { syntax, width: columns.length };
    this.#known.set(key, known);
    return known;
  }

  #load(block: RowBlock, syntax: RowSyntax, width: number): { areas: Areas; end: number } {
    const memory = this.#memory;
    const { layout } = memory.kernel;
    const slots = memory.workBase;
    const slotCount = block.header.layout === "json" ? width + 1 : 1;
    const borders = align(slots + slotCount * layout.slotBytes);
    const kept = borders + layout.rows * 8;
    const index = align(kept + layout.rows);
    const input = align(index + syntax.indexBytes) + SLACK;
    const end = input + block.bytes.length;
    memory.reserve(end + SLACK);
    memory.bytes.set(block.bytes, input);
    memory.bytes.fill(0, end, end + SLACK);
    return { areas: { slots, records: borders, borders, kept, index, input }, end };
  }
}

class Batch implements RowBatch {
  rows = 0;
  rowsBefore = 0;
  /** Address that decoded texts are written to. */
  scratch = 0;
  readonly #memory: EngineMemory;
  readonly #syntax: RowSyntax;
  readonly #areas: Areas;

  constructor(memory: EngineMemory, syntax: RowSyntax, areas: Areas) {
    this.#memory = memory;
    this.#syntax = syntax;
    this.#areas = areas;
  }

  start(rows: number, rowsBefore: number, bytes: number, end: number): void {
    this.rows = rows;
    this.rowsBefore = rowsBefore;
    this.scratch = align(end + SLACK);
    // A decoded text is never longer than twice what stands in the dump: bytes of latin1 may become two.
    this.#memory.reserve(this.scratch + 2 * bytes + rows * SLACK);
  }

  values(column: number): ColumnValues {
    const memory = this.#memory;
    const { run, layout } = memory.kernel;
    const { slots } = this.#areas;
    const isJson = this.#syntax.splice !== undefined;
    const slot = isJson ? slots + column * layout.slotBytes : slots;
    run.setScratch(this.scratch);
    const gathering = { slot, areas: this.#areas, rows: this.rows, column, takesEmpty: true, kept: 0 };
    const gathered = this.#syntax.gather(gathering);
    const count = gathered >= 0 ? gathered : this.#gatherOneByOne(slot, column);
    const expressions = gathered >= 0 ? 0 : this.#expressionsIn(column);
    const { bytes, buffer, words } = memory;
    const spans = (slot + layout.values) / 4;
    return { count, bytes, buffer, words, spans, rowOf: (slot + layout.rowOf) / 4, expressions };
  }

  startOf(row: number): number {
    return this.#memory.words[this.#areas.borders / 4 + 2 * row]! - this.#areas.input;
  }

  missing(row: number, column: number): "null" | "absent" | "expression" {
    const field = this.#field(row, column);
    if (field === null || field.length === 0) return field === null ? "absent" : "null";
    if (this.#syntax.fieldText(field) === null) return "null";
    return DEFAULT.test(Buffer.from(field).toString("latin1").trim()) ? "absent" : "expression";
  }

  /** Some value of the column is an expression: it is left out, and the others are taken. */
  #gatherOneByOne(slot: number, column: number): number {
    const memory = this.#memory;
    const { layout } = memory.kernel;
    let count = 0;
    let at = this.scratch;
    for (let row = 0; row < this.rows; row++) {
      const field = this.#field(row, column);
      const text = field === null || !isLiteral(field) ? null : this.#syntax.fieldText(field);
      if (text === null) continue;
      const decoded = Buffer.from(text, "utf8");
      memory.reserve(at + decoded.length);
      memory.bytes.set(decoded, at);
      memory.words[(slot + layout.values) / 4 + 2 * count] = at;
      memory.words[(slot + layout.values) / 4 + 2 * count + 1] = decoded.length;
      memory.words[(slot + layout.rowOf) / 4 + count++] = row;
      at += decoded.length;
    }
    return count;
  }

  #expressionsIn(column: number): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) {
      const field = this.#field(row, column);
      if (field !== null && !isLiteral(field) && this.missing(row, column) === "expression") count++;
    }
    return count;
  }

  #field(row: number, column: number): Uint8Array | null {
    const span = this.#syntax.fieldSpan(this.#areas, row, column);
    return span === null ? null : this.#memory.bytes.subarray(span.start, span.end);
  }
}

const LITERAL = /^(?:[+-]?[\d.]|[ebxn]?'|u&'|"|_\w+\s*['"x]|0x|true\b|false\b|\$\w*\$)/i;

function isLiteral(field: Uint8Array): boolean {
  return LITERAL.test(Buffer.from(field.subarray(0, 40)).toString("latin1"));
}
