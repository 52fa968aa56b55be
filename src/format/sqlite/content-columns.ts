/**
 * The texts of a full-text table stand in `NAME_content`, whose columns are called c0, c1 … (fts5) or c0title … (fts4).
 * Called as in the virtual table they tell what they hold, and can be decided on by name.
 */
import { quotedName } from "./quoted-name.ts";
import type { Token, TokenSource, Tokens } from "./tokens.ts";

export class ContentColumns {
  /** Columns by the virtual table's name in lower case. */
  readonly #columns = new Map<string, readonly string[]>();
  /** By table and column as written, in lower case. */
  readonly #names = new Map<string, string>();

  /** `tokens` stand behind the name of the module: `(subject, body UNINDEXED, tokenize = 'porter')`. */
  addVirtual(name: string, tokens: Tokens): void {
    if (!tokens.take("(")) return;
    this.#columns.set(
      name.toLowerCase(),
      partsOf(tokens)
        .filter(isColumn)
        .map(([first]) => first?.text ?? ""),
    );
  }

  /** The declaration of a content table with the columns of its virtual table; null for other tables, and where names clash. */
  declaration({ table, tokens, source }: { table: string; tokens: Tokens; source: TokenSource }): string | null {
    const columns = this.#columns.get(/^(.+)_content$/i.exec(table)?.[1]?.toLowerCase() ?? "");
    if (columns === undefined) return null;
    const parts = partsOf(tokens).map((part) => {
      const written = part[0]?.text ?? "";
      const column = columns[Number(/^c(\d+)/i.exec(written)?.[1] ?? Number.NaN)];
      return { written, name: column ?? written, text: textOf(part, source) };
    });
    if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) return null;
    for (const { written, name } of parts) this.#names.set(keyOf(table, written), name);
    const listed = parts.map(({ written, name, text }) => (name === written ? text : quotedName(name)));
    return `CREATE TABLE ${quotedName(table)}(${listed.join(", ")})`;
  }

  /** What a column of a content table is called; others are called as written. */
  nameOf(table: string, column: string): string {
    return this.#names.get(keyOf(table, column)) ?? column;
  }
}

function keyOf(table: string, column: string): string {
  return JSON.stringify([table.toLowerCase(), column.toLowerCase()]);
}

/** What stands between commas up to the closing bracket. */
function partsOf(tokens: Tokens): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 1;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    const symbol = token.kind === "symbol" ? token.text : "";
    if (symbol === "(") depth++;
    if (symbol === ")" && --depth === 0) break;
    if (symbol === "," && depth === 1) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Not `content='t'`, nor the older `tokenize porter`. */
function isColumn([first, second]: readonly Token[]): boolean {
  return first !== undefined && second?.text !== "=" && !(first.word === "tokenize" && second !== undefined);
}

function textOf(part: readonly Token[], { bytes }: TokenSource): string {
  return Buffer.from(bytes.subarray(part[0]?.start ?? 0, part.at(-1)?.end ?? 0)).toString("utf8");
}
