/** Credentials and large objects in statements: which literals, and what stands for them. */
import type { TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export interface SensitiveLiteral {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
}

const NULL = new TextEncoder().encode("NULL");
const EMPTY_TEXT = new TextEncoder().encode("''");
const EMPTY_HEX = new TextEncoder().encode("'\\x'");

/** Option names of user mappings and servers whose values open something. */
const secretOptions = new Set([
  "password",
  "passwd",
  "secret",
  "token",
  "sslpassword",
  "api_key",
  "apikey",
  "passfile",
  "sslkey",
]);

/**
 * Literals of a whole CREATE/ALTER ROLE, USER, GROUP, USER MAPPING, SERVER or SUBSCRIPTION statement that hold credentials:
 * PASSWORD '…' (a NULL stands for it), OPTIONS (password '…') and CONNECTION '…' (an empty text stands for them).
 */
export function credentialLiterals(source: TokenSource, start: number): SensitiveLiteral[] {
  const tokens = new Tokens(source, start);
  const found: SensitiveLiteral[] = [];
  let previous = "";
  let isInOptions = false;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.kind === "literal") {
      const isSecret = isInOptions ? secretOptions.has(previous) : previous === "password" || previous === "connection";
      const replacement = !isInOptions && previous === "password" ? NULL : EMPTY_TEXT;
      if (isSecret) found.push({ start: token.start, end: token.end, replacement });
    }
    if (token.kind === "word" && token.text === "options") isInOptions = true;
    else if (token.text === ")") isInOptions = false;
    previous = token.text.toLowerCase();
  }
  return found;
}

/** An empty bytea literal; an escape literal cannot hold the hex prefix as it is. */
export function emptyLargeObject(hasEscapes: boolean): Uint8Array {
  return hasEscapes ? EMPTY_TEXT : EMPTY_HEX;
}
