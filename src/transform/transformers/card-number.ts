/** card-number: a payment card number that passes Luhn's formula in test ranges. */
import type { Transformer } from "../transformer.ts";
import { withLuhn } from "./checksum.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { replaceTelling } from "./same-shape.ts";
import type { TagDraw } from "./tag-draw.ts";

export const cardNumber: Transformer = {
  name: "card-number",
  summary: "A card number of the same length and network digit that passes Luhn's formula, in test ranges.",
  notes: [
    "The number keeps its first digit and starts as test cards of payment processors do (4000 00, 5200 00, 3782 80, 6011 00), or has zeros after the first digit; no registry says that no card has such a number. Punctuation stays; digits of other scripts become ASCII ones. A value with other than 12 to 19 digits has all its digits drawn.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "4111 1111 1111 1111", output: "4000 0067 4804 2396" },
  purpose: "card-number",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "card-number"),
  prepare: () => fakeEach(fakeCardNumber),
};

const TEST_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["4", "400000"],
  ["5", "520000"],
  ["3", "378280"],
  ["6", "601100"],
]);

export function fakeCardNumber(value: string, draw: TagDraw): string {
  const digits = value.match(/\p{Nd}/gu) ?? [];
  const made = digits.length < 12 || digits.length > 19 ? draw.digits(digits.length) : cardDigits(digits, draw);
  let at = 0;
  return replaceTelling(value, (sign) => (/\p{Nd}/u.test(sign) ? made[at++]! : "x"));
}

function cardDigits(digits: readonly string[], draw: TagDraw): string {
  // A first digit of another script says nothing of the network.
  const prefix = TEST_PREFIXES.get(digits[0]!) ?? `${/\d/.test(digits[0]!) ? digits[0] : 9}00000`;
  return withLuhn(prefix + draw.digits(digits.length - prefix.length - 1));
}
