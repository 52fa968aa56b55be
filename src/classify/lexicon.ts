/** Indexes over the tables of words, built once. */
import { type NameRule, nameRules } from "./name-tokens/index.ts";
import * as words from "./name-tokens/technical.ts";
import { segment } from "./segment.ts";
import { fold, singular, tokenize } from "./tokens.ts";

function normalize(phrase: string): readonly string[] {
  return phrase.split(" ").map((word) => singular(fold(word)));
}

function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((phrase) => normalize(phrase).join("")));
}

export interface IndexedRule {
  readonly rule: NameRule;
  readonly wordCount: number;
}

/** Rules by their phrase written together: `first name`, `firstname` and `first_name` are one. */
export const rulesByPhrase: ReadonlyMap<string, readonly IndexedRule[]> = indexRules();

export const technicalTails = phraseSet(words.technicalTails);
export const technicalHeads = phraseSet(words.technicalHeads);
export const technicalTexts = phraseSet(words.technicalTexts);
export const codeTexts = phraseSet(words.codeTexts);
export const pathTexts = phraseSet(words.pathTexts);
export const lookupTables = phraseSet(words.lookupTables);
export const lookupColumns = phraseSet(words.lookupColumns);
export const blockers = phraseSet(words.blockingPhrases);
export const neutralWords = phraseSet(words.neutralWords);
export const personWords = phraseSet(words.personWords);
export const personalRecordWords = phraseSet(words.personalRecordWords);
export const messageWords = phraseSet(words.messageWords);
export const logWords = phraseSet(words.logWords);
export const healthWords = phraseSet(words.healthWords);
export const sessionTableWords = phraseSet(words.sessionTableWords);
export const secretTableWords = phraseSet(words.secretTableWords);
export const thingWords = phraseSet(words.thingWords);

/** Words a compound may be cut into: every single word of the tables, and every phrase written together. */
const parts: ReadonlySet<string> = collectParts();
const segmented = new Map<string, readonly string[]>();

/** Words of a table's or column's name, compounds cut. A word that a rule knows as it stands is left whole. */
export function wordsOf(name: string): readonly string[] {
  return tokenize(name).flatMap((word) => {
    if (rulesByPhrase.has(word) || parts.has(word)) return [word];
    let found = segmented.get(word);
    if (found === undefined) {
      found = segment(word, (part) => parts.has(part) || parts.has(singular(part))) ?? [word];
      segmented.set(word, found);
    }
    return found;
  });
}

function indexRules(): ReadonlyMap<string, readonly IndexedRule[]> {
  const index = new Map<string, IndexedRule[]>();
  for (const rule of nameRules) {
    for (const phrase of rule.phrases) {
      const normalized = normalize(phrase);
      const key = normalized.join("");
      const known = index.get(key) ?? [];
      const same = known.find((other) => other.rule === rule);
      const wordCount = Math.max(normalized.length, same?.wordCount ?? 0);
      index.set(key, [...known.filter((other) => other !== same), { rule, wordCount }]);
    }
  }
  return index;
}

function collectParts(): ReadonlySet<string> {
  const lists = [
    words.technicalTails,
    words.technicalHeads,
    words.technicalTexts,
    words.neutralWords,
    words.personWords,
    words.personalRecordWords,
    words.messageWords,
    words.logWords,
    words.thingWords,
    words.healthWords,
    words.compoundParts,
    ...nameRules.map((rule) => rule.phrases),
  ];
  const all = new Set<string>();
  for (const phrases of lists) {
    for (const phrase of phrases) for (const word of normalize(phrase)) all.add(word);
  }
  for (const key of rulesByPhrase.keys()) all.add(key);
  return all;
}
