/** Integers as pseudonyms of integers: a keyed permutation of the numbers that the column's type holds. */
import { refuse } from "../../domain/problem.ts";
import type { ColumnShape, HostTransform, Misfit, PrepareContext } from "../transformer.ts";
import { maxLengthOf, typeOf } from "./column-fit.ts";
import { FEWEST_VALUES } from "./ff1.ts";
import { BinaryPermutation, type DeriveKey, DigitPermutation, MAX_DIGITS } from "./permutation.ts";

/** Numbers below 2^31 and the others up to 2^63 keep to themselves when nobody knows the width of the column. */
type Width =
  | { readonly kind: "bits"; readonly bits: 31 | 63 }
  | { readonly kind: "decimal"; readonly digits: number }
  | { readonly kind: "unknown" };

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
  const values = type.integerBytes === 2 ? 2 ** 15 : 10 ** decimalDigits(shape);
  if (type.integerBytes === 4 || type.integerBytes === 8 || values >= FEWEST_VALUES) return null;
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
    case "unknown":
      return unknownWidth(deriveKey);
  }
}

/** A number of up to 31 bits keeps to 31 bits, because the column may be of that type; a wider one stays wider. */
function unknownWidth(deriveKey: DeriveKey): Permute {
  const narrow = new BinaryPermutation(deriveKey, 31);
  const wide = new BinaryPermutation(deriveKey, 63);
  return (numbers) => {
    const narrowed = narrow.apply(numbers.map((number) => (number < NARROW ? number : 0n)));
    const widened = wide.apply(numbers.map((number) => within(number, 1n << 63n)));
    return numbers.map((number, i) => (number < NARROW ? narrowed[i]! : walk(wide, widened[i]!)));
  };
}

const NARROW = 1n << 31n;

/** Follows the permutation's cycle until it leaves the narrow numbers: once in four billion values. */
function walk(permutation: BinaryPermutation, start: bigint): bigint {
  let number = start;
  while (number < NARROW) number = permutation.apply([number])[0]!;
  return number;
}

function widthOf(shape: ColumnShape): Width {
  const type = typeOf(shape);
  if (type === null) return { kind: "unknown" };
  if (type.integerBytes !== null) return { kind: "bits", bits: type.integerBytes === 8 ? 63 : 31 };
  if (type.family === "integer") return { kind: "unknown" };
  return { kind: "decimal", digits: decimalDigits(shape) };
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
