/**
 * Holds windows back while a table in them waits for its decision: a table that the plan has seen no row of is decided
 * on its first rows, and which rows those are must not depend on how the input arrives.
 */
import type { Piece, RowsHeader } from "../domain/block.ts";
import type { TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { Table } from "../domain/schema.ts";
import type { PieceWindow } from "./piece-reader.ts";
import { FIRST_ROWS, type RowsPiece, SampleCollector } from "./sample-collector.ts";
import type { StreamNames } from "./schemas.ts";

/** No more of a table is held back than this; only rows above 80 kB on average make the sample smaller. */
const HELD_BYTES = 16 << 20;

export interface DecisionWindowOptions {
  readonly isUndecided: (header: RowsHeader) => boolean;
  /** What table names mean in the part that is read. */
  readonly names: Pick<StreamNames, "resolve">;
}

export class DecisionWindow {
  readonly #options: DecisionWindowOptions;
  readonly #held: PieceWindow[] = [];
  #hasEnded = false;

  constructor(options: DecisionWindowOptions) {
    this.#options = options;
  }

  /** Takes a window; gives those that may be worked on now, in order. Its bytes are copied only when it has to wait. */
  *through(window: PieceWindow): Generator<PieceWindow> {
    this.#held.push(window);
    yield* this.#ready();
    if (this.#held.at(-1) === window) this.#held[this.#held.length - 1] = copyOf(window);
  }

  /** A part has ended: gives what is still held. */
  *rest(): Generator<PieceWindow> {
    this.#hasEnded = true;
    yield* this.#ready();
    this.#hasEnded = false;
  }

  /** The first rows of a table among the held windows, of which the piece's own window is the first. */
  sample(table: TableName, declared: Table | undefined): TableSample {
    const key = tableKey(table);
    const collector = new SampleCollector();
    const columns = (): readonly string[] | undefined => declared?.columns.map(({ name }) => name);
    let rows = 0;
    for (const { piece, window } of this.#piecesOf(key)) {
      if (rows >= FIRST_ROWS) break;
      collector.add(table, piece, { ...window, columns });
      rows += piece.rowCount;
    }
    return collector.result().get(key) ?? new Map();
  }

  *#ready(): Generator<PieceWindow> {
    for (let first = this.#held[0]; first !== undefined && this.#mayPass(first); first = this.#held[0]) {
      yield first;
      this.#held.shift();
    }
  }

  #mayPass(window: PieceWindow): boolean {
    return window.pieces.every(
      (piece) =>
        piece.kind !== "rows" || !this.#options.isUndecided(piece.header) || this.#isEnough(this.#keyOf(piece)),
    );
  }

  /** Enough of the table is at hand: its first rows, or all there is, or as much as may be held. */
  #isEnough(key: TableKey): boolean {
    if (this.#hasEnded) return true;
    let rows = 0;
    let start = -1;
    for (const piece of this.#rowsPieces()) {
      if (this.#keyOf(piece) !== key) {
        if (start >= 0) return true;
        continue;
      }
      if (start < 0) start = piece.start;
      rows += piece.rowCount;
      if (rows >= FIRST_ROWS || piece.end - start >= HELD_BYTES) return true;
    }
    return false;
  }

  *#rowsPieces(): Generator<RowsPiece> {
    for (const { pieces } of this.#held) {
      for (const piece of pieces) if (isRows(piece)) yield piece;
    }
  }

  *#piecesOf(key: TableKey): Generator<{ piece: RowsPiece; window: PieceWindow }> {
    for (const window of this.#held) {
      for (const piece of window.pieces) if (isRows(piece) && this.#keyOf(piece) === key) yield { piece, window };
    }
  }

  #keyOf({ header }: RowsPiece): TableKey {
    return tableKey(this.#options.names.resolve(header.table));
  }
}

function isRows(piece: Piece): piece is RowsPiece {
  return piece.kind === "rows";
}

function copyOf(window: PieceWindow): PieceWindow {
  return { ...window, bytes: window.bytes.slice(0, window.consumed) };
}
