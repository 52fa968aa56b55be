/**
 * The grammar of delimited text: one byte at a time (`step`), and 64 bytes at a time where nothing is unusual (`block`).
 * Both ways agree; src/format/delimited/record.ts is the same grammar in plain code. Modules set it up before use.
 */

/** What a byte stands behind. The first five are known from the byte alone, so that blocks may begin in them. */
export namespace State {
  /** At the start of a record. */
  export const START: u32 = 0;
  /** At the start of another field. */
  export const FIELD: u32 = 1;
  /** In a field without quotes. */
  export const PLAIN: u32 = 2;
  /** Between quotes. */
  export const QUOTED: u32 = 3;
  /** Behind a quote between quotes: the closing one, or the first of two. */
  export const CLOSED: u32 = 4;
  export const ESCAPED_PLAIN: u32 = 5;
  export const ESCAPED_QUOTED: u32 = 6;
  /** Behind a carriage return that may begin a line end: as the first byte, in or behind a plain field, behind a closing quote. */
  export const START_RETURN: u32 = 7;
  export const PLAIN_RETURN: u32 = 8;
  export const CLOSED_RETURN: u32 = 9;
}

/** What a byte is, besides the state that follows it. `BEFORE`: the record ended before this byte, which is to be read again. */
export namespace Event {
  export const NONE: u32 = 0;
  export const DELIMITER: u32 = 1 << 8;
  export const END: u32 = 2 << 8;
  export const BEFORE: u32 = 3 << 8;
  export const BAD_QUOTE: u32 = 4 << 8;
}
export const STATE_MASK: u32 = 255;

/** src/kernel/delimited-syntax.ts has the same numbers. */
export namespace LineEnd {
  export const ANY: u32 = 0;
  export const NEWLINE: u32 = 1;
  export const CRLF: u32 = 2;
  export const RETURN: u32 = 3;
}

/** Stands for a mark that the dialect has not. */
export const NO_MARK: u32 = 256;

export let delimiter: u32 = 44;
export let quote: u32 = 34;
export let escape: u32 = 34;
export let isLoadData: bool = false;
export let lineEnd: u32 = 0;
/** An empty line is no record with one empty field. */
export let rejectsBlank: bool = false;
/** Blocks are worth a try. */
export let hasBlocks: bool = true;
let hasQuote: bool = true;
/** The escape is another byte than the quote. */
let hasEscape: bool = false;
/** Two quotes between quotes are one. */
let hasDoubledQuotes: bool = true;

export function setDelimited(delimiterMark: u32, quoteMark: u32, escapeMark: u32, loadData: bool, ends: u32, blank: bool): void {
  delimiter = delimiterMark;
  quote = quoteMark;
  escape = escapeMark;
  isLoadData = loadData;
  lineEnd = ends;
  rejectsBlank = blank;
  hasQuote = quoteMark != NO_MARK;
  hasEscape = escapeMark != NO_MARK && escapeMark != quoteMark;
  hasDoubledQuotes = loadData || escapeMark == quoteMark;
  hasBlocks = ends == LineEnd.ANY || ends == LineEnd.NEWLINE;
}

@inline function outside(state: u32, b: u32): u32 {
  if (b == delimiter) return Event.DELIMITER | State.FIELD;
  if (b == 10) return lineEnd == LineEnd.CRLF ? State.PLAIN : Event.END | State.START;
  if (b == 13 && lineEnd != LineEnd.NEWLINE) return state == State.START ? State.START_RETURN : State.PLAIN_RETURN;
  if (b == quote && state != State.PLAIN) return State.QUOTED;
  if (isLoadData && b == escape) return State.ESCAPED_PLAIN;
  return State.PLAIN;
}

@inline function inside(b: u32): u32 {
  if (hasEscape && b == escape) return State.ESCAPED_QUOTED;
  return b == quote ? State.CLOSED : State.QUOTED;
}

@inline function behindQuote(b: u32): u32 {
  if (b == quote && hasDoubledQuotes) return State.QUOTED;
  if (b == delimiter) return Event.DELIMITER | State.FIELD;
  if (b == 10 && lineEnd != LineEnd.CRLF) return Event.END | State.START;
  if (b == 13 && lineEnd != LineEnd.NEWLINE) return State.CLOSED_RETURN;
  // LOAD DATA takes a quote that no separator follows as a part of the value.
  return isLoadData ? inside(b) : Event.BAD_QUOTE | State.CLOSED;
}

@inline function behindReturn(state: u32, b: u32): u32 {
  if (b == 10) return Event.END | State.START;
  if (lineEnd == LineEnd.RETURN) return Event.BEFORE | State.START;
  if (state != State.CLOSED_RETURN) return outside(State.PLAIN, b);
  return isLoadData ? inside(b) : Event.BAD_QUOTE | State.CLOSED;
}

/** The state behind byte `b`, and in the higher bits what the byte is. */
export function step(state: u32, b: u32): u32 {
  if (state <= State.PLAIN) return outside(state, b);
  if (state == State.QUOTED) return inside(b);
  if (state == State.CLOSED) return behindQuote(b);
  if (state == State.ESCAPED_PLAIN) return State.PLAIN;
  if (state == State.ESCAPED_QUOTED) return State.QUOTED;
  return behindReturn(state, b);
}

@inline export function maskOf(p: usize, byte: u32): u64 {
  const wanted = i8x16.splat(i8(byte));
  return u64(u32(i8x16.bitmask(i8x16.eq(v128.load(p), wanted))))
    | (u64(u32(i8x16.bitmask(i8x16.eq(v128.load(p, 16), wanted)))) << 16)
    | (u64(u32(i8x16.bitmask(i8x16.eq(v128.load(p, 32), wanted)))) << 32)
    | (u64(u32(i8x16.bitmask(i8x16.eq(v128.load(p, 48), wanted)))) << 48);
}

/** Bit i: the count of set bits up to and with i is odd. */
@inline function parity(mask: u64): u64 {
  mask ^= mask << 1;
  mask ^= mask << 2;
  mask ^= mask << 4;
  mask ^= mask << 8;
  mask ^= mask << 16;
  return mask ^ (mask << 32);
}

/** Of the last block, bit i for its byte i: delimiters and newlines outside of quotes, and all newlines. */
export let delimiters: u64 = 0;
export let ends: u64 = 0;
export let newlines: u64 = 0;
/** The state behind the last block. */
export let behind: u32 = 0;

/** The escape at the end of the last block has its byte in the next one. */
let isEscapeOpen: bool = false;

/**
 * Bytes that stand behind an escape, where escapes stand at `marks`: every second one of a run of escapes is escaped itself.
 * A run that begins at an even bit and one that begins at an odd one are told apart by adding them to their starts.
 */
@inline function escapedBy(marks: u64, isFirstEscaped: bool): u64 {
  const even: u64 = 0x5555555555555555;
  marks &= ~u64(isFirstEscaped);
  const follows = (marks << 1) | u64(isFirstEscaped);
  const starts = marks & ~even & ~follows;
  const sum = starts + marks;
  isEscapeOpen = sum < marks;
  return (even ^ (sum << 1)) & follows;
}

/**
 * Reads the 64 bytes at p, which stands behind `state`. False: something needs `step`, such as a quote inside a plain
 * field, a return behind a quote at the end, or an empty line that is no record.
 */
export function block(p: usize, state: u32): bool {
  let escaped: u64 = 0;
  isEscapeOpen = false;
  const marks: u64 = hasEscape ? maskOf(p, escape) : 0;
  if (marks != 0 || state > State.CLOSED) {
    if (!isLoadData || state > State.ESCAPED_QUOTED) return false;
    escaped = escapedBy(marks, state > State.CLOSED);
  }
  const isQuoted = state == State.QUOTED || state == State.ESCAPED_QUOTED;
  const quotes: u64 = hasQuote ? maskOf(p, quote) & ~escaped : 0;
  newlines = maskOf(p, 10);
  let within: u64 = isQuoted ? ~(0 as u64) : 0, opening: u64 = 0, closing: u64 = 0;
  if (quotes != 0) {
    within ^= parity(quotes);
    opening = quotes & within;
    closing = quotes & ~within;
  }
  delimiters = maskOf(p, delimiter) & ~within & ~escaped;
  ends = newlines & ~within & ~escaped;
  const isClosed = u64(state == State.CLOSED);
  if (quotes != 0 || isClosed != 0) {
    const mayOpen = ((delimiters | ends | closing) << 1) | u64(state <= State.FIELD || state == State.CLOSED);
    if ((opening & ~mayOpen) != 0) return false;
    // Doubled quotes open again; they are an escape only where the dialect says so.
    if (!hasDoubledQuotes && (opening & ((closing << 1) | isClosed)) != 0) return false;
    const follows = ((closing << 1) | isClosed) & ~(delimiters | ends | opening);
    if (follows != 0 && (lineEnd != LineEnd.ANY || !isLineEnd(p, follows))) return false;
  }
  if (rejectsBlank && hasBlank(p, state)) return false;
  behind = stateBehind(within, closing);
  return true;
}

/** Is every byte of `mask` a return that a newline follows in this block? */
@inline function isLineEnd(p: usize, mask: u64): bool {
  return (mask & ~maskOf(p, 13)) == 0 && ((mask << 1) & ~ends) == 0 && (mask >> 63) == 0;
}

/** May a record begin with its line end? */
@inline function hasBlank(p: usize, state: u32): bool {
  const starts = (ends << 1) | u64(state == State.START);
  if (starts == 0) return false;
  if ((starts & ends) != 0) return true;
  return lineEnd == LineEnd.ANY && (starts & maskOf(p, 13)) != 0;
}

@inline function stateBehind(within: u64, closing: u64): u32 {
  if (isEscapeOpen) return (within >> 63) != 0 ? State.ESCAPED_QUOTED : State.ESCAPED_PLAIN;
  if ((within >> 63) != 0) return State.QUOTED;
  if ((closing >> 63) != 0) return State.CLOSED;
  if ((ends >> 63) != 0) return State.START;
  return (delimiters >> 63) != 0 ? State.FIELD : State.PLAIN;
}
