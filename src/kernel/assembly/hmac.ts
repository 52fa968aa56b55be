/** HMAC-SHA-256 (RFC 2104) of many short values under one key, from the two precomputed states of the key. */
import { compress, compress4, INITIAL_STATE, SCHEDULE, SCHEDULE4, STATE4 } from "./sha256";

/** Four blocks of 64 bytes, one a lane. */
const BLOCKS: usize = memory.data(256, 16);
const INNER: usize = memory.data(32, 16);
const OUTER: usize = memory.data(32, 16);
/** 16 kept bytes, then 16 cleared ones: a load at 16 - n keeps the first n bytes of a vector. */
const KEEP_MASK: usize = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
], 16);
/** A message this long still fits one block with its padding. */
const ONE_BLOCK: u32 = 55;

@inline function loadBlock(p: usize): void {
  for (let i: usize = 0; i < 64; i += 4) store<u32>(SCHEDULE + i, bswap(load<u32>(p + i)));
}

function padKey(key: usize, pad: u8): void {
  for (let i: usize = 0; i < 64; i++) store<u8>(BLOCKS + i, (i < 32 ? load<u8>(key + i) : 0) ^ pad);
  loadBlock(BLOCKS);
}

/** key: 32 bytes; states: 64 bytes out, the inner state and then the outer one. */
export function prepareKey(key: usize, states: usize): void {
  padKey(key, 0x36);
  compress(INITIAL_STATE, states);
  padKey(key, 0x5c);
  compress(INITIAL_STATE, states + 32);
}

/** Tag of one value of any length, 32 bytes to `out`. */
export function tagOne(states: usize, value: usize, length: u32, out: usize): void {
  let rest = length, state = states;
  while (rest >= 64) {
    loadBlock(value);
    compress(state, INNER);
    state = INNER; value += 64; rest -= 64;
  }
  memory.fill(BLOCKS, 0, 64);
  memory.copy(BLOCKS, value, rest);
  store<u8>(BLOCKS + rest, 0x80);
  if (rest > ONE_BLOCK) {
    loadBlock(BLOCKS);
    compress(state, INNER);
    state = INNER;
    memory.fill(BLOCKS, 0, 64);
  }
  store<u64>(BLOCKS + 56, bswap<u64>((u64(length) + 64) << 3));
  loadBlock(BLOCKS);
  compress(state, INNER);
  memory.copy(SCHEDULE, INNER, 32);
  store<u32>(SCHEDULE, 0x80000000, 32);
  memory.fill(SCHEDULE + 36, 0, 24);
  store<u32>(SCHEDULE, 768, 60);
  compress(states + 32, OUTER);
  for (let i: usize = 0; i < 32; i += 4) store<u32>(out + i, bswap(load<u32>(OUTER + i)));
}

/** One padded block of a message of at most 55 bytes. Reads up to 15 bytes behind the value. */
@inline function padBlock(block: usize, value: usize, length: u32): void {
  const zero = i32x4.splat(0);
  const mask = v128.load(KEEP_MASK + 16 - (length & 15));
  if (length < 16) {
    v128.store(block, v128.and(v128.load(value), mask));
    v128.store(block, zero, 16); v128.store(block, zero, 32); v128.store(block, zero, 48);
  } else if (length < 32) {
    v128.store(block, v128.load(value));
    v128.store(block, v128.and(v128.load(value, 16), mask), 16); v128.store(block, zero, 32); v128.store(block, zero, 48);
  } else if (length < 48) {
    v128.store(block, v128.load(value)); v128.store(block, v128.load(value, 16), 16);
    v128.store(block, v128.and(v128.load(value, 32), mask), 32); v128.store(block, zero, 48);
  } else {
    v128.store(block, v128.load(value)); v128.store(block, v128.load(value, 16), 16);
    v128.store(block, v128.load(value, 32), 32); v128.store(block, v128.and(v128.load(value, 48), mask), 48);
  }
  store<u8>(block + length, 0x80);
  store<u32>(block, bswap<u32>((length + 64) << 3), 60);
}

@inline function swapped(v: v128): v128 {
  return v128.shuffle<u8>(v, v, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

@inline function transpose(a: v128, b: v128, c: v128, d: v128, out: usize, stride: usize): void {
  const ab = v128.shuffle<u32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<u32>(c, d, 0, 4, 1, 5);
  const ef = v128.shuffle<u32>(a, b, 2, 6, 3, 7), gh = v128.shuffle<u32>(c, d, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<u64>(ab, cd, 0, 2)); v128.store(out + stride, v128.shuffle<u64>(ab, cd, 1, 3));
  v128.store(out + 2 * stride, v128.shuffle<u64>(ef, gh, 0, 2)); v128.store(out + 3 * stride, v128.shuffle<u64>(ef, gh, 1, 3));
}

@inline function splatState(state: usize): void {
  for (let i: usize = 0; i < 8; i++) v128.store(STATE4 + (i << 4), v128.load32_splat(state + (i << 2)));
}

function tagFour(states: usize, spans: usize, out: usize): void {
  for (let lane: usize = 0; lane < 4; lane++) {
    padBlock(BLOCKS + (lane << 6), load<u32>(spans + (lane << 3)), load<u32>(spans + (lane << 3), 4));
  }
  for (let i: usize = 0; i < 4; i++) {
    const p = BLOCKS + (i << 4);
    transpose(swapped(v128.load(p)), swapped(v128.load(p, 64)), swapped(v128.load(p, 128)), swapped(v128.load(p, 192)), SCHEDULE4 + (i << 6), 16);
  }
  splatState(states);
  compress4();
  for (let i: usize = 0; i < 128; i += 16) v128.store(SCHEDULE4 + i, v128.load(STATE4 + i));
  v128.store(SCHEDULE4, i32x4.splat(0x80000000), 128);
  for (let i: usize = 144; i < 240; i += 16) v128.store(SCHEDULE4 + i, i32x4.splat(0));
  v128.store(SCHEDULE4, i32x4.splat(768), 240);
  splatState(states + 32);
  compress4();
  transpose(swapped(v128.load(STATE4)), swapped(v128.load(STATE4, 16)), swapped(v128.load(STATE4, 32)), swapped(v128.load(STATE4, 48)), out, 32);
  transpose(swapped(v128.load(STATE4, 64)), swapped(v128.load(STATE4, 80)), swapped(v128.load(STATE4, 96)), swapped(v128.load(STATE4, 112)), out + 16, 32);
}

/**
 * Tags of `count` values. spans: (u32 address, u32 length) each, with room to write three more; out: 32 bytes each,
 * with room for three more. Four lanes where all four values fit one block.
 */
export function tagBatch(states: usize, spans: usize, count: u32, out: usize): void {
  for (let i = count; (i & 3) != 0; i++) { store<u32>(spans + (i << 3), u32(KEEP_MASK)); store<u32>(spans + (i << 3), 0, 4); }
  for (let i: u32 = 0; i < count; i += 4) {
    const four = spans + (i << 3);
    const longest = max(max(load<u32>(four, 4), load<u32>(four, 12)), max(load<u32>(four, 20), load<u32>(four, 28)));
    if (longest <= ONE_BLOCK) tagFour(states, four, out + (i << 5));
    else for (let j: u32 = 0; j < 4; j++) tagOne(states, load<u32>(four + (j << 3)), load<u32>(four + (j << 3), 4), out + ((i + j) << 5));
  }
}
