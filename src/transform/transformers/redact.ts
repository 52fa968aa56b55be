/** redact: a typed marker instead of every value. */
import type { Transformer } from "../transformer.ts";
import { typeOf } from "./column-fit.ts";
import { markerFor } from "./type-marker.ts";

export const redact: Transformer = {
  name: "redact",
  summary: "Writes a marker that fits the column's type: `[redacted]`, 0, 1970-01-01, {} and so on.",
  notes: [
    'Text columns get `[redacted]`, or as much of `redacted` as fits; JSON gets `{"redacted": true}`, XML `<redacted/>`, numbers 0, booleans false, dates 1970-01-01, UUIDs zeros, addresses 192.0.2.0, binary and search columns nothing, enums their first label, composite types the markers of their attributes, arrays one marker for each element. An empty value stays empty.',
  ],
  kind: "basic",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "Ada Example", output: "[redacted]" },
  purpose: null,
  normalization: "none",
  injective: () => false,
  fit(_parameters, shape) {
    const type = typeOf(shape);
    return markerFor(type) !== null
      ? null
      : {
          problem: `no marker is known for the type ${type?.name}`,
          hint: "Use `null`, or `constant` with a value of that type",
        };
  },
  prepare(_parameters, { shape }) {
    const text = markerFor(typeOf(shape)) ?? "";
    return { kind: "native", operation: { op: "constant", text, keepEmpty: true } };
  },
};
