/** What a column's name says, given the table it stands in. */
import { type Aspect, type Category, categories } from "../domain/category.ts";
import { asksWho } from "./doers.ts";
import { personWords } from "./lexicon.ts";
import { isCancelled, isSubject } from "./name-cancel.ts";
import { strengthScore } from "./name-strength.ts";
import type { NameRule, Strength } from "./name-tokens/index.ts";
import { findWindows, type Window } from "./name-windows.ts";
import type { TableContext } from "./table-context.ts";

interface NameMatch {
  readonly category: Category;
  readonly aspect: Aspect;
  /** 0 to 1. */
  readonly score: number;
  readonly phrase: string;
  readonly strength: Strength;
}

/** A name that is cut short may be another's. */
const cutShortFactor = 0.75;

/** Words that the table's columns share, at either end. */
interface SharedLengths {
  readonly head: number;
  readonly tail: number;
}

/** All matches of a column's words, best first. */
export function matchName(
  words: readonly string[],
  shared: SharedLengths,
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
  const best = withoutRoles(matches.filter((match) => match.score > 0).sort((a, b) => b.score - a.score));
  return (best[0]?.score ?? 0) < doerScore && asksWho(words) ? [doerOf(words, best[0]), ...best] : best;
}

/** Who did something is a person in any table. */
const doerScore = 0.55;

function doerOf(words: readonly string[], best: NameMatch | undefined): NameMatch {
  const category = best?.category === "username" ? "username" : "person_name";
  const aspect = category === "person_name" ? "full-name" : null;
  return { category, aspect, strength: "beside", phrase: words.slice(-2).join(" "), score: doerScore };
}

/** `mother_name` is a name and `next_of_kin_phone` a telephone number: who it is of comes second. */
const roleCategories: ReadonlySet<Category> = new Set(["family", "death_date", "employer"]);

/** `naissance_commune`: where, not when. */
const birthPlaces: ReadonlySet<Category> = new Set(["city", "region", "country", "postal_code"]);

function withoutRoles(matches: readonly NameMatch[]): readonly NameMatch[] {
  const [best] = matches;
  if (best?.category === "person_name" && personWords.has(best.phrase.replaceAll(" ", "")))
    return withoutPerson(matches, best);
  if (best?.category === "birth_date" && matches.some((match) => birthPlaces.has(match.category)))
    return [{ ...best, category: "birth_place", aspect: null }, ...matches];
  if (best === undefined || !roleCategories.has(best.category)) return matches;
  const direct = matches.find((match) => match.score >= 0.5 && categories[match.category] === "direct");
  return direct === undefined ? matches : [{ ...direct, score: best.score }, ...matches];
}

/** `anmelder_fnr`, `vittne_telefon`: of the person something else is told. */
function withoutPerson(matches: readonly NameMatch[], best: NameMatch): readonly NameMatch[] {
  const told = matches.find((match) => match.score >= 0.5 && !personCategories.has(match.category));
  return told === undefined ? matches : [{ ...told, score: best.score }, ...matches];
}

const personCategories: ReadonlySet<Category> = new Set(["person_name", "username", "family"]);

interface Place {
  readonly words: readonly string[];
  readonly shared: SharedLengths;
  readonly context: TableContext;
}

function scoreMatch(rule: NameRule, window: Window, place: Place): NameMatch {
  const { words, shared, context } = place;
  const before = words.slice(shared.head, window.start);
  const after = words.slice(window.end, words.length - shared.tail);
  const phrase = words.slice(window.start, window.end).join(" ");
  const isHidden = isCancelled(rule, { before, phrase, after }, context) || isSubject(rule, phrase, context);
  const factor = (isHidden ? 0.15 : 1) * (window.isCutShort ? cutShortFactor : 1);
  const score = strengthScore(rule, { before, phrase, after }, context);
  return { category: rule.category, aspect: rule.aspect, strength: rule.strength, phrase, score: score * factor };
}
