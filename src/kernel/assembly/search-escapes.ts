/** Inline escapes of all formats: `\n \u00e9 \x41 \101`, `%C3%A9 %u00e9`, `&eacute; &#233; &#xe9;`, `=C3=A9` and soft line ends. */

/** What `readEscape` found: the code point, and the bytes that it takes. */
export let escapedPoint: u32 = 0;
export let escapeBytes: u32 = 0;
/** The escape might be none: the same bytes, read literally, begin a word of their own. */
export let isGlued: bool = false;

const BACKSLASH: u32 = 92, PERCENT: u32 = 37, AMPERSAND: u32 = 38, EQUALS: u32 = 61;
const NONE: i32 = -1;

@inline function hexValue(b: u32): i32 {
  if (b - 48 < 10) return i32(b - 48);
  const letter = (b | 32) - 97;
  return letter < 6 ? i32(letter + 10) : NONE;
}
@inline function isUpperHex(b: u32): bool { return b - 48 < 10 || b - 65 < 6; }
@inline function byteAt(p: usize, end: usize): u32 { return p < end ? u32(load<u8>(p)) : 10; }

@inline export function isHexPair(p: usize, end: usize): bool {
  return hexValue(byteAt(p, end)) >= 0 && hexValue(byteAt(p + 1, end)) >= 0;
}

/** `digits` hexadecimal digits at p, or NONE. */
function hexNumber(p: usize, end: usize, digits: u32): i32 {
  let value = 0;
  for (let i: u32 = 0; i < digits; i++) {
    const digit = hexValue(byteAt(p + i, end));
    if (digit < 0) return NONE;
    value = (value << 4) | digit;
  }
  return value;
}

let byteEnd: usize = 0;

/** A byte that is escaped as the one that `mark` introduces; sets `byteEnd`. */
function escapedByte(mark: u32, p: usize, end: usize): i32 {
  if (byteAt(p, end) != mark) return NONE;
  if (mark == PERCENT || mark == EQUALS) {
    if (mark == EQUALS && !(isUpperHex(byteAt(p + 1, end)) && isUpperHex(byteAt(p + 2, end)))) return NONE;
    byteEnd = p + 3;
    return hexNumber(p + 1, end, 2);
  }
  while (byteAt(p, end) == BACKSLASH) p++;
  const b = byteAt(p, end);
  if (b == 120) {
    let digits: u32 = 0;
    while (digits < 8 && hexValue(byteAt(p + 1 + digits, end)) >= 0) digits++;
    // `\x` before many digits is a whole value in hexadecimal.
    if (digits < 2 || (digits >= 6 && (digits & 1) == 0)) return NONE;
    byteEnd = p + 3;
    return hexNumber(p + 1, end, 2);
  }
  const c = byteAt(p + 1, end) - 48, d = byteAt(p + 2, end) - 48;
  if (b - 48 > 3 || c > 7 || d > 7) return NONE;
  byteEnd = p + 3;
  return i32(((b - 48) << 6) | (c << 3) | d);
}

/** Escaped bytes that make one character: UTF-8, or a letter of Latin-1. 0: they make none. */
function fromBytes(mark: u32, p: usize, end: usize): u32 {
  const first = escapedByte(mark, p, end);
  if (first < 0) return 0;
  let behind = byteEnd;
  let code = u32(first);
  if (first >= 0x80) {
    let more: u32 = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc2 && first < 0xe0 ? 1 : 0;
    let whole: u32 = more == 3 ? code & 7 : more == 2 ? code & 15 : code & 31;
    let q = behind;
    let isWhole = more > 0;
    for (; more > 0 && isWhole; more--) {
      // A line may be broken between the bytes of one character.
      if (mark == EQUALS && softBreak(q, end) != 0) q += escapeBytes;
      const next = escapedByte(mark, q, end);
      isWhole = next >= 0 && (next & 0xc0) == 0x80;
      whole = (whole << 6) | (u32(next) & 63);
      q = byteEnd;
    }
    if (isWhole) { code = whole; behind = q; }
    else if (first < 0xc0) return 0;
  }
  if (mark == EQUALS && code < 32 && code != 9 && code != 10 && code != 13) return 0;
  escapedPoint = code > 0x10ffff ? 32 : code;
  isGlued = code >= 128 || (code | 32) - 97 < 26 || code - 48 < 10;
  escapeBytes = u32(behind - p);
  return escapeBytes;
}

/** `\u` and four digits at p, with any number of backslashes; NONE when there is none. Sets `byteEnd`. */
function unicodeEscape(p: usize, end: usize): i32 {
  if (byteAt(p, end) != BACKSLASH) return NONE;
  while (byteAt(p, end) == BACKSLASH) p++;
  if (byteAt(p, end) != 117) return NONE;
  byteEnd = p + 5;
  return hexNumber(p + 1, end, 4);
}

function fromUnicode(p: usize, end: usize): u32 {
  const first = unicodeEscape(p, end);
  if (first < 0) return 0;
  let behind = byteEnd;
  escapedPoint = u32(first);
  if ((first >> 10) == 0x36) {
    const second = unicodeEscape(behind, end);
    escapedPoint = 32;
    if (second >= 0 && (second >> 10) == 0x37) {
      escapedPoint = 0x10000 + ((u32(first) & 1023) << 10) + (u32(second) & 1023);
      behind = byteEnd;
    }
  } else if ((first >> 10) == 0x37) escapedPoint = 32;
  isGlued = false;
  escapeBytes = u32(behind - p);
  return escapeBytes;
}

/** Is one of `a b e f n r t v Z`: what stands after a backslash for a control character. */
@inline function isControl(b: u32): bool {
  return b == 110 || b == 114 || b == 116 || b == 97 || b == 98 || b == 101 || b == 102 || b == 118 || b == 90;
}

function fromBackslash(p: usize, end: usize): u32 {
  if (fromUnicode(p, end) != 0) return escapeBytes;
  if (fromBytes(BACKSLASH, p, end) != 0) return escapeBytes;
  let q = p;
  while (byteAt(q, end) == BACKSLASH) q++;
  const b = byteAt(q, end);
  isGlued = isControl(b);
  escapedPoint = 32;
  if (b == 48) { escapedPoint = 0; q++; }
  else if (isGlued) q++;
  else if (b == 120 && isHexPair(q + 1, end) && isHexPair(q + 3, end)) q++;
  escapeBytes = u32(q - p);
  return escapeBytes;
}

/** Names of U+00A0 to U+00FF, in order. */
const LATIN = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ";
/** Others, each before the one character that it is; `~` stands for what only separates. */
const OTHERS = "amp& lt~ gt~ quot~ apos~ commat~ period~ comma~ lowbar~ sol~ colon~ num~ hyphen~ dash~ ndash~ mdash~ percnt% equals= bsol\\ plus~ lpar~ rpar~ Tab~ NewLine~ lsquo~ rsquo~ ldquo~ rdquo~ hellip~ euro~ bull~ OEligŒ oeligœ ScaronŠ scaronš YumlŸ LstrokŁ lstrokł Cacuteć cacuteć Ccaronč ccaronč Scedilş scedilş Zcaronž zcaronž Zdotż zdotż Eogonę eogonę Aogoną aogoną Nacuteń nacuteń Sacuteś sacuteś Dstrokđ dstrokđ Ecaroně ecaroně Rcaronř rcaronř Gbreveğ gbreveğ Idotİ imathı zwnj\u200c zwj\u200d NoBreak\u2060 ZeroWidthSpace\u200b lrm\u200e rlm\u200f thinsp~ ensp~ emsp~ hairsp~ numsp~ puncsp~ MediumSpace~ ThinSpace~ NonBreakingSpace~ semi~ excl~ ast~ midast~ lbrace~ rbrace~ lcub~ rcub~ lsqb~ rsqb~ lbrack~ rbrack~ vert~ grave~ Hat~ dollar~ quest~ UnderBar~ ";

/** Length of the name at `names` when the text at p begins with it, else 0. */
@inline function matches(names: usize, length: u32, p: usize, end: usize): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (u32(load<u16>(names + (usize(i) << 1))) != byteAt(p + i, end)) return false;
  }
  return byteAt(p + length, end) == 59;
}

/** Looks through one of the lists; `first` is the code point of the first name, 0 when the names bring their own. */
function namedIn(list: string, first: u32, p: usize, end: usize): bool {
  const names = changetype<usize>(list);
  const behind = names + (usize(list.length) << 1);
  let code = first;
  let start = names;
  for (let q = names; q < behind; q += 2) {
    if (load<u16>(q) != 32) continue;
    const own: u32 = first == 0 ? 1 : 0;
    const length = (u32(q - start) >> 1) - own;
    if (matches(start, length, p, end)) {
      escapedPoint = first == 0 ? u32(load<u16>(q - 2)) : code;
      if (escapedPoint == 126) escapedPoint = 32;
      escapeBytes = length + 2;
      return true;
    }
    code++;
    start = q + 2;
  }
  return false;
}

/** `p` is behind the ampersand. */
function fromEntity(p: usize, end: usize): u32 {
  isGlued = false;
  if (byteAt(p, end) != 35) {
    return namedIn(OTHERS, 0, p, end) || namedIn(LATIN, 160, p, end) ? escapeBytes : 0;
  }
  const isHex = (byteAt(p + 1, end) | 32) == 120;
  let q = p + (isHex ? 2 : 1);
  let value: u32 = 0, digits: u32 = 0;
  for (; digits < 8; digits++) {
    const digit = hexValue(byteAt(q, end));
    if (digit < 0 || (!isHex && digit > 9)) break;
    value = value * (isHex ? 16 : 10) + u32(digit);
    q++;
  }
  if (digits == 0 || value > 0x10ffff || (value >> 11) == 27) return 0;
  if (byteAt(q, end) == 59) q++;
  escapedPoint = value;
  escapeBytes = u32(q - p) + 1;
  return escapeBytes;
}

/** A line end that quoted-printable text does not mean, raw or escaped. */
function softBreak(p: usize, end: usize): u32 {
  let q = p + 1;
  for (let i = 0; i < 2; i++) {
    const b = byteAt(q, end);
    if (b == 13 || (b == 10 && q < end)) { q++; continue; }
    let r = q;
    while (byteAt(r, end) == BACKSLASH) r++;
    if (r == q || (byteAt(r, end) != 110 && byteAt(r, end) != 114)) break;
    q = r + 1;
  }
  if (q == p + 1) return 0;
  // A soft hyphen: nothing to the words.
  escapedPoint = 0; isGlued = true;
  escapeBytes = u32(q - p);
  return escapeBytes;
}

/** Reads the escape that begins with `mark` at p; 0 when there is none. */
export function readEscape(mark: u32, p: usize, end: usize): u32 {
  if (mark == BACKSLASH) return fromBackslash(p, end);
  if (mark == AMPERSAND) return fromEntity(p + 1, end);
  if (mark == EQUALS && softBreak(p, end) != 0) return escapeBytes;
  if (mark == PERCENT && (byteAt(p + 1, end) | 32) == 117) {
    const code = hexNumber(p + 2, end, 4);
    if (code >= 0 && (code >> 11) != 27) {
      escapedPoint = u32(code); escapeBytes = 6; isGlued = true;
      return 6;
    }
  }
  return fromBytes(mark, p, end);
}

/** Whether what an escape became, with the bytes behind it, looks like another escape. */
export function looksEncoded(code: u32, behind: usize, end: usize): bool {
  const b = byteAt(behind, end);
  if (b == PERCENT || b == AMPERSAND || b == BACKSLASH) return true;
  if (code == PERCENT) return isHexPair(behind, end) || b == 117;
  if (code == EQUALS) return isUpperHex(b) && isUpperHex(byteAt(behind + 1, end));
  if (code == BACKSLASH) return true;
  if (b == 35) return true;
  for (let i: usize = 1; i < 10; i++) if (byteAt(behind + i, end) == 59) return true;
  return false;
}
