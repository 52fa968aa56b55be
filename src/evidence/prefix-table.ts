/**
 * Beginnings of all originals, in two tables one behind the other: they rule most places of a text out. The first has a bit
 * for each beginning; it is small enough to stay near the processor. The second has blocks of 64 bytes, which memory hands
 * over at once: the high bits of `spanPrefix` choose a block, the low ones and the length of the original a bit of it.
 */

/** 4 MiB in the second table, the first has a quarter of it: a larger one costs runs more than it saves searches. */
export const LARGEST_PREFIX_BITS = 22;
export const SMALLEST_PREFIX_BITS = 12;
const FIRST_SHARE_BITS = 2;
const BLOCK_BITS = 6;
/** Bits of a block between two lengths: any two lengths below 512 have places of their own. */
const LENGTH_STEP = 37;
/** Tables are folded while fewer bits than one in so many are set. */
const SPARSE = 16;

/** Bytes of both tables. */
export function prefixBytes(bits: number): number {
  return 2 ** bits + 2 ** (bits - FIRST_SHARE_BITS);
}

/** `prefix`: spanPrefix of the first letters; `letters`: how many there are in all; the table: the largest one. */
export function addBeginning(table: Uint8Array, prefix: number, letters: number): void {
  const first = prefix >>> (32 - (LARGEST_PREFIX_BITS - FIRST_SHARE_BITS));
  const block = (prefix >>> (32 - (LARGEST_PREFIX_BITS - BLOCK_BITS))) << BLOCK_BITS;
  const length = (prefix + letters * LENGTH_STEP) & 511;
  table[first]! |= 1 << (prefix & 7);
  table[(1 << (LARGEST_PREFIX_BITS - FIRST_SHARE_BITS)) + block + (length >>> 3)]! |= 1 << (length & 7);
}

/** The same tables with as few places as they need. */
export function foldPrefixes(table: Uint8Array): { readonly bits: number; readonly table: Uint8Array } {
  let bits = LARGEST_PREFIX_BITS;
  let folded = table;
  while (bits > SMALLEST_PREFIX_BITS && bitsOf(folded) * SPARSE < folded.length * 4) folded = halved(folded, bits--);
  return { bits, table: folded };
}

/** Each two bytes of the first table become one, and each two blocks of the second. */
function halved(table: Uint8Array, bits: number): Uint8Array {
  const half = new Uint8Array(table.length / 2);
  const border = 2 ** (bits - FIRST_SHARE_BITS);
  for (let i = 0; i < border / 2; i++) half[i] = table[2 * i]! | table[2 * i + 1]!;
  for (let i = 0; i < half.length - border / 2; i++) {
    const from = border + (((i >>> BLOCK_BITS) << (BLOCK_BITS + 1)) | (i & 63));
    half[border / 2 + i] = table[from]! | table[from + 64]!;
  }
  return half;
}

function bitsOf(table: Uint8Array): number {
  const words = new Uint32Array(table.buffer, table.byteOffset, table.length / 4);
  let bits = 0;
  for (let i = 0; i < words.length; i++) {
    let word = words[i]!;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    bits += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return bits;
}
