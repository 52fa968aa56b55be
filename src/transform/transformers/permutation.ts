/** Keyed permutations of whole numbers and of digit strings, by FF1. Distinct values stay distinct. */
import { Ff1 } from "./ff1.ts";

export type DeriveKey = (label: string) => Uint8Array;

/** Permutes the numbers from 0 to 2^bits - 1. `bits` is at most 63. */
export class BinaryPermutation {
  private readonly ff1: Ff1;
  private readonly rightBits: bigint;

  constructor(deriveKey: DeriveKey, bits: number) {
    this.ff1 = new Ff1({ key: deriveKey(`ff1/binary/${bits}`), radix: 2, length: bits });
    this.rightBits = BigInt(bits - Math.floor(bits / 2));
  }

  apply(numbers: readonly bigint[]): bigint[] {
    const left = Float64Array.from(numbers, (number) => Number(number >> this.rightBits));
    const mask = (1n << this.rightBits) - 1n;
    const right = Float64Array.from(numbers, (number) => Number(number & mask));
    this.ff1.encrypt({ left, right });
    return numbers.map((_, i) => (BigInt(left[i]!) << this.rightBits) | BigInt(right[i]!));
  }
}

/** Longest digit string that FF1's arithmetic here permutes. */
export const MAX_DIGITS = 22;

/** Permutes the digit strings of each length among themselves. Lengths from 2 to 22. */
export class DigitPermutation {
  private readonly deriveKey: DeriveKey;
  private readonly byLength = new Map<number, Ff1>();

  constructor(deriveKey: DeriveKey) {
    this.deriveKey = deriveKey;
  }

  apply(values: readonly string[]): string[] {
    const result = new Array<string>(values.length).fill("");
    for (const [length, indexes] of groupByLength(values)) {
      const leftLength = Math.floor(length / 2);
      const left = Float64Array.from(indexes, (i) => Number(values[i]!.slice(0, leftLength)));
      const right = Float64Array.from(indexes, (i) => Number(values[i]!.slice(leftLength)));
      this.ff1For(length).encrypt({ left, right });
      indexes.forEach((index, k) => {
        result[index] = String(left[k]).padStart(leftLength, "0") + String(right[k]).padStart(length - leftLength, "0");
      });
    }
    return result;
  }

  private ff1For(length: number): Ff1 {
    let ff1 = this.byLength.get(length);
    if (ff1 === undefined) {
      ff1 = new Ff1({ key: this.deriveKey(`ff1/decimal/${length}`), radix: 10, length });
      this.byLength.set(length, ff1);
    }
    return ff1;
  }
}

function groupByLength(values: readonly string[]): Map<number, number[]> {
  return Map.groupBy(values.keys(), (i) => values[i]!.length);
}
