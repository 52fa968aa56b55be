/** Names of columns, from the first record of a file. */
import type { DelimitedSyntax, TextEncoding } from "../../domain/block.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import type { DelimitedRecord } from "./record.ts";
import { decodeDelimited } from "./text.ts";

/** Blanks, control characters and the marks that some programs leave at the start of a file. */
const BLANKS = /[\s\p{Cc}\p{Cf}]+/gu;

/** The name of a column that has none of its own. `position` counts from 1. */
export function positionName(position: number): string {
  return `column_${position}`;
}

/**
 * Names as the plan knows them: blanks at both ends left out, blanks and line ends inside are one blank. A column whose
 * name is empty, or that an earlier column has, is called `column_N` by its position.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const cleaned = names.map((name) => name.replace(BLANKS, " ").trim());
  const taken = new Set(cleaned);
  const used = new Set<string>();
  return cleaned.map((name, i) => {
    let chosen = name;
    if (chosen === "" || used.has(chosen)) {
      chosen = positionName(i + 1);
      while (taken.has(chosen)) chosen += "_";
      taken.add(chosen);
    }
    used.add(chosen);
    return chosen;
  });
}

export function headerNames(
  bytes: Uint8Array,
  { fields }: DelimitedRecord,
  { syntax, encoding }: { readonly syntax: DelimitedSyntax; readonly encoding: TextEncoding },
): string[] {
  return uniqueNames(
    fields.map(([start, end]) => {
      const value = decodeDelimited(bytes.subarray(start, end), syntax);
      return value === null ? "" : decodeText(value, encoding);
    }),
  );
}
