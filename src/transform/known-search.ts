/** Finds known values in texts: those of the row, of its subject, and those that name their person anywhere. */
import type { KnownKey, KnownKind, KnownValues } from "../domain/known-values.ts";
import { isSpan } from "../search/span-limits.ts";
import { addToBeginning, BEGINNING, endBeginning, endShortSpan, KnownHash, type SubjectMark } from "./known-hash.ts";
import { type KnownEntry, KnownIndex } from "./known-index.ts";
import { HALVES, type KnownText, MOST_LETTERS, type Spelling, spellingsOfRow, tailOf } from "./known-spellings.ts";
import { WordScanner } from "./known-words.ts";

/** Offsets of UTF-16 units. */
export interface KnownHit {
  readonly kind: KnownKind;
  readonly start: number;
  readonly end: number;
  /** Null: only a marker can stand for it. */
  readonly replacement: string | null;
}

const NONE: readonly KnownHit[] = [];
const nobody = (): readonly SubjectMark[] => [];
/** Longer addresses have more words than other spans; their letters bound them as well. */
const MOST_WORDS = 24;
/** Shorter spans tell nobody alone (known-spellings.ts), unless their script needs few letters: Thai is the first. */
const LEAST_TELLING = 5;
const FIRST_UNSPACED = 0x0e00;

export class KnownSearch {
  /** Words of the text searched last. */
  readonly words = new WordScanner();
  readonly #hash: KnownHash;
  readonly #start: number;
  readonly #index: KnownIndex | null;
  readonly #row: RowKnown;
  /** Told when the first span is looked up: most texts have none. */
  #marksOf: () => readonly SubjectMark[] = nobody;
  #subjects: readonly SubjectMark[] | null = null;
  #hasRow = false;

  /** `values`: null when only values of the same row are known. */
  constructor(key: KnownKey, values: KnownValues | null) {
    this.#hash = new KnownHash(key);
    this.#start = this.#hash.startBeginning();
    this.#index = values === null || values.size === 0 ? null : new KnownIndex(values);
    this.#row = new RowKnown(this.#hash);
  }

  /** Whose texts follow: `texts` of the same row, and what tells the row's subjects as far as they are known. */
  enterRow(texts: readonly KnownText[], subjects: () => readonly SubjectMark[]): void {
    this.#subjects = null;
    this.#marksOf = subjects;
    this.#hasRow = texts.length > 0;
    if (this.#hasRow) this.#row.fill(texts);
  }

  /** Hits without overlap, in order. The longest span that begins at a word wins. */
  search(text: string): readonly KnownHit[] {
    const { words } = this;
    words.scan(text);
    if (this.#index === null && !this.#hasRow) return NONE;
    let hits: KnownHit[] | null = null;
    for (let first = 0; first < words.count; ) {
      const last = this.#longestFrom(first);
      if (last < first) {
        first++;
        continue;
      }
      hits ??= [];
      hits.push(this.#hit(text, first, last));
      first = last + 1;
    }
    return hits ?? NONE;
  }

  /** What stands for a telephone number, whatever its country code looks like; null when nobody has it. */
  phone(digits: string): string | null {
    const tail = tailOf(digits);
    const units = Uint16Array.from({ length: tail.length }, (_, i) => tail.charCodeAt(i));
    this.#hash.clear();
    this.#hash.add(units, 0, units.length);
    this.#hash.finish();
    return this.#lookUp(this.#hash.low, this.#hash.high)?.replacement ?? null;
  }

  #found: KnownEntry | null = null;

  /** The last word of the longest known span that begins at word `first`, or -1; its entry stands in #found. */
  #longestFrom(first: number): number {
    const { letters, starts, length } = this.words;
    const from = starts[first]!;
    const end = from + BEGINNING;
    let longest = -1;
    let hash = this.#start;
    let last = first;
    let wordEnd = starts[first + 1]!;
    for (let at = from; at < end; ) {
      if (at === length) return longest;
      hash = addToBeginning(hash, letters[at++]!);
      if (at !== wordEnd) continue;
      // A span of fewer letters than a beginning has is a word, or very few.
      const size = at - from;
      if (size > 1 && size < BEGINNING && this.#reach(endShortSpan(hash)) >= size && this.#isKnown(first, last))
        longest = last;
      wordEnd = starts[++last + 1]!;
    }
    const reach = this.#reach(endBeginning(hash));
    return reach === 0 ? longest : Math.max(longest, this.#longestWithin(first, reach));
  }

  #longestWithin(first: number, reach: number): number {
    const { letters, starts, count } = this.words;
    const hash = this.#hash;
    const from = starts[first]!;
    let longest = -1;
    hash.clear();
    for (let last = first; last < count; last++) {
      const size = starts[last + 1]! - from;
      if (size > reach || (last - first >= MOST_WORDS && !isSpan(last - first + 1, size))) break;
      hash.add(letters, starts[last]!, starts[last + 1]!);
      if (size < BEGINNING) continue;
      hash.finish();
      const entry = this.#lookUp(hash.low, hash.high);
      if (entry === null) continue;
      this.#found = entry;
      longest = last;
    }
    return longest;
  }

  #isKnown(first: number, last: number): boolean {
    const { letters, starts } = this.words;
    this.#hash.clear();
    this.#hash.add(letters, starts[first]!, starts[last + 1]!);
    this.#hash.finish();
    const from = starts[first]!;
    const mayTell = starts[last + 1]! - from >= LEAST_TELLING || letters[from]! >= FIRST_UNSPACED;
    const entry = this.#lookUp(this.#hash.low, this.#hash.high, mayTell);
    if (entry !== null) this.#found = entry;
    return entry !== null;
  }

  #reach(beginning: number): number {
    const known = this.#index === null ? 0 : this.#index.reachOf(beginning);
    return this.#hasRow ? Math.max(known, this.#row.reachOf(beginning)) : known;
  }

  /** The row's own first, then its subject's, then anybody's where the span may tell its person alone. */
  #lookUp(low: number, high: number, mayTell = true): KnownEntry | null {
    if (this.#hasRow) {
      const own = this.#row.find(low, high);
      if (own !== null) return own;
    }
    const index = this.#index;
    if (index === null) return null;
    for (const subject of this.#markedSubjects()) {
      this.#hash.ofSubject(low, high, subject);
      const place = index.find(this.#hash.low, this.#hash.high);
      if (place >= 0) return index.entry(place);
    }
    const place = mayTell ? index.find(low, high) : -1;
    return place < 0 ? null : index.entry(place);
  }

  #markedSubjects(): readonly SubjectMark[] {
    this.#subjects ??= this.#marksOf();
    return this.#subjects;
  }

  #hit(text: string, first: number, last: number): KnownHit {
    const { from, to } = this.words;
    const { kind, replacement, firstHalf } = this.#found!;
    const start = replacement?.startsWith("+") === true ? withSign(text, from[first]!) : from[first]!;
    const end = to[last]!;
    if (replacement === null || firstHalf === 0) return { kind, start, end, replacement };
    const second = first + firstHalf;
    const between = second <= last ? text.slice(to[second - 1]!, from[second]!) : " ";
    const isPlain = between.length <= 3 && !/[\p{Cc}]/u.test(between);
    return { kind, start, end, replacement: replacement.replace(HALVES, () => (isPlain ? between : " ")) };
  }
}

/** The sign before a number that is written with its country's code is no letter of it, and the new number has its own. */
function withSign(text: string, start: number): number {
  return /[+\uff0b][\s\u200b-\u200d\ufeff]?$/.exec(text.slice(Math.max(0, start - 2), start)) === null
    ? start
    : start - (/[+\uff0b]/.test(text[start - 1]!) ? 1 : 2);
}

const ROW_BEGINNINGS = 1 << 10;

/** Known values of one row: few, so that they are listed anew for every row. */
class RowKnown {
  readonly #hash: KnownHash;
  readonly #reach = new Uint8Array(ROW_BEGINNINGS);
  readonly #entries = new Map<number, Spelling & { readonly high: number }>();

  constructor(hash: KnownHash) {
    this.#hash = hash;
  }

  fill(texts: readonly KnownText[]): void {
    this.#reach.fill(0);
    this.#entries.clear();
    for (const spelling of spellingsOfRow(texts)) this.#add(spelling);
  }

  reachOf(beginning: number): number {
    return this.#reach[beginning & (ROW_BEGINNINGS - 1)]!;
  }

  find(low: number, high: number): KnownEntry | null {
    const entry = this.#entries.get(low);
    return entry !== undefined && entry.high === high ? entry : null;
  }

  #add(spelling: Spelling): void {
    const { letters } = spelling;
    const units = Uint16Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
    const place = this.#hash.beginning(units, 0, letters.length) & (ROW_BEGINNINGS - 1);
    this.#reach[place] = Math.max(this.#reach[place]!, Math.min(letters.length, MOST_LETTERS));
    this.#hash.clear();
    this.#hash.add(units, 0, letters.length);
    this.#hash.finish();
    if (!this.#entries.has(this.#hash.low)) this.#entries.set(this.#hash.low, { ...spelling, high: this.#hash.high });
  }
}
