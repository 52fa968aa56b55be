/** file-name: a token with the same ending. */
import type { Transformer } from "../transformer.ts";
import { UNIQUE_CHARACTERS } from "./base32.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { drawToken, endingOf } from "./url.ts";

const SHORT_TOKEN = 8;
/** A dot and five characters. */
const LONGEST_ENDING = 6;

export const fileName: Transformer = {
  name: "file-name",
  summary: "A file name of a token that keeps a known ending such as `.pdf`.",
  notes: ["Folders of a path are dropped, because their names may be people's."],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "cv-ada-example.pdf", output: "ec6kr332apbuknir.pdf" },
  purpose: "file-name",
  normalization: "none",
  injective: () => true,
  fit: (_parameters, shape) =>
    requireText(shape, LONGEST_ENDING + (shape.isUnique ? UNIQUE_CHARACTERS : SHORT_TOKEN), "file-name"),
  prepare(_parameters, { shape }) {
    const room = (maxLengthOf(shape) ?? Number.POSITIVE_INFINITY) - LONGEST_ENDING;
    return fakeEach((value, draw) => drawToken(draw, Math.min(UNIQUE_CHARACTERS, room)) + endingOf(value));
  },
};
