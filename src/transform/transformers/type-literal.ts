/** Whether a text is a value of a type, as far as that can be told without the server. */
import type { ColumnType } from "../../domain/schema.ts";
import { readDecimal } from "./decimal.ts";
import { readVersion4, readVersion6 } from "./ip-address.ts";

const BOOLEANS: ReadonlySet<string> = new Set(
  "t tr tru true f fa fal fals false y ye yes n no on of off 1 0".split(" "),
);
const NOT_FINITE = /^\s*(?:nan|[+-]?inf(?:inity)?)\s*$/i;
/** Two numbers with something between, eight digits in a row, or one of the words that PostgreSQL reads. */
const DATE = /\d\D+\d|^\s*\d{6,8}|^\s*(?:[+-]?infinity|epoch|now|today|tomorrow|yesterday)\s*$/i;
const UUID = /^\{?(?:[0-9a-f]{4}-?){8}\}?$/i;

/** False when the server would surely refuse it. Types not known here read anything. */
export function isReadableAs(type: ColumnType, text: string): boolean {
  switch (type.family) {
    case "integer":
      return isInteger(text, type);
    case "decimal":
      return NOT_FINITE.test(text) || isDecimalOf(text, type);
    case "float":
      return NOT_FINITE.test(text) || readDecimal(text) !== null;
    case "boolean":
      return BOOLEANS.has(text.trim().toLowerCase());
    case "uuid":
      return UUID.test(text);
    case "json":
      return isJson(text);
    case "inet":
    case "cidr": {
      const address = text.replace(/\/\d{1,3}$/, "");
      return readVersion4(address) !== null || readVersion6(address) !== null || type.family === "cidr";
    }
    case "date":
    case "timestamp":
      return DATE.test(text);
    case "enum":
      return type.enumLabels?.includes(text) ?? true;
    default:
      return true;
  }
}

function isInteger(text: string, { integerBytes, isUnsigned }: ColumnType): boolean {
  if (!/^\s*[+-]?\d{1,20}\s*$/.test(text)) return false;
  const half = 1n << BigInt(8 * (integerBytes ?? 8) - 1);
  const [least, limit] = isUnsigned === true ? [0n, 2n * half] : [-half, half];
  const number = BigInt(text.trim().replace("+", ""));
  return number >= least && number < limit;
}

function isDecimalOf(text: string, { precision, scale }: ColumnType): boolean {
  const decimal = readDecimal(text);
  if (decimal === null || precision === null) return decimal !== null;
  const size = decimal.unscaled < 0n ? -decimal.unscaled : decimal.unscaled;
  return size < 10n ** BigInt(Math.max(0, precision - (scale ?? 0) + decimal.scale));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
