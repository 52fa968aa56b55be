/**
 * JSON objects. A record is a row, and so is each element of a list in it that has planned leaves: conditions, coherence and
 * templates see the fields of the element, and those of what is around it. A record with more elements than a batch has
 * rows is worked on in parts.
 */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import { jsonLeaves } from "../../format/json/leaves.ts";
import { mapsOf } from "../../format/json/maps.ts";
import { type JsonPath, readPath } from "../../format/json/path.ts";
import { objectEnd } from "../../format/json/sample-rows.ts";
import { scalarText } from "../../format/json/scalar.ts";
import { JsonTree, treeBytes } from "../../kernel/json-tree.ts";
import { JsonStop } from "../../kernel/json-walk.ts";
import { Escape, FINAL, KEEP } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { textOf } from "../engine-codec.ts";
import { align, type EngineMemory, SLACK } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax, Splicing, StatementUse } from "../row-syntax.ts";
import { rowPlace } from "./row-place.ts";

/** Tables of assembly/json-walk.ts. */
const ROW_BYTES = 32;
const ROW_AROUND = 2;
const LEAVES = 4096;
const LEAF_BYTES = 28;
const CHAIN_BYTES = 12;
const NONE = 0xffff_ffff;
const OPENING_BRACE = 0x7b;

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
  readonly #spans = new Map<number, Span | null>();

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#columns = columns;
    this.#tree = plantTree(memory, columns);
  }

  get indexBytes(): number {
    const { rows } = this.#memory.kernel.layout;
    return align(rows * ROW_BYTES) + align(LEAVES * LEAF_BYTES) + CHAIN_BYTES * (this.#used.size + 1);
  }

  use({ planned, subject, hasRowRules }: StatementUse): void {
    if (hasRowRules && this.#header.jsonShape === "array") throw rowRuleOnArray(this.#header);
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
    const { run, layout } = this.#memory.kernel;
    if (this.#isFresh) {
      const leaves = align(areas.index + layout.rows * ROW_BYTES);
      const chains = align(leaves + LEAVES * LEAF_BYTES);
      run.jsonOpenTree(this.#tree);
      run.jsonTables(areas.index, leaves, chains, this.#used.size, this.#usedAt);
      this.#isFresh = false;
    }
    this.#spans.clear();
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

  fieldSpan(areas: Areas, row: number, column: number): Span | null {
    const { words } = this.#memory;
    for (let at = row; ; ) {
      const span = this.#ownSpan(at, column);
      const around = words[(areas.index + at * ROW_BYTES) / 4 + ROW_AROUND]!;
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
    throw refuse({
      code: "JSON_RECORD_TOO_LONG",
      at: { table: tableLabel(this.#header.table), column: this.#columns[column]! },
      problem: "a rule reads the new text of this path from elements of a record that has too many of them",
      hint: "Use the old text, or leave the path out of the rule.",
    });
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
    if (run.jsonBadStatus() !== JsonStop.unknownPath) {
      return unreadable({
        code: "JSON_SYNTAX",
        at: place,
        problem: "the text is no JSON here",
        hint: "The file is damaged or was edited, or is of another format: see what jq says of it.",
      });
    }
    const column = this.#pathAt(bad, stopped);
    return refuse({
      code: "JSON_PATH_NOT_PLANNED",
      at: { ...place, ...(column === undefined ? {} : { column }) },
      problem: "a record has a path that the plan does not know",
      hint: "Give the file by its path instead of through a pipe, or decide on the path in a policy.",
    });
  }

  valueRefusal(): SafelockError {
    throw new Error("every leaf of a JSON record can be read");
  }

  /** The leaf of a row's own record or element. */
  #ownSpan(row: number, column: number): Span | null {
    const key = row * this.#columns.length + column;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const { run } = this.#memory.kernel;
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
      if (length === KEEP || length < FINAL) continue;
      throw refuse({
        code: "JSON_KEY_NULL",
        at: { table: tableLabel(this.#header.table), column: this.#columns[column]! },
        problem: "a rule writes null for keys of an object, which must be texts",
        hint: "Use `pseudonym` or `redact` for the keys.",
      });
    }
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

/** Address of the tree of all columns. */
function plantTree(memory: EngineMemory, columns: readonly string[]): number {
  const paths = columns.map(readPath);
  const steps = paths.flatMap((path) => path?.steps ?? []);
  const keyBytes = steps.reduce((sum, step) => sum + (step.kind === "key" ? Buffer.byteLength(step.name) : 0), 0);
  const limits = { nodes: steps.length + columns.length + 1, keyBytes, keysPerNode: 0 };
  const at = memory.allocate(treeBytes(limits));
  const { run } = memory.kernel;
  const tree = new JsonTree(run, () => memory.bytes, at, limits);
  for (const [column, path] of paths.entries()) {
    if (path !== null) run.jsonSetColumn(plant(tree, path), column, path.isKeys ? 1 : 0);
  }
  return at;
}

function plant(tree: JsonTree, { steps, isKeys }: JsonPath): number {
  if (isKeys) tree.add([...steps, { kind: "members" }]);
  return tree.add(steps);
}

/** Which comma must stay is known only when all rows before it are. */
function rowRuleOnArray({ table }: RowsHeader): SafelockError {
  return refuse({
    code: "ROWS_RULE_NEEDS_LINES",
    at: { table: tableLabel(table) },
    problem: "rows are to be left out, but the file is one JSON array",
    hint: "Convert it to one object a line, for instance with jq -c '.[]', or remove `rows:` of the table from the policy.",
  });
}
