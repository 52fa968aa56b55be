/** Finds the phrases of the dictionaries in the words of a name. */
import type { Category } from "../domain/category.ts";
import { blockers, isKnownWord } from "./lexicon.ts";
import { type IndexedRule, rulesCutShort, rulesOf, rulesOfBeginning } from "./phrase-index.ts";

const longestPhrase = 5;

export interface Window {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly IndexedRule[];
  readonly isCutShort: boolean;
}

/** Categories that the name of a table tells of, whatever its columns are called. */
export function factsOf(words: readonly string[]): ReadonlySet<Category> {
  const facts = new Set<Category>();
  for (const { candidates, isCutShort } of findWindows(words)) {
    for (const { rule } of candidates)
      if (!isCutShort && (rule.strength === "sure" || rule.strength === "likely" || picturesOf.has(rule.category)))
        facts.add(rule.category);
  }
  return facts;
}

/** In the name of a table their plain words say enough: `employee_pictures`. */
const picturesOf: ReadonlySet<Category> = new Set(["photo", "signature_img"]);

/** Every run of words that is a known phrase, or one that hides the phrases inside. */
export function findWindows(words: readonly string[]): readonly Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + longestPhrase); end++) {
      const phrase = words.slice(start, end).join("");
      if (blockers.has(phrase)) windows.push({ start, end, candidates: [], isCutShort: false });
      const candidates = rulesOf(phrase).filter((each) => end - start === 1 || each.wordCount > 1 || phrase.length > 4);
      if (candidates.length > 0) windows.push({ start, end, candidates, isCutShort: false });
      else {
        const cut = shortForms(words.slice(start, end));
        if (cut.length > 0) windows.push({ start, end, candidates: cut, isCutShort: true });
      }
    }
  }
  return windows;
}

function shortForms(words: readonly string[]): readonly IndexedRule[] {
  const [word = ""] = words;
  if (words.length > 1) return rulesCutShort(words, isKnownWord);
  return isKnownWord(word) ? [] : rulesOfBeginning(word);
}
