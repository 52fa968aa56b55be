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
      { part: "entry", entries: first },
      { part: "text", text: "." },
      { part: "entry", entries: last },
    ],
    bits: Math.floor(Math.log2(new Set(first).size) + Math.log2(new Set(last).size)),
  };
}

/** Two names, a dot and a token stay under the 64 characters that a local part may have. */
const MAX_NAME = 20;

function localSpelling(entries: readonly string[], maxLength: number): readonly string[] {
  return entries.map(
    (entry) =>
      entry
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .slice(0, maxLength) || "x",
  );
}
