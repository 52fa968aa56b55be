/** Says for every column of a schema what it seems to hold, from names, types, sampled values and neighbours. */
import type { Category } from "../domain/category.ts";
import type { Evidence, Finding, TableSample } from "../domain/finding.ts";
import type { TableKey } from "../domain/names.ts";
import type { Column, Schema, Table } from "../domain/schema.ts";
import { type NameWords, tableWordsOf, writtenOut } from "./abbreviations.ts";
import { type Candidate, type Draft, isPersonal } from "./draft.ts";
import { keyValueCandidate } from "./key-values.ts";
import { wordsOf } from "./lexicon.ts";
import { matchName } from "./name-match.ts";
import { ofOrganisation } from "./organisations.ts";
import { countsPersons } from "./person-counts.ts";
import { spread } from "./propagate.ts";
import { withoutOpenList } from "./quasi-list.ts";
import { type SharedWords, sharedLengths, sharedWords, tablePrefix, withoutPrefix } from "./shared-words.ts";
import { contextFromColumns, contextFromName, type TableContext } from "./table-context.ts";
import { technicalReason } from "./technical.ts";
import { areGenders, categoryOfType, typeAllows } from "./type-gate.ts";
import { type CustomDetector, detectorsFor } from "./user-detectors.ts";
import { combineWithValues } from "./value-clues.ts";
import { followValues } from "./value-inclusion.ts";
import type { NameDictionary } from "./value-shapes.ts";

export type { CustomDetector } from "./user-detectors.ts";
export type { NameDictionary } from "./value-shapes.ts";

/** Weaker hints than this are not worth a line of evidence. */
const leastTold = 0.3;

export interface ClassifyOptions {
  /** Folded (lower case, ASCII) given and family names, towns, countries; null: names are found by column name alone. */
  readonly dictionary?: NameDictionary | null;
  /** Run beside the built-in ones, and before them. */
  readonly detectors?: readonly CustomDetector[];
  /** Names of built-in detectors that do not run. */
  readonly ignored?: readonly string[];
}

/** One finding for every column of every table, in the schema's order. Pure: same schema, samples and options, same findings. */
export function classify(
  schema: Schema,
  samples: ReadonlyMap<TableKey, TableSample>,
  options: ClassifyOptions = {},
): readonly Finding[] {
  const drafts: Draft[] = [];
  const prefix = tablePrefix([...schema.tables.values()].map((table) => wordsOf(table.name.name)));
  for (const [key, table] of schema.tables)
    drafts.push(...draftTable(key, table, { prefix, sample: sampleOf(schema, samples.get(key)), options }));
  spread(schema, drafts);
  followValues(drafts);
  return drafts.map(toFinding);
}

interface Seen {
  /** Null: rows may come that nobody has looked at. */
  readonly sample: TableSample | null;
  readonly options: ClassifyOptions;
  /** A word that the names of most tables begin with, or null. */
  readonly prefix: string | null;
}

/** A table without a sample has no rows where the source was seen to its end, and unknown ones otherwise. */
function sampleOf(schema: Schema, sample: TableSample | undefined): TableSample | null {
  return sample ?? (schema.isComplete ? new Map() : null);
}

function draftTable(key: TableKey, table: Table, { sample, options, prefix }: Seen): readonly Draft[] {
  const isUnseen = sample === null;
  const dictionary = options.dictionary ?? null;
  const tableWords = tableWordsOf(table.name.name);
  const names = writtenOut(
    table.columns.map((column) => column.name),
    tableWords,
  );
  const words = names.map((name) => name.words);
  const shared = sharedWords(words, withoutPrefix(tableWords, prefix));
  const byName = contextFromName(withoutPrefix(tableWords, prefix));
  const first = table.columns.map((column, i) =>
    nameCandidate(column, names[i] ?? noWords, shared, { ...byName, isList: false }),
  );
  const context = contextFromColumns(byName, strongCategories(first), words);
  return table.columns.map((column, i) => {
    const columnSample = sample?.get(column.name) ?? null;
    const byOwnName = nameCandidate(column, names[i] ?? noWords, shared, context);
    const named = declaredCandidate(table, column, byOwnName, context);
    const draft: Draft = { key, table, column, sample: columnSample, candidate: null, technical: null };
    const combined = combineWithValues(named, column, columnSample, {
      context,
      dictionary,
      detectors: detectorsFor(table.name, column.name, options),
    });
    const byKey = keyValueCandidate({ table, column, sample, context }, ofOrganisation(combined, context));
    draft.candidate = column.isSerial ? null : withoutOpenList(byKey, column, isUnseen ? "unseen" : columnSample);
    draft.technical = technicalReason(draft, { words: words[i] ?? [], context, dictionary, isUnseen });
    return draft;
  });
}

function* strongCategories(candidates: readonly (Candidate | null)[]): Generator<Category> {
  for (const candidate of candidates) if (candidate !== null && candidate.score >= 0.6) yield candidate.category;
}

const noWords: NameWords = { words: [], trust: 1 };

/** The best category that the name says and the type allows. */
function nameCandidate(
  column: Column,
  { words, trust }: NameWords,
  shared: SharedWords,
  context: TableContext,
): Candidate | null {
  const byType = categoryOfType(column.type);
  const match = matchName(words, sharedLengths(words, shared), context).find(
    (each) =>
      typeAllows(column.type, each.category, each.aspect) &&
      !countsPersons(column, each.category) &&
      !(each.strength === "beside" && column.type.family !== "text"),
  );
  if (byType !== null && (match === undefined || match.category !== byType.category || match.score < byType.score)) {
    return { ...byType, aspect: null, evidence: [{ kind: "type", text: `type ${column.type.name}` }] };
  }
  if (match === undefined || (column.type.attributes !== null && match.score < 0.5)) return attributeCandidate(column);
  const evidence: Evidence[] = [{ kind: "name", text: `name token "${match.phrase}"` }];
  if (match.strength !== "sure" && context.person >= 0.5)
    evidence.push({ kind: "table", text: "table of persons by its name and columns" });
  return { category: match.category, aspect: match.aspect, score: match.score * trust, evidence };
}

const sureEnough = 0.5;
/** A comment explains more than its column. */
const commentFactor = 0.7;
const longestComment = 10;

/** What checks and comments say, where the name says less. */
function declaredCandidate(
  table: Table,
  column: Column,
  named: Candidate | null,
  context: TableContext,
): Candidate | null {
  if (named !== null && named.score >= sureEnough) return named;
  if (
    table.checks.some((check) => check.kind === "one-of" && check.column === column.name && areGenders(check.values))
  ) {
    const evidence: Evidence = { kind: "type", text: "a check allows words for gender only" };
    return { category: "gender", aspect: null, score: 0.8, evidence: [evidence] };
  }
  const words = wordsOf(column.comment ?? "");
  if (words.length === 0 || words.length > longestComment) return named;
  const match = matchName(words, { head: 0, tail: 0 }, context).find((each) =>
    typeAllows(column.type, each.category, each.aspect),
  );
  const score = (match?.score ?? 0) * commentFactor;
  if (match === undefined || score < sureEnough) return named;
  const evidence: Evidence = { kind: "comment", text: `comment says "${match.phrase}"` };
  return { category: match.category, aspect: match.aspect, score, evidence: [evidence] };
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
      ...(candidate.paths === undefined ? {} : { paths: candidate.paths }),
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
