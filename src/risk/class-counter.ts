/**
 * Counts rows by class, a class being the rows that agree in all quasi-identifiers, in bounded memory. Where there are too
 * many classes, every other one, then every fourth … is counted on, chosen by its hash: whole classes, so that sizes stay true.
 */
import { grown, HashIndex } from "./hash-index.ts";
import { TupleHash } from "./text-hash.ts";
import { NO_VALUE, ValueCounter } from "./value-counter.ts";

export interface CounterLimits {
  readonly classes: number;
  /** Pairs of class and value, for each sensitive column. */
  readonly pairs: number;
  /** Distinct values of a sensitive column. */
  readonly values: number;
}

/** At most about 120 MB for classes, and 200 MB for each sensitive column. */
export const defaultLimits: CounterLimits = { classes: 1 << 21, pairs: 1 << 22, values: 1 << 20 };

export interface SensitiveColumn {
  readonly column: string;
  /** Its values have no order, whatever they look like. */
  readonly isWord: boolean;
}

/** What the classes hold of one sensitive column. */
export interface SensitiveCounts {
  readonly column: string;
  readonly values: ValueCounter;
  /** A pair's class is its high half, its value's number its low half. */
  readonly pairs: HashIndex;
  readonly pairRows: Uint32Array;
}

export class ClassCounter {
  rows = 0;
  /** Rows of the classes that are counted. */
  countedRows = 0;
  /** Of 2^halvings classes one is counted. */
  halvings = 0;
  readonly #sensitive: { column: string; values: ValueCounter; pairs: HashIndex; pairRows: Uint32Array }[];
  readonly #limits: CounterLimits;
  readonly #hash = new TupleHash();
  #classes = new HashIndex();
  #sizes: Uint32Array = new Uint32Array(1024);
  #firstRows: Float64Array = new Float64Array(1024);

  constructor(sensitive: readonly SensitiveColumn[], limits: CounterLimits = defaultLimits) {
    this.#limits = limits;
    this.#sensitive = sensitive.map(({ column, isWord }) => ({
      column,
      values: new ValueCounter(limits.values, isWord),
      pairs: new HashIndex(),
      pairRows: new Uint32Array(1024),
    }));
  }

  /** Fields of one row; `sensitive` in the order of the constructor. */
  add(quasi: readonly (string | null)[], sensitive: readonly (string | null)[]): void {
    this.rows++;
    const hash = this.#hash;
    hash.reset();
    for (const field of quasi) {
      if (field === null) hash.addNull();
      else hash.add(field);
    }
    const { high, low } = hash;
    const isCounted = (high & ((1 << this.halvings) - 1)) === 0;
    const row = isCounted ? this.#countRow(high, low) : -1;
    for (let i = 0; i < sensitive.length; i++) this.#countValue(i, row, sensitive[i] ?? null);
    if (isCounted && this.#isTooLarge()) this.#halve();
  }

  get size(): number {
    return this.#classes.size;
  }

  sizeOf(number: number): number {
    return this.#sizes[number] ?? 0;
  }

  /** Number in the table, from 1, of the first row of a class. */
  firstRowOf(number: number): number {
    return this.#firstRows[number] ?? 0;
  }

  get sensitive(): readonly SensitiveCounts[] {
    return this.#sensitive;
  }

  #countRow(high: number, low: number): number {
    const number = this.#classes.add(high, low);
    if (number === this.#sizes.length) {
      this.#sizes = grown(this.#sizes, number * 2);
      this.#firstRows = grown(this.#firstRows, number * 2);
    }
    if (this.#sizes[number] === 0) this.#firstRows[number] = this.rows;
    this.#sizes[number] = (this.#sizes[number] ?? 0) + 1;
    this.countedRows++;
    return number;
  }

  /** The distribution in the whole table counts every row, also those whose class is not counted. */
  #countValue(index: number, classNumber: number, field: string | null): void {
    const counts = this.#sensitive[index];
    if (counts === undefined) return;
    const value = counts.values.add(field);
    if (classNumber < 0) return;
    const pair = counts.pairs.add(classNumber, value);
    if (pair === counts.pairRows.length) counts.pairRows = grown(counts.pairRows, pair * 2);
    counts.pairRows[pair] = (counts.pairRows[pair] ?? 0) + 1;
  }

  #isTooLarge(): boolean {
    const { classes, pairs } = this.#limits;
    return this.#classes.size > classes || this.#sensitive.some((counts) => counts.pairs.size > pairs);
  }

  #halve(): void {
    const bit = 1 << this.halvings++;
    const before = { classes: this.#classes, sizes: this.#sizes, firstRows: this.#firstRows };
    const renumbered = new Int32Array(before.classes.size).fill(NO_VALUE);
    this.#classes = new HashIndex();
    this.#sizes = new Uint32Array(before.sizes.length);
    this.#firstRows = new Float64Array(before.firstRows.length);
    this.countedRows = 0;
    for (let old = 0; old < before.classes.size; old++) {
      const high = before.classes.highOf(old);
      if ((high & bit) !== 0) continue;
      const number = this.#classes.add(high, before.classes.lowOf(old));
      renumbered[old] = number;
      this.#sizes[number] = before.sizes[old] ?? 0;
      this.#firstRows[number] = before.firstRows[old] ?? 0;
      this.countedRows += before.sizes[old] ?? 0;
    }
    for (const counts of this.#sensitive) {
      const kept = new HashIndex();
      const keptRows = new Uint32Array(counts.pairRows.length);
      for (let pair = 0; pair < counts.pairs.size; pair++) {
        const number = renumbered[counts.pairs.highOf(pair)] ?? NO_VALUE;
        if (number === NO_VALUE) continue;
        keptRows[kept.add(number, counts.pairs.lowOf(pair))] = counts.pairRows[pair] ?? 0;
      }
      counts.pairs = kept;
      counts.pairRows = keptRows;
    }
  }
}
