/** Statements that write rows which are not framed: UPDATE, MERGE, and both inside WITH. */
import type { TableName } from "../../domain/names.ts";
import { takeTableName, takeWord } from "./names.ts";
import type { TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export interface UnframedWrite {
  readonly table: TableName;
  readonly form: string;
}

/** Null when the statement writes nothing. `source` is whole, so that no token is cut unless a quote stays open. */
export function unframedWrite(source: TokenSource, start: number, database: string | null): UnframedWrite | null {
  const tokens = new Tokens(source, start);
  let previous = "";
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    // SELECT … FOR UPDATE and FOR NO KEY UPDATE lock and write nothing.
    const isLock = previous === "for" || previous === "key";
    const form = token.kind === "word" && !isLock ? writeForm(token.text, tokens) : null;
    previous = token.text;
    if (form === null) continue;
    try {
      takeWord(tokens, "only");
      const table = takeTableName(tokens, database);
      if (table !== null) return { table, form };
    } catch {
      return null;
    }
  }
  return null;
}

function writeForm(word: string, tokens: Tokens): string | null {
  if (word === "update") return "UPDATE";
  const isInto = tokens.peek().text === "into";
  if (!isInto || (word !== "merge" && word !== "insert")) return null;
  tokens.next();
  return word === "merge" ? "MERGE" : "WITH … INSERT";
}
