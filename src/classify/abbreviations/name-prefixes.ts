/** Letters that the names of one table begin with by rule: of the file (`LSFNAM`, `CCITY`), or of the type (`strName`). */
import { isKnownWord, wordsOf } from "../lexicon.ts";
import { rulesOf } from "../phrase-index.ts";
import { readTogether, readWord } from "./readings.ts";

type Names = readonly (readonly string[])[];

/** Names of one table without the letters that all of them, or those that nothing else explains, begin with. */
export function withoutPrefixes(names: Names): Names {
  return withoutFileLetters(withoutTypeLetters(withoutTablePrefix(names)));
}

const fewestPrefixed = 5;
const longestPrefix = 4;

/** Names of record formats begin with two to four letters of their file, without a break: `LSFNAM`, `LSADR1`, `LSZIP`. */
function withoutTablePrefix(names: Names): Names {
  const firsts = names.map(([first = ""]) => first);
  const length = commonLength(firsts);
  const isPrefix = names.length >= fewestPrefixed && length >= 2 && length <= longestPrefix;
  if (!isPrefix || firsts.some((first) => first.length < length + 2)) return names;
  if (firsts.some((first) => isKnownWord(first) && !isConsonants(first))) return names;
  return names.map(([first = "", ...rest]) => [first.slice(length), ...rest]);
}

function commonLength(words: readonly string[]): number {
  const [first = ""] = words;
  let length = 0;
  while (length < first.length && words.every((word) => word[length] === first[length])) length++;
  return length;
}

/** What programmers of Visual Basic, Delphi and C write before a name for the type of its value. */
const typeLetters: ReadonlySet<string> = new Set(
  "str|lng|int|bln|bool|boo|dtm|dte|mem|sng|dbl|cur|ccy|byt|byte|ole|var|txt|obj|chr|vch|nvc|flt|sz|lpsz|s|n|b|i|d|f|l".split(
    "|",
  ),
);
const typedShare = 0.7;
const fewestKinds = 2;
const fewestTyped = 4;

/** `lngPatientID`, `strSurname`, `blnSmoker`: most names of the table begin so, and with more than one of these. */
function withoutTypeLetters(names: Names): Names {
  const isTyped = ([first = "", ...rest]: readonly string[]): boolean => rest.length > 0 && typeLetters.has(first);
  const typed = names.filter(isTyped);
  const kinds = new Set(typed.map(([first]) => first));
  if (typed.length < fewestTyped || typed.length < typedShare * names.length || kinds.size < fewestKinds) return names;
  return names.map((words) => (isTyped(words) ? words.slice(1) : words));
}

const fewestHelped = 4;
const helpedShare = 0.25;
const prefixedShare = 0.35;

/** Some names begin with the file's letters, others do not (`CUSTNO`, `CUSTNM`, `CADDR1`, `CCITY`, `CZIP`). */
function withoutFileLetters(names: Names): Names {
  const firsts = names.map(([first = ""]) => first);
  if (names.length < fewestPrefixed || firsts.filter((first) => !isKnownWord(first)).length < fewestHelped)
    return names;
  for (let length = longestPrefix - 1; length >= 1; length--) {
    for (const prefix of new Set(firsts.map((first) => first.slice(0, length)))) {
      const prefixed = firsts.filter((first) => first.startsWith(prefix) && first.length >= length + 3);
      if (prefix.length < length || prefixed.length < prefixedShare * names.length) continue;
      const helped = new Set(prefixed.filter((first) => !isExplained(first) && isExplained(first.slice(length))));
      if (helped.size < Math.max(fewestHelped, helpedShare * names.length)) continue;
      return names.map(([first = "", ...rest]) =>
        helped.has(first) ? [first.slice(length), ...rest] : [first, ...rest],
      );
    }
  }
  return names;
}

/** Whether the lists have a reading of a word. */
function isExplained(word: string): boolean {
  if (isKnownWord(word) || rulesOf(word).length > 0 || readWord(word) !== null || readTogether(word) !== null)
    return true;
  const parts = wordsOf(word);
  return parts.length > 1 && parts.every(isKnownWord);
}

function isConsonants(word: string): boolean {
  return /^[a-z][b-df-hj-np-tv-z]*$/.test(word);
}
