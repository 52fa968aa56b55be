/** last-name: an invented family name of the policy's locales. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";
import { lastNamePart, SILENT_FIRST_NAME } from "./name-parts.ts";

export const lastName: Transformer = {
  name: "last-name",
  summary: "A family name of the policy's locales.",
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Example", output: "Hintz" },
  purpose: "last-name",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "last-name"),
  prepare: (_parameters, context) => ({
    kind: "native",
    operation: {
      op: "compose",
      parts: [SILENT_FIRST_NAME, lastNamePart(context, maxLengthOf(context.shape))],
      spelling: "none",
    },
  }),
};
