/** Values compared with dictionaries: names of persons anywhere, towns and countries in tables of persons. */
import type { Category } from "../domain/category.ts";
import type { Column } from "../domain/schema.ts";
import type { Candidate } from "./draft.ts";
import type { TableContext } from "./table-context.ts";
import { listedShare, loginShare, type NameDictionary, nameShares } from "./value-shapes.ts";

/** Fewer distinct values are easily hit by chance: many a name is a word as well. */
const leastValues = 5;
const leastPlaces = 5;
/** Lists of family names are short; words of other kinds are hit in one of fifty. */
const leastLoginShare = 0.3;
const leastPlaceShare = 0.6;

interface Surroundings {
  readonly context: TableContext;
  readonly dictionary: NameDictionary | null;
}

export function dictionaryCandidate(
  values: readonly string[],
  column: Column,
  { context, dictionary }: Surroundings,
): Candidate | null {
  if (dictionary === null || column.type.family !== "text") return null;
  return (
    nameCandidate(values, context, dictionary) ??
    loginCandidate(values, dictionary) ??
    placeCandidate(values, context, dictionary)
  );
}

function nameCandidate(values: readonly string[], context: TableContext, dictionary: NameDictionary): Candidate | null {
  if (values.length < leastValues) return null;
  const shares = nameShares(values, dictionary);
  const isLikelier = context.person >= 0.5 ? 0.1 : 0;
  const found = [
    { aspect: "full-name" as const, share: shares.full, least: 0.4 },
    { aspect: "first-name" as const, share: shares.first, least: 0.6 },
    { aspect: "last-name" as const, share: shares.last, least: 0.6 },
  ]
    .filter((each) => each.share >= each.least - isLikelier)
    .sort((a, b) => b.share - a.share)[0];
  if (found === undefined) return null;
  const text = `${told(found.share, values)} are in the dictionary of names`;
  return {
    category: "person_name",
    aspect: found.aspect,
    score: 0.5 + 0.4 * found.share,
    evidence: [{ kind: "values", text }],
  };
}

function loginCandidate(values: readonly string[], dictionary: NameDictionary): Candidate | null {
  if (values.length < leastValues) return null;
  const share = loginShare(values, dictionary);
  if (share < leastLoginShare) return null;
  const text = `${told(share, values)} are logins made of names of the dictionary`;
  return { category: "username", aspect: null, score: 0.5 + 0.3 * share, evidence: [{ kind: "values", text }] };
}

/** Where persons live; elsewhere a town is a place. */
function placeCandidate(
  values: readonly string[],
  context: TableContext,
  { cities, countries }: NameDictionary,
): Candidate | null {
  if (context.person < 0.5 || values.length < leastPlaces) return null;
  const lists: readonly (readonly [Category, ReadonlySet<string> | undefined, string])[] = [
    ["country", countries, "countries"],
    ["city", cities, "towns"],
  ];
  for (const [category, list, plural] of lists) {
    const share = list === undefined ? 0 : listedShare(values, list);
    if (share < leastPlaceShare) continue;
    const text = `${told(share, values)} are in the dictionary of ${plural}`;
    return { category, aspect: null, score: 0.4 + 0.3 * share, evidence: [{ kind: "values", text }] };
  }
  return null;
}

function told(share: number, values: readonly string[]): string {
  return `${Math.round(share * values.length)} of ${values.length} distinct sampled values`;
}
