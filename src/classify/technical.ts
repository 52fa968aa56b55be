/** Positive evidence that a column is no data about a person. */
import type { ColumnSample, Evidence } from "../domain/finding.ts";
import { listedCodesOf } from "./code-lists.ts";
import type { Draft } from "./draft.ts";
import { codeTexts, lookupColumns, lookupTables, pathTexts, personWords, technicalTexts, wordsOf } from "./lexicon.ts";
import type { TableContext } from "./table-context.ts";
import { isPlainType } from "./type-gate.ts";
import {
  areCodes,
  areSitePaths,
  isClosedVocabulary,
  isOpaqueKeys,
  machineShapeOf,
  type NameDictionary,
  namedShapeOf,
  nameShares,
} from "./value-shapes.ts";

export interface TechnicalSurroundings {
  /** Words of the column's name. */
  readonly words: readonly string[];
  readonly context: TableContext;
  readonly dictionary: NameDictionary | null;
  /** Rows come that nobody has looked at: then a name alone proves nothing. */
  readonly isUnseen: boolean;
}

const keyWords: ReadonlySet<string> = new Set(["id", "uuid", "guid", "oid", "rowguid", "fk", "pk"]);

/** PostgreSQL's own types that can hold nothing about a person. */
const systemTypes: ReadonlySet<string> = new Set(
  "xid|xid8|cid|tid|pg_lsn|pg_snapshot|txid_snapshot|regclass|regtype|regproc|regprocedure|regoper|regrole|regnamespace|regconfig|regdictionary|jsonpath|oidvector|int2vector".split(
    "|",
  ),
);

/** Null when nothing speaks for it: then text stays unknown, and is protected. */
export function technicalReason(draft: Draft, place: TechnicalSurroundings): Evidence | null {
  const { column, sample } = draft;
  const { type } = column;
  if (column.isSerial) return { kind: "type", text: "surrogate key (serial, identity or sequence default)" };
  if (type.family === "other") return otherTypeReason(draft, place);
  if (isPlainType(type)) return { kind: "type", text: `${type.family} without any sign of a person` };
  if (type.family !== "text") return null;
  if (hasListedValues(draft)) return { kind: "type", text: "a check allows listed values only" };
  return textReason(draft, place, sample?.values.some((value) => value !== "") ? sample : null);
}

/** Types that the dump does not declare may be texts of any kind. */
function otherTypeReason(draft: Draft, place: TechnicalSurroundings): Evidence | null {
  const { type } = draft.column;
  if (systemTypes.has(type.name)) return { kind: "type", text: `${type.name} without any sign of a person` };
  return draft.sample === null ? null : vocabularyReason(draft, draft.sample, place);
}

function textReason(draft: Draft, place: TechnicalSurroundings, sample: ColumnSample | null): Evidence | null {
  const { words } = place;
  const isKey = keyWords.has(words.at(-1) ?? "") || keyWords.has(words[0] ?? "");
  if (sample === null) {
    if (place.isUnseen) return null;
    if (isKey) return { kind: "name", text: "named like a key" };
    return isListName(words) ? { kind: "name", text: "named like a closed list" } : null;
  }
  if (isKey && isOpaqueKeys(sample))
    return { kind: "values", text: "named like a key, and all sampled values are numbers or UUIDs" };
  const shape = machineShapeOf(sample);
  if (shape !== null) return { kind: "values", text: `all sampled values are ${shape}` };
  return codeReason(draft, sample, place) ?? vocabularyReason(draft, sample, place) ?? namedReason(sample, place);
}

function vocabularyReason(draft: Draft, sample: ColumnSample, place: TechnicalSurroundings): Evidence | null {
  if (!isClosedVocabulary(sample) || mayNamePersons(draft, sample, place)) return null;
  const text = `${sample.distinctCount} distinct short values in ${sample.values.length} sampled: a closed vocabulary`;
  return { kind: "values", text };
}

/** Codes of countries, currencies and languages, of goods, and the words of look-up tables. */
function codeReason(draft: Draft, sample: ColumnSample, place: TechnicalSurroundings): Evidence | null {
  const { words, dictionary } = place;
  const tableWords = wordsOf(draft.table.name.name);
  const isNamedCode = isNamedBy(words, codeTexts);
  const isLookup = isLookupColumn(words, tableWords);
  const listed = listedCodesOf(sample, isNamedCode || isLookup || words.includes("code") ? 1 : 5);
  if (listed !== null) return { kind: "values", text: `all sampled values are ${listed}` };
  const isAboutNames = areNames(sample, dictionary);
  if (isNamedCode && areCodes(sample) && !isAboutNames)
    return { kind: "name", text: "named like a code of goods, and all sampled values look like codes" };
  if (isLookup && place.context.person < 0.5 && sample.longest <= longestTerm && !isAboutNames)
    return { kind: "table", text: "names the entries of a look-up table" };
  return null;
}

const longestTerm = 60;

function isLookupColumn(words: readonly string[], tableWords: readonly string[]): boolean {
  const isLookup = isNamedBy(tableWords, lookupTables) && !tableWords.some((word) => personWords.has(word));
  if (!isLookup) return false;
  const own =
    words.slice(0, tableWords.length).join("") === tableWords.join("") ? words.slice(tableWords.length) : words;
  return own.length === 0 || lookupColumns.has(own.join("")) || lookupColumns.has(own.slice(1).join(""));
}

/** The whole name, or its last words. */
function isNamedBy(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((_, at) => names.has(words.slice(at).join("")));
}

/** Names that promise a closed list, a version, a checksum or a path, and values that keep the promise. */
function namedReason(sample: ColumnSample, place: TechnicalSurroundings): Evidence | null {
  const { words, context } = place;
  if (isListName(words) && !areNames(sample, place.dictionary)) {
    if (isListLike(sample)) return { kind: "name", text: "named like a closed list" };
    const shape = namedShapeOf(sample);
    if (shape !== null) return { kind: "values", text: `all sampled values are ${shape}` };
  }
  const isOfThings = context.person < 0.5 && context.message < 0.5;
  if (
    isOfThings &&
    isNamedBy(words, pathTexts) &&
    areSitePaths(sample, context.thing === 1) &&
    !areNames(sample, place.dictionary)
  )
    return { kind: "values", text: "named like a path, and all sampled values are paths or slugs" };
  return null;
}

function hasListedValues(draft: Draft): boolean {
  return draft.table.checks.some((check) => check.kind === "one-of" && check.column === draft.column.name);
}

/** The whole name, or all of it but the first word (`order_status`, `event_type`). */
function isListName(words: readonly string[]): boolean {
  return technicalTexts.has(words.join("")) || technicalTexts.has(words.slice(1).join(""));
}

/** A short list can be one of persons: who owns, who approved, who sold. */
function mayNamePersons(draft: Draft, sample: ColumnSample, { words, dictionary }: TechnicalSurroundings): boolean {
  if ((draft.candidate?.score ?? 0) >= 0.3 || words.some((word) => personWords.has(word) || word === "by")) return true;
  const values = sample.values.filter((value) => value !== "");
  const capitalized = values.filter((value) =>
    /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}'’-]+)+$/u.test(value),
  ).length;
  return capitalized * 2 >= values.length || areNames(sample, dictionary);
}

/** Half of the distinct values are names of persons. */
function areNames(sample: ColumnSample, dictionary: NameDictionary | null): boolean {
  if (dictionary === null) return false;
  const shares = nameShares([...new Set(sample.values)], dictionary);
  return Math.max(shares.first, shares.last) + shares.full >= 0.5;
}

/** Values under the name of a closed list look like one: few and short. */
function isListLike(sample: ColumnSample): boolean {
  return sample.longest <= 40 && sample.distinctCount <= Math.max(20, sample.values.length / 5);
}
