/** Counts of one run, by table and column. */
import type { RowsHeader } from "../domain/block.ts";
import type { BlockOutput } from "./lane.ts";
import type { Route } from "./table-router.ts";

export interface ColumnResult {
  readonly column: string;
  readonly use: string;
  /** Values that were replaced; NULLs and empty values stay and do not count. */
  readonly changed: number;
}

export interface TableResult {
  /** As shown to people: `schema.table`. */
  readonly table: string;
  readonly rowsIn: number;
  readonly rowsDropped: number;
  readonly columns: readonly ColumnResult[];
}

interface Counts {
  rowsIn: number;
  rowsDropped: number;
  readonly changed: Map<string, { column: string; use: string; changed: number }>;
}

export class Tally {
  rows = 0;
  /** Table of the rows counted last, as shown to people. */
  lastTable: string | null = null;
  readonly #tables = new Map<string, Counts>();

  countRows(route: Route, rowCount: number): void {
    this.#counts(route.label).rowsIn += rowCount;
    this.rows += rowCount;
    this.lastTable = route.label;
  }

  countOutput(output: BlockOutput, routeOf: (id: RowsHeader["id"]) => Route): void {
    for (const { headerId, rowsDropped, changed } of output.counts) {
      const route = routeOf(headerId);
      const counts = this.#counts(route.label);
      counts.rowsDropped += rowsDropped;
      for (const [index, step] of route.columns.entries()) {
        const entry = counts.changed.get(step.column) ?? { ...step, changed: 0 };
        entry.changed += changed[index] ?? 0;
        counts.changed.set(step.column, entry);
      }
    }
  }

  tables(): readonly TableResult[] {
    return [...this.#tables].map(([table, { rowsIn, rowsDropped, changed }]) => ({
      table,
      rowsIn,
      rowsDropped,
      columns: [...changed.values()],
    }));
  }

  #counts(label: string): Counts {
    const counts = this.#tables.get(label) ?? { rowsIn: 0, rowsDropped: 0, changed: new Map() };
    this.#tables.set(label, counts);
    return counts;
  }
}
