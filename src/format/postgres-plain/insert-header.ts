/** Reads `INSERT INTO t (a, b) OVERRIDING SYSTEM VALUE VALUES ` up to the first tuple. */
import type { TableName } from "../../domain/names.ts";
import { look, take, takeColumns, takeSymbol, takeTableName, takeWord } from "./names.ts";
import type { TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export type InsertHead =
  | {
      readonly kind: "rows";
      readonly table: TableName;
      readonly columns: readonly string[] | null;
      /** Index of the first `(` of the tuples. */
      readonly open: number;
    }
  /** DEFAULT VALUES. */
  | { readonly kind: "other" }
  /** No server reads it. */
  | { readonly kind: "broken" }
  | { readonly kind: "unsupported"; readonly table: TableName; readonly form: string };

/** `start` is the word INSERT. Throws NeedMoreBytes. */
export function parseInsert(source: TokenSource, start: number, database: string | null): InsertHead {
  const tokens = new Tokens(source, start);
  take(tokens);
  if (!takeWord(tokens, "into")) return { kind: "broken" };
  const table = takeTableName(tokens, database);
  if (table === null) return { kind: "broken" };
  if (takeWord(tokens, "as")) take(tokens);
  let columns: readonly string[] | null = null;
  if (takeSymbol(tokens, "(")) {
    if (["select", "values", "with"].includes(look(tokens).text))
      return { kind: "unsupported", table, form: "INSERT … SELECT" };
    columns = takeColumns(tokens);
    if (columns === null) return { kind: "unsupported", table, form: "INSERT into parts of columns" };
  }
  if (takeWord(tokens, "overriding")) {
    take(tokens);
    takeWord(tokens, "value");
  }
  if (takeWord(tokens, "default")) return { kind: takeWord(tokens, "values") ? "other" : "broken" };
  if (takeWord(tokens, "select", "with", "table") || takeSymbol(tokens, "("))
    return { kind: "unsupported", table, form: "INSERT … SELECT" };
  if (!takeWord(tokens, "values")) return { kind: "broken" };
  const open = look(tokens);
  if (open.kind !== "symbol" || open.text !== "(") return { kind: "broken" };
  return { kind: "rows", table, columns, open: open.start };
}
