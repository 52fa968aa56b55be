/** Reads `INSERT OR IGNORE INTO "t"(a, b) VALUES` up to the first tuple. */
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export type InsertHead =
  /** `open`: index of the first `(` of the tuples. */
  | { readonly kind: "rows"; readonly table: string; readonly columns: readonly string[] | null; readonly open: number }
  /** Rows come from a query. */
  | { readonly kind: "query"; readonly table: string; readonly form: string }
  /** `DEFAULT VALUES`: nothing is written. */
  | { readonly kind: "nothing" }
  /** The bytes end before the first tuple. */
  | { readonly kind: "cut" }
  | { readonly kind: "broken" };

/** `start` is the word INSERT or REPLACE. */
export function parseInsert(source: TokenSource, start: number): InsertHead {
  const tokens = new WatchedTokens(source, start);
  const head = parseHead(tokens);
  return tokens.isCut ? { kind: "cut" } : head;
}

/** Tells whether any token was cut: what was read of such a head means nothing. */
class WatchedTokens extends Tokens {
  isCut = false;

  override next(): Token {
    const token = super.next();
    if (token.kind === "cut") this.isCut = true;
    return token;
  }
}

function parseHead(tokens: Tokens): InsertHead {
  const verb = tokens.next().word.toUpperCase();
  if (tokens.take("or")) tokens.next();
  if (!tokens.take("into")) return { kind: "broken" };
  const table = tokens.qualifiedName();
  if (table === null) return { kind: "broken" };
  if (tokens.take("as")) tokens.name();
  const columns = tokens.take("(") ? columnList(tokens) : null;
  if (columns === "broken") return { kind: "broken" };
  if (tokens.take("default")) return { kind: "nothing" };
  if (["select", "with"].includes(tokens.peek().word)) return { kind: "query", table, form: `${verb} … SELECT` };
  if (!tokens.take("values")) return { kind: "broken" };
  const open = tokens.peek();
  if (open.kind !== "symbol" || open.text !== "(") return { kind: "broken" };
  return { kind: "rows", table, columns, open: open.start };
}

function columnList(tokens: Tokens): readonly string[] | "broken" {
  const columns: string[] = [];
  do {
    const name = tokens.name();
    if (name === null) return "broken";
    columns.push(name);
  } while (tokens.take(","));
  return tokens.take(")") ? columns : "broken";
}
