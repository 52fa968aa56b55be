/** One constraint under rehearsal: what it is, and where rows break it. */
import type { RowPlace } from "./key-table.ts";

export type ConstraintKind =
  | "primary-key"
  | "unique"
  | "foreign-key"
  | "not-null"
  | "check"
  | "type"
  | "length"
  | "range"
  | "label"
  | "row-shape";

export class Constraint {
  readonly kind: ConstraintKind;
  readonly table: string;
  readonly columns: readonly string[];
  /** As the server names it; of a type its name. */
  readonly name: string;
  /** Rows or values asked. */
  checked = 0;
  violations = 0;
  /** Rows in a spelling that cannot be judged here. */
  undecided = 0;
  readonly places: RowPlace[] = [];
  readonly #mostPlaces: number;

  constructor(
    what: { kind: ConstraintKind; table: string; columns: readonly string[]; name: string },
    mostPlaces: number,
  ) {
    this.kind = what.kind;
    this.table = what.table;
    this.columns = what.columns;
    this.name = what.name;
    this.#mostPlaces = mostPlaces;
  }

  violatedAt(place: RowPlace, rows = 1): void {
    this.violations += rows;
    if (this.places.length < this.#mostPlaces) this.places.push(place);
  }
}
