/** Which column of which row a byte of a block of rows belongs to. Rows are only looked at when something was found in them. */
import type { RowsHeader } from "../domain/block.ts";
import type { Areas } from "../transform/engine-batch.ts";
import { align, EngineMemory, SLACK } from "../transform/engine-memory.ts";
import type { RowSyntax } from "../transform/row-syntax.ts";
import { syntaxOf } from "../transform/syntax/syntax-of.ts";

/** Statements whose syntaxes stay prepared; a dump whose statements never agree begins anew. */
const MOST_SYNTAXES = 256;
/** Of wider records of JSON the path is not told: each path takes a slot of memory. */
const MOST_JSON_PATHS = 512;

export class RowLocator {
  readonly #module: WebAssembly.Module;
  #memory: EngineMemory;
  readonly #syntaxes = new Map<string, RowSyntax>();

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#memory = new EngineMemory(module);
  }

  /**
   * Columns of bytes at `offsets` (ascending, from the first row's first byte); null for bytes between fields, and where
   * rows are not as their statement says.
   */
  columnsAt(
    header: RowsHeader,
    columns: readonly string[],
    rows: Uint8Array,
    offsets: readonly number[],
  ): (string | null)[] {
    const found: (string | null)[] = offsets.map(() => null);
    if (columns.length === 0 || (header.layout === "json" && columns.length > MOST_JSON_PATHS)) return found;
    const syntax = this.#syntaxOf(header, columns);
    const { areas, end } = this.#load(rows, syntax, columns.length, header);
    let next = 0;
    syntax.begin();
    for (let from = areas.input; from < end && next < offsets.length; ) {
      const indexed = syntax.index(areas, from, end);
      if (indexed.rows === 0) break;
      for (let row = 0; row < indexed.rows && next < offsets.length; row++) {
        const rowEnd = this.#memory.words[areas.borders / 4 + 2 * row + 1]! - areas.input;
        for (; next < offsets.length && offsets[next]! < rowEnd; next++) {
          found[next] = this.#columnAt({ syntax, areas, row, columns }, areas.input + offsets[next]!);
        }
      }
      from = indexed.to;
    }
    this.#memory.settle();
    return found;
  }

  #columnAt(
    { syntax, areas, row, columns }: { syntax: RowSyntax; areas: Areas; row: number; columns: readonly string[] },
    address: number,
  ): string | null {
    for (const [i, column] of columns.entries()) {
      const span = syntax.fieldSpan(areas, row, i);
      if (span !== null && span.start <= address && address < span.end) return column;
    }
    return null;
  }

  #syntaxOf(header: RowsHeader, columns: readonly string[]): RowSyntax {
    const { id: _, statementBorder, ...rest } = header;
    const border = statementBorder === undefined ? "" : Buffer.from(statementBorder).toString("latin1");
    const key = JSON.stringify([rest, border, columns]);
    const known = this.#syntaxes.get(key);
    if (known !== undefined) return known;
    if (this.#syntaxes.size >= MOST_SYNTAXES) {
      this.#syntaxes.clear();
      this.#memory = new EngineMemory(this.#module);
    }
    const syntax = syntaxOf(this.#memory, header, columns);
    syntax.use?.({ planned: columns.map((_, i) => i), subject: null, hasRowRules: false });
    this.#syntaxes.set(key, syntax);
    return syntax;
  }

  #load(rows: Uint8Array, syntax: RowSyntax, width: number, header: RowsHeader): { areas: Areas; end: number } {
    const memory = this.#memory;
    const { layout } = memory.kernel;
    const slots = memory.workBase;
    const borders = align(slots + (header.layout === "json" ? width + 1 : 1) * layout.slotBytes);
    const kept = borders + layout.rows * 8;
    const index = align(kept + layout.rows);
    const input = align(index + syntax.indexBytes) + SLACK;
    const end = input + rows.length;
    memory.reserve(end + SLACK);
    memory.bytes.set(rows, input);
    memory.bytes.fill(0, end, end + SLACK);
    memory.kernel.run.setSyntax(syntax.escape, header.encoding === "utf8" ? 1 : 0);
    return { areas: { slots, records: borders, borders, kept, index, input }, end };
  }
}
