/** A bounded sample of values per column, taken from the head and along the whole table. */
import type { Piece } from "../domain/block.ts";
import type { ColumnSample, TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { RowRange, RowSampler } from "../format/format.ts";

/**
 * Rows are chosen by their number in the table alone, so that a sample does not depend on how the input arrives: the
 * first 200 (system users come first in dumps sorted by id), then 20 from row 400, 800, 1,600 … on.
 */
export const FIRST_ROWS = 200;
const LATER_ROWS = 20;
const MAX_CHARACTERS = 512;
/** JSON, XML, PHP-serialized: what is cut is hard to read, and the keys that matter stand anywhere. */
const MAX_DOCUMENT_CHARACTERS = 4096;

export type RowsPiece = Extract<Piece, { kind: "rows" }>;

interface SampledWindow {
  readonly bytes: Uint8Array;
  readonly origin: number;
  readonly sampleRows: RowSampler;
  /** Column names of statements without a column list, undefined when nobody declared them. */
  readonly columns: () => readonly string[] | undefined;
}

interface Growing {
  readonly values: string[];
  rowCount: number;
  nullCount: number;
  emptyCount: number;
  longest: number;
}

export class SampleCollector {
  readonly #tables = new Map<TableKey, { rows: number; columns: Map<string, Growing> }>();

  /** Takes the chosen rows of a piece. Pieces of a table come in the order of the source. */
  add(table: TableName, piece: RowsPiece, from: SampledWindow): void {
    const key = tableKey(table);
    const entry = this.#tables.get(key) ?? { rows: 0, columns: new Map<string, Growing>() };
    this.#tables.set(key, entry);
    const before = entry.rows;
    entry.rows += piece.rowCount;
    const columns = piece.header.columns ?? from.columns() ?? [];
    const { bytes, origin, sampleRows } = from;
    const place = { bytes, start: piece.start - origin, end: piece.end - origin, columns };
    for (const range of chosenRows(before, piece.rowCount)) {
      for (const row of sampleRows(piece.header, place, range)) {
        for (const [column, value] of row) addValue(entry.columns, column, value);
      }
    }
  }

  result(): ReadonlyMap<TableKey, TableSample> {
    return new Map([...this.#tables].map(([key, { columns }]) => [key, finish(columns)]));
  }
}

/** The chosen rows among `count` rows that come after `before` rows of their table. */
export function chosenRows(before: number, count: number): RowRange[] {
  const ranges: RowRange[] = [];
  const add = (from: number, to: number): void => {
    const first = Math.max(from, before);
    const last = Math.min(to, before + count);
    if (first < last) ranges.push({ skip: first - before, take: last - first });
  };
  add(0, FIRST_ROWS);
  for (let from = 2 * FIRST_ROWS; from < before + count; from *= 2) add(from, from + LATER_ROWS);
  return ranges;
}

function addValue(columns: Map<string, Growing>, column: string, value: string | null): void {
  const growing = columns.get(column) ?? { values: [], rowCount: 0, nullCount: 0, emptyCount: 0, longest: 0 };
  columns.set(column, growing);
  growing.rowCount++;
  if (value === null) growing.nullCount++;
  else {
    if (value === "") growing.emptyCount++;
    growing.longest = Math.max(growing.longest, value.length);
    growing.values.push(value.slice(0, isDocument(value) ? MAX_DOCUMENT_CHARACTERS : MAX_CHARACTERS));
  }
}

function isDocument(value: string): boolean {
  return /^\s*(?:[[{<]|[aO]:\d+:)/.test(value);
}

function finish(columns: ReadonlyMap<string, Growing>): TableSample {
  const sample = new Map<string, ColumnSample>();
  for (const [column, growing] of columns) {
    sample.set(column, { column, ...growing, distinctCount: new Set(growing.values).size });
  }
  return sample;
}
