/** The COPY statements that read a table: one, or one for each range of its pages, so that several connections share it. */
import { tableLabel } from "../../domain/names.ts";
import type { RowUnit } from "./row-streams.ts";
import type { TableToRead } from "./selection.ts";

const PAGE_BYTES = 8192;
/** About as much text as one connection may hold back, so that a range is fetched while the one before is used. */
const RANGE_PAGES = 2048;
/** Ranges of row addresses are scanned by page from 14 on; before, each range would read the whole table. */
const RANGE_VERSION = 140_000;
const HEAD_ROWS = 200;
/** From where on rows further back are looked at, too. */
const LARGE_ROWS = 2000;
const SAMPLED_PAGES = 48;
const SAMPLED_ROWS = 1500;
const LOOKED_AT_BYTES = 8 << 20;
const FEWEST_ROWS = 20;

/** All rows, in the order of the table. */
export function rowUnits(table: TableToRead, version: number): RowUnit[] {
  const { relation, conditions } = table;
  const pages = Math.ceil(relation.heapBytes / PAGE_BYTES);
  if (!relation.isHeap || version < RANGE_VERSION || pages < 2 * RANGE_PAGES) {
    return [unit(table, conditions.length === 0 ? wholeCopy(table) : copyQuery(table, conditions))];
  }
  const count = Math.ceil(pages / RANGE_PAGES);
  return Array.from({ length: count }, (_, index) => {
    const from = `ctid >= '(${index * RANGE_PAGES},0)'`;
    // The last range is open: pages were counted by another look than the snapshot's.
    const range = index === count - 1 ? [from] : [from, `ctid < '(${(index + 1) * RANGE_PAGES},0)'`];
    return unit(table, copyQuery(table, [...range, ...conditions]));
  });
}

/**
 * The first rows; of a large table also some from pages all over it, the same ones every time. Fewer where rows are long:
 * values that are stored out of line are fetched one by one.
 */
export function headUnits(table: TableToRead): RowUnit[] {
  const { relation } = table;
  const rowBytes = relation.rows > 0 ? relation.totalBytes / relation.rows : 1;
  const affordable = (most: number): number =>
    Math.max(FEWEST_ROWS, Math.min(most, Math.floor(LOOKED_AT_BYTES / rowBytes)));
  const head = unit(table, copyQuery(table, table.conditions, "", ` LIMIT ${affordable(HEAD_ROWS)}`));
  const pages = Math.ceil(relation.heapBytes / PAGE_BYTES);
  if (!relation.isHeap || pages <= SAMPLED_PAGES || (relation.rows >= 0 && relation.rows < LARGE_ROWS)) return [head];
  const percent = Math.min(100, (100 * SAMPLED_PAGES) / pages);
  const sample = ` TABLESAMPLE SYSTEM (${percent.toFixed(6)}) REPEATABLE (0)`;
  return [head, unit(table, copyQuery(table, table.conditions, sample, ` LIMIT ${affordable(SAMPLED_ROWS)}`))];
}

function unit({ relation }: TableToRead, sql: string): RowUnit {
  return {
    sql,
    table: tableLabel(relation.table),
    // Whoever waits to change the table must not be waited for: it may wait for the leader's lock, and for ever.
    lock: `LOCK TABLE ONLY ${relation.sqlName} IN ACCESS SHARE MODE NOWAIT`,
  };
}

function wholeCopy({ relation }: TableToRead): string {
  const columns = relation.columns.length === 0 ? "" : ` (${relation.columns.join(", ")})`;
  return `COPY ${relation.sqlName}${columns} TO STDOUT`;
}

function copyQuery({ relation }: TableToRead, conditions: readonly string[], sample = "", limit = ""): string {
  const filter = conditions.map((condition) => `(${condition}\n)`).join(" AND ");
  const where = filter === "" ? "" : ` WHERE ${filter}`;
  return `COPY (SELECT ${relation.columns.join(", ")} FROM ONLY ${relation.sqlName}${sample}${where}${limit}) TO STDOUT`;
}
