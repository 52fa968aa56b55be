/** Telephone numbers that are set apart for fiction, by country. */

/** In a pattern `#` is a drawn digit and `@@@` one of `AREA_CODES`. */
export interface PhoneRange {
  readonly countryCode: string;
  /** Trunk prefix of national numbers, which international ones leave out. */
  readonly trunk: string;
  /** National (significant) numbers of this many digits get one of `national`. */
  readonly length: number;
  /** National numbers that begin so get this pattern; the first that matches. */
  readonly national: readonly { readonly starts: string; readonly pattern: string }[];
}

/**
 * NANP: 555-0100 to 555-0199 are reserved for fiction in every area. Ofcom: drama numbers. ARCEP: ranges for audiovisual
 * works. Numbers of other countries and lengths have no such range; see `INVALID_START`.
 */
export const phoneRanges: readonly PhoneRange[] = [
  { countryCode: "1", trunk: "1", length: 10, national: [{ starts: "", pattern: "@@@55501##" }] },
  {
    countryCode: "44",
    trunk: "0",
    length: 10,
    national: [
      { starts: "7", pattern: "7700900###" },
      { starts: "20", pattern: "2079460###" },
      { starts: "8", pattern: "8081570###" },
      { starts: "9", pattern: "9098790###" },
      { starts: "3", pattern: "3069990###" },
      { starts: "", pattern: "1632960###" },
    ],
  },
  {
    countryCode: "33",
    trunk: "0",
    length: 9,
    national: [
      { starts: "2", pattern: "26191####" },
      { starts: "3", pattern: "35301####" },
      { starts: "4", pattern: "46571####" },
      { starts: "5", pattern: "53649####" },
      { starts: "6", pattern: "63998####" },
      { starts: "7", pattern: "63998####" },
      { starts: "", pattern: "19900####" },
    ],
  },
];

/** Area codes of large cities and whole states: they say nothing about the old number. */
export const AREA_CODES = ["201", "212", "303", "312", "404", "415", "512", "602", "617", "702", "808", "907"] as const;

/**
 * No numbering plan has national numbers that begin so. Three zeros, because two are where international dialling begins
 * in most countries, and no calling code begins with a third.
 */
export const INVALID_START = "000";

/** Country codes of one and two digits; all others have three (ITU-T E.164, list of assigned codes). */
const SHORT_CODES: ReadonlySet<string> = new Set(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);

/** How many of the leading digits of an international number are its country code. */
export function countryCodeLength(digits: string): number {
  if (SHORT_CODES.has(digits.slice(0, 1))) return 1;
  return SHORT_CODES.has(digits.slice(0, 2)) ? 2 : 3;
}
