/** Reads `COPY t (a, b) FROM stdin …;`. */
import type { TextEncoding } from "../../domain/block.ts";
import type { TableName } from "../../domain/names.ts";
import { isName, look, NeedMoreBytes, take, takeColumns, takeSymbol, takeTableName, takeWord } from "./names.ts";
import { textEncoding } from "./settings.ts";
import { literalText } from "./text.ts";
import type { TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export type CopyStatement =
  /** Rows follow in the text format. */
  | {
      readonly kind: "rows";
      readonly table: TableName;
      readonly columns: readonly string[] | null;
      /** What ENCODING says; null when it says nothing. */
      readonly encoding: TextEncoding | null;
    }
  /** Rows follow, but not as we can read them. `option` is a word of the statement, never a value. */
  | { readonly kind: "unsupported"; readonly table: TableName; readonly option: string }
  /** The server reads a file or a program. */
  | { readonly kind: "server-side"; readonly table: TableName }
  /** COPY … TO and COPY (query). */
  | { readonly kind: "other" }
  /** No server reads it. */
  | { readonly kind: "broken" };

/** `start` is the word COPY; `source` ends before the semicolon. */
export function parseCopy(source: TokenSource, start: number, database: string | null): CopyStatement {
  try {
    return parseWhole(source, start, database);
  } catch (error) {
    if (error instanceof NeedMoreBytes) return { kind: "broken" };
    throw error;
  }
}

function parseWhole(source: TokenSource, start: number, database: string | null): CopyStatement {
  const tokens = new Tokens(source, start);
  take(tokens);
  const isBinary = takeWord(tokens, "binary");
  if (!isName(look(tokens))) return { kind: look(tokens).text === "(" ? "other" : "broken" };
  const table = takeTableName(tokens, database);
  const hasColumns = takeSymbol(tokens, "(");
  const columns = hasColumns ? takeColumns(tokens) : null;
  if (table === null || (hasColumns && columns === null)) return { kind: "broken" };
  if (takeWord(tokens, "with")) return { kind: "unsupported", table, option: "WITH OIDS" };
  if (!takeWord(tokens, "from")) return { kind: takeWord(tokens, "to") ? "other" : "broken" };
  if (!takeWord(tokens, "stdin", "stdout")) {
    return look(tokens).kind === "literal" || takeWord(tokens, "program")
      ? { kind: "server-side", table }
      : { kind: "broken" };
  }
  if (isBinary) return { kind: "unsupported", table, option: "BINARY" };
  const options = readOptions(tokens, source);
  if (options.unsupported !== null) return { kind: "unsupported", table, option: options.unsupported };
  return { kind: "rows", table, columns, encoding: options.encoding };
}

interface CopyOptions {
  unsupported: string | null;
  encoding: TextEncoding | null;
}

function readOptions(tokens: Tokens, source: TokenSource): CopyOptions {
  const options: CopyOptions = { unsupported: null, encoding: null };
  takeWord(tokens, "with");
  const isList = takeSymbol(tokens, "(");
  while (options.unsupported === null) {
    const token = take(tokens);
    if (token.kind === "end") break;
    if (token.kind === "symbol") {
      if (token.text === ")" && isList && !takeWord(tokens, "where")) break;
      if (token.text === "," || token.text === ")") continue;
    }
    if (token.text === "where" && token.kind === "word") break;
    readOption(token.text, tokens, source, options);
  }
  return options;
}

function readOption(name: string, tokens: Tokens, source: TokenSource, options: CopyOptions): void {
  takeWord(tokens, "as");
  const value = (): string => {
    const token = take(tokens);
    return token.kind === "literal" ? literalText(source, token.start, token.end) : token.text;
  };
  const refuseUnless = (holds: boolean) => {
    if (!holds) options.unsupported = /^[a-z_]+$/.test(name) ? name.toUpperCase() : "an unknown option";
  };
  switch (name) {
    case "format":
      refuseUnless(value() === "text");
      return;
    case "delimiter":
      refuseUnless(value() === "\t");
      return;
    case "null":
      refuseUnless(value() === "\\N");
      return;
    case "header":
      refuseUnless(["false", "off", "0"].includes(value()));
      return;
    case "encoding": {
      const encoding = textEncoding(value());
      options.encoding = encoding;
      refuseUnless(encoding !== null);
      return;
    }
    case "freeze":
      takeWord(tokens, "true", "on", "false", "off", "1", "0");
      return;
    case "on_error":
    case "log_verbosity":
    case "reject_limit":
      value();
      return;
    default:
      refuseUnless(false);
      return;
  }
}
