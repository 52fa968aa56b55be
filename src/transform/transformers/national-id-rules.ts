/** How national identification numbers of each country are built. */
import { weightedSum } from "./checksum.ts";
import type { TagDraw } from "./tag-draw.ts";

export type NationalIdCountry = "us" | "fr" | "es" | "nl" | "no" | "it" | "pl" | "de" | "gb";

export interface NationalIdRule {
  /** For the documentation: the number's name, and why nobody has it. */
  readonly note: string;
  /** Longest number it makes. */
  readonly width: number;
  make(value: string, draw: TagDraw): string;
}

export const nationalIds: Record<NationalIdCountry, NationalIdRule> = {
  us: {
    note: "Social Security number in area 900 to 999, which the SSA never issues, and group 00. Hyphens as in the old value.",
    width: 11,
    make: (value, draw) => {
      const serial = `9${draw.digits(2)}00${draw.digits(4)}`;
      return value.includes("-") ? `${serial.slice(0, 3)}-${serial.slice(3, 5)}-${serial.slice(5)}` : serial;
    },
  },
  gb: {
    note: "National Insurance number with the prefix QQ, which is never issued.",
    width: 9,
    make: (_value, draw) => `QQ${draw.digits(6)}${"ABCD"[draw.below(4)]}`,
  },
  fr: {
    note: "numéro de sécurité sociale (NIR) of 15 digits with its key, in municipality 000, which the code of places does not use.",
    width: 15,
    make: (_value, draw) => {
      const body = `${1 + draw.below(2)}${draw.digits(2)}${two(1 + draw.below(12))}${two(1 + draw.below(95))}000${draw.digits(3)}`;
      return body + two(97 - Number(BigInt(body) % 97n));
    },
  },
  es: {
    note: "DNI of eight digits that begin with 00 and its letter; the numbers from 00000100 up may have been issued long ago.",
    width: 9,
    make: (_value, draw) => {
      const number = `00${draw.digits(6)}`;
      return number + "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23];
    },
  },
  nl: {
    note: "Burgerservicenummer of nine digits that passes the eleven test and begins with 9; that no such number is issued is not certain.",
    width: 9,
    make: (_value, draw) => retryDraws(() => elevenTest(`9${draw.digits(7)}`)),
  },
  no: {
    note: "fødselsnummer of eleven digits with both check digits and month plus 80, as Skatteetaten writes synthetic persons.",
    width: 11,
    make: (_value, draw) =>
      retryDraws(() =>
        norwegianChecks(`${two(1 + draw.below(28))}${81 + draw.below(12)}${draw.digits(2)}${draw.digits(3)}`),
      ),
  },
  it: {
    note: "codice fiscale of 16 characters with its check character, in the place Z999, which no municipality or country has.",
    width: 16,
    make: (_value, draw) => {
      const day = 1 + draw.below(28) + 40 * draw.below(2);
      const body = `${draw.pattern("??????##")}${"ABCDEHLMPRST"[draw.below(12)]}${two(day)}Z999`;
      return body + italianCheck(body);
    },
  },
  pl: {
    note: "PESEL of eleven digits with its check digit, of a person born from 2200 to 2299.",
    width: 11,
    make: (_value, draw) => {
      const body = `${draw.digits(2)}${61 + draw.below(12)}${two(1 + draw.below(28))}${draw.digits(4)}`;
      return body + ((10 - (weightedSum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
    },
  },
  de: {
    note: "Steuerliche Identifikationsnummer of eleven digits with its check digit and a leading 0, as test numbers have.",
    width: 11,
    make: (_value, draw) => germanTaxNumber(draw),
  },
};

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** About one body in eleven has no check digit; the next draws of the same tag give another. */
function retryDraws(make: () => string | null): string {
  for (;;) {
    const made = make();
    if (made !== null) return made;
  }
}

function elevenTest(body: string): string | null {
  const check = weightedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return check === 10 ? null : body + check;
}

function norwegianChecks(body: string): string | null {
  const first = (11 - (weightedSum(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  if (first === 10) return null;
  const second = (11 - (weightedSum(body + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return second === 10 ? null : `${body}${first}${second}`;
}

/** Values of the characters in odd places, A and 0 first (Decreto Ministeriale 23/12/1976). */
const ITALIAN_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function italianCheck(body: string): string {
  let sum = 0;
  for (const [i, sign] of [...body].entries()) {
    const number = sign <= "9" ? Number(sign) : sign.charCodeAt(0) - 65;
    sum += i % 2 === 0 ? ITALIAN_ODD[number]! : number;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/** Ten digits of which exactly one comes twice and one never, then the check digit of ISO 7064 mod 11,10. */
function germanTaxNumber(draw: TagDraw): string {
  const pool = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const missing = draw.below(9);
  pool.splice(missing, 1);
  pool.push(pool[draw.below(8)]!);
  for (let i = pool.length - 1; i > 0; i--) {
    const k = draw.below(i + 1);
    [pool[i], pool[k]] = [pool[k]!, pool[i]!];
  }
  const body = `0${pool.join("")}`;
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return body + ((11 - product) % 10);
}
