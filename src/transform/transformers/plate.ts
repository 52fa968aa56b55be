/** plate: a number plate of the same shape. */
import type { Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { sameShape } from "./same-shape.ts";

export const plate: Transformer = {
  name: "plate",
  summary: "A number plate of the same shape: digits for digits, letters for letters.",
  notes: ["No country sets plates apart for fiction: the new plate may exist; it says nothing about the old one."],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "AB-123-CD", output: "AE-312-JQ" },
  purpose: "plate",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "plate"),
  prepare: () => fakeEach(sameShape),
};
