/** person-name: an invented given and family name. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";
import { firstNamePart, lastNamePart } from "./name-parts.ts";

export const personName: Transformer = {
  name: "person-name",
  summary: "A given and a family name of the policy's locales.",
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Ada Example", output: "Keanu Shanahan" },
  purpose: "person-name",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 3, "person-name"),
  prepare(_parameters, context) {
    const maxLength = maxLengthOf(context.shape);
    const first = maxLength === null ? null : Math.floor((maxLength - 1) / 2);
    const last = maxLength === null || first === null ? null : maxLength - 1 - first;
    return {
      kind: "native",
      operation: {
        op: "compose",
        parts: [firstNamePart(context, first), { part: "text", text: " " }, lastNamePart(context, last)],
        spelling: "none",
      },
    };
  },
};
