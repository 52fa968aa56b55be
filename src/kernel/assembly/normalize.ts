/** From decoded text to what the tag is computed of. Copies only where the text changes. */
import { INPUTS, ROW_OF, VALUES, copyLoose, scratch, setScratch } from "./batch";

@inline function isBlank(b: u32): bool { return b == 32 || b - 9 < 5; }

/** Inputs are the values themselves. */
export function inputsPlain(slot: usize, count: u32): void {
  memory.copy(slot + INPUTS, slot + VALUES, usize(count) << 3);
}

@inline function hasUpper(p: usize, n: u32): bool {
  for (let i: u32 = 0; i < n; i += 16) {
    const v = i8x16.sub(v128.load(p + i), i8x16.splat(65));
    let mask = u32(i8x16.bitmask(i8x16.lt_u(v, i8x16.splat(26))));
    if (n - i < 16) mask &= ((1 as u32) << (n - i)) - 1;
    if (mask != 0) return true;
  }
  return false;
}

/** Trims blanks and lower-cases ASCII letters. */
export function inputsEmail(slot: usize, count: u32): void {
  let room = scratch;
  for (let k: u32 = 0; k < count; k++) {
    let p: usize = load<u32>(slot + VALUES + (k << 3)), n = load<u32>(slot + VALUES + (k << 3), 4);
    while (n > 0 && isBlank(load<u8>(p))) { p++; n--; }
    while (n > 0 && isBlank(load<u8>(p + n - 1))) n--;
    if (hasUpper(p, n)) {
      for (let i: u32 = 0; i < n; i++) {
        const b: u32 = load<u8>(p + i);
        store<u8>(room + i, u8(b - 65 < 26 ? b + 32 : b));
      }
      p = room;
      room += (usize(n) + 31) & ~15;
    }
    store<u32>(slot + INPUTS + (k << 3), u32(p)); store<u32>(slot + INPUTS + (k << 3), n, 4);
  }
  setScratch(room);
}

/** Digits, and a + in front of them. */
export function inputsPhone(slot: usize, count: u32): void {
  let room = scratch;
  for (let k: u32 = 0; k < count; k++) {
    const p: usize = load<u32>(slot + VALUES + (k << 3)), n = load<u32>(slot + VALUES + (k << 3), 4);
    let to = room;
    for (let i: u32 = 0; i < n; i++) {
      const b: u32 = load<u8>(p + i);
      if (b - 48 < 10 || (b == 43 && to == room)) store<u8>(to++, u8(b));
    }
    store<u32>(slot + INPUTS + (k << 3), u32(room)); store<u32>(slot + INPUTS + (k << 3), u32(to - room), 4);
    room = (to + 31) & ~15;
  }
  setScratch(room);
}

/** Appends the absolute byte offset of its row (8 bytes, little-endian) to every input. */
export function inputsWithOffset(slot: usize, count: u32, borders: usize, base: u64): void {
  let room = scratch;
  for (let k: u32 = 0; k < count; k++) {
    const span = slot + INPUTS + (k << 3);
    const n = load<u32>(span, 4);
    const start = load<u32>(borders + (usize(load<u32>(slot + ROW_OF + (k << 2))) << 3));
    copyLoose(room, load<u32>(span), n);
    store<u64>(room + n, base + u64(start));
    store<u32>(span, u32(room)); store<u32>(span, n + 8, 4);
    room += (usize(n) + 8 + 31) & ~15;
  }
  setScratch(room);
}
