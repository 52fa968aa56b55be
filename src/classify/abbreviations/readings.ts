/** What short words may stand for: alone, beside each other, written together. */
import type { Category } from "../../domain/category.ts";
import { blockers, codeTexts, isKnownWord, personWords } from "../lexicon.ts";
import { normalizePhrase, rulesByPhrase } from "../phrase-index.ts";
import { singular } from "../tokens.ts";
import { shortForms, shortFormsByLanguage } from "./short-forms.ts";
import { wordsOfSkeleton } from "./skeletons.ts";

export interface Reading {
  /** Written out, as the lists have them. */
  readonly words: readonly string[];
  /** Null: a phrase that hides the names inside it, or a word that is no name of anything personal. */
  readonly category: Category | null;
  /** Personal only among persons, or beside a word for one. */
  readonly isBound: boolean;
  /** Other readings mean something else. */
  readonly isAmbiguous: boolean;
}

/** Readings of one name are few; more are chance. */
const mostCombinations = 400;

/** Everything that a word may stand for, itself first. */
export function formsOf(word: string): readonly string[] {
  return [...new Set([word, ...listedForms(word), ...skeletonForms(word)])];
}

/** The s at the end of a short form is seldom a plural's, and names come without it: `dgns` as `dgn`. */
function listedForms(word: string): readonly string[] {
  return shortForms.get(word) ?? (isKnownWord(word) ? [] : (shortForms.get(`${word}s`) ?? []));
}

function skeletonForms(word: string): readonly string[] {
  const found = wordsOfSkeleton(word);
  return found.length > 0 ? found : wordsOfSkeleton(`${word}s`);
}

/** The best reading of several words as one known phrase, at least one of them short; null when there is none. */
export function readPhrase(words: readonly string[]): Reading | null {
  return firstKnown(words, words.map(formsOf));
}

/** A word that stands for one thing only, or for nothing but one thing's names in several languages; null otherwise. */
export function readWord(word: string): Reading | null {
  const listed = listedForms(word);
  const forms = listed.length > 0 || word.length < shortestSkeleton ? listed : skeletonForms(word);
  const [first] = forms;
  if (first === undefined || forms.includes(word)) return null;
  const category = categoryOf([first]);
  const isPerson = personWords.has(first);
  const isSame = forms.every(
    (form) =>
      form === first ||
      (category !== null && categoryOf([form]) === category) ||
      (category === null && isPerson && personWords.has(form)),
  );
  const isTelling = category !== null || personWords.has(first) || forms.length === 1;
  return isTelling
    ? { words: spelledOut([first]), category, isBound: !isTellingAlone([first]), isAmbiguous: !isSame }
    : null;
}

/** Three consonants alone are those of too many words. */
const shortestSkeleton = 4;

function spelledOut(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form) => form.split(" ")).map((word) => (isKnownWord(word) ? word : singular(word)));
}

/** The first parts of compounds are no words of their own: `geburts` and `datum` are one. */
function spelledTogether(forms: readonly string[]): readonly string[] {
  const apart = spelledOut(forms);
  const together = forms.join("");
  return rulesOfWords(apart).length === 0 && rulesByPhrase.has(together) ? [together] : apart;
}

/** Cuts a word that is in no list into a known phrase: `gbdat`, `kunnr`, `lieunai`. */
export function readTogether(word: string): Reading | null {
  if (word.length < shortestTogether || /\d/.test(word)) return null;
  let found = together.get(word);
  if (found === undefined) {
    found = cutInto(word);
    if (together.size < mostKept) together.set(word, found);
  }
  return found;
}

const together = new Map<string, Reading | null>();
const mostKept = 50_000;
const shortestTogether = 5;
const shortestPart = 2;
/** Behind a short word for a person: `kdgebdat`. */
const shortestRest = 5;
const shortestWhole = 4;

function cutInto(word: string): Reading | null {
  let found: Reading | null = null;
  for (const reading of cuts(word)) {
    if (found !== null && found.category !== reading.category) return null;
    found ??= reading;
  }
  return found;
}

function* cuts(word: string): Generator<Reading> {
  for (let at = shortestPart; at <= word.length - shortestRest; at++) {
    const rest = word.slice(at);
    const person = (shortForms.get(word.slice(0, at)) ?? []).find((form) => personWords.has(singular(form)));
    const rules = person === undefined ? [] : rulesOfWords([rest]);
    const rule = rules.find((each) => each.rule.strength === "sure")?.rule;
    if (person !== undefined && rule !== undefined)
      yield { words: [singular(person), rest], category: rule.category, isBound: false, isAmbiguous: false };
  }
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    for (const language of shortFormsByLanguage) {
      const left = partForms(word.slice(0, at), language);
      const right = left.length === 0 ? [] : partForms(word.slice(at), language);
      const reading = right.length === 0 ? null : firstKnown([word], [left, right]);
      if (reading !== null && reading.category !== null && !reading.isBound) yield reading;
    }
  }
}

function partForms(part: string, language: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const own = part.length >= shortestWhole && isKnownWord(part) ? [part] : [];
  return [...own, ...(language.get(part) ?? [])];
}

function isTellingAlone(words: readonly string[]): boolean {
  return rulesOfWords(words).some(({ rule }) => rule.strength === "sure" || rule.strength === "likely");
}

function firstKnown(words: readonly string[], forms: readonly (readonly string[])[]): Reading | null {
  let found: Reading | null = null;
  let count = 0;
  for (const chosen of combinations(forms)) {
    if (++count > mostCombinations) break;
    if (chosen.every((form, i) => form === words[i])) continue;
    if (!isPhrase(chosen)) continue;
    const category = categoryOf(chosen);
    if (found === null)
      found = { words: spelledTogether(chosen), category, isBound: !isTellingAlone(chosen), isAmbiguous: false };
    else if (found.category !== category) return ambiguous(found, category);
  }
  return found;
}

/** A reading that tells of no person beside one that does leaves nothing to go by. */
function ambiguous(found: Reading, other: Category | null): Reading | null {
  return found.category === null || other === null ? null : { ...found, isAmbiguous: true };
}

/** Earlier forms first, the last word's changing fastest. */
function* combinations(forms: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...rest] = forms;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const form of first) for (const others of combinations(rest)) yield [form, ...others];
}

function isPhrase(words: readonly string[]): boolean {
  return rulesOfWords(words).length > 0 || blockers.has(normalized(words)) || codeTexts.has(normalized(words));
}

function categoryOf(words: readonly string[]): Category | null {
  return rulesOfWords(words)[0]?.rule.category ?? null;
}

function rulesOfWords(words: readonly string[]): NonNullable<ReturnType<typeof rulesByPhrase.get>> {
  return rulesByPhrase.get(words.join("").replaceAll(" ", "")) ?? rulesByPhrase.get(normalized(words)) ?? [];
}

function normalized(words: readonly string[]): string {
  return normalizePhrase(words.join(" ")).join("");
}
