/** email: an address under a domain reserved for documentation. */
import type { ColumnShape, ComposePart, Transformer } from "../transformer.ts";
import { UNIQUE_BITS, UNIQUE_CHARACTERS } from "./base32.ts";
import { isNarrowerThan, maxLengthOf, requireText } from "./column-fit.ts";
import { localNameParts } from "./name-parts.ts";

export interface EmailParameters extends Record<string, unknown> {
  readonly form?: "long" | "short" | undefined;
}

/** RFC 2606: nobody can receive mail there. All have 11 characters. */
const DOMAINS = ["example.com", "example.org", "example.net"] as const;
const DOMAIN_LENGTH = 11;

/** The token of the long form, which with the names makes at least 80 bits, and the dot before it. */
const LONG_TOKEN = 13;
/** Two names of four letters, two dots, the widest token, the sign and the domain. */
const LONG = 4 + 1 + 4 + 1 + UNIQUE_CHARACTERS + 1 + DOMAIN_LENGTH;
/** The shortest token on a column where values may collide. */
const SHORT_TOKEN = 8;

export const email: Transformer<EmailParameters> = {
  name: "email",
  summary: "An address at example.com, example.org or example.net, which no mail can reach.",
  notes: [
    "`form: long` writes `first.last.token@domain` with names of the policy's locales in ASCII letters (English names where a locale has no Latin ones, which then are not those of the other columns); `form: short` writes `token@example.com`. Without `form` the column's width decides: under " +
      `${LONG} characters it is short. The short form needs ${UNIQUE_CHARACTERS + 1 + DOMAIN_LENGTH} characters on a unique column and ${SHORT_TOKEN + 1 + DOMAIN_LENGTH} elsewhere.`,
    "Addresses that differ only in case or in blanks around them are one person's, and get replacements that differ only in case, too: the normalized spelling is all lower-case, any other gets capitals in its names and, by its own hash, in the token. So exact and case-insensitive joins keep holding. Two spellings that are both not normalized have the same capitals about once in a thousand times (the long form; more often with shorter tokens).",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ form: z.enum(["long", "short"]).optional() }),
  example: { parameters: {}, input: "ada@example.com", output: "olaf.stoltenberg.32wym2foymury@example.net" },
  purpose: "email",
  normalization: "email",
  injective: () => true,
  fit: (parameters, shape) => requireText(shape, neededLength(parameters, shape), "email"),
  prepare(parameters, context) {
    const { shape } = context;
    const parts: readonly ComposePart[] =
      formFor(parameters, shape) === "short"
        ? [
            { part: "base32", characters: shortToken(shape) },
            { part: "text", text: `@${DOMAINS[0]}` },
          ]
        : longParts(context);
    return { kind: "native", operation: { op: "compose", parts, spelling: "variants" } };
  },
};

function longParts(context: Parameters<typeof email.prepare>[1]): readonly ComposePart[] {
  const maxLength = maxLengthOf(context.shape);
  const names = localNameParts(context, maxLength === null ? null : maxLength - UNIQUE_CHARACTERS - 2 - DOMAIN_LENGTH);
  const wanted = Math.ceil((UNIQUE_BITS - names.bits) / 5);
  return [
    ...names.parts,
    { part: "text", text: "." },
    { part: "base32", characters: Math.min(UNIQUE_CHARACTERS, Math.max(LONG_TOKEN, wanted)) },
    { part: "text", text: "@" },
    { part: "entry", entries: DOMAINS },
  ];
}

function formFor({ form }: EmailParameters, shape: ColumnShape): "long" | "short" {
  return form ?? (isNarrowerThan(shape, LONG) ? "short" : "long");
}

function neededLength(parameters: EmailParameters, shape: ColumnShape): number {
  if (formFor(parameters, shape) === "long") return LONG;
  return (shape.isUnique ? UNIQUE_CHARACTERS : SHORT_TOKEN) + 1 + DOMAIN_LENGTH;
}

function shortToken(shape: ColumnShape): number {
  const maxLength = maxLengthOf(shape);
  if (maxLength === null) return UNIQUE_CHARACTERS;
  return Math.min(UNIQUE_CHARACTERS, maxLength - 1 - DOMAIN_LENGTH);
}
