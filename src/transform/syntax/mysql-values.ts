/** Tuples of INSERT … VALUES as MySQL and MariaDB read them. */
import type { RowsHeader } from "../../domain/block.ts";
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import { literalSyntax } from "../../format/mysql/sample-rows.ts";
import { decodeValue } from "../../format/mysql/text.ts";
import { Escape } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { textOf } from "../engine-codec.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax } from "../row-syntax.ts";
import { rowPlace } from "./row-place.ts";

const OPENING_BRACKET = 0x28;
/** Bits of how literals are read; src/kernel/assembly/mysql-bytes.ts has the same. */
const FLAGS = { backslashEscapes: 1, ansiQuotes: 2 } as const;

export class MysqlValuesSyntax implements RowSyntax {
  /** New text is quoted in `finish`, by what its field was. */
  readonly escape = Escape.none;
  readonly nullText = "NULL";
  readonly defaultText = "DEFAULT";
  readonly hasSeparators = true;
  readonly endOfLine = 0;
  readonly indexBytes: number;
  readonly #memory: EngineMemory;
  readonly #header: RowsHeader;
  readonly #width: number;
  readonly #flags: number;
  readonly #border: { readonly at: number; readonly length: number };

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#width = columns.length;
    this.#flags =
      (header.hasStandardStrings ? 0 : FLAGS.backslashEscapes) | (header.hasAnsiQuotes ? FLAGS.ansiQuotes : 0);
    this.indexBytes = 8 * memory.kernel.layout.rows * columns.length;
    const between = header.statementBorder ?? new Uint8Array(0);
    this.#border = { at: memory.store(between), length: between.length };
  }

  begin(): void {
    this.#memory.kernel.run.setMysqlBorder(this.#border.at, this.#border.length);
  }

  index(areas: Areas, from: number, end: number): Indexed {
    const { run } = this.#memory.kernel;
    const rows = run.indexMysqlTuples(from, end, this.#width, this.#flags, areas.index, areas.borders);
    const to = run.mysqlTuplesEnd() >>> 0;
    return { rows, to, isDone: rows === 0 && to === from && !this.#hasTuple(from, end) };
  }

  gather({ slot, areas, rows, column, takesEmpty, kept }: Gathering): number {
    const { run } = this.#memory.kernel;
    return run.gatherMysql(slot, areas.index, rows, this.#width, column, this.#flags, takesEmpty ? 1 : 0, kept);
  }

  finish(slot: number, count: number): void {
    this.#memory.kernel.run.quoteMysql(slot, count, this.#flags);
  }

  fieldSpan(areas: Areas, row: number, column: number): { start: number; end: number } | null {
    const { words } = this.#memory;
    const at = areas.index / 4 + 2 * (row * this.#width + column);
    return words[at + 1] === 0 ? null : { start: words[at]!, end: words[at + 1]! };
  }

  fieldText(field: Uint8Array): string | null {
    const value = decodeValue(field, 0, field.length, literalSyntax(this.#header));
    return value === null ? null : textOf(value ?? field, this.#header.encoding);
  }

  replacementText(replacement: Uint8Array): string | null {
    return textOf(replacement, this.#header.encoding);
  }

  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError {
    const place = rowPlace(this.#memory, this.#header, bad, at);
    const count = this.#memory.kernel.run.mysqlTupleWidth() >>> 0;
    if (count === 0) {
      return unreadable({
        code: "INSERT_ROW_SYNTAX",
        at: place,
        problem: "a word touches a text literal, as when a quote is missing",
        hint: "The dump is damaged or was edited: make it anew.",
      });
    }
    const wanted = this.#header.columns === null ? "the table" : "the INSERT names";
    return unreadable({
      code: "INSERT_ROW_WIDTH",
      at: place,
      problem: `row has ${count} values, ${wanted} ${this.#width} columns`,
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

  #hasTuple(from: number, end: number): boolean {
    return this.#memory.bytes.subarray(from, end).includes(OPENING_BRACKET);
  }
}
