/** What a statement means to the framer, from its first words. */
import { isSymbol } from "./names.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export type StatementKind =
  | "insert"
  /** Tells the schema something. */
  | "schema"
  /** SET: may change how the following bytes are read. */
  | "setting"
  | "credentials"
  /** A stored program, whose body is no script. */
  | "program"
  /** Writes rows in a way that is not framed. */
  | "write"
  /** A line for the client alone. */
  | "use"
  | "delimiter"
  | "other-file"
  | "client"
  | "other"
  /** No statement of MySQL begins so. */
  | "unknown";

/** First words of statements, as far as they are not named below. */
const firstWords = new Set(
  `backup begin binlog cache call change check checksum clone commit deallocate describe desc do drop execute explain
  flush get grant handler help import install kill load lock optimize prepare purge release rename repair reset resignal
  restart revoke rollback savepoint select show shutdown signal start stop table truncate uninstall unlock values with xa
  create alter set insert replace update delete`.split(/\s+/),
);
const clientWords = new Set(
  `charset clear connect edit ego exit go help nopager notee nowarning pager print prompt quit rehash resetconnection status
  system tee warnings`.split(/\s+/),
);
const programs = new Set(["event", "function", "package", "procedure", "trigger"]);
const credentialOwners = new Set(["role", "server", "user"]);
const schemaObjects = new Set(["database", "index", "schema", "table"]);
/** Words and marks between CREATE and what is created. */
const MOST_MODIFIERS = 48;

/** Null when more bytes are needed to say it. `start` is the first byte of the first word. */
export function statementKind(source: TokenSource, start: number): StatementKind | null {
  const tokens = new Tokens(source, start);
  const first = tokens.next();
  if (first.kind === "cut") return null;
  if (first.kind === "end") return "other";
  if (isSymbol(first, "(")) return ofQuery(tokens);
  if (first.kind !== "word") return "unknown";
  switch (first.word) {
    case "insert":
    case "replace":
      return "insert";
    case "update":
    case "delete":
    case "load":
    case "with":
    case "analyze":
      return "write";
    case "set":
      return ofSet(tokens);
    case "create":
    case "alter":
      return ofDefinition(tokens);
    case "drop":
    case "rename":
      return ofRemoval(tokens);
    case "grant":
    case "change":
      return "credentials";
    case "begin":
      return ofBegin(tokens);
    case "use":
    case "delimiter":
      return first.word;
    case "source":
      return "other-file";
    default:
      return firstWords.has(first.word) ? "other" : clientWords.has(first.word) ? "client" : "unknown";
  }
}

/** A query in brackets. */
function ofQuery(tokens: Tokens): StatementKind | null {
  let token = tokens.next();
  while (isSymbol(token, "(")) token = tokens.next();
  if (token.kind === "cut") return null;
  return ["select", "table", "values", "with"].includes(token.word) ? "other" : "unknown";
}

function ofSet(tokens: Tokens): StatementKind | null {
  const token = tokens.next();
  if (token.kind === "cut") return null;
  return token.word === "password" ? "credentials" : "setting";
}

/** Compound statements outside of programs, as MariaDB has them: BEGIN NOT ATOMIC … END. */
function ofBegin(tokens: Tokens): StatementKind | null {
  const token = tokens.next();
  if (token.kind === "cut") return null;
  return token.word === "not" ? "program" : "other";
}

function ofRemoval(tokens: Tokens): StatementKind | null {
  let token = tokens.next();
  if (token.word === "temporary") token = tokens.next();
  if (token.kind === "cut") return null;
  return schemaObjects.has(token.word) ? "schema" : "other";
}

/** `CREATE OR REPLACE DEFINER=`a`@`b` SQL SECURITY INVOKER VIEW`: the first word that names a kind of object tells. */
function ofDefinition(tokens: Tokens): StatementKind | null {
  let token: Token = tokens.next();
  for (let count = 0; count < MOST_MODIFIERS; count++) {
    if (token.kind === "cut") return null;
    if (token.kind === "end") return "other";
    if (programs.has(token.word)) return "program";
    if (schemaObjects.has(token.word)) return "schema";
    if (credentialOwners.has(token.word)) return "credentials";
    if (token.word === "view") return "other";
    token = tokens.next();
  }
  return "other";
}
