/** Cuts the source of an expression into tokens. */

/** Something in an expression is wrong; `offset` counts UTF-16 units from the start of its source. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export type Token =
  | { readonly kind: "name"; readonly text: string; readonly isQuoted: boolean; readonly offset: number }
  | { readonly kind: "string" | "number" | "symbol"; readonly text: string; readonly offset: number }
  | { readonly kind: "end"; readonly text: ""; readonly offset: number };

const BLANK = /\s+/y;
const NAME = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /==|!=|<=|>=|<>|[=<>(),.]/y;

/** All tokens, the last one of kind `end`. Throws ExpressionError. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = matchAt(BLANK, source, at);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const { token, end } = tokenAt(source, at);
    tokens.push(token);
    at = end;
  }
  tokens.push({ kind: "end", text: "", offset: source.length });
  return tokens;
}

function tokenAt(source: string, at: number): { token: Token; end: number } {
  const first = source[at];
  if (first === "'") {
    const { text, end } = quotedAt(source, at, "'");
    return { token: { kind: "string", text, offset: at }, end };
  }
  if (first === '"') {
    const { text, end } = quotedAt(source, at, '"');
    return { token: { kind: "name", text, isQuoted: true, offset: at }, end };
  }
  const name = matchAt(NAME, source, at);
  if (name !== null) return { token: { kind: "name", text: name, isQuoted: false, offset: at }, end: at + name.length };
  const number = matchAt(NUMBER, source, at);
  if (number !== null) return { token: { kind: "number", text: number, offset: at }, end: at + number.length };
  const symbol = matchAt(SYMBOL, source, at);
  if (symbol !== null) return { token: { kind: "symbol", text: symbol, offset: at }, end: at + symbol.length };
  throw new ExpressionError("a character that no expression can hold here", at);
}

/** Text between two quotes; a doubled quote stands for one. */
function quotedAt(source: string, start: number, quote: string): { text: string; end: number } {
  let text = "";
  let at = start + 1;
  while (true) {
    const close = source.indexOf(quote, at);
    if (close < 0) throw new ExpressionError(`the quote ${quote} is never closed`, start);
    text += source.slice(at, close);
    if (source[close + 1] !== quote) return { text, end: close + 1 };
    text += quote;
    at = close + 2;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
