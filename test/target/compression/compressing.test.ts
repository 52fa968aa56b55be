import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compressionMethods } from "../../../src/domain/compression.ts";
import { compressing } from "../../../src/target/compression/compressing.ts";
import { compressionLevels } from "../../../src/target/compression/compression-choice.ts";
import type { Target } from "../../../src/target/target.ts";
import { decompressedBytes, someRows } from "../../support/compressed.ts";
import { memoryTarget } from "../../support/memory-target.ts";

const rows = someRows(100_000);

async function written(target: Target, content: Uint8Array, step: number): Promise<void> {
  for (let at = 0; at < content.length; at += step) {
    const piece = new Uint8Array(content.subarray(at, at + step));
    await target.write([piece.subarray(0, 1000), piece.subarray(1000)]);
    // Buffers go round: what was written is overwritten.
    piece.fill(0);
  }
}

describe.each(compressionMethods)("%s", (method) => {
  const compression = { method, level: compressionLevels[method].lowest };

  test("what was written is published when it is committed, whatever the sizes", async () => {
    const outputs: Buffer[] = [];
    for (const [step, flushes] of [
      [1 << 20, true],
      [333_333, false],
    ] as const) {
      const inner = memoryTarget();
      const target = compressing(inner, compression);
      expect(target.begin).toBeUndefined();
      await written(target, rows, step);
      if (flushes) await target.flush?.();
      expect(() => inner.published()).toThrow();
      await target.commit();
      outputs.push(inner.published());
    }
    expect(outputs[0]!.equals(outputs[1]!)).toBe(true);
    expect(rows.equals(await decompressedBytes(outputs[0]!))).toBe(true);
  });

  test("nothing at all is a whole stream, too", async () => {
    const inner = memoryTarget();
    await compressing(inner, compression).commit();
    expect(inner.published().length).toBeGreaterThan(0);
    expect(await decompressedBytes(inner.published())).toHaveLength(0);
  });

  test("it is discarded at any moment", async () => {
    for (const length of [0, 10, 1 << 20, rows.length]) {
      let discarded = 0;
      const inner = { ...memoryTarget(), discard: async () => void discarded++ };
      const target = compressing(inner, compression);
      const writing = written(target, rows.subarray(0, length), 1 << 20).catch(() => undefined);
      await target.discard();
      await target.discard();
      await writing;
      expect(discarded).toBe(2);
      expect(() => inner.published()).toThrow();
    }
  });

  test("discarding after commit leaves the output", async () => {
    const inner = memoryTarget();
    const target = compressing(inner, compression);
    await written(target, rows, 1 << 20);
    await target.commit();
    await target.discard();
    expect(rows.equals(await decompressedBytes(inner.published()))).toBe(true);
  });

  test("a failing write below is told, and ends the run", async () => {
    const full: Target = { ...memoryTarget(), write: () => Promise.reject(new RangeError("the disk is full")) };
    const target = compressing(full, compression);
    const attempt = async (): Promise<void> => {
      await written(target, Buffer.concat([rows, rows, rows]), 1 << 20);
      await target.flush?.();
      await target.commit();
    };
    await expect(attempt()).rejects.toThrow(RangeError);
    await expect(target.commit()).rejects.toThrow(RangeError);
    await target.discard();
  });
});

test("a slow target holds the writer back", async () => {
  let wrote = 0;
  const gate = Promise.withResolvers<void>();
  const slow: Target = { ...memoryTarget(), write: () => gate.promise.then(() => void wrote++) };
  const target = compressing(slow, { method: "zstd", level: 1 });
  let taken = 0;
  const writing = (async () => {
    for (; taken < 30; taken++) await target.write([rows.subarray(0, 1 << 20)]);
  })();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(taken).toBeLessThan(8);
  gate.resolve();
  await writing;
  await target.commit();
  expect(taken).toBe(30);
  expect(wrote).toBeGreaterThan(0);
});

test("the event loop goes on while it is compressed", async () => {
  const target = compressing(memoryTarget(), { method: "xz", level: 6 });
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await written(target, rows.subarray(0, 2 << 20), 1 << 20);
  await target.commit();
  clearInterval(timer);
  // It takes half a second and more; a loop that stood still would turn once or twice.
  expect(turns).toBeGreaterThan(10);
});

test("members of the standard library read what is written", async () => {
  for (const [method, read] of [
    ["gzip", gunzipSync],
    ["zstd", zstdDecompressSync],
  ] as const) {
    const inner = memoryTarget();
    const target = compressing(inner, { method, level: 1 });
    await written(target, rows, 700_000);
    await target.commit();
    expect(rows.equals(read(inner.published()))).toBe(true);
  }
});
