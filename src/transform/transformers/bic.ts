/** bic: a bank identifier that no bank has. */
import type { Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";

export const bic: Transformer = {
  name: "bic",
  summary: "A BIC of the same country and length, of a bank called XX and in the test network.",
  notes: [
    "The location code ends in 0, which SWIFT keeps for test addresses. A value shorter than 8 characters becomes one of 8.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "EXMPFRPPXXX", output: "XXFIFRP0XXX" },
  purpose: "bic",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 11, "bic"),
  prepare: () =>
    fakeEach((value, draw) => {
      const country = /^[A-Za-z]{4}([A-Za-z]{2})/.exec(value)?.[1]?.toUpperCase() ?? "XX";
      const bank = `XX${draw.pattern("??")}`;
      return `${bank}${country}${draw.pattern("?")}0${value.trim().length > 8 ? "XXX" : ""}`;
    }),
};
