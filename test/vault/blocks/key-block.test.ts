import fc from "fast-check";
import { expect, test } from "vitest";
import {
  encodeKeyBlocks,
  findWrappedKey,
  KEY_ROW_BYTES,
  keyRows,
  withoutSubject,
} from "../../../src/vault/blocks/key-block.ts";
import { expectCorrupt, expectEveryDamageSeen } from "./damage.ts";

const SEGMENT = 2 ** 20;
const row = fc.uint8Array({ minLength: KEY_ROW_BYTES, maxLength: KEY_ROW_BYTES });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const subjectOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 16);
const rowSets = fc
  .uniqueArray(row, { minLength: 1, maxLength: 1100, selector: (bytes) => hex(subjectOf(bytes)) })
  .map((rows) => rows.toSorted((a, b) => Buffer.compare(subjectOf(a), subjectOf(b))));

function encode(rows: readonly Uint8Array[]): ReturnType<typeof encodeKeyBlocks> {
  return encodeKeyBlocks(SEGMENT, new Uint8Array(Buffer.concat(rows)), rows.length);
}

test("every subject's wrapped key is found, and no other subject's", () => {
  fc.assert(
    fc.property(rowSets, fc.uint8Array({ minLength: 16, maxLength: 16 }), (rows, other) => {
      const blocks = encode(rows);
      expect(blocks.flatMap((block) => keyRows(block.bytes, SEGMENT)).map(({ subject }) => hex(subject))).toEqual(
        rows.map((bytes) => hex(subjectOf(bytes))),
      );
      for (const bytes of rows.slice(0, 10)) {
        const found = blocks.map((block) => findWrappedKey(block.bytes, SEGMENT, subjectOf(bytes)));
        expect(found.filter((key) => key !== null).map(hex)).toEqual([hex(bytes.subarray(16))]);
      }
      if (!rows.some((bytes) => hex(subjectOf(bytes)) === hex(other))) {
        expect(blocks.every((block) => findWrappedKey(block.bytes, SEGMENT, other) === null)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test("taking a subject out leaves the others, and not a byte of hers", () => {
  fc.assert(
    fc.property(rowSets, fc.nat(), (rows, pick) => {
      const gone = rows[pick % Math.min(rows.length, 512)] as Uint8Array;
      const [block] = encode(rows);
      const left = withoutSubject(block?.bytes as Uint8Array, SEGMENT, subjectOf(gone));
      if (rows.length === 1) {
        expect(left).toBeNull();
        return;
      }
      if (left === null || left === "absent") throw new Error("other subjects are in the block");
      expect(keyRows(left.bytes, SEGMENT).map(({ subject }) => hex(subject))).toEqual(
        rows
          .slice(0, 512)
          .filter((bytes) => bytes !== gone)
          .map((bytes) => hex(subjectOf(bytes))),
      );
      expect(left.rows).toBe(Math.min(rows.length, 512) - 1);
      expect([hex(left.first), hex(left.last)]).toEqual([
        hex(keyRows(left.bytes, SEGMENT)[0]?.subject as Uint8Array),
        hex(keyRows(left.bytes, SEGMENT).at(-1)?.subject as Uint8Array),
      ]);
      expect(Buffer.from(left.bytes).includes(Buffer.from(gone.subarray(16)))).toBe(false);
      expect(withoutSubject(left.bytes, SEGMENT, subjectOf(gone))).toBe("absent");
    }),
    { numRuns: 30 },
  );
});

test("a changed byte, a cut and another segment are seen", () => {
  const rows = [1, 2, 3].map((n) => new Uint8Array(KEY_ROW_BYTES).fill(n));
  const bytes = encode(rows)[0]?.bytes as Uint8Array;
  expectEveryDamageSeen(bytes, (damaged) => findWrappedKey(damaged, SEGMENT, new Uint8Array(16).fill(2)));
  expectCorrupt(() => keyRows(bytes, SEGMENT + 1));
});

test("rows out of order are refused although the checksum fits", () => {
  const bytes = encode([new Uint8Array(KEY_ROW_BYTES).fill(2), new Uint8Array(KEY_ROW_BYTES).fill(1)])[0]?.bytes;
  expectCorrupt(() => keyRows(bytes as Uint8Array, SEGMENT));
});
