/** Reads the words, names, literals and symbols of one statement's head. Rows never come this way. */
import { decodeText } from "../postgres-plain/decode-text.ts";
import { isBlank, isWordByte } from "./characters.ts";
import { commentAt } from "./comments.ts";
import type { Syntax } from "./session.ts";
import { decodeQuoted } from "./text.ts";

export interface Token {
  /**
   * `name` stands in backticks, or in double quotes where they hold names. `literal`: a text in quotes. `cut`: the bytes end
   * inside the token, or right behind a token that might go on.
   */
  readonly kind: "word" | "name" | "literal" | "symbol" | "end" | "cut";
  /** Words as written, names and literals without quotes and escapes, symbols as one character. */
  readonly text: string;
  /** Words in lower case; empty for all others. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface TokenSource {
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Nothing follows `end`. */
  readonly isWhole: boolean;
  readonly syntax: Syntax;
  /** The first byte stands inside of a conditional comment. */
  readonly isConditional: boolean;
}

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;

export class Tokens {
  readonly #source: TokenSource;
  #at: number;
  #isConditional: boolean;

  constructor(source: TokenSource, start: number) {
    this.#source = source;
    this.#at = start;
    this.#isConditional = source.isConditional;
  }

  get at(): number {
    return this.#at;
  }

  /** What was read last stands inside of a conditional comment. */
  get isConditional(): boolean {
    return this.#isConditional;
  }

  next(): Token {
    const { bytes, end, isWhole, syntax } = this.#source;
    if (!this.#skipBlanks()) return this.#token("cut", end, end);
    const start = this.#at;
    if (start >= end) return this.#token(isWhole ? "end" : "cut", end, end);
    const c = bytes[start] as number;
    if (isWordByte(c)) return this.#word(start);
    if (c === BACKTICK || (c === DOUBLE_QUOTE && syntax.hasAnsiQuotes)) return this.#quoted("name", start, false);
    if (c === QUOTE || c === DOUBLE_QUOTE) return this.#quoted("literal", start, syntax.hasBackslashEscapes);
    return this.#token("symbol", start, start + 1, String.fromCharCode(c));
  }

  peek(): Token {
    const at = this.#at;
    const isConditional = this.#isConditional;
    const token = this.next();
    this.#at = at;
    this.#isConditional = isConditional;
    return token;
  }

  #token(kind: Token["kind"], start: number, end: number, text = ""): Token {
    this.#at = end;
    return { kind, text, word: "", start, end };
  }

  #word(start: number): Token {
    const { bytes, end, isWhole, syntax } = this.#source;
    let at = start;
    while (at < end && isWordByte(bytes[at] as number)) at++;
    if (at === end && !isWhole) return this.#token("cut", end, end);
    const text = decodeText(bytes.subarray(start, at), syntax.encoding);
    return { ...this.#token("word", start, at, text), word: text.toLowerCase() };
  }

  #quoted(kind: "name" | "literal", start: number, hasEscapes: boolean): Token {
    const { bytes, end, isWhole, syntax } = this.#source;
    const quote = bytes[start] as number;
    for (let at = start + 1; at < end; at++) {
      if (hasEscapes && bytes[at] === BACKSLASH) at++;
      else if (bytes[at] === quote) {
        if (at + 1 === end && !isWhole) break;
        if (bytes[at + 1] !== quote || at + 1 === end) {
          const inner = decodeQuoted(bytes, start, at + 1, hasEscapes);
          return this.#token(kind, start, at + 1, decodeText(inner, syntax.encoding));
        }
        at++;
      }
    }
    return this.#token("cut", end, end);
  }

  /** False when the bytes end inside a comment or where one may begin. The marks of conditional comments are blanks. */
  #skipBlanks(): boolean {
    const { bytes, end, isWhole } = this.#source;
    while (this.#at < end) {
      const c = bytes[this.#at] as number;
      if (isBlank(c)) this.#at++;
      else if (c === 0x2a && this.#isConditional) {
        if (this.#at + 1 === end && !isWhole) return false;
        if (bytes[this.#at + 1] !== 0x2f || this.#at + 1 === end) return true;
        this.#isConditional = false;
        this.#at += 2;
      } else {
        const comment = commentAt(bytes, this.#at, end, isWhole);
        if (comment === "cut") return false;
        if (comment === null) return true;
        if (comment.isConditional) this.#isConditional = true;
        this.#at = comment.end;
      }
    }
    return true;
  }
}
