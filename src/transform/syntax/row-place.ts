/** Where a bad row stands, for messages. */
import type { RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import type { Place } from "../../domain/problem.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { BlockPlace } from "../engine-options.ts";
import type { BadRow } from "../row-syntax.ts";

export function rowPlace(memory: EngineMemory, header: RowsHeader, bad: BadRow, at: BlockPlace): Place {
  const lines = memory.bytes.subarray(bad.input, bad.from).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
  return {
    table: tableLabel(header.table),
    line: at.line + lines,
    row: at.row + bad.row,
    byte: at.byte + bad.from - bad.input,
  };
}
