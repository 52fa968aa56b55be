/** What a column's name says, given the table it stands in. */
import type { Aspect, Category } from "../domain/category.ts";
import { categories } from "../domain/category.ts";
import {
  blockers,
  type IndexedRule,
  neutralWords,
  personWords,
  rulesByPhrase,
  technicalHeads,
  technicalTails,
  thingWords,
} from "./lexicon.ts";
import type { NameRule, Strength } from "./name-tokens/index.ts";
import type { TableContext } from "./table-context.ts";

interface NameMatch {
  readonly category: Category;
  readonly aspect: Aspect;
  /** 0 to 1. */
  readonly score: number;
  readonly phrase: string;
  readonly strength: Strength;
}

const baseScores: Readonly<Record<Strength, number>> = { sure: 0.9, likely: 0.6, context: 0.2 };
const longestPhrase = 5;

/** Coded values of these stay personal (`gender_id`, `nationality_code`). */
const codedCategories: ReadonlySet<Category> = new Set([
  "gender",
  "marital_status",
  "nationality",
  "ethnicity",
  "religion",
  "sexual",
  "political",
  "union",
]);
const codeTails: ReadonlySet<string> = new Set([
  "id",
  "code",
  "concept",
  "type",
  "kind",
  "sourceconcept",
  "status",
  "codes",
]);
const clinicalCodes: ReadonlySet<string> = new Set(["concept", "coded", "icd"]);
const codeHeads: ReadonlySet<string> = new Set(["ref", "cod", "codigo", "fk", "kod"]);
/** Foreign keys often carry them. */
const naturalKeys: ReadonlySet<Category> = new Set(["national_id", "email", "username"]);
/** Addresses of organisations are no addresses of persons. */
const placeCategories: ReadonlySet<Category> = new Set(["postal_address", "postal_code", "city", "region", "country"]);
/** Whole words of which only a thing is told, whatever stands beside: a project's token is a token. */
const contextFree: ReadonlySet<string> = new Set(["credential", "special"]);

interface Window {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly IndexedRule[];
}

/** All matches of a column's words, best first. `tableWords` are words that the table's columns share, at either end. */
export function matchName(
  words: readonly string[],
  shared: { readonly head: number; readonly tail: number },
  context: TableContext,
): readonly NameMatch[] {
  const windows = findWindows(words).filter(
    ({ start, end }) => end > shared.head && start < words.length - shared.tail,
  );
  const outer = windows.filter(
    (w) => !windows.some((o) => o !== w && o.start <= w.start && o.end >= w.end && o.end - o.start > w.end - w.start),
  );
  const matches = outer.flatMap((window) =>
    window.candidates.map(({ rule }) => scoreMatch(rule, window, { words, shared, context })),
  );
  return matches.filter((match) => match.score > 0).sort((a, b) => b.score - a.score);
}

/** Every run of words that is a known phrase, or one that hides the phrases inside. */
function findWindows(words: readonly string[]): readonly Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + longestPhrase); end++) {
      const phrase = words.slice(start, end).join("");
      if (blockers.has(phrase)) windows.push({ start, end, candidates: [] });
      const known = rulesByPhrase.get(phrase) ?? [];
      const candidates = known.filter((each) => end - start === 1 || each.wordCount > 1 || phrase.length > 4);
      if (candidates.length > 0) windows.push({ start, end, candidates });
    }
  }
  return windows;
}

interface Place {
  readonly words: readonly string[];
  readonly shared: { readonly head: number; readonly tail: number };
  readonly context: TableContext;
}

function scoreMatch(rule: NameRule, window: Window, place: Place): NameMatch {
  const { words, shared } = place;
  const before = words.slice(shared.head, window.start);
  const after = words.slice(window.end, words.length - shared.tail);
  const phrase = words.slice(window.start, window.end).join(" ");
  const score = baseScores[rule.strength];
  const isHidden =
    isCancelled(rule, { before, phrase, after }, place.context) || isSubject(rule, phrase, place.context);
  const factor = isHidden ? 0.15 : 1;
  const around = [...before, ...after];
  const about =
    rule.strength === "context"
      ? contextScore(rule, around, place.context)
      : surroundingScore(rule, around, place.context);
  return {
    category: rule.category,
    aspect: rule.aspect,
    strength: rule.strength,
    phrase,
    score: (rule.strength === "context" ? about : score * about) * factor,
  };
}

/** A name around one phrase. */
interface Parts {
  readonly before: readonly string[];
  readonly phrase: string;
  readonly after: readonly string[];
}

/** A technical word at the end or the beginning makes the name one of a key, a flag, a number about something. */
function isCancelled(rule: NameRule, { before, phrase, after }: Parts, context: TableContext): boolean {
  const isCoded = codedCategories.has(rule.category) && rule.strength === "sure";
  const isClinical =
    rule.category === "health" && context.health >= 0.7 && hasClinicalCode([...phrase.split(" "), ...after]);
  const tail = after.findLast((word) => !isNumber(word));
  if (tail !== undefined && technicalTails.has(tail) && !isClinical && !(isCoded && codeTails.has(tail))) return true;
  const head = before[0];
  if (head === undefined || !technicalHeads.has(head)) return false;
  const mayBeCode =
    isCoded || (rule.strength === "sure" && rule.category === "health") || naturalKeys.has(rule.category);
  return !(mayBeCode && codeHeads.has(head));
}

/** A table named after a fact (`religion`, `job_title`) lists the possible facts; it tells none of a person. */
function isSubject(rule: NameRule, phrase: string, context: TableContext): boolean {
  const label = categories[rule.category];
  if (label !== "quasi" && label !== "special") return false;
  return context.health < 0.7 && context.subject === phrase.replaceAll(" ", "");
}

/** Clinical tables hold their facts as codes of a vocabulary: `condition_concept_id`. */
function hasClinicalCode(words: readonly string[]): boolean {
  return words.some((word) => clinicalCodes.has(word));
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** Factor for names that speak for themselves. */
function surroundingScore(rule: NameRule, around: readonly string[], context: TableContext): number {
  if (contextFree.has(categories[rule.category])) return 1;
  const isAboutThing = around.some((word) => thingWords.has(word) && !personWords.has(word));
  const isPlaceOfThing = placeCategories.has(rule.category) && context.thing === 1 && context.person < 0.5;
  if (rule.strength === "sure") return isPlaceOfThing ? 0.5 : isAboutThing ? 0.75 : 1;
  const person = around.some((word) => personWords.has(word)) ? 1 : context.person;
  const thing = isAboutThing || (context.thing > 0.5 && person < 0.2) ? 0.6 : 1;
  return thing * (1 + 0.4 * Math.min(1, person));
}

/** Score of a name that needs its surroundings. */
function contextScore(rule: NameRule, around: readonly string[], context: TableContext): number {
  const isPerson = around.some((word) => personWords.has(word));
  if (!around.every((word) => personWords.has(word) || neutralWords.has(word) || isNumber(word))) return 0.1;
  return baseScores.context + 0.6 * contextOf(rule.category, context, isPerson);
}

function contextOf(category: Category, context: TableContext, isPerson: boolean): number {
  const person = isPerson ? Math.max(0.8, context.person) : context.person;
  if (category === "health") return context.health;
  // `state` of an order is a stage of work as often as a place.
  if (category === "region") return person * 0.9;
  if (category === "session") return context.session;
  if (category === "token") return context.secret;
  if (category === "log_payload") return Math.max(context.log, context.message * 0.7, person * 0.7);
  if (category === "eav_value") return Math.max(context.anyPerson * 0.9, context.log * 0.9);
  if (categories[category] === "freetext") return Math.max(context.message, context.health * 0.8, person * 0.85);
  return person;
}
