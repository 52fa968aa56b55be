/** Finds words by their consonants: `brth`, `cstmr`, `emplymnt`. */
import { isKnownWord, personWords } from "../lexicon.ts";
import { nameRules } from "../name-tokens/index.ts";
import { normalizePhrase } from "../phrase-index.ts";

const shortestWord = 5;
const fewestConsonants = 3;
const skeletonText = /^[a-z][b-df-hj-np-tv-z]{2,}$/;

const wordsBySkeleton = indexSkeletons();

/** Known words of these consonants; none when the word is one itself, or has vowels after its first letter. */
export function wordsOfSkeleton(word: string): readonly string[] {
  if (!skeletonText.test(word) || isKnownWord(word)) return [];
  return wordsBySkeleton.get(word) ?? wordsBySkeleton.get(word.slice(0, 1) + withoutDoubles(word.slice(1))) ?? [];
}

function indexSkeletons(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of new Set(telling())) {
    if (word.length < shortestWord || !/^[a-z]+$/.test(word) || /[^aeiou]nr$/.test(word)) continue;
    const skeleton = word.slice(0, 1) + withoutDoubles(word.slice(1).replaceAll(/[aeiou]/g, ""));
    if (skeleton.replaceAll(/[aeiou]/g, "").length < fewestConsonants || skeleton === word) continue;
    const known = index.get(skeleton) ?? [];
    // Forms of one word are one candidate.
    if (!known.some((other) => word.startsWith(other) || other.startsWith(word))) index.set(skeleton, [...known, word]);
  }
  return index;
}

function* telling(): Generator<string> {
  yield* personWords;
  for (const rule of nameRules) for (const phrase of rule.phrases) yield* normalizePhrase(phrase);
}

function withoutDoubles(text: string): string {
  return text.replaceAll(/(.)\1/g, "$1");
}
