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
      return numberForm;
    case "decimal":
    case "float":
      return storedForm(storedNumber(type));
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
      return prefix !== null ? cut(prefix) : type.dialect === undefined ? lowerForm : null;
    case "macaddr":
      return (bytes, at, length, into) =>
        fromText(
          bytes
            .toString("latin1", at, at + length)
            .toLowerCase()
            .replace(/[\s:.-]/g, ""),
          into,
        );
    case "inet":
    case "cidr":
      return (bytes, at, length, into) => fromText(plainAddress(bytes.toString("latin1", at, at + length)), into);
    case "timestamp":
      return type.dialect === undefined ? momentForm : null;
    default:
      return collation === undefined ? null : textForm(type, collation, prefix);
  }
}

function textForm(type: ColumnType, collation: Collation | undefined, prefix: number | null): KeyForm | null {
  const isPadded = type.fixedLength || collation?.isPadded === true;
  const ignores = collation?.ignores ?? "nothing";
  if (ignores === "nothing" && prefix === null) {
    if (isPadded) return trimForm;
    return type.dialect === undefined && type.maxLength !== null ? cutBlanks(type.maxLength) : null;
  }
  return (bytes, at, length, into) => {
    const isShort = prefix === null && isPlain(bytes, at, length);
    const whole = bytes.toString(isShort ? "latin1" : "utf8", at, at + length);
    const text = prefix === null ? whole : [...whole].slice(0, prefix).join("");
    const told = isPadded ? trimEnd(text) : text;
    fromText(collation === undefined ? told : folded(told, collation), into);
  };
}

/** A text as its column compares it. */
export function collated(text: string, collation: Collation): string {
  return folded(collation.isPadded ? trimEnd(text) : text, collation);
}

function folded(text: string, { ignores, alike }: Collation): string {
  if (ignores === "nothing") return text;
  const cased = ignores === "accents" ? text : text.toLowerCase();
  const plain = ignores === "case" ? cased.normalize("NFC") : cased.normalize("NFD").replace(/\p{M}/gu, "");
  return alike === undefined ? plain : plain.replace(/[^\0-\x7f]/g, (letter) => alike[letter] ?? letter);
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

/** The bytes of a form that a server stores, such as a number rounded to its scale. */
function storedForm(stored: ((text: string) => string) | null): KeyForm {
  if (stored === null) return numberForm;
  return (bytes, at, length, into) =>
    fromText(canonicalNumber(stored(bytes.toString("latin1", at, at + length))), into);
}

/** What a server stores of a number; null: the number itself. */
export function storedNumber({ family, name, precision, scale }: ColumnType): ((text: string) => string) | null {
  if (family === "decimal") return precision === null ? null : (text) => rounded(text, scale ?? 0);
  if (family !== "float") return null;
  const isSingle = name === "real" || name === "float";
  return (text) => {
    const number = /^[\s+-]*[\d.]/.test(text) ? Number(text) : Number.NaN;
    return Number.isNaN(number) ? text : String(isSingle ? Math.fround(number) : number);
  };
}

/** A plain number rounded half away from zero; other spellings are returned as they are. */
export function rounded(text: string, scale: number): string {
  const match = /^\s*([+-]?)(\d+)\.(\d+)\s*$/.exec(text);
  if (match === null || scale < 0 || match[3]!.length <= scale) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  const up = fraction[scale]! >= "5" ? 1n : 0n;
  const digits = (BigInt(whole + fraction.slice(0, scale)) + up).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${sign}${digits.slice(0, point)}${scale === 0 ? "" : `.${digits.slice(point)}`}`;
}

/** Blanks behind the last character that fits are cut by the server. */
function cutBlanks(most: number): KeyForm {
  return (bytes, at, length, into) => {
    into.bytes = bytes;
    into.at = at;
    into.length = length;
    if (length <= most || bytes[at + length - 1] !== BLANK) return;
    fromText([...bytes.toString("utf8", at, at + length)].slice(0, most).join(""), into);
  };
}

const lowerForm: KeyForm = (bytes, at, length, into) =>
  fromText(bytes.toString("latin1", at, at + length).toLowerCase(), into);

/** `10.0.0.1/32` is `10.0.0.1`, and all spellings of an address of version 6 are one. */
function plainAddress(text: string): string {
  const [address = "", mask] = text.trim().toLowerCase().split("/");
  if (!address.includes(":")) return mask === undefined || mask === "32" ? address : `${address}/${mask}`;
  const url = `http://[${address}]`;
  const short = URL.canParse(url) ? new URL(url).hostname : address;
  return mask === undefined || mask === "128" ? short : `${short}/${mask}`;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(\.\d+)?(?:([+-])(\d\d)(?::?(\d\d))?)?$/;

/** One moment however its zone and its fraction are written; other spellings are compared as they are. */
const momentForm: KeyForm = (bytes, at, length, into) => {
  const text = bytes.toString("latin1", at, at + length);
  const match = MOMENT.exec(text);
  if (match === null) return fromText(text, into);
  const part = (i: number): number => Number(match[i] ?? 0);
  const away = (match[8] === "-" ? -1 : 1) * (60 * part(9) + part(10));
  // Date reads years below 100 as of this century.
  const century = part(1) < 100 ? 400 : 0;
  const time = Date.UTC(part(1) + century, part(2) - 1, part(3), part(4), part(5) - away, part(6));
  fromText(`${century} ${time}${(match[7] ?? "").replace(/\.?0+$/, "")}`, into);
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
