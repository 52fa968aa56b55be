/** Records waiting for their segment, as they came, and what they are sorted by. */
import { RECORD } from "../../domain/recording.ts";
import { inByteOrder } from "./sort-rows.ts";

export interface BatchBudget {
  /** Records of one segment. */
  readonly entries: number;
  /** Bytes of the records of one segment; one larger record has a segment alone. */
  readonly bytes: number;
  /** New mappings that the table of what is known has room for at least; 2,500,000 where nothing is said. */
  readonly expectedNew?: number;
}

const FIRST_BYTES = 4 << 20;
const MAX_COLUMNS = 2 ** 16;
const SHAPES = 2 ** 14;

/** Where a field stands in a record, in words. */
export const WORD = {
  size: RECORD.size / 4,
  length: RECORD.originalLength / 4,
  fingerprint: RECORD.fingerprint / 4,
  subject: RECORD.subject / 4,
  token: RECORD.token / 4,
  column: RECORD.column / 4,
  shape: RECORD.shape / 4,
} as const;

export class Batch {
  /** Word of `words` where the record starts, by record. Later all of it is read at once, in the order of its keys. */
  readonly places: Uint32Array;
  /** Fingerprints, and the leading bits of subjects and tokens as numbers in the order of their bytes. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly subjectPrefix: Uint32Array;
  readonly tokenPrefix: Uint32Array;
  /** 1 for each of the run's columns, and for each shape, that a record has. */
  readonly columnsSeen = new Uint8Array(MAX_COLUMNS);
  readonly shapesSeen = new Uint8Array(SHAPES);
  /** The records as they came, but for their columns, which have the run's numbers. */
  words: Uint32Array<ArrayBuffer>;
  /** The same memory. */
  bytes: Uint8Array;
  count = 0;
  #used = 0;
  readonly #budget: BatchBudget;

  constructor(budget: BatchBudget) {
    this.#budget = budget;
    const { entries, bytes } = budget;
    this.places = new Uint32Array(entries);
    this.low = new Uint32Array(entries);
    this.high = new Uint32Array(entries);
    this.subjectPrefix = new Uint32Array(entries);
    this.tokenPrefix = new Uint32Array(entries);
    this.words = new Uint32Array(Math.min(FIRST_BYTES, bytes) >>> 2);
    this.bytes = new Uint8Array(this.words.buffer);
  }

  /**
   * Takes records from `at` on until the batch is full.
   * @param columnOf The run's column by the lane's.
   * @returns the byte behind the last record taken; less than `end` when the batch has to be written first.
   */
  take(records: ArrayBuffer, at: number, end: number, columnOf: Uint16Array): number {
    const from = new Uint32Array(records);
    const first = this.count;
    let place = at >>> 2;
    while (place < end >>> 2) {
      const size = from[place + WORD.size] as number;
      const length = from[place + WORD.length] as number;
      const column = from[place + WORD.column] as number;
      const isWhole = size % 4 === 0 && size >= RECORD.original + length && 4 * place + size <= end;
      if (!isWhole || column >= columnOf.length) throw new Error("a lane's record does not fit its buffer");
      const to = this.#placeFor(size >>> 2);
      if (to < 0) break;
      const row = this.count++;
      this.places[row] = to;
      this.low[row] = from[place + WORD.fingerprint] as number;
      this.high[row] = from[place + WORD.fingerprint + 1] as number;
      this.subjectPrefix[row] = inByteOrder(from[place + WORD.subject] as number);
      this.tokenPrefix[row] = inByteOrder(from[place + WORD.token] as number);
      this.shapesSeen[from[place + WORD.shape] as number] = 1;
      place += size >>> 2;
    }
    if (this.count === first) return 4 * place;
    const start = this.places[first] as number;
    this.words.set(from.subarray(at >>> 2, place), start);
    for (let row = first; row < this.count; row++) {
      const word = (this.places[row] as number) + WORD.column;
      const column = columnOf[this.words[word] as number] as number;
      this.words[word] = column;
      this.columnsSeen[column] = 1;
    }
    return 4 * place;
  }

  /** Forgets all records and overwrites what was in clear. */
  clear(): void {
    this.words.fill(0, 0, this.#used);
    this.columnsSeen.fill(0);
    this.shapesSeen.fill(0);
    if (this.words.length * 4 > this.#budget.bytes) this.#use(new Uint32Array(FIRST_BYTES >>> 2));
    this.#used = 0;
    this.count = 0;
  }

  /** First of as many free words; -1 when the batch is full. */
  #placeFor(words: number): number {
    const place = this.#used;
    const wanted = place + words;
    if (this.count === this.low.length || (this.count > 0 && wanted * 4 > this.#budget.bytes)) return -1;
    if (wanted > this.words.length) this.#grow(wanted);
    this.#used = wanted;
    return place;
  }

  #grow(wanted: number): void {
    const most = Math.max(wanted, this.#budget.bytes >>> 2);
    const larger = new Uint32Array(Math.min(most, Math.max(wanted, 2 * this.words.length)));
    larger.set(this.words.subarray(0, this.#used));
    this.words.fill(0, 0, this.#used);
    this.#use(larger);
  }

  #use(words: Uint32Array<ArrayBuffer>): void {
    this.words = words;
    this.bytes = new Uint8Array(words.buffer);
  }
}
