/** Records waiting for their segment: fields by column of typed arrays, originals one after the other. */
import { RECORD } from "../../domain/recording.ts";

export interface BatchBudget {
  /** Records of one segment. */
  readonly entries: number;
  /** Bytes of originals of one segment; one larger original has a segment alone. */
  readonly bytes: number;
}

const FIRST_BYTES = 4 << 20;

const MAX_COLUMNS = 2 ** 16;
const SHAPES = 2 ** 14;

/** Words of `facts` of one record. They lie side by side, since they are read together and in random order. */
export const FACT = { stride: 3, place: 0, length: 1, column: 2 } as const;

export class Batch {
  /** By record, two words: subject and token have four. Little-endian as they came. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly subjects: Uint32Array;
  readonly tokens: Uint32Array;
  /** FACT.stride words a record: word of the originals where its own starts, bytes, the run's column. */
  readonly facts: Uint32Array;
  /** The same memory as `subjects` and `tokens`. */
  readonly subjectBytes: Uint8Array;
  readonly tokenBytes: Uint8Array;
  /** The originals, each from a word of its own on. */
  originals: Uint8Array;
  /** 1 for each of the run's columns, and for each shape, that a record has. Noted as they come: later, in the order of their keys, each look would miss the cache. */
  readonly columnsSeen = new Uint8Array(MAX_COLUMNS);
  readonly shapesSeen = new Uint8Array(SHAPES);
  count = 0;
  #words: Uint32Array<ArrayBuffer>;
  #used = 0;
  readonly #budget: BatchBudget;

  constructor(budget: BatchBudget) {
    this.#budget = budget;
    const { entries, bytes } = budget;
    this.low = new Uint32Array(entries);
    this.high = new Uint32Array(entries);
    this.subjects = new Uint32Array(4 * entries);
    this.tokens = new Uint32Array(4 * entries);
    this.facts = new Uint32Array(FACT.stride * entries);
    this.subjectBytes = new Uint8Array(this.subjects.buffer);
    this.tokenBytes = new Uint8Array(this.tokens.buffer);
    this.#words = new Uint32Array(Math.min(FIRST_BYTES, bytes) >>> 2);
    this.originals = new Uint8Array(this.#words.buffer);
  }

  /**
   * Takes records from `at` on until the batch is full.
   * @param columnOf The run's column by the lane's.
   * @returns the byte behind the last record taken; less than `end` when the batch has to be written first.
   */
  take(records: ArrayBuffer, at: number, end: number, columnOf: Uint16Array): number {
    const words = new Uint32Array(records);
    const { low, high, subjects, tokens, facts } = this;
    let place = at;
    while (place < end) {
      const word = place >>> 2;
      const size = words[word + RECORD.size / 4] as number;
      const length = words[word + RECORD.originalLength / 4] as number;
      const column = words[word + RECORD.column / 4] as number;
      if (size % 4 !== 0 || size < RECORD.original + length || place + size > end || column >= columnOf.length) {
        throw new Error("a lane's record does not fit its buffer");
      }
      const to = this.#placeFor((length + 3) >>> 2);
      if (to < 0) break;
      const row = this.count++;
      low[row] = words[word + RECORD.fingerprint / 4] as number;
      high[row] = words[word + RECORD.fingerprint / 4 + 1] as number;
      for (let i = 0; i < 4; i++) {
        subjects[4 * row + i] = words[word + RECORD.subject / 4 + i] as number;
        tokens[4 * row + i] = words[word + RECORD.token / 4 + i] as number;
      }
      const fact = FACT.stride * row;
      facts[fact + FACT.place] = to;
      facts[fact + FACT.length] = length;
      const runColumn = columnOf[column] as number;
      facts[fact + FACT.column] = runColumn;
      this.columnsSeen[runColumn] = 1;
      this.shapesSeen[words[word + RECORD.shape / 4] as number] = 1;
      const originals = this.#words;
      const from = word + RECORD.original / 4;
      for (let i = 0; i < (length + 3) >>> 2; i++) originals[to + i] = words[from + i] as number;
      place += size;
    }
    return place;
  }

  /** Forgets all records and overwrites what was in clear. */
  clear(): void {
    this.#words.fill(0, 0, this.#used);
    this.columnsSeen.fill(0);
    this.shapesSeen.fill(0);
    if (this.#words.length * 4 > this.#budget.bytes) this.#use(new Uint32Array(FIRST_BYTES >>> 2));
    this.#used = 0;
    this.count = 0;
  }

  /** First of as many free words of the originals; -1 when the batch is full. */
  #placeFor(words: number): number {
    const place = this.#used;
    const wanted = place + words;
    if (this.count === this.low.length || (this.count > 0 && wanted * 4 > this.#budget.bytes)) return -1;
    if (wanted > this.#words.length) this.#grow(wanted);
    this.#used = wanted;
    return place;
  }

  #grow(wanted: number): void {
    const most = Math.max(wanted, this.#budget.bytes >>> 2);
    const larger = new Uint32Array(Math.min(most, Math.max(wanted, 2 * this.#words.length)));
    larger.set(this.#words.subarray(0, this.#used));
    this.#words.fill(0, 0, this.#used);
    this.#use(larger);
  }

  #use(words: Uint32Array<ArrayBuffer>): void {
    this.#words = words;
    this.originals = new Uint8Array(words.buffer);
  }
}
