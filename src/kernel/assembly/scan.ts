// Finds borders in PostgreSQL scripts: the end of COPY blocks, of statements and of VALUES tuples. No field is decoded.
// The lexer is resumable at any byte: its state lives in globals, so a literal of any size is scanned once.

const NEWLINE: u8 = 0x0a;
const QUOTE: u8 = 0x27;
const BACKSLASH: u8 = 0x5c;
const DOLLAR: u8 = 0x24;
const DOT: u8 = 0x2e;

/** Fixed places in the imported memory; src/kernel/scanner.ts has the same numbers. */
const BORDER: usize = 1024;
const TAG: usize = 33 * 1024;
const TAG_LIMIT: usize = 1024;

const enum Mode { Outside, Plain, Escape, Identifier, LineComment, BlockComment, Dollar, AfterEscape }
const enum Event { NeedMore, Semicolon, Backslash, Nul, TuplesEnd }
/** What may come at depth 0 of a VALUES list. */
const enum Between { ExpectTuple, JustClosed, AfterTuple }

export let event: i32 = 0;
export let mode: i32 = 0;
/** Tuples closed since the last call of `lex`. */
export let tuples: u32 = 0;
/** Address behind the last closed tuple in this call, 0 when none was closed. */
export let tupleEnd: usize = 0;
/** Address of the first and the last `(` at depth 0 in this call, 0 when there was none. */
export let firstOpen: usize = 0;
export let lastOpen: usize = 0;
/** Newlines counted by `copyEnd`. */
export let newlines: u32 = 0;
/** `copyEnd` stopped at an empty line instead of the terminator. */
export let isBlankLine: bool = false;

let depth: i32 = 0;
let commentDepth: i32 = 0;
let beginDepth: i32 = 0;
let isStandard: bool = true;
let isTupleList: bool = false;
let tracksBegin: bool = false;
let between: i32 = 0;
let tagLength: usize = 0;
let borderLength: usize = 0;
/** The two bytes before the first byte of a call. */
let previous1: u8 = 0;
let previous2: u8 = 0;

/** Special bytes outside of literals: bit 0 in statements and tuples, bit 1 also the first bytes of words. */
const special = memory.data(256);

function isWord(c: u8): bool {
  return (c | 32) - 97 < 26 || c - 48 < 10 || c == 0x5f || c >= 0x80;
}

function isSpace(c: u8): bool {
  return c == 0x20 || c - 9 < 5;
}

export function setup(): void {
  for (let c: i32 = 0; c < 256; c++) {
    const isPunctuation = c == 0 || c == 0x22 || c == 0x24 || c == 0x27 || c == 0x28 || c == 0x29 || c == 0x2d || c == 0x2f || c == 0x3b || c == 0x5c;
    store<u8>(special + c, u8(isPunctuation ? 3 : isWord(u8(c)) ? 2 : 0));
  }
}

/** Starts a new statement (or a list of tuples when `tupleList`). */
export function reset(standard: bool, tupleList: bool, begin: bool, border: usize): void {
  mode = Mode.Outside;
  depth = 0;
  commentDepth = 0;
  beginDepth = 0;
  isStandard = standard;
  isTupleList = tupleList;
  tracksBegin = begin;
  between = Between.ExpectTuple;
  borderLength = border;
  previous1 = 0;
  previous2 = 0;
}

export function parenDepth(): i32 {
  return depth;
}

export function countNewlines(p: usize, end: usize): u32 {
  let count: u32 = 0;
  const needle = i8x16.splat(NEWLINE);
  for (; p + 16 <= end; p += 16) count += popcnt(i32(i8x16.bitmask(i8x16.eq(v128.load(p), needle))));
  for (; p < end; p++) count += u32(load<u8>(p) == NEWLINE);
  return count;
}

/**
 * Address of the line `\.` whose preceding newline lies in [p, end), or `end`. Bytes up to `limit` may be looked at.
 * `newlines` becomes the count of newlines before the result. `seeksBlank`: an empty line is an end as well.
 */
export function copyEnd(p: usize, end: usize, limit: usize, seeksBlank: bool): usize {
  let count: u32 = 0;
  isBlankLine = false;
  const needle = i8x16.splat(NEWLINE);
  const backslash = i8x16.splat(BACKSLASH);
  const dot = i8x16.splat(DOT);
  for (; p + 16 <= end; p += 16) {
    const lines = i8x16.eq(v128.load(p), needle);
    const lineMask = i32(i8x16.bitmask(lines));
    const next = v128.load(p, 1);
    const terminator = v128.and(i8x16.eq(next, backslash), i8x16.eq(v128.load(p, 2), dot));
    const candidates = v128.and(lines, seeksBlank ? v128.or(terminator, i8x16.eq(next, needle)) : terminator);
    if (v128.any_true(candidates)) {
      let mask = i32(i8x16.bitmask(candidates));
      while (mask != 0) {
        const bit = ctz(mask);
        if (isTerminator(p + bit, limit) || (seeksBlank && isBlankBehind(p + bit, limit))) {
          newlines = count + popcnt(lineMask & ((2 << bit) - 1));
          return p + bit + 1;
        }
        mask &= mask - 1;
      }
    }
    count += popcnt(lineMask);
  }
  for (; p < end; p++) {
    if (load<u8>(p) != NEWLINE) continue;
    count++;
    if (isTerminator(p, limit) || (seeksBlank && isBlankBehind(p, limit))) {
      newlines = count;
      return p + 1;
    }
  }
  newlines = count;
  return end;
}

function isBlankBehind(newline: usize, limit: usize): bool {
  isBlankLine = newline + 2 <= limit && load<u8>(newline, 1) == NEWLINE;
  return isBlankLine;
}

function isTerminator(newline: usize, limit: usize): bool {
  if (newline + 4 > limit || load<u8>(newline, 1) != BACKSLASH || load<u8>(newline, 2) != DOT) return false;
  const c = load<u8>(newline, 3);
  return c == NEWLINE || (c == 0x0d && newline + 5 <= limit && load<u8>(newline, 4) == NEWLINE);
}

/** Lexes [p, end) and returns where it stopped; `event` says why. Bytes from there on are to be offered again. */
export function lex(p: usize, end: usize, isLast: bool): usize {
  const start = p;
  event = Event.NeedMore;
  tuples = 0;
  tupleEnd = 0;
  firstOpen = 0;
  lastOpen = 0;
  while (p < end) {
    const before = p;
    if (mode == Mode.Outside) {
      if (isTupleList && depth == 0) p = lexBetween(p, end, isLast);
      else p = lexOutside(p, end, start, isLast);
      if (event != Event.NeedMore) break;
      if (p == before && mode == Mode.Outside) break;
    } else {
      p = lexInside(p, end, isLast);
      if (p == before && mode != Mode.Outside) break;
    }
  }
  remember(start, p);
  return p;
}

function remember(start: usize, p: usize): void {
  if (p - start >= 2) {
    previous1 = load<u8>(p - 1);
    previous2 = load<u8>(p - 2);
  } else if (p - start == 1) {
    previous2 = previous1;
    previous1 = load<u8>(p - 1);
  }
}

function byteBefore(p: usize, start: usize, distance: usize): u8 {
  if (p - start >= distance) return load<u8>(p - distance);
  const missing = distance - (p - start);
  return missing == 1 ? previous1 : previous2;
}

// Between tuples only a comma with whitespace, or the known border of two statements, continues the list.
function lexBetween(p: usize, end: usize, isLast: bool): usize {
  while (p < end) {
    const c = load<u8>(p);
    if (between == Between.JustClosed) {
      if (borderLength != 0 && c == load<u8>(BORDER)) {
        if (p + borderLength + 1 > end) {
          if (!isLast) return p;
        } else if (memory.compare(p, BORDER, borderLength) == 0 && load<u8>(p + borderLength) == 0x28) {
          p += borderLength;
          between = Between.ExpectTuple;
          continue;
        }
      }
      between = Between.AfterTuple;
    }
    if (isSpace(c)) {
      p++;
    } else if (c == 0x2c && between == Between.AfterTuple) {
      between = Between.ExpectTuple;
      p++;
    } else if (c == 0x28 && between == Between.ExpectTuple) {
      depth = 1;
      lastOpen = p;
      if (firstOpen == 0) firstOpen = p;
      return p + 1;
    } else {
      event = Event.TuplesEnd;
      return p;
    }
  }
  return p;
}

function lexOutside(p: usize, end: usize, start: usize, isLast: bool): usize {
  const bit: u8 = tracksBegin ? 2 : 1;
  while (p < end) {
    const c = load<u8>(p);
    if ((load<u8>(special + c) & bit) == 0) {
      p++;
      continue;
    }
    switch (c) {
      case QUOTE:
        mode = isStandard && !isEscapePrefix(p, start) ? Mode.Plain : Mode.Escape;
        return p + 1;
      case 0x28:
        depth++;
        p++;
        break;
      case 0x29:
        p++;
        if (depth > 0 && --depth == 0 && isTupleList) {
          tuples++;
          tupleEnd = p;
          between = Between.JustClosed;
          return p;
        }
        break;
      case 0x22:
        mode = Mode.Identifier;
        return p + 1;
      case 0x2d:
      case 0x2f: {
        if (p + 1 >= end) {
          if (!isLast) return p;
          p++;
          break;
        }
        const next = load<u8>(p + 1);
        if (c == 0x2d && next == 0x2d) {
          mode = Mode.LineComment;
          return p + 2;
        }
        if (c == 0x2f && next == 0x2a) {
          mode = Mode.BlockComment;
          commentDepth = 1;
          return p + 2;
        }
        p++;
        break;
      }
      case DOLLAR: {
        const length: usize = isWord(byteBefore(p, start, 1)) ? 1 : openDollar(p, end, isLast);
        if (length == 0) return p;
        p += length;
        if (mode == Mode.Dollar) return p;
        break;
      }
      case 0x3b:
        if (depth == 0 && beginDepth == 0) {
          event = Event.Semicolon;
          return p;
        }
        p++;
        break;
      case BACKSLASH:
        if (!isTupleList) {
          event = Event.Backslash;
          return p;
        }
        p++;
        break;
      case 0:
        event = Event.Nul;
        return p;
      default: {
        const wordEnd = lexWord(p, end, isLast);
        if (wordEnd == p) return p;
        p = wordEnd;
      }
    }
  }
  return p;
}

function isEscapePrefix(p: usize, start: usize): bool {
  if ((byteBefore(p, start, 1) | 32) != 0x65) return false;
  const c = byteBefore(p, start, 2);
  return !isWord(c) && c != DOLLAR;
}

// Words are looked at only in CREATE FUNCTION and PROCEDURE, whose SQL-standard bodies hold semicolons.
function lexWord(p: usize, end: usize, isLast: bool): usize {
  let q = p;
  while (q < end && (isWord(load<u8>(q)) || load<u8>(q) == DOLLAR)) q++;
  const length = q - p;
  if (q == end && !isLast && length < 64) return p;
  // E'…' needs the byte before the quote only, so that a word may be consumed whole.
  if (depth != 0) return q;
  if (length == 5 && matches(p, 0x62, 0x65, 0x67, 0x69) && (load<u8>(p + 4) | 32) == 0x6e) beginDepth++;
  else if (length == 4 && matches(p, 0x63, 0x61, 0x73, 0x65)) beginDepth += i32(beginDepth > 0);
  else if (length == 3 && (load<u8>(p) | 32) == 0x65 && (load<u8>(p + 1) | 32) == 0x6e && (load<u8>(p + 2) | 32) == 0x64) beginDepth -= i32(beginDepth > 0);
  return q;
}

function matches(p: usize, a: u8, b: u8, c: u8, d: u8): bool {
  return (load<u8>(p) | 32) == a && (load<u8>(p + 1) | 32) == b && (load<u8>(p + 2) | 32) == c && (load<u8>(p + 3) | 32) == d;
}

// Returns the bytes consumed: the whole opening tag, 1 when this is no opening tag, 0 when that is not known yet.
function openDollar(p: usize, end: usize, isLast: bool): usize {
  let q = p + 1;
  while (q < end && q - p < TAG_LIMIT && isWord(load<u8>(q))) q++;
  if (q == end && !isLast && q - p < TAG_LIMIT) return 0;
  if (q == end || load<u8>(q) != DOLLAR || load<u8>(p + 1) - 48 < 10) return 1;
  tagLength = q + 1 - p;
  memory.copy(TAG, p, tagLength);
  mode = Mode.Dollar;
  return tagLength;
}

function lexInside(p: usize, end: usize, isLast: bool): usize {
  switch (mode) {
    case Mode.Plain:
      return lexUntil(p, end, QUOTE);
    case Mode.Identifier:
      return lexUntil(p, end, 0x22);
    case Mode.LineComment:
      return lexUntil(p, end, NEWLINE);
    case Mode.Escape:
      return lexEscape(p, end, isLast);
    case Mode.AfterEscape:
      return lexAfterEscape(p, end);
    case Mode.BlockComment:
      return lexBlockComment(p, end, isLast);
    default:
      return lexDollar(p, end);
  }
}

/** Goes behind the next `closing`, which ends the mode. A doubled quote closes and opens again, which comes to the same. */
function lexUntil(p: usize, end: usize, closing: u8): usize {
  p = find(p, end, closing);
  if (p == end) return end;
  mode = Mode.Outside;
  return p + 1;
}

function find(p: usize, end: usize, needle: u8): usize {
  const wanted = i8x16.splat(needle);
  for (; p + 16 <= end; p += 16) {
    const mask = i32(i8x16.bitmask(i8x16.eq(v128.load(p), wanted)));
    if (mask != 0) return p + ctz(mask);
  }
  for (; p < end; p++) if (load<u8>(p) == needle) return p;
  return end;
}

function findEither(p: usize, end: usize, a: u8, b: u8): usize {
  const first = i8x16.splat(a);
  const second = i8x16.splat(b);
  for (; p + 16 <= end; p += 16) {
    const bytes = v128.load(p);
    const mask = i32(i8x16.bitmask(v128.or(i8x16.eq(bytes, first), i8x16.eq(bytes, second))));
    if (mask != 0) return p + ctz(mask);
  }
  for (; p < end; p++) if (load<u8>(p) == a || load<u8>(p) == b) return p;
  return end;
}

function lexEscape(p: usize, end: usize, isLast: bool): usize {
  while (p < end) {
    p = findEither(p, end, QUOTE, BACKSLASH);
    if (p == end) return end;
    if (load<u8>(p) == QUOTE) {
      mode = Mode.AfterEscape;
      return p + 1;
    }
    if (p + 1 >= end) return isLast ? end : p;
    p += 2;
  }
  return p;
}

// A literal goes on after whitespace with a newline, and a doubled quote goes on at once; both stay escape strings.
function lexAfterEscape(p: usize, end: usize): usize {
  while (p < end && isSpace(load<u8>(p))) p++;
  if (p == end) return end;
  const isContinued = load<u8>(p) == QUOTE;
  mode = isContinued ? Mode.Escape : Mode.Outside;
  return isContinued ? p + 1 : p;
}

function lexBlockComment(p: usize, end: usize, isLast: bool): usize {
  while (p < end) {
    p = findEither(p, end, 0x2a, 0x2f);
    if (p == end) return end;
    if (p + 1 >= end) return isLast ? end : p;
    const pair = load<u16>(p);
    if (pair == 0x2f2a) {
      p += 2;
      if (--commentDepth == 0) {
        mode = Mode.Outside;
        return p;
      }
    } else if (pair == 0x2a2f) {
      p += 2;
      commentDepth++;
    } else p++;
  }
  return p;
}

function lexDollar(p: usize, end: usize): usize {
  while (p < end) {
    p = find(p, end, DOLLAR);
    if (p + tagLength > end) return p;
    if (memory.compare(p, TAG, tagLength) == 0) {
      mode = Mode.Outside;
      return p + tagLength;
    }
    p++;
  }
  return p;
}

export {
  event as mysqlEvent,
  firstOpen as mysqlFirstOpen,
  isInConditional as mysqlIsInConditional,
  lastOpen as mysqlLastOpen,
  lex as mysqlLex,
  reset as mysqlReset,
  setup as mysqlSetup,
  tupleEnd as mysqlTupleEnd,
  tuples as mysqlTuples,
} from "./scan-mysql";

export {
  findRecords, recordFields, recordLines, recordState, recordStop, recordsEnd, recordsFound, startRecords,
} from "./delimited-scan";

export { jsonAddChild, jsonAddElement, jsonAddMember, jsonFlag, jsonOpenTree } from "./json-tree";
export { statusNode as jsonReasonNode } from "./json-walk";
export {
  jsonCutArray, jsonCutLines, jsonFirst, jsonIsClosed, jsonLast, jsonReason, jsonReasonAt, jsonRecords, jsonStart,
} from "./json-scan";
