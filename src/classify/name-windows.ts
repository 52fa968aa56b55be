/** Finds the phrases of the dictionaries in the words of a name. */
import type { Category } from "../domain/category.ts";
import { blockers, isKnownWord, technicalTails, thingWords } from "./lexicon.ts";
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
      const candidates = rulesOfRun(words.slice(start, end));
      if (candidates.length > 0) windows.push({ start, end, candidates, isCutShort: false });
      else {
        const cut = shortForms(words.slice(start, end));
        if (cut.length > 0) windows.push({ start, end, candidates: cut, isCutShort: true });
      }
    }
  }
  return windows;
}

/** Words that join two others and may as well be left out: `data_do_obito`, `date_of_hire`. */
const connectives: ReadonlySet<string> = new Set(
  "de|do|da|dos|das|del|di|du|des|of|la|el|della|dello|delle|degli|van|von|der|vom".split("|"),
);

/** Compounds that are cut lose the s between their parts as if it were a plural's: `AvgangsOrsak`, `fodsels_dato`. */
function rulesOfCompound([first = "", second = ""]: readonly string[]): readonly IndexedRule[] {
  return first.length < shortestModifier || second === "id" ? [] : rulesOf(`${first}s${second}`);
}

const shortestModifier = 4;

/** `aprovado_por`, `goedgekeurd_door`: whatever was done, somebody did it. */
function isDoneBy([verb = "", by = ""]: readonly string[]): boolean {
  return doneBy.has(by) && verb.length >= shortestVerb && !thingWords.has(verb) && !technicalTails.has(verb);
}

const doneBy: ReadonlySet<string> = new Set(["por", "pelo", "pela", "przez", "door"]);
const shortestVerb = 5;

function rulesOfRun(run: readonly string[]): readonly IndexedRule[] {
  const phrase = run.join("");
  const found = rulesOf(phrase).filter((each) => run.length === 1 || each.wordCount > 1 || phrase.length > 4);
  if (found.length > 0 || run.length < 2) return found;
  if (run.length === 2) return isDoneBy(run) ? rulesOf("createdby") : rulesOfCompound(run);
  const telling = run.filter((word, i) => i === 0 || i === run.length - 1 || !connectives.has(word));
  if (telling.length === run.length) return [];
  return rulesOf(telling.join("")).filter((each) => each.wordCount > 1);
}

function shortForms(words: readonly string[]): readonly IndexedRule[] {
  const [word = ""] = words;
  if (words.length > 1) return rulesCutShort(words, isKnownWord);
  return isKnownWord(word) ? [] : rulesOfBeginning(word);
}
