/** street: a house number and a street name. */
import type { ComposePart, Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";

export interface StreetParameters extends Record<string, unknown> {
  readonly number?: "before" | "after" | "none" | undefined;
}

/** House numbers run from 1 to 299, so that with its blank one takes four characters. */
const HIGHEST_NUMBER = 299;
const NUMBER_WIDTH = 4;

export const street: Transformer<StreetParameters> = {
  name: "street",
  summary: "A street name of the policy's locales with a house number.",
  notes: [
    "`number: before | after | none` says where the house number stands; by default where the first locale writes it.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({ number: z.enum(["before", "after", "none"]).optional() }),
  example: { parameters: {}, input: "1 Sample Street", output: "154 Liana Terrace" },
  purpose: "street",
  normalization: "none",
  injective: () => false,
  fit: (parameters, shape) => requireText(shape, parameters.number === "none" ? 1 : NUMBER_WIDTH + 1, "street"),
  prepare(parameters, { dictionaries, shape }) {
    const position = parameters.number ?? dictionaries.houseNumber();
    const maxLength = maxLengthOf(shape);
    const room = maxLength === null || position === "none" ? maxLength : maxLength - NUMBER_WIDTH;
    const name: ComposePart = {
      part: "entry",
      entries: dictionaries.list("street-name", { maxLength: room, asciiOnly: false }),
    };
    const number: ComposePart = { part: "number", min: 1, max: HIGHEST_NUMBER };
    const blank: ComposePart = { part: "text", text: " " };
    const parts = position === "none" ? [name] : position === "before" ? [number, blank, name] : [name, blank, number];
    return { kind: "native", operation: { op: "compose", parts, spelling: "none" } };
  },
};
