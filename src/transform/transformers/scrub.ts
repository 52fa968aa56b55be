/** scrub: takes what names a person out of free text and leaves the rest. */

import { fold } from "../../domain/fold.ts";
import type { HostBatch, NestedTransform, PrepareContext, Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily } from "./column-fit.ts";
import { type Lookup, NestedBatches, prepareNested } from "./nested-rule.ts";
import { cut } from "./template.ts";
import { detectInText, type Hit, type HitKind, mergeHits } from "./text-detectors.ts";

export interface ScrubParameters extends Record<string, unknown> {
  readonly known: readonly string[];
  readonly replace: "marker" | "fake";
}

/** The transformer that replaces each kind of hit; markers stand for the others. */
const FAKES: Partial<Record<HitKind, string>> = {
  email: "email",
  iban: "iban",
  card: "card-number",
  ip: "ip",
  phone: "phone",
};
const FAKE_KINDS = Object.keys(FAKES) as readonly HitKind[];

export function scrubTransformer(lookup: Lookup): Transformer<ScrubParameters> {
  return {
    name: "scrub",
    summary:
      "Finds e-mails, phones, IBANs, cards, addresses of hosts and national numbers in free text and replaces each.",
    notes: [
      "`known` names columns of the same row whose values are also taken out, whole and word by word: a comment that names its author loses the name, in whatever case and with or without accents. `replace: marker` writes `[email]`, `[phone]` and so on; `fake` writes the replacement that the same value has elsewhere, and for known values the new value of their column. Finds that overlap are taken out together, behind one marker.",
      "It cannot find what has no shape, such as the name of a person that no `known` column holds, or what somebody tells about himself. Use `redact` where that must not pass.",
    ],
    kind: "text",
    parameters: (z) =>
      z.strictObject({ known: z.array(z.string()).default([]), replace: z.enum(["marker", "fake"]).default("marker") }),
    example: {
      parameters: {},
      input: "Call 555-010-0199 or write to ada@example.com",
      output: "Call [phone] or write to [email]",
    },
    purpose: "scrub",
    normalization: "none",
    injective: () => false,
    fit: (_parameters, shape) => requireFamily(shape, ["text"], "scrub"),
    prepare({ known, replace }, context) {
      const fakes = replace === "fake" ? fakesFor(context, lookup) : [];
      const maxLength = maxLengthOf(context.shape);
      return {
        kind: "host",
        needsTag: false,
        apply: (batch) =>
          scrubBatch(batch, { known, fakes }).map((text) => (text === undefined ? text : cut(text, maxLength))),
      };
    },
  };
}

function fakesFor(context: PrepareContext, lookup: Lookup): readonly NestedTransform[] {
  return FAKE_KINDS.map((kind) => {
    const use = FAKES[kind]!;
    // Their parameters have defaults only, which `prepare` reads as absent.
    const parameters = use === "ip" ? { range: "private" } : use === "phone" ? { "keep-leading": 3 } : {};
    return prepareNested({ use, parameters }, context, lookup);
  });
}

interface Scrubbing {
  readonly known: readonly string[];
  /** One for each of FAKE_KINDS, or none when markers are written. */
  readonly fakes: readonly NestedTransform[];
}

function scrubBatch(batch: HostBatch, { known, fakes }: Scrubbing): (string | undefined)[] {
  const batches = new NestedBatches(fakes);
  const found = batch.values.map((text, i) => {
    const words = knownWords(batch, i, known);
    return { words, hits: mergeHits(detectInText(text), findWords(text, words)) };
  });
  const places = batch.values.map((text, i) =>
    found[i]!.hits.map((hit) => {
      const rule = fakes.length === 0 || hit.isJoined ? -1 : FAKE_KINDS.indexOf(hit.kind);
      return rule < 0 ? null : { rule, at: batches.add(rule, text.slice(hit.start, hit.end)) };
    }),
  );
  const results = batches.run();
  return batch.values.map((text, i) => {
    const { hits, words } = found[i]!;
    if (hits.length === 0) return undefined;
    return splice(text, hits, (hit, k) => {
      const place = places[i]![k];
      if (place) return results[place.rule]![place.at] ?? `[${hit.kind}]`;
      const replacement = fakes.length > 0 ? words.get(folded(text.slice(hit.start, hit.end))) : undefined;
      return replacement ?? `[${hit.kind}]`;
    });
  });
}

/** Shorter words are too common to be taken out everywhere. */
const SHORTEST_WORD = 3;
/** Scripts that write names of two characters, and no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function isLongEnough(word: string): boolean {
  return word.length >= (UNSPACED.test(word) ? 2 : SHORTEST_WORD);
}

/** What to look for in the row's text, folded, with the new value where it is known. */
function knownWords(batch: HostBatch, i: number, columns: readonly string[]): ReadonlyMap<string, string | undefined> {
  const words = new Map<string, string | undefined>();
  for (const column of columns) {
    const row = batch.row(i);
    const value = row.original(column)?.trim();
    if (!value) continue;
    const replacement = row.replaced(column) ?? undefined;
    if (isLongEnough(value)) words.set(folded(value), replacement === value ? undefined : replacement);
    for (const word of value.split(/[\s,;、・]+/)) {
      if (isLongEnough(word) && !words.has(folded(word))) words.set(folded(word), undefined);
    }
  }
  return words;
}

/** Whole words only, whatever their case and accents; longer ones first. */
function findWords(text: string, words: ReadonlyMap<string, unknown>): readonly Hit[] {
  const alternatives = [...words.keys()]
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      return UNSPACED.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
    });
  if (alternatives.length === 0) return [];
  const pattern = new RegExp(alternatives.join("|"), "gu");
  const { folded: searched, offsets } = foldedWithOffsets(text);
  return [...searched.matchAll(pattern)].map((match) => ({
    kind: "known",
    start: offsets?.[match.index] ?? match.index,
    end: offsets?.[match.index + match[0].length] ?? match.index + match[0].length,
  }));
}

/** Without case and accents. */
function folded(text: string): string {
  return fold(text).toLowerCase();
}

/** `offsets`: where the character of each folded unit starts in the text, and its end; null when nothing moved. */
function foldedWithOffsets(text: string): { folded: string; offsets: readonly number[] | null } {
  if (/^[\0-\x7f]*$/.test(text)) return { folded: text.toLowerCase(), offsets: null };
  let made = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = folded(character);
    made += units;
    for (let i = 0; i < units.length; i++) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return { folded: made, offsets };
}

function splice(text: string, hits: readonly Hit[], replace: (hit: Hit, k: number) => string): string {
  let out = "";
  let copied = 0;
  for (const [k, hit] of hits.entries()) {
    out += text.slice(copied, hit.start) + replace(hit, k);
    copied = hit.end;
  }
  return out + text.slice(copied);
}
