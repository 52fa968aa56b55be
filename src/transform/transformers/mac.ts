/** mac: a locally administered hardware address. */
import type { Transformer } from "../transformer.ts";
import { requireFamily, requireLength, typeOf } from "./column-fit.ts";
import { fakeEach } from "./host-fake.ts";

export const mac: Transformer = {
  name: "mac",
  summary: "A locally administered hardware address, which no manufacturer gives out.",
  notes: ["Keeps the separators and the length of the old address; anything else becomes six bytes with colons."],
  kind: "fake",
  parameters: (z) => z.strictObject({}),
  example: { parameters: {}, input: "00:00:5e:00:53:01", output: "52:ef:fc:87:85:ee" },
  purpose: "mac",
  normalization: "none",
  injective: () => false,
  fit: (_parameters, shape) => requireFamily(shape, ["macaddr", "text"], "mac") ?? requireLength(shape, 17, "mac"),
  prepare(_parameters, { shape }) {
    const bytes = typeOf(shape)?.name.endsWith("8") ? 8 : 6;
    const standard = Array.from({ length: bytes }, () => "00").join(":");
    return fakeEach((value, draw) => {
      const isAddress = /^[0-9a-f]{2}([:.-]?[0-9a-f]{2}){5,7}$/i.test(value);
      const hex = `${hexDigit(draw.below(16))}2${Array.from({ length: 14 }, () => hexDigit(draw.below(16))).join("")}`;
      let at = 0;
      const made = (isAddress ? value : standard).replace(/[0-9a-f]/gi, () => hex[at++]!);
      return /[A-F]/.test(value) ? made.toUpperCase() : made;
    });
  },
};

function hexDigit(number: number): string {
  return number.toString(16);
}
