/** Cuts scripts of MySQL and MariaDB (mysqldump, mariadb-dump, phpMyAdmin, mydumper, hand-written SQL) into pieces. */
import type { Piece } from "../../domain/block.ts";
import type { Framer, FramerEvents, FramerOptions, Framing } from "../format.ts";
import { Cutting } from "./cutting.ts";
import { InsertStatements } from "./insert-statements.ts";
import { Session } from "./session.ts";
import { ScriptStatements } from "./statements.ts";
import { TupleRows } from "./tuple-rows.ts";

/**
 * A framer for one stream. `cut` throws SQL_TRUNCATED, SQL_SYNTAX, NOT_PLAIN_SQL (exit 3), ROW_TOO_LARGE,
 * ENCODING_UNSUPPORTED and SQL_UNSUPPORTED (exit 2).
 */
export function createMysqlFramer(
  events: FramerEvents,
  options: FramerOptions,
  framing: Framing & { kind: "mysql" },
): Framer {
  const cutting = new Cutting(options, new Session(framing.schema, framing.hasNoBackslashEscapes ?? false));
  const tuples = new TupleRows(cutting, (table) => events.declared?.(table));
  const statements = new ScriptStatements(cutting, events, new InsertStatements(cutting, events, tuples));
  let hasStarted = false;

  function start(isLast: boolean): boolean {
    const { bytes, at, to } = cutting;
    if (to - at < 3 && !isLast) return false;
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf && to - at >= 3) cutting.passTo(at + 3);
    // Without a database, too: the USE of a part before this one is over.
    events.statement(`USE \`${framing.schema.replaceAll("`", "``")}\``, null);
    hasStarted = true;
    return true;
  }

  return {
    cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
      cutting.begin({ bytes, from, to, isLast, origin, pieces });
      if (hasStarted || start(isLast)) {
        while (tuples.isOpen ? tuples.step() : statements.step()) {
          // Each step moves on or changes what is open.
        }
      }
      if (isLast) {
        tuples.finish();
        statements.finish();
      }
      return cutting.at - from;
    },
  };
}
