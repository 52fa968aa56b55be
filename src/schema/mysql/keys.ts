/** Keys, foreign keys and checks of a table, as CREATE TABLE and ALTER TABLE write them. */
import { addUniqueKey, type DeclaredTable, type KeyPart, setPrimaryKey } from "../statement/declared-table.ts";
import { parseExpression } from "../statement/expression.ts";
import { readForeignKey } from "../statement/foreign-key.ts";
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { type Token, UnreadableStatement } from "../statement/tokens.ts";

const plainIndexes: ReadonlySet<string> = new Set(["index", "key"]);
const otherIndexes: ReadonlySet<string> = new Set(["fulltext", "spatial"]);
const constraints: ReadonlySet<string> = new Set(["primary", "unique", "foreign", "check"]);

/** Reads one element that is no column. False, with nothing taken: it is one. */
export function readKeyOrCheck(table: DeclaredTable, reader: TokenReader): boolean {
  const isConstraint = reader.accept("constraint");
  const name = isConstraint && !reader.seesAnyOf(constraints) ? reader.name() : null;
  if (reader.accept("primary")) {
    reader.accept("key");
    skipIndexName(reader);
    setPrimaryKey(
      table,
      readKeyParts(reader).flatMap((part) => part.column ?? []),
    );
  } else if (reader.accept("unique")) {
    reader.acceptAnyOf(plainIndexes);
    const indexName = skipIndexName(reader);
    // The index's own name wins.
    addUniqueKey(table, indexName ?? name, readKeyParts(reader));
  } else if (reader.accept("foreign")) {
    reader.accept("key");
    const indexName = skipIndexName(reader);
    const columns = readKeyParts(reader).flatMap((part) => part.column ?? []);
    table.foreignKeys.push(readForeignKey(name ?? indexName, columns, reader));
  } else if (reader.accept("check")) {
    table.checks.push({ name, expression: parseExpression(reader.parenthesized()) });
  } else if (isConstraint) throw new UnreadableStatement("a constraint of no known kind");
  else if (!isIndex(reader)) return false;
  reader.skipElement();
  return true;
}

/** Indexes that ask nothing of values, and periods. */
function isIndex(reader: TokenReader): boolean {
  if (reader.seesAnyOf(plainIndexes) || reader.seesAnyOf(otherIndexes) || reader.sees("period", "for")) return true;
  return reader.sees("vector") && plainIndexes.has(reader.peek(1)?.word ?? "");
}

/** Everything up to the list of columns: a name, USING BTREE, IF NOT EXISTS. The name. */
function skipIndexName(reader: TokenReader): string | null {
  reader.accept("if", "not", "exists");
  let name: string | null = null;
  while (!reader.isAtEnd && !reader.seesSymbol("(")) {
    if (reader.accept("using") || reader.accept("type")) reader.next();
    else name = reader.name();
  }
  return name;
}

/** `(a, b(10) DESC, (lower(c)))`. */
export function readKeyParts(reader: TokenReader): KeyPart[] {
  return splitTokens(reader.parenthesized(), ",").map(keyPart);
}

function keyPart(tokens: readonly Token[]): KeyPart {
  const reader = new TokenReader(tokens);
  if (reader.seesSymbol("("))
    return { column: null, expression: parseExpression(reader.parenthesized()), prefix: null };
  const column = reader.name();
  const prefix = reader.seesSymbol("(") ? Number(reader.parenthesized()[0]?.text) : null;
  return { column, expression: null, prefix };
}
