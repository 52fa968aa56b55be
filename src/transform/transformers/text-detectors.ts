/** Finds what names a person inside free text. */
import { luhnSum, mod97 } from "./checksum.ts";
import { readVersion4, readVersion6 } from "./ip-address.ts";
import { findNationalIds } from "./text-national-ids.ts";

export type HitKind = "email" | "url" | "iban" | "card" | "national-id" | "ip" | "phone" | "known";

/** Offsets of UTF-16 units. */
export interface Hit {
  readonly kind: HitKind;
  readonly start: number;
  readonly end: number;
  /** Hits that overlapped made it, so its text is no value of its kind. */
  readonly isJoined?: true;
}

// All quantifiers are bounded, so that the time stays linear in the text.
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}[@\uff20][\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const USERINFO = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@?#]{1,200}(?=@)/gi;
const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}(?![a-z0-9])/gi;
const CARD = /(?<![\d.])\d(?:[ .-]?\d){12,18}(?![\d.]?\d)/g;
const IP_V4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;
const IP_V6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?![\w:])/gi;
const PHONE = /(?<![\w+.-])(?:\+ ?|\(\+?)?\d(?:[\s()./\u00a0-]{0,2}\d){6,14}(?![\w-])/g;
const DATE = /(?<![\w./-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![-/.]?\d)/g;

/** Hits without overlap, in order; where some overlap, they become one of the kind that is told first here. */
export function detectInText(text: string): readonly Hit[] {
  // A date looks like a telephone number, and a number behind a date must not join it.
  const withoutDates = text.replace(DATE, (date) => "\0".repeat(date.length));
  const found: readonly (readonly Hit[])[] = [
    matches("url", text, USERINFO),
    matches("email", text, EMAIL),
    [...text.matchAll(IBAN)].flatMap(ibanIn),
    matches("card", text, CARD).filter(({ start, end }) => isCard(text.slice(start, end))),
    findNationalIds(text).map(({ start, end }): Hit => ({ kind: "national-id", start, end })),
    matches("ip", text, IP_V4).filter(({ start, end }) => readVersion4(text.slice(start, end)) !== null),
    matches("ip", text, IP_V6).filter(({ start, end }) => readVersion6(text.slice(start, end)) !== null),
    matches("phone", withoutDates, PHONE).filter(({ start, end }) => isPhone(text.slice(start, end))),
  ];
  return found.reduce(mergeHits, []);
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

function isCard(found: string): boolean {
  return luhnSum(found.replace(/\D/g, "")) % 10 === 0;
}

/** A bare run of digits is more often an order number; a sign, a leading 0, two separators or ten digits tell a phone. */
function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return false;
  const separators = found.match(/[\s()./\u00a0-]+/g)?.length ?? 0;
  return /^[+(0]/.test(found) || separators >= 2 || digits.length === 10;
}
