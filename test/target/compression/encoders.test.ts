import { gunzipSync, inflateSync } from "node:zlib";
import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MemberCompression } from "../../../src/domain/compression.ts";
import { createEncoder } from "../../../src/target/compression/codec.ts";
import { decompressedMember, pipedThrough, someRows } from "../../support/compressed.ts";

const rows = someRows(60_000);
const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => Math.imul(i ^ (i >>> 3), 2_654_435_761) >>> 24));

async function encoded(
  [method, level]: readonly [MemberCompression, number],
  content: Uint8Array,
  sizes: readonly number[],
): Promise<Buffer> {
  const encoder = createEncoder(method, level);
  const output: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < content.length; turn++) {
    const piece = new Uint8Array(content.subarray(at, at + sizes[turn % sizes.length]!));
    at += piece.length;
    output.push(...(await encoder.push(piece)));
    piece.fill(0);
  }
  output.push(...(await encoder.end()));
  return Buffer.concat(output);
}

const encoders: readonly (readonly [
  method: MemberCompression,
  level: number,
  reader: (bytes: Uint8Array) => Buffer,
])[] = [
  ["gzip", 6, (bytes) => pipedThrough("gzip -dc", bytes)],
  ["zlib", 6, (bytes) => inflateSync(bytes)],
  ["zstd", 3, (bytes) => pipedThrough("zstd -q -dc", bytes)],
  ["lz4", 1, (bytes) => pipedThrough("lz4 -q -dc", bytes)],
  ["xz", 0, (bytes) => pipedThrough("xz -dc", bytes)],
];

describe.each(encoders)("%s", (method, level, reader) => {
  const encoder = [method, level] as const;

  test.each([
    ["rows", rows],
    ["noise", noise],
    ["one byte", Buffer.from("x")],
    ["nothing", Buffer.alloc(0)],
    ["a block and a byte", rows.subarray(0, (1 << 20) + 1)],
    ["a block", rows.subarray(0, 1 << 20)],
    ["a smaller block", rows.subarray(0, 1 << 18)],
  ])("what it writes of %s is read by the usual program", async (_, content) => {
    expect(content.equals(reader(await encoded(encoder, content, [300_000])))).toBe(true);
  });

  test("the output does not depend on how the bytes came", async () => {
    const once = await encoded(encoder, rows, [rows.length]);
    for (const sizes of [[65_536], [1 << 20], [1, 70_001, 2_000_000]]) {
      expect(once.equals(await encoded(encoder, rows, sizes))).toBe(true);
    }
  });

  property.prop([fc.uint8Array({ maxLength: 3000 }), fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 })], {
    numRuns: 20,
  })("what it writes is what our own reader reads", async (content, sizes) => {
    const output = await decompressedMember(method, await encoded(encoder, content, sizes), 777);
    expect(output.equals(content)).toBe(true);
  });

  test("giving up ends what is under way", async () => {
    const one = createEncoder(method, level);
    const pushed = one.push(rows).catch(() => undefined);
    one.close();
    await pushed;
  });
});

test("gzip's header tells neither time nor name nor system", async () => {
  const bytes = await encoded(["gzip", 6], rows, [1000]);
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  expect(rows.equals(gunzipSync(bytes))).toBe(true);
});

test("levels matter", async () => {
  const size = async (method: MemberCompression, level: number): Promise<number> =>
    (await encoded([method, level], rows, [1 << 20])).length;
  expect(await size("gzip", 9)).toBeLessThan(await size("gzip", 1));
  expect(await size("zstd", 12)).toBeLessThan(await size("zstd", 1));
  expect(await size("xz", 2)).toBeLessThan(await size("xz", 0));
});
