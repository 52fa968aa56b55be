/**
 * Beginnings of all originals: by the high bits of `spanPrefix`, a byte with one bit for each length modulo 8. It rules out
 * most places of a text with one look.
 */

/** 4 MiB: at a million different beginnings three looks in four still find nothing. */
export const LARGEST_PREFIX_BITS = 22;
const SMALLEST_PREFIX_BITS = 12;
/** A table is folded while fewer places than one in so many are taken. */
const SPARSE = 8;

/** The same table with as few places as it needs. */
export function foldPrefixes(table: Uint8Array): { readonly bits: number; readonly table: Uint8Array } {
  let taken = 0;
  for (const place of table) if (place !== 0) taken++;
  let bits = Math.log2(table.length);
  let folded = table;
  while (bits > SMALLEST_PREFIX_BITS && folded.length / 2 >= taken * SPARSE) {
    const half = new Uint8Array(folded.length / 2);
    for (let i = 0; i < half.length; i++) half[i] = folded[2 * i]! | folded[2 * i + 1]!;
    folded = half;
    bits--;
  }
  return { bits, table: folded };
}
