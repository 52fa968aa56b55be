/** postcode: digits and letters of the same shape. */
import type { Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { sameShape } from "./same-shape.ts";

export const postcode: Transformer = {
  name: "postcode",
  summary: "A postal code of the same shape: digits for digits, letters for letters.",
  notes: [
    "Keeps length, blanks and punctuation, so it fits every country. The new code may exist; it says nothing about the old one.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "SW1A 1AA", output: "JT6L 4SQ" },
  purpose: "postcode",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "postcode"),
  prepare: () => fakeEach(sameShape),
};
