/** One block of an output searched: hits summed up by place. */
import type { RowsHeader } from "../domain/block.ts";
import { RowLocator } from "./row-locator.ts";
import type { SearchClass, SearchForm } from "./search-output.ts";
import { type Hit, SearchScanner } from "./search-scanner.ts";
import type { SearchTables } from "./search-tables.ts";

/** Rows of one statement, or bytes that are none. */
export interface SearchPart {
  readonly start: number;
  readonly end: number;
  readonly rows: { readonly header: RowsHeader; readonly columns: readonly string[]; readonly table: string } | null;
}

export interface SearchBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes at the front that an earlier block had, too: hits that end in them were told. */
  readonly context: number;
  readonly parts: readonly SearchPart[];
}

/** Hits of one class, column and form; places are offsets of the first ones in the block, with the lines before them. */
export interface FoundGroup {
  readonly class: SearchClass;
  readonly table: string | null;
  readonly column: string | null;
  readonly form: SearchForm;
  count: number;
  readonly places: { readonly offset: number; readonly lines: number }[];
}

export interface SearchedBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly groups: readonly FoundGroup[];
  readonly lookups: number;
  /** Line ends in the block behind its context. */
  readonly lines: number;
}

export interface SearchSetup {
  readonly kernel: WebAssembly.Module;
  readonly tables: SearchTables;
  readonly maxPlaces: number;
}

const NEWLINE = 10;
const PATH_SEPARATOR = "\u0000";

export class BlockSearcher {
  readonly #scanner: SearchScanner;
  readonly #locator: RowLocator;
  readonly #maxPlaces: number;

  constructor({ kernel, tables, maxPlaces }: SearchSetup) {
    this.#scanner = new SearchScanner(kernel, tables);
    this.#locator = new RowLocator(kernel);
    this.#maxPlaces = maxPlaces;
  }

  search(block: SearchBlock): SearchedBlock {
    const before = this.#scanner.lookups;
    const hits = this.#scanner
      .scan(block.bytes)
      .filter(({ to }) => to > block.context)
      .sort((a, b) => a.from - b.from);
    const groups = new Map<string, FoundGroup>();
    const lines = new LineCounter(block.bytes, block.context);
    let next = 0;
    for (const part of block.parts) {
      const first = next;
      while (next < hits.length && hits[next]!.from < part.end) next++;
      if (next > first) this.#sumUp(block, part, hits.slice(first, next), { groups, lines });
    }
    return {
      bytes: block.bytes,
      groups: [...groups.values()],
      lookups: this.#scanner.lookups - before,
      lines: lines.upTo(block.bytes.length),
    };
  }

  #sumUp(
    { bytes }: SearchBlock,
    { start, end, rows }: SearchPart,
    hits: readonly Hit[],
    { groups, lines }: { groups: Map<string, FoundGroup>; lines: LineCounter },
  ): void {
    const offsets = hits.map(({ from }) => Math.max(0, from - start));
    const columns =
      rows === null ? null : this.#locator.columnsAt(rows.header, rows.columns, bytes.subarray(start, end), offsets);
    const table = rows?.table ?? null;
    let group: FoundGroup | null = null;
    for (const [i, hit] of hits.entries()) {
      const column = columns?.[i] ?? null;
      if (group === null || group.class !== hit.class || group.column !== column || group.form !== hit.form) {
        const key = [hit.class, table, column, hit.form].join(PATH_SEPARATOR);
        group = groups.get(key) ?? { class: hit.class, table, column, form: hit.form, count: 0, places: [] };
        groups.set(key, group);
      }
      group.count++;
      if (group.places.length < this.#maxPlaces) {
        group.places.push({ offset: hit.from, lines: lines.upTo(hit.from) });
      }
    }
  }
}

/** Line ends before ascending offsets. */
class LineCounter {
  readonly #bytes: Uint8Array;
  #at: number;
  #lines = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  upTo(offset: number): number {
    for (let next = this.#bytes.indexOf(NEWLINE, this.#at); next >= 0 && next < offset; ) {
      this.#lines++;
      this.#at = next + 1;
      next = this.#bytes.indexOf(NEWLINE, this.#at);
    }
    return this.#lines;
  }
}
