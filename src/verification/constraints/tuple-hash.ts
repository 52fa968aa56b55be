/**
 * 128-bit hashes of key tuples: MurmurHash3 (x86, 128 bits; Appleby 2011) of every value from a secret start that depends on
 * the value's place in the tuple, added lane by lane, so that the columns of a batch may come in any order. Two different
 * tuples of a table of n rows agree with a probability of about n² / 2^129: 3e-21 for a thousand million rows. The start is
 * drawn for each run; it protects against accidents, not against somebody who made the rows to collide.
 */

import { randomFillSync } from "node:crypto";
import { scramble as finalized } from "../../domain/scramble.ts";

/** Four lanes of the last hash. */
export const lanes = new Uint32Array(4);

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

const starts = randomFillSync(new Uint32Array(256));

/** Hashes `bytes[at, at + length)` as the value in place `part` of its tuple; the result is in `lanes`. */
export function hashValue(bytes: Uint8Array, at: number, length: number, part: number): void {
  let h1 = starts[(4 * part) & 255]! | 0;
  let h2 = starts[(4 * part + 1) & 255]! | 0;
  let h3 = starts[(4 * part + 2) & 255]! | 0;
  let h4 = starts[(4 * part + 3) & 255]! ^ part;
  const end = at + (length & ~15);
  let p = at;
  for (; p < end; p += 16) {
    h1 ^= scramble(word(bytes, p), C1, 15, C2);
    h1 = (((h1 << 19) | (h1 >>> 13)) + h2) | 0;
    h1 = (Math.imul(h1, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(word(bytes, p + 4), C2, 16, C3);
    h2 = (((h2 << 17) | (h2 >>> 15)) + h3) | 0;
    h2 = (Math.imul(h2, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(word(bytes, p + 8), C3, 17, C4);
    h3 = (((h3 << 15) | (h3 >>> 17)) + h4) | 0;
    h3 = (Math.imul(h3, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(word(bytes, p + 12), C4, 18, C1);
    h4 = (((h4 << 13) | (h4 >>> 19)) + h1) | 0;
    h4 = (Math.imul(h4, 5) + 0x32ac3b17) | 0;
  }
  const rest = length & 15;
  if (rest > 12) h4 ^= scramble(partial(bytes, p + 12, rest - 12), C4, 18, C1);
  if (rest > 8) h3 ^= scramble(partial(bytes, p + 8, rest - 8), C3, 17, C4);
  if (rest > 4) h2 ^= scramble(partial(bytes, p + 4, rest - 4), C2, 16, C3);
  if (rest > 0) h1 ^= scramble(partial(bytes, p, rest), C1, 15, C2);
  finish(h1 ^ length, h2 ^ length, h3 ^ length, h4 ^ length);
}

function finish(first: number, second: number, third: number, fourth: number): void {
  let h1 = (first + second + third + fourth) | 0;
  let h2 = (second + h1) | 0;
  let h3 = (third + h1) | 0;
  let h4 = (fourth + h1) | 0;
  h1 = finalized(h1);
  h2 = finalized(h2);
  h3 = finalized(h3);
  h4 = finalized(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  lanes[0] = h1;
  lanes[1] = h2 + h1;
  lanes[2] = h3 + h1;
  lanes[3] = h4 + h1;
}

function scramble(value: number, by: number, turn: number, then: number): number {
  const k = Math.imul(value, by);
  return Math.imul((k << turn) | (k >>> (32 - turn)), then);
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The first `count` bytes of a word; all four where there are more. */
function partial(bytes: Uint8Array, at: number, count: number): number {
  let value = bytes[at]!;
  if (count > 1) value |= bytes[at + 1]! << 8;
  if (count > 2) value |= bytes[at + 2]! << 16;
  if (count > 3) value |= bytes[at + 3]! << 24;
  return value;
}
