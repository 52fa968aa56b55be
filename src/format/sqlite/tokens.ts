/** Reads the words, names, texts and symbols of one statement's head. Rows never come this way. */
import { decodeText } from "../postgres-plain/decode-text.ts";
import { isBlank, isWordByte } from "./statement-end.ts";

export interface Token {
  /** `name` stands in double quotes, backticks or square brackets; `cut`: the bytes end inside the token or right behind it. */
  readonly kind: "word" | "name" | "text" | "symbol" | "end" | "cut";
  /** Names and texts without quotes, symbols as one character. */
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
}

export class Tokens {
  readonly #source: TokenSource;
  #at: number;

  constructor(source: TokenSource, start: number) {
    this.#source = source;
    this.#at = start;
  }

  next(): Token {
    const { bytes, end, isWhole } = this.#source;
    if (!this.#skipBlanks()) return this.#token("cut", end, end);
    const start = this.#at;
    if (start >= end) return this.#token(isWhole ? "end" : "cut", end, end);
    const c = bytes[start] as number;
    if (isWordByte(c)) return this.#word(start);
    if (c === 0x27) return this.#quoted("text", start, c);
    if (c === 0x22 || c === 0x60) return this.#quoted("name", start, c);
    if (c === 0x5b) return this.#quoted("name", start, 0x5d);
    return this.#token("symbol", start, start + 1, String.fromCharCode(c));
  }

  peek(): Token {
    const at = this.#at;
    const token = this.next();
    this.#at = at;
    return token;
  }

  /** Moves on when the next token is one of these words, or the symbol. */
  take(...words: readonly string[]): boolean {
    const token = this.peek();
    const isTaken = words.includes(token.kind === "symbol" ? token.text : token.word) && token.kind !== "end";
    if (isTaken) this.next();
    return isTaken;
  }

  /** A name in any spelling, texts among them; null when the next token is none. */
  name(): string | null {
    const token = this.peek();
    if (token.kind !== "word" && token.kind !== "name" && token.kind !== "text") return null;
    return this.next().text;
  }

  /** `t` or `main.t`: the last name. */
  qualifiedName(): string | null {
    const first = this.name();
    return first !== null && this.take(".") ? this.name() : first;
  }

  #token(kind: Token["kind"], start: number, end: number, text = ""): Token {
    this.#at = end;
    return { kind, text, word: "", start, end };
  }

  #word(start: number): Token {
    const { bytes, end, isWhole } = this.#source;
    let at = start;
    while (at < end && isWordByte(bytes[at] as number)) at++;
    if (at === end && !isWhole) return this.#token("cut", end, end);
    const text = decodeText(bytes.subarray(start, at), "utf8");
    return { ...this.#token("word", start, at, text), word: text.toLowerCase() };
  }

  #quoted(kind: "name" | "text", start: number, closing: number): Token {
    const { bytes, end, isWhole } = this.#source;
    const isBracket = closing === 0x5d;
    for (let at = start + 1; at < end; at++) {
      if (bytes[at] !== closing) continue;
      if (!isBracket && at + 1 === end && !isWhole) break;
      if (!isBracket && at + 1 < end && bytes[at + 1] === closing) {
        at++;
        continue;
      }
      const inner = decodeText(bytes.subarray(start + 1, at), "utf8");
      const quote = String.fromCharCode(closing);
      return this.#token(kind, start, at + 1, isBracket ? inner : inner.replaceAll(quote + quote, quote));
    }
    return this.#token("cut", end, end);
  }

  /** Blanks and comments. False when the bytes end inside a comment or where one may begin. */
  #skipBlanks(): boolean {
    const { bytes, end, isWhole } = this.#source;
    while (this.#at < end) {
      const c = bytes[this.#at] as number;
      if (isBlank(c)) {
        this.#at++;
        continue;
      }
      const closing = c === 0x2d ? "\n" : c === 0x2f ? "*/" : null;
      if (closing === null) return true;
      if (this.#at + 1 >= end) return isWhole;
      if (bytes[this.#at + 1] !== (c === 0x2d ? 0x2d : 0x2a)) return true;
      const found = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf(closing, this.#at + 2, "latin1");
      if (found < 0 && !isWhole) return false;
      this.#at = found < 0 ? end : found + closing.length;
    }
    return true;
  }
}
