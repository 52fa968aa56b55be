/** Compressed data that is cut or has a wrong byte gives a clear error, never less or other content. */
import { describe, expect, test } from "vitest";
import type { SafelockError } from "../../../src/domain/problem.ts";
import { decompressed } from "../../../src/source/compression/decompressed.ts";
import { compressionOf } from "../../../src/source/compression/recognize-compression.ts";
import { codesOf, decompressedBytes, pipedThrough, someRows } from "../../support/compressed.ts";
import { steppedSource } from "../../support/stepped-source.ts";

const rows = someRows(25);
const commands = ["gzip -n", "zstd -q", "lz4 -q -BD -BX", "lz4 -q --content-size", "xz -0"];

describe.each(commands)("of %s", (command) => {
  const compressed = pipedThrough(command, rows);
  const method = compressionOf(compressed);

  test("every cut is told", async () => {
    for (let length = 6; length < compressed.length; length++) {
      const codes = await codesOf(decompressedBytes(compressed.subarray(0, length)));
      expect(codes, `cut at ${length} of ${compressed.length}`).toEqual(["SOURCE_COMPRESSED_TRUNCATED"]);
    }
  });

  test("every cut of a second one is told", async () => {
    const both = Buffer.concat([compressed, compressed]);
    for (let length = compressed.length + 1; length < both.length; length += 3) {
      const codes = await codesOf(decompressedBytes(both.subarray(0, length), [100]));
      expect(codes, `cut at ${length} of ${both.length}`).toEqual(["SOURCE_COMPRESSED_TRUNCATED"]);
    }
  });

  test("every wrong byte is told, or was of no account", async () => {
    for (let at = 0; at < compressed.length; at++) {
      const damaged = Buffer.from(compressed);
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      if (compressionOf(damaged) !== method) continue;
      const outcome = await decompressedBytes(damaged).catch((error: SafelockError) => error);
      if (outcome instanceof Error) expect(outcome.name, `byte ${at}: ${outcome.message}`).toBe("SafelockError");
      else expect(rows.equals(outcome), `byte ${at}`).toBe(true);
    }
  });

  test("the message names the source and a byte of it, not its content", async () => {
    const damaged = Buffer.from(compressed);
    damaged[compressed.length - 3] = damaged[compressed.length - 3]! ^ 0xff;
    await expect(decompressedBytes(damaged)).rejects.toMatchObject({
      exit: 3,
      problems: [{ at: { source: "test input", byte: expect.any(Number) } }],
      message: expect.not.stringContaining("Example"),
    });
  });
});

test("random bytes behind a magic number end in a clear error", async () => {
  let state = 3;
  for (const magic of [
    [0x1f, 0x8b, 8],
    [0x28, 0xb5, 0x2f, 0xfd],
    [0x04, 0x22, 0x4d, 0x18],
    [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
  ]) {
    for (let i = 0; i < 40; i++) {
      const bytes = Uint8Array.from({ length: 300 }, (_, at) => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return magic[at] ?? state >>> 16;
      });
      await codesOf(decompressedBytes(bytes));
    }
  }
});

const head = (...bytes: readonly (number | string)[]): Buffer =>
  Buffer.concat([...bytes.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))), rows]);

describe("what is not read is refused by its name", () => {
  test.each([
    ["bzip2", pipedThrough("bzip2", rows)],
    ["bzip2", pipedThrough("bzip2", Buffer.alloc(0))],
    ["zip", pipedThrough("zip -q - -", rows)],
    ["7z", head("7z", 0xbc, 0xaf, 0x27, 0x1c)],
    ["rar", head("Rar!", 0x1a, 0x07)],
    ["compress", head(0x1f, 0x9d)],
    ["legacy", pipedThrough("lz4 -q -l", rows)],
    ["lzma", pipedThrough("xz --format=lzma", rows)],
    ["lzip", head("LZIP", 1)],
  ])("%s", async (name, bytes) => {
    await expect(decompressedBytes(bytes)).rejects.toMatchObject({
      exit: 2,
      problems: [
        {
          code: "SOURCE_COMPRESSION_UNSUPPORTED",
          problem: expect.stringContaining(name),
          hint: expect.stringContaining("| safelock"),
        },
      ],
    });
  });

  test("zstd with a larger window than is given it", async () => {
    const codes = await codesOf(decompressedBytes(pipedThrough("zstd -q --long=28", rows)));
    expect(codes).toEqual(["SOURCE_COMPRESSION_UNSUPPORTED"]);
  });

  test("xz with a larger dictionary than is given it", async () => {
    const asking = (size: string): Buffer => pipedThrough(`xz --lzma2=preset=0,dict=${size}`, rows);
    expect(await codesOf(decompressedBytes(asking("192MiB")))).toEqual(["SOURCE_COMPRESSION_UNSUPPORTED"]);
    expect(await codesOf(decompressedBytes(asking("1GiB")))).toEqual(["SOURCE_COMPRESSION_UNSUPPORTED"]);
    expect(rows.equals(await decompressedBytes(asking("128MiB")))).toBe(true);
    const filtered = pipedThrough("xz --delta=dist=4 --x86 --lzma2=preset=0,dict=1GiB", rows);
    expect(await codesOf(decompressedBytes(filtered))).toEqual(["SOURCE_COMPRESSION_UNSUPPORTED"]);
    const sized = pipedThrough("xz -T2 --block-size=1000 --lzma2=preset=0,dict=256MiB", rows);
    expect(await codesOf(decompressedBytes(sized))).toEqual(["SOURCE_COMPRESSION_UNSUPPORTED"]);
  });

  test("compressed twice", async () => {
    for (const inner of ["gzip", "xz", "lz4 -q", "bzip2"]) {
      const source = steppedSource(pipedThrough("zstd -q", pipedThrough(inner, rows)), [9000]);
      expect(await codesOf(decompressed(source))).toEqual(["SOURCE_COMPRESSED_TWICE"]);
    }
  });
});
