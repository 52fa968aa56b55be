/** The canonical words of a text (search/canonical-text.ts) in flat arrays that serve one text after the other. */
import { foldCharacter } from "../search/fold-character.ts";

const UNKNOWN = -1;
const SEPARATOR = 0;
const NOTHING = 1;
const SPECIAL = 2;
/** A separator that may begin an escape: what stands behind it may be a letter in disguise. */
const MARK = 3;
const MARKS = new Set([..."%&\\=[({<"].map((mark) => mark.charCodeAt(0)));
/** Entries from here on are the folded letter itself: no letter or digit stands before it. */
const FIRST_LETTER = 0x30;
const LAST_DIGIT = 0x39;
const LAST_CAPITAL = 0x5a;
const BMP = 0x10000;
/** What each UTF-16 unit is; filled as units are met. */
const classes = new Int32Array(BMP).fill(UNKNOWN);

function classify(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  const found = isSurrogate ? SPECIAL : classOf(unit);
  classes[unit] = found;
  return found;
}

function classOf(unit: number): number {
  const { kind, letters } = foldCharacter(unit);
  if (kind === "separator") return MARKS.has(unit) ? MARK : SEPARATOR;
  if (kind === "nothing") return NOTHING;
  const letter = letters.charCodeAt(0);
  return kind === "letters" && letters.length === 1 && letter >= FIRST_LETTER ? letter : SPECIAL;
}

const CODE_LETTERS = 6;
/** Of a number in hexadecimal. */
const CODE_DIGITS = 12;

function isCode(letters: number, digits: number): boolean {
  return letters >= CODE_LETTERS && (digits < letters || letters >= CODE_DIGITS);
}

export class WordScanner {
  /** UTF-16 units of all words, written together. */
  letters = new Uint16Array(1 << 12);
  /** Where each word starts in `letters`; one more entry ends the last. */
  starts = new Int32Array(1 << 12);
  /** Where each word stands in the text: offsets of its first unit and behind its last. */
  from = new Int32Array(1 << 12);
  to = new Int32Array(1 << 12);
  /** Number of words. */
  count = 0;
  /** ASCII digits among the letters. */
  digits = 0;
  /** Letters of all words. */
  length = 0;
  /** Whether a word looks like part of an encoded text: long, with capitals or digits inside, and not digits alone. */
  hasCode = false;
  /** Whether there is a mark that escapes begin with. */
  hasMarks = false;
  #isInWord = false;
  #units = new Uint16Array(1 << 12);
  #bytes = Buffer.from(this.#units.buffer);

  scan(text: string): void {
    this.#reserve(text.length);
    const { starts, from, to } = this;
    let { letters } = this;
    let count = 0;
    let length = 0;
    let digits = 0;
    let inner = 0;
    let digitsBefore = 0;
    let hasCode = false;
    let hasMarks = false;
    let isInWord = false;
    // Whatever form the engine has the text in (joined, sliced), its units are read from one flat array.
    const units = this.#units;
    const size = this.#bytes.write(text, "utf16le") / 2;
    for (let at = 0; at < size; at++) {
      const unit = units[at]!;
      let found = classes[unit]!;
      if (found === UNKNOWN) found = classify(unit);
      if (found >= FIRST_LETTER) {
        if (!isInWord) {
          isInWord = true;
          inner = 0;
          digitsBefore = digits;
          starts[count] = length;
          from[count++] = at;
        } else if (unit <= LAST_CAPITAL) inner++;
        letters[length++] = found;
        if (found <= LAST_DIGIT) digits++;
      } else if (found === SEPARATOR || found === MARK) {
        if (found === MARK) hasMarks = true;
        if (!isInWord) continue;
        isInWord = false;
        to[count - 1] = at;
        if (inner > 1) hasCode ||= isCode(length - starts[count - 1]!, digits - digitsBefore);
      } else if (found === SPECIAL) {
        this.#isInWord = isInWord;
        this.count = count;
        this.length = length;
        at = this.#special(text, at) - 1;
        isInWord = this.#isInWord;
        count = this.count;
        length = this.length;
        letters = this.letters;
      }
    }
    if (isInWord) to[count - 1] = text.length;
    if (isInWord && inner > 1) hasCode ||= isCode(length - starts[count - 1]!, digits - digitsBefore);
    starts[count] = length;
    this.count = count;
    this.length = length;
    this.digits = digits;
    this.hasCode = hasCode;
    this.hasMarks = hasMarks;
  }

  /** All words as one text. */
  together(): string {
    return Buffer.from(this.letters.buffer, 0, 2 * this.length).toString("utf16le");
  }

  /** The words as texts. */
  written(): string[] {
    const { starts, count } = this;
    const all = this.together();
    if (count === 1) return [all];
    return Array.from({ length: count }, (_, i) => all.slice(starts[i]!, starts[i + 1]!));
  }

  /** A character of several units or letters, or one that is a word by itself. Returns the offset behind it. */
  #special(text: string, at: number): number {
    const point = text.codePointAt(at)!;
    const next = at + (point > 0xffff ? 2 : 1);
    const { kind, letters } = foldCharacter(point);
    if (kind === "nothing") return next;
    if (this.#isInWord && kind !== "letters") {
      this.#isInWord = false;
      this.to[this.count - 1] = at;
    }
    if (kind === "separator") return next;
    if (!this.#isInWord) {
      this.starts[this.count] = this.length;
      this.from[this.count++] = at;
      this.to[this.count - 1] = next;
    }
    this.#makeRoom(letters.length + text.length - at);
    for (let i = 0; i < letters.length; i++) this.letters[this.length++] = letters.charCodeAt(i);
    this.#isInWord = kind === "letters";
    return next;
  }

  /** Words are never more than units. */
  #reserve(units: number): void {
    this.length = 0;
    this.#makeRoom(units);
    if (this.#units.length < units) {
      this.#units = new Uint16Array(2 * units);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    if (this.starts.length > units + 1) return;
    this.starts = new Int32Array(2 * units);
    this.from = new Int32Array(2 * units);
    this.to = new Int32Array(2 * units);
  }

  #makeRoom(more: number): void {
    if (this.letters.length >= this.length + more) return;
    const larger = new Uint16Array(2 * (this.length + more));
    larger.set(this.letters.subarray(0, this.length));
    this.letters = larger;
  }
}
