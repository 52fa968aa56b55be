/** How a known value may be spelled in a text, and what stands for each spelling. */
import type { KnownKind } from "../domain/known-values.ts";
import { WordScanner } from "./known-words.ts";

/** `anywhere`: it names its person in any text. `subject`: only in texts of her own rows. */
export type Reach = "anywhere" | "subject";

export interface Spelling {
  /** Canonical letters. */
  readonly letters: string;
  readonly kind: KnownKind;
  readonly reach: Reach;
  /** Null: a marker stands for it. */
  readonly replacement: string | null;
  /** Words of the first half, where the replacement is two halves with HALVES between them; else 0. */
  readonly firstHalf: number;
}

/** Between two halves of a replacement: what stands between the halves of the found text goes there. */
export const HALVES = "\u001f";
/** Of spans; longer texts are no identifiers. */
export const MOST_LETTERS = 200;
/** Of values as they stand in columns, signs and blanks included; the scanner's memory grows with what it reads. */
const MOST_UNITS = 1 << 13;
/** Of a telephone number, from its end: however its country is written, these digits stay. */
export const PHONE_TAIL = 9;

const SHORTEST_NAME = 3;
const SHORTEST_UNSPACED = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LONG_ENOUGH = 6;

const scanner = new WordScanner();

function wordsOf(text: string): string[] {
  scanner.scan(text);
  return scanner.written();
}

function lettersOf(text: string): string {
  scanner.scan(text);
  return scanner.together();
}

/** One column's value and what the column gets instead. */
export interface KnownText {
  readonly kind: KnownKind;
  readonly original: string;
  readonly replacement: string | null;
}

/** Spellings of one value by itself; the first is the value as it is. */
export function spellingsOf({ kind, original, replacement }: KnownText): Spelling[] {
  const letters = lettersOf(original);
  const isOneWord = scanner.count === 1;
  if (letters === "" || letters.length > MOST_LETTERS) return [];
  const whole = { letters, kind, replacement, firstHalf: 0 };
  switch (kind) {
    case "name":
    case "known":
      return UNSPACED.test(letters) ? unspacedSpellings(original, whole) : nameSpellings(original, whole);
    case "email":
      return [{ ...whole, reach: "anywhere" }, ...localPart(original, whole)];
    case "phone":
      return phoneSpellings(whole);
    case "username":
      return tellsAlone(original, letters) ? [{ ...whole, reach: "anywhere" }] : ofSubject(whole);
    case "address":
      return !isOneWord && /\d/.test(letters) && letters.length > LONG_ENOUGH + 1
        ? [{ ...whole, reach: "anywhere" }]
        : ofSubject(whole);
    default:
      return /\d/.test(letters) && letters.length >= LONG_ENOUGH ? [{ ...whole, reach: "anywhere" }] : ofSubject(whole);
  }
}

type Whole = Omit<Spelling, "reach">;

function ofSubject(whole: Whole): Spelling[] {
  return isLongEnough(whole.letters) ? [{ ...whole, reach: "subject" }] : [];
}

function isLongEnough(letters: string): boolean {
  return letters.length >= SHORTEST_NAME || (letters.length >= SHORTEST_UNSPACED && UNSPACED.test(letters));
}

/** A user name of five characters with a digit or a mark is no word of a language. */
function tellsAlone(original: string, letters: string): boolean {
  return letters.length >= 5 && /[\d._+@-]/.test(original.trim());
}

function nameSpellings(original: string, whole: Whole): Spelling[] {
  const words = wordsOf(original);
  if (words.length === 1) return ofSubject(whole);
  const { replacement } = whole;
  const reach = whole.letters.length >= LONG_ENOUGH ? "anywhere" : "subject";
  const parts = replacement === null ? [] : replacement.split(/\s+/).filter((part) => part !== "");
  const spellings: Spelling[] = [{ ...whole, reach }];
  const first = words.slice(0, -1).join("");
  const last = words.at(-1)!;
  const fakeLast = parts.length > 1 ? parts.at(-1)! : null;
  const fakeFirst = parts.length > 1 ? parts.slice(0, -1).join(" ") : null;
  const turned = fakeLast === null ? replacement : `${fakeLast}${HALVES}${fakeFirst}`;
  const half = (count: number) => (fakeLast === null ? 0 : count);
  spellings.push({ ...whole, letters: last + first, reach, replacement: turned, firstHalf: half(1) });
  if (words.length > 2) {
    const short = fakeLast === null ? replacement : `${parts[0]} ${fakeLast}`;
    spellings.push({ ...whole, letters: words[0]! + last, reach: "subject", replacement: short });
  }
  for (const [i, word] of words.entries()) {
    if (!isLongEnough(word)) continue;
    const stands = i === words.length - 1 ? (fakeLast ?? replacement) : (parts[0] ?? replacement);
    spellings.push({ ...whole, letters: word, reach: "subject", replacement: stands });
  }
  return spellings;
}

/** In scripts without blanks three letters are a whole name; where a blank stands, it parts the family's from the given. */
function unspacedSpellings(original: string, whole: Whole): Spelling[] {
  const isWhole = [...whole.letters].length > 2;
  const parts = original.split(/[\s,;、・·]+/).map((part) => lettersOf(part));
  const ofParts = parts.length < 2 ? [] : parts.flatMap((letters) => ofSubject({ ...whole, letters }));
  return [...(isWhole ? [{ ...whole, reach: "anywhere" } as const] : ofSubject(whole)), ...ofParts];
}

/** What stands before the at sign names its person to those who know of her. */
function localPart(original: string, whole: Whole): Spelling[] {
  const at = original.lastIndexOf("@");
  const letters = at < 0 ? "" : lettersOf(original.slice(0, at));
  if (letters.length < 4) return [];
  const { replacement } = whole;
  const stands = replacement === null ? null : replacement.replace(/@.*$/s, "");
  return [{ ...whole, letters, reach: "subject", replacement: stands }];
}

/** Digits alone: groups, signs and brackets mean nothing, and the country may be written in three ways. */
function phoneSpellings(whole: Whole): Spelling[] {
  if (whole.letters.length < 7) return ofSubject(whole);
  const spellings: Spelling[] = [{ ...whole, reach: "anywhere" }];
  if (/^\d+$/.test(whole.letters) && whole.letters.length >= PHONE_TAIL) {
    spellings.push({ ...whole, letters: tailOf(whole.letters), reach: "anywhere" });
  }
  return spellings;
}

/** A number's end as it is entered and looked up: no text has such a letter. */
export function tailOf(digits: string): string {
  return `\u0000${digits.slice(-PHONE_TAIL)}`;
}

/** Spellings of a row's values: names that are written together first. Of equal ones the first counts. */
export function spellingsOfRow(all: readonly KnownText[]): Spelling[] {
  const texts = all.filter(({ original }) => original.length <= MOST_UNITS);
  const joined = texts.length > 1 ? joinedNames(texts) : [];
  const spellings = [...joined];
  for (const text of texts) {
    for (const spelling of spellingsOf(text)) {
      // What stands before an at sign is often the name, and then the name is meant.
      const isName = text.kind === "email" && joined.some(({ letters }) => letters === spelling.letters);
      if (!isName) spellings.push(spelling);
    }
  }
  return spellings;
}

/** Names that stand in two columns of a row are written together, in both orders. */
function joinedNames(texts: readonly KnownText[]): Spelling[] {
  const names = texts.filter(({ kind }) => kind === "name").map((text) => ({ text, words: wordsOf(text.original) }));
  const short = names.filter(({ words }) => words.length > 0 && words.length <= 3).slice(0, 4);
  return short.flatMap((first) =>
    short.flatMap((second): Spelling[] => {
      const letters = [...first.words, ...second.words].join("");
      if (first === second || letters.length < LONG_ENOUGH || letters.length > MOST_LETTERS) return [];
      // A column of full names beside one of their parts is the person already; nobody writes both behind each other.
      if (isPartOf(first.words, second.words) || isPartOf(second.words, first.words)) return [];
      const isWhole = first.text.replacement !== null && second.text.replacement !== null;
      const replacement = isWhole ? `${first.text.replacement}${HALVES}${second.text.replacement}` : null;
      const firstHalf = isWhole ? first.words.length : 0;
      return [{ letters, kind: "name", reach: "anywhere", replacement, firstHalf }];
    }),
  );
}

function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}
