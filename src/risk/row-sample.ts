/** A uniform sample of the rows of a table, as numbers: reservoir sampling, seeded. */
import { readKind, type ValueKind } from "./cell.ts";
import { grown } from "./hash-index.ts";
import type { Random } from "./random.ts";
import { textNumber } from "./text-hash.ts";

/** One column: for every sampled row what its field is as a word and as a number. NaN in `words`: NULL. */
export interface SampledColumn {
  readonly name: string;
  readonly words: Float64Array;
  readonly numbers: Float64Array;
  readonly kinds: Uint32Array;
}

const FIRST_CAPACITY = 1024;

export class RowSample {
  /** Rows met. */
  rows = 0;
  columns: readonly SampledColumn[];
  readonly #capacity: number;
  readonly #random: Random;

  constructor(columns: readonly string[], capacity: number, random: Random) {
    this.#capacity = capacity;
    this.#random = random;
    const room = Math.min(capacity, FIRST_CAPACITY);
    this.columns = columns.map((name) => ({
      name,
      words: new Float64Array(room),
      numbers: new Float64Array(room),
      kinds: new Uint32Array(room),
    }));
  }

  /** Rows held. */
  get size(): number {
    return Math.min(this.rows, this.#capacity);
  }

  /** Fields of one row in the order of the columns. */
  add(fields: readonly (string | null)[]): void {
    const place = this.rows < this.#capacity ? this.rows : this.#random.below(this.rows + 1);
    this.rows++;
    if (place >= this.#capacity) return;
    if (place === this.columns[0]?.words.length) this.#grow(Math.min(this.#capacity, place * 2));
    for (const [i, column] of this.columns.entries()) put(column, place, fields[i] ?? null);
  }

  #grow(length: number): void {
    this.columns = this.columns.map(({ name, words, numbers, kinds }) => ({
      name,
      words: grown(words, length),
      numbers: grown(numbers, length),
      kinds: grown(kinds, length),
    }));
  }
}

function put(column: SampledColumn, place: number, field: string | null): void {
  const read: { kind: ValueKind; number: number } = field === null ? { kind: 0, number: 0 } : readKind(field);
  column.words[place] = field === null ? Number.NaN : textNumber(field);
  column.numbers[place] = read.number;
  column.kinds[place] = read.kind;
}
