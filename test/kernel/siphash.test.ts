/** SipHash-2-4 against the vectors of its paper and against a plain implementation with BigInt. */
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createKernel } from "../../src/kernel/kernel.ts";
import { kernelModule } from "./kernel-module.ts";

const memory = new WebAssembly.Memory({ initial: 8, maximum: 65_536 });
const { run } = createKernel(kernelModule, memory);
const bytes = new Uint8Array(memory.buffer);
const base = (run.heapBase() + 63) & ~63;

const mask = (1n << 64n) - 1n;
const rotate = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (64n - by))) & mask;

function oracle(key: Uint8Array, message: Uint8Array): bigint {
  const view = Buffer.from(key);
  const [k0, k1] = [view.readBigUInt64LE(0), view.readBigUInt64LE(8)];
  let v = [k0 ^ 0x736f6d6570736575n, k1 ^ 0x646f72616e646f6dn, k0 ^ 0x6c7967656e657261n, k1 ^ 0x7465646279746573n] as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const round = (): void => {
    let [a, b, c, d] = v;
    a = (a + b) & mask;
    b = rotate(b, 13n) ^ a;
    a = rotate(a, 32n);
    c = (c + d) & mask;
    d = rotate(d, 16n) ^ c;
    a = (a + d) & mask;
    d = rotate(d, 21n) ^ a;
    c = (c + b) & mask;
    b = rotate(b, 17n) ^ c;
    c = rotate(c, 32n);
    v = [a, b, c, d];
  };
  const padded = Buffer.alloc(Math.floor(message.length / 8) * 8 + 8);
  padded.set(message);
  padded[padded.length - 1] = message.length & 0xff;
  for (let at = 0; at < padded.length; at += 8) {
    const word = padded.readBigUInt64LE(at);
    v[3] ^= word;
    round();
    round();
    v[0] ^= word;
  }
  v[2] ^= 0xffn;
  for (let i = 0; i < 4; i++) round();
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

function kernel(key: Uint8Array, message: Uint8Array): bigint {
  bytes.set(key, base);
  bytes.set(message, base + 64);
  return BigInt.asUintN(64, run.siphash(base, base + 64, message.length));
}

test("the vectors of the paper's appendix", () => {
  const key = Uint8Array.from({ length: 16 }, (_, i) => i);
  const message = Uint8Array.from({ length: 15 }, (_, i) => i);
  expect(kernel(key, message)).toBe(0xa129ca6149be45e5n);
  expect(kernel(key, new Uint8Array(0))).toBe(0x726fdb47dd0e0e31n);
});

property.prop([fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ maxLength: 70 })])(
  "any key and message",
  (key, message) => {
    expect(kernel(key, message)).toBe(oracle(key, message));
  },
);
