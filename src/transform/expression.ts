/**
 * The small language of `when:`, `drop rows`, `keep rows where` and templates. It reads columns of one row and nothing
 * else. NULL is as in SQL: a comparison with NULL is unknown, and a condition that is unknown does not hold.
 */

import { collectColumns, compileText, compileTruth } from "./expression-evaluate.ts";
import { parseExpression } from "./expression-parser.ts";
import { ExpressionError } from "./expression-tokens.ts";
import type { RowView } from "./transformer.ts";

export { ExpressionError };

/** Longer chains of `and` and `or` could exhaust the stack. */
const MAX_LENGTH = 20_000;

export interface Expression {
  /** Names of all columns it reads, each once, in order of appearance; exactly as written. */
  readonly columns: readonly string[];
  /** As a condition; a column without `old.` or `new.` is the original one. Unknown is false. */
  test(row: RowView): boolean;
  /** As a text; a column without `old.` or `new.` is the replaced one. */
  text(row: RowView): string | null;
}

/** Compiles one expression. Throws ExpressionError with the offset of the mistake. */
export function compileExpression(source: string): Expression {
  if (source.length > MAX_LENGTH)
    throw new ExpressionError(`an expression may have ${MAX_LENGTH} characters`, MAX_LENGTH);
  const node = parseExpression(source);
  const columns = new Set<string>();
  collectColumns(node, columns);
  const condition = compileTruth(node, "old");
  const text = compileText(node, "new");
  return { columns: [...columns], test: (row) => condition(row) === true, text };
}

/** A text with `{expression}` holes; `{{` and `}}` stand for braces. NULL in a hole counts as empty. */
export interface Template {
  readonly columns: readonly string[];
  text(row: RowView): string;
}

/** Compiles a template. Throws ExpressionError with the offset inside the whole template. */
export function compileTemplate(source: string): Template {
  const parts: (string | Expression)[] = [];
  let literal = "";
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    if ((character === "{" || character === "}") && source[at + 1] === character) {
      literal += character;
      at += 2;
    } else if (character === "{") {
      const end = holeEnd(source, at);
      parts.push(literal, holeExpression(source.slice(at + 1, end), at + 1));
      literal = "";
      at = end + 1;
    } else if (character === "}") {
      throw new ExpressionError("a closing brace without an opening one; write }} for a brace", at);
    } else {
      literal += character;
      at += 1;
    }
  }
  parts.push(literal);
  const columns = new Set(parts.flatMap((part) => (typeof part === "string" ? [] : part.columns)));
  return {
    columns: [...columns],
    text: (row) => parts.map((part) => (typeof part === "string" ? part : (part.text(row) ?? ""))).join(""),
  };
}

/** Offset of the `}` that closes the hole opened at `start`; braces inside quotes do not count. */
function holeEnd(source: string, start: number): number {
  let quote: string | null = null;
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at]!;
    if (quote !== null) quote = character === quote ? null : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === "}") return at;
  }
  throw new ExpressionError("an opening brace is never closed; write {{ for a brace", start);
}

function holeExpression(source: string, offset: number): Expression {
  try {
    return compileExpression(source);
  } catch (error) {
    if (error instanceof ExpressionError) throw new ExpressionError(error.message, offset + error.offset);
    throw error;
  }
}
