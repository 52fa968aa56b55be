/** What is asked of one column of a statement's rows, batch by batch. */
import type { ColumnValues, RowBatch } from "../../pipeline/fast-rows.ts";
import type { Constraint } from "./constraint.ts";
import type { RowPlaces } from "./row-places.ts";
import type { TableKey, TupleColumn } from "./table-key.ts";
import type { ValueCheck } from "./value-check.ts";

export interface ColumnPlan {
  readonly column: number;
  readonly values: readonly { readonly check: ValueCheck; readonly constraint: Constraint }[];
  readonly notNull: Constraint | null;
  readonly keys: readonly { readonly key: TableKey; readonly part: TupleColumn }[];
  /** The column has fields that only a server can compute. */
  readonly tellExpressions: () => void;
  /** Texts for checks are kept here; null: nobody asks. */
  readonly texts: (string | null)[] | null;
}

export function takeColumn(
  { column, values, notNull, keys, texts, tellExpressions }: ColumnPlan,
  batch: RowBatch,
  places: RowPlaces,
  spelling: "utf8" | "latin1",
): void {
  const found = batch.values(column);
  if (found.expressions > 0) tellExpressions();
  for (const { check, constraint } of values) checkValues(check, constraint, found, places);
  for (const { key, part } of keys) key.takeColumn(part, found);
  if (texts !== null) keepTexts(texts, found, batch.rows, spelling);
  if (notNull === null) return;
  notNull.checked += batch.rows;
  if (found.count < batch.rows) tellNulls(notNull, found, { batch, column, places });
}

function checkValues({ test }: ValueCheck, constraint: Constraint, found: ColumnValues, places: RowPlaces): void {
  const { count, buffer, words, spans, rowOf } = found;
  constraint.checked += count;
  for (let k = 0; k < count; k++) {
    if (!test(buffer, words[spans + 2 * k]!, words[spans + 2 * k + 1]!))
      constraint.violatedAt(places.of(words[rowOf + k]!));
  }
}

function keepTexts(
  texts: (string | null)[],
  { count, buffer, words, spans, rowOf }: ColumnValues,
  rows: number,
  spelling: "utf8" | "latin1",
): void {
  texts.fill(null, 0, rows);
  for (let k = 0; k < count; k++) {
    const at = words[spans + 2 * k]!;
    texts[words[rowOf + k]!] = buffer.toString(spelling, at, at + words[spans + 2 * k + 1]!);
  }
}

interface Missing {
  readonly batch: RowBatch;
  readonly column: number;
  readonly places: RowPlaces;
}

function tellNulls(
  notNull: Constraint,
  { count, words, rowOf }: ColumnValues,
  { batch, column, places }: Missing,
): void {
  for (let row = 0, k = 0; row < batch.rows; row++) {
    if (k < count && words[rowOf + k] === row) k++;
    else if (batch.missing(row, column) === "null") notNull.violatedAt(places.of(row));
  }
}
