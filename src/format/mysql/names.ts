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

/** A text in double quotes where a name must stand is one: dumps in ANSI quotes do not always set the mode. */
export function isName(token: Token): boolean {
  return token.kind === "word" || token.kind === "name" || token.kind === "literal";
}

export function isSymbol(token: Token, symbol: string): boolean {
  return token.kind === "symbol" && token.text === symbol;
}

export function takeSymbol(tokens: Tokens, symbol: string): boolean {
  if (!isSymbol(look(tokens), symbol)) return false;
  take(tokens);
  return true;
}

export function takeWord(tokens: Tokens, ...words: readonly string[]): boolean {
  const { word } = look(tokens);
  if (word === "" || !words.includes(word)) return false;
  take(tokens);
  return true;
}

/** `name` or `schema.name`; null when no name stands here. `schema`: of names that have none. */
export function takeTableName(tokens: Tokens, schema: string): TableName | null {
  const parts = takeQualified(tokens);
  const name = parts?.at(-1);
  if (parts === null || name === undefined || parts.length > 2) return null;
  return { database: null, schema: parts.at(-2) ?? schema, name };
}

function takeQualified(tokens: Tokens): string[] | null {
  const parts: string[] = [];
  do {
    const token = take(tokens);
    if (!isName(token)) return null;
    parts.push(token.text);
  } while (takeSymbol(tokens, "."));
  return parts;
}

/** `(a, t.b)` behind its `(`; null when something else than names stands there. */
export function takeColumns(tokens: Tokens): string[] | null {
  const columns: string[] = [];
  if (takeSymbol(tokens, ")")) return columns;
  do {
    const name = takeQualified(tokens)?.at(-1);
    if (name === undefined) return null;
    columns.push(name);
  } while (takeSymbol(tokens, ","));
  return takeSymbol(tokens, ")") ? columns : null;
}
