/** Rows whose rules have run → records of what is known of them, for the table of known values. */
import { type KnownKey, type KnownSource, knownKinds } from "../domain/known-values.ts";
import { KnownHash, type SubjectMark, subjectMark } from "./known-hash.ts";
import { knownTexts } from "./known-row.ts";
import { type Spelling, spellingsOfRow } from "./known-spellings.ts";
import type { RowView } from "./transformer.ts";

/**
 * Layout of a record: 32-bit words, then the replacement in UTF-8, padded to a word. `low` and `high` are 0 in what only
 * texts of the subject's rows are searched for; `ofSubject…` are 0 where no subject is known.
 */
export const LEARNED = {
  low: 0,
  high: 1,
  ofSubjectLow: 2,
  ofSubjectHigh: 3,
  beginning: 4,
  letters: 5,
  /** Length of the replacement | kind << 16 | words of its first half << 24, as in the table. */
  facts: 6,
  words: 7,
} as const;

/** Units of a replacement, each of three bytes at most; nothing longer stands for an identifier. */
const MOST_REPLACEMENT = 0x5555;
const NO_SUBJECT: SubjectMark = { low: 0, high: 0 };

export class KnownLearner {
  readonly #hash: KnownHash;
  #words = new Uint32Array(1 << 14);
  /** The same memory, for texts. */
  #bytes = Buffer.from(this.#words.buffer);
  #used = 0;

  constructor(key: KnownKey) {
    this.#hash = new KnownHash(key);
  }

  /** Texts of one subject know her values; where a row may be of several, its values are known of none of them alone. */
  learn({ columns, subjects }: KnownSource, row: RowView): void {
    const texts = knownTexts(columns, row);
    if (texts.length === 0) return;
    const subject = subjects.length === 1 ? subjects[0] : undefined;
    const id = subject === undefined ? null : row.original(subject.column);
    const mark = id ? subjectMark(this.#hash, subject!.kind, id) : NO_SUBJECT;
    for (const spelling of spellingsOfRow(texts)) this.#write(spelling, mark);
  }

  /** Hands the records out and forgets them. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#words.slice(0, this.#used);
    this.#used = 0;
    return new Uint8Array(taken.buffer);
  }

  #write({ letters, kind, reach, replacement, firstHalf }: Spelling, mark: SubjectMark): void {
    const hasSubject = mark !== NO_SUBJECT;
    if (reach === "subject" && !hasSubject) return;
    const text = replacement === null || replacement.length > MOST_REPLACEMENT ? "" : replacement;
    const most = LEARNED.words + text.length;
    if (this.#used + most > this.#words.length) this.#grow(most);
    const words = this.#words;
    const at = this.#used;
    const length = text === "" ? 0 : this.#bytes.write(text, 4 * (at + LEARNED.words), "utf8");
    const hash = this.#hash;
    const units = unitsOf(letters);
    hash.clear();
    hash.add(units, 0, letters.length);
    hash.finish();
    words[at + LEARNED.low] = reach === "anywhere" ? hash.low : 0;
    words[at + LEARNED.high] = reach === "anywhere" ? hash.high : 0;
    if (hasSubject) hash.ofSubject(hash.low, hash.high, mark);
    words[at + LEARNED.ofSubjectLow] = hasSubject ? hash.low : 0;
    words[at + LEARNED.ofSubjectHigh] = hasSubject ? hash.high : 0;
    words[at + LEARNED.beginning] = hash.beginning(units, 0, letters.length);
    words[at + LEARNED.letters] = letters.length;
    words[at + LEARNED.facts] = length | (knownKinds.indexOf(kind) << 16) | (firstHalf << 24);
    this.#used += LEARNED.words + Math.ceil(length / 4);
  }

  #grow(size: number): void {
    const larger = new Uint32Array(2 * (this.#words.length + size));
    larger.set(this.#words.subarray(0, this.#used));
    this.#words = larger;
    this.#bytes = Buffer.from(larger.buffer);
  }
}

let units = new Uint16Array(256);

function unitsOf(letters: string): Uint16Array {
  if (letters.length > units.length) units = new Uint16Array(2 * letters.length);
  for (let i = 0; i < letters.length; i++) units[i] = letters.charCodeAt(i);
  return units;
}
