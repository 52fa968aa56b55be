/** Binary search in rows of one size that start with a sorted key. */

/** Compares `length` bytes of two arrays: negative, 0 or positive. */
export function compareBytes(a: Uint8Array, atA: number, b: Uint8Array, atB: number, length: number): number {
  for (let i = 0; i < length; i++) {
    const difference = (a[atA + i] as number) - (b[atB + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface SortedRows {
  readonly bytes: Uint8Array;
  /** Byte of the first row. */
  readonly start: number;
  readonly rows: number;
  readonly rowBytes: number;
}

/** Number of the first row whose key is not smaller than `key`; `rows` when there is none. */
export function firstNotBelow({ bytes, start, rows, rowBytes }: SortedRows, key: Uint8Array): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(bytes, start + middle * rowBytes, key, 0, key.length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
