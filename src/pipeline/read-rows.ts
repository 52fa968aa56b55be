/** Every row of a dataset, decoded, a block at a time: for what looks at all values and changes none. */
import type { Dataset, DatasetPart } from "../dataset/dataset.ts";
import type { Piece, RowsHeader } from "../domain/block.ts";
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { Schema, Table } from "../domain/schema.ts";
import type { FramerEvents, SampledRow } from "../format/format.ts";
import { createScanner } from "../kernel/scanner.ts";
import { loadScannerModule } from "./assets.ts";
import { characterSetsOf } from "./character-sets.ts";
import { BLOCK_BYTES, PieceReader, type PieceWindow } from "./piece-reader.ts";
import { PositionalRows } from "./positional-rows.ts";
import { Schemas, type StreamNames } from "./schemas.ts";

export interface RowBlock {
  /** As the schema knows it. */
  readonly table: TableName;
  readonly key: TableKey;
  readonly header: RowsHeader;
  /** Columns of the rows, in the order of their fields. Layout json: all paths that may be met. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Number of the first row in its statement, line and byte in the part, as pieces tell them. */
  readonly firstRow: number;
  readonly firstLine: number;
  readonly firstByte: number;
  /** Label of the part, for messages. */
  readonly source: string;
  /** The bytes as they stand; valid until `take` returns. */
  readonly bytes: Uint8Array;
  /** Decodes all rows of the block, at each call. */
  rows(): SampledRow[];
  /** The first `count` rows of bytes that stand as the block's do: its own, or what became of them. */
  first(count: number, bytes: Uint8Array): SampledRow[];
}

export interface ReadRowsOptions {
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  /** Asked between blocks: true ends the reading. */
  readonly isEnough?: () => boolean;
  /** Bytes read so far, and the table met last. */
  readonly onProgress?: (bytesRead: number, table: string | null) => void;
  /** Statements that declare something, with the stream they stand in, before the rows behind them. */
  readonly onStatement?: (sql: string, database: string | null, part: DatasetPart) => void;
  /** What is no row: the bytes are valid until it returns; `firstByte` is where they stand in the part. */
  readonly onOther?: (bytes: Uint8Array, firstByte: number, source: string) => void | Promise<void>;
  /** A statement writes rows in a form that is not framed: they are part of what `onOther` gets. */
  readonly onUnframedWrite?: (table: TableName, form: string, line: number) => void;
  /** Tables that the dataset does not declare itself. */
  readonly declared?: Schema;
}

/** Hands every block of rows to `take`, in the order of the dataset; returns the schema as its DDL declared it. */
export function readRows(
  dataset: Dataset,
  options: ReadRowsOptions,
  take: (block: RowBlock) => void | Promise<void>,
): Promise<Schema> {
  return readParts(dataset.parts(), options, take);
}

/** The same of parts that the caller chose: what a dataset gives to look at, or all. */
export async function readParts(
  parts: AsyncIterable<DatasetPart>,
  options: ReadRowsOptions,
  take: (block: RowBlock) => void | Promise<void>,
): Promise<Schema> {
  const scanner = createScanner(await loadScannerModule());
  const schemas = new Schemas();
  const positional = new PositionalRows();
  let headers = 0;
  let bytes = 0;
  for await (const part of parts) {
    const names = await schemas.namesOf(part);
    const declared = (table: TableName) => {
      const key = tableKey(names.resolve(table));
      return schemas.schema(false).tables.get(key) ?? options.declared?.tables.get(key);
    };
    const learn = (sql: string, database: string | null) => {
      names.learn(sql, database);
      options.onStatement?.(sql, database, part);
    };
    const reader = await PieceReader.open(part, {
      scanner,
      maxRowBytes: options.maxRowBytes,
      readBytes: BLOCK_BYTES,
      signal: options.signal,
      nextHeaderId: () => headers++,
      events: {
        ...eventsOf(names, positional, declared),
        statement: learn,
        unsupportedWrite: (table, form, line) => options.onUnframedWrite?.(names.resolve(table), form, line),
      },
    });
    for (let window = await reader.next(); window !== null; window = await reader.next()) {
      for (const piece of window.pieces) {
        if (piece.kind !== "rows") {
          const start = piece.start - window.origin;
          await options.onOther?.(
            window.bytes.subarray(start, piece.end - window.origin),
            piece.start,
            part.source.label,
          );
          continue;
        }
        const block = blockOf(piece, { window, part, names, declared });
        await take(block);
        if (options.isEnough?.() === true) return schemas.schema(false);
        options.onProgress?.(bytes + reader.bytesRead, block.table.name);
      }
      options.onProgress?.(bytes + reader.bytesRead, null);
    }
    bytes += reader.bytesRead;
  }
  return schemas.schema(true);
}

type Declared = (table: TableName) => Table | undefined;

function eventsOf(names: StreamNames, positional: PositionalRows, declared: Declared): FramerEvents {
  return {
    statement: (sql, database) => names.learn(sql, database),
    database: () => undefined,
    resolve: (table) => names.resolve(table),
    positional: (table) => positional.begin(names.resolve(table), names.columnsOf(table)),
    declared: (table) => declared(table)?.columns.map(({ name }) => name),
    stored: (table) => declared(table)?.columns.flatMap(({ isGenerated, name }) => (isGenerated ? [] : [name])),
    characterSets: (table) => {
      const columns = declared(table)?.columns;
      return columns === undefined ? undefined : characterSetsOf(columns);
    },
  };
}

interface From {
  readonly window: PieceWindow;
  readonly part: DatasetPart;
  readonly names: StreamNames;
  readonly declared: Declared;
}

function blockOf(piece: Extract<Piece, { kind: "rows" }>, { window, part, names, declared }: From): RowBlock {
  const { header, rowCount, firstRow, firstLine } = piece;
  const table = names.resolve(header.table);
  const columns = header.columns ?? writtenColumns(declared(table));
  const start = piece.start - window.origin;
  const end = piece.end - window.origin;
  return {
    table,
    key: tableKey(table),
    header,
    columns,
    rowCount,
    firstRow,
    firstLine,
    firstByte: piece.start,
    source: part.source.label,
    bytes: window.bytes.subarray(start, end),
    rows: () => window.sampleRows(header, { bytes: window.bytes, start, end, columns }, { skip: 0, take: rowCount }),
    first: (count, bytes) =>
      window.sampleRows(header, { bytes, start: 0, end: bytes.length, columns }, { skip: 0, take: count }),
  };
}

/** Of statements without a list of columns. */
function writtenColumns(table: Table | undefined): readonly string[] {
  return table?.columns.filter(({ isOmitted }) => isOmitted !== true).map(({ name }) => name) ?? [];
}
