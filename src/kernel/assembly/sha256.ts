/** SHA-256 compression (FIPS 180-4), one block at a time and four blocks side by side in the lanes of v128. */

const ROUND_CONSTANTS: usize = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
export const INITIAL_STATE: usize = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** Message schedule of the scalar form: 64 words in host order, the first 16 filled by the caller. */
export const SCHEDULE: usize = memory.data(256, 16);
/** Message schedule of the four lanes: 64 vectors, the first 16 filled by the caller. */
export const SCHEDULE4: usize = memory.data(1024, 16);
/** State of the four lanes: 8 vectors. */
export const STATE4: usize = memory.data(128, 16);

@inline function temporary(e: u32, f: u32, g: u32, h: u32, at: usize): u32 {
  return h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (g ^ (e & (f ^ g))) + load<u32>(ROUND_CONSTANTS + at) + load<u32>(SCHEDULE + at);
}
@inline function mixed(a: u32, b: u32, c: u32): u32 {
  return (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

/** out = compression of the block in SCHEDULE under `state` (8 words each, may be the same place). */
export function compress(state: usize, out: usize): void {
  for (let i: usize = 64; i < 256; i += 4) {
    const p = SCHEDULE + i;
    const w15 = load<u32>(p - 60), w2 = load<u32>(p - 8);
    store<u32>(p, load<u32>(p - 64) + (rotr(w15, 7) ^ rotr(w15, 18) ^ (w15 >> 3)) + load<u32>(p - 28) + (rotr(w2, 17) ^ rotr(w2, 19) ^ (w2 >> 10)));
  }
  let a = load<u32>(state), b = load<u32>(state, 4), c = load<u32>(state, 8), d = load<u32>(state, 12);
  let e = load<u32>(state, 16), f = load<u32>(state, 20), g = load<u32>(state, 24), h = load<u32>(state, 28);
  let t: u32;
  for (let i: usize = 0; i < 256; i += 32) {
    t = temporary(e, f, g, h, i); d += t; h = t + mixed(a, b, c);
    t = temporary(d, e, f, g, i + 4); c += t; g = t + mixed(h, a, b);
    t = temporary(c, d, e, f, i + 8); b += t; f = t + mixed(g, h, a);
    t = temporary(b, c, d, e, i + 12); a += t; e = t + mixed(f, g, h);
    t = temporary(a, b, c, d, i + 16); h += t; d = t + mixed(e, f, g);
    t = temporary(h, a, b, c, i + 20); g += t; c = t + mixed(d, e, f);
    t = temporary(g, h, a, b, i + 24); f += t; b = t + mixed(c, d, e);
    t = temporary(f, g, h, a, i + 28); e += t; a = t + mixed(b, c, d);
  }
  store<u32>(out, load<u32>(state) + a); store<u32>(out, load<u32>(state, 4) + b, 4);
  store<u32>(out, load<u32>(state, 8) + c, 8); store<u32>(out, load<u32>(state, 12) + d, 12);
  store<u32>(out, load<u32>(state, 16) + e, 16); store<u32>(out, load<u32>(state, 20) + f, 20);
  store<u32>(out, load<u32>(state, 24) + g, 24); store<u32>(out, load<u32>(state, 28) + h, 28);
}

@inline function rotr4(x: v128, n: i32): v128 {
  return v128.or(i32x4.shr_u(x, n), i32x4.shl(x, 32 - n));
}
@inline function temporary4(e: v128, f: v128, g: v128, h: v128, constant: usize, word: usize): v128 {
  return i32x4.add(
    i32x4.add(i32x4.add(h, v128.load(word)), v128.load32_splat(constant)),
    i32x4.add(v128.xor(v128.xor(rotr4(e, 6), rotr4(e, 11)), rotr4(e, 25)), v128.xor(g, v128.and(e, v128.xor(f, g)))),
  );
}
@inline function mixed4(a: v128, b: v128, c: v128): v128 {
  return i32x4.add(
    v128.xor(v128.xor(rotr4(a, 2), rotr4(a, 13)), rotr4(a, 22)),
    v128.xor(b, v128.and(v128.xor(a, b), v128.xor(b, c))),
  );
}
@inline function expand4(p: usize): void {
  const w15 = v128.load(p - 240), w2 = v128.load(p - 32);
  v128.store(p, i32x4.add(
    i32x4.add(v128.load(p - 256), v128.xor(v128.xor(rotr4(w15, 7), rotr4(w15, 18)), i32x4.shr_u(w15, 3))),
    i32x4.add(v128.load(p - 112), v128.xor(v128.xor(rotr4(w2, 17), rotr4(w2, 19)), i32x4.shr_u(w2, 10))),
  ));
}

/** Compresses the four blocks of SCHEDULE4 into STATE4. */
export function compress4(): void {
  let a = v128.load(STATE4), b = v128.load(STATE4, 16), c = v128.load(STATE4, 32), d = v128.load(STATE4, 48);
  let e = v128.load(STATE4, 64), f = v128.load(STATE4, 80), g = v128.load(STATE4, 96), h = v128.load(STATE4, 112);
  let t: v128;
  let w: usize = SCHEDULE4;
  for (let k: usize = ROUND_CONSTANTS; k < ROUND_CONSTANTS + 256; k += 32, w += 128) {
    if (k >= ROUND_CONSTANTS + 64) {
      expand4(w); expand4(w + 16); expand4(w + 32); expand4(w + 48);
      expand4(w + 64); expand4(w + 80); expand4(w + 96); expand4(w + 112);
    }
    t = temporary4(e, f, g, h, k, w); d = i32x4.add(d, t); h = i32x4.add(t, mixed4(a, b, c));
    t = temporary4(d, e, f, g, k + 4, w + 16); c = i32x4.add(c, t); g = i32x4.add(t, mixed4(h, a, b));
    t = temporary4(c, d, e, f, k + 8, w + 32); b = i32x4.add(b, t); f = i32x4.add(t, mixed4(g, h, a));
    t = temporary4(b, c, d, e, k + 12, w + 48); a = i32x4.add(a, t); e = i32x4.add(t, mixed4(f, g, h));
    t = temporary4(a, b, c, d, k + 16, w + 64); h = i32x4.add(h, t); d = i32x4.add(t, mixed4(e, f, g));
    t = temporary4(h, a, b, c, k + 20, w + 80); g = i32x4.add(g, t); c = i32x4.add(t, mixed4(d, e, f));
    t = temporary4(g, h, a, b, k + 24, w + 96); f = i32x4.add(f, t); b = i32x4.add(t, mixed4(c, d, e));
    t = temporary4(f, g, h, a, k + 28, w + 112); e = i32x4.add(e, t); a = i32x4.add(t, mixed4(b, c, d));
  }
  v128.store(STATE4, i32x4.add(v128.load(STATE4), a)); v128.store(STATE4, i32x4.add(v128.load(STATE4, 16), b), 16);
  v128.store(STATE4, i32x4.add(v128.load(STATE4, 32), c), 32); v128.store(STATE4, i32x4.add(v128.load(STATE4, 48), d), 48);
  v128.store(STATE4, i32x4.add(v128.load(STATE4, 64), e), 64); v128.store(STATE4, i32x4.add(v128.load(STATE4, 80), f), 80);
  v128.store(STATE4, i32x4.add(v128.load(STATE4, 96), g), 96); v128.store(STATE4, i32x4.add(v128.load(STATE4, 112), h), 112);
}
