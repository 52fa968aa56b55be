/** Reads the columns that risk is measured on, row by row, from a dump of any form. */
import { look } from "../anonymization/decision.ts";
import type { Finding } from "../domain/finding.ts";
import { type TableKey, tableKey } from "../domain/names.ts";
import type { PolicyDetection } from "../domain/policy.ts";
import { refuse } from "../domain/problem.ts";
import type { Schema, TypeFamily } from "../domain/schema.ts";
import { loadKernelModule } from "../pipeline/assets.ts";
import { FastRows, type RowBatch, type UnreadRow } from "../pipeline/fast-rows.ts";
import { type RowBlock, readRows } from "../pipeline/read-rows.ts";
import type { UnframedWrite } from "../pipeline/survey.ts";
import { type ChosenTable, counterpart, rootOf } from "../risk/choose-tables.ts";
import type { Session } from "./session.ts";

export interface SeenDataset {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
  readonly unframedWrites: readonly UnframedWrite[];
  readonly isComplete: boolean;
}

/** `rules`: what a policy says of detection. */
export async function lookAt(
  { dataset, maxRowBytes, signal, progress }: Session,
  rules?: PolicyDetection,
): Promise<SeenDataset> {
  const { onProgress } = progress;
  const { survey, findings } = await look({ dataset, detection: true, rules, maxRowBytes, signal, onProgress });
  const { schema, unframedWrites, isComplete } = survey;
  return { schema, findings, unframedWrites, isComplete };
}

/** Fields of one row, in the order of the table's `columns`. */
export type TakeRow = (fields: (string | null)[]) => void;

/** Columns to read by the key of the table in this dataset; `take` gets every row of it and of its partitions. */
export interface Reader {
  readonly columns: readonly string[];
  readonly take: TakeRow;
}

export type Readers = ReadonlyMap<TableKey, Reader>;

export async function readColumns(session: Session, seen: SeenDataset, readers: Readers): Promise<void> {
  const { dataset, maxRowBytes, signal, progress } = session;
  const onProgress = (bytesRead: number, table: string | null): void =>
    progress.onProgress({ phase: "survey", bytesRead, bytesWritten: 0, totalBytes: null, rows: 0, table });
  const fast = new FastRows(await loadKernelModule());
  await readRows(dataset, { maxRowBytes, signal, onProgress }, (block) => {
    const reader = readers.get(block.key) ?? readers.get(rootOf(seen.schema, block.key));
    if (reader === undefined) return;
    const { columns, take } = reader;
    const isFast = block.header.layout !== "json" && fast.canRead(block);
    if (isFast) readFast(fast, block, reader);
    else readBlock(block, columns, take);
  });
}

/** A field that is left to the server (DEFAULT, an expression) is no value, and counts as NULL. */
function readFast(fast: FastRows, block: RowBlock, { columns, take }: Reader): void {
  const places = columns.map((column) => block.columns.indexOf(column));
  // Bytes of an unknown encoding are told apart one by one.
  const encoding = block.header.encoding === "bytes" ? "latin1" : "utf8";
  const takeBatch = (batch: RowBatch): void => {
    const rows = Array.from({ length: batch.rows }, () => new Array<string | null>(columns.length).fill(null));
    places.forEach((place, column) => {
      if (place < 0) return;
      const { count, buffer, words, spans, rowOf } = batch.values(place);
      for (let i = 0; i < count; i++) {
        const start = words[spans + 2 * i] ?? 0;
        const row = rows[words[rowOf + i] ?? 0];
        if (row !== undefined) row[column] = buffer.toString(encoding, start, start + (words[spans + 2 * i + 1] ?? 0));
      }
    });
    for (const row of rows) take(row);
  };
  const refuseRow = ({ refusal }: UnreadRow): never => {
    throw refusal;
  };
  fast.read(block, takeBatch, refuseRow);
}

function readBlock(block: RowBlock, columns: readonly string[], take: TakeRow): void {
  const places = columns.map((column) => block.columns.indexOf(column));
  const isFixed = block.header.layout !== "json";
  for (const row of block.rows()) {
    take(
      columns.map((column, i) => {
        const place = row[places[i] ?? -1];
        if (isFixed && place?.[0] === column) return place[1];
        const found = row.filter(([name]) => name === column);
        // A path through an array of JSON has several leaves; together they are the value.
        return found.length > 1 ? JSON.stringify(found.map(([, value]) => value)) : (found[0]?.[1] ?? null);
      }),
    );
  }
}

/** @throws SafelockError (exit 2) RISK_ROWS_UNREAD: statements that are not read row by row write into the table. */
export function refuseUnread({ schema, unframedWrites }: SeenDataset, tables: ReadonlyMap<TableKey, string>): void {
  for (const { table, form, line } of unframedWrites) {
    const label = tables.get(rootOf(schema, tableKey(table)));
    if (label === undefined) continue;
    throw refuse({
      code: "RISK_ROWS_UNREAD",
      at: { table: label, line },
      problem: `rows that ${form} writes cannot be counted`,
      hint: "Restore the dump and dump it again, so that all rows stand in COPY or INSERT … VALUES",
    });
  }
}

/** @throws SafelockError (exit 2): RISK_TABLE_MISSING, RISK_COLUMN_MISSING. */
export function counterpartKey(schema: Schema, chosen: ChosenTable, source: string): TableKey {
  const table = counterpart(schema, chosen);
  if (table === null) {
    throw refuse({
      code: "RISK_TABLE_MISSING",
      at: { source },
      problem: `it has no table that stands for ${chosen.label} of the output`,
      hint: "Give data of the same tables and columns as the output",
    });
  }
  const known = new Set(table.columns.map(({ name }) => name));
  const missing = chosen.columns.filter((column) => !known.has(column));
  if (missing.length > 0) {
    throw refuse({
      code: "RISK_COLUMN_MISSING",
      at: { source, table: chosen.label },
      problem: `${missing.length === 1 ? "the column" : "the columns"} ${missing.join(", ")} of the output ${missing.length === 1 ? "is" : "are"} not in it`,
      hint: "Give data of the same tables and columns as the output",
    });
  }
  return tableKey(table.name);
}

const ORDERED: ReadonlySet<TypeFamily> = new Set(["integer", "decimal", "float", "money", "date", "timestamp"]);

/** Columns whose declared type has no order: their digits are names, such as postal codes. */
export function wordsOf(schema: Schema, key: TableKey): (column: string) => boolean {
  const columns = schema.tables.get(key)?.columns ?? [];
  const words = columns.filter(({ type }) => type.takesText !== true && !ORDERED.has(type.family));
  const names = new Set(words.map(({ name }) => name));
  return (column) => names.has(column);
}
