import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { compressSync } from "lz4-napi";
import { describe, expect, test } from "vitest";
import type { SafelockError } from "../../../src/domain/problem.ts";
import { xxHash32 } from "../../../src/kernel/xxhash32.ts";
import { Lz4FrameDecoder } from "../../../src/source/compression/lz4-frame.ts";
import { pipedThrough, someRows } from "../../support/compressed.ts";

const rows = someRows(3000);

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

interface FrameParts {
  readonly flags?: number;
  readonly sizes?: number;
  readonly optional?: Uint8Array;
  readonly headerChecksum?: number;
}

function header({ flags = 0x60, sizes = 0x40, optional = Buffer.alloc(0), headerChecksum }: FrameParts = {}): Buffer {
  const descriptor = Buffer.concat([Buffer.of(flags, sizes), optional]);
  const checksum = headerChecksum ?? (xxHash32(descriptor) >>> 8) & 0xff;
  return Buffer.concat([word(0x184d2204), descriptor, Buffer.of(checksum)]);
}

const stored = (content: Uint8Array): Buffer => Buffer.concat([word(content.length | 0x80000000), content]);
const packed = (content: Uint8Array): Buffer => {
  const block = compressSync(Buffer.from(content)).subarray(4);
  return Buffer.concat([word(block.length), block]);
};
const end = word(0);

function decoded(frame: Uint8Array, step = frame.length): Buffer {
  const decoder = new Lz4FrameDecoder("member");
  const output: Uint8Array[] = [];
  for (let at = 0; at < frame.length; at += step) output.push(...decoder.push(frame.subarray(at, at + step)));
  decoder.end();
  return Buffer.concat(output);
}

function problemOf(frame: Uint8Array): string {
  try {
    decoded(frame);
  } catch (error) {
    return (error as SafelockError).problems[0]!.problem;
  }
  throw new Error("nothing was wrong");
}

describe("frames by hand", () => {
  test.each([1, 3, 1000])("stored, packed and empty blocks, %i bytes at a time", (step) => {
    const frame = Buffer.concat([
      header(),
      stored(Buffer.from("Ada ")),
      packed(rows.subarray(0, 60_000)),
      stored(Buffer.alloc(0)),
      end,
    ]);
    expect(decoded(frame, step).equals(Buffer.concat([Buffer.from("Ada "), rows.subarray(0, 60_000)]))).toBe(true);
    expect(decoded(Buffer.concat([header(), end, header(), end]), step)).toHaveLength(0);
  });

  test("the size of the content is compared", () => {
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(4n);
    const start = header({ flags: 0x68, optional: size });
    expect(decoded(Buffer.concat([start, stored(Buffer.from("Ada ")), end])).toString()).toBe("Ada ");
    expect(problemOf(Buffer.concat([start, stored(Buffer.from("Ada")), end]))).toContain("another size");
  });

  test("checksums are compared: header, block, content", () => {
    expect(problemOf(Buffer.concat([header({ headerChecksum: 1 }), end]))).toContain("checksum of a frame's header");
    const content = Buffer.from("Ada Example");
    const block = Buffer.concat([stored(content), word(xxHash32(content))]);
    expect(decoded(Buffer.concat([header({ flags: 0x70 }), block, end])).toString()).toBe("Ada Example");
    const wrong = Buffer.concat([stored(content), word(1)]);
    expect(problemOf(Buffer.concat([header({ flags: 0x70 }), wrong, end]))).toContain("block's checksum");
    const whole = Buffer.concat([header({ flags: 0x64 }), stored(content), end]);
    expect(decoded(Buffer.concat([whole, word(xxHash32(content))])).toString()).toBe("Ada Example");
    expect(problemOf(Buffer.concat([whole, word(1)]))).toContain("content's checksum");
  });

  test.each([
    ["another version", { flags: 0xa0 }],
    ["a reserved flag", { flags: 0x62 }],
    ["a block size below 64 KiB", { sizes: 0x30 }],
    ["a reserved bit of the sizes", { sizes: 0x41 }],
  ])("%s is no known header", (_, parts) => {
    expect(problemOf(Buffer.concat([header(parts), end]))).toContain("no version knows");
  });

  test("a dictionary is asked for by name", () => {
    const frame = Buffer.concat([header({ flags: 0x61, optional: word(7) }), end]);
    expect(problemOf(frame)).toContain("dictionary");
  });

  test("no block is larger than its frame allows, packed or not", () => {
    expect(problemOf(Buffer.concat([header(), word(70_000)]))).toContain("larger");
    expect(problemOf(Buffer.concat([header(), packed(rows.subarray(0, 70_000)), end]))).toContain("decompressed");
  });

  test("linked blocks reach 64 KiB back, over several of them", () => {
    const frame = pipedThrough("lz4 -q -B4 -BD", Buffer.concat([rows, rows]));
    expect(decoded(frame, 999).equals(Buffer.concat([rows, rows]))).toBe(true);
    // Without the blocks before it a linked block means nothing.
    const independent = Buffer.from(frame);
    independent[4] = independent[4]! | 0x20;
    independent[6] = (xxHash32(independent.subarray(4, 6)) >>> 8) & 0xff;
    expect(problemOf(independent)).toMatch(/decompressed|checksum/);
  });
});

const unchecked = pipedThrough("lz4 -q -B4 -BD --no-frame-crc", rows.subarray(0, 100_000));
const change = fc.record({
  at: fc.integer({ min: 4, max: unchecked.length - 1 }),
  byte: fc.integer({ min: 0, max: 255 }),
});

property.prop([fc.array(change, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 90_000 })], {
  numRuns: 300,
})("any damage gives bytes or a clear error, and never more than the blocks may hold", (changes, step) => {
  const damaged = Buffer.from(unchecked);
  for (const { at, byte } of changes) damaged[at] = byte;
  try {
    expect(decoded(damaged, step).length).toBeLessThan(40 << 20);
  } catch (error) {
    expect((error as Error).name, String(error)).toBe("SafelockError");
  }
});

property.prop([fc.uint8Array({ minLength: 1, maxLength: 400 })], { numRuns: 300 })(
  "any bytes may claim to be a block",
  (block) => {
    const frame = Buffer.concat([header(), word(block.length), block, end]);
    try {
      expect(decoded(frame).length).toBeLessThanOrEqual(1 << 16);
    } catch (error) {
      expect((error as Error).name).toBe("SafelockError");
    }
  },
);
