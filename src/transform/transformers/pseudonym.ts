/** pseudonym: a keyed token, UUID or number that stands for the value. */
import type { ColumnShape, Misfit, NativeTransform, Transformer } from "../transformer.ts";
import { UNIQUE_BITS, UNIQUE_CHARACTERS } from "./base32.ts";
import { maxLengthOf, requireEncoding, requireFamily, requireLength, requireText, typeOf } from "./column-fit.ts";
import { digitsPseudonym } from "./pseudonym-digits.ts";
import { integerMisfit, integerPseudonym } from "./pseudonym-integer.ts";

export type PseudonymForm = "text" | "uuid" | "integer" | "digits";

export interface PseudonymParameters extends Record<string, unknown> {
  readonly form?: PseudonymForm | undefined;
  readonly prefix: string;
}

/** The shortest token on a column where values may collide: 40 bits. */
const SHORT_TOKEN = 8;
const UUID_LENGTH = 36;

export const pseudonym: Transformer<PseudonymParameters> = {
  name: "pseudonym",
  summary: "A token, UUID or number that stands for the value; the same for the same value.",
  notes: [
    "`form` follows the column's type. `text`: `prefix` and a token of 16 letters and digits (80 bits; 8 at least where the column is narrow and not unique). `uuid`: version 4. `integer`: another integer of the same sign and the same number of bytes, by the FF1 permutation, so no two values meet; refused for smallint, which has fewer than 1,000,000 values. `digits`, for numbers in text columns: as many digits by FF1, with blanks and punctuation in place.",
    "`digits` writes a token instead of a value with letters, with fewer than 6 digits or with more than 22, and ends the run where the column is too narrow for one.",
  ],
  kind: "pseudonym",
  parameters: (z) =>
    z.strictObject({
      form: z.enum(["text", "uuid", "integer", "digits"]).optional(),
      prefix: z.string().max(64).default(""),
    }),
  example: { parameters: { prefix: "user-" }, input: "customer 4711", output: "user-f25ycfty3i2tfkyh" },
  purpose: "pseudonym",
  normalization: "none",
  injective: () => true,
  fit(parameters, shape) {
    const form = formFor(parameters, shape);
    if (parameters.prefix !== "" && form !== "text") {
      return { problem: `a pseudonym of form ${form} has no prefix`, hint: "Remove `prefix`, or set `form: text`" };
    }
    return fitOf[form](parameters, shape) ?? requireEncoding(shape, parameters.prefix);
  },
  prepare(parameters, context) {
    const form = formFor(parameters, context.shape);
    if (form === "uuid") return { kind: "native", operation: { op: "uuid", version: 4 } };
    if (form === "integer") return integerPseudonym(context);
    if (form === "digits") return digitsPseudonym(context);
    return textPseudonym(parameters.prefix, context.shape);
  },
};

function textPseudonym(prefix: string, shape: ColumnShape): NativeTransform {
  const maxLength = maxLengthOf(shape);
  const room = maxLength === null ? UNIQUE_CHARACTERS : maxLength - [...prefix].length;
  const token = { part: "base32", characters: Math.min(UNIQUE_CHARACTERS, room) } as const;
  const parts = prefix === "" ? [token] : [{ part: "text", text: prefix } as const, token];
  return { kind: "native", operation: { op: "compose", parts, spelling: "none" } };
}

function formFor({ form }: PseudonymParameters, shape: ColumnShape): PseudonymForm {
  if (form !== undefined) return form;
  const family = typeOf(shape)?.family;
  if (family === "uuid") return "uuid";
  return family === "integer" || family === "decimal" ? "integer" : "text";
}

const fitOf: Record<PseudonymForm, (parameters: PseudonymParameters, shape: ColumnShape) => Misfit | null> = {
  text({ prefix }, shape) {
    const token = shape.isUnique ? UNIQUE_CHARACTERS : SHORT_TOKEN;
    const misfit = requireText(shape, [...prefix].length + token, "pseudonym");
    if (misfit === null || !shape.isUnique || requireFamily(shape, ["text"], "pseudonym") !== null) return misfit;
    return {
      problem: `${misfit.problem}; on a unique column a token has ${UNIQUE_BITS} bits`,
      hint: "Use `form: digits` when its values are numbers, or leave the prefix out",
    };
  },
  uuid: (_parameters, shape) =>
    requireFamily(shape, ["uuid", "text"], "pseudonym") ?? requireLength(shape, UUID_LENGTH, "pseudonym"),
  integer: (_parameters, shape) =>
    requireFamily(shape, ["integer", "decimal", "text"], "pseudonym") ?? integerMisfit(shape),
  digits: (_parameters, shape) => requireText(shape, 6, "pseudonym"),
};
