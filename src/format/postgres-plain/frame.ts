/** Cuts PostgreSQL scripts (pg_dump, pg_dumpall, hand-written SQL) into pieces. */
import type { Piece } from "../../domain/block.ts";
import type { Framer, FramerEvents, FramerOptions } from "../format.ts";
import { CopyRows } from "./copy-rows.ts";
import { Cutting } from "./cutting.ts";
import { foreignFormat, SIGNATURE_BYTES } from "./foreign-format.ts";
import { ScriptStatements } from "./statements.ts";
import { TupleRows } from "./tuple-rows.ts";

/** Without `nextHeaderId` headers are counted from 0. */
export type PostgresFramerOptions = Omit<FramerOptions, "nextHeaderId"> & Partial<FramerOptions>;

/**
 * A framer for one stream. `cut` throws COPY_TRUNCATED, SQL_TRUNCATED, NOT_PLAIN_SQL (exit 3), COPY_OPTION, ROW_TOO_LARGE,
 * FORMAT_UNSUPPORTED, ENCODING_UNSUPPORTED and SQL_UNSUPPORTED (exit 2).
 */
export function createPostgresFramer(events: FramerEvents, options: PostgresFramerOptions): Framer {
  const cutting = new Cutting(options.scanner, options.source, options.nextHeaderId);
  const copies = new CopyRows(cutting, options.maxRowBytes);
  const tuples = new TupleRows(cutting, options.maxRowBytes);
  const statements = new ScriptStatements(cutting, events, { copies, tuples });
  let hasStarted = false;

  function start(isLast: boolean): boolean {
    const { bytes, at, to } = cutting;
    if (to - at < SIGNATURE_BYTES && !isLast) return false;
    const problem = foreignFormat(bytes, at, to, options.source);
    if (problem !== null) throw problem;
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) cutting.passTo(at + 3);
    hasStarted = true;
    return true;
  }

  function step(): boolean {
    if (copies.isOpen) return copies.step();
    if (tuples.isOpen) return tuples.step();
    return statements.step();
  }

  return {
    cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
      cutting.begin({ bytes, from, to, isLast, origin, pieces });
      if (hasStarted || start(isLast)) {
        while (step()) {
          // Each step moves on or changes what is open.
        }
      }
      if (isLast) {
        copies.finish();
        tuples.finish();
        statements.finish();
      }
      return cutting.at - from;
    },
  };
}
