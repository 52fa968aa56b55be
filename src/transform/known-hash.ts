/**
 * Fingerprints of spans for the table of known values. They live as long as a run and are never stored, so that two
 * multiplications a letter do; what is written into files has those of search/span-hash.ts. With ten million entries and a
 * thousand million looked-up spans, the chance of one wrong hit is 10^16 / 2^64, less than one in a thousand.
 */

import type { KnownKey } from "../domain/known-values.ts";
import { scramble } from "../domain/scramble.ts";

/** Letters that the hash of a beginning takes; shorter spans are hashed whole. */
export const BEGINNING = 6;
/** Ends a shorter span, so that it is no beginning of a longer one. No text has this unit as a letter. */
const END = 0xffff;

export class KnownHash {
  /** Halves of the fingerprint; never both 0. */
  low = 0;
  high = 0;
  readonly #keys: Int32Array;
  #a = 0;
  #b = 0;

  constructor(key: KnownKey) {
    this.#keys = new Int32Array(key.slice().buffer, 0, 8);
  }

  clear(): void {
    this.#a = this.#keys[0]!;
    this.#b = this.#keys[1]!;
  }

  add(letters: Uint16Array, from: number, to: number): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = from; i < to; i++) {
      const letter = letters[i]!;
      a = Math.imul(a ^ letter, 0x85eb_ca6b);
      a = (a << 13) | (a >>> 19);
      b = Math.imul(b + letter, 0xc2b2_ae35);
      b ^= b >>> 15;
    }
    this.#a = a;
    this.#b = b;
  }

  /** The same for the units of a text. */
  addText(text: string): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i);
      a = Math.imul(a ^ letter, 0x85eb_ca6b);
      a = (a << 13) | (a >>> 19);
      b = Math.imul(b + letter, 0xc2b2_ae35);
      b ^= b >>> 15;
    }
    this.#a = a;
    this.#b = b;
  }

  /** Fills `low` and `high` for what was added; more may be added afterwards. */
  finish(): void {
    const keys = this.#keys;
    this.#mix(this.#a ^ keys[2]!, this.#b ^ keys[3]!);
  }

  /** Makes of a finished fingerprint that of the same span in the texts of one subject. */
  ofSubject(low: number, high: number, subject: SubjectMark): void {
    this.#mix(low ^ subject.low, high ^ subject.high);
  }

  /** The keyed hash of a span's beginning: BEGINNING letters from `from` on, or fewer and an end. */
  beginning(letters: Uint16Array, from: number, length: number): number {
    let hash = this.startBeginning();
    const end = from + Math.min(length, BEGINNING);
    for (let i = from; i < end; i++) hash = addToBeginning(hash, letters[i]!);
    return length < BEGINNING ? endShortSpan(hash) : endBeginning(hash);
  }

  /** What `beginning` makes letter by letter: this, then `addToBeginning`, then one of the two ends. */
  startBeginning(): number {
    return this.#keys[4]!;
  }

  #mix(first: number, second: number): void {
    const keys = this.#keys;
    let low = first;
    let high = second;
    high ^= scramble((low + keys[5]!) | 0);
    low ^= scramble((high + keys[6]!) | 0);
    high ^= scramble((low + keys[7]!) | 0);
    low ^= scramble(high);
    this.low = low === 0 && high === 0 ? 1 : low >>> 0;
    this.high = high >>> 0;
  }
}

/** `hash` with one letter more. */
export function addToBeginning(hash: number, letter: number): number {
  const added = Math.imul(hash ^ letter, 0x9e37_79b1);
  return (added << 15) | (added >>> 17);
}

/** Of BEGINNING letters. */
export function endBeginning(hash: number): number {
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of fewer letters, which are the whole span. */
export function endShortSpan(hash: number): number {
  return endBeginning(Math.imul(hash ^ END, 0x9e37_79b1));
}

/** Fingerprint of a subject's id. */
export interface SubjectMark {
  readonly low: number;
  readonly high: number;
}

/** `kind`: name of the set of ids. Equal ids of two sets are two subjects. */
export function subjectMark(hash: KnownHash, kind: string, id: string): SubjectMark {
  hash.clear();
  hash.addText(kind);
  hash.addText("\n");
  hash.addText(id);
  hash.finish();
  return { low: hash.low, high: hash.high };
}
