/** Numbers that fit their declared types. */
import type { ColumnType } from "../../domain/schema.ts";
import type { ValueCheck } from "./value-check.ts";

const ZERO = 0x30;
const MINUS = 0x2d;
/** So many digits are below 2^53. */
const EXACT_DIGITS = 15;

/** Smallest and largest number of an integer type. */
export function integerRange(bytes: number, isUnsigned: boolean): readonly [bigint, bigint] {
  const bits = BigInt(8 * bytes);
  return isUnsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}

export function integerCheck(type: ColumnType): ValueCheck {
  const isMysql = type.dialect === "mysql";
  const [least, most] = integerRange(type.integerBytes ?? 8, type.isUnsigned === true);
  const low = Number(least);
  const high = Number(most);
  const expects = `${type.isUnsigned === true ? "unsigned " : ""}${type.name}`;
  return {
    rule: "range",
    expects,
    test(bytes, at, length) {
      const number = plainNumber(bytes, at, length);
      if (!Number.isNaN(number)) return number >= low && number <= high;
      const text = bytes.toString("latin1", at, at + length).trim();
      if (/^[+-]?\d+$/.test(text))
        return BigInt(text.replace("+", "")) >= least && BigInt(text.replace("+", "")) <= most;
      if (/^[+-]?(?:0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*)$/i.test(text)) return true;
      // MySQL rounds fractions and takes true and false, and X'…' as a number.
      return isMysql && /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|true|false)$/i.test(text);
    },
  };
}

/** The number of up to fifteen digits with an optional minus; NaN for any other spelling. */
export function plainNumber(bytes: Uint8Array, at: number, length: number): number {
  const isNegative = bytes[at] === MINUS;
  let i = isNegative ? at + 1 : at;
  const end = at + length;
  if (i >= end || end - i > EXACT_DIGITS) return Number.NaN;
  let value = 0;
  for (; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return isNegative ? -value : value;
}

const DECIMAL = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?\s*$/i;

/** numeric(p, s): rounded to s places, at most p - s digits before the point. */
export function decimalCheck(type: ColumnType): ValueCheck {
  const { precision, scale } = type;
  const expects = precision === null ? type.name : `${type.name}(${precision}, ${scale ?? 0})`;
  return {
    rule: "range",
    expects,
    test(bytes, at, length) {
      const text = bytes.toString("latin1", at, at + length);
      if (type.dialect !== "mysql" && /^\s*(?:nan|[+-]?inf(?:inity)?)\s*$/i.test(text)) {
        return precision === null || /nan/i.test(text);
      }
      const match = DECIMAL.exec(text.replaceAll("_", ""));
      if (match === null || (match[2] === "" && (match[3] ?? "") === "")) return false;
      if (type.isUnsigned === true && match[1] === "-" && /[1-9]/.test(`${match[2]}${match[3] ?? ""}`)) return false;
      return precision === null || digitsBefore(match, scale ?? 0) <= precision - (scale ?? 0);
    },
  };
}

/** Digits before the point of a number rounded to `scale` places; rounding up may add one. */
function digitsBefore(match: RegExpExecArray, scale: number): number {
  const fraction = match[3] ?? "";
  const digits = `${match[2]}${fraction}`;
  const point = match[2]!.length + Number(match[4] ?? 0);
  const kept = point + scale;
  const whole = digits.padEnd(Math.max(kept, 0) + 1, "0");
  const roundsUp = kept >= 0 && kept < whole.length && whole[kept]! >= "5";
  const shown = BigInt(`0${kept > 0 ? whole.slice(0, kept) : ""}`) + (roundsUp ? 1n : 0n);
  // Zero fits everywhere, also where the places are more than the digits.
  if (shown === 0n) return Number.NEGATIVE_INFINITY;
  return shown.toString().length - scale;
}
