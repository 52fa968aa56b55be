/** Sorts fingerprints: by their high 33 bits in three passes, the few that agree in those by insertion. */

const DIGITS: u32 = 2048;
const COUNTS: usize = memory.data(8192, 16);

@inline function digitOf(value: u64, shift: u64): usize { return (usize(value >> shift) & 2047) << 2; }

function pass(from: usize, to: usize, count: u32, shift: u64): void {
  memory.fill(COUNTS, 0, usize(DIGITS) << 2);
  for (let i: usize = 0; i < usize(count) << 3; i += 8) {
    const place = COUNTS + digitOf(load<u64>(from + i), shift);
    store<u32>(place, load<u32>(place) + 1);
  }
  let sum: u32 = 0;
  for (let d: usize = 0; d < usize(DIGITS) << 2; d += 4) {
    const size = load<u32>(COUNTS + d);
    store<u32>(COUNTS + d, sum);
    sum += size;
  }
  for (let i: usize = 0; i < usize(count) << 3; i += 8) {
    const value = load<u64>(from + i);
    const place = COUNTS + digitOf(value, shift);
    const next = load<u32>(place);
    store<u32>(place, next + 1);
    store<u64>(to + (usize(next) << 3), value);
  }
}

/**
 * Sorts `count` fingerprints (u64) at `at`, with as much room at `spare`. Of those that differ in the lowest bit alone the
 * one without it stays: a text that is telling somewhere is telling. Returns how many are left.
 */
export function sortFingerprints(at: usize, count: u32, spare: usize): u32 {
  pass(at, spare, count, 31);
  pass(spare, at, count, 42);
  pass(at, spare, count, 53);
  for (let i: usize = 0; i < usize(count) << 3; i += 8) {
    const value = load<u64>(spare + i);
    let place = at + i;
    while (place > at && load<u64>(place - 8) > value) { store<u64>(place, load<u64>(place - 8)); place -= 8; }
    store<u64>(place, value);
  }
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const value = load<u64>(at + (usize(i) << 3));
    if (kept > 0 && load<u64>(at + (usize(kept - 1) << 3)) >> 1 == value >> 1) continue;
    store<u64>(at + (usize(kept++) << 3), value);
  }
  return kept;
}
