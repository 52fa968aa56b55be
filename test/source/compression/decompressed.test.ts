import { describe, expect, test } from "vitest";
import { decompressed } from "../../../src/source/compression/decompressed.ts";
import type { Source } from "../../../src/source/source.ts";
import { codesOf, decompressedBytes, pipedThrough, readAll, someRows } from "../../support/compressed.ts";
import { steppedSource } from "../../support/stepped-source.ts";

const rows = someRows(6000);
const skippable = Buffer.concat([Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 5, 0, 0, 0]), Buffer.from("notes")]);

const commands = [
  "gzip -1",
  "gzip -9",
  "zstd -q -1",
  "zstd -q -19 --no-check",
  "zstd -q --long=27",
  "lz4 -q",
  "lz4 -q -B4",
  "lz4 -q -B4 -BD",
  "lz4 -q -B5 -BD -BX",
  "lz4 -q -9 --no-frame-crc",
  "xz -1",
  "xz --check=crc32",
  "xz --check=sha256 --block-size=50000",
  "xz --check=none",
];

describe.each(commands)("what %s wrote", (command) => {
  const compressed = pipedThrough(command, rows);

  test.each([[[1_000_000]], [[4096]], [[1, 977, 3]]])("is read in pieces of %j bytes", async (sizes) => {
    expect(rows.equals(await decompressedBytes(compressed, sizes))).toBe(true);
  });

  test("is read twice over when two follow each other", async () => {
    const twice = await decompressedBytes(Buffer.concat([compressed, compressed]), [7001]);
    expect(Buffer.concat([rows, rows]).equals(twice)).toBe(true);
  });

  test("is read from a pipe", async () => {
    const source = await decompressed(steppedSource(compressed, [5000], { isRewindable: false }));
    expect(source.isRewindable).toBe(false);
    expect(rows.equals(await readAll(source, 999))).toBe(true);
    expect(source.compression).toMatchObject({
      method: command.split(" ")[0],
      position: compressed.length,
      size: null,
    });
  });

  test("is read again from the start, wherever it was left", async () => {
    const source = await decompressed(steppedSource(compressed, [5000]));
    for (const length of [0, 1, 100_000]) {
      const piece = new Uint8Array(length);
      for (let filled = 0; filled < length; ) filled += await source.read(piece, filled, length - filled);
      await source.rewind();
    }
    expect(rows.equals(await readAll(source))).toBe(true);
    expect(await source.read(new Uint8Array(1), 0, 1)).toBe(0);
    await source.rewind();
    expect(rows.equals(await readAll(source))).toBe(true);
    await source.close();
  });

  test("may stand for nothing", async () => {
    expect(await decompressedBytes(pipedThrough(command, Buffer.alloc(0)))).toHaveLength(0);
  });

  test("is refused when other bytes follow", async () => {
    for (const noise of ["garbage, and much of it, behind the end", "x"]) {
      const codes = await codesOf(decompressedBytes(Buffer.concat([compressed, Buffer.from(noise)]), [70_000]));
      expect(codes).toEqual([noise === "x" ? expect.stringMatching(/BROKEN|TRUNCATED/) : "SOURCE_COMPRESSED_BROKEN"]);
    }
  });
});

describe("frames that mean nothing", () => {
  test.each(["zstd -q", "lz4 -q"])("are skipped around what %s wrote", async (command) => {
    const frame = pipedThrough(command, rows);
    const whole = Buffer.concat([skippable, skippable, frame, skippable, frame, skippable]);
    for (const sizes of [[1_000_000], [3]]) {
      expect((await decompressedBytes(whole, sizes)).length).toBe(2 * rows.length);
    }
    const cut = decompressedBytes(whole.subarray(0, -2));
    expect(await codesOf(cut)).toEqual(["SOURCE_COMPRESSED_TRUNCATED"]);
  });
});

describe("padding", () => {
  const compressed = pipedThrough("gzip", rows);

  test.each([[[1_000_000]], [[compressed.length]], [[17]]])("of zeros may follow gzip data, %j", async (sizes) => {
    const padded = Buffer.concat([compressed, Buffer.alloc(700)]);
    expect(rows.equals(await decompressedBytes(padded, sizes))).toBe(true);
  });

  test("of zeros with something behind them is refused, with the place", async () => {
    const padded = Buffer.concat([compressed, Buffer.alloc(700), compressed]);
    await expect(decompressedBytes(padded, [1000])).rejects.toMatchObject({
      problems: [{ code: "SOURCE_COMPRESSED_BROKEN", at: { byte: compressed.length + 700 } }],
    });
  });

  test("in fours may stand between xz streams", async () => {
    const stream = pipedThrough("xz", rows);
    const padded = Buffer.concat([stream, Buffer.alloc(8), stream, Buffer.alloc(4)]);
    expect((await decompressedBytes(padded)).length).toBe(2 * rows.length);
    const codes = await codesOf(decompressedBytes(Buffer.concat([stream, Buffer.alloc(3)])));
    expect(codes).toEqual(["SOURCE_COMPRESSED_BROKEN"]);
  });
});

test("what is not compressed comes as it is", async () => {
  const source = steppedSource(rows, [10]);
  expect(await decompressed(source)).toBe(source);
  for (const text of ["", "x", "BZh is text", "1f8b is text", "PK is text"]) {
    expect((await decompressedBytes(Buffer.from(text), [1])).toString()).toBe(text);
  }
  const pipe = await decompressed(steppedSource(rows, [10], { isRewindable: false }));
  expect(rows.equals(await readAll(pipe))).toBe(true);
  expect(pipe.compression).toBeUndefined();
});

describe("a small file that stands for much", () => {
  const zeros = Buffer.alloc(1 << 27);

  test.each(["gzip -1", "zstd -q", "lz4 -q", "xz -0"])("is never held as a whole: %s", async (command) => {
    const bomb = pipedThrough(command, zeros);
    const source = await decompressed(steppedSource(bomb, [1 << 20]));
    const before = process.memoryUsage();
    await source.read(new Uint8Array(10), 0, 10);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(process.memoryUsage().external - before.external).toBeLessThan(16 << 20);
    await source.rewind();
    let total = 0;
    const piece = new Uint8Array(1 << 20);
    for (let count = await source.read(piece, 0, piece.length); count > 0; ) {
      total += count;
      count = await source.read(piece, 0, piece.length);
    }
    expect(total).toBe(zeros.length);
    await source.close();
  });
});

describe.each(["gzip", "zstd -q", "lz4 -q", "xz"])("below %s", (command) => {
  test.each([
    ["an error", new RangeError("the disk is gone")],
    ["an interruption", AbortSignal.abort().reason as Error],
  ])("%s is told as it is", async (_, reason) => {
    const below = steppedSource(pipedThrough(command, rows), [8192], { isRewindable: false });
    let reads = 0;
    const failing: Source = {
      ...below,
      read: (into, offset, length) => (++reads > 2 ? Promise.reject(reason) : below.read(into, offset, length)),
    };
    await expect(decompressed(failing).then((source) => readAll(source))).rejects.toBe(reason);
  });
});

test.each(["gzip", "zstd -q", "lz4 -q -B4", "xz"])(
  "closing while bytes are waited for does not wait for them: %s",
  async (command) => {
    const compressed = pipedThrough(command, someRows(40_000));
    const below = steppedSource(compressed.subarray(0, -20_000), [8192], { isRewindable: false });
    const stalled = {
      ...below,
      read: async (into: Uint8Array, offset: number, length: number) => {
        const count = await below.read(into, offset, length);
        return count > 0 ? count : new Promise<number>(() => undefined);
      },
    };
    const source = await decompressed(stalled);
    await source.read(new Uint8Array(100), 0, 100);
    await source.close();
  },
);
