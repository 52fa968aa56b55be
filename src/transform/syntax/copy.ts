/** Lines of PostgreSQL's COPY text. */
import type { RowsHeader } from "../../domain/block.ts";
import { type SafelockError, unreadable } from "../../domain/problem.ts";
import { Escape } from "../../kernel/kernel.ts";
import type { Areas } from "../engine-batch.ts";
import { copyText } from "../engine-codec.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow, Gathering, Indexed, RowSyntax } from "../row-syntax.ts";
import { rowPlace } from "./row-place.ts";

/** The index of delimiters goes up to so many bytes over its end. */
const INDEX_OVERRUN = 512;

export class CopySyntax implements RowSyntax {
  readonly escape = Escape.copy;
  readonly nullText = "\\N";
  readonly hasSeparators = false;
  readonly endOfLine: 1 | 2;
  readonly indexBytes: number;
  readonly #memory: EngineMemory;
  readonly #header: RowsHeader;
  readonly #width: number;

  constructor(memory: EngineMemory, header: RowsHeader, columns: readonly string[]) {
    this.#memory = memory;
    this.#header = header;
    this.#width = columns.length;
    this.endOfLine = header.isCrlf ? 2 : 1;
    this.indexBytes = 4 * memory.kernel.layout.rows * columns.length + INDEX_OVERRUN;
  }

  begin(): void {}

  index(areas: Areas, from: number, end: number): Indexed {
    const { run, layout } = this.#memory.kernel;
    const width = this.#width;
    const wanted = layout.rows * width;
    const found = Math.min(run.indexDelimiters(from, end, wanted, areas.index) >>> 0, wanted);
    const complete = Math.floor(found / width);
    const rows = run.rowBorders(areas.index, complete, width, this.endOfLine, from, areas.borders);
    const to = rows === 0 ? from : this.#memory.words[areas.borders / 4 + 2 * rows - 1]!;
    return { rows, to, isDone: false };
  }

  gather({ slot, areas, rows, column, takesEmpty, kept }: Gathering): number {
    const { run } = this.#memory.kernel;
    const empty = takesEmpty ? 1 : 0;
    return run.gatherCopy(slot, areas.index, areas.borders, rows, this.#width, column, this.endOfLine, empty, kept);
  }

  finish(): void {}

  fieldSpan(areas: Areas, row: number, column: number): { start: number; end: number } {
    const { words } = this.#memory;
    const at = areas.index / 4 + row * this.#width + column;
    const start = column === 0 ? words[areas.borders / 4 + 2 * row]! : words[at - 1]! + 1;
    const hasReturn = this.endOfLine === 2 && column === this.#width - 1;
    return { start, end: words[at]! - (hasReturn ? 1 : 0) };
  }

  fieldText(field: Uint8Array): string | null {
    return copyText(field, this.#header.encoding);
  }

  replacementText(replacement: Uint8Array): string | null {
    return copyText(replacement, this.#header.encoding);
  }

  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError {
    const line = this.#memory.bytes.subarray(bad.from, bad.end);
    const newline = line.indexOf(10);
    const row = newline < 0 ? line : line.subarray(0, newline);
    const fields = row.reduce((count, byte) => count + (byte === 9 ? 1 : 0), 1);
    const place = rowPlace(this.#memory, this.#header, bad, at);
    if (fields === this.#width) {
      const ends = `row does not end in ${this.#header.isCrlf ? "\\r\\n" : "\\n"} alone`;
      return unreadable({
        code: "COPY_LINE_END",
        at: place,
        problem: newline < 0 ? "row has no end of line" : ends,
        hint: "Convert the whole file to one kind of line end, or make the dump anew.",
      });
    }
    return unreadable({
      code: "COPY_ROW_WIDTH",
      at: place,
      problem: `row has ${fields} fields, the COPY header names ${this.#width}`,
      hint: "The dump is damaged or was edited: make it anew.",
    });
  }

  valueRefusal(): SafelockError {
    throw new Error("every field of a COPY line can be read");
  }
}
