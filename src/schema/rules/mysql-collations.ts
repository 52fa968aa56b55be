/**
 * How MySQL and MariaDB compare the texts of a column: the last part of a collation's name says it. Without one it is the
 * character set's own, which is blind to case and accents for all character sets but `binary`.
 */
import { splitTokens, TokenReader } from "../statement/token-reader.ts";
import { mysqlLexicon, type Token, tokenize, UnreadableStatement } from "../statement/tokens.ts";
import type { Collation } from "./table-rules.ts";

interface TableCollations {
  readonly columns: ReadonlyMap<string, string>;
  readonly table: string | null;
}

export class CollationReader {
  readonly #tables = new Map<string, TableCollations>();

  read(sql: string): void {
    if (!/^\s*create\b/i.test(sql) || !/\btable\b/i.test(sql)) return;
    try {
      for (const statement of splitTokens(tokenize(sql, mysqlLexicon), ";")) this.#readTable(statement);
    } catch (error) {
      if (!(error instanceof UnreadableStatement)) throw error;
    }
  }

  /** Null: byte by byte. */
  of(table: string, column: string): Collation | null {
    const known = this.#tables.get(table.toLowerCase());
    return comparison(known?.columns.get(column.toLowerCase()) ?? known?.table ?? "");
  }

  #readTable(statement: readonly Token[]): void {
    const reader = new TokenReader(statement);
    while (!reader.isAtEnd && !reader.accept("table")) reader.next();
    if (reader.isAtEnd) return;
    reader.accept("if", "not", "exists");
    const name = reader.qualifiedName().at(-1) ?? "";
    if (!reader.seesSymbol("(")) return;
    const columns = new Map<string, string>();
    for (const element of splitTokens(reader.parenthesized(), ",")) {
      const [first, ...rest] = element;
      const collation = collationIn(rest);
      if (first !== undefined && collation !== null) columns.set(first.text.toLowerCase(), collation);
    }
    const options: Token[] = [];
    while (!reader.isAtEnd) options.push(reader.next());
    this.#tables.set(name.toLowerCase(), { columns, table: collationIn(options) });
  }
}

/** What stands behind COLLATE; else the character set; null when neither is named. */
function collationIn(tokens: readonly Token[]): string | null {
  const behind = (index: number): string | null => {
    const next = tokens[index]?.text === "=" ? tokens[index + 1] : tokens[index];
    return next?.text.toLowerCase() ?? null;
  };
  const collate = tokens.findIndex(({ word }) => word === "collate");
  if (collate >= 0) return behind(collate + 1);
  const set = tokens.findIndex(
    ({ word }, i) => word === "charset" || (word === "set" && tokens[i - 1]?.word === "character"),
  );
  if (set >= 0) return behind(set + 1);
  return tokens.some(({ word }) => word === "binary") ? "binary" : null;
}

/** Letters that have no marks to lose, and what collations of all languages take them for. */
const GENERAL = { ß: "s", ı: "i" };
const UNICODE_4 = { ß: "ss" };
const ONE_LETTER = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D" };
/** Marks that are none of the language's own letters. */
const WESTERN = Object.fromEntries([..."áàâãéèêëíìîïóòôõúùûñç"].map((one) => [one, one.normalize("NFD").charAt(0)]));
const UNICODE = { ß: "ss", ø: "o", Ø: "O", æ: "ae", Æ: "AE", ł: "l", Ł: "L", đ: "d", Đ: "D" };

/** `utf8mb4_0900_ai_ci` and what is called nopad tell blanks at the end apart, all others but `binary` do not. */
function comparison(collation: string): Collation | null {
  if (collation === "binary") return null;
  const isPadded = !/_0900_|_nopad_/.test(collation);
  if (/_(?:bin|cs)$/.test(collation) && !/_ai_cs$/.test(collation))
    return isPadded ? { ignores: "nothing", isPadded } : null;
  if (/_as_ci$/.test(collation)) return { ignores: "case", isPadded };
  if (/_(?:0900|uca1400|unicode_520)_/.test(collation)) {
    if (collation.endsWith("_cs")) return { ignores: "accents", isPadded, alike: ONE_LETTER };
    return { ignores: "case-and-accents", isPadded, alike: UNICODE };
  }
  if (/_unicode_/.test(collation)) return { ignores: "case-and-accents", isPadded, alike: UNICODE_4 };
  // A language has letters of its own: å is no a in Swedish.
  if (/_(?:swedish|danish|german[12])_/.test(collation)) return { ignores: "case", isPadded, alike: WESTERN };
  if (/^[a-z0-9]+_(?!general)[a-z0-9]+_/.test(collation)) return { ignores: "case", isPadded };
  return { ignores: "case-and-accents", isPadded, alike: GENERAL };
}
