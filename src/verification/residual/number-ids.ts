/**
 * Identifiers of digits alone with their check digits, over digits in an array: called for every number of an output, so
 * without texts. The rules are those of the value detectors (src/classify/detectors), which the tests compare with.
 */

export interface NumberId {
  readonly kind: "card" | "national-id";
  /** Name of the value detector with the same rule. */
  readonly name: string;
  readonly lengths: readonly number[];
  /** Has the outer shape: what chance is measured on. */
  isShaped(digits: Uint8Array, length: number): boolean;
  passes(digits: Uint8Array, length: number): boolean;
  /** Share of shaped random digits that pass. */
  readonly chance: number;
}

function weighted(digits: Uint8Array, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * digits[i]!;
  return sum;
}

function two(digits: Uint8Array, at: number): number {
  return 10 * digits[at]! + digits[at + 1]!;
}

function isRepeated(digits: Uint8Array, length: number): boolean {
  for (let i = 1; i < length; i++) if (digits[i] !== digits[0]) return false;
  return true;
}

function luhn(digits: Uint8Array, length: number): boolean {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const digit = digits[length - 1 - i]!;
    const doubled = (i & 1) === 1 ? 2 * digit : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Networks by their first digits: Visa, Mastercard, American Express, Discover, Diners, JCB, Maestro, UnionPay. */
function hasIssuer(digits: Uint8Array, length: number): boolean {
  const first = digits[0]!;
  const pair = two(digits, 0);
  const four = 100 * pair + two(digits, 2);
  if (length === 16 && (first === 4 || (pair >= 51 && pair <= 55) || (four >= 2221 && four <= 2720))) return true;
  if (length === 16 && (four === 6011 || pair === 65 || pair === 62 || (four >= 3528 && four <= 3589))) return true;
  if (length === 15) return pair === 34 || pair === 37;
  if (length === 14) return pair === 36 || pair === 38 || (four >= 3000 && four <= 3059);
  return length === 13 && first === 4;
}

const WEIGHTS_NO_1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const WEIGHTS_NO_2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const WEIGHTS_PL = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1];

export const numberIds: readonly NumberId[] = [
  {
    kind: "card",
    name: "payment-card",
    lengths: [13, 14, 15, 16],
    chance: 0.1,
    isShaped: hasIssuer,
    passes: (d, n) => luhn(d, n) && !isRepeated(d, n),
  },
  { kind: "national-id", name: "fr-nir", lengths: [15], chance: 1 / 97, isShaped: isNir, passes: hasNirKey },
  {
    kind: "national-id",
    name: "de-steuer-id",
    lengths: [11],
    chance: 0.1,
    isShaped: isSteuerId,
    passes: hasSteuerCheck,
  },
  {
    kind: "national-id",
    name: "no-fodselsnummer",
    lengths: [11],
    chance: 1 / 121,
    isShaped: (d) =>
      isDay(two(d, 0) - (d[0]! >= 4 ? 40 : 0)) && [0, 40, 65, 80].some((shift) => isMonth(two(d, 2) - shift)),
    passes: (d) => weighted(d, WEIGHTS_NO_1) % 11 === 0 && weighted(d, WEIGHTS_NO_2) % 11 === 0,
  },
  {
    kind: "national-id",
    name: "pl-pesel",
    lengths: [11],
    chance: 0.1,
    isShaped: (d) => isMonth(two(d, 2) % 20) && isDay(two(d, 4)),
    passes: (d) => weighted(d, WEIGHTS_PL) % 10 === 0,
  },
  {
    kind: "national-id",
    name: "br-cpf",
    lengths: [11],
    chance: 0.01,
    isShaped: (d) => !isRepeated(d, 11),
    passes: hasCpfChecks,
  },
  {
    kind: "national-id",
    name: "nl-bsn",
    lengths: [9],
    chance: 1 / 11,
    isShaped: (d) => !isRepeated(d, 9),
    passes: (d) => (weighted(d, [9, 8, 7, 6, 5, 4, 3, 2]) - d[8]!) % 11 === 0,
  },
  {
    kind: "national-id",
    name: "uk-nhs-number",
    lengths: [10],
    chance: 1 / 11,
    isShaped: (d) => !isRepeated(d, 10),
    passes: (d) => (weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) + d[9]!) % 11 === 0,
  },
  {
    kind: "national-id",
    name: "ch-ahv",
    lengths: [13],
    chance: 0.1,
    isShaped: (d) => d[0] === 7 && d[1] === 5 && d[2] === 6,
    passes: (d) => weighted(d, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
];

export const numberIdsByLength: readonly (readonly NumberId[])[] = Array.from({ length: 20 }, (_, length) =>
  numberIds.filter(({ lengths }) => lengths.includes(length)),
);

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isNir(digits: Uint8Array): boolean {
  const first = digits[0]!;
  const month = two(digits, 3);
  const isSex = first >= 1 && first <= 8 && first !== 5 && first !== 6;
  return isSex && (isMonth(month) || (month >= 20 && month <= 42) || month >= 50);
}

/** 13 digits are exact in a double. */
function hasNirKey(digits: Uint8Array): boolean {
  let number = 0;
  for (let i = 0; i < 13; i++) number = 10 * number + digits[i]!;
  return 97 - (number % 97) === two(digits, 13);
}

/** One digit twice or thrice among the first ten, all others at most once. */
function isSteuerId(digits: Uint8Array): boolean {
  if (digits[0] === 0) return false;
  let seen = 0;
  let again = 0;
  let repeats = 0;
  for (let i = 0; i < 10; i++) {
    const bit = 1 << digits[i]!;
    if ((seen & bit) !== 0) {
      repeats++;
      if (again !== 0 && again !== bit) return false;
      again = bit;
    }
    seen |= bit;
  }
  return repeats === 1 || repeats === 2;
}

function hasSteuerCheck(digits: Uint8Array): boolean {
  let product = 10;
  for (let i = 0; i < 10; i++) product = (((digits[i]! + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === digits[10];
}

function hasCpfChecks(digits: Uint8Array): boolean {
  const check = (count: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += (count + 1 - i) * digits[i]!;
    const rest = (sum * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  return check(9) === digits[9] && check(10) === digits[10];
}
