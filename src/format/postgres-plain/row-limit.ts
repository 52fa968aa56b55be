/** The refusal of a row that no buffer may hold. */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import { type Place, refuse, type SafelockError } from "../../domain/problem.ts";

export function rowTooLarge(header: RowsHeader, place: Place, maxRowBytes: number): SafelockError {
  return refuse({
    code: "ROW_TOO_LARGE",
    at: { ...place, table: tableLabel(header.table) },
    problem: `a row is larger than ${maxRowBytes} bytes`,
    hint: "Raise the limit with --max-row, for instance --max-row 1GB; memory grows with it",
  });
}
