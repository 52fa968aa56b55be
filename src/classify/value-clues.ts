/** What the sampled values say, together with what the name said. */
import { type Category, categories } from "../domain/category.ts";
import type { ColumnSample, Evidence } from "../domain/finding.ts";
import type { Column } from "../domain/schema.ts";
import type { Detector } from "./detectors/index.ts";
import { type Candidate, personalThreshold } from "./draft.ts";
import { countEmbedded } from "./embedded.ts";
import { dictionaryCandidate } from "./known-words.ts";
import { areFunctionMailboxes } from "./mailboxes.ts";
import { documentCandidate } from "./nested-content.ts";
import { isProse } from "./prose.ts";
import type { TableContext } from "./table-context.ts";
import { arrayElements, type Hit, isBeyondChance, scan, tellingValues } from "./value-scan.ts";
import { isClosedVocabulary, type NameDictionary, nameShares } from "./value-shapes.ts";

export interface ValueSurroundings {
  readonly context: TableContext;
  readonly dictionary: NameDictionary | null;
  /** Those that may look at this column. */
  readonly detectors: readonly Detector[];
}

/** Families whose text is worth reading. */
const readable: ReadonlySet<string> = new Set([
  "text",
  "integer",
  "decimal",
  "json",
  "xml",
  "hstore",
  "other",
  "date",
  "timestamp",
  "composite",
  "bytea",
  "uuid",
  "inet",
  "geometry",
]);
/** Categories whose values have a shape so sure that its absence speaks against the name. */
const shaped: ReadonlySet<Category> = new Set(["email", "ip", "mac"]);
const enoughToContradict = 10;
const enoughForNames = 5;

/** The better of name and values; both together are more than each. Null when neither says anything. */
export function combineWithValues(
  named: Candidate | null,
  column: Column,
  sample: ColumnSample | null,
  place: ValueSurroundings,
): Candidate | null {
  if (sample === null || !readable.has(column.type.family)) return named;
  const values = tellingValues(column.type.isArray ? arrayElements(sample.values) : sample.values);
  if (values.length === 0) return named;
  const hits = scan(values, place.detectors);
  const byValue = [
    detectedCandidate({ hits, values }, named, column, place),
    mixedCandidate(hits, column),
    column.type.isArray ? null : inLog(documentCandidate(sample.values, column.type.family, place), place.context),
    dictionaryCandidate(values, column, place),
    proseCandidate(sample, column, place.context),
    embeddedCandidate(values, place.context),
  ];
  const best = byValue.filter((each) => each !== null).sort((a, b) => b.score - a.score)[0] ?? null;
  const merged = merge(weaken(named, { sample, hits, values, place }), best);
  return merged?.category === "email" ? withoutFunctions(merged, values, place.context) : merged;
}

/** The address of an office is no person's. One mailbox that may be a person's, and the column stays personal. */
function withoutFunctions(candidate: Candidate, values: readonly string[], context: TableContext): Candidate {
  const addresses = values.filter((value) => value.includes("@"));
  if (context.person >= 0.5 || context.thing < 0.4 || addresses.length < 3 || !areFunctionMailboxes(addresses))
    return candidate;
  const text = `all ${addresses.length} distinct sampled mailboxes are those of functions`;
  return { ...candidate, score: candidate.score * 0.4, evidence: [...candidate.evidence, { kind: "values", text }] };
}

/** What a log keeps of others is a payload. */
function inLog(candidate: Candidate | null, context: TableContext): Candidate | null {
  return candidate === null || context.log < 0.6 ? candidate : { ...candidate, category: "log_payload" };
}

interface Scanned {
  readonly hits: readonly Hit[];
  readonly values: readonly string[];
}

/** The first detector whose share is high enough, alone or with a name that says the same. */
function detectedCandidate(
  { hits, values }: Scanned,
  named: Candidate | null,
  column: Column,
  place: ValueSurroundings,
): Candidate | null {
  for (const hit of hits) {
    const { detector, share } = hit;
    if (share < detector.minimumShare) continue;
    const agrees = named !== null && named.category === detector.category && named.score >= 0.2;
    const alone = detector.decidesAlone && isBeyondChance(hit) && column.type.family !== "decimal";
    if (agrees || alone || agreesWithTable(hit, values, place.context)) {
      const score = alone ? 0.95 * Math.min(1, 0.4 + share) : agrees ? 0.8 : 0.6;
      return { category: detector.category, aspect: detector.aspect, score, evidence: [countEvidence(hit)] };
    }
  }
  return null;
}

/** Birthdays of a population lie decades apart, and most of them long ago; dates of work do not. */
function spansLives(values: readonly string[]): boolean {
  const years = values.map((value) => Number(/\d{4}/.exec(value)?.[0] ?? 0)).sort((a, b) => a - b);
  const at = (share: number): number => years[Math.floor(share * (years.length - 1))] ?? 0;
  return at(0.5) <= 2000 && at(0.95) - at(0.05) >= 15;
}

function contextOf(kind: NonNullable<Detector["least"]>["context"], context: TableContext): number {
  if (kind === "secret") return Math.max(context.session, context.secret);
  return kind === "personal" ? Math.max(context.person, context.message, context.health) : context[kind];
}

/** Weak shapes count in tables of persons, or of health, when enough values are seen. */
function agreesWithTable({ detector, matched }: Hit, values: readonly string[], context: TableContext): boolean {
  const { least } = detector;
  if (least !== undefined && contextOf(least.context, context) >= 0.5 && matched >= least.matched) return true;
  if (least !== undefined) return false;
  // A check digit that all of many different values pass is no chance, but a product's number may have one too.
  if (detector.randomPassRate <= 0.1 && context.person >= 0.5)
    return matched === values.length && detector.randomPassRate ** matched < 1e-7;
  return detector.name === "birth-day" && context.person >= 0.5 && matched >= 8 && spansLives(values);
}

/** Some of many values are e-mails, keys, addresses: the column holds mixed text about persons. */
function mixedCandidate(hits: readonly Hit[], column: Column): Candidate | null {
  if (column.type.family !== "text") return null;
  const mixed = hits.find(
    (hit) =>
      hit.detector.decidesAlone &&
      hit.detector.category !== "postal_address" &&
      hit.detector.randomPassRate <= 0.001 &&
      hit.share >= 0.05 &&
      hit.share < hit.detector.minimumShare &&
      hit.matched >= 2,
  );
  if (mixed === undefined) return null;
  const score = mixed.share >= 0.3 ? 0.75 : 0.55;
  return { category: "free_text", aspect: null, score, evidence: [countEvidence(mixed)] };
}

function proseCandidate(sample: ColumnSample, column: Column, context: TableContext): Candidate | null {
  if (column.type.family !== "text" || !isProse(sample)) return null;
  const about = Math.max(context.person, context.message, context.health);
  return {
    // What is written in a record of care tells of somebody's health.
    category: context.health >= 0.7 && context.health >= context.message ? "health" : "free_text",
    aspect: null,
    score: about < 0.5 ? 0.25 : 0.3 + 0.4 * about,
    evidence: [{ kind: "values", text: "sampled values are sentences" }],
  };
}

/** Identifiers inside longer text. */
function embeddedCandidate(values: readonly string[], context: TableContext): Candidate | null {
  const [most] = countEmbedded(values);
  if (most === undefined || most.texts / values.length < 0.02) return null;
  const text = `${most.texts} of ${values.length} distinct sampled values hold ${most.one} inside`;
  const category = context.log >= 0.6 || most.category === "ip" ? "log_payload" : "free_text";
  return { category, aspect: null, score: 0.65, evidence: [{ kind: "values", text }] };
}

/** Lowers what a name says when the values plainly say otherwise. */
function weaken(named: Candidate | null, seen: Looked): Candidate | null {
  if (named === null) return null;
  const { values } = seen;
  const factor = contradiction(named, seen);
  if (factor === 1) return named;
  const evidence: Evidence = {
    kind: "values",
    text: `the ${values.length} distinct sampled values do not look like it`,
  };
  return { ...named, score: named.score * factor, evidence: [...named.evidence, evidence] };
}

interface Looked extends Scanned {
  readonly sample: ColumnSample;
  readonly place: ValueSurroundings;
}

function contradiction(named: Candidate, { sample, hits, values, place }: Looked): number {
  if (shaped.has(named.category) && values.length >= enoughToContradict) {
    const share = hits.find((hit) => hit.detector.category === named.category)?.share ?? 0;
    if (share < 0.05) return 0.4;
  }
  if (
    named.category === "person_name" &&
    values.length >= enoughToContradict &&
    values.every((value) => /^[\d\s.,:-]+$/.test(value))
  )
    return 0.3;
  if (named.category === "person_name" && named.score < 0.85 && isClosedVocabulary(sample)) return 0.6;
  if (named.category === "person_name" && areNamesOfThings(named, values, place)) return 0.5;
  return 1;
}

/** Outside tables of persons, values none of which holds a name of the dictionaries are called after something else. */
function areNamesOfThings(
  named: Candidate,
  values: readonly string[],
  { context, dictionary }: ValueSurroundings,
): boolean {
  if (dictionary === null || context.person >= 0.5 || values.length < enoughForNames) return false;
  if (named.score >= 0.85 && context.thing < 0.4) return false;
  const { first, last, full } = nameShares(values, dictionary);
  return first + last + full < 0.05;
}

/** Agreement raises; a sure shape overrules a weaker name. */
function merge(named: Candidate | null, byValue: Candidate | null): Candidate | null {
  if (byValue === null || named === null) return named ?? byValue;
  // That a text is one says nothing about whom.
  if (byValue.score < 0.3) return named.score >= byValue.score ? named : byValue;
  const { paths } = byValue;
  const inside = paths === undefined ? {} : { paths };
  const isSameKind =
    named.category === byValue.category || (paths !== undefined && isText(named) && named.score >= 0.2);
  if (isSameKind) {
    const score = 1 - (1 - named.score) * (1 - byValue.score);
    const { category } = named;
    const evidence = [...named.evidence, ...byValue.evidence];
    return { category, aspect: byValue.aspect ?? named.aspect, score, evidence, ...inside };
  }
  const isName = byValue.category === "free_text" && named.score >= personalThreshold;
  if (isName || named.score >= byValue.score) return { ...named, ...inside };
  return byValue;
}

function isText({ category }: Candidate): boolean {
  return categories[category] === "freetext";
}

function countEvidence({ detector, matched, scanned }: Hit): Evidence {
  return { kind: "values", text: `${matched} of ${scanned} distinct sampled values are ${detector.plural}` };
}
