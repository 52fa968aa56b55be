/** Passwords and their hashes in statements about accounts. */
import { isSymbol } from "./names.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export interface CredentialLiteral {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
}

/** Words before a literal that is a credential. */
const before = new Set(["as", "by", "password", "using"]);
/** A name in quotes, or an option of a plugin, stands before these. */
const REMOVED = new TextEncoder().encode("''");

/**
 * The literals behind IDENTIFIED BY, IDENTIFIED WITH plugin AS, VIA plugin USING, PASSWORD = and PASSWORD(…) in CREATE and
 * ALTER USER, GRANT, SET PASSWORD, CREATE SERVER and CHANGE MASTER.
 */
export function credentialLiterals(source: TokenSource, start: number): CredentialLiteral[] {
  const tokens = new Tokens(source, start);
  const found: CredentialLiteral[] = [];
  let word = "";
  for (let token: Token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.kind === "literal") {
      if (before.has(word)) found.push({ start: token.start, end: token.end, replacement: REMOVED });
      word = "";
    } else if (token.kind === "word") word = isPassword(token.word) ? "password" : token.word;
    else if (!isSymbol(token, "=") && !isSymbol(token, "(")) word = "";
  }
  return found;
}

function isPassword(word: string): boolean {
  return word === "master_password" || word === "source_password" || word === "password";
}
