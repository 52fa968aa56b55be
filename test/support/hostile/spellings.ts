/** Other spellings of an identifier that keep its letters and digits. Each answers null where it would change nothing. */
import type { Chance } from "./chance.ts";
import type { IdentifierKind } from "./identifiers.ts";

export type Spelling = (identifier: string, chance: Chance, kind: IdentifierKind) => string | null;

const blanks = ["  ", "\u00a0", "\u2009", "\u202f", "\t", "\n", "\r\n", " \u00a0 "];
const marks = ["-", ".", "/", "_", " - ", " / ", ", "];
const invisible = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"];
/** Letters that no decomposition takes the accent from. */
const plainLetters: Readonly<Record<string, string>> = { ø: "o", Ø: "O", ł: "l", Ł: "L", Þ: "Th", þ: "th" };

export const spellings = {
  plain: (identifier) => identifier,
  "upper-case": (identifier) => ifChanged(identifier, identifier.toUpperCase()),
  "lower-case": (identifier) => ifChanged(identifier, identifier.toLowerCase()),
  "odd-case": (identifier, chance) =>
    ifChanged(
      identifier,
      [...identifier].map((each) => (chance.below(2) === 0 ? each.toUpperCase() : each.toLowerCase())).join(""),
    ),
  "odd-blanks": (identifier, chance, kind) => regrouped(identifier, kind, () => chance.of(blanks)),
  "odd-marks": (identifier, chance, kind) => regrouped(identifier, kind, () => chance.of(marks)),
  compact: (identifier) => ifChanged(identifier, identifier.replace(/[^\p{L}\p{N}\p{M}@]/gu, "")),
  nfd: (identifier) => ifChanged(identifier, identifier.normalize("NFD")),
  nfc: (identifier) => ifChanged(identifier, identifier.normalize("NFC")),
  "full-width": (identifier) =>
    identifier
      .normalize("NFC")
      .replace(/[!-~]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0))
      .replaceAll(" ", "\u3000"),
  "zero-width": (identifier, chance) => {
    const characters = [...identifier];
    for (let round = 0; round < 3; round++)
      characters.splice(1 + chance.below(characters.length - 1), 0, chance.of(invisible));
    return characters.join("");
  },
  "accents-dropped": (identifier) =>
    ifChanged(
      identifier,
      identifier
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .replace(/[øØłŁÞþ]/g, (letter) => plainLetters[letter]!),
    ),
  "accents-added": (identifier, chance) =>
    ifChanged(
      identifier,
      identifier.replace(/[aeiouy]/g, (vowel) =>
        chance.below(2) === 0 ? vowel : `${vowel}${chance.of(["\u0301", "\u0308"])}`.normalize("NFC"),
      ),
    ),
  "split-over-keys": (identifier, chance, kind) => splitOverKeys(identifier, chance, kind),
} as const satisfies Record<string, Spelling>;

export type SpellingName = keyof typeof spellings;

/** The two texts of a JSON object that were one. */
export function joinKeys(json: string): string {
  return Object.values(JSON.parse(json) as Record<string, string | null>)
    .filter((value) => value !== null)
    .join(" ");
}

function ifChanged(identifier: string, spelled: string): string | null {
  return spelled === identifier ? null : spelled;
}

/** What separates parts is exchanged; long numbers get groups; a sign that says more than that (`@`, `+`) stays. */
function regrouped(identifier: string, kind: IdentifierKind, separator: () => string): string | null {
  if (kind === "email")
    return identifier.replace(/[@.]/g, (mark) => (mark === "@" ? `${separator()}@${separator()}` : mark));
  const isNumber = kind === "iban" || kind === "card" || kind === "national-id";
  const grouped = isNumber ? identifier.replace(/[^A-Za-z\d]/g, "").replace(/.{4}(?=.)/g, "$& ") : identifier;
  return ifChanged(identifier, grouped.replace(/[ .,:_-]+/g, separator));
}

const keysOfKind: Readonly<Record<IdentifierKind, readonly (readonly [string, string])[]>> = {
  name: [
    ["first", "last"],
    ["vorname", "nachname"],
    ["given_name", "family_name"],
  ],
  email: [
    ["user", "domain"],
    ["local", "host"],
  ],
  phone: [
    ["country", "number"],
    ["prefix", "subscriber"],
  ],
  iban: [["check", "bban"]],
  username: [["base", "tail"]],
  "national-id": [["serial", "check"]],
  card: [["bin", "rest"]],
  address: [["street", "place"]],
  ip: [["net", "node"]],
  "account-number": [["branch", "no"]],
};

/** Cut where people would cut: at the last separator of the first half, else in the middle of a number. */
function splitOverKeys(identifier: string, chance: Chance, kind: IdentifierKind): string {
  const [first, second] = chance.of(keysOfKind[kind]);
  const at = kind === "iban" ? 4 : cutOf(identifier, kind);
  const values = [identifier.slice(0, at), identifier.slice(at).replace(/^[ @,.:_-]+/, "")];
  const between = chance.below(2) === 0 ? {} : { verified: null };
  return JSON.stringify({ [first]: values[0], ...between, [second]: values[1] });
}

function cutOf(identifier: string, kind: IdentifierKind): number {
  const mark = kind === "email" ? "@" : kind === "address" ? "," : null;
  if (mark !== null) return identifier.indexOf(mark);
  const separator = identifier.search(/[ .:_-]/);
  return separator > 0 ? separator : Math.floor(identifier.length / 2);
}
