/** The form in which servers compare the values of a key's column, as bytes. */
import type { ColumnType } from "../../domain/schema.ts";
import type { Collation } from "../../schema/rules/table-rules.ts";

/** Where the comparable bytes stand: in the given ones, or in `scratch`. */
export interface Comparable {
  bytes: Uint8Array;
  at: number;
  length: number;
}

export type KeyForm = (bytes: Buffer, at: number, length: number, into: Comparable) => void;

const BLANK = 0x20;

/** Null: the bytes as they are. */
export function keyFormOf(type: ColumnType, collation: Collation | undefined, prefix: number | null): KeyForm | null {
  if (type.isArray) return null;
  switch (type.family) {
    case "integer":
    case "decimal":
    case "float":
      return numberForm;
    case "uuid":
      return (bytes, at, length, into) =>
        fromText(
          bytes
            .toString("latin1", at, at + length)
            .toLowerCase()
            .replace(/[{}\s-]/g, ""),
          into,
        );
    case "boolean":
      return (bytes, at, _length, into) => fromText(/[ty1]/i.test(String.fromCharCode(bytes[at]!)) ? "t" : "f", into);
    case "text":
    case "enum":
      return textForm(type, collation, prefix);
    case "bytea":
      return prefix === null ? null : cut(prefix);
    default:
      return collation === undefined ? null : textForm(type, collation, prefix);
  }
}

function textForm(type: ColumnType, collation: Collation | undefined, prefix: number | null): KeyForm | null {
  const isPadded = type.fixedLength || collation?.isPadded === true;
  const ignores = collation?.ignores ?? "nothing";
  if (ignores === "nothing" && prefix === null) return isPadded ? trimForm : null;
  return (bytes, at, length, into) => {
    const isShort = prefix === null && isPlain(bytes, at, length);
    const whole = bytes.toString(isShort ? "latin1" : "utf8", at, at + length);
    const text = prefix === null ? whole : [...whole].slice(0, prefix).join("");
    const told = isPadded ? trimEnd(text) : text;
    fromText(isShort ? told.toLowerCase() : folded(told, ignores), into);
  };
}

function folded(text: string, ignores: Collation["ignores"]): string {
  if (ignores === "nothing") return text;
  if (ignores === "case") return text.normalize("NFC").toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** ASCII letters of whatever case need no table. */
function isPlain(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) if (bytes[i]! > 127) return false;
  return true;
}

function trimEnd(text: string): string {
  return text.replace(/ +$/, "");
}

function fromText(text: string, into: Comparable): void {
  into.bytes = Buffer.from(text, "utf8");
  into.at = 0;
  into.length = into.bytes.length;
}

function cut(prefix: number): KeyForm {
  return (bytes, at, length, into) => {
    into.bytes = bytes;
    into.at = at;
    into.length = Math.min(length, prefix);
  };
}

const trimForm: KeyForm = (bytes, at, length, into) => {
  let end = at + length;
  while (end > at && bytes[end - 1] === BLANK) end--;
  into.bytes = bytes;
  into.at = at;
  into.length = end - at;
};

/** 1, 1.0, +1 and 1e0 are one number. */
const numberForm: KeyForm = (bytes, at, length, into) => {
  let i = at;
  const end = at + length;
  while (i < end && bytes[i]! >= 0x30 && bytes[i]! <= 0x39) i++;
  const isPlain = i === end && length > 0 && (bytes[at] !== 0x30 || length === 1);
  if (isPlain) {
    into.bytes = bytes;
    into.at = at;
    into.length = length;
  } else fromText(canonicalNumber(bytes.toString("latin1", at, end)), into);
};

const NUMBER = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?\s*$/i;

export function canonicalNumber(text: string): string {
  const match = NUMBER.exec(text);
  if (match === null) return text.trim().toLowerCase();
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  const isWhole = power >= 0 && power < 40;
  return `${sign === "-" ? "-" : ""}${isWhole ? significant + "0".repeat(power) : `${significant}e${power}`}`;
}
