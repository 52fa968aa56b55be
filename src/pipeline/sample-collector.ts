/** A bounded sample of values per column, taken from the head and along the whole table. */
import type { Piece } from "../domain/block.ts";
import type { ColumnSample, TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import { sampleRows } from "../format/postgres-plain/sample-rows.ts";

/** Rows of a table's first piece, then of each later piece, up to a total: system users come first in dumps sorted by id. */
const FIRST_ROWS = 200;
const LATER_ROWS = 20;
const MAX_ROWS = 1000;
const MAX_CHARACTERS = 512;

export type RowsPiece = Extract<Piece, { kind: "rows" }>;

interface SampledWindow {
  readonly bytes: Uint8Array;
  readonly origin: number;
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

  /** Takes some rows of a piece. */
  add(table: TableName, piece: RowsPiece, from: SampledWindow): void {
    const key = tableKey(table);
    const entry = this.#tables.get(key) ?? { rows: 0, columns: new Map<string, Growing>() };
    this.#tables.set(key, entry);
    const wanted = Math.min(entry.rows === 0 ? FIRST_ROWS : LATER_ROWS, MAX_ROWS - entry.rows);
    if (wanted <= 0) return;
    const columns = piece.header.columns ?? from.columns();
    if (columns === undefined) return;
    const { bytes, origin } = from;
    for (const row of sampleRows(piece.header, bytes, piece.start - origin, piece.end - origin, wanted)) {
      entry.rows++;
      for (const [index, column] of columns.entries()) addValue(entry.columns, column, row[index] ?? null);
    }
  }

  result(): ReadonlyMap<TableKey, TableSample> {
    return new Map([...this.#tables].map(([key, { columns }]) => [key, finish(columns)]));
  }
}

/** A sample of one piece alone: for a table that is decided on when its first rows arrive. */
export function samplePiece(table: TableName, piece: RowsPiece, from: SampledWindow): TableSample {
  const collector = new SampleCollector();
  collector.add(table, piece, from);
  return collector.result().get(tableKey(table)) ?? new Map();
}

function addValue(columns: Map<string, Growing>, column: string, value: string | null): void {
  const growing = columns.get(column) ?? { values: [], rowCount: 0, nullCount: 0, emptyCount: 0, longest: 0 };
  columns.set(column, growing);
  growing.rowCount++;
  if (value === null) growing.nullCount++;
  else {
    if (value === "") growing.emptyCount++;
    growing.longest = Math.max(growing.longest, value.length);
    growing.values.push(value.slice(0, MAX_CHARACTERS));
  }
}

function finish(columns: ReadonlyMap<string, Growing>): TableSample {
  const sample = new Map<string, ColumnSample>();
  for (const [column, growing] of columns) {
    sample.set(column, { column, ...growing, distinctCount: new Set(growing.values).size });
  }
  return sample;
}
