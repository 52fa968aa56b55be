/** Finds rules by phrases, also by phrases that are spelled otherwise or cut short (`miejsce_ur`, `sit_matrim`, `natio`). */

import { plainSpelling } from "./kin-words.ts";
import { type NameRule, nameRules } from "./name-tokens/index.ts";
import { fold, singular } from "./tokens.ts";

export interface IndexedRule {
  readonly rule: NameRule;
  readonly wordCount: number;
}

/** A phrase written out, for names that cut its words short. */
interface LongForm {
  readonly words: readonly string[];
  readonly rule: NameRule;
}

/** Every list is read by several indexes. */
const normalized = new Map<string, readonly string[]>();

/** Words of a phrase as names of columns are cut: folded, plurals off. */
export function normalizePhrase(phrase: string): readonly string[] {
  let known = normalized.get(phrase);
  if (known === undefined) {
    known = phrase.split(" ").map((word) => singular(fold(word)));
    normalized.set(phrase, known);
  }
  return known;
}

/** A word of two letters says too little; of a phrase of two words one may be that short when the other is whole. */
const shortestCut = 3;
/** Shorter beginnings are beginnings of too much. */
const shortestBeginning = 5;

/** Rules by their phrase written together: `first name`, `firstname` and `first_name` are one. */
export const rulesByPhrase: ReadonlyMap<string, readonly IndexedRule[]> = indexRules();
const rulesByPlainSpelling = indexPlain();
const longForms = indexLongForms();
const longWords = indexLongWords();

/** Rules whose phrase these words are, in either spelling. */
export function rulesOf(phrase: string): readonly IndexedRule[] {
  const known = rulesByPhrase.get(phrase);
  if (known !== undefined) return known;
  if (phrase.length <= 4) return [];
  const plain = plainSpelling(phrase);
  return (plain === phrase ? undefined : rulesByPhrase.get(plain)) ?? rulesByPlainSpelling.get(plain) ?? [];
}

/** Rules of several words of which these are the beginnings, at least one cut short; a word of its own (`isWord`) is none. */
export function rulesCutShort(words: readonly string[], isWord: (word: string) => boolean): readonly IndexedRule[] {
  if (words.length < 2) return [];
  const forms = longForms.get(words.map((word) => word.slice(0, 2)).join(" ")) ?? [];
  const rules = new Set<NameRule>();
  for (const form of forms) if (areBeginnings(words, form.words, isWord)) rules.add(form.rule);
  return [...rules].map((rule) => ({ rule, wordCount: words.length }));
}

function areBeginnings(words: readonly string[], whole: readonly string[], isWord: (word: string) => boolean): boolean {
  let letters = 0;
  let cut = 0;
  for (const [i, word] of words.entries()) {
    const full = whole[i] ?? "";
    if (!full.startsWith(word)) return false;
    if (word !== full) {
      if (isWord(word)) return false;
      cut++;
      if (word.length < shortestCut && words.every((other, j) => other.length < 5 || other !== whole[j])) return false;
    }
    letters += word.length;
  }
  return cut > 0 && letters >= 6;
}

/** Rules of one long word that this is the beginning of, when all such words mean the same category. */
export function rulesOfBeginning(word: string): readonly IndexedRule[] {
  if (word.length < shortestBeginning) return [];
  const found = (longWords.get(word.slice(0, shortestBeginning)) ?? []).filter((form) =>
    (form.words[0] ?? "").startsWith(word),
  );
  const first = found.find((form) => isMostOf(word, form.words[0] ?? "") && !isOfPerson(word, form));
  if (first === undefined || found.some((form) => form.rule.category !== first.rule.category)) return [];
  return [{ rule: first.rule, wordCount: 1 }];
}

/** Words for persons are long compounds, and begin as words for things do: `gericht`, `vertrag`. */
function isOfPerson(beginning: string, { words, rule }: LongForm): boolean {
  return rule.aspect === "full-name" && (words[0] ?? "").length - beginning.length > fewestMissing;
}

const fewestMissing = 2;

/** A small part of a long word is the beginning of too many. */
function isMostOf(beginning: string, word: string): boolean {
  return beginning.length * 2.6 > word.length;
}

function indexRules(): ReadonlyMap<string, readonly IndexedRule[]> {
  const index = new Map<string, IndexedRule[]>();
  for (const rule of nameRules) {
    for (const phrase of rule.phrases) {
      const normalized = normalizePhrase(phrase);
      const key = normalized.join("");
      const known = index.get(key) ?? [];
      const same = known.find((other) => other.rule === rule);
      const wordCount = Math.max(normalized.length, same?.wordCount ?? 0);
      index.set(key, [...known.filter((other) => other !== same), { rule, wordCount }]);
    }
  }
  return index;
}

/** Only of phrases that are spelled otherwise. */
function indexPlain(): ReadonlyMap<string, readonly IndexedRule[]> {
  const index = new Map<string, readonly IndexedRule[]>();
  for (const [key, rules] of rulesByPhrase) {
    const plain = plainSpelling(key);
    if (key.length > 4 && plain !== key) index.set(plain, [...(index.get(plain) ?? []), ...rules]);
  }
  return index;
}

function indexLongForms(): ReadonlyMap<string, readonly LongForm[]> {
  const index = new Map<string, LongForm[]>();
  for (const rule of nameRules) {
    if (rule.strength !== "sure" && rule.strength !== "likely") continue;
    for (const phrase of rule.phrases) {
      const words = normalizePhrase(phrase);
      if (words.length < 2 || words.some((word) => word.length < 2)) continue;
      const key = words.map((word) => word.slice(0, 2)).join(" ");
      const known = index.get(key);
      if (known === undefined) index.set(key, [{ words, rule }]);
      else known.push({ words, rule });
    }
  }
  return index;
}

function indexLongWords(): ReadonlyMap<string, readonly LongForm[]> {
  const index = new Map<string, LongForm[]>();
  for (const rule of nameRules) {
    if (rule.strength !== "sure" && rule.strength !== "likely") continue;
    for (const phrase of rule.phrases) {
      const words = normalizePhrase(phrase);
      const [word = ""] = words;
      if (words.length !== 1 || word.length <= shortestBeginning) continue;
      const key = word.slice(0, shortestBeginning);
      const known = index.get(key);
      if (known === undefined) index.set(key, [{ words, rule }]);
      else known.push({ words, rule });
    }
  }
  return index;
}
