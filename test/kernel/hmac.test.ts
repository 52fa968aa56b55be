import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernel } from "../../src/kernel/kernel.ts";
import { kernelModule } from "./kernel-module.ts";

function kernelTags(key: Uint8Array, values: readonly Uint8Array[]): string[] {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 64 });
  const { run } = createKernel(kernelModule, memory);
  const bytes = new Uint8Array(memory.buffer);
  const words = new Uint32Array(memory.buffer);
  const base = Math.ceil(run.heapBase() / 64) * 64;
  bytes.set(key, base);
  run.prepareKey(base, base + 64);
  const spans = base + 128;
  const tags = spans + 8 * (values.length + 4);
  let at = tags + 32 * (values.length + 4);
  for (const [i, value] of values.entries()) {
    bytes.set(value, at);
    words[spans / 4 + 2 * i] = at;
    words[spans / 4 + 2 * i + 1] = value.length;
    at += value.length + 1;
  }
  run.tagBatch(base + 64, spans, values.length, tags);
  return values.map((_, i) => Buffer.from(bytes.subarray(tags + 32 * i, tags + 32 * i + 32)).toString("hex"));
}

const oracle = (key: Uint8Array, value: Uint8Array) => createHmac("sha256", key).update(value).digest("hex");

test("tags of every length from 0 to 300 are HMAC-SHA-256", () => {
  const key = Uint8Array.from({ length: 32 }, (_, i) => 251 - i * 7);
  const values = Array.from({ length: 301 }, (_, n) => Uint8Array.from({ length: n }, (_, i) => (i * 31 + n) & 255));
  expect(kernelTags(key, values)).toEqual(values.map((value) => oracle(key, value)));
});

test("tags of any batch under any key are HMAC-SHA-256", () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(key, fc.array(fc.uint8Array({ maxLength: 140 }), { minLength: 1, maxLength: 13 }), (k, values) => {
      expect(kernelTags(k, values)).toEqual(values.map((value) => oracle(k, value)));
    }),
    { numRuns: 300 },
  );
});
