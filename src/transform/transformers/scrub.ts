/** scrub: takes what names a person out of free text and leaves the rest. */
import type { KnownSource } from "../../domain/known-values.ts";
import { KnownHash, type SubjectMark, subjectMark } from "../known-hash.ts";
import { knownTexts } from "../known-row.ts";
import { KnownSearch } from "../known-search.ts";
import type { KnownText } from "../known-spellings.ts";
import {
  type HostBatch,
  type NestedTransform,
  type PrepareContext,
  type RowView,
  rowAround,
  type Transformer,
} from "../transformer.ts";
import { maxLengthOf, requireFamily, typeOf } from "./column-fit.ts";
import { type Lookup, NestedBatches, prepareNested } from "./nested-rule.ts";
import { type Finding, findIn, isPlain } from "./scrub-text.ts";
import { cut } from "./template.ts";
import type { HitKind } from "./text-detectors.ts";
import { escapedForMarkup } from "./text-escapes.ts";
import { asValue, isJson, jsonTokens, wholeTokens, withinTokens } from "./text-in-json.ts";
import { distributed, partsOf } from "./text-parts.ts";

export interface ScrubParameters extends Record<string, unknown> {
  readonly known: "auto" | "none" | readonly string[];
  readonly replace: "marker" | "fake";
}

/** The transformer that replaces each kind of find that nobody is known by; markers stand for the others. */
const FAKES: Partial<Record<HitKind, string>> = {
  email: "email",
  iban: "iban",
  card: "card-number",
  ip: "ip",
  phone: "phone",
};
const FAKE_KINDS = Object.keys(FAKES) as readonly HitKind[];
/** Where nobody gathered known values, nothing is looked up in them. */
const NO_KEY = new Uint8Array(32);
const NO_TEXTS: readonly KnownText[] = [];

export function scrubTransformer(lookup: Lookup): Transformer<ScrubParameters> {
  return {
    name: "scrub",
    summary:
      "Takes known values of persons, e-mails, phones, IBANs, cards, addresses of hosts and national numbers out of free text.",
    notes: [
      "`known: auto` takes out what other columns say of persons (names, e-mails, phones, user names, addresses, numbers of documents and accounts): of the same row, of the same person elsewhere in the dump, and of anybody where the value tells alone, in whatever case, spacing, accents or encoding. A list names columns of the same row whose values go, too, whatever they hold. `none` leaves what has no shape. docs/free-text.md tells all of it.",
      "`replace: fake` writes what the value's own column gets, so that a text and its author agree, and a fake for finds that no column knows; `marker` writes `[name]`, `[email]` and so on. Finds that overlap are taken out together, behind one marker.",
      "It cannot find what has no shape and stands in no column, such as the name of a stranger, or what somebody tells about himself. Use `redact` where that must not pass.",
    ],
    kind: "text",
    parameters: (z) =>
      z.strictObject({
        known: z.union([z.enum(["auto", "none"]), z.array(z.string())]).default("auto"),
        replace: z.enum(["marker", "fake"]).default("marker"),
      }),
    example: {
      parameters: {},
      input: "Call 555-010-0199 or write to ada@example.com",
      output: "Call [phone] or write to [email]",
    },
    purpose: "scrub",
    normalization: "none",
    injective: () => false,
    fit: (_parameters, shape) => requireFamily(shape, ["text", "xml"], "scrub"),
    prepare({ known, replace }, context) {
      const scrubbing = {
        fakes: replace === "fake" ? fakesFor(context, lookup) : null,
        rows: new KnownRows(known, context),
        originals: context.originals ?? null,
        isRecorded: context.rule.record === true,
        isMarkup: typeOf(context.shape)?.family === "xml",
      };
      const maxLength = maxLengthOf(context.shape);
      return {
        kind: "host",
        needsTag: false,
        apply: (batch) =>
          scrubBatch(batch, scrubbing).map((text) => (text === undefined ? text : cut(text, maxLength))),
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

/** What is known of the persons of each row. */
class KnownRows {
  readonly search: KnownSearch;
  readonly #columns: KnownSource["columns"];
  readonly #named: readonly string[];
  readonly #subjects: KnownSource["subjects"];
  /** Of the subjects' ids: a search has one of its own under way. */
  readonly #hash: KnownHash;
  #batch: HostBatch | null = null;
  #place = 0;

  constructor(known: ScrubParameters["known"], { known: context }: PrepareContext) {
    const isUsed = known !== "none";
    const { columns, subjects } = context?.source ?? { columns: [], subjects: [] };
    const named = typeof known === "string" ? [] : known;
    this.#hash = new KnownHash(context?.key ?? NO_KEY);
    this.search = new KnownSearch(context?.key ?? NO_KEY, isUsed ? (context?.values ?? null) : null);
    this.#columns = isUsed ? columns : [];
    this.#named = named;
    this.#subjects = isUsed ? subjects : [];
  }

  enter(batch: HostBatch, i: number): void {
    const hasTexts = this.#columns.length + this.#named.length > 0;
    if (!hasTexts && this.#subjects.length === 0) return;
    this.#batch = batch;
    this.#place = i;
    const texts = hasTexts ? this.#texts(rowAround(batch, i)) : NO_TEXTS;
    this.search.enterRow(texts, this.#marks);
  }

  #texts(row: RowView): KnownText[] {
    const texts = knownTexts(this.#columns, row);
    for (const column of this.#named) {
      const original = row.original(column);
      if (!original) continue;
      const replaced = row.replaced(column) || null;
      // Whoever names a column wants its values out, also where the column keeps them.
      texts.push({ kind: "known", original, replacement: replaced === original ? null : replaced });
    }
    return texts;
  }

  /** Of the row entered last. */
  readonly #marks = (): readonly SubjectMark[] => {
    const marks: SubjectMark[] = [];
    const row = this.#batch === null || this.#subjects.length === 0 ? null : rowAround(this.#batch, this.#place);
    for (const { column, kind } of this.#subjects) {
      const id = row?.original(column);
      if (id) marks.push(subjectMark(this.#hash, kind, id));
    }
    return marks;
  };
}

interface Scrubbing {
  /** One for each of FAKE_KINDS; null when markers are written. */
  readonly fakes: readonly NestedTransform[] | null;
  readonly rows: KnownRows;
  /** Is told of the finds; null: nobody asks. */
  readonly originals: PrepareContext["originals"] | null;
  /** A vault hears of finds in the texts themselves, also of those whose column it hears nothing of. */
  readonly isRecorded: boolean;
  readonly isMarkup: boolean;
}

function scrubBatch(
  batch: HostBatch,
  { fakes, rows, originals, isRecorded, isMarkup }: Scrubbing,
): (string | undefined)[] {
  const asWritten = batch.values.map((text, i) => {
    rows.enter(batch, i);
    return findIn(text, rows.search);
  });
  originals?.(asWritten.flat().flatMap(textsIn));
  const tokensOf = asWritten.map((findings, i) => (findings.length === 0 ? null : jsonTokens(batch.values[i]!)));
  const found = asWritten.map((findings, i) => {
    const tokens = tokensOf[i];
    return tokens ? withinTokens(batch.values[i]!, findings, tokens) : findings;
  });
  const pseudonyms = fakes === null ? null : new Pseudonyms(fakes, found, isRecorded);
  const stand = (finding: Finding): string => {
    const fresh = standIn(finding, pseudonyms);
    if (finding.isValue === true) return asValue(fresh);
    return isMarkup && isPlain(finding) ? escapedForMarkup(fresh) : fresh;
  };
  return batch.values.map((text, i) => {
    if (found[i]!.length === 0) return undefined;
    const made = spliced(text, found[i]!, stand);
    const tokens = tokensOf[i];
    return tokens && !isJson(made) ? spliced(text, wholeTokens(found[i]!, tokens), stand) : made;
  });
}

function textsIn({ inside, text, joins }: Finding): string[] {
  const parts = inside?.findings ?? joins;
  return parts === undefined ? [text] : parts.flatMap(textsIn);
}

/** Replacements of finds that nobody is known by, made for a whole batch at once. */
class Pseudonyms {
  readonly #places = new Map<Finding, { readonly rule: number; readonly at: number }>();
  readonly #results: readonly (readonly (string | null)[])[];

  constructor(fakes: readonly NestedTransform[], found: readonly (readonly Finding[])[], isRecorded: boolean) {
    const batches = new NestedBatches(fakes);
    const add = (finding: Finding): void => {
      if (finding.inside !== null) {
        for (const inner of finding.inside.findings) add(inner);
        return;
      }
      const isAsked = finding.replacement === undefined || (isRecorded && finding.replacement !== null);
      const rule = isAsked && !finding.isJoined ? FAKE_KINDS.indexOf(finding.kind) : -1;
      if (rule >= 0) this.#places.set(finding, { rule, at: batches.add(rule, finding.text) });
    };
    for (const findings of found) for (const finding of findings) add(finding);
    this.#results = batches.run();
  }

  /** Null: a marker must do. */
  of(finding: Finding): string | null {
    if (finding.isJoined) return null;
    if (finding.replacement !== undefined) return finding.replacement;
    const place = this.#places.get(finding);
    return place === undefined ? null : (this.#results[place.rule]![place.at] ?? null);
  }
}

/** What stands for a finding, as it must be written in its place. `pseudonyms`: null where markers are written. */
function standIn(finding: Finding, pseudonyms: Pseudonyms | null): string {
  const { inside, text, kind } = finding;
  if (pseudonyms === null) return distributed(`[${kind}]`, partsOf(text));
  if (inside !== null)
    return finding.encode(spliced(inside.text, inside.findings, (each) => standIn(each, pseudonyms)));
  const pseudonym = pseudonyms.of(finding);
  const parts = partsOf(text);
  return pseudonym === null || pseudonym === text
    ? distributed(`[${kind}]`, parts)
    : finding.encode(distributed(pseudonym, parts));
}

function spliced(text: string, findings: readonly Finding[], stand: (finding: Finding) => string): string {
  let out = "";
  let copied = 0;
  for (const finding of findings) {
    out += text.slice(copied, finding.start) + stand(finding);
    copied = finding.end;
  }
  return out + text.slice(copied);
}
