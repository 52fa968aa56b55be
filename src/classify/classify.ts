/** Says for every column of a schema what it seems to hold, from names, types, sampled values and neighbours. */
import type { Category } from "../domain/category.ts";
import type { Evidence, Finding, TableSample } from "../domain/finding.ts";
import type { TableKey } from "../domain/names.ts";
import type { Column, Schema, Table } from "../domain/schema.ts";
import { type Candidate, type Draft, isPersonal } from "./draft.ts";
import { wordsOf } from "./lexicon.ts";
import { matchName } from "./name-match.ts";
import { spread } from "./propagate.ts";
import { withoutOpenList } from "./quasi-list.ts";
import { type SharedWords, sharedLengths, sharedWords } from "./shared-words.ts";
import { contextFromColumns, contextFromName, type TableContext } from "./table-context.ts";
import { technicalReason } from "./technical.ts";
import { categoryOfType, typeAllows } from "./type-gate.ts";
import { combineWithValues } from "./value-clues.ts";
import type { NameDictionary } from "./value-shapes.ts";

export type { NameDictionary } from "./value-shapes.ts";

/** Weaker hints than this are not worth a line of evidence. */
const leastTold = 0.3;

/**
 * One finding for every column of every table, in the schema's order. Pure: same schema and samples, same findings.
 * `nameDictionary` holds folded (lower case, ASCII) given and family names; without it names are found by column name alone.
 */
export function classify(
  schema: Schema,
  samples: ReadonlyMap<TableKey, TableSample>,
  nameDictionary: NameDictionary | null = null,
): readonly Finding[] {
  const drafts: Draft[] = [];
  for (const [key, table] of schema.tables)
    drafts.push(...draftTable(key, table, { sample: sampleOf(schema, samples.get(key)), dictionary: nameDictionary }));
  spread(schema, drafts);
  return drafts.map(toFinding);
}

interface Seen {
  /** Null: rows may come that nobody has looked at. */
  readonly sample: TableSample | null;
  readonly dictionary: NameDictionary | null;
}

/** A table without a sample has no rows where the source was seen to its end, and unknown ones otherwise. */
function sampleOf(schema: Schema, sample: TableSample | undefined): TableSample | null {
  return sample ?? (schema.isComplete ? new Map() : null);
}

function draftTable(key: TableKey, table: Table, { sample, dictionary }: Seen): readonly Draft[] {
  const isUnseen = sample === null;
  const words = table.columns.map((column) => wordsOf(column.name));
  const shared = sharedWords(words);
  const byName = contextFromName(wordsOf(table.name.name));
  const first = table.columns.map((column, i) => nameCandidate(column, words[i] ?? [], shared, byName));
  const context = contextFromColumns(byName, strongCategories(first));
  return table.columns.map((column, i) => {
    const columnSample = sample?.get(column.name) ?? null;
    const named = nameCandidate(column, words[i] ?? [], shared, context);
    const draft: Draft = { key, table, column, sample: columnSample, candidate: null, technical: null };
    const combined = combineWithValues(named, column, columnSample, { context, dictionary });
    draft.candidate = column.isSerial ? null : withoutOpenList(combined, column, isUnseen ? "unseen" : columnSample);
    draft.technical = technicalReason(draft, { words: words[i] ?? [], context, dictionary, isUnseen });
    return draft;
  });
}

function* strongCategories(candidates: readonly (Candidate | null)[]): Generator<Category> {
  for (const candidate of candidates) if (candidate !== null && candidate.score >= 0.6) yield candidate.category;
}

/** The best category that the name says and the type allows. */
function nameCandidate(
  column: Column,
  words: readonly string[],
  shared: SharedWords,
  context: TableContext,
): Candidate | null {
  const byType = categoryOfType(column.type);
  const match = matchName(words, sharedLengths(words, shared), context).find((each) =>
    typeAllows(column.type, each.category, each.aspect),
  );
  if (byType !== null && (match === undefined || match.category !== byType.category || match.score < byType.score)) {
    return { ...byType, aspect: null, evidence: [{ kind: "type", text: `type ${column.type.name}` }] };
  }
  if (match === undefined || (column.type.attributes !== null && match.score < 0.5)) return attributeCandidate(column);
  const evidence: Evidence[] = [{ kind: "name", text: `name token "${match.phrase}"` }];
  if (match.strength !== "sure" && context.person >= 0.5)
    evidence.push({ kind: "table", text: "table of persons by its name and columns" });
  return { category: match.category, aspect: match.aspect, score: match.score, evidence };
}

/** A composite column tells of a person when one of its attributes does. */
function attributeCandidate(column: Column): Candidate | null {
  const context = contextFromName([]);
  for (const attribute of column.type.attributes ?? []) {
    const match = matchName(wordsOf(attribute.name), { head: 0, tail: 0 }, context)[0];
    if (match === undefined || match.score < 0.6) continue;
    const evidence: Evidence = {
      kind: "type",
      text: `attribute ${attribute.name} of the composite type looks like ${match.category}`,
    };
    return { category: "eav_value", aspect: null, score: match.score, evidence: [evidence] };
  }
  return null;
}

function toFinding(draft: Draft): Finding {
  const { key: table, column, candidate, technical } = draft;
  const base = { table, column: column.name };
  if (candidate !== null && isPersonal(draft)) {
    return {
      ...base,
      verdict: "personal",
      category: candidate.category,
      aspect: candidate.aspect,
      confidence: round(candidate.score),
      evidence: candidate.evidence,
    };
  }
  if (technical !== null)
    return { ...base, verdict: "technical", category: null, aspect: null, confidence: 0.8, evidence: [technical] };
  const evidence = candidate !== null && candidate.score >= leastTold ? candidate.evidence : [];
  return {
    ...base,
    verdict: "unknown",
    category: null,
    aspect: null,
    confidence: round(candidate?.score ?? 0),
    evidence,
  };
}

function round(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100;
}
