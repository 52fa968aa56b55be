/** One key, or one side of a foreign key, under rehearsal: the tuples of a batch are hashed column by column. */
import type { ColumnValues } from "../../pipeline/fast-rows.ts";
import type { RowCheck } from "./check-expression.ts";
import type { Constraint } from "./constraint.ts";
import type { Comparable, KeyForm } from "./key-form.ts";
import type { KeyTable } from "./key-table.ts";
import type { RowPlaces } from "./row-places.ts";
import { hashValue, lanes } from "./tuple-hash.ts";

const MOST_ROWS = 256;

export interface TupleColumn {
  /** Position in the rows. */
  readonly column: number;
  /** Place in the tuple. */
  readonly part: number;
  readonly form: KeyForm | null;
}

export type NullRule =
  /** A tuple with NULL meets no other. */
  | "skip"
  /** NULL is a value like others. */
  | "value"
  /** All are NULL, or none is. */
  | "all-or-none";

export interface TupleOptions {
  readonly columns: readonly TupleColumn[];
  readonly nulls: NullRule;
  readonly table: KeyTable;
  readonly constraint: Constraint;
  /** Rows of a partial index. */
  readonly where: RowCheck | null;
}

const comparable: Comparable = { bytes: new Uint8Array(0), at: 0, length: 0 };

export class TableKey {
  readonly options: TupleOptions;
  readonly #sums = new Uint32Array(4 * MOST_ROWS);
  readonly #present = new Uint8Array(MOST_ROWS);

  constructor(options: TupleOptions) {
    this.options = options;
  }

  startBatch(rows: number): void {
    this.#sums.fill(0, 0, 4 * rows);
    this.#present.fill(0, 0, rows);
  }

  takeColumn({ part, form }: TupleColumn, { bytes, buffer, words, spans, rowOf, count }: ColumnValues): void {
    const sums = this.#sums;
    const present = this.#present;
    for (let k = 0; k < count; k++) {
      const row = words[rowOf + k]!;
      const at = words[spans + 2 * k]!;
      const length = words[spans + 2 * k + 1]!;
      if (form === null) hashValue(bytes, at, length, part);
      else {
        form(buffer, at, length, comparable);
        hashValue(comparable.bytes, comparable.at, comparable.length, part);
      }
      const to = 4 * row;
      sums[to]! += lanes[0]!;
      sums[to + 1]! += lanes[1]!;
      sums[to + 2]! += lanes[2]!;
      sums[to + 3]! += lanes[3]!;
      present[row]!++;
    }
  }

  endBatch(rows: number, places: RowPlaces, isIncluded: (check: RowCheck, row: number) => boolean): void {
    const { columns, nulls, table, constraint, where } = this.options;
    const sums = this.#sums;
    for (let row = 0; row < rows; row++) {
      const present = this.#present[row]!;
      if (where !== null && !isIncluded(where, row)) continue;
      if (present < columns.length) {
        if (nulls === "all-or-none" && present > 0) constraint.violatedAt(places.of(row));
        if (nulls !== "value") continue;
      }
      constraint.checked++;
      const at = 4 * row;
      table.add(
        sums[at]!,
        sums[at + 1]!,
        sums[at + 2]!,
        sums[at + 3]!,
        places.part,
        places.lineOf(row),
        places.byteOf(row),
      );
    }
  }
}
