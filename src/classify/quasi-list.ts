/** Some personal facts are told in closed lists. A column named like one, but with other values, holds something else. */
import type { Category } from "../domain/category.ts";
import type { ColumnSample } from "../domain/finding.ts";
import type { Column } from "../domain/schema.ts";
import { isLocale } from "./code-lists.ts";
import type { Candidate } from "./draft.ts";
import { isClosedVocabulary } from "./value-shapes.ts";

const longestEntry = 40;
const mostEntries = 20;

const honorific =
  /^(?:(?:mr|mrs|ms|miss|mx|master|dr|prof|professor|doctor|sir|dame|lord|lady|rev|reverend|hon|fr|sister|brother|capt|col|gen|lt|maj|sgt|messrs|herr|frau|hr|fr|fru|froken|fräulein|med|phil|jur|rer|nat|dipl|ing|mag|m|mm|mme|mmes|mlle|madame|monsieur|mademoiselle|me|maître|sr|sra|srta|señor|señora|señorita|don|doña|d|dª|sig|sigra|sigr|ra|signor|signora|signorina|dott|dottssa|ssa|avv|dhr|de heer|heer|mevr|mevrouw|mw|ir|drs|pan|pani|mgr|bc|inz|jr|senior|junior|ii|iii|iv|phd|md|esq)(?:[.\s/-]+|$))+$/iu;

const timezone =
  /^(?:UTC|GMT|Etc|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|WET|EET|MET|BST|IST|JST|Z)?(?:[+-]\d{1,2}(?::?\d\d)?)?$|^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+0-9-]+){1,2}$|^(?=.*\bTime\b)[A-Z][A-Za-z.]*(?: [A-Z(&][A-Za-z.)&]*){1,5}$/;

const entries: Readonly<Partial<Record<Category, (value: string) => boolean>>> = {
  civility: (value) => honorific.test(value),
  language: isLocale,
  timezone: (value) => timezone.test(value),
};

/** Categories that a closed list is asked of; what they are otherwise: a title may be the one of a job. */
const otherwise: Readonly<Partial<Record<Category, Category>>> = {
  gender: "free_text",
  civility: "job",
  marital_status: "free_text",
  language: "free_text",
  timezone: "free_text",
};

/** The candidate itself, or what a text is instead when its values are no list, or when nobody has seen them. */
export function withoutOpenList(
  candidate: Candidate | null,
  column: Column,
  sample: ColumnSample | "unseen" | null,
): Candidate | null {
  const other = candidate === null ? undefined : otherwise[candidate.category];
  if (candidate === null || other === undefined || sample === null || column.type.family !== "text") return candidate;
  if (sample !== "unseen" && isList(candidate.category, sample)) return candidate;
  const text = sample === "unseen" ? "values were not seen" : `values are no closed list of ${candidate.category}`;
  const evidence = { kind: "values", text } as const;
  return { category: other, aspect: null, score: candidate.score, evidence: [...candidate.evidence, evidence] };
}

function isList(category: Category, sample: ColumnSample): boolean {
  const values = sample.values.map((value) => value.trim()).filter((value) => value !== "");
  if (values.length === 0) return true;
  if (sample.longest > longestEntry) return false;
  const isEntry = entries[category];
  if (isEntry !== undefined && values.every(isEntry)) return true;
  if (isClosedVocabulary(sample)) return true;
  return category !== "civility" && sample.distinctCount <= mostEntries;
}
