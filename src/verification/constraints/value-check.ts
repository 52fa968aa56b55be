/** Whether a server takes a text as a value of a declared type. Only what is certainly refused counts as wrong. */
import type { ColumnType } from "../../domain/schema.ts";
import { arrayCheck } from "./array-check.ts";
import { checkDate, checkInterval, checkTime, checkTimestamp, isPlainMoment } from "./date-check.ts";
import { decimalCheck, integerCheck } from "./number-check.ts";

/** The value is `bytes[at, at + length)`, without escapes. */
export type ValueTest = (bytes: Buffer, at: number, length: number) => boolean;

export type ValueRule = "type" | "length" | "range" | "label";

export interface ValueCheck {
  readonly rule: ValueRule;
  /** For people: `character varying(20)`, `smallint`. */
  readonly expects: string;
  readonly test: ValueTest;
}

export interface ValueChecks {
  readonly checks: readonly ValueCheck[];
  /** The type is one whose texts are not read here. */
  readonly isUnread: boolean;
}

const none: ValueChecks = { checks: [], isUnread: false };
const unread: ValueChecks = { checks: [], isUnread: true };

export function valueChecksOf(type: ColumnType): ValueChecks {
  // CSV, JSON and SQLite take any text; MySQL's BIT is written as bytes.
  if (type.takesText === true || type.dialect === "sqlite") return none;
  if (type.isArray) {
    const { checks, isUnread } = valueChecksOf({ ...type, isArray: false });
    return { checks: [arrayCheck(checks, type.name)], isUnread };
  }
  const isMysql = type.dialect === "mysql";
  switch (type.family) {
    case "text":
      return textChecks(type, isMysql);
    case "integer":
      return only(integerCheck(type));
    case "decimal":
      return only(decimalCheck(type));
    case "float":
      return only({ rule: "type", expects: type.name, test: latin1(floatTest(type, isMysql)) });
    case "boolean":
      return only({ rule: "type", expects: "boolean", test: latin1((text) => BOOLEAN.test(text.trim())) });
    case "uuid":
      return only({ rule: "type", expects: "uuid", test: latin1((text) => UUID.test(text)) });
    case "date":
      return only({ rule: "type", expects: "date", test: moment((text) => checkDate(text, isMysql)) });
    case "timestamp":
      return only({ rule: "type", expects: type.name, test: moment((text) => checkTimestamp(text, isMysql)) });
    case "time":
      return only({ rule: "type", expects: type.name, test: latin1((text) => checkTime(text, isMysql)) });
    case "interval":
      return only({ rule: "type", expects: "interval", test: latin1(checkInterval) });
    case "json":
      return only({ rule: "type", expects: type.name, test: type.name === "jsonb" ? isJsonb : isJson });
    case "inet":
      return only({ rule: "type", expects: "inet", test: latin1(isAddress) });
    case "cidr":
      return only({ rule: "type", expects: "cidr", test: latin1(isNetwork) });
    case "macaddr":
      return only({ rule: "type", expects: type.name, test: latin1((text) => MAC.test(text.trim())) });
    case "bytea":
      return isMysql ? byteLength(type) : only({ rule: "type", expects: "bytea", test: isBytea });
    case "enum":
      return isMysql ? mysqlLabels(type) : labels(type);
    case "bit":
      return isMysql ? none : only({ rule: "type", expects: "bit", test: latin1(bitTest(type)) });
    case "money":
      return only({ rule: "type", expects: "money", test: latin1((text) => /\d/.test(text)) });
    default:
      return isMysql ? none : unread;
  }
}

function only(check: ValueCheck): ValueChecks {
  return { checks: [check], isUnread: false };
}

export function latin1(test: (text: string) => boolean): ValueTest {
  return (bytes, at, length) => test(bytes.toString("latin1", at, at + length));
}

function moment(test: (text: string) => boolean): ValueTest {
  return (bytes, at, length) => isPlainMoment(bytes, at, length) || test(bytes.toString("latin1", at, at + length));
}

const BOOLEAN = /^(?:t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|0|1)$/i;
const UUID = /^\s*\{?(?:[0-9a-f]{4}-?){7}[0-9a-f]{4}\}?\s*$/i;
const FLOAT = /^\s*[+-]?(?:\d[\d_]*\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?|nan)\s*$/i;
const MAC =
  /^(?:[0-9a-f]{2}([:-]?)){5,7}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2,3}[0-9a-f]{4}$|^[0-9a-f]{6}[:-][0-9a-f]{6}$/i;

const LARGEST_SINGLE = 3.4028235677973366e38;

function floatTest({ name, isUnsigned }: ColumnType, isMysql: boolean): (text: string) => boolean {
  const isSingle = name === "real" || (isMysql && name === "float");
  return (text) => {
    if (!FLOAT.test(text)) return isMysql && /^(?:true|false)$/i.test(text);
    if (!/\d/.test(text)) return true;
    const number = Number(text.replaceAll("_", ""));
    if (isUnsigned === true && number < 0) return false;
    return Math.abs(number) < (isSingle ? LARGEST_SINGLE : Number.POSITIVE_INFINITY) || Number.isNaN(number);
  };
}

/** Names of types of text that have no length: anything fits. */
function textChecks(type: ColumnType, isMysql: boolean): ValueChecks {
  const { maxLength, name } = type;
  if (maxLength === null) return none;
  const expects = `${name}(${maxLength})`;
  // MySQL's TEXT counts bytes.
  if (isMysql && name === "text")
    return only({
      rule: "length",
      expects: `at most ${maxLength} bytes`,
      test: (_, __, length) => length <= maxLength,
    });
  return only({
    rule: "length",
    expects,
    test: (bytes, at, length) => length <= maxLength || charactersOf(bytes, at, length) <= maxLength,
  });
}

/** Blanks at the end are cut by servers instead of refused. */
function charactersOf(bytes: Buffer, at: number, length: number): number {
  let end = at + length;
  while (end > at && bytes[end - 1] === 0x20) end--;
  let count = 0;
  for (let i = at; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}

function byteLength({ maxLength }: ColumnType): ValueChecks {
  if (maxLength === null) return none;
  return only({
    rule: "length",
    expects: `at most ${maxLength} bytes`,
    // X'…' comes as its digits.
    test: (bytes, at, length) => length <= maxLength || isHexOf(bytes, at, length, maxLength),
  });
}

function isHexOf(bytes: Buffer, at: number, length: number, most: number): boolean {
  return length <= 2 * most + 2 && /^(?:0x)?(?:[0-9a-f]{2})*$/i.test(bytes.toString("latin1", at, at + length));
}

function isBytea(bytes: Buffer, at: number, length: number): boolean {
  if (length < 2 || bytes[at] !== 0x5c || (bytes[at + 1]! | 32) !== 0x78) return true;
  return /^(?:[0-9a-f]{2}|[\s])*$/i.test(bytes.toString("latin1", at + 2, at + length));
}

function isJson(bytes: Buffer, at: number, length: number): boolean {
  try {
    JSON.parse(bytes.toString("utf8", at, at + length));
    return true;
  } catch {
    return false;
  }
}

/** `\u0000` and halves of pairs are no characters of the server's. */
function isJsonb(bytes: Buffer, at: number, length: number): boolean {
  if (!isJson(bytes, at, length)) return false;
  const text = bytes.toString("utf8", at, at + length);
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return true;
  const plain = text.replace(/\\[^u]/g, "").replace(/\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi, "");
  return !/\\u(?:0000|d[89a-f])/i.test(plain);
}

/** `bit(n)` takes as many digits, `bit varying(n)` at most as many. Where the length is not known, any number. */
function bitTest({ name, maxLength }: ColumnType): (text: string) => boolean {
  return (text) => {
    if (/^[xX]/.test(text)) return true;
    const digits = text.replace(/^[bB]/, "");
    if (!/^[01]*$/.test(digits)) return false;
    if (maxLength === null) return true;
    return /varying|varbit/.test(name) ? digits.length <= maxLength : digits.length === maxLength;
  };
}

const ADDRESS_V4 = /^\s*(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?\s*$/;
/** Shorter forms that the server completes: `10/8`, `10.1/16`; of networks also without a mask. */
const SHORT_V4 = /^\s*\d{1,3}(?:\.\d{1,3}){0,2}\.?(\/\d{1,2})?\s*$/;
const ADDRESS_V6 = /^\s*[0-9a-f:]*:[0-9a-f:.]*(?:\/(\d{1,3}))?\s*$/i;

function isAddress(text: string): boolean {
  const match = ADDRESS_V4.exec(text);
  if (match === null) {
    const short = SHORT_V4.exec(text);
    if (short !== null) return short[1] !== undefined;
    const long = ADDRESS_V6.exec(text);
    return long !== null && Number(long[1] ?? 0) <= 128;
  }
  return match.slice(1, 5).every((part) => Number(part) <= 255) && Number(match[5] ?? 0) <= 32;
}

/** Of a network no bit behind the mask is set; of those of version 6 the server asks. */
function isNetwork(text: string): boolean {
  const match = ADDRESS_V4.exec(text);
  if (match === null) return SHORT_V4.test(text) || isAddress(text);
  if (!isAddress(text)) return false;
  const number = match.slice(1, 5).reduce((sum, part) => sum * 256 + Number(part), 0);
  return number % 2 ** (32 - Number(match[5] ?? 32)) === 0;
}

function labels({ enumLabels, name }: ColumnType): ValueChecks {
  const known = new Set(enumLabels ?? []);
  if (enumLabels === null) return unread;
  return only({
    rule: "label",
    expects: name,
    test(bytes, at, length) {
      const text = bytes.toString("utf8", at, at + length);
      // In another encoding than UTF-8 only ASCII is compared.
      return known.has(text) || text.includes("\uFFFD");
    },
  });
}

/** Labels are compared without case; numbers are places in the list, and the empty text stands for what was wrong before. */
function mysqlLabels({ enumLabels, name }: ColumnType): ValueChecks {
  if (enumLabels === null) return unread;
  const known = new Set(enumLabels.map((label) => label.toLowerCase()));
  const isKnown = (text: string): boolean => known.has(text.toLowerCase().trimEnd()) || /^\d*$|\uFFFD/.test(text);
  const test: ValueTest = (bytes, at, length) => {
    const text = bytes.toString("utf8", at, at + length);
    return name === "set" ? text.split(",").every(isKnown) : isKnown(text);
  };
  return only({ rule: "label", expects: name, test });
}
