/**
 * The parts that names and addresses of one persona share: of one tag, bits 0 to 31 always choose the first name and
 * bits 32 to 63 the last name, in every transformer that has one.
 */
import type { ComposePart, PrepareContext } from "../transformer.ts";

export function firstNamePart(context: PrepareContext, maxLength: number | null): ComposePart {
  return { part: "entry", entries: context.dictionaries.list("first-name", { maxLength, asciiOnly: false }) };
}

export function lastNamePart(context: PrepareContext, maxLength: number | null): ComposePart {
  return { part: "entry", entries: context.dictionaries.list("last-name", { maxLength, asciiOnly: false }) };
}

/** Takes the bits of the first name and writes nothing. */
export const SILENT_FIRST_NAME: ComposePart = { part: "entry", entries: [""] };

export interface LocalNames {
  readonly parts: readonly ComposePart[];
  /** Tag bits that the two names add to what tells two values apart. */
  readonly bits: number;
}

/** `first.last` of lower-case ASCII letters and digits, as e-mail addresses and user names spell them. */
export function localNameParts(context: PrepareContext, maxLength: number | null): LocalNames {
  const budget = maxLength === null ? MAX_NAME : Math.min(MAX_NAME, Math.floor((maxLength - 1) / 2));
  const first = localSpelling(context.dictionaries.list("first-name", { maxLength: null, asciiOnly: true }), budget);
  const last = localSpelling(context.dictionaries.list("last-name", { maxLength: null, asciiOnly: true }), budget);
  return {
    parts: [
      { part: "entry", entries: first.entries },
      { part: "text", text: "." },
      { part: "entry", entries: last.entries },
    ],
    bits: Math.floor(Math.log2(first.distinct) + Math.log2(last.distinct)),
  };
}

/** Two names, a dot and a token stay under the 64 characters that a local part may have. */
const MAX_NAME = 20;

/** By list, then length: a dump of thousands of tables asks for the same spelling again and again. */
const spellings = new WeakMap<readonly string[], Map<number, Spelling>>();

interface Spelling {
  readonly entries: readonly string[];
  readonly distinct: number;
}

function localSpelling(entries: readonly string[], maxLength: number): Spelling {
  const byLength = spellings.get(entries) ?? new Map<number, Spelling>();
  spellings.set(entries, byLength);
  const spelled = byLength.get(maxLength) ?? spell(entries, maxLength);
  byLength.set(maxLength, spelled);
  return spelled;
}

function spell(names: readonly string[], maxLength: number): Spelling {
  const entries = names.map(
    (entry) =>
      entry
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .slice(0, maxLength) || "x",
  );
  return { entries, distinct: new Set(entries).size };
}
