/** Records of replaced values for a vault: fingerprints first, then the records of what is new (domain/recording.ts). */
import {
  ESCAPE_COPY, ESCAPE_NONE, INPUTS, KEEP, LENGTH_MASK, REPLACEMENTS, ROW_OF, TAGS, VALUES, arena, copyLoose, setArena,
} from "./batch";
import { unescapeCopy } from "./copy-rows";
import { escape } from "./escape";
import { siphash } from "./siphash";

/** Of each row, the address of its tag in the slot, or 0. */
export function tagsByRow(slot: usize, count: u32, rows: u32, byRow: usize): void {
  memory.fill(byRow, 0, usize(rows) << 2);
  for (let k: u32 = 0; k < count; k++) {
    store<u32>(byRow + (usize(load<u32>(slot + ROW_OF + (k << 2))) << 2), u32(slot + TAGS + (k << 5)));
  }
}

/** Of each value, the address of its subject's reference: its row's where it has one (`byRow` is not 0), else its own. */
export function subjectsOf(slot: usize, count: u32, byRow: usize, own: usize, subjects: usize): void {
  for (let k: u32 = 0; k < count; k++) {
    let at = byRow == 0 ? 0 : load<u32>(byRow + (usize(load<u32>(slot + ROW_OF + (k << 2))) << 2));
    if (at == 0) at = u32(own + (k << 5));
    store<u32>(subjects + (k << 2), at);
  }
}

/** Not keyed: it only tells apart the texts that one tag may become in columns of different widths and forms. */
@inline function formOf(p: usize, n: u32): u64 {
  let hash: u64 = 0x9e3779b97f4a7c15 ^ u64(n);
  let i: u32 = 0;
  for (; i + 8 <= n; i += 8) hash = rotl<u64>(hash ^ load<u64>(p + i), 29) * 0xbf58476d1ce4e5b9;
  for (; i < n; i++) hash = rotl<u64>(hash ^ load<u8>(p + i), 29) * 0x94d049bb133111eb;
  return hash ^ (hash >> 32);
}

/** Of each row a keyed hash of its subject's id, or 0. Known mappings need no more of their subject. key: 16 bytes. */
export function subjectMarks(slot: usize, count: u32, rows: u32, key: usize, marks: usize): void {
  memory.fill(marks, 0, usize(rows) << 3);
  for (let k: u32 = 0; k < count; k++) {
    const span = slot + VALUES + (k << 3);
    store<u64>(marks + (usize(load<u32>(slot + ROW_OF + (k << 2))) << 3), siphash(key, load<u32>(span), load<u32>(span, 4)));
  }
}

/**
 * Of each value a u64 that tells pairs of replacement and subject apart. The first eight bytes of a tag may be those of
 * another column (coherent rows), so the next eight count. `subjects`: what `subjectMarks` wrote, or 0.
 */
export function fingerprints(slot: usize, count: u32, subjects: usize, out: usize): void {
  for (let k: u32 = 0; k < count; k++) {
    const row = usize(load<u32>(slot + ROW_OF + (k << 2))) << 3;
    const entry = slot + REPLACEMENTS + row;
    const length = load<u32>(entry, 4);
    let mark = load<u64>(slot + TAGS + (k << 5), 8);
    if (subjects != 0) mark ^= load<u64>(subjects + row);
    if (length != KEEP) mark ^= formOf(load<u32>(entry), length & LENGTH_MASK);
    store<u64>(out + (k << 3), mark);
  }
}

/** Does [p, p + n) hold a backslash or a quote? Reads up to 15 bytes behind. */
@inline function hasEscape(p: usize, n: u32): bool {
  const backslash = i8x16.splat(92), quote = i8x16.splat(39);
  let i: u32 = 0;
  for (; i + 16 <= n; i += 16) {
    const v = v128.load(p + i);
    if (v128.any_true(v128.or(i8x16.eq(v, backslash), i8x16.eq(v, quote)))) return true;
  }
  const v = v128.load(p + i);
  const found = u32(i8x16.bitmask(v128.or(i8x16.eq(v, backslash), i8x16.eq(v, quote))));
  return (found & (((1 as u32) << (n - i)) - 1)) != 0;
}

/** Undoes doubled quotes and, with backslash escapes, doubled backslashes: the inverse of escape.ts. */
function unescapeLiteral(p: usize, n: u32, to: usize): u32 {
  const start = to, end = p + n;
  while (p < end) {
    const b: u32 = load<u8>(p);
    const isDoubled = (b == 39 || (b == 92 && escape == 2)) && p + 1 < end && load<u8>(p, 1) == b;
    store<u8>(to++, u8(b));
    p += isDoubled ? 2 : 1;
  }
  return u32(to - start);
}

/** Bytes that the replacements of the chosen values have, for room. */
export function chosenBytes(slot: usize, chosen: usize, count: u32): u32 {
  let total: u32 = 0;
  for (let j: u32 = 0; j < count; j++) {
    const k = load<u32>(chosen + (j << 2));
    const r = load<u32>(slot + ROW_OF + (k << 2));
    total += (load<u32>(slot + REPLACEMENTS + (usize(r) << 3), 4) & LENGTH_MASK) + load<u32>(slot + VALUES + (k << 3), 4);
  }
  return total;
}

/** Spans of the pseudonyms of the chosen values, as plain text, in the place of the inputs. */
export function pseudonymInputs(slot: usize, chosen: usize, count: u32): void {
  let room = arena;
  for (let j: u32 = 0; j < count; j++) {
    const r = load<u32>(slot + ROW_OF + (load<u32>(chosen + (j << 2)) << 2));
    const entry = slot + REPLACEMENTS + (usize(r) << 3);
    let p: usize = load<u32>(entry);
    let n = load<u32>(entry, 4) & LENGTH_MASK;
    if (escape != ESCAPE_NONE && hasEscape(p, n)) {
      const plain = escape == ESCAPE_COPY ? unescapeCopy(p, n, room) : unescapeLiteral(p, n, room);
      p = room; n = plain;
      room += (usize(n) + 31) & ~15;
    }
    store<u32>(slot + INPUTS + (j << 3), u32(p)); store<u32>(slot + INPUTS + (j << 3), n, 4);
  }
  setArena(room);
}

/** By byte, the kinds of textShape. */
const KINDS: usize = memory.data(256, 16);
let hasKinds: bool = false;

function fillKinds(): void {
  for (let b: u32 = 0; b < 256; b++) {
    let kind: u32 = b <= 32 ? 64 : 128;
    if (b - 97 < 26) kind = 1;
    else if (b - 65 < 26) kind = 2;
    else if (b - 48 < 10) kind = 4;
    else if (b == 64) kind = 8;
    else if (b == 45) kind = 16;
    else if (b == 46) kind = 32;
    store<u8>(KINDS + b, u8(kind));
  }
  hasKinds = true;
}

/** textShape of domain/recording.ts. */
function shapeOf(p: usize, n: u32): u32 {
  let kinds: u32 = 0;
  for (let i: u32 = 0; i < n; i++) kinds |= load<u8>(KINDS + load<u8>(p + i));
  return (min<u32>(n, 63) << 8) | kinds;
}

/**
 * Writes the records of the chosen values. Their tokens stand in the slot's tags and their pseudonyms in its inputs, both
 * by place in `chosen`; `marks` are the fingerprints by value. Returns the end of the output.
 */
export function writeRecords(slot: usize, chosen: usize, count: u32, subjects: usize, marks: usize, column: u32, out: usize): usize {
  if (!hasKinds) fillKinds();
  for (let j: u32 = 0; j < count; j++) {
    const k = load<u32>(chosen + (j << 2));
    const value: usize = load<u32>(slot + VALUES + (k << 3)), length = load<u32>(slot + VALUES + (k << 3), 4);
    const size = (56 + length + 3) & ~3;
    const span = slot + INPUTS + (j << 3);
    store<u32>(out, size); store<u32>(out, length, 4);
    store<u64>(out, load<u64>(marks + (k << 3)), 8);
    v128.store(out, v128.load(load<u32>(subjects + (k << 2))), 16);
    v128.store(out, v128.load(slot + TAGS + (j << 5)), 32);
    store<u32>(out, column, 48); store<u32>(out, shapeOf(load<u32>(span), load<u32>(span, 4)), 52);
    copyLoose(out + 56, value, length);
    for (let i = 56 + length; i < size; i++) store<u8>(out + i, 0);
    out += size;
  }
  return out;
}
