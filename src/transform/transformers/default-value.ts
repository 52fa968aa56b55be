/** default: what the server computes or fills in. No policy names it: the plan does, for generated columns. */
import type { Transformer } from "../transformer.ts";

export const defaultValue: Transformer = {
  name: "default",
  summary: "Writes DEFAULT where rows stand in INSERT, and NULL elsewhere.",
  kind: "basic",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "ada@example.com", output: null },
  purpose: null,
  normalization: "none",
  injective: () => true,
  fit: () => null,
  prepare: () => ({ kind: "native", operation: { op: "default" } }),
};
