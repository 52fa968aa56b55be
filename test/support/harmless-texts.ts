/** Texts that look as if they held an identifier and hold none: what makes false alarms. */
import { Chance } from "./hostile/chance.ts";

export interface HarmlessText {
  readonly id: string;
  readonly likeness: string;
  readonly text: string;
}

const two = (chance: Chance, limit: number): string => String(1 + chance.below(limit)).padStart(2, "0");

const makers: Readonly<Record<string, (chance: Chance) => string>> = {
  "order-number": (chance) => `Order ${chance.digits(10)} has left the warehouse.`,
  "tracking-number": (chance) => `Parcel JJD${chance.digits(18)} is on its way.`,
  version: (chance) =>
    `Upgraded to ${chance.below(20)}.${chance.below(30)}.${chance.below(90)}.${chance.below(9)} without trouble.`,
  date: (chance) =>
    `Due ${two(chance, 28)}.${two(chance, 12)}.20${chance.digits(2)}, moved from 20${chance.digits(2)}-${two(chance, 12)}-${two(chance, 28)}.`,
  timestamp: (chance) => `started 17${chance.digits(11)} ended 17${chance.digits(11)}`,
  digest: (chance) => `sha256:${chance.hex(64)} matches the layer.`,
  "short-digest": (chance) => `Reverted ${chance.hex(8)} because of ${chance.hex(8)}.`,
  uuid: (chance) => `job ${chance.hex(8)}-${chance.hex(4)}-4${chance.hex(3)}-a${chance.hex(3)}-${chance.hex(12)} done`,
  // Common words that are first names, too.
  "word-like-name": (chance) =>
    chance.of([
      "Will the mark on the page stay after printing?",
      "The rose hedge will need a trim in May.",
      "Grant access to the drew-down account, then bill the project.",
      "Mark every page, pat the dough and jack up the price.",
      "Hope and grace are page titles of the spring series.",
      "Im Mai blüht die Heide, der Wolf bleibt im Wald.",
      "La mar está en calma y la luz entra por la sierra.",
      "Le roman plaît, la pierre du perron brille en juin.",
      "Il faro è chiaro, la stella di mare è rosa.",
      "Maj är varm, stig över sten och låt björken stå.",
    ]) + (chance.below(2) === 0 ? ` (line ${chance.below(5000)})` : ` No. ${chance.below(5000)}`),
  "e-mail-like": (chance) =>
    `npm install @${chance.letters(6)}/${chance.letters(5)}@${chance.below(9)}.${chance.below(30)}.${chance.below(9)}`,
  ean: (chance) =>
    `EAN ${chance.digits(13)} is out of stock, use SKU ${chance.letters(3).toUpperCase()}-${chance.digits(6)}.`,
  price: (chance) =>
    `Total ${chance.below(9999)}.${chance.digits(2)} EUR, of that ${chance.below(999)},${chance.digits(2)} tax.`,
  coordinates: (chance) =>
    `Tower at ${chance.below(89)}.${chance.digits(6)}, ${chance.below(179)}.${chance.digits(6)}.`,
  colour: (chance) => `color: #${chance.hex(6)}; border: 1px solid #${chance.hex(3)};`,
  path: (chance) => `/srv/app/releases/20${chance.digits(12)}/build_${chance.digits(4)}.tar.gz`,
  base64: (chance) => `integrity="sha384-${Buffer.from(chance.hex(48)).toString("base64")}"`,
  measurement: (chance) =>
    `Sensor read ${chance.digits(3)}.${chance.digits(2)} kPa at ${chance.digits(2)}.${chance.digits(1)} C, batch ${chance.digits(9)}.`,
  address: (chance) =>
    `Section ${chance.below(40)} of Chapter ${chance.below(40)}, page ${chance.below(900)}, paragraph ${chance.below(9)}.`,
  "time-range": (chance) =>
    `Open ${two(chance, 12)}:${two(chance, 59)}-${two(chance, 12)}:${two(chance, 59)}, slot ${chance.digits(8)}.`,
  percent: (chance) => `https://cdn.test/a%20b/${chance.hex(10)}?w=${chance.digits(4)}&v=${chance.digits(10)}`,
};

/** Kinds of likeness in turn. */
export function harmlessTexts(count = 500, seed = 1): readonly HarmlessText[] {
  const chance = new Chance(seed);
  const kinds = Object.entries(makers);
  return Array.from({ length: count }, (_, i) => {
    const [likeness, make] = kinds[i % kinds.length]!;
    return { id: `${likeness}-${String(i + 1).padStart(4, "0")}`, likeness, text: make(chance) };
  });
}
