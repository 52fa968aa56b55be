/** Records of CSV, TSV and LOAD DATA text. */
import type { DelimitedSyntax as Dialect, RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import { refuse, type SafelockError } from "../../domain/problem.ts";
import { badQuote, undecidedField, wrongWidth } from "../../format/delimited/problems.ts";
import { readRecord } from "../../format/delimited/record.ts";
import { delimitedOf } from "../../format/delimited/sample-rows.ts";
import { decodeDelimited } from "../../format/delimited/text.ts";
import { delimitedMarks } from "../../kernel/delimited-syntax.ts";
import { Escape } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { textOf } from "../engine-codec.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax } from "../row-syntax.ts";
import { rowPlace } from "./row-place.ts";

/** The index of separators goes up to so many bytes over its end. */
const INDEX_OVERRUN = 512;

export class DelimitedSyntax implements RowSyntax {
  readonly escape = Escape.none;
  readonly nullText: string;
  readonly hasSeparators = false;
  /** Records keep line ends of their own. */
  readonly endOfLine = 0;
  readonly indexBytes: number;
  readonly #memory: EngineMemory;
  readonly #header: RowsHeader;
  readonly #dialect: Dialect;
  readonly #columns: readonly string[];
  readonly #null: { readonly at: number; readonly length: number };
  /** By slot, which column was gathered last. */
  readonly #columnOf = new Map<number, string>();

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#columns = columns;
    this.#dialect = delimitedOf(header);
    const { nullText, isRaggedKept } = this.#dialect;
    this.nullText = nullText ?? "";
    this.#null = { at: memory.store(Buffer.from(this.nullText, "latin1")), length: nullText?.length ?? -1 };
    this.indexBytes = this.#separatorBytes * (isRaggedKept ? 2 : 1);
  }

  begin(): void {
    const marks = delimitedMarks(this.#dialect, this.#columns.length);
    this.#memory.kernel.run.startDelimited(...marks, this.#null.at, this.#null.length);
  }

  index(areas: Areas, from: number, end: number): Indexed {
    const { run, layout } = this.#memory.kernel;
    const width = this.#columns.length;
    const wanted = layout.rows * width;
    const ragged = this.#dialect.isRaggedKept;
    const separators = ragged ? areas.index + this.#separatorBytes : areas.index;
    const found = run.indexSeparators(from, end, wanted, separators) >>> 0;
    const whole = Math.floor(Math.min(found, wanted) / width);
    const { index, borders } = areas;
    const rows = ragged
      ? run.raggedBorders(separators, found, index, layout.rows, width, from, end, borders) >>> 0
      : run.delimitedBorders(index, whole, width, from, end, borders) >>> 0;
    const to = rows === 0 ? from : this.#memory.words[borders / 4 + 2 * rows - 1]!;
    return { rows, to, isDone: false };
  }

  gather({ slot, areas, rows, column, takesEmpty, kept }: Gathering): number {
    const { run } = this.#memory.kernel;
    const { index, borders } = areas;
    const empty = takesEmpty ? 1 : 0;
    this.#columnOf.set(slot, this.#columns[column]!);
    return run.gatherDelimited(slot, index, borders, rows, this.#columns.length, column, empty, kept) >>> 0;
  }

  finish(slot: number, count: number): void {
    const isOnlyColumn = this.#columns.length === 1 ? 1 : 0;
    const unfit = this.#memory.kernel.run.quoteDelimited(slot, count, isOnlyColumn) >>> 0;
    if (unfit === 0) return;
    throw refuse({
      code: "CSV_TEXT_UNQUOTABLE",
      at: { table: tableLabel(this.#header.table), column: this.#columnOf.get(slot) ?? "" },
      problem: "new text holds a separator, a quote or a line end, and the file's dialect has no way to write it",
      hint: "Name the dialect's --quote and --escape, or choose a rule that writes plain words.",
    });
  }

  fieldSpan(areas: Areas, row: number, column: number): { start: number; end: number } | null {
    const { words } = this.#memory;
    const at = areas.index / 4 + row * this.#columns.length + column;
    const end = words[at]!;
    if (end === 0) return null;
    return { start: column === 0 ? words[areas.borders / 4 + 2 * row]! : words[at - 1]! + 1, end };
  }

  fieldText(field: Uint8Array): string | null {
    const value = decodeDelimited(field, this.#dialect);
    return value === null ? null : textOf(value, this.#header.encoding);
  }

  replacementText(replacement: Uint8Array): string {
    return textOf(replacement, this.#header.encoding);
  }

  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError {
    const place = rowPlace(this.#memory, this.#header, bad, at);
    const record = readRecord(this.#memory.bytes, { from: bad.from, to: bad.end, isLast: true }, this.#dialect);
    if (record === null || record.problem !== null) return badQuote(place);
    const width = this.#columns.length;
    return this.#dialect.isRaggedKept ? undecidedField(place, width) : wrongWidth(place, record.fields.length, width);
  }

  valueRefusal(): SafelockError {
    throw new Error("every field of delimited text can be read");
  }

  get #separatorBytes(): number {
    return 4 * this.#memory.kernel.layout.rows * this.#columns.length + INDEX_OVERRUN;
  }
}
