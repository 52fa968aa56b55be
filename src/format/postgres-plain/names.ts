/** Names of tables and columns as statements write them. */
import type { TableName } from "../../domain/names.ts";
import type { Token, Tokens } from "./tokens.ts";

/** Thrown inside the parsers of heads when more bytes are needed; never leaves this folder. */
export class NeedMoreBytes extends Error {}

export function take(tokens: Tokens): Token {
  const token = tokens.next();
  if (token.kind === "cut") throw new NeedMoreBytes();
  return token;
}

export function look(tokens: Tokens): Token {
  const token = tokens.peek();
  if (token.kind === "cut") throw new NeedMoreBytes();
  return token;
}

export function isName(token: Token): boolean {
  return token.kind === "word" || token.kind === "quoted";
}

export function takeSymbol(tokens: Tokens, symbol: string): boolean {
  const token = look(tokens);
  if (token.kind !== "symbol" || token.text !== symbol) return false;
  take(tokens);
  return true;
}

export function takeWord(tokens: Tokens, ...words: readonly string[]): boolean {
  const token = look(tokens);
  if (token.kind !== "word" || !words.includes(token.text)) return false;
  take(tokens);
  return true;
}

/** `name`, `schema.name` or `database.schema.name`; null when no name stands here. */
export function takeTableName(tokens: Tokens, database: string | null): TableName | null {
  const parts: string[] = [];
  do {
    const token = take(tokens);
    if (!isName(token)) return null;
    parts.push(token.text);
  } while (takeSymbol(tokens, "."));
  const name = parts.at(-1);
  if (name === undefined || parts.length > 3) return null;
  return { database, schema: parts.at(-2) ?? null, name };
}

/** `(a, "B")` behind its `(`; null when something else than plain names stands there. */
export function takeColumns(tokens: Tokens): string[] | null {
  const columns: string[] = [];
  if (takeSymbol(tokens, ")")) return columns;
  do {
    const token = take(tokens);
    if (!isName(token)) return null;
    columns.push(token.text);
  } while (takeSymbol(tokens, ","));
  return takeSymbol(tokens, ")") ? columns : null;
}
