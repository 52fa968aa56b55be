/** Tables of keys and values: what a value tells is said by the key beside it, so the keys are read like names of columns. */
import { type Category, categories } from "../domain/category.ts";
import type { ColumnSample, Evidence, FoundPath, TableSample } from "../domain/finding.ts";
import type { Column, Table } from "../domain/schema.ts";
import type { Candidate } from "./draft.ts";
import { wordsOf } from "./lexicon.ts";
import { matchName } from "./name-match.ts";
import { printableKey } from "./nested-content.ts";
import type { TableContext } from "./table-context.ts";

const keyNames: ReadonlySet<string> = new Set(
  (
    "key name option setting property attribute field parameter param variable metakey optionname settingname propertyname attributename fieldname " +
    "cle propriete attribut champ schluessel eigenschaft einstellung feld clave propiedad atributo campo chiave proprieta attributo sleutel eigenschap veld " +
    "chave propriedade nokkel egenskap innstilling felt klucz wlasciwosc pole nyckel nogle code slug"
  ).split(" "),
);
const valueNames: ReadonlySet<string> = new Set(
  "value val metavalue optionvalue settingvalue fieldvalue attributevalue propertyvalue valeur wert valor valore waarde verdi wartosc varde vaerdi".split(
    " ",
  ),
);
/** Keys are a list that many rows share, or that a small table of settings spells out. */
const mostKeys = 300;
const longestKey = 80;
const maximumEvidence = 5;

export interface KeyValuePlace {
  readonly table: Table;
  readonly column: Column;
  readonly sample: TableSample | null;
  readonly context: TableContext;
}

/** The candidate of a value column, with what its keys tell; every other column's as it is. */
export function keyValueCandidate(place: KeyValuePlace, candidate: Candidate | null): Candidate | null {
  const { table, column, sample, context } = place;
  if (column.type.family !== "text" && column.type.family !== "json") return candidate;
  if (!isNamed(column.name, table, valueNames)) return candidate;
  const keys = keysBeside(table, column, sample);
  const paths = keys === null ? [] : personalKeys(keys, context);
  const least = context.anyPerson > 0 ? 1 : Math.max(2, (keys?.length ?? 0) / 10);
  if (keys === null || paths.length < least) return candidate;
  const share = `${paths.length} of ${keys.length} keys beside it tell of persons or secrets`;
  const names = paths.map(({ path }) => path.slice(2)).filter((key) => key !== "*");
  const text = names.length === 0 ? share : `${share}: ${[...new Set(names)].slice(0, maximumEvidence).join(", ")}`;
  const evidence: Evidence[] = [...(candidate?.evidence ?? []), { kind: "neighbours", text }];
  const score = 0.7 + 0.2 * Math.min(1, paths.length / 3);
  const kinds = new Set(paths.map(({ category }) => category));
  const category = candidate !== null && candidate.score >= score ? candidate.category : categoryOf(kinds);
  return { category, aspect: null, score: Math.max(score, candidate?.score ?? 0), evidence, paths };
}

/** Settings that are all credentials are secrets; otherwise anything may stand there. */
function categoryOf(kinds: ReadonlySet<Category>): Category {
  return [...kinds].every((category) => categories[category] === "credential") ? "secret" : "eav_value";
}

/** Distinct keys, or null when the table has no column of keys. */
function keysBeside(table: Table, column: Column, sample: TableSample | null): readonly string[] | null {
  if (sample === null) return null;
  const beside = table.columns.find(
    (each) =>
      each !== column &&
      each.type.family === "text" &&
      isNamed(each.name, table, keyNames) &&
      isKeyList(sample.get(each.name)),
  );
  if (beside === undefined) return null;
  const keys = new Set((sample.get(beside.name)?.values ?? []).map((key) => key.trim()).filter((key) => key !== ""));
  return [...keys];
}

function isKeyList(sample: ColumnSample | undefined): boolean {
  if (sample === undefined || sample.values.length === 0 || sample.longest > longestKey) return false;
  const isShared = sample.distinctCount * 3 <= sample.values.length || sample.distinctCount <= 40;
  return (
    sample.distinctCount <= mostKeys &&
    isShared &&
    sample.values.every((key) => /^[\p{L}_][\p{L}\d_.:/ -]*$/u.test(key.trim()))
  );
}

function personalKeys(keys: readonly string[], context: TableContext): readonly FoundPath[] {
  return keys.flatMap((key) => {
    const match = matchName(wordsOf(key), { head: 0, tail: 0 }, context)[0];
    if (match === undefined || match.score < 0.6 || categories[match.category] === "freetext") return [];
    const { category, score } = match;
    return [
      {
        path: `$.${printableKey(key)}`,
        category,
        label: categories[category],
        confidence: Math.round(score * 100) / 100,
      },
    ];
  });
}

/** The whole name, or what is left of it without the words of the table (`meta_key` of `user_meta`). */
function isNamed(name: string, table: Table, names: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const tableWords = new Set(wordsOf(table.name.name));
  const own = words.filter((word) => !tableWords.has(word));
  return (
    names.has(words.join("")) ||
    names.has(own.join("")) ||
    (words.length === 2 && names.has(words[1] ?? "") && words[0] === "meta")
  );
}
