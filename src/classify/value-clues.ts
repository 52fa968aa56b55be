/** What the sampled values say, together with what the name said. */
import type { Category } from "../domain/category.ts";
import type { ColumnSample, Evidence } from "../domain/finding.ts";
import type { Column } from "../domain/schema.ts";
import { type Candidate, personalThreshold } from "./draft.ts";
import { documentCandidate } from "./nested-content.ts";
import type { TableContext } from "./table-context.ts";
import { arrayElements, type Hit, isBeyondChance, scan, tellingValues } from "./value-scan.ts";
import { isClosedVocabulary, isProse, type NameDictionary, nameShares } from "./value-shapes.ts";

interface ValueSurroundings {
  readonly context: TableContext;
  readonly dictionary: NameDictionary | null;
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
]);
/** Categories whose values have a shape so sure that its absence speaks against the name. */
const shaped: ReadonlySet<Category> = new Set(["email", "ip", "mac"]);
const enoughToContradict = 10;

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
  const hits = scan(values);
  const byValue = [
    detectedCandidate({ hits, values }, named, column, place),
    mixedCandidate(hits),
    column.type.isArray ? null : documentCandidate(sample.values, column.type.family),
    dictionaryCandidate(values, column, place),
    proseCandidate(sample, column, place.context),
    embeddedCandidate(values),
  ];
  const best = byValue.filter((each) => each !== null).sort((a, b) => b.score - a.score)[0] ?? null;
  return merge(weaken(named, sample, hits, values), best);
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

/** Weak shapes count in tables of persons when both sides or many values are seen. */
function agreesWithTable({ detector, matched }: Hit, values: readonly string[], context: TableContext): boolean {
  if (context.person < 0.5) return false;
  if (detector.name === "gender-word") return matched >= 2;
  return (
    (detector.name === "birth-day" && matched >= 20 && spansLives(values)) ||
    (detector.name === "coordinates" && matched >= 3)
  );
}

/** Some of many values are e-mails, keys, addresses: the column holds mixed text about persons. */
function mixedCandidate(hits: readonly Hit[]): Candidate | null {
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

function dictionaryCandidate(
  values: readonly string[],
  column: Column,
  { context, dictionary }: ValueSurroundings,
): Candidate | null {
  if (dictionary === null || column.type.family !== "text" || values.length < 5) return null;
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
  const text = `${Math.round(found.share * values.length)} of ${values.length} distinct sampled values are in the dictionary of names`;
  return {
    category: "person_name",
    aspect: found.aspect,
    score: 0.5 + 0.4 * found.share,
    evidence: [{ kind: "values", text }],
  };
}

function proseCandidate(sample: ColumnSample, column: Column, context: TableContext): Candidate | null {
  if (column.type.family !== "text" || !isProse(sample)) return null;
  const about = Math.max(context.person, context.message, context.health);
  return {
    category: "free_text",
    aspect: null,
    score: 0.25 + 0.4 * about,
    evidence: [{ kind: "values", text: "sampled values are sentences" }],
  };
}

const embeddedEmail = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/u;

/** E-mail addresses inside longer text. */
function embeddedCandidate(values: readonly string[]): Candidate | null {
  const matched = values.filter((value) => value.length > 30 && embeddedEmail.test(value)).length;
  if (matched === 0 || matched / values.length < 0.02) return null;
  const text = `${matched} of ${values.length} distinct sampled values hold an e-mail address inside`;
  return { category: "free_text", aspect: null, score: 0.65, evidence: [{ kind: "values", text }] };
}

/** Lowers what a name says when the values plainly say otherwise. */
function weaken(
  named: Candidate | null,
  sample: ColumnSample,
  hits: readonly Hit[],
  values: readonly string[],
): Candidate | null {
  if (named === null) return null;
  const factor = contradiction(named, sample, hits, values);
  if (factor === 1) return named;
  const evidence: Evidence = {
    kind: "values",
    text: `the ${values.length} distinct sampled values do not look like it`,
  };
  return { ...named, score: named.score * factor, evidence: [...named.evidence, evidence] };
}

function contradiction(
  named: Candidate,
  sample: ColumnSample,
  hits: readonly Hit[],
  values: readonly string[],
): number {
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
  return 1;
}

/** Agreement raises; a sure shape overrules a weaker name. */
function merge(named: Candidate | null, byValue: Candidate | null): Candidate | null {
  if (byValue === null || named === null) return named ?? byValue;
  if (named.category === byValue.category) {
    const score = 1 - (1 - named.score) * (1 - byValue.score);
    return {
      category: named.category,
      aspect: byValue.aspect ?? named.aspect,
      score,
      evidence: [...named.evidence, ...byValue.evidence],
    };
  }
  const isName = byValue.category === "free_text" && named.score >= personalThreshold;
  if (isName || named.score >= byValue.score) return named;
  return byValue;
}

function countEvidence({ detector, matched, scanned }: Hit): Evidence {
  return { kind: "values", text: `${matched} of ${scanned} distinct sampled values are ${detector.plural}` };
}
