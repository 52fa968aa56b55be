/** A name around one phrase, and how far the rest of it leaves the phrase what it is. */
import { isKnownWord, neutralWords, personWords, thingWords } from "./lexicon.ts";
import type { TableContext } from "./table-context.ts";

/** A name around one phrase. */
export interface Parts {
  readonly before: readonly string[];
  readonly phrase: string;
  readonly after: readonly string[];
}

export function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** How far what else stands in a name leaves it what it is. */
export function fitOf(around: readonly string[], context: TableContext): number {
  let fit = 1;
  for (const word of around) {
    if (personWords.has(word) || neutralWords.has(word) || isNumber(word) || word.length === 1) continue;
    if (context.words.has(word) && !thingWords.has(word)) continue;
    if (isKnownWord(word) || word.length > longestPrefix) return 0;
    fit = 0.85;
  }
  return fit;
}

/** Words that nobody knows leave a name at the beginning or the end of the whole mostly what it is (`motivo_saida`). */
export function looseFit({ before, after }: Parts, context: TableContext): number {
  const fit = fitOf([...before, ...after], context);
  if (fit > 0 || (before.length > 0 && after.length > 0)) return fit;
  const isUnknown = [...before, ...after].every((word) => !isKnownWord(word) || fitOf([word], context) > 0);
  return isUnknown ? 0.7 : 0;
}

/** Unknown words of so few letters are prefixes of tables more often than words. */
const longestPrefix = 4;
