import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { SafelockError } from "../../../src/domain/problem.ts";
import type { Archive, TocEntry } from "../../../src/format/postgres-archive/archive.ts";
import { type ParsedHead, parseHead } from "../../../src/format/postgres-archive/parse-head.ts";
import { printHead } from "../../../src/format/postgres-archive/print-head.ts";
import { sampleHead } from "./sample-archive.ts";

const parse = (bytes: Uint8Array, container: "custom" | "directory" = "custom"): ParsedHead | null =>
  parseHead({ bytes, isLast: true, container, source: "test.dump" });

const byteText = fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const optionalText = fc.option(byteText);
const integer = fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 });

function entries(minor: number, isCustom: boolean): fc.Arbitrary<TocEntry[]> {
  const one = fc.record({
    dumpId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    hasData: fc.boolean(),
    catalogOid: optionalText,
    oid: optionalText,
    tag: optionalText,
    kind: optionalText,
    section: integer,
    definition: optionalText,
    drop: optionalText,
    copy: optionalText,
    namespace: optionalText,
    tablespace: optionalText,
    accessMethod: optionalText,
    relationKind: minor >= 16 ? integer : fc.constant(null),
    owner: optionalText,
    withOids: optionalText,
    dependencies: fc.array(fc.nat().map(String), { maxLength: 3 }),
    offset: isCustom
      ? fc.record({ flag: fc.constantFrom(1 as const, 2 as const, 3 as const), position: fc.maxSafeNat() })
      : fc.constant(null),
    fileName: isCustom ? fc.constant(null) : byteText,
  });
  return fc.uniqueArray(one, { maxLength: 6, selector: ({ dumpId }) => dumpId });
}

const heads: fc.Arbitrary<{ readonly archive: Archive; readonly container: "custom" | "directory" }> = fc
  .record({ minor: fc.constantFrom(14 as const, 15 as const, 16 as const), isCustom: fc.boolean() })
  .chain(({ minor, isCustom }) =>
    fc.record({
      container: fc.constant(isCustom ? ("custom" as const) : ("directory" as const)),
      archive: fc.record({
        header: fc
          .record({
            revision: fc.nat({ max: 255 }),
            created: fc.array(integer, { minLength: 7, maxLength: 7 }),
            database: optionalText,
            serverVersion: optionalText,
            dumpVersion: optionalText,
            compression: fc.constantFrom(
              ...(minor > 14 ? (["none", "gzip", "lz4", "zstd"] as const) : (["none", "gzip"] as const)),
            ),
            gzipLevel: fc.constantFrom(-1, 1, 6, 9),
          })
          .map(({ gzipLevel, ...rest }) => ({
            ...rest,
            minor,
            offsetBytes: 8,
            formatCode: isCustom ? (1 as const) : (3 as const),
            level: minor > 14 ? null : rest.compression === "none" ? 0 : gzipLevel,
          })),
        entries: entries(minor, isCustom),
      }),
    }),
  );

describe("the head of an archive", () => {
  property.prop([heads])("is what was printed, whatever its texts and numbers", ({ archive, container }) => {
    const bytes = printHead(archive);
    expect(parse(bytes, container)).toEqual({ archive, end: bytes.length });
  });

  test("asks for more bytes at every length that is too short, and ends there when nothing follows", () => {
    const bytes = printHead(sampleHead({ container: "custom", minor: 16, compression: "zstd" }));
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      expect(parseHead({ bytes: cut, isLast: false, container: "custom", source: "test.dump" })).toBe(null);
      expect(problemOf(() => parse(cut))).toMatchObject({
        code: "ARCHIVE_TRUNCATED",
        at: { source: "test.dump", byte: length },
      });
    }
  });

  test("has a relation kind only since 1.16, and a compression method only since 1.15", () => {
    const lengths = ([14, 15, 16] as const).map((minor) => {
      const head = sampleHead({ container: "custom", minor, compression: "gzip" });
      return printHead(head).length;
    });
    const count = sampleHead({ container: "custom", minor: 16, compression: "gzip" }).entries.length;
    expect(lengths[1]).toBe((lengths[0] ?? 0) - 4);
    expect(lengths[2]).toBe((lengths[1] ?? 0) + 5 * count);
  });
});

describe("what is refused", () => {
  const bytes = Buffer.from(printHead(sampleHead({ container: "custom", minor: 15, compression: "none" })));
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = value;
    return copy;
  };

  test("other versions, by their number", () => {
    expect(problemOf(() => parse(changed(6, 13)))).toMatchObject({
      code: "ARCHIVE_VERSION",
      problem: expect.stringContaining("1.13"),
      hint: expect.stringContaining("pg_dump of PostgreSQL 12"),
    });
    expect(problemOf(() => parse(changed(6, 17)))).toMatchObject({
      code: "ARCHIVE_VERSION",
      problem: expect.stringContaining("1.17"),
      hint: expect.stringContaining("pg_restore"),
    });
    expect(problemOf(() => parse(changed(5, 2)))).toMatchObject({ code: "ARCHIVE_VERSION" });
  });

  test.each([
    [0, 0x51, "PGDMP"],
    [8, 8, "numbers"],
    [9, 3, "offsets"],
    [10, 3, "format 3"],
    [11, 4, "compression method 4"],
    [12, 2, "sign"],
  ])("byte %i of the header as %i", (at, value, words) => {
    expect(problemOf(() => parse(changed(at, value)))).toMatchObject({
      code: "ARCHIVE_BROKEN",
      problem: expect.stringContaining(words),
    });
  });

  test("two entries with one id", () => {
    const head = sampleHead({ container: "custom", minor: 15, compression: "none" });
    const twice = { ...head, entries: head.entries.map((entry) => ({ ...entry, dumpId: 7 })) };
    expect(problemOf(() => parse(printHead(twice)))).toMatchObject({ problem: "two entries have one id" });
  });
});

function problemOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as SafelockError).problems[0];
  }
  throw new Error("nothing was refused");
}
