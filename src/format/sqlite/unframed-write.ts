/** Statements that hold or write values of rows which are not framed: UPDATE, DELETE … WHERE, CREATE TABLE … AS SELECT. */
import { type TokenSource, Tokens } from "./tokens.ts";

export interface UnframedWrite {
  readonly table: string;
  readonly form: string;
}

/** `source` is one whole statement. Null: it writes no such values. */
export function unframedWrite(source: TokenSource, start: number): UnframedWrite | null {
  const tokens = new Tokens(source, start);
  const verb = tokens.next().word;
  if (verb === "update") return updated(tokens);
  if (verb === "delete") return deleted(tokens);
  if (verb === "create") return created(tokens);
  return verb === "with" ? within(tokens) : null;
}

function updated(tokens: Tokens): UnframedWrite | null {
  if (tokens.take("or")) tokens.next();
  return named(tokens.qualifiedName(), "UPDATE");
}

/** All rows of a table are named without a value. */
function deleted(tokens: Tokens): UnframedWrite | null {
  tokens.take("from");
  const table = tokens.qualifiedName();
  return tokens.peek().kind === "end" ? null : named(table, "DELETE");
}

function created(tokens: Tokens): UnframedWrite | null {
  tokens.take("temp", "temporary");
  if (!tokens.take("table")) return null;
  if (tokens.take("if")) {
    tokens.next();
    tokens.next();
  }
  const table = tokens.qualifiedName();
  return tokens.take("as") ? named(table, "CREATE TABLE … AS SELECT") : null;
}

/** The statement behind the queries that WITH names. */
function within(tokens: Tokens): UnframedWrite | null {
  let depth = 0;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (token.kind === "symbol" && token.text === "(") depth++;
    if (token.kind === "symbol" && token.text === ")") depth--;
    if (depth > 0) continue;
    if (token.word === "update") return prefixed(updated(tokens));
    if (token.word === "delete") return prefixed(deleted(tokens));
    if (token.word !== "insert" && token.word !== "replace") continue;
    if (tokens.take("or")) tokens.next();
    if (tokens.take("into")) return named(tokens.qualifiedName(), "WITH … INSERT");
  }
  return null;
}

function prefixed(write: UnframedWrite | null): UnframedWrite | null {
  return write === null ? null : { ...write, form: `WITH … ${write.form}` };
}

function named(table: string | null, form: string): UnframedWrite | null {
  return table === null ? null : { table, form };
}
