// Finds borders in MySQL and MariaDB scripts: the end of statements and of VALUES tuples. No field is decoded.
// The lexer is resumable at any byte: its state lives in globals, so a literal of any size is scanned once.

const NEWLINE: u8 = 0x0a;
const QUOTE: u8 = 0x27;
const DOUBLE_QUOTE: u8 = 0x22;
const BACKTICK: u8 = 0x60;
const BACKSLASH: u8 = 0x5c;
const OPENING: u8 = 0x28;

/** Fixed places in the imported memory; src/kernel/scanner.ts has the same numbers. */
const BORDER: usize = 1024;
const DELIMITER: usize = 33 * 1024;

/** Conditional comments of such versions are never executed: MariaDB's sandbox line has 999999. */
const NEVER_EXECUTED: u32 = 900_000;
/** Longest opening of a conditional comment: `/*M!` and six digits. */
const OPENER: usize = 10;

const enum Mode { Outside, Single, Double, Backtick, LineComment, BlockComment }
const enum Event { NeedMore, Delimiter, Backslash, Nul, TuplesEnd, Broken }
/** What may come at depth 0 of a VALUES list. */
const enum Between { ExpectTuple, JustClosed, AfterTuple }
/** Bits of the table of special bytes. */
const enum Special { Punctuation = 1, Word = 2, Delimiter = 4 }
/** Bits of `reset`. */
const enum Flag { Backslash = 1, AnsiQuotes = 2, TupleList = 4, Program = 8, Conditional = 16 }

export let event: i32 = 0;
/** Tuples closed since the last call of `lex`. */
export let tuples: u32 = 0;
/** Address behind the last closed tuple in this call, 0 when none was closed. */
export let tupleEnd: usize = 0;
/** Address of the first and the last `(` at depth 0 in this call, 0 when there was none. */
export let firstOpen: usize = 0;
export let lastOpen: usize = 0;

let mode: i32 = 0;
let depth: i32 = 0;
let blockDepth: i32 = 0;
/** The word before was END of a block of a stored program. */
let isBehindEnd: bool = false;
let hasBackslash: bool = true;
let hasAnsiQuotes: bool = false;
let isTupleList: bool = false;
let isProgram: bool = false;
let isConditional: bool = false;
let between: i32 = 0;
let borderLength: usize = 0;
let delimiterLength: usize = 0;
let delimiterFirst: u8 = 0;
/** The byte before the first byte of a call. */
let previous: u8 = 0;

const special = memory.data(256);

function isWord(c: u8): bool {
  return (c | 32) - 97 < 26 || c - 48 < 10 || c == 0x5f || c == 0x24 || c >= 0x80;
}

@inline function isSpace(c: u8): bool {
  return c == 0x20 || c - 9 < 5;
}

/** MySQL's `--` begins a comment before a blank or a control character only. */
function opensDashComment(c: u8): bool {
  return c <= 0x20 || c == 0x7f;
}

export function setup(): void {
  for (let c: i32 = 0; c < 256; c++) {
    const isPunctuation = c == 0 || c == 0x22 || c == 0x23 || c == 0x27 || c == 0x28 || c == 0x29 || c == 0x2a || c == 0x2d || c == 0x2f || c == 0x5c || c == 0x60;
    store<u8>(special + c, u8(isPunctuation ? Special.Punctuation : isWord(u8(c)) ? Special.Word : 0));
  }
}

/** Starts a new statement or list of tuples. Border and delimiter stand at their places. */
export function reset(flags: u32, border: usize, delimiter: usize): void {
  store<u8>(special + delimiterFirst, load<u8>(special + delimiterFirst) & ~Special.Delimiter);
  delimiterFirst = load<u8>(DELIMITER);
  delimiterLength = delimiter;
  store<u8>(special + delimiterFirst, load<u8>(special + delimiterFirst) | Special.Delimiter);
  mode = Mode.Outside;
  depth = 0;
  blockDepth = 0;
  isBehindEnd = false;
  hasBackslash = (flags & Flag.Backslash) != 0;
  hasAnsiQuotes = (flags & Flag.AnsiQuotes) != 0;
  isTupleList = (flags & Flag.TupleList) != 0;
  isProgram = (flags & Flag.Program) != 0;
  isConditional = (flags & Flag.Conditional) != 0;
  between = Between.ExpectTuple;
  borderLength = border;
  previous = 0;
}

/** Inside `/*!…` whose end was not met yet. */
export function isInConditional(): bool {
  return isConditional;
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
    if (mode != Mode.Outside) p = lexInside(p, end, isLast);
    else if (isTupleList && depth == 0) p = lexBetween(p, end, isLast);
    else p = lexOutside(p, end, start, isLast);
    if (event != Event.NeedMore || p == before) break;
  }
  if (p > start) previous = load<u8>(p - 1);
  return p;
}

// Between tuples only a comma with whitespace, or the known border of two statements, continues the list.
function lexBetween(p: usize, end: usize, isLast: bool): usize {
  while (p < end) {
    const c = load<u8>(p);
    if (between == Between.JustClosed) {
      if (borderLength != 0 && c == load<u8>(BORDER)) {
        if (p + borderLength + 1 > end) {
          if (!isLast) return p;
        } else if (memory.compare(p, BORDER, borderLength) == 0 && load<u8>(p + borderLength) == OPENING) {
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
    } else if (c == OPENING && between == Between.ExpectTuple) {
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
  const bits: u8 = isProgram ? 7 : 5;
  while (p < end) {
    const c = load<u8>(p);
    const kind = load<u8>(special + c) & bits;
    if (kind == 0) {
      p++;
      continue;
    }
    if (kind & Special.Delimiter) {
      if (p + delimiterLength > end && !isLast) return p;
      if (p + delimiterLength <= end && memory.compare(p, DELIMITER, delimiterLength) == 0 && (blockDepth == 0 || isTupleList)) {
        event = isTupleList ? Event.Broken : Event.Delimiter;
        return p;
      }
    }
    switch (c) {
      case QUOTE:
      case DOUBLE_QUOTE:
      case BACKTICK:
        mode = c == QUOTE ? Mode.Single : c == BACKTICK ? Mode.Backtick : Mode.Double;
        isBehindEnd = false;
        p = lexQuoted(p + 1, end, isLast);
        if (mode != Mode.Outside) return p;
        break;
      case OPENING:
        depth++;
        p++;
        break;
      case 0x29:
        p++;
        if (isTupleList && --depth == 0) {
          tuples++;
          tupleEnd = p;
          between = Between.JustClosed;
          return p;
        }
        break;
      case 0x23:
        mode = Mode.LineComment;
        return p + 1;
      case 0x2d:
        if (p + 2 >= end && !isLast && (p + 1 >= end || load<u8>(p + 1) == 0x2d)) return p;
        if (p + 1 < end && load<u8>(p + 1) == 0x2d && (p + 2 >= end || opensDashComment(load<u8>(p + 2)))) {
          mode = Mode.LineComment;
          return p + 2;
        }
        p++;
        break;
      case 0x2f: {
        const behind = openComment(p, end, isLast);
        if (behind == p || mode != Mode.Outside) return behind;
        p = behind;
        break;
      }
      case 0x2a:
        if (isConditional) {
          if (p + 1 >= end && !isLast) return p;
          if (p + 1 < end && load<u8>(p + 1) == 0x2f) {
            isConditional = false;
            p++;
          }
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
        if ((kind & Special.Word) == 0) {
          p++;
          break;
        }
        const wordEnd = lexWord(p, end, start, isLast);
        if (wordEnd == p) return p;
        p = wordEnd;
      }
    }
  }
  return p;
}

/**
 * Behind what opens a comment at p, with the mode of one that hides its content; behind one byte where none opens; p when
 * more bytes must tell.
 */
function openComment(p: usize, end: usize, isLast: bool): usize {
  if (p + 1 >= end) return isLast ? p + 1 : p;
  if (load<u8>(p + 1) != 0x2a) return p + 1;
  if (p + OPENER >= end && !isLast) return p;
  let q = p + 2;
  if (q < end && load<u8>(q) == 0x4d) q++;
  if (q >= end || load<u8>(q) != 0x21) {
    mode = Mode.BlockComment;
    return p + 2;
  }
  q++;
  let version: u32 = 0;
  const last = q + 6;
  while (q < end && q < last && load<u8>(q) - 48 < 10) version = version * 10 + load<u8>(q++) - 48;
  if (version >= NEVER_EXECUTED) mode = Mode.BlockComment;
  else isConditional = true;
  return q;
}

// Words are looked at only in stored programs, whose blocks hold semicolons. A name behind a dot or an at sign is no keyword.
function lexWord(p: usize, end: usize, start: usize, isLast: bool): usize {
  let q = p;
  while (q < end && isWord(load<u8>(q))) q++;
  if (q == end && !isLast && q - p < 64) return p;
  const before = p > start ? load<u8>(p - 1) : previous;
  if (before == 0x2e || before == 0x40) return q;
  const wasEnd = isBehindEnd;
  isBehindEnd = false;
  switch (u32(q - p)) {
    case 5:
      if (isWordAt(p, 0x69676562, 4) && (load<u8>(p + 4) | 32) == 0x6e) blockDepth++;
      else if (wasEnd && isWordAt(p, 0x6c696877, 4)) blockDepth++;
      break;
    case 4:
      if (isWordAt(p, 0x65736163, 4)) blockDepth += i32(!wasEnd && blockDepth > 0);
      else if (wasEnd && isWordAt(p, 0x706f6f6c, 4)) blockDepth++;
      break;
    case 6:
      if (wasEnd && isWordAt(p, 0x65706572, 4)) blockDepth++;
      break;
    case 3:
      if (isWordAt(p, 0x646e65, 3) && blockDepth > 0) {
        blockDepth--;
        isBehindEnd = true;
      } else if (wasEnd && isWordAt(p, 0x726f66, 3)) blockDepth++;
      break;
    case 2:
      if (wasEnd && isWordAt(p, 0x6669, 2)) blockDepth++;
      break;
  }
  return q;
}

/** `letters`: lower case, the first one lowest. */
function isWordAt(p: usize, letters: u32, count: u32): bool {
  for (let i: u32 = 0; i < count; i++) if ((u32(load<u8>(p + i)) | 32) != ((letters >> (i << 3)) & 255)) return false;
  return true;
}

function lexInside(p: usize, end: usize, isLast: bool): usize {
  if (mode == Mode.LineComment) {
    p = find(p, end, NEWLINE);
    if (p == end) return end;
    mode = Mode.Outside;
    return p + 1;
  }
  return mode == Mode.BlockComment ? lexBlockComment(p, end, isLast) : lexQuoted(p, end, isLast);
}

/** Goes behind the closing quote, which ends the mode. A doubled quote closes and opens again, which comes to the same. */
function lexQuoted(p: usize, end: usize, isLast: bool): usize {
  const closing = mode == Mode.Single ? QUOTE : mode == Mode.Double ? DOUBLE_QUOTE : BACKTICK;
  const escapes = hasBackslash && mode != Mode.Backtick && !(mode == Mode.Double && hasAnsiQuotes);
  while (p < end) {
    p = findEither(p, end, closing, escapes ? BACKSLASH : closing);
    if (p == end) return end;
    if (load<u8>(p) == closing) {
      mode = Mode.Outside;
      return p + 1;
    }
    if (p + 1 >= end) return isLast ? end : p;
    p += 2;
  }
  return p;
}

function find(p: usize, end: usize, needle: u8): usize {
  return findEither(p, end, needle, needle);
}

@inline function findEither(p: usize, end: usize, a: u8, b: u8): usize {
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

function lexBlockComment(p: usize, end: usize, isLast: bool): usize {
  while (p < end) {
    p = find(p, end, 0x2a);
    if (p == end) return end;
    if (p + 1 >= end) return isLast ? end : p;
    if (load<u8>(p + 1) == 0x2f) {
      mode = Mode.Outside;
      return p + 2;
    }
    p++;
  }
  return p;
}
