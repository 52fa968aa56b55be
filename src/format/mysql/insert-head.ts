/** Reads `INSERT IGNORE INTO t (a, b) VALUES ` and `REPLACE INTO t VALUES ` up to the first tuple. */
import type { TableName } from "../../domain/names.ts";
import { isSymbol, look, take, takeColumns, takeSymbol, takeTableName, takeWord } from "./names.ts";
import { type TokenSource, Tokens } from "./tokens.ts";

export type InsertHead =
  | {
      readonly kind: "rows";
      readonly table: TableName;
      readonly columns: readonly string[] | null;
      /** Index of the first `(` of the tuples. */
      readonly open: number;
      /** The tuples stand inside of a conditional comment. */
      readonly isConditional: boolean;
    }
  /** No server reads it. */
  | { readonly kind: "broken" }
  | { readonly kind: "unsupported"; readonly table: TableName; readonly form: string };

/** `start` is the word INSERT or REPLACE. `schema`: of names that have none. Throws NeedMoreBytes. */
export function parseInsert(source: TokenSource, start: number, schema: string): InsertHead {
  const tokens = new Tokens(source, start);
  const verb = take(tokens).word.toUpperCase();
  while (takeWord(tokens, "low_priority", "delayed", "high_priority", "ignore")) {
    // Modifiers say nothing about the rows.
  }
  takeWord(tokens, "into");
  const table = takeTableName(tokens, schema);
  if (table === null) return { kind: "broken" };
  if (takeWord(tokens, "partition") && (!takeSymbol(tokens, "(") || takeColumns(tokens) === null))
    return { kind: "broken" };
  let columns: readonly string[] | null = null;
  if (takeSymbol(tokens, "(")) {
    if (["select", "values", "with", "table"].includes(look(tokens).word)) return select(verb, table);
    columns = takeColumns(tokens);
    if (columns === null) return { kind: "broken" };
    // `()` with `()` is a row of defaults, and so is no list at all.
    if (columns.length === 0) columns = null;
  }
  if (takeWord(tokens, "set")) return { kind: "unsupported", table, form: `${verb} … SET` };
  if (takeWord(tokens, "select", "with", "table") || takeSymbol(tokens, "(")) return select(verb, table);
  if (!takeWord(tokens, "values", "value")) return { kind: "broken" };
  const open = look(tokens);
  if (open.word === "row") return { kind: "unsupported", table, form: `${verb} … VALUES ROW(…)` };
  if (!isSymbol(open, "(")) return { kind: "broken" };
  return { kind: "rows", table, columns, open: open.start, isConditional: tokens.isConditional };
}

function select(verb: string, table: TableName): InsertHead {
  return { kind: "unsupported", table, form: `${verb} … SELECT` };
}
