import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { MemberCompression } from "../../../src/domain/compression.ts";
import { codesOf, decompressedMember, pipedThrough, someRows } from "../../support/compressed.ts";

const rows = someRows(4000);

const members: readonly (readonly [MemberCompression, Uint8Array])[] = [
  ["gzip", pipedThrough("gzip", rows)],
  ["zlib", deflateSync(rows)],
  ["zstd", pipedThrough("zstd -q", rows)],
  ["lz4", pipedThrough("lz4 -q -B4 -BD", rows)],
  ["xz", pipedThrough("xz -0", rows)],
];

describe.each(members)("a member of an archive in %s", (method, compressed) => {
  test.each([1_000_000, 4096, 37])("%i bytes at a time", async (step) => {
    expect(rows.equals(await decompressedMember(method, compressed, step))).toBe(true);
  });

  test("damage and missing bytes are told with the name of the member", async () => {
    const cut = decompressedMember(method, compressed.subarray(0, -1), 5000);
    await expect(cut).rejects.toMatchObject({
      problems: [{ code: "SOURCE_COMPRESSED_TRUNCATED", at: { source: "members/3.dat" } }],
    });
    const damaged = Buffer.from(compressed);
    damaged.fill(0xff, 2000, 2100);
    expect(await codesOf(decompressedMember(method, damaged, 5000))).toEqual(["SOURCE_COMPRESSED_BROKEN"]);
    expect(
      await codesOf(decompressedMember(method, Buffer.concat([compressed, Buffer.from("garbage")]), 5000)),
    ).toHaveLength(1);
    expect(await codesOf(decompressedMember(method, Buffer.alloc(0), 1))).toEqual(["SOURCE_COMPRESSED_TRUNCATED"]);
  });
});
