/** iban: a valid account number of the same country at a bank that does not exist. */
import type { Transformer } from "../transformer.ts";
import { iban as ibanOf } from "./checksum.ts";
import { requireText } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";
import { sameShape } from "./same-shape.ts";
import type { TagDraw } from "./tag-draw.ts";

export const iban: Transformer = {
  name: "iban",
  summary: "An IBAN of the same country and length with valid check digits and a bank code of zeros.",
  notes: [
    "The first four characters of the bank code become 0 (letters X), the rest is drawn. Length, country and the check digits of the IBAN are valid; check digits that some countries have inside (Belgium, Norway, Spain and others) are not computed. No registry of banks says for all countries that zeros are free. Blanks, dots and hyphens stay where they were. A value that is no IBAN keeps its shape: digits for digits, letters for letters.",
  ],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "GB33 BUKB 2020 1555 5555 55", output: "GB64 XXXX 2932 1548 3766 73" },
  purpose: "iban",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireText(shape, 1, "iban"),
  prepare: () => fakeEach(fakeIban),
};

/** Shortest and longest IBAN of the registry, and its spelling without blanks. */
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

export function fakeIban(value: string, draw: TagDraw): string {
  const compact = value.replace(/[\s.-]/g, "").toUpperCase();
  if (!IBAN.test(compact)) return sameShape(value, draw);
  const bank = compact.slice(4, 8).replace(/\d/g, "0").replace(/[A-Z]/g, "X");
  const made = ibanOf(compact.slice(0, 2), bank + sameShape(compact.slice(8), draw));
  let at = 0;
  return value.replace(/[^\s.-]/g, () => made[at++]!);
}
