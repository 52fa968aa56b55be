/** Positive evidence that a column is no data about a person. */
import type { ColumnSample, Evidence } from "../domain/finding.ts";
import type { Draft } from "./draft.ts";
import { personWords, technicalTexts } from "./lexicon.ts";
import { isPlainType } from "./type-gate.ts";
import { isClosedVocabulary, isOpaqueKeys, machineShapeOf } from "./value-shapes.ts";

const keyWords: ReadonlySet<string> = new Set(["id", "uuid", "guid", "oid", "rowguid", "fk", "pk"]);

/** Null when nothing speaks for it: then text stays unknown, and is protected. */
export function technicalReason(draft: Draft, words: readonly string[]): Evidence | null {
  const { column, sample } = draft;
  const { type } = column;
  if (column.isSerial) return { kind: "type", text: "surrogate key (serial, identity or sequence default)" };
  if (isPlainType(type)) return { kind: "type", text: `${type.family} without any sign of a person` };
  if (type.family !== "text") return null;
  if (hasListedValues(draft)) return { kind: "type", text: "a check allows listed values only" };
  const isKey = keyWords.has(words.at(-1) ?? "") || keyWords.has(words[0] ?? "");
  if (isKey && (sample === null || sample.values.length === 0)) return { kind: "name", text: "named like a key" };
  if (isKey && sample !== null && isOpaqueKeys(sample))
    return { kind: "values", text: "named like a key, and all sampled values are numbers or UUIDs" };
  const machineShape = sample === null ? null : machineShapeOf(sample);
  if (machineShape !== null) return { kind: "values", text: `all sampled values are ${machineShape}` };
  if (sample !== null && isClosedVocabulary(sample) && !mayNamePersons(draft, sample, words)) {
    return {
      kind: "values",
      text: `${sample.distinctCount} distinct short values in ${sample.values.length} sampled: a closed vocabulary`,
    };
  }
  return isListName(words) && (sample === null || isListLike(sample))
    ? { kind: "name", text: "named like a closed list" }
    : null;
}

function hasListedValues(draft: Draft): boolean {
  return draft.table.checks.some((check) => check.kind === "one-of" && check.column === draft.column.name);
}

/** The whole name, or all of it but the first word (`order_status`, `event_type`). */
function isListName(words: readonly string[]): boolean {
  return technicalTexts.has(words.join("")) || technicalTexts.has(words.slice(1).join(""));
}

/** A short list can be one of persons: who owns, who approved. */
function mayNamePersons(draft: Draft, sample: ColumnSample, words: readonly string[]): boolean {
  if ((draft.candidate?.score ?? 0) >= 0.3 || words.some((word) => personWords.has(word) || word === "by")) return true;
  const values = sample.values.filter((value) => value !== "");
  const capitalized = values.filter((value) =>
    /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}'’-]+)+$/u.test(value),
  ).length;
  return capitalized * 2 >= values.length;
}

/** Values under the name of a closed list look like one: few, or single words. */
function isListLike(sample: ColumnSample): boolean {
  return (
    sample.distinctCount <= Math.max(20, sample.values.length / 5) ||
    sample.values.every((value) => !/\s|@/.test(value.trim()))
  );
}
