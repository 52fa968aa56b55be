/** Walks through the tokens of one statement. */
import { type Token, UnreadableStatement } from "./tokens.ts";

export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** Throws at the end. */
  next(): Token {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new UnreadableStatement("the statement ends early");
    return token;
  }

  /** Whether these keywords come next, one after the other. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, i) => this.peek(i)?.word === word);
  }

  seesAnyOf(words: ReadonlySet<string>): boolean {
    return words.has(this.peek()?.word ?? "");
  }

  seesSymbol(symbol: string): boolean {
    const token = this.peek();
    return token?.kind === "symbol" && token.text === symbol;
  }

  /** Takes these keywords if all of them come next. */
  accept(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false;
    this.#at += words.length;
    return true;
  }

  /** Takes the first of these keywords that comes next. */
  acceptAnyOf(words: ReadonlySet<string>): boolean {
    const isNext = this.seesAnyOf(words);
    if (isNext) this.#at++;
    return isNext;
  }

  acceptSymbol(symbol: string): boolean {
    const isNext = this.seesSymbol(symbol);
    if (isNext) this.#at++;
    return isNext;
  }

  expectSymbol(symbol: string): void {
    if (!this.acceptSymbol(symbol)) throw new UnreadableStatement(`${symbol} is missing`);
  }

  /** A name, quoted or not; SQLite also takes texts for names. */
  name(): string {
    const token = this.next();
    if (token.kind === "number" || token.kind === "symbol") throw new UnreadableStatement("a name is missing");
    return token.text;
  }

  /** `a`, `a.b` or `a.b.c`. MySQL's `.b` is b. */
  qualifiedName(): string[] {
    this.acceptSymbol(".");
    const parts = [this.name()];
    while (this.acceptSymbol(".")) parts.push(this.name());
    return parts;
  }

  /** A text or a name as a text: values of options. Null when neither comes next. */
  text(): string | null {
    const token = this.peek();
    if (token === undefined || token.kind === "symbol") return null;
    this.#at++;
    return token.text;
  }

  /** The tokens between the parenthesis that comes next and its partner, which are taken too. */
  parenthesized(): Token[] {
    this.expectSymbol("(");
    const inner: Token[] = [];
    for (let depth = 1; ; ) {
      const token = this.next();
      if (token.kind === "symbol" && token.text === "(") depth++;
      else if (token.kind === "symbol" && token.text === ")" && --depth === 0) return inner;
      inner.push(token);
    }
  }

  /** Takes all up to the next comma outside parentheses, which stays. */
  skipElement(): void {
    while (!this.isAtEnd && !this.seesSymbol(",")) {
      if (this.seesSymbol("(")) this.parenthesized();
      else this.next();
    }
  }
}

/** Parts between commas, or between the tokens that `isBorder` names, outside parentheses. */
export function splitTokens(tokens: readonly Token[], border: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "symbol") {
      if (token.text === "(") depth++;
      else if (token.text === ")") depth--;
      else if (token.text === border && depth === 0) {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
