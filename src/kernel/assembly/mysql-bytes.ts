/** Kinds of bytes in MySQL's rows, and where quotes, words and blanks end. */

/** Bits of how the session reads literals. */
export const BACKSLASH_ESCAPES: u32 = 1;
export const ANSI_QUOTES: u32 = 2;

@inline export function isBlank(b: u32): bool { return b == 32 || b - 9 < 5; }
@inline export function isLetter(b: u32): bool { return (b | 32) - 97 < 26; }
@inline export function isDigit(b: u32): bool { return b - 48 < 10; }
@inline export function isName(b: u32): bool { return isLetter(b) || isDigit(b) || b == 95 || b == 36 || b >= 128; }

/** The first of two bytes in [p, to), or `to`. Reads up to 15 bytes behind. */
@inline export function nextOf(p: usize, to: usize, one: u32, other: u32): usize {
  const a = i8x16.splat(u8(one)), b = i8x16.splat(u8(other));
  for (; p < to; p += 16) {
    const v = v128.load(p);
    const mask = u32(i8x16.bitmask(v128.or(i8x16.eq(v, a), i8x16.eq(v, b))));
    if (mask != 0) return min(p + ctz(mask), to);
  }
  return to;
}

/** Behind the quote that closes the one at p; behind `to` when there is none. */
@inline export function quotedEnd(p: usize, to: usize, quote: u32, escapes: bool): usize {
  p++;
  while (true) {
    p = nextOf(p, to, quote, escapes ? 92 : quote);
    if (p >= to) return to + 1;
    if (load<u8>(p) != quote) p += 2;
    else if (p + 1 < to && load<u8>(p, 1) == quote) p += 2;
    else return p + 1;
  }
}

@inline export function hasEscapes(quote: u32, flags: u32): bool {
  return quote != 96 && (flags & BACKSLASH_ESCAPES) != 0 && !(quote == 34 && (flags & ANSI_QUOTES) != 0);
}

@inline export function wordStart(p: usize, from: usize): usize {
  while (p > from && isName(load<u8>(p - 1))) p--;
  return p;
}

@inline export function blanksStart(p: usize, from: usize): usize {
  while (p > from && isBlank(load<u8>(p - 1))) p--;
  return p;
}
