/** Seeded random numbers: the same seed gives the same attacks on every machine. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; `limit` up to 2^32. */
  below(limit: number): number;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter): passes PractRand, and needs 32-bit arithmetic only. */
export function seededRandom(seed: number, purpose = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = purpose | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  return { below: (limit) => Math.floor((next() / 2 ** 32) * limit) };
}

/** `count` different whole numbers from 0 to `limit` - 1, in random order; all of them when there are no more. */
export function distinctBelow(random: Random, limit: number, count: number): Uint32Array {
  const numbers = Uint32Array.from({ length: limit }, (_, i) => i);
  const wanted = Math.min(count, limit);
  for (let i = 0; i < wanted; i++) {
    const other = i + random.below(limit - i);
    const picked = numbers[other] ?? 0;
    numbers[other] = numbers[i] ?? 0;
    numbers[i] = picked;
  }
  return numbers.slice(0, wanted);
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return Array.from(distinctBelow(random, items.length, items.length), (index) => items[index] as T);
}
