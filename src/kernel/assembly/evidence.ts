/** What a run with evidence does beside replacing: fingerprints of the originals in a slot (src/transform/engine-evidence.ts). */
import { KEEP, LENGTH_MASK, REPLACEMENTS, ROW_OF, VALUES } from "./batch";
import {
  ASCII, IS_SPECIAL, LETTERS, MISSING, NOTHING, SEPARATOR, decode, entryOf, forgetMissingPage, kindOf, point, pointBytes,
  writeUnits,
} from "./letters";
import { escapeBytes, escapedPoint, readEscape } from "./search-escapes";
import { addSpan, clearSpan, spanFinish, spanPrefix } from "./span-hash";

/** The numbers of src/search/span-limits.ts. */
const LEAST_LETTERS: u32 = 6;
const MOST_WORDS: u32 = 8;
const SPACED_LETTERS: u32 = 24;
const WINDOW_STEP: u32 = 8;
const LEAST_DIGITS: u32 = 7;
const COMMON_DIGITS: u32 = 8;
/** Longer texts are taken apart at these many bytes; slices overlap, so that fifteen words in a row stand in one of them. */
const SLICE: u32 = 1 << 16;
const OVERLAP: u32 = 1 << 10;
const LONGEST_SLICE: u32 = SLICE + OVERLAP;
/** Fingerprints of one slice at most, which is read twice: a window every eighth word, the last one, the digits. */
const ROOM: u32 = 2 * (LONGEST_SLICE / WINDOW_STEP + 4);
/** Letters of scripts that are written without blanks begin with Thai: each is a word, and no initial. */
const UNSPACED: u32 = 0x0e00;
/** How the class of a value is found (EvidenceKind of src/transform/engine-evidence.ts). */
const QUASI: u32 = 1;
const FREE_TEXT: u32 = 2;
const LISTED: u32 = 3;

let knownWords: usize = 0, knownMask: u32 = 0;
let recent: usize = 0, recentMask: u32 = 0;
let out: usize = 0, outRoom: u32 = 0, outCount: u32 = 0;
let letters: usize = 0, lettersEnd: usize = 0, starts: usize = 0;
let words: u32 = 0;
/** What was read has bytes that may begin an escape. */
let hasMarks: bool = false;
/** Byte to go on with in the value that the last call did not finish. */
let resumeAt: u32 = 0;

/** `known`: bits of the words that fakes are made of; `cache`: u64 of what was met lately. Sizes are powers of two. */
export function setEvidenceTables(known: usize, knownBits: u32, cache: usize, cacheSize: u32): void {
  knownWords = known; knownMask = knownBits - 1;
  recent = cache; recentMask = cacheSize - 1;
}

/** Where `room` records of 16 bytes go: u64 fingerprint, u32 hash of its beginning, u32 number of letters. */
export function setEvidenceOutput(at: usize, room: u32): void { out = at; outRoom = room; outCount = 0; }
export function evidenceCount(): u32 { return outCount; }
export function evidenceRoom(): u32 { return ROOM; }
/** Bytes of scratch for values of up to `longest` bytes. */
export function evidenceScratch(longest: u32): u32 {
  const slice = min<u32>(longest, LONGEST_SLICE);
  return (2 * slice + 64) * 2 + (slice + 8) * 4 + 2 * slice + 512;
}

/**
 * Reads [p, end) into `letters` and `starts`; false when a page is missing. The scratch starts at `room`. `undoing`: escapes
 * are read as the search reads them (search.ts), so that a value that looks escaped is found where it stands as it is.
 */
function canonical(p: usize, end: usize, room: usize, undoing: bool): bool {
  const n = end - p;
  letters = (room + 15) & ~15;
  let to = letters;
  const most = letters + ((n << 1) << 1) + 64;
  starts = (most + 64 + 15) & ~15;
  words = 0;
  hasMarks = false;
  let isInWord = false;
  while (p < end && to < most) {
    const letter: u32 = load<u8>(ASCII + load<u8>(p));
    if (letter < IS_SPECIAL) {
      p++;
      if (letter == 0) { isInWord = false; continue; }
      if (!isInWord) { store<u32>(starts + (usize(words++) << 2), u32(to)); isInWord = true; }
      store<u16>(to, u16(letter));
      to += 2;
      continue;
    }
    let code: u32 = 0, bytes: u32 = 1;
    if (letter == IS_SPECIAL) {
      const mark: u32 = load<u8>(p);
      if (mark != 0) hasMarks = true;
      if (mark != 0 && undoing && readEscape(mark, p, end) != 0) { code = escapedPoint; bytes = escapeBytes; }
      // A NUL is nothing to readers of UTF-16, and no text column of PostgreSQL has one.
      else { if (mark != 0) isInWord = false; p++; continue; }
    } else {
      decode(p, end);
      code = point; bytes = pointBytes;
    }
    if (code < 128) {
      p += bytes;
      const plain: u32 = load<u8>(ASCII + code);
      if (code == 0) continue;
      if (plain == 0 || plain == IS_SPECIAL) { isInWord = false; continue; }
      if (!isInWord) { store<u32>(starts + (usize(words++) << 2), u32(to)); isInWord = true; }
      store<u16>(to, u16(plain));
      to += 2;
      continue;
    }
    const entry = entryOf(code);
    if (entry == MISSING) return false;
    p += bytes;
    const kind = kindOf(entry);
    if (kind == SEPARATOR) { isInWord = false; continue; }
    if (kind == NOTHING) continue;
    if (!isInWord || kind != LETTERS) store<u32>(starts + (usize(words++) << 2), u32(to));
    to = writeUnits(entry, to);
    isInWord = kind == LETTERS;
  }
  lettersEnd = to;
  store<u32>(starts + (usize(words) << 2), u32(to));
  return true;
}

@inline function startOf(word: u32): usize { return load<u32>(starts + (usize(word) << 2)); }

@inline function isDigit(unit: u32): bool { return unit - 48 < 10; }

function digitsIn(from: usize, to: usize): u32 {
  let digits: u32 = 0;
  for (; from < to; from += 2) if (isDigit(load<u16>(from))) digits++;
  return digits;
}

@inline function wordHash(from: usize, to: usize): u64 {
  let hash: u64 = 0x9e3779b97f4a7c15;
  for (; from < to; from += 2) hash = rotl<u64>(hash ^ u64(load<u16>(from)), 27) * 0xbf58476d1ce4e5b9;
  return hash ^ (hash >> 31);
}

@inline function hasBit(bit: u32): bool { return ((u32(load<u8>(knownWords + (bit >> 3))) >> (bit & 7)) & 1) != 0; }
@inline function setBit(bit: u32): void { store<u8>(knownWords + (bit >> 3), load<u8>(knownWords + (bit >> 3)) | u8(u32(1) << (bit & 7))); }

function isKnownWord(from: usize, to: usize): bool {
  // Initials, articles, legal forms.
  if (to - from <= 4) return u32(load<u16>(from)) < UNSPACED;
  const hash = wordHash(from, to);
  return hasBit(u32(hash) & knownMask) && hasBit(u32(hash >> 32) & knownMask);
}

/** Words of the text at p become known ones; false when a page is missing. */
export function evidenceKnow(p: usize, length: u32, room: usize): bool {
  forgetMissingPage();
  if (!canonical(p, p + length, room, false)) return false;
  for (let w: u32 = 0; w < words; w++) {
    const hash = wordHash(startOf(w), startOf(w + 1));
    setBit(u32(hash) & knownMask); setBit(u32(hash >> 32) & knownMask);
  }
  return true;
}

/** The number that two units are; something large when they are no digits. */
@inline function twoDigits(at: usize): u32 {
  const tens = u32(load<u16>(at)) - 48, ones = u32(load<u16>(at, 2)) - 48;
  return tens < 10 && ones < 10 ? tens * 10 + ones : 1000;
}

/** A year, a month and a day at the front, in this order or reversed, or written together. */
function isDate(): bool {
  if (lettersEnd - letters > 48) return false;
  const first = startOf(1) - letters;
  const year = twoDigits(letters);
  if (words == 1 || first == 16) {
    if (first != 16 && first != 28) return false;
    if (digitsIn(letters, startOf(1)) != u32(first >> 1)) return false;
    return year - 18 < 4 && twoDigits(letters + 8) - 1 < 12 && twoDigits(letters + 12) - 1 < 31;
  }
  if (words < 3) return false;
  const second = startOf(2) - startOf(1), third = startOf(3) - startOf(2);
  if (digitsIn(letters, startOf(2)) != u32((first + second) >> 1) || second > 4) return false;
  if (first == 8) return year - 15 < 7 && isDigit(load<u16>(startOf(2)));
  return first <= 4 && third >= 8 && digitsIn(startOf(2), startOf(2) + 8) == 4 && twoDigits(startOf(2)) - 15 < 7;
}

/** The last `most` digits of the text as a number. */
function lastDigits(most: u32): u64 {
  let value: u64 = 0, unit: u64 = 1;
  for (let p = lettersEnd; p > letters && most > 0;) {
    p -= 2;
    const digit = u32(load<u16>(p)) - 48;
    if (digit > 9) continue;
    value += unit * u64(digit);
    unit *= 10; most--;
  }
  return value;
}

/** A telephone number of the ranges for fiction, which fakes come from (transformers/phone-ranges.ts). */
function isFictionalPhone(digits: u32): bool {
  if (digits < LEAST_DIGITS || digits > 15 || digits != u32(lettersEnd - letters) >> 1) return false;
  const number = lastDigits(10);
  if (number % 10000000 / 100 == 55501) return true;
  const british = u32(number / 1000);
  if (british == 7700900 || british == 2079460 || british == 8081570 || british == 9098790 || british == 3069990 || british == 1632960) return true;
  const french = u32(number % 1000000000 / 10000);
  return french == 26191 || french == 35301 || french == 46571 || french == 53649 || french == 63998 || french == 19900;
}

/** The number that a word of digits is; something large when it is none. */
function numberOf(w: u32): u32 {
  const from = startOf(w), to = startOf(w + 1);
  if (to - from > 6 || digitsIn(from, to) != u32(to - from) >> 1) return 1000;
  let value: u32 = 0;
  for (let p = from; p < to; p += 2) value = value * 10 + u32(load<u16>(p)) - 48;
  return value;
}

/** An address of a host in a range that fakes come from: private, for documentation, for benchmarks. */
function isFictionalHost(): bool {
  if (words < 3) return false;
  const first = numberOf(0), second = numberOf(1);
  // 2001:db8::/32 and fd00::/8.
  if (startOf(1) - letters == 8 && startOf(2) - startOf(1) == 6) return load<u64>(letters) == 0x31003000300032 && load<u32>(startOf(1)) == 0x620064;
  if (startOf(1) - letters == 8 && load<u32>(letters) == 0x640066) return true;
  if (words < 4 || words > 5 || numberOf(2) > 255 || numberOf(3) > 255) return false;
  if (first == 10 || first == 127) return true;
  if (first == 172) return second - 16 < 16;
  if (first == 192) return second == 168 || second == 0;
  if (first == 198) return second == 18 || second == 19 || second == 51;
  return (first == 203 && second == 0) || (first == 169 && second == 254) || (first == 100 && second - 64 < 64);
}

/** 1: the span of words [w, until) is one that a reader could meet by chance. */
function isCommon(kind: u32, w: u32, until: u32): u32 {
  const from = startOf(w), to = startOf(until);
  const digits = digitsIn(from, to);
  if (kind == LISTED) return 1;
  if (kind == QUASI && until - w <= 3) return 1;
  if (kind == FREE_TEXT && until - w < 6 && digits < LEAST_DIGITS) return 1;
  if (digits >= COMMON_DIGITS) return 0;
  for (; w < until; w++) {
    const a = startOf(w), b = startOf(w + 1);
    if (digitsIn(a, b) != u32((b - a) >> 1) && !isKnownWord(a, b)) return 0;
  }
  return 1;
}

/** The lowest bit of a fingerprint says whether its text is a common one. */
function emit(from: usize, to: usize, common: u32): void {
  clearSpan();
  addSpan(from, to);
  const mark = (spanFinish() & ~(1 as u64)) | u64(common);
  const place = recent + (usize(u32(mark >> 20) & recentMask) << 3);
  if (load<u64>(place) == mark) return;
  store<u64>(place, mark);
  const record = out + (usize(outCount++) << 4);
  store<u64>(record, mark);
  store<u32>(record, spanPrefix(from), 8);
  store<u32>(record, u32(to - from) >> 1, 12);
}

/** The longest span from word w on. */
@inline function spanFrom(w: u32): u32 {
  let until = w + 1;
  const from = startOf(w);
  while (until < words && (until + 1 - w <= MOST_WORDS || u32(startOf(until + 1) - from) >> 1 <= SPACED_LETTERS)) until++;
  return until;
}

function takeWindows(kind: u32): void {
  for (let w: u32 = 0; w + WINDOW_STEP < words; w += WINDOW_STEP) takeWindow(kind, w, spanFrom(w));
  let last = words - MOST_WORDS;
  while (last > 0 && spanFrom(last - 1) == words) last--;
  takeWindow(kind, last, words);
}

function takeWindow(kind: u32, w: u32, until: u32): void {
  if (u32(startOf(until) - startOf(w)) >> 1 >= LEAST_LETTERS) emit(startOf(w), startOf(until), isCommon(kind, w, until));
}

/** The digits alone of what is mostly digits: `tel. 0711/123` is the number, too. They are written behind the letters. */
function takeDigits(count: u32, common: u32): void {
  const at = (starts + (usize(words + 2) << 2) + 15) & ~15;
  let to = at;
  for (let p = letters; p < lettersEnd; p += 2) {
    if (!isDigit(load<u16>(p))) continue;
    store<u16>(to, load<u16>(p));
    to += 2;
  }
  emit(at, to, count < COMMON_DIGITS ? 1 : common);
}

/** An address of mail: fakes have a token of their own, so one whose words are all known is telling, too. */
function isAddress(p: usize, n: u32): bool {
  if (words < 3) return false;
  for (let i: u32 = 1; i < n; i++) if (load<u8>(p + i) == 64) return true;
  return false;
}

/** `p`, `n`: the text itself. */
function takeText(kind: u32, p: usize, n: u32): void {
  const count = u32(lettersEnd - letters) >> 1;
  if (count < LEAST_LETTERS) return;
  if (words > MOST_WORDS && count > SPACED_LETTERS) { takeWindows(kind); return; }
  const digits = digitsIn(letters, lettersEnd);
  let common: u32 = isAddress(p, n) ? 0 : isCommon(kind, 0, words);
  if (digits > 0 && common == 0 && (isDate() || isFictionalPhone(digits) || isFictionalHost())) common = 1;
  emit(letters, lettersEnd, common);
  if (digits >= LEAST_DIGITS && digits < count && digits * 3 >= count * 2) takeDigits(digits, common);
}

/** Whether the replacement is just what stood there. */
@inline function isSame(value: usize, length: u32, entry: usize): bool {
  const newLength = load<u32>(entry, 4);
  if ((newLength & LENGTH_MASK) != length || newLength >> 30 == 3) return false;
  return memory.compare(value, load<u32>(entry), length) == 0;
}

/** One slice of a value, as it is and, where that differs, with its escapes undone. False: a page is missing, or the output is full. */
function takeSlice(kind: u32, p: usize, n: u32, room: usize): bool {
  if (outCount + ROOM > outRoom || !canonical(p, p + n, room, false)) return false;
  takeText(kind, p, n);
  if (!hasMarks) return true;
  if (!canonical(p, p + n, room, true)) return false;
  takeText(kind, p, n);
  return true;
}

/**
 * Fingerprints of the replaced values of a slot, from number `k` on; `kind`: see above. Returns `count` when all are taken,
 * else the number to go on with: the output is full, or a page is missing (missingLetterPage).
 */
export function evidenceCollect(slot: usize, count: u32, k: u32, kind: u32, room: usize): u32 {
  forgetMissingPage();
  for (; k < count; k++) {
    const entry = slot + REPLACEMENTS + (usize(load<u32>(slot + ROW_OF + (k << 2))) << 3);
    if (load<u32>(entry, 4) == KEEP) continue;
    const value: usize = load<u32>(slot + VALUES + (k << 3)), length = load<u32>(slot + VALUES + (k << 3), 4);
    if (length < LEAST_LETTERS || isSame(value, length, entry)) continue;
    let at = resumeAt;
    resumeAt = 0;
    for (; at < length; at += SLICE) {
      if (!takeSlice(kind, value + at, min<u32>(LONGEST_SLICE, length - at), room)) {
        resumeAt = at;
        return k;
      }
    }
  }
  return count;
}

/** Fingerprints of one text, as far as one slice goes; false: see evidenceCollect. */
export function evidenceText(p: usize, length: u32, kind: u32, room: usize): bool {
  forgetMissingPage();
  return takeSlice(kind, p, min<u32>(length, LONGEST_SLICE), room);
}

/** Letters and words of a text, for the test against canonical-text.ts: 0 when a page is missing, else the number of words. */
export function canonicalWords(p: usize, length: u32, room: usize): i32 {
  forgetMissingPage();
  return canonical(p, p + length, room, false) ? i32(words) : -1;
}
export function canonicalStarts(): usize { return starts; }
