/** A window's pieces → one block: bytes of its own, with the parts a lane has to work on. */
import type { Piece } from "../domain/block.ts";
import type { Plan } from "../domain/plan.ts";
import type { BufferPool } from "./buffer-pool.ts";
import type { BlockPart, Registration } from "./lane.ts";
import type { PieceWindow } from "./piece-reader.ts";
import type { RowsPiece } from "./sample-collector.ts";
import type { Route, TableRouter } from "./table-router.ts";
import type { Tally } from "./tally.ts";

type SensitivePiece = Piece & { kind: "sensitive" };

export interface BuiltBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly parts: readonly BlockPart[];
  /** Statements whose rows are in the block and need work. */
  readonly registrations: readonly Registration[];
  /** False: the bytes go out as they are. */
  readonly hasWork: boolean;
}

export class BlockBuilder {
  readonly #plan: Plan;
  readonly #router: TableRouter;
  readonly #isComplete: boolean;
  readonly #tally: Tally;
  readonly #pool: BufferPool;

  /** `isComplete`: no table will be met that the plan does not know. */
  constructor(
    { plan, isComplete }: { readonly plan: Plan; readonly isComplete: boolean },
    into: { readonly router: TableRouter; readonly tally: Tally; readonly pool: BufferPool },
  ) {
    this.#plan = plan;
    this.#isComplete = isComplete;
    this.#router = into.router;
    this.#tally = into.tally;
    this.#pool = into.pool;
  }

  build(window: PieceWindow): BuiltBlock {
    const parts: BlockPart[] = [];
    const registrations = new Map<number, Registration>();
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (const piece of window.pieces) {
      const bytes = this.#bytesOf(piece, window);
      const route = piece.kind === "rows" ? this.#rows(piece) : null;
      if (route?.registration) registrations.set(route.header.id, route.registration);
      appendPart(parts, length, bytes.length, piece, route);
      chunks.push(bytes);
      length += bytes.length;
    }
    const hasWork = registrations.size > 0;
    return {
      bytes: concatenate(chunks, new Uint8Array(this.#pool.take(length), 0, length)),
      parts,
      registrations: [...registrations.values()],
      hasWork,
    };
  }

  #rows(piece: RowsPiece): Route {
    const route = this.#router.route(piece.header);
    this.#tally.countRows(route, piece.rowCount);
    return route;
  }

  #bytesOf(piece: Piece, { bytes, origin }: PieceWindow): Uint8Array {
    if (piece.kind === "sensitive" && this.#isReplaced(piece.what)) return piece.replacement;
    return bytes.subarray(piece.start - origin, piece.end - origin);
  }

  #isReplaced(what: SensitivePiece["what"]): boolean {
    if (what === "text-index") return !this.#isComplete || changesAnything(this.#plan);
    return what === "large-object" ? this.#plan.largeObjects === "empty" : this.#plan.rolePasswords === "remove";
  }
}

/** An index holds words of columns that nobody could tell apart any more. */
function changesAnything({ tables }: Plan): boolean {
  return [...tables.values()].some(
    ({ columns, rows: { dropWhen, keepWhen, sample } }) =>
      (dropWhen ?? keepWhen ?? sample) !== null || columns.some(({ rule }) => rule.use !== "keep"),
  );
}

/** Neighbouring passthrough parts become one. */
function appendPart(parts: BlockPart[], start: number, length: number, piece: Piece, route: Route | null): void {
  const end = start + length;
  const last = parts.at(-1);
  if (piece.kind === "rows" && route?.registration) {
    const at = { byte: piece.start, line: piece.firstLine, row: piece.firstRow };
    parts.push({ start, end, headerId: piece.header.id, at });
  } else if (last !== undefined && last.headerId === null) parts[parts.length - 1] = { ...last, end };
  else parts.push({ start, end, headerId: null, at: { byte: piece.start, line: 0, row: 0 } });
}

function concatenate(chunks: readonly Uint8Array[], bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
