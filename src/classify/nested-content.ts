/** Looks into JSON, PHP-serialized and XML values: keys by the name rules, values by the detectors. */
import type { Category } from "../domain/category.ts";
import type { Evidence } from "../domain/finding.ts";
import type { TypeFamily } from "../domain/schema.ts";
import type { Candidate } from "./draft.ts";
import { rulesByPhrase, wordsOf } from "./lexicon.ts";
import { matchName } from "./name-match.ts";
import { contextFromName } from "./table-context.ts";
import { isBeyondChance, scan, tellingValues } from "./value-scan.ts";

const maximumDocuments = 200;
const maximumDepth = 8;
const maximumEvidence = 5;

/** Texts found under one path, over all documents. */
type Leaves = Map<string, string[]>;

/** A candidate when keys or values inside tell of persons; null when the column holds no documents or tells nothing. */
export function documentCandidate(values: readonly string[], family: TypeFamily): Candidate | null {
  if (!["text", "json", "xml", "hstore", "other"].includes(family)) return null;
  const leaves: Leaves = new Map();
  let documents = 0;
  for (const value of values.slice(0, maximumDocuments)) if (readDocument(value, leaves)) documents++;
  if (documents === 0 || documents * 2 < Math.min(values.length, maximumDocuments)) return null;
  const found: { readonly evidence: Evidence; readonly category: Category; readonly score: number }[] = [];
  for (const [path, texts] of leaves) {
    const inside = judgeLeaf(path, texts);
    if (inside !== null)
      found.push({
        ...inside,
        evidence: { kind: "values", text: `path ${printable(path)} looks like ${inside.category}` },
      });
  }
  const best = found.sort((a, b) => b.score - a.score);
  if (best[0] === undefined) return null;
  const evidence = [...new Map(best.map((each) => [each.evidence.text, each.evidence])).values()].slice(
    0,
    maximumEvidence,
  );
  return { category: "eav_value", aspect: null, score: best[0].score, evidence };
}

function judgeLeaf(
  path: string,
  texts: readonly string[],
): { readonly category: Category; readonly score: number } | null {
  const telling = tellingValues(texts);
  const hit = scan(telling).find(
    (each) => each.detector.decidesAlone && each.share >= each.detector.minimumShare && isBeyondChance(each),
  );
  if (hit !== undefined) return { category: hit.detector.category, score: 0.85 };
  const keys = path.split(".").filter((key) => key !== "*");
  const parents = contextFromName(keys.slice(0, -1).flatMap((key) => wordsOf(key)));
  const match = matchName(wordsOf(keys.at(-1) ?? ""), { head: 0, tail: 0 }, parents)[0];
  if (match === undefined || match.score < 0.6 || telling.length === 0) return null;
  return { category: match.category, score: Math.min(0.85, match.score) };
}

/** Keys may be data themselves (`{"someone@…": 1}`): only words of the dictionaries are shown. */
function printable(path: string): string {
  const shown = path.split(".").map((key) => {
    const words = wordsOf(key);
    return words.length > 0 && words.every((word) => rulesByPhrase.has(word) && !/\d/.test(word))
      ? words.join("_")
      : "*";
  });
  return `$.${shown.join(".")}`;
}

function readDocument(value: string, leaves: Leaves): boolean {
  const text = value.trim();
  if (/^[[{]/.test(text)) return readJson(text, leaves);
  if (/^[aO]:\d+:/.test(text)) return readPairs(text, /s:\d+:"([^"]{1,64})";(?:s:\d+:"([^"]*)|i:(\d+))/g, leaves);
  if (/^<[a-z?!]/i.test(text)) return readPairs(text, /<([\w.-]{1,64})(?:\s[^<>]*)?>([^<]+)/g, leaves);
  return text.includes("=>") && /^"[^"]+"=>/.test(text) && readPairs(text, /"([^"]{1,64})"=>"([^"]*)"/g, leaves);
}

/** Samples are cut at 512 characters: what cannot be parsed is read as pairs of keys and strings. */
function readJson(text: string, leaves: Leaves): boolean {
  try {
    walk(JSON.parse(text), [], leaves);
    return true;
  } catch {
    return readPairs(text, /"([^"\\]{1,64})"\s*:\s*(?:"((?:[^"\\]|\\.)*)|(-?\d+))/g, leaves);
  }
}

function walk(value: unknown, path: readonly string[], leaves: Leaves): void {
  if (value === null || typeof value === "boolean" || path.length > maximumDepth) return;
  if (Array.isArray(value)) {
    for (const each of value) walk(each, [...path, "*"], leaves);
  } else if (typeof value === "object") {
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key.replaceAll(".", "_")], leaves);
  } else {
    addLeaf(leaves, path.join("."), String(value));
  }
}

function readPairs(text: string, pairs: RegExp, leaves: Leaves): boolean {
  let isFound = false;
  for (const [, key, string, number] of text.matchAll(pairs)) {
    addLeaf(leaves, (key ?? "").replaceAll(".", "_"), string ?? number ?? "");
    isFound = true;
  }
  return isFound;
}

function addLeaf(leaves: Leaves, path: string, text: string): void {
  const known = leaves.get(path);
  if (known === undefined) leaves.set(path, [text]);
  else known.push(text);
}
