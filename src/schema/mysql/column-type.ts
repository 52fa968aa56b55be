/** Types of MySQL and MariaDB, as the other stages know types. */
import type { ColumnType, TypeFamily } from "../../domain/schema.ts";
import type { TokenReader } from "../statement/token-reader.ts";
import { splitTokens } from "../statement/token-reader.ts";
import type { Token } from "../statement/tokens.ts";

/** Dumps write CHAR(n) without the blanks and BINARY(n) with the zeros that fill it, so nothing here has a fixed length. */
const unbounded: Omit<ColumnType, "name" | "family"> = {
  dialect: "mysql",
  maxLength: null,
  fixedLength: false,
  integerBytes: null,
  precision: null,
  scale: null,
  isArray: false,
  enumLabels: null,
  attributes: null,
};

const synonyms: Readonly<Record<string, string>> = {
  integer: "int",
  int1: "tinyint",
  int2: "smallint",
  int3: "mediumint",
  middleint: "mediumint",
  int4: "int",
  int8: "bigint",
  dec: "decimal",
  numeric: "decimal",
  fixed: "decimal",
  number: "decimal",
  float4: "float",
  float8: "double",
  real: "double",
  character: "char",
  nchar: "char",
  nvarchar: "varchar",
  varchar2: "varchar",
  varcharacter: "varchar",
  long: "mediumtext",
  clob: "longtext",
  raw: "varbinary",
};

const integers: Readonly<Record<string, readonly [string, 1 | 2 | 3 | 4 | 8]>> = {
  tinyint: ["smallint", 1],
  smallint: ["smallint", 2],
  mediumint: ["integer", 3],
  int: ["integer", 4],
  bigint: ["bigint", 8],
  // 1901 to 2155 and 0.
  year: ["smallint", 2],
};

/** Bytes that fit; a text of ASCII has as many characters. */
const texts: Readonly<Record<string, number | null>> = {
  tinytext: 255,
  text: 65_535,
  mediumtext: 16_777_215,
  longtext: null,
};

const plain: Readonly<Record<string, readonly [string, TypeFamily]>> = {
  tinyblob: ["bytea", "bytea"],
  blob: ["bytea", "bytea"],
  mediumblob: ["bytea", "bytea"],
  longblob: ["bytea", "bytea"],
  vector: ["bytea", "bytea"],
  double: ["double precision", "float"],
  date: ["date", "date"],
  datetime: ["timestamp without time zone", "timestamp"],
  // Dumps write it without an offset, in the time zone that they set.
  timestamp: ["timestamp without time zone", "timestamp"],
  time: ["time without time zone", "time"],
  json: ["json", "json"],
  xmltype: ["text", "text"],
  uuid: ["uuid", "uuid"],
  inet4: ["inet", "inet"],
  inet6: ["inet", "inet"],
  geometry: ["geometry", "geometry"],
  point: ["geometry", "geometry"],
  linestring: ["geometry", "geometry"],
  polygon: ["geometry", "geometry"],
  multipoint: ["geometry", "geometry"],
  multilinestring: ["geometry", "geometry"],
  multipolygon: ["geometry", "geometry"],
  geometrycollection: ["geometry", "geometry"],
  geomcollection: ["geometry", "geometry"],
};

export interface WrittenType {
  readonly type: ColumnType;
  /** SERIAL. */
  readonly isSerial: boolean;
}

/** Years of types, whole ones: a TIMESTAMP ends on 19 January 2038 and begins in the first second of 1970. */
const years: Readonly<Record<string, readonly [number, number]>> = {
  date: [1, 9999],
  datetime: [1, 9999],
  timestamp: [1971, 2037],
  year: [1901, 2155],
};

/** Reads a type with what belongs to it: length, sign, character set. */
export function readColumnType(reader: TokenReader): WrittenType {
  const word = readTypeName(reader);
  const parameters = reader.seesSymbol("(") ? splitTokens(reader.parenthesized(), ",") : [];
  const marks = readMarks(reader);
  if (word === "serial") return { type: { ...integerType("bigint", []), isUnsigned: true }, isSerial: true };
  const range = years[word];
  const written = typeOf(word, parameters);
  const type = withMarks(range === undefined ? written : { ...written, years: range }, marks);
  return { type, isSerial: false };
}

/** The type's one word; `NATIONAL CHARACTER VARYING` is a varchar. */
function readTypeName(reader: TokenReader): string {
  reader.accept("national");
  const written = reader.name().toLowerCase();
  const word = synonyms[written] ?? written;
  if (word === "double") reader.accept("precision");
  const isVarying = reader.accept("varying") || (written === "nchar" && reader.accept("varchar"));
  if (word === "char" && isVarying) return "varchar";
  if (written === "char" && reader.accept("byte")) return "binary";
  if (written !== "long") return word;
  if (reader.accept("varbinary")) return "mediumblob";
  if (reader.accept("char") || reader.accept("character")) reader.accept("varying");
  else reader.accept("varchar");
  return word;
}

interface Marks {
  readonly isUnsigned: boolean;
  readonly characterSet: string | null;
}

function readMarks(reader: TokenReader): Marks {
  let isUnsigned = false;
  let characterSet: string | null = null;
  for (;;) {
    if (reader.accept("unsigned") || reader.accept("zerofill")) isUnsigned = true;
    else if (reader.accept("byte")) characterSet = "binary";
    else if (reader.accept("ascii")) characterSet = "latin1";
    else if (reader.sees("character", "set") || reader.sees("charset")) characterSet = readCharacterSet(reader);
    // `BINARY` behind a type asks for the binary collation of its character set.
    else if (!(reader.accept("signed") || reader.accept("unicode") || reader.accept("binary"))) break;
  }
  return { isUnsigned, characterSet };
}

/** Behind CHARACTER SET or CHARSET. */
export function readCharacterSet(reader: TokenReader): string | null {
  if (!reader.accept("character", "set")) reader.accept("charset");
  reader.acceptSymbol("=");
  return reader.text()?.toLowerCase() ?? null;
}

/** `utf8mb4_general_ci` belongs to `utf8mb4`. */
export function characterSetOf(collation: string): string {
  return collation.toLowerCase().replace(/_.*$/, "");
}

function withMarks(type: ColumnType, { isUnsigned, characterSet }: Marks): ColumnType {
  const isNumber = ["integer", "decimal", "float"].includes(type.family);
  const signed = isUnsigned && isNumber ? { ...type, isUnsigned } : type;
  return characterSet === null ? signed : withCharacterSet(signed, characterSet);
}

/** A text in the character set `binary` holds bytes. Types without characters stay as they are. */
export function withCharacterSet(type: ColumnType, characterSet: string): ColumnType {
  if (type.family !== "text") return type;
  return characterSet === "binary" ? { ...type, name: "bytea", family: "bytea" } : { ...type, characterSet };
}

function typeOf(word: string, parameters: readonly Token[][]): ColumnType {
  const numbers = parameters.map((part) => Number(part[0]?.text));
  const length = numbers[0] ?? null;
  if (integers[word] !== undefined) return integerType(word, numbers);
  if (word in texts) return { ...unbounded, name: "text", family: "text", maxLength: length ?? texts[word] ?? null };
  switch (word) {
    case "bool":
    case "boolean":
      return integerType("tinyint", [1]);
    case "char":
      return { ...unbounded, name: "character", family: "text", maxLength: length ?? 1 };
    case "varchar":
      return { ...unbounded, name: "character varying", family: "text", maxLength: length };
    case "binary":
      return { ...unbounded, name: "bytea", family: "bytea", maxLength: length ?? 1 };
    case "varbinary":
      return { ...unbounded, name: "bytea", family: "bytea", maxLength: length };
    case "bit":
      return { ...unbounded, name: "bit", family: "bit", maxLength: length ?? 1 };
    case "decimal":
      return { ...unbounded, name: "numeric", family: "decimal", precision: length ?? 10, scale: numbers[1] ?? 0 };
    case "float":
      // FLOAT(p) of more than 24 bits is a DOUBLE; FLOAT(m, d) stays one.
      return numbers.length === 1 && numbers[0]! > 24
        ? typeOf("double", [])
        : { ...unbounded, name: "real", family: "float" };
    case "enum":
    case "set":
      return { ...unbounded, name: word, family: "enum", enumLabels: parameters.map(labelOf) };
    default: {
      const [name, family] = plain[word] ?? [word, "other" as const];
      return { ...unbounded, name, family };
    }
  }
}

/** The last token: character set introducers stand before the text. */
function labelOf(part: readonly Token[]): string {
  return part.at(-1)?.text ?? "";
}

/** TINYINT(1) is how a boolean is written. */
function integerType(word: string, numbers: readonly number[]): ColumnType {
  const [name, bytes] = integers[word] as readonly [string, 1 | 2 | 3 | 4 | 8];
  const isFlag = word === "tinyint" && numbers[0] === 1;
  return { ...unbounded, name: isFlag ? "boolean" : name, family: "integer", integerBytes: bytes };
}
