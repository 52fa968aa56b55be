/** Sorting of row numbers by keys that are as good as random, such as HMACs: one pass over the leading bits does most of it. */

/** Above this, a bucket holds equal keys; comparing each with each would take too long. */
const LARGE_BUCKET = 64;

export interface SortKey {
  /** By row: the key's leading 32 bits, as an unsigned number. */
  readonly prefix: Uint32Array;
  /** Compares two rows whose prefixes are equal. */
  readonly compareRest: (row: number, other: number) => number;
}

/** Sorts the first `count` numbers of `rows` into `out`, by key. `out` may not be `rows`. */
export function sortRows(rows: Uint32Array, count: number, key: SortKey, out: Uint32Array): void {
  const { prefix } = key;
  const bits = Math.min(18, Math.max(1, Math.ceil(Math.log2(count + 1)) - 1));
  const shift = 32 - bits;
  const ends = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < count; i++) {
    const bucket = ((prefix[rows[i] as number] as number) >>> shift) + 1;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  for (let bucket = 1; bucket < ends.length; bucket++) {
    ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const bucket = (prefix[row] as number) >>> shift;
    const place = ends[bucket] as number;
    out[place] = row;
    ends[bucket] = place + 1;
  }
  // Filling has moved each bucket's start to its end.
  let start = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    const end = ends[bucket] as number;
    if (end - start > LARGE_BUCKET) sortLarge(out.subarray(start, end), key);
    else if (end - start > 1) insertionSort(out, start, end, key);
    start = end;
  }
}

function insertionSort(out: Uint32Array, start: number, end: number, { prefix, compareRest }: SortKey): void {
  for (let i = start + 1; i < end; i++) {
    const row = out[i] as number;
    const leading = prefix[row] as number;
    let j = i - 1;
    for (; j >= start; j--) {
      const other = out[j] as number;
      const otherLeading = prefix[other] as number;
      if (otherLeading < leading || (otherLeading === leading && compareRest(other, row) <= 0)) break;
      out[j + 1] = other;
    }
    out[j + 1] = row;
  }
}

function sortLarge(rows: Uint32Array, { prefix, compareRest }: SortKey): void {
  rows.sort(
    (row, other) => (prefix[row] as number) - (prefix[other] as number) || compareRest(row, other) || row - other,
  );
}

/** Bytes of a word in memory, read as a big-endian number: its order is the order of the bytes. */
export function inByteOrder(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

/** Compares the keys of four words each at two places, in the order of their bytes. */
export function compareKeys(words: Uint32Array, place: number, otherPlace: number): number {
  for (let i = 0; i < 4; i++) {
    const a = words[place + i] as number;
    const b = words[otherPlace + i] as number;
    if (a !== b) return inByteOrder(a) - inByteOrder(b);
  }
  return 0;
}
