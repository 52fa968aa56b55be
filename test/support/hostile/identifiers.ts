/** Invented identifiers: pairwise different, none part of another however both are spelled. */
import { canonicalText } from "../../../src/search/canonical-text.ts";
import type { Chance } from "./chance.ts";

export const identifierKinds = [
  "email",
  "phone",
  "iban",
  "name",
  "username",
  "national-id",
  "card",
  "address",
  "ip",
  "account-number",
] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

const firstNames =
  "Ágota Björn Célestine Dagný Édouard Fiammetta Gøran Héloïse Ingmar Jürgen Kláudia Leocádia Małgorzata Núria Øystein Petronella Quirijn Rëzarta Søren Þórunn Ulrika Věra Włodzimierz Ximena Yngve Žofie".split(
    " ",
  );
const nameStems =
  "Ald Bjer Cass Drav Elm Farn Grøn Holl Iver Jons Kvist Lönn Måns Nørr Orlé Pérr Quaz Rybk Skål Tørn Ulv Värn Wąs Yrl Zúñ".split(
    " ",
  );
const nameEnds =
  "ander berg court dóttir evič feld gård hausen inski kowicz lund mann nès olfi quist rød stedt thwaite ué vall".split(
    " ",
  );
const streets =
  "Rosenhof Kastanjelaan Ruelle-Haute Vía-Láctea Ängsväg Møllevænget Ogrodowa Čapkova Brackenhill Jardim-Velho".split(
    " ",
  );
const mailDomains = ["example.com", "example.org", "example.net", "mail.example.com", "post.example.org"];

/** `count` identifiers, the kinds in turn. */
export function inventIdentifiers(count: number, chance: Chance): { kind: IdentifierKind; identifier: string }[] {
  const taken: string[] = [];
  return Array.from({ length: count }, (_, i) => {
    const kind = identifierKinds[i % identifierKinds.length]!;
    for (;;) {
      const identifier = makers[kind](chance);
      const letters = canonicalText(identifier).letters;
      if (letters.length < 7 || taken.some((other) => other.includes(letters) || letters.includes(other))) continue;
      taken.push(letters);
      return { kind, identifier };
    }
  });
}

const makers: Readonly<Record<IdentifierKind, (chance: Chance) => string>> = {
  email: (chance) => {
    const local = [chance.letters(3 + chance.below(4)), chance.letters(4 + chance.below(5))].join(
      chance.of([".", "_", "-"]),
    );
    return `${local}${chance.of(["", chance.digits(2)])}@${chance.of(mailDomains)}`;
  },
  // Number ranges set apart for fiction: United Kingdom, Germany, France, North America.
  phone: (chance) =>
    chance.of([
      () => `+44 7700 900${chance.digits(3)}`,
      () => `+49 30 23125 ${chance.digits(3)}`,
      () => `+33 1 99 00 ${chance.digits(2)} ${chance.digits(2)}`,
      () => `+1 ${2 + chance.below(8)}${chance.digits(2)}-555-01${chance.digits(2)}`,
    ])(),
  iban: (chance) => {
    const [country, account] = chance.of([
      ["DE", `99999999${chance.digits(10)}`],
      ["FR", `9999999999${chance.digits(13)}`],
      ["NL", `XXXX${chance.digits(10)}`],
      ["NO", `9999${chance.digits(7)}`],
    ] as const);
    return withIbanCheck(country, account);
  },
  name: (chance) => {
    const name = `${chance.of(firstNames)} ${chance.of(nameStems)}${chance.of(nameEnds)}`;
    // A database may hold either form of an accented letter.
    return chance.below(3) === 0 ? name.normalize("NFD") : name;
  },
  username: (chance) =>
    `${chance.letters(5 + chance.below(4))}${chance.of(["", "_", "-"])}${chance.letters(2)}${chance.digits(2)}`,
  "national-id": (chance) => chance.of([spanishId, frenchId, brazilianId, dutchId])(chance),
  card: (chance) => {
    const body = `400000${chance.digits(9)}`;
    return `${body}${luhnDigit(body)}`;
  },
  address: (chance) => {
    const address = `${chance.of(streets).replace("-", " ")} ${1 + chance.below(899)}, ${chance.digits(5)} ${chance.of(nameStems)}${chance.of(nameEnds)}`;
    return chance.below(4) === 0 ? address.normalize("NFD") : address;
  },
  ip: (chance) =>
    chance.of([
      () => `${chance.of(["192.0.2", "198.51.100", "203.0.113"])}.${100 + chance.below(156)}`,
      () => `2001:db8:${Array.from({ length: 6 }, () => `${1 + chance.below(9)}${chance.hex(3)}`).join(":")}`,
    ])(),
  "account-number": (chance) => `${chance.of(["K", "MB", "CU"])}-${chance.digits(4)}-${chance.digits(5)}`,
};

function withIbanCheck(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join("");
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${account}`;
}

function luhnDigit(body: string): number {
  const sum = [...body].reduce((total, digit, i) => {
    const weighed = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function spanishId(chance: Chance): string {
  const digits = `${1 + chance.below(9)}${chance.digits(7)}`;
  return `${digits}${"TRWAGMYFPDXBNJZSQVHLCKE"[Number(digits) % 23]}`;
}

/** Département 99 stands for births abroad. */
function frenchId(chance: Chance): string {
  const body = `${1 + chance.below(2)}${chance.digits(2)}${String(1 + chance.below(12)).padStart(2, "0")}99${chance.digits(6)}`;
  return `${body}${String(97 - (Number(body) % 97)).padStart(2, "0")}`;
}

function brazilianId(chance: Chance): string {
  let digits = chance.digits(9);
  for (const weight of [10, 11]) {
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (weight - i), 0);
    digits += String(((sum * 10) % 11) % 10);
  }
  return digits.replace(/^(\d{3})(\d{3})(\d{3})/, "$1.$2.$3-");
}

function dutchId(chance: Chance): string {
  for (;;) {
    const digits = `${1 + chance.below(9)}${chance.digits(7)}`;
    const check = [...digits].reduce((total, digit, i) => total + Number(digit) * (9 - i), 0) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
