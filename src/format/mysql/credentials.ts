/** Passwords and their hashes in statements about accounts. */
import { isSymbol } from "./names.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export interface CredentialLiteral {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
}

/** Words before a literal that is a password, and those before one that is a hash. */
const beforePassword = new Set(["by", "password", "master_password", "source_password"]);
const beforeHash = new Set(["as", "using"]);
const NATIVE_HASH = /^\*[0-9a-f]{40}$/i;
const SHA2_PREFIX = /^\$A\$[0-9A-F]{3}\$/;

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
      if (beforePassword.has(word) || beforeHash.has(word)) found.push(removed(token));
      word = "";
    } else if (token.kind === "word") word = token.word;
    else if (!isSymbol(token, "=") && !isSymbol(token, "(")) word = "";
  }
  return found;
}

/** A hash becomes one of its own form that no password has; a password in clear becomes empty. */
function removed({ text, start, end }: Token): CredentialLiteral {
  const prefix = SHA2_PREFIX.exec(text)?.[0];
  const hash = NATIVE_HASH.test(text)
    ? `*${"0".repeat(40)}`
    : prefix && prefix + "0".repeat(text.length - prefix.length);
  return { start, end, replacement: new TextEncoder().encode(`'${hash ?? ""}'`) };
}
