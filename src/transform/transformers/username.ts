/** username: an invented login of a first and a last name. */
import type { ColumnShape, Transformer } from "../transformer.ts";
import { UNIQUE_BITS, UNIQUE_CHARACTERS } from "./base32.ts";
import { isNarrowerThan, maxLengthOf, requireText } from "./column-fit.ts";
import { localNameParts } from "./name-parts.ts";

export interface UsernameParameters extends Record<string, unknown> {
  readonly form?: "long" | "short" | undefined;
}

/** The token of the long form, which with the names makes at least 80 bits: also where values may repeat, so that equal names stay equal across tables. */
const LONG_TOKEN = 13;
/** Two names of four letters, two dots and the widest token. */
const LONG = 4 + 1 + 4 + 1 + UNIQUE_CHARACTERS;
/** The shortest token on a column where values may collide. */
const SHORT = 8;

export const username: Transformer<UsernameParameters> = {
  name: "username",
  summary: "A login name: `first.last.token`, or a token alone in narrow columns.",
  notes: [
    `The token makes any two values differ (with the names, ${UNIQUE_BITS} bits and more). \`form: short\` writes a token alone; it is what columns under ${LONG} characters get.`,
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ form: z.enum(["long", "short"]).optional() }),
  example: { parameters: {}, input: "ada.example", output: "natalia.walsh.san56iiif6hmz" },
  purpose: "username",
  normalization: "none",
  // fit() refuses unique columns that are too narrow; elsewhere the same token is written where there is room for it.
  injective: (_parameters, shape) => shape.isUnique || !isNarrowerThan(shape, UNIQUE_CHARACTERS),
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
    const maxLength = maxLengthOf(shape);
    const names = localNameParts(context, maxLength === null ? null : maxLength - UNIQUE_CHARACTERS - 1);
    const wanted = Math.ceil((UNIQUE_BITS - names.bits) / 5);
    const characters = Math.min(UNIQUE_CHARACTERS, Math.max(LONG_TOKEN, wanted));
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
  return form ?? (isNarrowerThan(shape, LONG) ? "short" : "long");
}

function neededLength(parameters: UsernameParameters, shape: ColumnShape): number {
  if (formFor(parameters, shape) === "long") return LONG;
  return shape.isUnique ? UNIQUE_CHARACTERS : SHORT;
}
