/**
 * Looks at one value after the other: the bytes first, which say in one pass what could stand there, then only the patterns
 * that could match.
 */
import { isFictitiousCard, isFictitiousNationalId } from "./fictitious.ts";
import { numberIdsByLength } from "./number-ids.ts";
import { findWordIds, type Marks, type Tell } from "./word-ids.ts";

const DIGIT = 1;
const AT = 2;
const PLUS = 4;
const DOT = 8;
const COLON = 16;
const DASH = 32;
const LETTER = 64;
const OTHER = 128;

const classes = new Uint8Array(256).fill(OTHER);
for (let c = 0x30; c <= 0x39; c++) classes[c] = DIGIT;
for (let c = 0x41; c <= 0x5a; c++) classes[c] = classes[c + 32] = LETTER;
classes[0x40] = AT;
classes[0x2b] = PLUS;
classes[0x2e] = DOT;
classes[0x3a] = COLON;
classes[0x2d] = DASH;

const DOLLAR = 0x24;
const UNDERSCORE = 0x5f;
const BRACE = 0x7b;
const BLANK = 0x20;
const SLASH = 0x2f;
const ZERO = 0x30;
const MOST_DIGITS = 19;

/** Texts are looked at in pieces: patterns over a text of many megabytes would need as much memory again. */
const PIECE = 1 << 20;
const OVERLAP = 4096;

type ChangingMarks = { -readonly [key in keyof Marks]: Marks[key] };

const marks: ChangingMarks = {
  digits: 0,
  hasAt: false,
  hasPlus: false,
  dots: 0,
  colons: 0,
  dashes: 0,
  hasDollar: false,
  hasUnderscore: false,
  hasBrace: false,
  hasHigh: false,
  length: 0,
};

const digits = new Uint8Array(MOST_DIGITS + 1);

/** The addresses that fakes have; most values with an @ are told by their last bytes. */
const FAKE_ENDS = ["@example.com", "@example.org", "@example.net"].map((end) => Buffer.from(end));

export function scanValue(buffer: Buffer, at: number, length: number, isUtf8: boolean, tell: Tell): void {
  for (let from = at; ; from += PIECE - OVERLAP) {
    const piece = Math.min(PIECE, at + length - from);
    scanPiece(buffer, from, piece, isUtf8, tell);
    if (from + piece >= at + length) return;
  }
}

function scanPiece(buffer: Buffer, at: number, length: number, isUtf8: boolean, tell: Tell): void {
  let count = 0;
  let ats = 0;
  let pluses = 0;
  let dots = 0;
  let colons = 0;
  let dashes = 0;
  let letters = 0;
  let signs = 0;
  let kinds = 0;
  const end = at + length;
  for (let i = at; i < end; i++) {
    const byte = buffer[i]!;
    switch (classes[byte]!) {
      case DIGIT:
        count++;
        break;
      case LETTER:
        letters++;
        break;
      case AT:
        ats++;
        break;
      case PLUS:
        pluses++;
        break;
      case DOT:
        dots++;
        break;
      case COLON:
        colons++;
        break;
      case DASH:
        dashes++;
        break;
      default:
        signs++;
        if (byte === DOLLAR) kinds |= 1;
        else if (byte === UNDERSCORE) kinds |= 2;
        else if (byte === BRACE) kinds |= 4;
        else if (byte > 127) kinds |= 8;
    }
  }
  if (letters + ats + pluses === 0 && count > 0) {
    if (count >= 9) scanNumber(buffer, at, length, count, dots, tell);
    if (signs === 0 && dots < 3 && colons < 2 && dashes < 2) return;
  }
  // Plain words: names, labels, sentences.
  if (count < 5 && ats === 0 && dots < 3 && colons < 5 && length < 18) return;
  if (isDateOrUuid(buffer, at, length, count, dashes)) return;
  if (ats === 1 && isFakeEmail(buffer, at, length) && signs === 0) return;
  marks.digits = count;
  marks.hasAt = ats > 0;
  marks.hasPlus = pluses > 0;
  marks.dots = dots;
  marks.colons = colons;
  marks.dashes = dashes;
  marks.hasDollar = (kinds & 1) !== 0;
  marks.hasUnderscore = (kinds & 2) !== 0;
  marks.hasBrace = (kinds & 4) !== 0;
  marks.hasHigh = (kinds & 8) !== 0;
  marks.length = length;
  const text = marks.hasHigh && isUtf8 ? buffer.toString("utf8", at, end) : buffer.toString("latin1", at, end);
  findWordIds(text, marks, tell);
  if (count >= 9 && letters > 0) scanNumbersIn(text, tell);
}

/** A value of digits and separators: one number. A date with a time is none. */
function scanNumber(buffer: Buffer, at: number, length: number, count: number, dots: number, tell: Tell): void {
  // One dot is a decimal point, three are those of an IP address.
  const isDotted = (dots === 1 || dots === 3) && length === count + dots;
  if (count > MOST_DIGITS || length > count + 8 || isDotted) return;
  if (isDateOrUuid(buffer, at, length, count, 2)) return;
  let size = 0;
  for (let i = at; i < at + length; i++) {
    const digit = buffer[i]! - ZERO;
    if (digit >= 0 && digit <= 9) digits[size++] = digit;
  }
  tellNumber(size, 0, tell);
}

const NUMBER_IN_TEXT = /(?<![\w.,:+/-])\d(?:[ .-]?\d){8,18}(?![\w/-]|[.,:]\d)/g;

/** In the middle of a text many numbers stand; those with the shape of an identifier count. */
function scanNumbersIn(text: string, tell: Tell): void {
  NUMBER_IN_TEXT.lastIndex = 0;
  for (let match = NUMBER_IN_TEXT.exec(text); match !== null; match = NUMBER_IN_TEXT.exec(text)) {
    let size = 0;
    for (let i = 0; i < match[0].length; i++) {
      const digit = match[0].charCodeAt(i) - ZERO;
      if (digit >= 0 && digit <= 9) digits[size++] = digit;
    }
    tellNumber(size, match.index, tell);
  }
}

function tellNumber(size: number, start: number, tell: Tell): void {
  for (const id of numberIdsByLength[size] ?? []) {
    if (!id.isShaped(digits, size)) continue;
    const isHit = id.passes(digits, size) && !isFictitious(id.kind, id.name, size);
    tell({ kind: id.kind, name: id.name, chance: id.chance, isHit, start });
  }
}

function isFictitious(kind: string, name: string, size: number): boolean {
  const text = digits.subarray(0, size).join("");
  return kind === "card" ? isFictitiousCard(text) : isFictitiousNationalId[name]?.(text) === true;
}

/** `2026-01-31 12:00:00…`, `2026-01-31T…`; eight, four, four, four and twelve signs. */
function isDateOrUuid(buffer: Buffer, at: number, length: number, count: number, dashes: number): boolean {
  const fifth = buffer[at + 4];
  if (dashes >= 2 && length <= 35 && length >= 10 && fifth === 0x2d && buffer[at + 7] === 0x2d && count >= 8) {
    return length === 10 || buffer[at + 10] === BLANK || buffer[at + 10] === 0x54;
  }
  if (length === 10 && fifth === SLASH) return true;
  return (
    dashes === 4 && length === 36 && buffer[at + 8] === 0x2d && buffer[at + 13] === 0x2d && buffer[at + 23] === 0x2d
  );
}

function isFakeEmail(buffer: Buffer, at: number, length: number): boolean {
  if (length < 13 || length > 100) return false;
  const from = at + length - 12;
  return FAKE_ENDS.some((end) => buffer.compare(end, 0, 12, from, from + 12) === 0);
}
