/** Objects of JSON without their keys: `{"first":"Ada","last":"Lovelace"}` holds a name that stands nowhere in one piece. */

const COLON: u32 = 58, CLOSED: u32 = 125, QUOTE: u32 = 34, BACKSLASH: u32 = 92;
const LONGEST_KEY: usize = 64;
/** Keys that are further apart belong to other values. */
const FURTHEST: usize = 400;

let stripped: usize = 0, listed: u32 = 0;

/** What `stripKeys` found: the end of the values, and the number of objects. */
export function strippedEnd(): usize { return stripped; }
export function strippedObjects(): u32 { return listed; }

@inline function isBlank(b: u32): bool { return b == 32 || b - 9 < 5; }
@inline function isKeyByte(b: u32): bool {
  return b - 48 < 10 || (b | 32) - 97 < 26 || b == 95 || b == 45 || b == 46 || b == 36 || b == 32 || b >= 128;
}

/** Start of the key that ends with the colon at p, quotes and their escapes included; 0: the colon ends none. */
function keyStart(p: usize, from: usize): usize {
  let q = p;
  while (q > from && isBlank(load<u8>(q - 1))) q--;
  if (q <= from || load<u8>(q - 1) != QUOTE) return 0;
  q--;
  while (q > from && (load<u8>(q - 1) == BACKSLASH || load<u8>(q - 1) == QUOTE)) q--;
  const last = q;
  while (q > from && last - q < LONGEST_KEY && isKeyByte(load<u8>(q - 1))) q--;
  if (q == last || q <= from || load<u8>(q - 1) != QUOTE) return 0;
  q--;
  while (q > from && (load<u8>(q - 1) == BACKSLASH || load<u8>(q - 1) == QUOTE)) q--;
  return q;
}

/** A colon or a closing brace among sixteen bytes. */
@inline function hasMark(p: usize): bool {
  const v = v128.load(p);
  return v128.any_true(v128.or(i8x16.eq(v, i8x16.splat(58)), i8x16.eq(v, i8x16.splat(125))));
}

/** Behind `null`, `true` or `false` at p, else p. */
function behindWord(p: usize, end: usize): usize {
  if (p + 5 > end) return p;
  const four = load<u32>(p);
  if (four == 0x6c6c756e || four == 0x65757274) return p + 4;
  return four == 0x736c6166 && load<u8>(p, 4) == 101 ? p + 5 : p;
}

/** Between the values of two objects: no span goes over it (search.ts). */
const BREAK: u8 = 30;
/** Entries: address of the values, addresses from and to of the bytes that they come from. */
export const STRIPPED_ENTRY: u32 = 12;

/**
 * Writes the values of all objects of [from, end) that have two keys and more to `out`, without the keys; up to `entries`
 * objects are listed at `list`. Returns where to go on. Room: twice the bytes that are read.
 */
export function stripKeys(from: usize, end: usize, out: usize, list: usize, entries: u32): usize {
  stripped = out; listed = 0;
  let keys: u32 = 0, copied = from, start: usize = 0, first = out;
  for (let p = from; p < end; p++) {
    while (p + 16 <= end && !hasMark(p)) p += 16;
    if (p >= end) break;
    const b: u32 = load<u8>(p);
    if (b != COLON && b != CLOSED) continue;
    if (b == CLOSED || (keys > 0 && p > copied + FURTHEST)) {
      if (keys > 1) note(list, first, start, copied, p);
      else stripped = first;
      keys = 0;
      first = stripped;
      if (listed == entries) return p;
      if (b == CLOSED) { copied = p + 1; continue; }
    }
    const key = keyStart(p, keys == 0 ? from : copied);
    if (key == 0) continue;
    if (keys == 0) start = key;
    else append(copied, key);
    keys++;
    let q = p + 1;
    while (q < end && isBlank(load<u8>(q))) q++;
    copied = behindWord(q, end);
    p = copied - 1;
  }
  if (keys > 1) note(list, first, start, copied, min<usize>(copied + FURTHEST, end));
  else stripped = first;
  return end;
}

function append(from: usize, to: usize): void {
  memory.copy(stripped, from, to - from);
  stripped += to - from;
  store<u8>(stripped++, 32);
}

/** The object that ends at `to` is whole: its last value lies from `copied` on. */
function note(list: usize, first: usize, start: usize, copied: usize, to: usize): void {
  append(copied, to);
  store<u8>(stripped++, BREAK);
  const entry = list + usize(listed++) * STRIPPED_ENTRY;
  store<u32>(entry, u32(first)); store<u32>(entry, u32(start), 4); store<u32>(entry, u32(to), 8);
}
