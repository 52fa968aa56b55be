/** SipHash-2-4 (Aumasson, Bernstein 2012): a keyed 64-bit hash of a short text, a fifth of the cost of an HMAC. */

let v0: u64 = 0, v1: u64 = 0, v2: u64 = 0, v3: u64 = 0;

@inline function round(): void {
  v0 += v1; v2 += v3;
  v1 = rotl<u64>(v1, 13) ^ v0; v3 = rotl<u64>(v3, 16) ^ v2;
  v0 = rotl<u64>(v0, 32);
  v2 += v1; v0 += v3;
  v1 = rotl<u64>(v1, 17) ^ v2; v3 = rotl<u64>(v3, 21) ^ v0;
  v2 = rotl<u64>(v2, 32);
}

@inline function take(word: u64): void {
  v3 ^= word;
  round(); round();
  v0 ^= word;
}

/** key: 16 bytes. */
export function siphash(key: usize, p: usize, n: u32): u64 {
  const k0 = load<u64>(key), k1 = load<u64>(key, 8);
  v0 = k0 ^ 0x736f6d6570736575; v1 = k1 ^ 0x646f72616e646f6d;
  v2 = k0 ^ 0x6c7967656e657261; v3 = k1 ^ 0x7465646279746573;
  let i: u32 = 0;
  for (; i + 8 <= n; i += 8) take(load<u64>(p + i));
  let last = u64(n) << 56;
  for (let shift: u64 = 0; i < n; i++, shift += 8) last |= u64(load<u8>(p + i)) << shift;
  take(last);
  v2 ^= 0xff;
  round(); round(); round(); round();
  return v0 ^ v1 ^ v2 ^ v3;
}
