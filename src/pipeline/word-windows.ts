/** Which stretches of a text may be pseudonyms: whole words, parts of words between punctuation, a few words in a row. */
import { textShape } from "../domain/recording.ts";

/** Longer pseudonyms are not looked for in texts. */
export const LONGEST_CANDIDATE = 256;
/** Behind a candidate's start: the candidate, and one separator of up to three bytes, to see that it ends there. */
export const LOOKAHEAD = LONGEST_CANDIDATE + 4;
const MOST_WORDS = 6;
const MOST_CANDIDATES = 1 << 20;
/** As in textShape of domain/recording.ts: lengths from here on are told as this. */
const LONGEST_TOLD = 63;
const BLANK_KIND = 64;

/** What a token is. `rest`: the end of a word whose beginning is not in this text. */
const Token = { word: 1, punctuation: 2, space: 3, gap: 4, rest: 5 } as const;

export interface Collected {
  /** Candidates in `starts` and `ends`, by start and then by end, ascending. */
  readonly count: number;
  /** All candidates that start before this offset were collected. */
  readonly decidedTo: number;
  /** The byte before `decidedTo` belongs to a word that goes on there. */
  readonly isInsideWord: boolean;
}

/**
 * Finds candidates by the shapes that pseudonyms have. Whether a stretch is a candidate depends on it and its two
 * neighbouring tokens alone, so it does not matter where a text is cut as long as LOOKAHEAD bytes are seen.
 */
export class WordWindows {
  readonly starts = new Uint32Array(MOST_CANDIDATES);
  readonly ends = new Uint32Array(MOST_CANDIDATES);
  readonly #isShape = new Uint8Array(1 << 14);
  /** By the kinds of bytes met so far: the longest shape that has at least these kinds; 0 when there is none. */
  readonly #longest = new Uint16Array(256);
  readonly #mostWords: number;
  readonly #tokenStarts: Uint32Array;
  readonly #tokenKinds: Uint8Array;
  readonly #tokenTypes: Uint8Array;

  /** @param capacity Most bytes of one `collect`. @param shapes As textShape gives them. */
  constructor(capacity: number, shapes: Iterable<number>) {
    let kindsSeen = 0;
    for (const shape of shapes) {
      const length = shape >> 8 === LONGEST_TOLD ? LONGEST_CANDIDATE : shape >> 8;
      if (length === 0) continue;
      this.#isShape[shape] = 1;
      kindsSeen |= shape & 255;
      for (let kinds = 0; kinds < 256; kinds++) {
        if ((kinds & ~(shape & 255)) === 0) this.#longest[kinds] = Math.max(this.#longest[kinds]!, length);
      }
    }
    this.#mostWords = (kindsSeen & BLANK_KIND) === 0 ? 1 : MOST_WORDS;
    this.#tokenStarts = new Uint32Array(capacity + 1);
    this.#tokenKinds = new Uint8Array(capacity + 1);
    this.#tokenTypes = new Uint8Array(capacity + 1);
  }

  /**
   * Looks at `bytes[from, to)`. `isLast`: the text ends at `to`. `isInsideWord`: `from` goes on with a word that was
   * seen before.
   */
  collect(bytes: Uint8Array, from: number, to: number, text: { isLast: boolean; isInsideWord: boolean }): Collected {
    const tokens = this.#cut(bytes, from, to, text.isInsideWord);
    const limit = text.isLast ? to : to - LOOKAHEAD;
    const { count, token } = this.#pair(tokens, limit);
    if (token === 0) return { count, decidedTo: text.isLast ? to : from, isInsideWord: text.isInsideWord };
    const isInsideWord = token === tokens && this.#isOpen(token, text.isLast);
    // Its last bytes may be the first ones of a separator.
    return { count, decidedTo: isInsideWord ? to - 3 : this.#tokenStarts[token]!, isInsideWord };
  }

  /** The last token is a word that may go on behind the end. */
  #isOpen(token: number, isLast: boolean): boolean {
    const type = this.#tokenTypes[token - 1];
    return !isLast && (type === Token.word || type === Token.rest);
  }

  /** Fills the token tables; the entry behind the last one holds the end. Returns how many tokens there are. */
  #cut(bytes: Uint8Array, from: number, to: number, isInsideWord: boolean): number {
    const starts = this.#tokenStarts;
    const kindsOf = this.#tokenKinds;
    const types = this.#tokenTypes;
    let token = 0;
    let at = from;
    while (at < to) {
      const start = at;
      let kinds = kindTable[bytes[at]!]!;
      let type = typeTable[bytes[at]!]!;
      const wide = type === Token.word && kinds === 128 ? wideSeparator(bytes, at, to) : 0;
      if (wide > 0) {
        type = Token.punctuation;
        at += wide;
      } else if (type === Token.word) {
        for (at++; at < to; at++) {
          const byte = bytes[at]!;
          if (typeTable[byte] !== Token.word || (byte >= 0xc2 && wideSeparator(bytes, at, to) > 0)) break;
          kinds |= kindTable[byte]!;
        }
        if (isInsideWord && start === from) type = Token.rest;
      } else if (type === Token.punctuation) {
        at++;
      } else {
        for (at++; at < to && typeTable[bytes[at]!]! >= Token.space; at++) type = Token.gap;
      }
      starts[token] = start;
      kindsOf[token] = kinds;
      types[token] = type;
      token++;
    }
    starts[token] = to;
    return token;
  }

  /** Collects the candidates of all tokens that start before `limit`; `token`: the first one that was left. */
  #pair(tokens: number, limit: number): { count: number; token: number } {
    const starts = this.#tokenStarts;
    const types = this.#tokenTypes;
    const longest = this.#longest;
    let count = 0;
    let first = 0;
    for (; first < tokens && starts[first]! < limit; first++) {
      if (types[first]! > Token.punctuation) continue;
      if (count > MOST_CANDIDATES - LONGEST_CANDIDATE) break;
      const start = starts[first]!;
      let kinds = 0;
      let words = 1;
      for (let last = first; last < tokens; last++) {
        const type = types[last]!;
        if (type > Token.space || (type === Token.space && ++words > this.#mostWords)) break;
        kinds |= this.#tokenKinds[last]!;
        const end = starts[last + 1]!;
        const length = end - start;
        if (length > longest[kinds]!) break;
        if (type === Token.space) continue;
        if (this.#isShape[(length < LONGEST_TOLD ? length << 8 : LONGEST_TOLD << 8) | kinds] === 0) continue;
        this.starts[count] = start;
        this.ends[count] = end;
        count++;
      }
    }
    return { count, token: first };
  }
}

/**
 * Length of a separator that UTF-8 writes in two or three bytes at `at`, else 0: U+0080 to U+00BF, general punctuation
 * (U+2000 to U+206F), arrows and all signs up to U+2BFF, CJK punctuation (U+3000 to U+303F), full-width punctuation (U+FF00
 * to U+FF0F, U+FF1A to U+FF20), the byte order mark (U+FEFF).
 */
function wideSeparator(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at]!;
  if (byte === 0xc2) return at + 1 < to && bytes[at + 1]! >> 6 === 2 ? 2 : 0;
  if ((byte !== 0xe2 && byte !== 0xe3 && byte !== 0xef) || at + 2 >= to) return 0;
  const second = bytes[at + 1]!;
  const third = bytes[at + 2]!;
  if (third >> 6 !== 2) return 0;
  return isSeparator(byte, second, third) ? 3 : 0;
}

function isSeparator(first: number, second: number, third: number): boolean {
  if (first === 0xe3) return second === 0x80;
  if (first === 0xe2) {
    if (second <= 0x81) return second === 0x80 || (second === 0x81 && third < 0xb0);
    return second <= 0xaf && (second > 0x86 || (second === 0x86 && third >= 0x90));
  }
  if (second === 0xbb) return third === 0xbf;
  return second === 0xbc && (third <= 0x8f || (third >= 0x9a && third <= 0xa0));
}

/** The kinds of domain/recording.ts. */
const kindTable = Uint8Array.from({ length: 256 }, (_, byte) => textShape(Uint8Array.of(byte), 0, 1) & 255);

const typeTable = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x20) return Token.space;
  if (byte < 0x20 || byte === 0x7f) return Token.gap;
  const isWord = byte >= 0x80 || (kindTable[byte]! & 7) !== 0;
  return isWord ? Token.word : Token.punctuation;
});
