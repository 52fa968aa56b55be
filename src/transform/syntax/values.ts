/** Tuples of INSERT … VALUES as PostgreSQL reads them. */
import type { RowsHeader } from "../../domain/block.ts";
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import { Escape } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { literalText } from "../engine-codec.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax } from "../row-syntax.ts";
import { rowPlace } from "./row-place.ts";

const OPENING_BRACKET = 0x28;
const QUOTE = Uint8Array.of(0x27);

export class ValuesSyntax implements RowSyntax {
  readonly escape: Escape;
  readonly nullText = "NULL";
  readonly defaultText = "DEFAULT";
  readonly hasSeparators = true;
  readonly endOfLine = 0;
  readonly indexBytes: number;
  readonly #memory: EngineMemory;
  readonly #header: RowsHeader;
  readonly #width: number;
  readonly #border: { readonly at: number; readonly length: number };
  /**
   * How many values each tuple has. Without a column list PostgreSQL lets tuples be shorter than the table, but all alike;
   * 0 until the first one was seen.
   */
  #tupleWidth: number;

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#width = columns.length;
    this.#tupleWidth = header.columns === null ? 0 : columns.length;
    this.escape = header.hasStandardStrings ? Escape.standard : Escape.backslash;
    this.indexBytes = 8 * memory.kernel.layout.rows * columns.length;
    const between = header.statementBorder ?? new Uint8Array(0);
    this.#border = { at: memory.store(between), length: between.length };
  }

  begin(): void {
    this.#memory.kernel.run.setStatementBorder(this.#border.at, this.#border.length);
  }

  index(areas: Areas, from: number, end: number): Indexed {
    const { run } = this.#memory.kernel;
    const width = this.#width;
    const rows = run.indexTuples(from, end, width, this.#tupleWidth, this.#backslash, areas.index, areas.borders);
    if (this.#tupleWidth === 0 && rows > 0) this.#tupleWidth = this.#widthOfFirst(areas);
    const to = run.tuplesEnd() >>> 0;
    return { rows, to, isDone: rows === 0 && to === from && !this.#hasTuple(from, end) };
  }

  gather({ slot, areas, rows, column, takesEmpty, kept }: Gathering): number {
    const { run } = this.#memory.kernel;
    const empty = takesEmpty ? 1 : 0;
    return run.gatherLiterals(slot, areas.index, rows, this.#width, column, this.#backslash, empty, kept);
  }

  finish(slot: number, count: number): void {
    this.#memory.kernel.run.quoteLiterals(slot, count, this.escape);
  }

  fieldSpan(areas: Areas, row: number, column: number): { start: number; end: number } | null {
    const { words } = this.#memory;
    const at = areas.index / 4 + 2 * (row * this.#width + column);
    return words[at + 1] === 0 ? null : { start: words[at]!, end: words[at + 1]! };
  }

  fieldText(field: Uint8Array): string | null {
    return literalText(field, this.#header);
  }

  replacementText(replacement: Uint8Array): string | null {
    return literalText(Buffer.concat([QUOTE, replacement, QUOTE]), this.#header);
  }

  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError {
    const place = rowPlace(this.#memory, this.#header, bad, at);
    const count = this.#memory.kernel.run.tupleWidth() >>> 0;
    if (count === 0) {
      return unreadable({
        code: "INSERT_ROW_SYNTAX",
        at: place,
        problem: "a word touches a text literal, as when a quote is missing",
        hint: "The dump is damaged or was edited: make it anew.",
      });
    }
    return unreadable({
      code: "INSERT_ROW_WIDTH",
      at: place,
      problem: `row has ${count} values, ${this.#expectation()}`,
      hint: "The dump is damaged or was edited: make it anew.",
    });
  }

  valueRefusal(column: string, bad: BadRow, at: BlockPlace): SafelockError {
    return refuse({
      code: "INSERT_VALUE_NOT_LITERAL",
      at: { ...rowPlace(this.#memory, this.#header, bad, at), column },
      problem: "a planned column holds an expression instead of a literal value",
      hint: "Write the value as a literal, or plan `keep` for the column.",
    });
  }

  get #backslash(): 0 | 1 {
    return this.#header.hasStandardStrings ? 0 : 1;
  }

  #expectation(): string {
    if (this.#header.columns !== null) return `the INSERT names ${this.#width} columns`;
    return this.#tupleWidth === 0 ? `the table ${this.#width} columns` : `those before it ${this.#tupleWidth}`;
  }

  /** How many values the first indexed tuple has: behind them its cells are zero. */
  #widthOfFirst(areas: Areas): number {
    const { words } = this.#memory;
    let width = this.#width;
    while (width > 1 && words[areas.index / 4 + 2 * width - 1] === 0) width--;
    return width;
  }

  #hasTuple(from: number, end: number): boolean {
    return this.#memory.bytes.subarray(from, end).includes(OPENING_BRACKET);
  }
}
