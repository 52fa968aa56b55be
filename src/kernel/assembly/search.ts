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
const ASIDE: u32 = 4096;

let prefixes: usize = 0, prefixShift: u32 = 0;
let bits: usize = 0, bitMask: u32 = 0;
let canaries: usize = 0;
let tail: u32 = 64;

let letters: usize = 0, lettersMost: usize = 0, words: usize = 0;
let out: usize = 0, outRoom: u32 = 0, outCount: u32 = 0;
/** Places to read once more: literally, and with one more layer undone. */
let literal: usize = 0, literalCount: u32 = 0, layered: usize = 0, layeredCount: u32 = 0;

let at: usize = 0, end: usize = 0, to: usize = 0;
let count: u32 = 0, probe: u32 = 0, probeEnd: u32 = 0;
let isInWord: bool = false, isProbing: bool = false, isFirstOnly: bool = false;
let isBroken: bool = false;
let lookups: u32 = 0;
/** No span goes over this byte (search-keys.ts). */
const BREAK: u32 = 30;

/** `table` and `filter` are 0 without evidence, `canaryBits` (8 KiB) without canaries. */
export function setSearchTables(table: usize, tableBits: u32, filter: usize, filterBits: u32, canaryBits: usize, longest: u32): void {
  prefixes = table; prefixShift = 32 - tableBits;
  bits = filter; bitMask = filterBits - 1;
  canaries = canaryBits;
  tail = longest + 64;
}

/** Room: (SEARCH_LETTERS + 256) * 2, SEARCH_WORDS + 2 words, twice 16 KiB, `room` records. */
export function setSearchAreas(lettersAt: usize, wordsAt: usize, aside: usize, outAt: usize, room: u32): void {
  letters = lettersAt; lettersMost = lettersAt + (usize(SEARCH_LETTERS) << 1);
  words = wordsAt;
  literal = aside; layered = aside + (usize(ASIDE) << 2);
  out = outAt; outRoom = room;
}

/** `first`: only spans that begin at the first word count. */
export function searchStart(from: usize, until: usize, first: bool): void {
  at = from; end = until; to = letters;
  count = 0; probe = 0; probeEnd = 0; outCount = 0;
  isInWord = false; isProbing = false; isBroken = false; isFirstOnly = first;
  if (!first) { literalCount = 0; layeredCount = 0; }
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
  if (!isFirstOnly && layeredCount < ASIDE) store<u32>(layered + (usize(layeredCount++) << 2), u32(from));
}

/** The text from `from` on might begin a span when its escape is none. Most places are ruled out by their six letters. */
function readLiterally(from: usize): void {
  if (isFirstOnly || literalCount >= ASIDE) return;
  const room = lettersMost + 256;
  let found: usize = 0, isPlain = canaries == 0;
  for (let p = from; p < end && found < 12 && isPlain; p++) {
    const letter: u32 = load<u8>(ASCII + load<u8>(p));
    isPlain = letter < IS_SPECIAL;
    store<u16>(room + found, u16(letter));
    if (letter != 0) found += 2;
  }
  if (isPlain && (found < 12 || prefixes == 0 || load<u8>(prefixes + (spanPrefix(room) >> prefixShift)) == 0)) return;
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

/** A run of letters and digits, sixteen bytes at a time, or the end of a word. Reads up to 15 bytes behind the end. */
function readAscii(): void {
  let p = at, t = to;
  const most = lettersMost, last = end;
  if (load<u8>(ASCII + load<u8>(p)) == 0) { endWord(); at = p + 1; return; }
  if (!isInWord) { beginWord(p); isInWord = true; }
  while (t < most && p < last) {
    const v = v128.load(p);
    const lower = v128.or(v, i8x16.splat(32));
    const isAlpha = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(97)), i8x16.splat(26));
    const isDigit = i8x16.lt_u(i8x16.sub(v, i8x16.splat(48)), i8x16.splat(10));
    const folded = v128.bitselect(lower, v, isAlpha);
    v128.store(t, i16x8.extend_low_i8x16_u(folded));
    v128.store(t, i16x8.extend_high_i8x16_u(folded), 16);
    const others = ~u32(i8x16.bitmask(v128.or(isAlpha, isDigit))) | 0x10000;
    let found: usize = ctz<u32>(others);
    if (found > last - p) found = last - p;
    t += found << 1; p += found;
    if (found < 16) break;
  }
  at = p; to = t;
}

/** Reads words until there are enough; false when a page is missing. */
function read(): bool {
  while (at < end && count < SEARCH_WORDS && to < lettersMost && !isBroken) {
    if (!isInWord) {
      let p = at;
      while (p < end && load<u8>(ASCII + load<u8>(p)) == 0) p++;
      at = p;
      if (p >= end) break;
    }
    if (u32(load<u8>(ASCII + load<u8>(at))) < IS_SPECIAL) readAscii();
    else if (u32(load<u8>(ASCII + load<u8>(at))) == IS_SPECIAL) {
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

function probeSpans(w: u32, lengths: u32): void {
  const from = startOf(w);
  clearSpan();
  let added = from;
  for (let until = w + 1; until <= count; until++) {
    const behind = startBehind(until);
    const size = u32(behind - from) >> 1;
    if (until - w > MOST_WORDS && size > SPACED_LETTERS) return;
    if (size < LEAST_LETTERS || ((lengths >> (size & 7)) & 1) == 0) continue;
    addSpan(added, behind);
    added = behind;
    const mark = spanFinish();
    lookups++;
    const bit = u32(mark >> 8) & bitMask;
    if (((u32(load<u8>(bits + (bit >> 3))) >> (bit & 7)) & 1) == 0) continue;
    record(mark, load<u32>(wordAt(w), 4), load<u32>(wordAt(until - 1), 8), 0, w);
  }
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
    for (; probe < probeEnd; probe++) {
      // A canary writes a record a letter at most.
      if (outCount + 128 + (u32(startBehind(probe + 1) - startOf(probe)) >> 1) > outRoom) return FULL;
      if (canaries != 0) probeCanaries(probe);
      if (prefixes == 0) continue;
      const from = startOf(probe);
      if (to - from < 12) continue;
      const lengths: u32 = load<u8>(prefixes + (spanPrefix(from) >> prefixShift));
      if (lengths != 0) probeSpans(probe, lengths);
    }
    if (at >= end || isFirstOnly) return DONE;
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
