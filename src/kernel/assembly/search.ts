/**
 * Looks for known spans in bytes of any format: words are read with all inline escapes undone, every span of them whose
 * beginning is known is hashed, and what the bits let through is written out for the host to look up.
 *
 * Started by `searchStart`, continued by `searchNext` until it says DONE.
 */
import {
  ASCII, IS_SPECIAL, LETTERS, MISSING, NOTHING, SEPARATOR, decode, entryOf, forgetMissingPage, kindOf, point, pointBytes,
  writeUnits,
} from "./letters";
import { escapeBytes, escapedPoint, isGlued, looksEncoded, readEscape } from "./search-escapes";
import { addSpan, clearSpan, spanFinish, spanPrefix } from "./span-hash";

const DONE: u32 = 0, FULL: u32 = 1, NEEDS_PAGE: u32 = 2;

/** The numbers of src/search/span-limits.ts. */
const LEAST_LETTERS: u32 = 6;
const MOST_WORDS: u32 = 8;
const SPACED_LETTERS: u32 = 24;

/** Words and letters that are read before they are looked at; a word has 12 bytes: its letters, its bytes from and to. */
export const SEARCH_WORDS: u32 = 4096;
export const SEARCH_LETTERS: u32 = 32768;
const WORD: usize = 12;
/** Records: u64 fingerprint, u32 from, u32 to, u32 kind (0 span, 1 canary: letters at the low half), u32 word. */
export const SEARCH_RECORD: u32 = 24;
/** Places to read once more: those of layers are thinned, so that rows of 60 MiB have room. */
export const SEARCH_ASIDE: u32 = 65536;
/** A place that is read with one more layer undone brings what follows along (LAYERED_BYTES of src/verification/search-scanner.ts). */
const LAYERED_STEP: usize = 1024;

let prefixes: usize = 0, blocks: usize = 0, prefixShift: u32 = 0, blockShift: u32 = 0;
let bits: usize = 0, bitMask: u32 = 0;
let canaries: usize = 0;
let tail: u32 = 64;

let letters: usize = 0, lettersMost: usize = 0, words: usize = 0;
let out: usize = 0, outRoom: u32 = 0, outCount: u32 = 0;
let spans: usize = 0;
/** Places to read once more: literally, and with one more layer undone. */
let literal: usize = 0, literalCount: u32 = 0, layered: usize = 0, layeredCount: u32 = 0;
/** Up to where the last places cover the text: quoted-printable is undone by itself. */
let coveredByEquals: usize = 0, coveredByOthers: usize = 0;

let at: usize = 0, end: usize = 0, to: usize = 0;
let count: u32 = 0, probe: u32 = 0, probeEnd: u32 = 0;
let isInWord: bool = false, isProbing: bool = false, isFirstOnly: bool = false;
let isBroken: bool = false;
let lookups: u32 = 0;
/** No span goes over this byte (search-keys.ts). */
const BREAK: u32 = 30;

/** `table` and `filter` are 0 without evidence, `canaryBits` (8 KiB) without canaries. */
export function setSearchTables(table: usize, tableBits: u32, filter: usize, filterBits: u32, canaryBits: usize, longest: u32): void {
  prefixes = table; prefixShift = 34 - tableBits;
  blocks = table + (1 << (tableBits - 2)); blockShift = 38 - tableBits;
  bits = filter; bitMask = filterBits - 1;
  canaries = canaryBits;
  tail = longest + 64;
}

/** Room: (SEARCH_LETTERS + 256) * 2, SEARCH_WORDS + 2 words, twice SEARCH_ASIDE words of 32 bits, SEARCH_SPANS, `room` records. */
export function setSearchAreas(lettersAt: usize, wordsAt: usize, aside: usize, spansAt: usize, outAt: usize, room: u32): void {
  letters = lettersAt; lettersMost = lettersAt + (usize(SEARCH_LETTERS) << 1);
  words = wordsAt;
  literal = aside; layered = aside + (usize(SEARCH_ASIDE) << 2);
  spans = spansAt;
  out = outAt; outRoom = room;
}

/** `first`: only spans that begin at the first word count. */
export function searchStart(from: usize, until: usize, first: bool): void {
  at = from; end = until; to = letters;
  count = 0; probe = 0; probeEnd = 0; outCount = 0;
  isInWord = false; isProbing = false; isBroken = false; isFirstOnly = first;
  if (!first) { literalCount = 0; layeredCount = 0; coveredByEquals = 0; coveredByOthers = 0; }
}

export function searchFound(): u32 { return outCount; }
export function searchDrained(): void { outCount = 0; }
export function searchLiteral(): u32 { return literalCount; }
export function searchLayered(): u32 { return layeredCount; }
export function searchLookups(): u32 { const all = lookups; lookups = 0; return all; }
/** Address behind the letters that are read, and of the words. */
export function searchLettersEnd(): usize { return to; }
export function searchWordCount(): u32 { return count; }

@inline function wordAt(w: u32): usize { return words + usize(w) * WORD; }
@inline function startOf(w: u32): usize { return load<u32>(wordAt(w)); }

@inline function beginWord(from: usize): void {
  const place = wordAt(count++);
  store<u32>(place, u32(to)); store<u32>(place, u32(from), 4);
}
@inline function endWord(): void {
  if (isInWord) store<u32>(wordAt(count - 1), u32(at), 8);
  isInWord = false;
}

/** One code point that stands at [from, behind). False: its page is missing, and nothing was taken. */
function take(code: u32, from: usize, behind: usize): bool {
  if (code < 128) {
    const letter: u32 = load<u8>(ASCII + code);
    if (letter == IS_SPECIAL) {
      if (code == 0) { at = behind; return true; }
      if (code == BREAK) { endWord(); at = behind; return true; }
      if (from + 1 != behind && looksEncoded(code, behind, end)) aside(from);
      endWord();
    } else if (letter == 0) {
      if (from + 1 != behind && code == 43) aside(from);
      endWord();
    } else {
      // A letter that needed no escape may be one of base64.
      if (from + 1 != behind) aside(from);
      if (!isInWord) { beginWord(from); isInWord = true; }
      store<u16>(to, u16(letter));
      to += 2;
    }
    at = behind;
    return true;
  }
  const entry = entryOf(code);
  if (entry == MISSING) return false;
  const kind = kindOf(entry);
  if (kind == SEPARATOR) endWord();
  else if (kind != NOTHING) {
    if (kind != LETTERS) endWord();
    if (!isInWord) { beginWord(from); isInWord = true; }
    to = writeUnits(entry, to);
    if (kind != LETTERS) { at = behind; endWord(); }
  }
  at = behind;
  return true;
}

function aside(from: usize): void {
  if (isFirstOnly || layeredCount >= SEARCH_ASIDE) return;
  if (load<u8>(from) == 61) {
    if (from < coveredByEquals) return;
    coveredByEquals = from + LAYERED_STEP;
  } else {
    if (from < coveredByOthers) return;
    coveredByOthers = from + LAYERED_STEP;
  }
  store<u32>(layered + (usize(layeredCount++) << 2), u32(from));
}

/** The table of src/evidence/prefix-table.ts. */
const LENGTH_STEP: u32 = 37;
@inline function blockOf(prefix: u32): usize { return blocks + (usize(prefix >> blockShift) << 6); }
@inline function isBeginning(prefix: u32): bool {
  return ((u32(load<u8>(prefixes + (prefix >> prefixShift))) >> (prefix & 7)) & 1) != 0;
}
@inline function isSet(block: usize, bit: u32): bool {
  return ((u32(load<u8>(block + ((bit >> 3) & 63))) >> (bit & 7)) & 1) != 0;
}

/** The text from `from` on might begin a span when its escape is none. Most places are ruled out by their six letters. */
function readLiterally(from: usize): void {
  if (isFirstOnly || literalCount >= SEARCH_ASIDE) return;
  const room = lettersMost + 256;
  let found: usize = 0, isPlain = canaries == 0;
  for (let p = from; p < end && found < 12 && isPlain; p++) {
    const letter: u32 = load<u8>(ASCII + load<u8>(p));
    isPlain = letter < IS_SPECIAL;
    store<u16>(room + found, u16(letter));
    if (letter != 0) found += 2;
  }
  if (isPlain && (found < 12 || prefixes == 0 || !isBeginning(spanPrefix(room)))) return;
  store<u32>(literal + (usize(literalCount++) << 2), u32(from));
}

/** A byte that may begin an escape. False: a page is missing. */
function special(b: u32): bool {
  if (b == 0) { at++; return true; }
  if (b == BREAK) { endWord(); at++; isBroken = true; return true; }
  const from = at;
  const escape = readEscape(b, from, end);
  if (escape == 0) { endWord(); at++; return true; }
  if (!take(escapedPoint, from, from + escapeBytes)) return false;
  if (isGlued || b == 37 || b == 61) readLiterally(from + 1 + (b == 92 ? literalSkip(from) : 0));
  return true;
}

/** Backslashes after the first. */
@inline function literalSkip(from: usize): usize {
  let p = from + 1;
  while (p < end && load<u8>(p) == 92) p++;
  return p - from - 1;
}

/** Of 16 bytes, those that are letters and digits. */
@inline function plainOf(v: v128): v128 {
  const isAlpha = i8x16.lt_u(i8x16.sub(v128.or(v, i8x16.splat(32)), i8x16.splat(97)), i8x16.splat(26));
  return v128.or(isAlpha, i8x16.lt_u(i8x16.sub(v, i8x16.splat(48)), i8x16.splat(10)));
}

/** Of 16 bytes, those that are no ASCII or may begin an escape. By their low half: no other byte has the same value there. */
@inline function oddOf(v: v128): v128 {
  return v128.or(v, i8x16.eq(v, i8x16.swizzle(i8x16(0, -1, -1, -1, -1, 37, 38, -1, -1, -1, -1, -1, 92, 61, 30, -1), v128.and(v, i8x16.splat(15)))));
}

@inline function masks(a: v128, b: v128, c: v128, d: v128): u64 {
  return u64(i8x16.bitmask(a)) | (u64(i8x16.bitmask(b)) << 16) | (u64(i8x16.bitmask(c)) << 32) | (u64(i8x16.bitmask(d)) << 48);
}

/** Writes `size` letters from p on to t, and up to 15 units behind them. */
@inline function writeLetters(p: usize, size: u32, t: usize): void {
  for (let i: u32 = 0; i < size; i += 16) {
    const lower = v128.or(v128.load(p + i), i8x16.splat(32));
    v128.store(t + (i << 1), i16x8.extend_low_i8x16_u(lower));
    v128.store(t + (i << 1), i16x8.extend_high_i8x16_u(lower), 16);
  }
}

/** Words of plain ASCII from `at` on, 64 bytes at a time, up to a byte that is none. Reads up to 63 bytes behind the end. */
function readAscii(): void {
  let p = at, t = to, n = count, inWord = isInWord;
  const last = end, most = lettersMost;
  while (p < last && n + 33 < SEARCH_WORDS && t < most) {
    const a = v128.load(p), b = v128.load(p, 16), c = v128.load(p, 32), d = v128.load(p, 48);
    const odd = masks(oddOf(a), oddOf(b), oddOf(c), oddOf(d));
    let plain = masks(plainOf(a), plainOf(b), plainOf(c), plainOf(d));
    let limit: u32 = odd == 0 ? 64 : u32(ctz<u64>(odd));
    if (limit > u32(last - p)) limit = u32(last - p);
    if (limit == 0) break;
    plain &= u64.MAX_VALUE >> u64(64 - limit);
    if (inWord) {
      const size = plain == u64.MAX_VALUE ? 64 : u32(ctz<u64>(~plain));
      writeLetters(p, size, t);
      t += usize(size) << 1;
      inWord = size == limit;
      if (!inWord) store<u32>(words + usize(n - 1) * WORD, u32(p) + size, 8);
      plain &= plain + 1;
    }
    while (plain != 0) {
      const start = u32(ctz<u64>(plain));
      const size = u32(ctz<u64>(~(plain >> u64(start))));
      const place = words + usize(n++) * WORD;
      store<u32>(place, u32(t)); store<u32>(place, u32(p) + start, 4); store<u32>(place, u32(p) + start + size, 8);
      writeLetters(p + start, size, t);
      t += usize(size) << 1;
      inWord = start + size == limit;
      plain &= plain + (plain & (0 - plain));
    }
    p += limit;
  }
  at = p; to = t; count = n; isInWord = inWord;
}

/** Reads words until there are enough; false when a page is missing. */
function read(): bool {
  while (at < end && count + 34 < SEARCH_WORDS && to < lettersMost && !isBroken) {
    const letter: u32 = load<u8>(ASCII + load<u8>(at));
    if (letter < IS_SPECIAL) readAscii();
    else if (letter == IS_SPECIAL) {
      if (!special(load<u8>(at))) return false;
    } else {
      decode(at, end);
      if (!take(point, at, at + pointBytes)) return false;
    }
  }
  if (at >= end) endWord();
  return true;
}

@inline function record(mark: u64, from: usize, until: usize, kind: u32, w: u32): void {
  const place = out + usize(outCount++) * SEARCH_RECORD;
  store<u64>(place, mark);
  store<u32>(place, u32(from), 8); store<u32>(place, u32(until), 12);
  store<u32>(place, kind, 16); store<u32>(place, w, 20);
}

@inline function startBehind(w: u32): usize { return w == count ? to : startOf(w); }

/** Words that are looked at together, so that the looks into the tables wait for memory at the same time and not in turn. */
const TOGETHER: u32 = 128;
/** Spans of one word at most: eight of any length, one of each length up to 24 letters. */
const SPANS_EACH: u32 = 32;
const SPAN: usize = 16;
/** Bytes of the area for words that may begin a span, and for spans whose bits are not yet looked at. */
export const SEARCH_SPANS: u32 = TOGETHER * 8 + TOGETHER * SPANS_EACH * 16;

/** Words of [first, until) whose beginnings are known; returns their number. */
@inline function findBeginnings(first: u32, until: u32): u32 {
  let found: u32 = 0;
  for (let w = first; w < until; w++) {
    const from = startOf(w);
    const prefix = spanPrefix(from);
    store<u32>(spans + (usize(found) << 3), w); store<u32>(spans + (usize(found) << 3), prefix, 4);
    found += u32(isBeginning(prefix));
  }
  return found;
}

/** Fingerprints of all spans of word w whose lengths are known with its beginning, from number `n` on. */
function hashSpans(w: u32, prefix: u32, n: u32): u32 {
  const from = startOf(w), list = spans + TOGETHER * 8, block = blockOf(prefix);
  clearSpan();
  let added = from;
  for (let until = w + 1; until <= count; until++) {
    const behind = startBehind(until);
    const size = u32(behind - from) >> 1;
    if (until - w > MOST_WORDS && size > SPACED_LETTERS) break;
    if (size < LEAST_LETTERS || !isSet(block, prefix + size * LENGTH_STEP)) continue;
    addSpan(added, behind);
    added = behind;
    const place = list + usize(n++) * SPAN;
    store<u64>(place, spanFinish());
    store<u32>(place, w, 8); store<u32>(place, until, 12);
  }
  return n;
}

/** Spans of the list whose bits are set move to its front; returns their number. */
@inline function sift(count: u32): u32 {
  const list = spans + TOGETHER * 8;
  let left: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const place = list + usize(i) * SPAN, kept = list + usize(left) * SPAN;
    const mark = load<u64>(place);
    const bit = u32(mark >> 8) & bitMask;
    store<u64>(kept, mark); store<u64>(kept, load<u64>(place, 8), 8);
    left += (u32(load<u8>(bits + (bit >> 3))) >> (bit & 7)) & 1;
  }
  return left;
}

/** Looks for spans that begin with the words [first, until), of which there are TOGETHER at most. */
function probeWords(first: u32, until: u32): void {
  let n: u32 = 0;
  if (prefixes != 0) {
    let whole = until;
    while (whole > first && to - startOf(whole - 1) < 12) whole--;
    const found = findBeginnings(first, whole);
    for (let i: u32 = 0; i < found; i++) n = hashSpans(load<u32>(spans + (usize(i) << 3)), load<u32>(spans + (usize(i) << 3), 4), n);
    lookups += n;
    n = sift(n);
  }
  // In the order of the text.
  let canary = canaries == 0 ? until : first;
  for (let i: u32 = 0; i < n; i++) {
    const place = spans + TOGETHER * 8 + usize(i) * SPAN;
    const w = load<u32>(place, 8), behind = load<u32>(place, 12);
    while (canary <= w && canary < until) probeCanaries(canary++);
    record(load<u64>(place), load<u32>(wordAt(w), 4), load<u32>(wordAt(behind - 1), 8), 0, w);
  }
  while (canary < until) probeCanaries(canary++);
}

function probeCanaries(w: u32): void {
  const behind = startBehind(w + 1);
  for (let p = startOf(w); p < behind; p += 2) {
    const hash = (load<u32>(p) * 0x9e3779b1 ^ rotl<u32>(load<u32>(p, 4) * 0x85ebca6b, 7)) >> 16;
    if (((u32(load<u8>(canaries + (hash >> 3))) >> (hash & 7)) & 1) != 0) record(u64(u32(p)), 0, 0, 1, w);
  }
}

/** The host's hash of the first four letters, to fill its bits. */
export function canaryHash(first: u32, second: u32): u32 {
  return (first * 0x9e3779b1 ^ rotl<u32>(second * 0x85ebca6b, 7)) >> 16;
}

export function searchNext(): u32 {
  forgetMissingPage();
  while (true) {
    if (!isProbing) {
      if (!read()) return NEEDS_PAGE;
      const isLast = at >= end || isFirstOnly;
      probe = 0;
      probeEnd = isLast || isBroken || count <= tail ? count : count - tail;
      isBroken = false;
      if (isFirstOnly) probeEnd = min<u32>(probeEnd, 1);
      isProbing = true;
    }
    while (probe < probeEnd) {
      const until = min<u32>(probe + TOGETHER, probeEnd);
      // A canary writes a record a letter at most.
      if (outCount + TOGETHER * SPANS_EACH + (u32(startBehind(until) - startOf(probe)) >> 1) > outRoom) return FULL;
      probeWords(probe, until);
      probe = until;
    }
    if (at >= end || isFirstOnly) return DONE;
    // Records of canaries name places of letters and words, which move now.
    if (canaries != 0 && outCount > 0) return FULL;
    keepTail();
    isProbing = false;
  }
  return DONE;
}

/** The words that were not looked at begin the next round. A word longer than all the room is cut. */
function keepTail(): void {
  const kept = count - probeEnd;
  if (kept == 0) { count = 0; to = letters; isInWord = false; return; }
  const from = startOf(probeEnd);
  const moved = from - letters;
  memory.copy(letters, from, to - from);
  memory.copy(words, wordAt(probeEnd), usize(kept) * WORD);
  for (let w: u32 = 0; w < kept; w++) store<u32>(wordAt(w), startOf(w) - u32(moved));
  count = kept;
  to -= moved;
}
