/**
 * A column without a telling name whose values all stand in a column that identifies persons is that identifier again: who
 * wrote, who approved, whose card. Foreign keys to logins and numbers are often not declared.
 */
import type { Category } from "../domain/category.ts";
import { tableLabel } from "../domain/names.ts";
import { type Draft, isPersonal } from "./draft.ts";

const identifiers: ReadonlySet<Category> = new Set([
  "username",
  "email",
  "person_name",
  "phone",
  "national_id",
  "tax_id",
  "health_id",
  "account_number",
  "id_document",
  "passport",
  "bank_account",
]);
/** Fewer distinct values are met by chance, or are a closed list that a login happens to be in. */
const leastInSource = 4;
const leastDistinct = 3;
/** Samples are bounded: a few values may stand in rows that were not sampled. */
const leastShare = 0.9;
const shortest = 3;
const longest = 120;

type Sources = ReadonlyMap<string, readonly Draft[]>;

/** Changes the drafts in place. */
export function followValues(drafts: readonly Draft[]): void {
  const sources = sourcesByValue(drafts);
  if (sources.size === 0) return;
  for (const draft of drafts) {
    if (draft.column.type.family !== "text" || isPersonal(draft)) continue;
    const values = identifying(draft);
    if (values.length < leastDistinct) continue;
    const source = commonSource(draft, values, sources);
    if (source?.candidate === null || source === undefined) continue;
    const { category, aspect, score } = source.candidate;
    const place = `${tableLabel(source.table.name)}.${source.column.name}`;
    const text = `${values.length} distinct sampled values, nearly all of which stand in ${place}`;
    draft.candidate = {
      category,
      aspect,
      score: Math.min(0.75, score * 0.9),
      evidence: [{ kind: "neighbours", text }],
    };
  }
}

/** Which identifying columns hold a value. Only values that a person's identifier can be are kept. */
function sourcesByValue(drafts: readonly Draft[]): Sources {
  const sources = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { candidate } = draft;
    if (candidate === null || !isPersonal(draft) || candidate.score < 0.6 || !identifiers.has(candidate.category))
      continue;
    if (candidate.aspect === "first-name" || candidate.aspect === "last-name" || candidate.paths !== undefined)
      continue;
    const values = identifying(draft);
    if (values.length < leastInSource) continue;
    for (const value of values) {
      const known = sources.get(value);
      if (known === undefined) sources.set(value, [draft]);
      else known.push(draft);
    }
  }
  return sources;
}

/** Distinct values long enough to tell somebody apart; none when some look like words of a list or small numbers. */
function identifying(draft: Draft): readonly string[] {
  const distinct = new Set<string>();
  for (const value of draft.sample?.values ?? []) {
    const trimmed = value.trim();
    if (trimmed.length >= shortest && trimmed.length <= longest && !/^\d{1,5}$/.test(trimmed)) distinct.add(trimmed);
  }
  return [...distinct];
}

/** The source that holds nearly all of the values, and of several the one with the best score. */
function commonSource(draft: Draft, values: readonly string[], sources: Sources): Draft | undefined {
  const counts = new Map<Draft, number>();
  for (const value of values)
    for (const source of sources.get(value) ?? [])
      if (source !== draft) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastShare * values.length)
    .map(([source]) => source)
    .sort((a, b) => (b.candidate?.score ?? 0) - (a.candidate?.score ?? 0))[0];
}
