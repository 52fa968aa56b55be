/**
 * Types of SQLite columns. Any column takes any value, so a declared type says what people mean by it: first by the names
 * they use, then by SQLite's own rules of affinity.
 */
import type { ColumnType, TypeFamily } from "../../domain/schema.ts";
import { splitTokens, type TokenReader } from "../statement/token-reader.ts";

const named: readonly (readonly [RegExp, string, TypeFamily])[] = [
  // Stored as 0 and 1.
  [/^bool/, "boolean", "integer"],
  [/^(tinyint|smallint|int2)/, "smallint", "integer"],
  [/^(bigint|int8|unsigned big)/, "bigint", "integer"],
  [/^(n?varchar|varying char|character varying|native char)/, "character varying", "text"],
  [/^(n?char|character)$/, "character", "text"],
  [/^(datetime|timestamp)/, "timestamp without time zone", "timestamp"],
  [/^date$/, "date", "date"],
  [/^time$/, "time without time zone", "time"],
  [/^jsonb?$/, "json", "json"],
  [/^(uuid|guid|uniqueidentifier)$/, "uuid", "uuid"],
  [/^(decimal|numeric|number|money|currency)/, "numeric", "decimal"],
  [/^(varbinary|binary|bytea|image)/, "bytea", "bytea"],
];

const affinities: readonly (readonly [RegExp, string, TypeFamily])[] = [
  [/int/, "integer", "integer"],
  [/char|clob|text/, "text", "text"],
  [/blob/, "bytea", "bytea"],
  [/real|floa|doub/, "double precision", "float"],
];

/** Words that begin a constraint: the type's name ends before them. */
const constraintWords: ReadonlySet<string> = new Set(
  "constraint primary not null unique check default collate references generated as on autoincrement".split(" "),
);

/** Reads what stands between a column's name and its constraints; perhaps nothing. */
export function readColumnType(reader: TokenReader): { readonly type: ColumnType; readonly written: string } {
  const words: string[] = [];
  while (!reader.isAtEnd && !reader.seesSymbol("(") && !reader.seesAnyOf(constraintWords)) words.push(reader.name());
  const parameters = words.length > 0 && reader.seesSymbol("(") ? splitTokens(reader.parenthesized(), ",") : [];
  const written = words.join(" ").toLowerCase();
  const numbers = parameters.map((part) => Number(part.at(-1)?.text)).filter(Number.isFinite);
  return { type: columnTypeOf(written, numbers), written };
}

/** A column without a type, or of one that says nothing, takes whatever is written as a text. */
export function columnTypeOf(written: string, numbers: readonly number[]): ColumnType {
  const found = [...named, ...affinities].find(([pattern]) => pattern.test(written));
  const [name, family] = found === undefined ? (["text", "text"] as const) : [found[1], found[2]];
  return {
    name,
    family,
    dialect: "sqlite",
    maxLength: family === "text" ? (numbers[0] ?? null) : null,
    // Nothing is padded.
    fixedLength: false,
    integerBytes: null,
    precision: family === "decimal" ? (numbers[0] ?? null) : null,
    scale: family === "decimal" && numbers.length > 0 ? (numbers[1] ?? 0) : null,
    isArray: false,
    enumLabels: null,
    attributes: null,
  };
}
