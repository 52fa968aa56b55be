/** How often each value of a column stands in the whole table, and where it stands in the order of numbers and dates. */
import { readKind, valueKinds } from "./cell.ts";
import { grown, HashIndex } from "./hash-index.ts";
import { TupleHash } from "./text-hash.ts";

export const NO_VALUE = -1;

export class ValueCounter {
  /** Rows counted. */
  rows = 0;
  /** More distinct values than the limit: the distribution is not known any more. */
  isOverfull = false;
  readonly #limit: number;
  readonly #hash = new TupleHash();
  readonly #values = new HashIndex();
  #rowsOf: Float64Array = new Float64Array(1024);
  #orders: Float64Array = new Float64Array(1024);
  /** Kinds of all values met, NULL aside. */
  #isNumber: boolean;
  #isTime: boolean;
  #hasNull = false;

  constructor(limit: number, isWord: boolean) {
    this.#limit = limit;
    this.#isNumber = !isWord;
    this.#isTime = !isWord;
  }

  /** The value's number. Beyond the limit a negative one from its hash. */
  add(field: string | null): number {
    const hash = this.#hash;
    hash.reset();
    if (field === null) hash.addNull();
    else hash.add(field);
    this.rows++;
    if (this.isOverfull) return this.#numberWhenFull();
    const before = this.#values.size;
    if (before === this.#limit && this.#values.find(hash.high, hash.low) < 0) {
      this.isOverfull = true;
      return this.#numberWhenFull();
    }
    const number = this.#values.add(hash.high, hash.low);
    if (number === before) this.#begin(number, field);
    this.#rowsOf[number] = (this.#rowsOf[number] ?? 0) + 1;
    return number;
  }

  get size(): number {
    return this.#values.size;
  }

  rowsOf(number: number): number {
    return this.#rowsOf[number] ?? 0;
  }

  /** Whether all values have a place in one order: numbers, or dates and times. */
  get isOrdered(): boolean {
    return (this.#isNumber || this.#isTime) && !this.#hasNull && this.#values.size > 0;
  }

  /** Numbers of the values in ascending order, equal ones beside each other. */
  inOrder(): Uint32Array {
    const orders = this.#orders;
    return Uint32Array.from({ length: this.#values.size }, (_, i) => i).sort(
      (a, b) => (orders[a] ?? 0) - (orders[b] ?? 0),
    );
  }

  orderOf(number: number): number {
    return this.#orders[number] ?? 0;
  }

  /** Values met before keep their number. */
  #numberWhenFull(): number {
    const { high, low } = this.#hash;
    const known = this.#values.find(high, low);
    return known < 0 ? low | 0x80000000 : known;
  }

  #begin(number: number, field: string | null): void {
    if (number === this.#rowsOf.length) {
      this.#rowsOf = grown(this.#rowsOf, number * 2);
      this.#orders = grown(this.#orders, number * 2);
    }
    if (field === null) {
      this.#hasNull = true;
      return;
    }
    const { kind, number: order } = readKind(field);
    this.#orders[number] = order;
    if (kind !== valueKinds.number) this.#isNumber = false;
    if (kind !== valueKinds.time) this.#isTime = false;
  }
}
