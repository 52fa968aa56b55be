/**
 * JSON objects. A record is a row, and so is each element of a list in it that has planned leaves: conditions, coherence and
 * templates see the fields of the element, and those of what is around it. A record with more elements than a batch has
 * rows is worked on in parts.
 */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import type { Place, SafelockError } from "../../domain/problem.ts";
import { jsonLeaves } from "../../format/json/leaves.ts";
import { mapsOf } from "../../format/json/maps.ts";
import { brokenSyntax } from "../../format/json/problems.ts";
import { objectEnd } from "../../format/json/sample-rows.ts";
import { scalarText } from "../../format/json/scalar.ts";
import { JsonStop } from "../../kernel/json-walk.ts";
import { Escape, FINAL, KEEP } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { textOf } from "../engine-codec.ts";
import { type EngineMemory, SLACK } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax, Splicing, StatementUse } from "../row-syntax.ts";
import { plantTree } from "./json-columns.ts";
import { nullKey, pathNotPlanned, recordTooLong, rowRuleOnArray, subjectInList } from "./json-refusals.ts";
import { rowPlace } from "./row-place.ts";

/** Of a column that no step replaces. */
const NONE = 0xffff_ffff;
const OPENING_BRACE = 0x7b;
/** Elements, members or keys of a map in a path. */
const IN_LIST = /\[\]|(^|\.)\*|\{\}$/;

interface Span {
  readonly start: number;
  readonly end: number;
}

export class JsonSyntax implements RowSyntax {
  readonly escape = Escape.none;
  readonly nullText = "null";
  readonly endOfLine = 0;
  readonly hasSeparators = false;
  readonly #memory: EngineMemory;
  readonly #header: RowsHeader;
  readonly #columns: readonly string[];
  readonly #tree: number;
  /** Address of the place of each column among the planned ones. */
  #usedAt = 0;
  /** The same for the host. */
  #used = new Map<number, number>();
  #planned: readonly number[] = [];
  #subject: number | null = null;
  #slots = 0;
  #isFresh = true;
  #rows = 0;
  #blockBytes = 0;
  /** What was found in this batch, by the start of the record or element and by column. */
  readonly #spans = new Map<number, Span | null>();

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#columns = columns;
    this.#tree = plantTree(memory, columns);
  }

  get indexBytes(): number {
    return this.#memory.kernel.run.jsonTableBytes(this.#used.size) >>> 0;
  }

  use({ planned, subject, hasRowRules }: StatementUse): void {
    const { table, jsonShape } = this.#header;
    if (hasRowRules && jsonShape === "array") throw rowRuleOnArray({ table: tableLabel(table) });
    if (subject !== null && IN_LIST.test(this.#columns[subject]!)) throw subjectInList(this.#place(subject));
    const places = new Uint32Array(this.#columns.length).fill(NONE);
    for (const [place, column] of planned.entries()) places[column] = place;
    this.#used = new Map(planned.map((column, place) => [column, place]));
    this.#planned = planned;
    this.#usedAt = this.#memory.store(new Uint8Array(places.buffer));
    this.#subject = subject;
  }

  begin(): void {
    this.#isFresh = true;
  }

  index(areas: Areas, from: number, end: number): Indexed {
    const { run } = this.#memory.kernel;
    if (this.#isFresh) {
      run.jsonOpenTree(this.#tree);
      run.jsonTables(areas.index, this.#used.size, this.#usedAt);
      this.#isFresh = false;
      this.#rows = 0;
    }
    this.#forgetSpans();
    this.#slots = areas.slots;
    this.#blockBytes = end - areas.input;
    this.#rows = run.jsonIndex(from, end, areas.borders) >>> 0;
    const isDone = this.#rows === 0 && run.jsonBadStatus() === JsonStop.done;
    return { rows: this.#rows, records: run.jsonEnded() >>> 0, to: run.jsonIndexedTo() >>> 0, isDone };
  }

  gather({ slot, areas, column, takesEmpty, kept }: Gathering): number {
    const { run, layout } = this.#memory.kernel;
    const empty = takesEmpty ? 1 : 0;
    if (column !== this.#subject || slot !== areas.slots + this.#used.size * layout.slotBytes)
      return run.gatherJson(slot, this.#used.get(column)!, empty, kept);
    // The subject's id may stand outside of the part of the record that the batch holds.
    this.#memory.reserve((run.arenaTop() >>> 0) + this.#blockBytes + SLACK * (this.#rows + 1));
    return run.gatherOfRecords(slot, column, empty, kept);
  }

  finish(slot: number, count: number): void {
    const { run, layout } = this.#memory.kernel;
    const column = this.#planned[(slot - this.#slots) / layout.slotBytes]!;
    if (this.#columns[column]!.endsWith("{}")) this.#refuseNullKeys(slot, count, column);
    const bytes = run.replacementBytes(slot, 1, this.#rows) >>> 0;
    // A control character takes six bytes.
    this.#memory.reserve((run.arenaTop() >>> 0) + 6 * bytes + SLACK);
    run.quoteJson(slot, count);
  }

  settle(areas: Areas): number {
    return this.#memory.kernel.run.settleKept(areas.kept) >>> 0;
  }

  splice({ areas, from, to, kept, out }: Splicing): number {
    return this.#memory.kernel.run.spliceJson(areas.slots, from, to, kept, out);
  }

  fieldSpan(_areas: Areas, row: number, column: number): Span | null {
    const { run } = this.#memory.kernel;
    for (let at = row; ; ) {
      const span = this.#ownSpan(at, column);
      const around = run.jsonRowAround(at) >>> 0;
      if (span !== null || around === at) return span;
      at = around;
    }
  }

  rowOf(areas: Areas, row: number, column: number): number {
    const span = this.fieldSpan(areas, row, column);
    const used = this.#used.get(column);
    if (span === null || used === undefined) return row;
    const found = this.#memory.kernel.run.jsonRowOf(used, span.start);
    if (found >= 0) return found;
    throw recordTooLong(this.#place(column));
  }

  fieldText(field: Uint8Array): string | null {
    return scalarText(field);
  }

  replacementText(replacement: Uint8Array): string | null {
    return textOf(replacement, this.#header.encoding);
  }

  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError {
    const { run } = this.#memory.kernel;
    const stopped = run.jsonBadAt() >>> 0;
    const place = rowPlace(this.#memory, this.#header, { ...bad, from: stopped }, at);
    if (run.jsonBadStatus() !== JsonStop.unknownPath) return brokenSyntax(place);
    const column = this.#pathAt(bad, stopped);
    return pathNotPlanned({ ...place, ...(column === undefined ? {} : { column }) });
  }

  valueRefusal(): SafelockError {
    throw new Error("every leaf of a JSON record can be read");
  }

  /** Forgets the last batch, but not what is around the next one: all parts of a long record ask for it. */
  #forgetSpans(): void {
    const { run } = this.#memory.kernel;
    if (this.#rows === 0 || run.jsonIsInside() === 0) {
      this.#spans.clear();
      return;
    }
    const open = new Set<number>();
    for (let at = this.#rows - 1; ; ) {
      open.add(run.jsonRowStart(at) >>> 0);
      const around = run.jsonRowAround(at) >>> 0;
      if (around === at) break;
      at = around;
    }
    for (const key of this.#spans.keys()) {
      if (!open.has(Math.floor(key / this.#columns.length))) this.#spans.delete(key);
    }
  }

  /** The leaf of a row's own record or element. */
  #ownSpan(row: number, column: number): Span | null {
    const { run } = this.#memory.kernel;
    const key = (run.jsonRowStart(row) >>> 0) * this.#columns.length + column;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const start = run.jsonFind(row, column) >>> 0;
    const span = start === 0 ? null : { start, end: run.jsonFoundEnd() >>> 0 };
    this.#spans.set(key, span);
    return span;
  }

  #refuseNullKeys(slot: number, count: number, column: number): void {
    const { words, kernel } = this.#memory;
    const rowOf = (slot + kernel.layout.rowOf) / 4;
    const lengths = (slot + kernel.layout.replacements) / 4 + 1;
    for (let k = 0; k < count; k++) {
      const length = words[lengths + 2 * words[rowOf + k]!]!;
      if (length !== KEEP && length >= FINAL) throw nullKey(this.#place(column));
    }
  }

  #place(column: number): Place {
    return { table: tableLabel(this.#header.table), column: this.#columns[column]! };
  }

  #pathAt(bad: BadRow, leaf: number): string | undefined {
    const { bytes } = this.#memory;
    const start = bytes.subarray(0, bad.end).indexOf(OPENING_BRACE, bad.from);
    if (start < 0 || start > leaf) return undefined;
    const maps = mapsOf(this.#columns);
    const leaves = jsonLeaves(bytes, start, objectEnd(bytes, start, bad.end), (path) => maps.has(path));
    return leaves.find((each) => each.start === leaf)?.column;
  }
}
