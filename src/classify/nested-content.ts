/** Looks into documents in columns: keys by the name rules, values by the detectors. */
import { type Category, categories } from "../domain/category.ts";
import type { Evidence, FoundPath } from "../domain/finding.ts";
import type { TypeFamily } from "../domain/schema.ts";
import type { Detector } from "./detectors/index.ts";
import { Leaves, readDocument } from "./documents.ts";
import type { Candidate } from "./draft.ts";
import { wordsOf } from "./lexicon.ts";
import { matchName } from "./name-match.ts";
import { rulesByPhrase } from "./phrase-index.ts";
import { contextFromName, type TableContext } from "./table-context.ts";
import { isBeyondChance, scan, tellingValues } from "./value-scan.ts";

const maximumDocuments = 200;
const maximumEvidence = 5;
const maximumPaths = 50;
const families: ReadonlySet<TypeFamily> = new Set(["text", "json", "xml", "hstore", "other"]);

interface DocumentPlace {
  readonly detectors: readonly Detector[];
  readonly context: TableContext;
}

interface Inside {
  readonly category: Category;
  readonly score: number;
  /** Values have the shape; false: the key alone says so. */
  readonly isSeen: boolean;
  readonly text: string;
}

/** A candidate when keys or values inside tell of persons; null when the column holds no documents or tells nothing. */
export function documentCandidate(
  values: readonly string[],
  family: TypeFamily,
  { detectors, context }: DocumentPlace,
): Candidate | null {
  if (!families.has(family)) return null;
  const leaves = leavesOf(values);
  if (leaves === null) return null;
  const judged = [...leaves].flatMap(({ path, texts }) => {
    const inside = judgeLeaf(path, texts, detectors);
    return inside === null ? [] : [{ ...inside, path: printablePath(path) }];
  });
  const found = believed(judged, context);
  found.sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined) return null;
  return { category: "eav_value", aspect: null, score: best.score, evidence: evidenceOf(found), paths: pathsOf(found) };
}

/** Null when fewer than half of the values are documents. */
function leavesOf(values: readonly string[]): Leaves | null {
  const leaves = new Leaves();
  const looked = values.filter((value) => value.trim() !== "").slice(0, maximumDocuments);
  const documents = looked.filter((value) => readDocument(value, leaves)).length;
  return documents === 0 || documents * 2 < looked.length ? null : leaves;
}

/** Names alone, in documents of things, tell of persons only when one is of a direct identifier or a credential. */
function believed(found: readonly Found[], context: TableContext): Found[] {
  const isAboutPersons = Math.max(context.person, context.message, context.health, context.log) >= 0.5;
  const isTelling = ({ isSeen, category }: Found): boolean =>
    isSeen || categories[category] === "direct" || categories[category] === "credential";
  return isAboutPersons || found.some(isTelling) ? [...found] : [];
}

type Found = Inside & { readonly path: string };

function evidenceOf(found: readonly Found[]): readonly Evidence[] {
  const texts = new Set(found.map(({ path, text }) => `${path} ${text}`));
  return [...texts].slice(0, maximumEvidence).map((text) => ({ kind: "values", text }));
}

/** One for each path and category, the surest. */
function pathsOf(found: readonly Found[]): readonly FoundPath[] {
  const paths = new Map<string, FoundPath>();
  for (const { path, category, score } of found) {
    const key = `${path} ${category}`;
    const confidence = Math.round(score * 100) / 100;
    if (!paths.has(key)) paths.set(key, { path, category, label: categories[category], confidence });
  }
  return [...paths.values()].slice(0, maximumPaths);
}

function judgeLeaf(path: readonly string[], texts: readonly string[], detectors: readonly Detector[]): Inside | null {
  const telling = tellingValues(texts);
  if (telling.length === 0) return null;
  const hits = scan(telling, detectors).filter((hit) => hit.share >= hit.detector.minimumShare);
  const named = keyMatch(path);
  const sure = hits.find((hit) => hit.detector.decidesAlone && isBeyondChance(hit));
  const agreeing = named === null ? undefined : hits.find((hit) => hit.detector.category === named.category);
  const hit = sure ?? agreeing;
  if (hit !== undefined) {
    const { category, plural } = hit.detector;
    return {
      category,
      score: 0.85,
      isSeen: true,
      text: `holds ${plural} in ${hit.matched} of ${hit.scanned} distinct values`,
    };
  }
  if (named === null || named.score < 0.6) return null;
  return {
    category: named.category,
    score: Math.min(0.85, named.score),
    isSeen: false,
    text: `is named like ${named.category}`,
  };
}

function keyMatch(path: readonly string[]): { readonly category: Category; readonly score: number } | null {
  const keys = path.filter((key) => key !== "*");
  const parents = contextFromName(keys.slice(0, -1).flatMap((key) => wordsOf(key)));
  return matchName(wordsOf(keys.at(-1) ?? ""), { head: 0, tail: 0 }, parents)[0] ?? null;
}

/** Keys may be data themselves (`{"someone@…": 1}`): only words of the dictionaries are shown. */
export function printablePath(path: readonly string[]): string {
  return ["$", ...path.map(printableKey)].join(".");
}

export function printableKey(key: string): string {
  const words = wordsOf(key);
  const isKnown = words.length > 0 && words.every((word) => rulesByPhrase.has(word) && !/\d/.test(word));
  return isKnown ? words.join("_") : "*";
}
