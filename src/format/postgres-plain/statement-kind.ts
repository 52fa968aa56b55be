/** What a statement means to the framer, from its first words. */
import { beginsStatement } from "./broken-statement.ts";
import type { Token, TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export type StatementKind =
  | "copy"
  | "insert"
  /** Tells the schema something. */
  | "schema"
  /** Changes how the following bytes are read, or the search_path. */
  | "setting"
  | "credentials"
  | "large-object"
  /** May hold BEGIN ATOMIC … END with semicolons. */
  | "function"
  /** Writes rows in a way that is not framed. */
  | "write"
  | "other"
  /** No statement of PostgreSQL begins so. */
  | "unknown";

const credentialOwners = new Set(["role", "user", "group", "subscription", "server"]);
const largeObjectFunctions = new Set(["lowrite", "lo_write", "lo_put", "lo_from_bytea"]);
const relationKinds = new Set(["table", "type", "domain", "index"]);
const createModifiers = new Set([
  "or",
  "replace",
  "unlogged",
  "temp",
  "temporary",
  "global",
  "local",
  "foreign",
  "unique",
]);

/** Null when more bytes are needed to say it. `start` is the first byte of the first word. */
export function statementKind(source: TokenSource, start: number): StatementKind | null {
  const tokens = new Tokens(source, start);
  const first = tokens.next();
  if (first.kind === "cut") return null;
  if (first.kind === "symbol" && (first.text === "(" || first.text === ";")) return "other";
  if (first.kind !== "word" || !beginsStatement(first.text)) return "unknown";
  switch (first.text) {
    case "copy":
    case "insert":
      return first.text;
    case "update":
    case "merge":
    case "with":
      return "write";
    case "set":
    case "reset":
      return "setting";
    case "create":
    case "alter":
      return ofDefinition(first.text, tokens);
    case "comment":
      return ofComment(tokens);
    case "select":
      return ofSelect(tokens);
    default:
      return "other";
  }
}

function ofDefinition(verb: string, tokens: Tokens): StatementKind | null {
  let token = tokens.next();
  while (token.kind === "word" && createModifiers.has(token.text)) token = tokens.next();
  if (token.kind === "cut") return null;
  if (credentialOwners.has(token.text)) return "credentials";
  if (relationKinds.has(token.text)) return verb === "alter" && token.text === "index" ? "other" : "schema";
  // Whether texts that differ may be equal.
  if (verb === "create" && token.text === "collation") return "schema";
  if (verb === "create" && (token.text === "function" || token.text === "procedure")) return "function";
  return "other";
}

function ofComment(tokens: Tokens): StatementKind | null {
  const on = tokens.next();
  if (on.kind === "cut") return null;
  if (on.text !== "on") return "other";
  const object = tokens.next();
  if (object.kind === "cut") return null;
  return object.text === "table" || object.text === "column" ? "schema" : "other";
}

function ofSelect(tokens: Tokens): StatementKind | null {
  let name: Token = tokens.next();
  if (name.text === "pg_catalog" && tokens.peek().text === ".") {
    tokens.next();
    name = tokens.next();
  } else if (name.text === "pg_catalog" && tokens.peek().kind === "cut") return null;
  if (name.kind === "cut") return null;
  if (name.text === "set_config") return "setting";
  return largeObjectFunctions.has(name.text) ? "large-object" : "write";
}
