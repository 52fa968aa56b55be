/** Finds what names a person inside free text. */
import type { KnownKind } from "../../domain/known-values.ts";
import { foldCharacter } from "../../search/fold-character.ts";
import { luhnSum, mod97 } from "./checksum.ts";
import { readVersion4, readVersion6 } from "./ip-address.ts";
import { findNationalIds } from "./text-national-ids.ts";

export type HitKind = "email" | "url" | "iban" | "national-id" | KnownKind;

/** Offsets of UTF-16 units. */
export interface Hit {
  readonly kind: HitKind;
  readonly start: number;
  readonly end: number;
  /** Hits that overlapped made it, so its text is no value of its kind. */
  readonly isJoined?: true;
}

// All quantifiers are bounded, so that the time stays linear in the text.
const EMAIL = /[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63}[@\uff20][\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const USERINFO = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@?#]{1,200}(?=@)/gi;
const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}(?![a-z0-9])/gi;
const CARD = /(?<![\d.])[2-6](?:[ .-]?\d){13,18}(?![\d.]?\d)/g;
const IP_V4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;
const IP_V6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?![\w:])/gi;
const PHONE = /(?<![\w+.-])(?:\+ ?|\(\+?)?\d(?:[\s()./\u00a0-]{0,2}\d){6,14}(?![\w-])/g;
const DATE = /(?<![\w./-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![-/.]?\d)/g;

const NONE: readonly Hit[] = [];
/** What the shapes below have of digits at the least; most texts have fewer, and are not looked at for them. */
const FEWEST_DIGITS = { ip: 4, "national-id": 6, phone: 7, iban: 4, card: 13 } as const;

/**
 * Hits without overlap, in order; where some overlap, they become one of the kind that is told first here.
 * `digits`: how many the text has, or more; absent: many.
 */
export function detectInText(written: string, digits: number = Number.POSITIVE_INFINITY): readonly Hit[] {
  const text = withPlainDigits(written);
  const hasAddress = text.includes("@") || text.includes("\uff20");
  const colon = text.indexOf(":");
  const hasColons = colon >= 0;
  if (!hasAddress && !hasColons && digits < FEWEST_DIGITS.ip) return NONE;
  const enough = (kind: keyof typeof FEWEST_DIGITS) => digits >= FEWEST_DIGITS[kind];
  // A date looks like a telephone number, and a number behind a date must not join it.
  const phones = (): readonly Hit[] => {
    const withoutDates = text.replace(DATE, (date) => "\0".repeat(date.length));
    return matches("phone", withoutDates, PHONE).filter(({ start, end }) =>
      isPhone(text.slice(start, end), before(text, start)),
    );
  };
  const found: readonly (readonly Hit[])[] = [
    hasAddress && hasColons ? matches("url", text, USERINFO) : NONE,
    hasAddress
      ? matches("email", text, EMAIL)
          .filter(({ start, end }) => isAddress(text.slice(start, end)))
          .map((hit) => behindEscapes(text, hit))
      : NONE,
    enough("iban") ? [...text.matchAll(IBAN)].flatMap(ibanIn) : NONE,
    enough("card") ? matches("card", text, CARD).filter(({ start, end }) => isCard(text.slice(start, end))) : NONE,
    enough("national-id")
      ? findNationalIds(text).map(({ start, end }): Hit => ({ kind: "national-id", start, end }))
      : NONE,
    enough("ip")
      ? matches("ip", text, IP_V4).filter(
          ({ start, end }) =>
            readVersion4(text.slice(start, end)) !== null && !VERSION_BEFORE.test(before(text, start)),
        )
      : NONE,
    hasColons && text.includes(":", colon + 1)
      ? matches("ip", text, IP_V6).filter(({ start, end }) => readVersion6(text.slice(start, end)) !== null)
      : NONE,
    enough("phone") ? phones() : NONE,
  ];
  return found.reduce(mergeHits, []);
}

const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, "gu");

/** Digits of Arabic, Indic and full-width writing as those of ASCII. Offsets stay: rare digits of two units are left. */
export function withPlainDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text.replace(OTHER_DIGITS, (digit) =>
    digit.length === 1 ? foldCharacter(digit.charCodeAt(0)).letters : digit,
  );
}

/** All hits in order. Hits that overlap become one over all of them, of the kind of a winner if one is among them. */
export function mergeHits(winners: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  // The sort is stable: of two hits that start together, the winner comes first.
  const sorted = [...winners, ...others].sort((a, b) => a.start - b.start);
  const won = new Set(winners);
  const merged: Hit[] = [];
  let hasWinner = false;
  for (const hit of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= hit.start) {
      merged.push(hit);
      hasWinner = won.has(hit);
      continue;
    }
    const takesKind = !hasWinner && won.has(hit);
    hasWinner ||= takesKind;
    merged[merged.length - 1] = join(takesKind ? hit : last, takesKind ? last : hit);
  }
  return merged;
}

function join(named: Hit, other: Hit): Hit {
  if (named.start <= other.start && named.end >= other.end) return named;
  const start = Math.min(named.start, other.start);
  return { kind: named.kind, start, end: Math.max(named.end, other.end), isJoined: true };
}

function matches(kind: HitKind, text: string, pattern: RegExp): readonly Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** Words behind an IBAN may have joined it, so shorter readings are tried too. */
function ibanIn(match: RegExpExecArray): readonly Hit[] {
  for (let found = match[0]; found.length >= 15; found = found.slice(0, -1)) {
    const compact = found.replace(/[ -]/g, "").toUpperCase();
    if (/[ -]$/.test(found) || compact.length > 34 || compact.length < 15) continue;
    if (mod97(compact.slice(4) + compact.slice(0, 4)) !== 1) continue;
    return [{ kind: "iban", start: match.index, end: match.index + found.length }];
  }
  return [];
}

/** Lengths and first digits that issuers use: a count of milliseconds passes the check sum once in ten times. */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  const isIssued =
    digits.length === 14
      ? /^3[0689]/.test(digits)
      : digits.length === 15
        ? /^3[47]/.test(digits)
        : /^[2-6]/.test(digits);
  return isIssued && luhnSum(digits) % 10 === 0;
}

/** Packages and their versions are written with an at sign, too; no top-level domain ends in a digit. */
function isAddress(found: string): boolean {
  return !/\d$/.test(found);
}

const BACKSLASHED = /^(?:[bfnrt]|u[0-9a-f]{4}|x[0-9a-f]{2})(?=[^@])/i;
const PERCENTS = /^(?:%[0-9a-f]{2})+(?=[^@])/i;
const LINE_END = /^0[AD](?=[^@])/;

/** The letters of an escape before an address (`\nada@example.com`) are none of the address. */
function behindEscapes(text: string, hit: Hit): Hit {
  const sign = text[hit.start - 1];
  const pattern = sign === "\\" ? BACKSLASHED : sign === "=" ? LINE_END : PERCENTS;
  const letters = pattern.exec(text.slice(hit.start, hit.end))?.[0].length ?? 0;
  return letters === 0 ? hit : { ...hit, start: hit.start + letters };
}

const CONTEXT = 24;
/** What a number behind it is called instead. */
const NO_PHONE_BEFORE =
  /(?:order|commande|bestell\w*|pedido|ordine|batch|lot|slot|ean|gtin|isbn|issn|sku|ref\w*|invoice|rechnung|facture|ticket|case|parcel|tracking|serial|build|release|version|job|id|no|nr|n\u00ba|n\u00b0|of|hash|commit|sha\d*)\s?[#:.]?\s?$|#\s?$|\/$/i;
const PHONE_MEMBER = /(?:phone|tel|mobile|mobil|cell|fax|msisdn|number|contact|call)\w*=$/i;
const VERSION_BEFORE = /(?:version|upgrad|updat|releas|install|\bv)\D*$/i;

const FOUR_PARTS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - CONTEXT), start);
}

/**
 * A bare run of digits is more often an order number; a sign, two separators, a leading 0 or ten digits tell a phone, the
 * last two only where nothing before them says what else it is.
 */
function isPhone(found: string, context: string): boolean {
  const digits = found.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15 || FOUR_PARTS.test(found)) return false;
  const separators = found.match(/[\s()./\u00a0-]+/g)?.length ?? 0;
  if (/^[+(]/.test(found) || separators >= 2) return true;
  if (separators === 0 && (NO_PHONE_BEFORE.test(context) || (context.endsWith("=") && !PHONE_MEMBER.test(context))))
    return false;
  return (digits.startsWith("0") && (separators > 0 || digits.length >= 9)) || digits.length === 10;
}
