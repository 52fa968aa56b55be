/** Builds the table of known values from what rows taught: one writer, in the order of the dataset. */
import { type KnownValues, SLOT_WORDS } from "../domain/known-values.ts";
import { LEARNED } from "../transform/known-learner.ts";

/** 16 bytes a slot, half of the slots free, and the replacements: 512 MiB at most. */
export const MOST_KNOWN = 1 << 23;
const MOST_TEXT_BYTES = 1 << 28;
const FIRST_SLOTS = 1 << 16;
const FIRST_TEXT_BYTES = 1 << 16;
const LEAST_REACH = 1 << 16;
const MOST_REACH = 1 << 26;
/** Of eight places of `reach` one is taken at most, so that few words are looked up in vain. */
const REACH_PER_ENTRY = 8;

export class KnownTable {
  /** Spellings of values that found no room. */
  left = 0;
  #size = 0;
  readonly #most: number;
  #slots: Uint32Array<SharedArrayBuffer>;
  #texts = new Uint8Array(new SharedArrayBuffer(FIRST_TEXT_BYTES));
  #textBytes = 0;
  /** By entry, in the order of their coming. */
  #beginnings = new Uint32Array(FIRST_SLOTS);
  #letters = new Uint8Array(FIRST_SLOTS);

  /** `expected`: entries that it is made for; it grows beyond them. */
  constructor(most: number = MOST_KNOWN, expected = 0) {
    this.#most = most;
    let slots = FIRST_SLOTS;
    while (slots < 2 * Math.min(expected, most)) slots *= 2;
    this.#slots = new Uint32Array(new SharedArrayBuffer(4 * SLOT_WORDS * slots));
  }

  get size(): number {
    return this.#size;
  }

  /** `learned`: whole records of a KnownLearner. */
  add(learned: Uint8Array<ArrayBuffer>): void {
    const words = new Uint32Array(learned.buffer, learned.byteOffset, learned.length / 4);
    for (let at = 0; at < words.length; ) {
      this.#addRecord(words, at);
      at += LEARNED.words + Math.ceil((words[at + LEARNED.facts]! & 0xffff) / 4);
    }
  }

  finish(): KnownValues {
    return {
      size: this.#size,
      slots: this.#slots.buffer as SharedArrayBuffer,
      reach: this.#reach(),
      texts: this.#texts.buffer as SharedArrayBuffer,
    };
  }

  /**
   * What names its person anywhere is entered once, with the first replacement it came with; where another row gives it
   * another one (coherent rows do), the texts of that row's subject get theirs.
   */
  #addRecord(words: Uint32Array, at: number): void {
    const low = words[at + LEARNED.low]!;
    const high = words[at + LEARNED.high]!;
    if (low !== 0 || high !== 0) {
      const known = this.#find(low, high);
      if (!this.#isTaken(known)) {
        this.#insert(known, { low, high }, words, at);
        return;
      }
      if (this.#isSame(known, words, at)) return;
    }
    const ofSubject = { low: words[at + LEARNED.ofSubjectLow]!, high: words[at + LEARNED.ofSubjectHigh]! };
    if (ofSubject.low === 0 && ofSubject.high === 0) return;
    const place = this.#find(ofSubject.low, ofSubject.high);
    if (!this.#isTaken(place)) this.#insert(place, ofSubject, words, at);
  }

  /** Index of the slot that has the fingerprint, or of the free one where it goes. */
  #find(low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length / SLOT_WORDS - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const at = SLOT_WORDS * place;
      if (slots[at] === low && slots[at + 1] === high) return at;
      if (slots[at] === 0 && slots[at + 1] === 0) return at;
    }
  }

  #isTaken(slot: number): boolean {
    return this.#slots[slot] !== 0 || this.#slots[slot + 1] !== 0;
  }

  #isSame(slot: number, words: Uint32Array, at: number): boolean {
    const facts = words[at + LEARNED.facts]!;
    if (this.#slots[slot + 3] !== facts) return false;
    return this.#isText(this.#slots[slot + 2]!, textOf(words, at));
  }

  #isText(start: number, text: Uint8Array): boolean {
    for (let i = 0; i < text.length; i++) if (this.#texts[start + i] !== text[i]) return false;
    return true;
  }

  #insert(slot: number, { low, high }: { low: number; high: number }, words: Uint32Array, at: number): void {
    const text = textOf(words, at);
    if (this.#size >= this.#most || this.#textBytes + text.length > MOST_TEXT_BYTES) {
      this.left++;
      return;
    }
    const slots = this.#slots;
    slots[slot] = low;
    slots[slot + 1] = high;
    slots[slot + 2] = this.#store(text);
    slots[slot + 3] = words[at + LEARNED.facts]!;
    this.#remember(words[at + LEARNED.beginning]!, words[at + LEARNED.letters]!);
    if (2 * SLOT_WORDS * this.#size > slots.length) this.#grow();
  }

  #remember(beginning: number, letters: number): void {
    if (this.#size === this.#beginnings.length) {
      this.#beginnings = enlarged(this.#beginnings, new Uint32Array(2 * this.#size));
      this.#letters = enlarged(this.#letters, new Uint8Array(2 * this.#size));
    }
    this.#beginnings[this.#size] = beginning;
    this.#letters[this.#size++] = letters;
  }

  /** Spellings of one value follow each other, often with one replacement. */
  #store(text: Uint8Array): number {
    const last = this.#textBytes - text.length;
    if (last >= 0 && this.#isText(last, text)) return last;
    const end = this.#textBytes + text.length;
    if (end > this.#texts.length) {
      const room = new Uint8Array(new SharedArrayBuffer(Math.max(end, 2 * this.#texts.length)));
      this.#texts = enlarged(this.#texts, room);
    }
    this.#texts.set(text, this.#textBytes);
    this.#textBytes = end;
    return end - text.length;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Uint32Array(new SharedArrayBuffer(8 * before.length));
    this.#slots = slots;
    for (let at = 0; at < before.length; at += SLOT_WORDS) {
      if (before[at] === 0 && before[at + 1] === 0) continue;
      const to = this.#find(before[at]!, before[at + 1]!);
      for (let i = 0; i < SLOT_WORDS; i++) slots[to + i] = before[at + i]!;
    }
  }

  /** Spellings often begin alike: what is sized for all of them is mostly empty, and a smaller table stays in the caches. */
  #reach(): SharedArrayBuffer {
    const sized = (beginnings: number): number => {
      let places = LEAST_REACH;
      while (places < REACH_PER_ENTRY * beginnings && places < MOST_REACH) places *= 2;
      return places;
    };
    const first = this.#reachOf(sized(this.#size));
    const taken = new Uint16Array(first).reduce((count, place) => count + (place === 0 ? 0 : 1), 0);
    const places = sized(taken);
    return 2 * places === first.byteLength ? first : this.#reachOf(places);
  }

  #reachOf(places: number): SharedArrayBuffer {
    const shared = new SharedArrayBuffer(2 * places);
    const reach = new Uint16Array(shared);
    for (let i = 0; i < this.#size; i++) {
      const place = this.#beginnings[i]! & (places - 1);
      const check = this.#beginnings[i]! >>> 24;
      const before = reach[place]!;
      const letters = Math.max(this.#letters[i]!, before & 0xff);
      reach[place] = letters | (before === 0 || before >>> 8 === check ? check << 8 : 0);
    }
    return shared;
  }
}

function textOf(words: Uint32Array, at: number): Uint8Array {
  const start = words.byteOffset + 4 * (at + LEARNED.words);
  return new Uint8Array(words.buffer, start, words[at + LEARNED.facts]! & 0xffff);
}

function enlarged<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
