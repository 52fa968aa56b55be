/** Cuts the data of an archive's entry into pieces. */
import type { Piece } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import type { Framer, FramerEvents, FramerOptions, Framing } from "../format.ts";
import { CopyRows } from "../postgres-plain/copy-rows.ts";
import { Cutting } from "../postgres-plain/cutting.ts";
import { ScriptStatements } from "../postgres-plain/statements.ts";
import { isBlank } from "../postgres-plain/tokens.ts";
import { TupleRows } from "../postgres-plain/tuple-rows.ts";
import { brokenArchive } from "./damage.ts";

export type ArchiveFraming = Extract<Framing, { kind: "postgres-copy" | "postgres-inserts" | "large-object" }>;

/**
 * A framer for the data of one entry. `cut` throws COPY_TRUNCATED, COPY_ROW_WIDTH, ARCHIVE_BROKEN (exit 3), ROW_TOO_LARGE
 * (exit 2), and of INSERT statements what the framer of plain dumps throws.
 */
export function createArchiveFramer(events: FramerEvents, options: FramerOptions, framing: ArchiveFraming): Framer {
  switch (framing.kind) {
    case "postgres-copy":
      return createCopyFramer(options, framing);
    case "postgres-inserts":
      return createInsertsFramer(events, options, framing);
    case "large-object":
      return createLargeObjectFramer();
  }
}

function createCopyFramer(options: FramerOptions, framing: ArchiveFraming & { kind: "postgres-copy" }): Framer {
  const cutting = new Cutting(options.scanner, options.source, options.nextHeaderId);
  const copies = new CopyRows(cutting, options.maxRowBytes);
  const { table, columns, encoding } = framing;
  copies.open({
    id: options.nextHeaderId(),
    table,
    columns,
    layout: "copy",
    isCrlf: false,
    hasStandardStrings: true,
    encoding,
  });

  /** pg_dump writes two line ends behind the rows, and nothing else. */
  function passRest(): void {
    const { bytes, at, to } = cutting;
    for (let index = at; index < to; index++) {
      if (isBlank(bytes[index] as number)) continue;
      const place = { source: options.source, table: tableLabel(table), line: cutting.lineAt(index) };
      throw brokenArchive(place, "something follows the end of the rows");
    }
    cutting.passTo(to);
  }

  return {
    cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
      cutting.begin({ bytes, from, to, isLast, origin, pieces });
      while (copies.isOpen && copies.step()) {
        // Each step moves on or closes the rows.
      }
      if (!copies.isOpen) passRest();
      if (isLast) copies.finish();
      return cutting.at - from;
    },
  };
}

function createInsertsFramer(
  events: FramerEvents,
  options: FramerOptions,
  { encoding, hasStandardStrings }: ArchiveFraming & { kind: "postgres-inserts" },
): Framer {
  const cutting = new Cutting(options.scanner, options.source, options.nextHeaderId);
  cutting.settings = { encoding, hasStandardStrings };
  const copies = new CopyRows(cutting, options.maxRowBytes);
  const tuples = new TupleRows(cutting, options.maxRowBytes);
  const statements = new ScriptStatements(cutting, events, { copies, tuples });

  function step(): boolean {
    if (copies.isOpen) return copies.step();
    return tuples.isOpen ? tuples.step() : statements.step();
  }

  return {
    cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
      cutting.begin({ bytes, from, to, isLast, origin, pieces });
      while (step()) {
        // Each step moves on or changes what is open.
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

const nothing = new Uint8Array(0);

function createLargeObjectFramer(): Framer {
  return {
    cut(_bytes: Uint8Array, from: number, to: number, _isLast: boolean, origin: number, pieces: Piece[]): number {
      const count = to - from;
      if (count > 0) {
        pieces.push({
          kind: "sensitive",
          start: origin,
          end: origin + count,
          what: "large-object",
          replacement: nothing,
        });
      }
      return count;
    },
  };
}
