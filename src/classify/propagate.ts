/** Carries findings along foreign keys, from parents to partitions, from sources to generated columns, between equal names. */
import { type Category, categories } from "../domain/category.ts";
import { type CopySource, derivedCopies } from "../domain/derived-copies.ts";
import type { Evidence } from "../domain/finding.ts";
import { type TableKey, tableLabel } from "../domain/names.ts";
import type { ForeignKey, Schema, Table } from "../domain/schema.ts";
import { type Candidate, type Draft, isPersonal } from "./draft.ts";

/** A chain of foreign keys longer than this is a circle. */
const maximumRounds = 10;

/** Changes the drafts in place until nothing changes. */
export function spread(schema: Schema, drafts: readonly Draft[]): void {
  const index = new Map(drafts.map((draft) => [place(draft.key, draft.column.name), draft]));
  const copies = derivedCopies(schema);
  for (let round = 0; round < maximumRounds; round++) {
    const before = drafts.map((draft) => draft.candidate);
    for (const draft of drafts) {
      followParents(draft, index);
      followForeignKeys(draft, schema, index);
      followSources(draft, index);
      followCopied(draft, copies.get(draft.key)?.get(draft.column.name), index);
    }
    if (drafts.every((draft, i) => draft.candidate === before[i])) break;
  }
  followSearchColumns(drafts);
  followEqualNames(drafts);
}

function place(table: TableKey, column: string): string {
  return `${table}\u0001${column}`;
}

/** Partitions and tables that inherit hold what their parents hold. */
function followParents(draft: Draft, index: ReadonlyMap<string, Draft>): void {
  for (const parent of draft.table.parents) {
    const source = index.get(place(parent, draft.column.name));
    if (source === undefined) continue;
    inherit(draft, source, { kind: "table", text: `same column of the parent table ${tableLabel(source.table.name)}` });
    // Only where there are no values to judge: what the parent is called says nothing against what the partition holds.
    const hasValues = draft.sample?.values.some((value) => value !== "");
    if (!hasValues && !isPersonal(draft)) draft.technical ??= source.technical;
    // Values may have been sampled in the partitions alone.
    inherit(source, draft, { kind: "table", text: `same column of the partition ${tableLabel(draft.table.name)}` });
  }
}

/** A key to a surrogate key is technical; a key to a natural identifier is that identifier. */
function followForeignKeys(draft: Draft, schema: Schema, index: ReadonlyMap<string, Draft>): void {
  for (const key of draft.table.foreignKeys) {
    const at = key.columns.indexOf(draft.column.name);
    if (at < 0) continue;
    const target = schema.tables.get(key.target);
    const name = target === undefined ? undefined : targetColumns(key, target)[at];
    const source = name === undefined ? undefined : index.get(place(key.target, name));
    if (target === undefined || source === undefined || source === draft) continue;
    const text = `foreign key to ${tableLabel(target.name)}.${source.column.name}`;
    if (isPersonal(source)) {
      inherit(draft, source, { kind: "foreign-key", text });
    } else {
      if (draft.candidate !== null && isPersonal(draft)) {
        if (isCodedFact(draft.candidate)) continue;
        draft.candidate = { ...draft.candidate, score: 0.3 };
      }
      if (source.technical !== null) draft.technical = { kind: "foreign-key", text };
    }
  }
}

/** The key of a list of facts about persons is the fact: `gender_id`, `diagnosis_id`. */
function isCodedFact({ category }: Candidate): boolean {
  return categories[category] === "special" || codedFacts.has(category);
}

const codedFacts: ReadonlySet<Category> = new Set(["gender", "marital_status", "nationality", "death_date"]);

function targetColumns(key: ForeignKey, target: Table): readonly string[] {
  return key.targetColumns.length > 0 ? key.targetColumns : target.primaryKey;
}

function followSources(draft: Draft, index: ReadonlyMap<string, Draft>): void {
  if (!draft.column.isGenerated) return;
  for (const name of draft.column.generatedFrom) {
    const source = index.get(place(draft.key, name));
    if (source !== undefined) inherit(draft, source, { kind: "neighbours", text: `generated from ${name}` });
  }
}

/** Histories of a table and normalized forms of a column hold what their source holds. */
function followCopied(draft: Draft, copied: CopySource | undefined, index: ReadonlyMap<string, Draft>): void {
  const source = copied === undefined ? undefined : index.get(place(copied.table, copied.column));
  if (source?.candidate == null || !isPersonal(source)) return;
  const text = `copy of ${tableLabel(source.table.name)}.${source.column.name}`;
  const isOther = draft.candidate?.category !== source.candidate.category;
  if (isOther && (draft.candidate?.score ?? 0) < source.candidate.score) draft.candidate = null;
  inherit(draft, source, { kind: "neighbours", text });
}

/** A search vector repeats the words of its row. */
function followSearchColumns(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.column.type.family !== "tsvector" || isPersonal(draft)) continue;
    const source = drafts
      .filter((other) => other.key === draft.key && isPersonal(other))
      .sort((a, b) => (b.candidate?.score ?? 0) - (a.candidate?.score ?? 0))[0];
    if (source !== undefined)
      inherit(draft, source, { kind: "neighbours", text: `search vector beside ${source.column.name}` });
  }
}

/** A column of the same name and type that is certain elsewhere lifts a doubtful one. */
function followEqualNames(drafts: readonly Draft[]): void {
  const certain = new Map<string, Draft>();
  for (const draft of drafts) {
    if ((draft.candidate?.score ?? 0) >= 0.9) certain.set(nameAndType(draft), draft);
  }
  for (const draft of drafts) {
    const source = certain.get(nameAndType(draft));
    const { candidate } = draft;
    if (source?.candidate == null || candidate === null || isPersonal(draft) || draft.technical !== null) continue;
    if (candidate.category !== source.candidate.category || candidate.score < 0.45) continue;
    const evidence: Evidence = {
      kind: "neighbours",
      text: `named as ${tableLabel(source.table.name)}.${source.column.name}`,
    };
    draft.candidate = { ...candidate, score: 0.55, evidence: [...candidate.evidence, evidence] };
  }
}

function nameAndType(draft: Draft): string {
  return `${draft.column.name}\u0001${draft.column.type.family}`;
}

function inherit(draft: Draft, source: Draft, evidence: Evidence): void {
  const from = source.candidate;
  if (from === null || !isPersonal(source)) return;
  if (draft.candidate !== null && isPersonal(draft) && draft.candidate.score >= from.score * 0.95 - 0.001) return;
  const candidate: Candidate = {
    category: from.category,
    aspect: from.aspect,
    score: from.score * 0.95,
    evidence: [evidence],
  };
  draft.candidate = candidate;
}
