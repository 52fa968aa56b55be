/** Fingerprints of spans: the same as src/search/span-hash.ts computes. */

/** Layout of a key: u64 base of lane a and b, four u32 of the rounds, two u32 of the prefix. */
const PRIME: u64 = 0x7fffffff;
let baseA: u64 = 0;
let baseB: u64 = 0;
/** Powers of the bases, for four letters at a time. */
let squareA: u64 = 0, squareB: u64 = 0, cubeA: u64 = 0, cubeB: u64 = 0, fourthA: u64 = 0, fourthB: u64 = 0;
let round0: u32 = 0, round1: u32 = 0, round2: u32 = 0, round3: u32 = 0;
let prefix0: u32 = 0, prefix1: u32 = 0;
export let laneA: u64 = 0;
export let laneB: u64 = 0;

export function setSpanKey(a: u32, b: u32, rounds: usize): void {
  baseA = a; baseB = b;
  squareA = baseA * baseA % PRIME; squareB = baseB * baseB % PRIME;
  cubeA = squareA * baseA % PRIME; cubeB = squareB * baseB % PRIME;
  fourthA = cubeA * baseA % PRIME; fourthB = cubeB * baseB % PRIME;
  round0 = load<u32>(rounds); round1 = load<u32>(rounds, 4); round2 = load<u32>(rounds, 8); round3 = load<u32>(rounds, 12);
  prefix0 = load<u32>(rounds, 16); prefix1 = load<u32>(rounds, 20);
}

@inline export function clearSpan(): void { laneA = 0; laneB = 0; }

/**
 * Adds the UTF-16 units of [from, to). Four at a time the lanes stay below 2^31 and a little, and their products below 2^63;
 * one at a time, below 2^32 and 2^54.
 */
export function addSpan(from: usize, to: usize): void {
  let a = laneA, b = laneB;
  for (; from + 8 <= to; from += 8) {
    const w: u64 = u64(load<u16>(from)) + 1, x: u64 = u64(load<u16>(from, 2)) + 1;
    const y: u64 = u64(load<u16>(from, 4)) + 1, z: u64 = u64(load<u16>(from, 6)) + 1;
    a = a * fourthA + (w * cubeA + x * squareA + y * baseA + z); a = fold(fold(a));
    b = b * fourthB + (w * cubeB + x * squareB + y * baseB + z); b = fold(fold(b));
  }
  for (; from < to; from += 2) {
    const letter: u64 = u64(load<u16>(from)) + 1;
    a = a * baseA + letter; a = (a & PRIME) + (a >> 31);
    b = b * baseB + letter; b = (b & PRIME) + (b >> 31);
  }
  laneA = a; laneB = b;
}

@inline function fold(lane: u64): u64 { return (lane & PRIME) + (lane >> 31); }

@inline function reduced(lane: u64): u32 {
  let x = fold(fold(lane));
  if (x >= PRIME) x -= PRIME;
  return u32(x);
}

@inline function scramble(value: u32): u32 {
  let bits = value ^ (value >> 16);
  bits *= 0x85ebca6b;
  bits ^= bits >> 13;
  bits *= 0xc2b2ae35;
  return bits ^ (bits >> 16);
}

export function spanFinish(): u64 {
  let low = reduced(laneA), high = reduced(laneB);
  high ^= scramble(low + round0);
  low ^= scramble(high + round1);
  high ^= scramble(low + round2);
  low ^= scramble(high + round3);
  return (u64(high) << 32) | u64(low);
}

/** Of the six units at p. */
@inline export function spanPrefix(p: usize): u32 {
  let hash = (load<u32>(p) ^ prefix0) * 0x9e3779b1;
  hash = (rotl<u32>(hash, 13) ^ load<u32>(p, 4) ^ prefix1) * 0x85ebca6b;
  hash = (rotl<u32>(hash, 13) ^ load<u32>(p, 8)) * 0xc2b2ae35;
  return hash ^ (hash >> 15);
}
