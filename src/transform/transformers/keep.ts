/** keep: leaves the field as it is. */
import type { Transformer } from "../transformer.ts";

export const keep: Transformer = {
  name: "keep",
  summary: "Leaves the value as it is, byte for byte.",
  kind: "basic",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Ada Example", output: "Ada Example" },
  purpose: null,
  normalization: "none",
  injective: () => true,
  fit: () => null,
  prepare: () => ({
    kind: "host",
    needsTag: false,
    apply: (batch) => batch.values.map(() => undefined),
  }),
};
