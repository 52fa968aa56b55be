/** Cuts scripts of SQLite (`.dump` of the sqlite3 shell, hand-written SQL) into pieces. */
import type { Piece } from "../../domain/block.ts";
import type { Framer, FramerEvents, FramerOptions } from "../format.ts";
import { Cutting } from "./cutting.ts";
import { Statements } from "./statements.ts";
import { TupleRows } from "./tuple-rows.ts";

/**
 * A framer for one stream. `cut` throws SQL_TRUNCATED, SQL_SYNTAX, NOT_PLAIN_SQL, SQLITE_DUMP_INCOMPLETE (exit 3),
 * ROW_TOO_LARGE and SQL_UNSUPPORTED (exit 2).
 */
export function createSqliteFramer(events: FramerEvents, options: FramerOptions): Framer {
  const cutting = new Cutting(options);
  const tuples = new TupleRows(cutting);
  const statements = new Statements(cutting, events, tuples);
  let hasStarted = false;

  function start(): boolean {
    const { bytes, at, to, isLast } = cutting;
    if (to - at < 3 && !isLast) return false;
    if (to - at >= 3 && bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) cutting.passTo(at + 3);
    return true;
  }

  function step(): boolean {
    if (!tuples.isOpen) return statements.step();
    if (!tuples.step()) return false;
    statements.behindRows();
    return true;
  }

  return {
    cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
      cutting.begin({ bytes, from, to, isLast, origin, pieces });
      hasStarted ||= start();
      while (hasStarted && step()) {
        // Each step moves on or changes what is open.
      }
      if (isLast) statements.finish();
      return cutting.at - from;
    },
  };
}
