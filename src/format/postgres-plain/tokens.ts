/** Reads the words, names, literals and symbols of one statement's head. Rows never come this way. */
import type { TextEncoding } from "../../domain/block.ts";
import { decodeText } from "./decode-text.ts";
import { decodeUnicodeEscapes } from "./unicode-escapes.ts";

export interface Token {
  /** `cut`: the bytes end inside the token, or right behind a token that might go on. */
  readonly kind: "word" | "quoted" | "literal" | "symbol" | "end" | "cut";
  /** Words in lower case (ASCII folded), quoted names unescaped, symbols as one character, literals as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TokenSource {
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Nothing follows `end`. */
  readonly isWhole: boolean;
  readonly hasStandardStrings: boolean;
  readonly encoding: TextEncoding;
}

const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DOLLAR = 0x24;
const AMPERSAND = 0x26;

export class Tokens {
  readonly #source: TokenSource;
  #at: number;

  constructor(source: TokenSource, start: number) {
    this.#source = source;
    this.#at = start;
  }

  get at(): number {
    return this.#at;
  }

  next(): Token {
    const { bytes, end, isWhole } = this.#source;
    if (!this.#skipBlanks()) return this.#token("cut", end, end);
    const start = this.#at;
    if (start >= end) return this.#token(isWhole ? "end" : "cut", end, end);
    const c = bytes[start] as number;
    if (isWordStart(c)) return this.#word(start);
    if (c === DOUBLE_QUOTE) return this.#delimited("quoted", start, start, false);
    if (c === QUOTE) return this.#delimited("literal", start, start, !this.#source.hasStandardStrings);
    if (c === DOLLAR) return this.#dollar(start);
    return this.#token("symbol", start, start + 1);
  }

  peek(): Token {
    const at = this.#at;
    const token = this.next();
    this.#at = at;
    return token;
  }

  #token(kind: Token["kind"], start: number, end: number): Token {
    this.#at = end;
    const text = kind === "symbol" ? String.fromCharCode(this.#source.bytes[start] as number) : "";
    return { kind, text, start, end };
  }

  #word(start: number): Token {
    const { bytes, end, isWhole } = this.#source;
    let at = start;
    while (at < end && isWordByte(bytes[at] as number)) at++;
    if (at === end && !isWhole) return this.#token("cut", end, end);
    if (bytes[at] === QUOTE && at - start === 1 && "eEnNbBxX".includes(String.fromCharCode(bytes[start] as number))) {
      const escapes = bytes[start] === 0x45 || bytes[start] === 0x65 || !this.#source.hasStandardStrings;
      return this.#continued(this.#delimited("literal", start, at, escapes), escapes);
    }
    if (bytes[at] === AMPERSAND && at - start === 1 && (bytes[start] === 0x75 || bytes[start] === 0x55)) {
      if (at + 1 === end && !isWhole) return this.#token("cut", end, end);
      if (at + 1 < end && bytes[at + 1] === QUOTE) return this.#delimited("literal", start, at + 1, false);
      if (at + 1 < end && bytes[at + 1] === DOUBLE_QUOTE) return this.#unicodeName(start, at + 1);
    }
    this.#at = at;
    const text = decodeText(bytes.subarray(start, at), this.#source.encoding);
    return { kind: "word", text: clipName(foldAscii(text)), start, end: at };
  }

  #delimited(kind: "quoted" | "literal", start: number, open: number, escapes: boolean): Token {
    const { bytes, end, isWhole, encoding } = this.#source;
    const quote = bytes[open] as number;
    for (let at = open + 1; at < end; at++) {
      if (escapes && bytes[at] === BACKSLASH) at++;
      else if (bytes[at] === quote) {
        if (at + 1 === end && !isWhole) break;
        if (bytes[at + 1] !== quote || at + 1 === end) {
          this.#at = at + 1;
          const inner = kind === "quoted" ? decodeText(bytes.subarray(open + 1, at), encoding) : "";
          const text = kind === "quoted" ? clipName(inner.replaceAll('""', '"')) : "";
          return { kind, text, start, end: at + 1 };
        }
        at++;
      }
    }
    return this.#token("cut", end, end);
  }

  #unicodeName(start: number, open: number): Token {
    const token = this.#delimited("quoted", start, open, false);
    if (token.kind === "cut") return token;
    const { bytes, encoding } = this.#source;
    const inner = decodeText(bytes.subarray(open + 1, token.end - 1), encoding).replaceAll('""', '"');
    return { ...token, text: clipName(decodeUnicodeEscapes(inner, "\\") ?? inner) };
  }

  /** An escape literal goes on as one behind blanks with a line end. */
  #continued(first: Token, escapes: boolean): Token {
    const { bytes, end } = this.#source;
    let token = first;
    while (escapes && token.kind === "literal") {
      let at = token.end;
      while (at < end && isBlank(bytes[at] as number)) at++;
      if (bytes[at] !== QUOTE || at === end || !bytes.subarray(token.end, at).includes(0x0a)) break;
      token = this.#delimited("literal", first.start, at, escapes);
    }
    return token;
  }

  #dollar(start: number): Token {
    const { bytes, end } = this.#source;
    let at = start + 1;
    while (at < end && isWordByte(bytes[at] as number) && bytes[at] !== DOLLAR) at++;
    if (at === end && !this.#source.isWhole) return this.#token("cut", end, end);
    if (bytes[at] !== DOLLAR) return this.#token("symbol", start, start + 1);
    const tag = bytes.subarray(start, at + 1);
    for (let close = at + 1; close + tag.length <= end; close++) {
      if (bytes[close] === DOLLAR && tag.every((byte, i) => bytes[close + i] === byte)) {
        return this.#token("literal", start, close + tag.length);
      }
    }
    return this.#token("cut", end, end);
  }

  /** False when the bytes end inside a comment or where one may begin. */
  #skipBlanks(): boolean {
    const { bytes, end, isWhole } = this.#source;
    while (this.#at < end) {
      const c = bytes[this.#at] as number;
      if (isBlank(c)) this.#at++;
      else if (c === 0x2d || c === 0x2f) {
        if (this.#at + 1 === end) return isWhole;
        const next = bytes[this.#at + 1];
        if (c === 0x2d && next === 0x2d) {
          const newline = bytes.subarray(0, end).indexOf(0x0a, this.#at);
          if (newline < 0) return false;
          this.#at = newline + 1;
        } else if (c === 0x2f && next === 0x2a) {
          const behind = behindBlockComment(bytes, this.#at, end);
          if (behind < 0) return false;
          this.#at = behind;
        } else return true;
      } else return true;
    }
    return true;
  }
}

/** Behind the comment that opens at `start`, or -1 when it does not end before `end`. Comments nest. */
export function behindBlockComment(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at + 1 < end; at++) {
    if (bytes[at] === 0x2f && bytes[at + 1] === 0x2a) {
      depth++;
      at++;
    } else if (bytes[at] === 0x2a && bytes[at + 1] === 0x2f) {
      at++;
      if (--depth === 0) return at + 1;
    }
  }
  return -1;
}

export function isBlank(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d);
}

function isWordStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c >= 0x80 || isDigit(c);
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isWordByte(c: number): boolean {
  return isWordStart(c) || c === DOLLAR;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** PostgreSQL cuts names at 63 bytes, on a character's border. */
function clipName(name: string): string {
  if (name.length <= 21) return name;
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= 63) return name;
  let end = 63;
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(bytes.subarray(0, end));
}
