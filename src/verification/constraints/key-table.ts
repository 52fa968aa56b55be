/**
 * The keys of one constraint: hash → how often, and where first. In memory up to a budget that all tables share; beyond it a
 * table's entries go to a temporary file in runs, ordered by the hash's first bits, and are merged part by part in the end.
 */
import { SpillFile } from "./spill-file.ts";

export interface RowPlace {
  /** Number of the part among those read. */
  readonly part: number;
  /** In the part, from 1. */
  readonly line: number;
  /** Of the row's first byte in the part. */
  readonly byte: number;
}

/** Words of an entry: four of the hash, count, line, byte (low), byte (12 high bits) with the part (20 bits). */
const WORDS = 8;
const FIRST_CAPACITY = 512;
/** What each table may always have, so that many tables do not spill all the time. */
const LEAST_BYTES = 1 << 20;
const MOST_PARTS = 0xf_ffff;

/** Bytes that the tables of one rehearsal may take together. */
export class KeyBudget {
  readonly limit: number;
  readonly directory: string;
  used = 0;
  /** Bytes that went to disk. */
  spilled = 0;

  constructor(limit: number, directory: string) {
    this.limit = limit;
    this.directory = directory;
  }
}

export class KeyTable {
  /** Rows whose key another row before had. */
  duplicates = 0;
  /** Rows that were added. */
  rows = 0;
  /** Distinct keys in memory. */
  #size = 0;
  #capacity = FIRST_CAPACITY;
  #entries = new Uint32Array(FIRST_CAPACITY * WORDS);
  #spill: SpillFile | null = null;
  readonly #budget: KeyBudget;
  readonly #isTold: ((place: RowPlace, first: RowPlace) => void) | null;

  /** `isTold` is told a row that repeats a key, and where the key stood first, as far as memory knows. */
  constructor(budget: KeyBudget, isTold: ((place: RowPlace, first: RowPlace) => void) | null) {
    this.#budget = budget;
    this.#isTold = isTold;
    budget.used += this.#entries.byteLength;
  }

  /** The hash as four words. */
  add(h0: number, h1: number, h2: number, h3: number, part: number, line: number, byte: number): void {
    this.rows++;
    const at = this.#find(h0, h1, h2, h3);
    const entries = this.#entries;
    if (entries[at + 4] !== 0) {
      entries[at + 4]!++;
      this.duplicates++;
      if (this.#isTold !== null) this.#isTold({ part, line, byte }, placeAt(entries, at));
      return;
    }
    write(entries, at, h0, h1, h2, h3);
    entries[at + 4] = 1;
    entries[at + 5] = line;
    entries[at + 6] = byte >>> 0;
    entries[at + 7] = (Math.floor(byte / 2 ** 32) << 20) | Math.min(part, MOST_PARTS);
    if (++this.#size > this.#capacity * 0.7) this.#makeRoom();
  }

  get hasSpilled(): boolean {
    return this.#spill !== null;
  }

  /** Ends the adding: keys that were met again behind a spill are counted now. */
  settle(): void {
    if (this.#spill === null) return;
    this.#flush();
    for (let part = 0; part < SpillFile.PARTS; part++) this.#merge(part, true);
  }

  /**
   * Keys of `this` that `other` does not have. Both must be settled.
   * @param miss How many rows have the key, and the first of them.
   */
  missingIn(other: KeyTable, miss: (rows: number, first: RowPlace) => void): void {
    if (!other.hasSpilled) {
      const isThere = lookup(other.#entries, other.#capacity);
      if (!this.hasSpilled) missing(this.#entries, isThere, miss);
      else for (let part = 0; part < SpillFile.PARTS; part++) missing(this.#merge(part, false).entries, isThere, miss);
      return;
    }
    // What is looked up part by part must lie in parts, too.
    this.#flush();
    for (let part = 0; part < SpillFile.PARTS; part++) {
      const known = other.#merge(part, false);
      missing(this.#merge(part, false).entries, lookup(known.entries, known.capacity), miss);
    }
  }

  close(): void {
    this.#spill?.close();
    this.#spill = null;
    this.#budget.used -= this.#entries.byteLength;
    this.#entries = new Uint32Array(FIRST_CAPACITY * WORDS);
    this.#capacity = FIRST_CAPACITY;
    this.#size = 0;
  }

  #find(h0: number, h1: number, h2: number, h3: number): number {
    return findIn(this.#entries, this.#capacity, h0, h1, h2, h3);
  }

  #makeRoom(): void {
    const wanted = this.#entries.byteLength * 2;
    const isAllowed = wanted <= LEAST_BYTES || this.#budget.used + wanted / 2 <= this.#budget.limit;
    if (!isAllowed) {
      this.#flush();
      return;
    }
    const former = this.#entries;
    this.#budget.used += wanted / 2;
    this.#capacity *= 2;
    this.#entries = new Uint32Array(this.#capacity * WORDS);
    for (let at = 0; at < former.length; at += WORDS) {
      if (former[at + 4] === 0) continue;
      const to = this.#find(former[at]!, former[at + 1]!, former[at + 2]!, former[at + 3]!);
      for (let i = 0; i < WORDS; i++) this.#entries[to + i] = former[at + i]!;
    }
  }

  #flush(): void {
    this.#spill ??= new SpillFile(this.#budget.directory);
    this.#budget.spilled += this.#spill.write(this.#entries, WORDS, 4);
    this.#entries.fill(0);
    this.#size = 0;
  }

  /** Entries of one part on disk, as a table of their own. */
  #merge(part: number, isCounting: boolean): { entries: Uint32Array; capacity: number } {
    const runs = this.#spill!.read(part);
    const made = emptyTable(runs.reduce((sum, run) => sum + run.length / WORDS, 0));
    for (const run of runs) {
      for (let at = 0; at < run.length; at += WORDS) {
        const to = insert(made, run, at);
        if (to < 0 || !isCounting) continue;
        this.duplicates++;
        this.#isTold?.(placeAt(run, at), placeAt(made.entries, to));
      }
    }
    return made;
  }
}

function lookup(entries: Uint32Array, capacity: number) {
  return (h0: number, h1: number, h2: number, h3: number): boolean =>
    entries[findIn(entries, capacity, h0, h1, h2, h3) + 4] !== 0;
}

function emptyTable(count: number): { entries: Uint32Array; capacity: number } {
  let capacity = 16;
  while (capacity * 0.7 < count) capacity *= 2;
  return { entries: new Uint32Array(capacity * WORDS), capacity };
}

/** Returns the index of the entry that is there already, whose count grows; -1 when it is new. */
function insert(table: { entries: Uint32Array; capacity: number }, from: Uint32Array, at: number): number {
  const { entries, capacity } = table;
  const to = findIn(entries, capacity, from[at]!, from[at + 1]!, from[at + 2]!, from[at + 3]!);
  if (entries[to + 4] !== 0) {
    entries[to + 4]! += from[at + 4]!;
    return to;
  }
  for (let i = 0; i < WORDS; i++) entries[to + i] = from[at + i]!;
  return -1;
}

/** Index of the key's entry, or of the free one where it belongs. The spill's parts take the first bits, places the last. */
function findIn(entries: Uint32Array, capacity: number, h0: number, h1: number, h2: number, h3: number): number {
  const mask = capacity - 1;
  for (let slot = h1 & mask; ; slot = (slot + 1) & mask) {
    const at = slot * WORDS;
    if (entries[at + 4] === 0) return at;
    if (
      entries[at] === h0 >>> 0 &&
      entries[at + 1] === h1 >>> 0 &&
      entries[at + 2] === h2 >>> 0 &&
      entries[at + 3] === h3 >>> 0
    )
      return at;
  }
}

function write(entries: Uint32Array, at: number, h0: number, h1: number, h2: number, h3: number): void {
  entries[at] = h0;
  entries[at + 1] = h1;
  entries[at + 2] = h2;
  entries[at + 3] = h3;
}

function placeAt(entries: Uint32Array, at: number): RowPlace {
  const high = entries[at + 7]!;
  return { part: high & MOST_PARTS, line: entries[at + 5]!, byte: (high >>> 20) * 2 ** 32 + entries[at + 6]! };
}

function missing(
  entries: Uint32Array,
  isThere: (h0: number, h1: number, h2: number, h3: number) => boolean,
  miss: (rows: number, first: RowPlace) => void,
): void {
  for (let at = 0; at < entries.length; at += WORDS) {
    if (entries[at + 4] === 0) continue;
    if (!isThere(entries[at]!, entries[at + 1]!, entries[at + 2]!, entries[at + 3]!))
      miss(entries[at + 4]!, placeAt(entries, at));
  }
}
