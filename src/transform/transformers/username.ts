/** username: an invented login of a first and a last name. */
import type { ColumnShape, Transformer } from "../transformer.ts";
import { UNIQUE_BITS, UNIQUE_CHARACTERS } from "./base32.ts";
import { isNarrowerThan, maxLengthOf, requireText } from "./column-fit.ts";
import { localNameParts } from "./name-parts.ts";

export interface UsernameParameters extends Record<string, unknown> {
  readonly form?: "long" | "short" | undefined;
}

/** Two names of four letters or more, two dots, and a token that with the names makes 80 bits. */
const LONG_UNIQUE = 26;
const LONG = 14;
/** Characters of the token when the names say enough for people and nothing has to stay distinct. */
const PLAIN_TOKEN = 4;
const SHORT = 8;

export const username: Transformer<UsernameParameters> = {
  name: "username",
  summary: "A login name: `first.last.token`, or a token alone in narrow columns.",
  notes: [
    `On unique columns the token makes any two values differ (${UNIQUE_BITS} bits and more). \`form: short\` writes a token alone; it is what narrow columns get.`,
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ form: z.enum(["long", "short"]).optional() }),
  example: { parameters: {}, input: "ada.example", output: "natalia.walsh.san5" },
  purpose: "username",
  normalization: "none",
  injective: (_parameters, shape) => shape.isUnique,
  fit: (parameters, shape) => requireText(shape, neededLength(parameters, shape), "username"),
  prepare(parameters, context) {
    const { shape } = context;
    if (formFor(parameters, shape) === "short") {
      const characters = Math.min(maxLengthOf(shape) ?? UNIQUE_CHARACTERS, UNIQUE_CHARACTERS);
      return {
        kind: "native",
        operation: { op: "compose", parts: [{ part: "base32", characters }], spelling: "none" },
      };
    }
    const reserved = shape.isUnique ? UNIQUE_CHARACTERS + 1 : PLAIN_TOKEN + 1;
    const maxLength = maxLengthOf(shape);
    const names = localNameParts(context, maxLength === null ? null : maxLength - reserved);
    const characters = shape.isUnique
      ? Math.min(UNIQUE_CHARACTERS, Math.max(13, Math.ceil((UNIQUE_BITS - names.bits) / 5)))
      : PLAIN_TOKEN;
    return {
      kind: "native",
      operation: {
        op: "compose",
        parts: [...names.parts, { part: "text", text: "." }, { part: "base32", characters }],
        spelling: "none",
      },
    };
  },
};

function formFor({ form }: UsernameParameters, shape: ColumnShape): "long" | "short" {
  return form ?? (isNarrowerThan(shape, shape.isUnique ? LONG_UNIQUE : LONG) ? "short" : "long");
}

function neededLength(parameters: UsernameParameters, shape: ColumnShape): number {
  if (formFor(parameters, shape) === "long") return shape.isUnique ? LONG_UNIQUE : LONG;
  return shape.isUnique ? UNIQUE_CHARACTERS : SHORT;
}
