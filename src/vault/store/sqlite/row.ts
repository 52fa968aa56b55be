/** Columns of a row, checked: a file that was tampered with must not bring other types into the program. */
import type { SQLOutputValue } from "node:sqlite";
import { unreadable } from "../../../domain/problem.ts";

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** @throws SafelockError (exit 3), as all of this file. */
export function integer(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : mistyped(column, "an integer");
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : mistyped(column, "a text");
}

export function optionalText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : mistyped(column, "a blob");
}

export function json<T>(row: Row, column: string): T {
  try {
    return JSON.parse(text(row, column)) as T;
  } catch {
    return mistyped(column, "JSON");
  }
}

/** One of a closed set of words. */
export function word<T extends string>(row: Row, column: string, words: readonly T[]): T {
  const found = words.find((known) => known === row[column]);
  return found ?? mistyped(column, `one of ${words.join(", ")}`);
}

function mistyped(column: string, expected: string): never {
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { column },
    problem: `a column of the vault's tables does not hold ${expected}`,
    hint: "Run `safelock vault check`, and restore the vault from a backup",
  });
}
