/** Digits as pseudonyms of digits: account numbers and the like in text columns, telephone numbers on unique columns. */
import { createHmac } from "node:crypto";
import { refuse } from "../../domain/problem.ts";
import type { HostTransform, PrepareContext } from "../transformer.ts";
import { base32, UNIQUE_CHARACTERS } from "./base32.ts";
import { maxLengthOf } from "./column-fit.ts";
import { DigitPermutation, MAX_DIGITS } from "./permutation.ts";

/** Fewer digits make fewer than 1,000,000 values. */
const FEWEST_DIGITS = 6;

/** Digits with what stands between them in numbers. A token never looks so, because it starts with a letter. */
const DIGITS_AND_PUNCTUATION = /^[\d\s.\-/()+]*$/;

/** Leading digits that stay. What decides on them must itself stay, or two values could meet. */
export interface KeptDigits {
  readonly count: number;
  /** False: the digits after the kept ones do not start with a zero, and their replacement shall not either. */
  readonly mayStartWithZero: boolean;
}

export type KeepDigits = (value: string, digits: string) => KeptDigits;

const KEEP_NONE: KeptDigits = { count: 0, mayStartWithZero: true };

export function digitsPseudonym(
  { shape, deriveKey }: PrepareContext,
  keepDigits: KeepDigits = () => KEEP_NONE,
): HostTransform {
  const permutation = new DigitPermutation(deriveKey);
  const tokenKey = deriveKey("digits/token");
  const room = maxLengthOf(shape) ?? Number.POSITIVE_INFINITY;
  return {
    kind: "host",
    needsTag: false,
    apply(batch) {
      const numbers = batch.values.map((value) => splitDigits(value, keepDigits));
      const permuted = permuteAll(
        permutation,
        numbers.filter((number) => number !== null),
      );
      let next = 0;
      return batch.values.map((value, i) => {
        const number = numbers[i];
        return number ? fillDigits(value, number.kept + permuted[next++]!) : token(tokenKey, value, room);
      });
    },
  };
}

interface SplitDigits {
  readonly kept: string;
  /** The digits to permute. */
  readonly digits: string;
  readonly mayStartWithZero: boolean;
}

/** Where a zero may not come first, the permutation's cycle is followed until none does: a permutation of those values. */
function permuteAll(permutation: DigitPermutation, numbers: readonly SplitDigits[]): readonly string[] {
  const result = permutation.apply(numbers.map((number) => number.digits));
  const isOpen = (i: number) => !numbers[i]!.mayStartWithZero && result[i]!.startsWith("0");
  for (let open = [...numbers.keys()].filter(isOpen); open.length > 0; open = open.filter(isOpen)) {
    const again = permutation.apply(open.map((i) => result[i]!));
    open.forEach((i, k) => {
      result[i] = again[k]!;
    });
  }
  return result;
}

function splitDigits(value: string, keepDigits: KeepDigits): SplitDigits | null {
  if (!DIGITS_AND_PUNCTUATION.test(value)) return null;
  const all = value.replace(/\D/g, "");
  const { count, mayStartWithZero } = keepDigits(value, all);
  const digits = all.slice(count);
  if (digits.length < FEWEST_DIGITS || digits.length > MAX_DIGITS) return null;
  return { kept: all.slice(0, count), digits, mayStartWithZero };
}

/** The value with its digits, in order, replaced by others. */
function fillDigits(value: string, digits: string): string {
  let at = 0;
  return value.replace(/\d/g, () => digits[at++]!);
}

function token(key: Uint8Array, value: string, room: number): string {
  if (room < UNIQUE_CHARACTERS + 1) {
    throw refuse({
      code: "PSEUDONYM_NOT_DIGITS",
      problem: `a value has letters, fewer than ${FEWEST_DIGITS} or more than ${MAX_DIGITS} digits, and the column has no room for a token of ${UNIQUE_CHARACTERS + 1} characters`,
      hint: "Use `redact` or `mask` for this column, or a `when:` condition that leaves such values out",
    });
  }
  return `x${base32(createHmac("sha256", key).update(value).digest(), UNIQUE_CHARACTERS)}`;
}
