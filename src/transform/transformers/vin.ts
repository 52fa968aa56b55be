/** vin: a vehicle identification number with a valid check digit. */
import type { Transformer } from "../transformer.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import type { TagDraw } from "./tag-draw.ts";

export const vin: Transformer = {
  name: "vin",
  summary: "A vehicle identification number with a valid check digit, of a manufacturer that does not exist.",
  notes: ["Begins with 0, which ISO 3780 gives to no region of the world."],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "11111111111111111", output: "0T7JZSAK5RJ9VDHFC" },
  purpose: "vin",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 17, "vin"),
  prepare: () => fakeEach((_value, draw) => fakeVin(draw)),
};

/** Without I, O and Q; each letter's value is at the same place of `VALUES`. */
const SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
const VALUES = "123456781234579234567890123456789";
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const CHECK_PLACE = 8;

function fakeVin(draw: TagDraw): string {
  const body = ["0"];
  while (body.length < WEIGHTS.length) body.push(SIGNS[draw.below(SIGNS.length)]!);
  const sum = body.reduce((total, sign, i) => total + WEIGHTS[i]! * Number(VALUES[SIGNS.indexOf(sign)]), 0);
  body[CHECK_PLACE] = sum % 11 === 10 ? "X" : String(sum % 11);
  return body.join("");
}
