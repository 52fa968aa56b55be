/** Indexes over the tables of words, built once. */

import { kinOf, plainSpelling } from "./kin-words.ts";
import { nameRules } from "./name-tokens/index.ts";
import * as tables from "./name-tokens/tables.ts";
import * as words from "./name-tokens/technical.ts";
import { normalizePhrase, rulesByPhrase } from "./phrase-index.ts";
import { segment } from "./segment.ts";
import { singular, tokenize } from "./tokens.ts";

function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((phrase) => normalizePhrase(phrase).join("")));
}

export const technicalTails = phraseSet(words.technicalTails);
export const technicalHeads = phraseSet(words.technicalHeads);
export const technicalTexts = phraseSet(words.technicalTexts);
export const codeTexts = phraseSet(words.codeTexts);
export const pathTexts = phraseSet(words.pathTexts);
export const lookupTables = phraseSet(tables.lookupTables);
export const lookupColumns = phraseSet(tables.lookupColumns);
export const blockers = phraseSet(words.blockingPhrases);
export const neutralWords = phraseSet(words.neutralWords);
export const personWords = phraseSet(tables.personWords);
export const personalRecordWords = phraseSet(tables.personalRecordWords);
export const messageWords = phraseSet(tables.messageWords);
export const logWords = phraseSet(tables.logWords);
export const healthWords = phraseSet(tables.healthWords);
export const sessionTableWords = phraseSet(tables.sessionTableWords);
export const secretTableWords = phraseSet(tables.secretTableWords);
export const compoundTails = phraseSet(words.compoundTails);
export const dateWords = phraseSet(words.dateWords);
export const animalWords = phraseSet(tables.animalWords);
export const listTails = phraseSet(tables.listTails);
export const thingWords = phraseSet(tables.thingWords);

/** Words a compound may be cut into: every single word of the tables, and every phrase written together. */
const parts: ReadonlySet<string> = collectParts();
const resolved = new Map<string, readonly string[]>();

/** Known words that are spelled with `ae`, `oe`, `ue`, `aa`, by their spelling without. */
const plainParts: ReadonlyMap<string, string> = new Map(
  [...parts].map((part) => [plainSpelling(part), part] as const).filter(([plain, part]) => plain !== part),
);

/** Words of a table's or column's name: compounds cut, inflected forms as the dictionaries have them. */
export function wordsOf(name: string): readonly string[] {
  return tokenize(name).flatMap((word) => {
    if (rulesByPhrase.has(word) || parts.has(word)) return [word];
    let found = resolved.get(word);
    if (found === undefined) {
      found = resolve(word);
      if (resolved.size < mostResolved) resolved.set(word, found);
    }
    return found;
  });
}

/** Names of columns are few; keys of documents can be many. */
const mostResolved = 50_000;

function resolve(word: string): readonly string[] {
  const isPart = (part: string): boolean => parts.has(part) || parts.has(singular(part));
  const kin = kinOf(word, (form) => parts.has(form), plainParts);
  if (kin !== null) return [kin];
  const masculine = word.replace(/a$/, "o");
  if (personWords.has(masculine)) return [masculine];
  const cut = segment(word, isPart)?.map((part) => (parts.has(part) ? part : singular(part)));
  return cut ?? cutTail(word) ?? [personOf(word) ?? word];
}

const shortestRest = 3;

/** A compound of which the last part alone is known: `ledernavn`, `medarbnr`. */
function cutTail(word: string): readonly string[] | null {
  for (let at = shortestRest; at <= word.length - 2; at++) {
    const tail = word.slice(at);
    if (!compoundTails.has(tail)) continue;
    const rest = word.slice(0, at);
    return [personOf(rest) ?? rest, tail];
  }
  return null;
}

const shortestPerson = 6;
const longestEnding = 6;

/** Words for persons by their first letters. */
const personsByBeginning: ReadonlyMap<string, readonly string[]> = Map.groupBy(personWords, (word) =>
  word.slice(0, shortestPerson),
);

/** A person word that begins so: `medarb`, `patien`. */
function personOf(beginning: string): string | null {
  if (beginning.length < shortestPerson) return null;
  for (const word of personsByBeginning.get(beginning.slice(0, shortestPerson)) ?? [])
    if (word.length - beginning.length <= longestEnding && word.startsWith(beginning))
      if (!isCompoundOf(word.slice(beginning.length))) return word;
  return null;
}

/** What stands before another word for a person is no short form of the whole: `andel` is none of `andelseier`. */
function isCompoundOf(rest: string): boolean {
  return personWords.has(rest) || /^s[a-z]{3,}$/.test(rest);
}

/** Whether a word is in any table. */
export function isKnownWord(word: string): boolean {
  return parts.has(word);
}

function collectParts(): ReadonlySet<string> {
  const lists = [
    words.technicalTails,
    words.technicalHeads,
    words.technicalTexts,
    words.neutralWords,
    tables.personWords,
    tables.personalRecordWords,
    tables.messageWords,
    tables.logWords,
    tables.thingWords,
    tables.healthWords,
    tables.animalWords,
    words.compoundParts,
    ...nameRules.map((rule) => rule.phrases),
  ];
  const all = new Set<string>();
  for (const phrases of lists) {
    for (const phrase of phrases) for (const word of normalizePhrase(phrase)) all.add(word);
  }
  for (const key of rulesByPhrase.keys()) all.add(key);
  return all;
}
