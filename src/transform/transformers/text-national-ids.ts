/** National identification numbers inside free text: those with a shape or check digits that random words do not have. */
import { weightedSum } from "./checksum.ts";

interface Shape {
  readonly pattern: RegExp;
  accepts(compact: string): boolean;
}

const always = () => true;

const SHAPES: readonly Shape[] = [
  // United States: Social Security number.
  { pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g, accepts: always },
  // France: numéro de sécurité sociale with its key.
  { pattern: /(?<!\w)[12](?: ?\d{2}){2} ?(?:\d{2}|2[AB])(?: ?\d{3}){2} ?\d{2}(?!\w)/g, accepts: hasFrenchKey },
  // Spain: DNI and NIE with their letter.
  { pattern: /(?<!\w)(?:\d{8}|[XYZ]\d{7})-?[A-Z](?!\w)/g, accepts: hasSpanishLetter },
  // Italy: codice fiscale.
  { pattern: /(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/gi, accepts: always },
  // United Kingdom: National Insurance number.
  { pattern: /(?<!\w)[A-Z]{2}(?: ?\d{2}){3} ?[A-D](?!\w)/g, accepts: always },
  // Norway: fødselsnummer with both check digits; Poland: PESEL with its one.
  {
    pattern: /(?<![\w.+-])\d{6} ?\d{5}(?![\w-])/g,
    accepts: (compact) => hasNorwegianChecks(compact) || hasPolishCheck(compact),
  },
];

/** In the order of their starts. */
export function findNationalIds(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = SHAPES.flatMap(({ pattern, accepts }) =>
    [...text.matchAll(pattern)]
      .filter((match) => accepts(match[0].replace(/[ -]/g, "")))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Corsica's departments 2A and 2B count as 19 and 18. */
function hasFrenchKey(compact: string): boolean {
  const digits = compact.replace("2A", "19").replace("2B", "18");
  return BigInt(digits.slice(0, 13)) % 97n === BigInt(97 - Number(digits.slice(13)));
}

function hasSpanishLetter(compact: string): boolean {
  const number = Number(compact.slice(0, 8).replace("X", "0").replace("Y", "1").replace("Z", "2"));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === compact[8];
}

function hasNorwegianChecks(digits: string): boolean {
  return (
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Poland: PESEL. */
function hasPolishCheck(digits: string): boolean {
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}
