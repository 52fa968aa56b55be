/** Everything in one text that names a person: what is known of her, and what has the shape of an identifier. */
import type { KnownHit, KnownSearch } from "../known-search.ts";
import { encodedRuns } from "./encoded-runs.ts";
import { type JsonLeaf, jsonLeaves } from "./json-leaves.ts";
import { detectInText, type Hit, type HitKind, mergeHits, withPlainDigits } from "./text-detectors.ts";
import { escapeStyles, undoEscapes } from "./text-escapes.ts";
import { distributed, PARTS } from "./text-parts.ts";

/** One stretch of a text that must go. Offsets are UTF-16 units of the text as written. */
export interface Finding {
  readonly kind: HitKind;
  readonly start: number;
  readonly end: number;
  /** The stretch without its escapes, its digits those of ASCII. */
  readonly text: string;
  /** What its owner's column gets; null: a marker stands for it; undefined: nobody here is known by it. */
  readonly replacement: string | null | undefined;
  /** Finds that overlapped made it, so its text is no value of its kind. */
  readonly isJoined: boolean;
  /** New text in the spelling that stood here. */
  encode(text: string): string;
  /** Stands where JSON has a number: what replaces it is a value, with quotes if it is a text. */
  readonly isValue?: boolean;
  /** Findings that overlapped and went together. */
  readonly joins?: readonly Finding[];
  /** The stretch stands for another text, in which these were found. */
  readonly inside: { readonly text: string; readonly findings: readonly Finding[] } | null;
}

/** Escapes inside escapes are undone so often. */
const DEEPEST = 3;
/** Objects without objects inside. */
const OBJECTS = /\{[^{}]{2,4000}\}/g;
const NOTHING: readonly Finding[] = [];
const asItIs = (text: string) => text;

/** Whether what stood there was spelled without escapes, so that what replaces it is not escaped yet. */
export function isPlain({ encode }: Finding): boolean {
  return encode === asItIs;
}

/**
 * Longer texts are read in stretches, so that the memory does not grow with them and no expression runs over millions of
 * characters at once. A find is taken from the stretch that it begins in, which sees so many units around itself.
 */
const STRETCH = 1 << 18;
const MARGIN = 1 << 12;

/** Findings without overlap, in order. */
export function findIn(text: string, search: KnownSearch, depth = 0): readonly Finding[] {
  const { findings, isUnited, hasCode } =
    text.length <= STRETCH ? findWritten(text, search, depth) : findInStretches(text, search, depth);
  // A run is decoded from its beginning, however long it is.
  const encoded = hasCode && depth < DEEPEST ? findInEncoded(text, search, depth) : NOTHING;
  if (encoded.length === 0) return isUnited ? findings : union(text, findings);
  return union(text, [...findings, ...encoded]);
}

interface Written {
  readonly findings: readonly Finding[];
  /** They are in order and do not overlap. */
  readonly isUnited: boolean;
  /** Whether part of the text may be encoded. */
  readonly hasCode: boolean;
}

function findInStretches(text: string, search: KnownSearch, depth: number): Written {
  const findings: Finding[] = [];
  let hasCode = false;
  for (let from = 0; from < text.length; from += STRETCH) {
    const seen = Math.max(0, from - MARGIN);
    const stretch = findWritten(text.slice(seen, from + STRETCH + MARGIN), search, depth);
    hasCode ||= stretch.hasCode;
    for (const finding of stretch.findings) {
      const start = seen + finding.start;
      if (start >= from && start < from + STRETCH) findings.push({ ...finding, start, end: seen + finding.end });
    }
  }
  return { findings, isUnited: false, hasCode };
}

/** What stands there as it is, in escapes, and in halves. */
function findWritten(text: string, search: KnownSearch, depth: number): Written {
  const known = search.search(text);
  const { digits, hasCode, hasMarks } = search.words;
  const detected = detectInText(text, digits);
  const plain = known.length === 0 && detected.length === 0 ? NOTHING : combined(text, known, detected, search);
  if (depth >= DEEPEST) return { findings: plain, isUnited: true, hasCode };
  const halves = hasMarks && text.includes('":') ? findInObjects(text, search) : NOTHING;
  const escaped = hasMarks || text.includes(" dot ") ? findInEscaped(text, search, depth) : NOTHING;
  if (halves.length === 0 && escaped.length === 0) return { findings: plain, isUnited: true, hasCode };
  return { findings: [...plain, ...halves, ...escaped], isUnited: false, hasCode };
}

function combined(
  text: string,
  known: readonly KnownHit[],
  detected: readonly Hit[],
  search: KnownSearch,
): readonly Finding[] {
  // Neither list has hits that overlap, so that only one may cover another, and only one at the same place be covered.
  const wholes = known.filter((hit) => {
    const shape = lastUpTo(detected, hit.start);
    return shape === undefined || !covers(shape, hit) || outranks(text, hit, shape);
  });
  const shapes = detected.filter((shape) => {
    const around = lastUpTo(wholes, shape.start);
    const first = firstFrom(wholes, shape.start);
    return !(around !== undefined && covers(around, shape)) && !(first !== undefined && covers(shape, first));
  });
  const replacements = new Map(wholes.map((hit) => [hit as Hit, hit.replacement]));
  const shaped = (hit: Hit): HitKind => {
    if (!VAGUE.has(hit.kind) || !replacements.has(hit)) return hit.kind;
    const first = firstFrom(detected, hit.start);
    return first !== undefined && covers(hit, first) ? first.kind : hit.kind;
  };
  const hits = shapes.length === 0 ? wholes : mergeHits(shapes, wholes);
  return hits.map((hit): Finding => {
    const { start, end } = hit;
    const kind = shaped(hit);
    const found = withPlainDigits(text.slice(start, end));
    const isJoined = (hit as Hit).isJoined === true;
    const own = replacements.get(hit) ?? (kind === "phone" && !isJoined ? phoneOf(found, search) : undefined);
    const replacement = replacements.has(hit) ? (replacements.get(hit) ?? null) : own;
    return { kind, start, end, text: found, replacement, isJoined, encode: asItIs, inside: null };
  });
}

/** The number of somebody known, whatever its country code looks like. */
function phoneOf(found: string, search: KnownSearch): string | undefined {
  const digits = found.replace(/\D/g, "");
  return digits.length < 9 ? undefined : (search.phone(digits) ?? undefined);
}

/** Kinds that a column tells less of than the value's own form does. */
const VAGUE: ReadonlySet<HitKind> = new Set(["id", "account", "known"]);
const NAMES: ReadonlySet<HitKind> = new Set(["name", "username", "known", "address"]);

/**
 * Of a known value and a shape around it: the whole of an address is more than the name in it, but where only signs stand
 * around the value, or the shape is a run of digits that reaches too far, the value is what was meant.
 */
function outranks(text: string, hit: KnownHit, shape: Hit): boolean {
  const around = text.slice(shape.start, hit.start) + text.slice(hit.end, shape.end);
  if (!/[\p{L}\p{N}]/u.test(around)) return true;
  return shape.kind !== "email" && shape.kind !== "url" && !NAMES.has(hit.kind);
}

type Stretch = Pick<Hit, "start" | "end">;

/** Of hits in order, the last that begins at `at` or before. */
function lastUpTo<T extends Stretch>(hits: readonly T[], at: number): T | undefined {
  return hits[countUpTo(hits, at) - 1];
}

/** Of hits in order, the first that begins at `at` or behind. */
function firstFrom<T extends Stretch>(hits: readonly T[], at: number): T | undefined {
  return hits[countUpTo(hits, at - 1)];
}

/** How many begin at `at` or before. */
function countUpTo(hits: readonly Stretch[], at: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hits[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function findInEscaped(text: string, search: KnownSearch, depth: number): readonly Finding[] {
  return escapeStyles.flatMap((style) => {
    const decoded = undoEscapes(text, style);
    if (decoded === null || decoded.text === "") return [];
    return findIn(decoded.text, search, depth + 1).map((finding): Finding => {
      const start = decoded.startOf(finding.start);
      const end = decoded.endOf(finding.end);
      const encode = (fresh: string) => decoded.encode(start, end, finding.encode(fresh));
      return { ...finding, start, end, encode };
    });
  });
}

/** Halves of an identifier in neighbouring members of one object: its texts are searched as one. */
function findInObjects(text: string, search: KnownSearch): readonly Finding[] {
  return [...text.matchAll(OBJECTS)].flatMap(({ 0: written, index }) => {
    const leaves = (jsonLeaves(written, []) ?? []).filter(({ kind, text: leaf }) => kind === "string" && leaf !== "");
    if (leaves.length < 2) return [];
    const joined = leaves.map((leaf) => leaf.text).join(PARTS);
    return search.search(joined).flatMap((hit) => acrossLeaves(leaves, hit, index));
  });
}

/** A finding for each leaf that the hit reaches into; none when it lies in one. */
function acrossLeaves(leaves: readonly JsonLeaf[], hit: KnownHit, offset: number): Finding[] {
  const reached: { readonly leaf: JsonLeaf; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (const leaf of leaves) {
    const from = Math.max(hit.start - at, 0);
    const to = Math.min(hit.end - at, leaf.text.length);
    if (from < to) reached.push({ leaf, from, to });
    at += leaf.text.length + PARTS.length;
  }
  if (reached.length < 2) return [];
  const pieces = hit.replacement === null ? null : distributed(hit.replacement, reached.length).split(PARTS);
  return reached.map(({ leaf, from, to }, i): Finding => {
    // A text with escapes goes as a whole: where its characters stand is not told.
    const isPlain = leaf.end - leaf.start - 2 === leaf.text.length;
    const [start, end] = isPlain ? [from, to] : [0, leaf.end - leaf.start - 2];
    const found = isPlain ? leaf.text.slice(from, to) : leaf.text;
    const replacement = pieces?.[i] ?? null;
    const place = offset + leaf.start + 1;
    const encode = (fresh: string) => JSON.stringify(fresh).slice(1, -1);
    const facts = { kind: hit.kind, text: found, replacement, isJoined: false, inside: null };
    return { ...facts, start: place + start, end: place + end, encode };
  });
}

function findInEncoded(text: string, search: KnownSearch, depth: number): readonly Finding[] {
  return encodedRuns(text).flatMap(({ start, end, text: inner, encode }): Finding[] => {
    const findings = findIn(inner, search, depth + 1);
    const [first] = findings;
    if (first === undefined) return [];
    const inside = { text: inner, findings };
    return [{ kind: first.kind, start, end, text: inner, replacement: undefined, isJoined: false, encode, inside }];
  });
}

/** Of findings that overlap the one that covers the others stands; where none does, they go together. */
function union(text: string, findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const made: Finding[] = [];
  for (const finding of sorted) {
    const last = made.at(-1);
    if (last === undefined || last.end <= finding.start) made.push(finding);
    else if (last.end < finding.end) made[made.length - 1] = joined(text, last, finding);
  }
  return made;
}

function joined(text: string, first: Finding, second: Finding): Finding {
  const { kind, start } = first;
  const { end } = second;
  const facts = { replacement: undefined, isJoined: true, encode: asItIs, inside: null };
  return { kind, start, end, text: text.slice(start, end), ...facts, joins: [first, second] };
}
