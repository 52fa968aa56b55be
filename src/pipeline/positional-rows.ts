/** Rows that name no columns mean those of the table's DDL, so these may not change between such rows. */
import { type TableKey, type TableName, tableKey, tableLabel } from "../domain/names.ts";
import { refuse } from "../domain/problem.ts";

export class PositionalRows {
  readonly #columns = new Map<TableKey, string>();

  /**
   * Rows without names follow, `columns` being what the DDL says at this place; undefined: it says nothing.
   * @throws SafelockError (exit 2) COLUMNS_CHANGE when it said something else before earlier rows.
   */
  begin(table: TableName, columns: readonly string[] | undefined): void {
    if (columns === undefined) return;
    const key = tableKey(table);
    const written = JSON.stringify(columns);
    const before = this.#columns.get(key) ?? written;
    this.#columns.set(key, before);
    if (before === written) return;
    throw refuse({
      code: "COLUMNS_CHANGE",
      at: { table: tableLabel(table) },
      problem:
        "its rows name no columns, and its columns are declared otherwise before some of them than before others",
      hint: "Give the dumps one by one instead of joined into one, or dump with --column-inserts or --complete-insert",
    });
  }
}
