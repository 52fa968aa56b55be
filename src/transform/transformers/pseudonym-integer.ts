/** Integers as pseudonyms of integers: a keyed permutation of the numbers that the column's type holds. */
import { refuse } from "../../domain/problem.ts";
import type { ColumnShape, HostTransform, Misfit, PrepareContext } from "../transformer.ts";
import { maxLengthOf, typeOf } from "./column-fit.ts";
import { FEWEST_VALUES } from "./ff1.ts";
import { BinaryPermutation, type DeriveKey, DigitPermutation, MAX_DIGITS } from "./permutation.ts";

/**
 * `split`: numbers of at most `narrow` bits and the others keep to themselves. So where nobody knows the width of the column
 * (31 and 63 bits), and where it is unsigned: then its lower half agrees with signed columns that hold the same numbers.
 */
type Width =
  | { readonly kind: "bits"; readonly bits: number }
  | { readonly kind: "decimal"; readonly digits: number }
  | { readonly kind: "split"; readonly narrow: number; readonly wide: number };

/** Digits of a `numeric` without precision, and of integers in text columns without a bound. */
const WIDEST_DECIMAL = 18;

export function integerMisfit(shape: ColumnShape): Misfit | null {
  const type = typeOf(shape);
  if (type === null) return null;
  if (type.scale !== null && type.scale > 0) {
    return {
      problem: `the column has ${type.scale} decimals, and an integer pseudonym none`,
      hint: "Use `noise` or `generalize` for amounts",
    };
  }
  const values = type.integerBytes === null ? 10 ** decimalDigits(shape) : 2 ** signedBits(type.integerBytes);
  if (values >= FEWEST_VALUES) return null;
  return {
    problem: `the column holds ${values.toLocaleString("en")} numbers of one sign, and a permutation needs ${FEWEST_VALUES.toLocaleString("en")} to hide them`,
    hint: "Use `null`, `constant` or `keep`, or a wider type before the dump",
  };
}

export function integerPseudonym({ shape, deriveKey }: PrepareContext): HostTransform {
  const permute = permutationFor(widthOf(shape), deriveKey);
  return {
    kind: "host",
    needsTag: false,
    apply(batch) {
      const numbers = batch.values.map(parse);
      // Negative numbers are permuted among themselves: -1 - n runs through 0, 1, 2 … as n runs through -1, -2, -3 …
      const permuted = permute(numbers.map((number) => (number < 0n ? -1n - number : number)));
      return permuted.map((number, i) => String(numbers[i]! < 0n ? -1n - number : number));
    },
  };
}

type Permute = (numbers: readonly bigint[]) => readonly bigint[];

function permutationFor(width: Width, deriveKey: DeriveKey): Permute {
  switch (width.kind) {
    case "bits": {
      const permutation = new BinaryPermutation(deriveKey, width.bits);
      return (numbers) => permutation.apply(numbers.map((number) => within(number, 1n << BigInt(width.bits))));
    }
    case "decimal": {
      const permutation = new DigitPermutation(deriveKey);
      const limit = 10n ** BigInt(width.digits);
      return (numbers) =>
        permutation
          .apply(numbers.map((number) => String(within(number, limit)).padStart(width.digits, "0")))
          .map(BigInt);
    }
    case "split":
      return splitPermutation(width, deriveKey);
  }
}

function splitPermutation({ narrow, wide }: Width & { kind: "split" }, deriveKey: DeriveKey): Permute {
  const below = new BinaryPermutation(deriveKey, narrow);
  const all = new BinaryPermutation(deriveKey, wide);
  const border = 1n << BigInt(narrow);
  return (numbers) => {
    const narrowed = below.apply(numbers.map((number) => (number < border ? number : 0n)));
    const widened = all.apply(numbers.map((number) => within(number, 1n << BigInt(wide))));
    return numbers.map((number, i) => (number < border ? narrowed[i]! : walk(all, widened[i]!, border)));
  };
}

/**
 * Follows the permutation's cycle until it leaves the numbers below `border`: once in four billion values where the width
 * is not known, about one step a value where it is one bit more.
 */
function walk(permutation: BinaryPermutation, start: bigint, border: bigint): bigint {
  let number = start;
  while (number < border) number = permutation.apply([number])[0]!;
  return number;
}

function widthOf(shape: ColumnShape): Width {
  const type = typeOf(shape);
  if (type === null) return unknownWidth;
  if (type.integerBytes !== null) return binaryWidth(type.integerBytes, type.isUnsigned === true);
  if (type.family === "integer") return unknownWidth;
  return { kind: "decimal", digits: decimalDigits(shape) };
}

/** A number of up to 31 bits keeps to 31 bits, because the column may be of that type; a wider one stays wider. */
const unknownWidth: Width = { kind: "split", narrow: 31, wide: 63 };

/** Unsigned numbers of 64 bits are beyond the permutation: those that need them end the run. */
function binaryWidth(bytes: number, isUnsigned: boolean): Width {
  const bits = signedBits(bytes);
  return isUnsigned && bits < 63 ? { kind: "split", narrow: bits, wide: bits + 1 } : { kind: "bits", bits };
}

/** Bits without the sign. */
function signedBits(bytes: number): number {
  return 8 * bytes - 1;
}

/** One place less than a text column holds, because a negative number needs it for its sign. */
function decimalDigits(shape: ColumnShape): number {
  const type = typeOf(shape);
  const maxLength = maxLengthOf(shape);
  const room = type?.precision ?? (maxLength === null ? WIDEST_DECIMAL : maxLength - 1);
  return Math.min(room, MAX_DIGITS);
}

/** Blanks around it and a fraction of zeros (as `numeric` may write them) are no part of an integer. */
const INTEGER = /^\s*([+-]?\d{1,40})(?:\.0*)?\s*$/;

function parse(value: string): bigint {
  const digits = INTEGER.exec(value)?.[1];
  if (digits !== undefined) return BigInt(digits.replace("+", ""));
  throw refuse({
    code: "PSEUDONYM_NOT_INTEGER",
    problem: `a value of ${value.length} characters is no whole number, and \`pseudonym\` was to write integers`,
    hint: "Set `form: text` or `form: digits` for this column, or use `redact`",
  });
}

function within(number: bigint, limit: bigint): bigint {
  if (number < limit) return number;
  throw refuse({
    code: "PSEUDONYM_OUT_OF_RANGE",
    problem: `a value has ${String(number).length} digits, more than \`pseudonym\` permutes in this column`,
    hint: "Use `redact`, or `form: text` where the column is of a text type",
  });
}
