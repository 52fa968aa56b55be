/** PARTITION BY: which columns say where a row lies. */
import type { DeclaredTable } from "../statement/declared-table.ts";
import { parseExpression, unknownExpression } from "../statement/expression.ts";
import { splitTokens, type TokenReader } from "../statement/token-reader.ts";
import { columnsIn } from "../tree.ts";

/** Behind PARTITION BY, up to the end: partitions are the last option. */
export function readPartitions(table: DeclaredTable, reader: TokenReader): void {
  const isBounded = reader.sees("range") || reader.sees("list");
  const columns = readMethod(table, reader);
  let takesAll = false;
  while (!reader.isAtEnd) {
    if (reader.accept("subpartition", "by")) columns.push(...readMethod(table, reader));
    else takesAll = isOpenBound(reader) || takesAll;
  }
  table.partitionColumns = [...new Set(columns)];
  // The server refuses a row that no partition takes, and no simple check says which ones do.
  if (isBounded && !takesAll) table.checks.push({ name: null, expression: unknownExpression(columns) });
}

/** `LESS THAN MAXVALUE`, `VALUES DEFAULT`, also in parentheses. */
function isOpenBound(reader: TokenReader): boolean {
  const { word } = reader.next();
  return word === "maxvalue" || word === "default";
}

/** `HASH (year(at))`, `RANGE COLUMNS (a, b)`; `KEY ()` is the primary key. */
function readMethod(table: DeclaredTable, reader: TokenReader): string[] {
  const isKey = reader.sees("key") || reader.sees("linear", "key");
  // SYSTEM_TIME has no columns, and what follows it in parentheses are the partitions.
  if (reader.sees("system_time")) return [];
  while (!reader.isAtEnd && !reader.seesSymbol("(")) reader.next();
  if (reader.isAtEnd) return [];
  const inner = reader.parenthesized();
  if (isKey && inner.length === 0) return [...table.primaryKey];
  return splitTokens(inner, ",").flatMap((part) => columnsIn(parseExpression(part)));
}
