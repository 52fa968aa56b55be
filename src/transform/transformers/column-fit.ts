/** Questions that several transformers ask about the column they are bound to. */

import { fitsEncoding } from "../../domain/fold.ts";
import type { ColumnType, TypeFamily } from "../../domain/schema.ts";
import type { ColumnShape, Misfit, YearRange } from "../transformer.ts";

/** Declared type, or null when the DDL was not seen. */
export function typeOf(shape: ColumnShape): ColumnType | null {
  return shape.declared?.type ?? null;
}

/** Declared bound in characters; null when there is none or nobody knows. */
export function maxLengthOf(shape: ColumnShape): number | null {
  return shape.declared?.type.maxLength ?? null;
}

/** PostgreSQL's timestamps end in the year 294276; nobody writes a year 0. */
const WIDEST_YEARS: YearRange = [1, 294_276];

/** Years of dates that can be written into the column. */
export function yearsOf(shape: ColumnShape): YearRange {
  return typeOf(shape)?.years ?? WIDEST_YEARS;
}

export function isNarrowerThan(shape: ColumnShape, characters: number): boolean {
  const maxLength = maxLengthOf(shape);
  return maxLength !== null && maxLength < characters;
}

/** Misfit unless the column is of one of the families or undeclared. */
export function requireFamily(shape: ColumnShape, families: readonly TypeFamily[], use: string): Misfit | null {
  const type = typeOf(shape);
  if (type === null || families.includes(type.family)) return null;
  if (type.takesText === true && families.includes("text")) return null;
  return {
    problem: `\`${use}\` gives ${families.join(" or ")} values, and the column is of type ${type.name}`,
    hint:
      type.family === "json"
        ? "Use `json` with a path for each member, or `redact`"
        : "Use `redact`, `null` or `constant`, or a transformer made for that type",
  };
}

/** Misfit unless the column holds text of at least so many characters. */
export function requireText(shape: ColumnShape, characters: number, use: string): Misfit | null {
  const family = requireFamily(shape, ["text"], use);
  return family ?? requireLength(shape, characters, use);
}

/** Misfit when text of the policy cannot be written in the dump's encoding. */
export function requireEncoding(shape: ColumnShape, text: string): Misfit | null {
  if (fitsEncoding(text, shape.encoding)) return null;
  return {
    problem: `the text has a character that the dump's encoding (${shape.encoding === "bytes" ? "ASCII only" : shape.encoding}) cannot hold`,
    hint: "Write it in ASCII, or dump with --encoding=UTF8",
  };
}

export function requireLength(shape: ColumnShape, characters: number, use: string): Misfit | null {
  const maxLength = maxLengthOf(shape);
  if (maxLength === null || maxLength >= characters) return null;
  return {
    problem: `\`${use}\` needs ${characters} characters, and the column holds ${maxLength}`,
    hint: "Use `pseudonym`, `mask`, `redact` or `null`, or widen the column before the dump",
  };
}
