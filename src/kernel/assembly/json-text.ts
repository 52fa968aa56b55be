/** Tokens of JSON text (RFC 8259). Reads stay below the end and the slack of 64 bytes behind it. */

/** Where a token is broken; 0 after a token that only is not whole yet. */
export let brokenAt: usize = 0;
/** The last string had a backslash. */
export let hasEscape: bool = false;

@inline function isBlank(b: u32): bool { return b == 32 || b == 10 || b == 13 || b == 9; }
@inline function isDigit(b: u32): bool { return b - 48 < 10; }

export function skipBlanks(p: usize, end: usize): usize {
  while (p < end && isBlank(load<u8>(p))) p++;
  return p;
}

@inline function hexDigit(b: u32): u32 {
  if (isDigit(b)) return b - 48;
  const lower = b | 32;
  return lower - 97 < 6 ? lower - 87 : 16;
}

function broken(p: usize): usize { brokenAt = p; return 0; }

@inline function isEscapeLetter(b: u32): bool {
  return b == 34 || b == 92 || b == 47 || b == 98 || b == 102 || b == 110 || b == 114 || b == 116;
}

/** Behind the string whose quote is at p; 0 when it is cut or broken. */
export function stringEnd(p: usize, end: usize): usize {
  const quote = i8x16.splat(34), backslash = i8x16.splat(92), blank = i8x16.splat(32);
  brokenAt = 0;
  hasEscape = false;
  p++;
  while (p < end) {
    const v = v128.load(p);
    const special = v128.or(v128.or(i8x16.eq(v, quote), i8x16.eq(v, backslash)), i8x16.lt_u(v, blank));
    const mask = u32(i8x16.bitmask(special));
    if (mask == 0) { p += 16; continue; }
    p += ctz(mask);
    if (p >= end) return 0;
    const b: u32 = load<u8>(p);
    if (b == 34) return p + 1;
    if (b < 32) return broken(p);
    hasEscape = true;
    if (p + 1 >= end) return 0;
    const letter: u32 = load<u8>(p, 1);
    if (letter != 117) {
      if (!isEscapeLetter(letter)) return broken(p);
      p += 2;
      continue;
    }
    for (let i: usize = 2; i < 6; i++) {
      if (p + i >= end) return 0;
      if (hexDigit(load<u8>(p + i)) == 16) return broken(p);
    }
    p += 6;
  }
  return 0;
}

/** Behind the number at p; 0 when it is cut or none. One that ends at `end` may go on. */
export function numberEnd(p: usize, end: usize): usize {
  brokenAt = 0;
  if (load<u8>(p) == 45) p++;
  if (p >= end) return 0;
  if (!isDigit(load<u8>(p))) return broken(p);
  if (load<u8>(p) == 48) p++;
  else while (p < end && isDigit(load<u8>(p))) p++;
  if (p < end && load<u8>(p) == 46) {
    p++;
    if (p >= end) return 0;
    if (!isDigit(load<u8>(p))) return broken(p);
    while (p < end && isDigit(load<u8>(p))) p++;
  }
  if (p < end && (load<u8>(p) | 32) == 101) {
    p++;
    if (p < end && (load<u8>(p) == 45 || load<u8>(p) == 43)) p++;
    if (p >= end) return 0;
    if (!isDigit(load<u8>(p))) return broken(p);
    while (p < end && isDigit(load<u8>(p))) p++;
  }
  return p;
}

/** Is [p, end) one number? */
export function isNumber(p: usize, end: usize): bool {
  return end > p && numberEnd(p, end) == end;
}

const TRUE: usize = memory.data<u8>([116, 114, 117, 101]);
const FALSE: usize = memory.data<u8>([102, 97, 108, 115, 101]);
const NULL: usize = memory.data<u8>([110, 117, 108, 108]);

function matchWord(p: usize, end: usize, word: usize, n: usize): usize {
  for (let i: usize = 0; i < n; i++) {
    if (p + i >= end) return 0;
    if (load<u8>(p + i) != load<u8>(word + i)) return broken(p + i);
  }
  return p + n;
}

/** Behind `true`, `false` or `null` at p; 0 when it is cut or none. */
export function wordEnd(p: usize, end: usize): usize {
  brokenAt = 0;
  const b: u32 = load<u8>(p);
  if (b == 116) return matchWord(p, end, TRUE, 4);
  if (b == 102) return matchWord(p, end, FALSE, 5);
  return matchWord(p, end, NULL, 4);
}

/** Is [p, end) `true` or `false`? */
export function isBoolean(p: usize, end: usize): bool {
  const n = end - p;
  if (n == 4) return memory.compare(p, TRUE, 4) == 0;
  return n == 5 && memory.compare(p, FALSE, 5) == 0;
}

function storeUtf8(to: usize, c: u32): usize {
  if (c < 0x80) { store<u8>(to, u8(c)); return to + 1; }
  if (c < 0x800) { store<u8>(to, u8(0xc0 | (c >> 6))); store<u8>(to, u8(0x80 | (c & 63)), 1); return to + 2; }
  if (c < 0x10000) {
    store<u8>(to, u8(0xe0 | (c >> 12))); store<u8>(to, u8(0x80 | ((c >> 6) & 63)), 1); store<u8>(to, u8(0x80 | (c & 63)), 2);
    return to + 3;
  }
  store<u8>(to, u8(0xf0 | (c >> 18))); store<u8>(to, u8(0x80 | ((c >> 12) & 63)), 1);
  store<u8>(to, u8(0x80 | ((c >> 6) & 63)), 2); store<u8>(to, u8(0x80 | (c & 63)), 3);
  return to + 4;
}

@inline function hexFour(p: usize): u32 {
  return (hexDigit(load<u8>(p)) << 12) | (hexDigit(load<u8>(p, 1)) << 8) | (hexDigit(load<u8>(p, 2)) << 4) | hexDigit(load<u8>(p, 3));
}

/**
 * Decodes the inside [p, end) of a whole string; returns the end of what it wrote at `to`, never more than it read. Half
 * of a surrogate pair becomes U+FFFD.
 */
export function decodeJsonString(p: usize, end: usize, to: usize): usize {
  while (p < end) {
    let b: u32 = load<u8>(p++);
    if (b != 92) { store<u8>(to++, u8(b)); continue; }
    b = load<u8>(p++);
    if (b == 117) {
      let c = hexFour(p);
      p += 4;
      if (c - 0xd800 < 0x800) {
        let low: u32 = 0;
        if (c < 0xdc00 && p + 6 <= end && load<u8>(p) == 92 && load<u8>(p, 1) == 117) low = hexFour(p + 2);
        if (low - 0xdc00 < 0x400) { c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00); p += 6; }
        else c = 0xfffd;
      }
      to = storeUtf8(to, c);
      continue;
    }
    if (b == 110) b = 10;
    else if (b == 116) b = 9;
    else if (b == 114) b = 13;
    else if (b == 98) b = 8;
    else if (b == 102) b = 12;
    store<u8>(to++, u8(b));
  }
  return to;
}

@inline function shortLetter(b: u32): u32 {
  if (b == 10) return 110;
  if (b == 13) return 114;
  if (b == 9) return 116;
  if (b == 8) return 98;
  return b == 12 ? 102 : 0;
}

@inline function hexOf(v: u32): u8 { return u8(v < 10 ? 48 + v : 87 + v); }

/** Writes the text [p, end) as a string with its quotes: at most 6 bytes a byte and 2. Returns the end. */
export function writeJsonString(p: usize, end: usize, to: usize): usize {
  store<u8>(to++, 34);
  while (p < end) {
    const b: u32 = load<u8>(p++);
    if (b >= 32 && b != 34 && b != 92) { store<u8>(to++, u8(b)); continue; }
    store<u8>(to++, 92);
    if (b >= 32) { store<u8>(to++, u8(b)); continue; }
    const letter = shortLetter(b);
    if (letter != 0) { store<u8>(to++, u8(letter)); continue; }
    store<u8>(to, 117); store<u8>(to, 48, 1); store<u8>(to, 48, 2);
    store<u8>(to, hexOf(b >> 4), 3); store<u8>(to, hexOf(b & 15), 4);
    to += 5;
  }
  store<u8>(to++, 34);
  return to;
}
