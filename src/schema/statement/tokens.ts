/** Cuts statements of MySQL and SQLite into tokens. Comments go; what MySQL runs inside comments stays. */

export interface Token {
  /**
   * `word`: a keyword or an unquoted name. `name`: a quoted name. `double`: text in double quotes, which is a name or a text
   * by its place and by settings that the statement does not tell. `string`: a text. `symbol`: one character.
   */
  readonly kind: "word" | "name" | "double" | "string" | "number" | "symbol";
  /** Without quotes and escapes; otherwise as written. */
  readonly text: string;
  /** A word in lower case; empty for all other tokens, so that a quoted name is never taken for a keyword. */
  readonly word: string;
}

/** What the two dialects write differently. */
export interface Lexicon {
  readonly hasBackslashEscapes: boolean;
  /** Regular expression, sticky, for a comment that says nothing. */
  readonly comment: RegExp;
  /** Sticky, for the opening of a comment whose content is run; null where there is none. */
  readonly conditional: RegExp | null;
  /** `[name]`. */
  readonly hasBracketNames: boolean;
}

/** Servers as new as this do not exist: MariaDB writes 999999 where it wants no server to look inside. */
const NEWEST_SERVER = 500_000;

export const mysqlLexicon: Lexicon = {
  hasBackslashEscapes: true,
  // `/*!` and `/*M!` are run. `--` begins a comment only before a blank or a control character.
  comment: /#[^\n]*|--(?=[\s\0-\x1f]|$)[^\n]*|\/\*(?!M?!).*?(?:\*\/|$)/sy,
  conditional: /\/\*M?!(\d{5,6})?/y,
  hasBracketNames: false,
};

/** For dumps made under NO_BACKSLASH_ESCAPES. */
export const plainMysqlLexicon: Lexicon = { ...mysqlLexicon, hasBackslashEscapes: false };

export const sqliteLexicon: Lexicon = {
  hasBackslashEscapes: false,
  comment: /--[^\n]*|\/\*.*?(?:\*\/|$)/sy,
  conditional: null,
  hasBracketNames: true,
};

/** The statement cannot be read; caught where statements are counted. */
export class UnreadableStatement extends Error {
  override readonly name = "UnreadableStatement";
}

const BLANKS = /[\s\0\ufeff]+/y;
const WORD = /[\w$@\u0080-\uffff]+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w$\u0080-\uffff])/y;
const CLOSED_COMMENT = /.*?(?:\*\/|$)/sy;

/** Sticky expressions for quoted text, with doubled quotes and, where they count, backslashes before any character. */
const quoted: Readonly<Record<string, RegExp>> = {
  "'": /'([^']*(?:''[^']*)*)'/y,
  '"': /"([^"]*(?:""[^"]*)*)"/y,
  "`": /`([^`]*(?:``[^`]*)*)`/y,
};
const escaped: Readonly<Record<string, RegExp>> = {
  ...quoted,
  "'": /'([^'\\]*(?:(?:''|\\.)[^'\\]*)*)'/sy,
  '"': /"([^"\\]*(?:(?:""|\\.)[^"\\]*)*)"/sy,
};
const BRACKETED = /\[([^\]]*)\]/y;

/** Throws UnreadableStatement where a quote is not closed. */
export function tokenize(sql: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let isInsideConditional = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(sql);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < sql.length) {
    if (take(BLANKS) !== null || take(lexicon.comment) !== null) continue;
    const opening = lexicon.conditional === null ? null : take(lexicon.conditional);
    if (opening !== null) {
      if (Number(opening[1] ?? 0) > NEWEST_SERVER) take(CLOSED_COMMENT);
      else isInsideConditional = true;
    } else if (isInsideConditional && sql.startsWith("*/", at)) {
      isInsideConditional = false;
      at += 2;
    } else tokens.push(nextToken(sql, at, take, lexicon));
  }
  return tokens;
}

function nextToken(
  sql: string,
  at: number,
  take: (pattern: RegExp) => RegExpExecArray | null,
  lexicon: Lexicon,
): Token {
  const first = sql[at] as string;
  const number = take(NUMBER);
  if (number !== null) return { kind: "number", text: number[0], word: "" };
  const word = take(WORD);
  if (word !== null) return { kind: "word", text: word[0], word: word[0].toLowerCase() };
  const bracketed = lexicon.hasBracketNames && first === "[" ? take(BRACKETED) : null;
  if (bracketed !== null) return { kind: "name", text: bracketed[1] as string, word: "" };
  const pattern = (lexicon.hasBackslashEscapes ? escaped : quoted)[first];
  if (pattern === undefined) {
    take(/./sy);
    return { kind: "symbol", text: first, word: "" };
  }
  const match = take(pattern);
  if (match === null) throw new UnreadableStatement("a quote is not closed");
  const isEscaped = lexicon.hasBackslashEscapes && first !== "`";
  return { kind: kindOf(first), text: unquoted(match[1] as string, first, isEscaped), word: "" };
}

function kindOf(quote: string): Token["kind"] {
  if (quote === "'") return "string";
  return quote === "`" ? "name" : "double";
}

function unquoted(inner: string, quote: string, isEscaped: boolean): string {
  const doubled = inner.replaceAll(quote + quote, quote);
  return isEscaped && doubled.includes("\\") ? withoutEscapes(inner, quote) : doubled;
}

const control: Readonly<Record<string, string>> = { "0": "\0", b: "\b", n: "\n", r: "\r", t: "\t", Z: "\x1a" };

/** Quotes are doubled or escaped in the same text, so both are read in one pass. */
function withoutEscapes(inner: string, quote: string): string {
  return inner.replace(/\\(.)|(["'])\2/gs, (whole, character: string | undefined, doubled: string | undefined) => {
    if (doubled !== undefined) return doubled === quote ? quote : whole;
    return control[character as string] ?? (character as string);
  });
}
