import fc from "fast-check";
import { expect, test } from "vitest";
import {
  encodeFingerprintBlocks,
  FINGERPRINT_BLOCK_ROWS,
  fingerprintCount,
  fingerprintRows,
  withoutFingerprints,
} from "../../../src/vault/blocks/fingerprint-block.ts";
import { expectCorrupt, expectEveryDamageSeen } from "./damage.ts";

const SEGMENT = 2 ** 20;
const sets = fc
  .uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { minLength: 1, maxLength: 200 })
  .map((list) => BigUint64Array.from(list).toSorted());

function columnsOf(sorted: BigUint64Array): Parameters<typeof encodeFingerprintBlocks>[1] {
  const halves = [...sorted];
  return {
    low: Uint32Array.from(halves, (value) => Number(value & 0xffff_ffffn)),
    high: Uint32Array.from(halves, (value) => Number(value >> 32n)),
    ordinals: Uint32Array.from(halves, (_, i) => i),
  };
}

function encode(columns: Parameters<typeof encodeFingerprintBlocks>[1]): Uint8Array[] {
  return encodeFingerprintBlocks(SEGMENT, columns, Uint32Array.from(columns.low.keys()));
}

test("rows come back as they were written", () => {
  fc.assert(
    fc.property(sets, (sorted) => {
      const columns = columnsOf(sorted);
      const blocks = encode(columns);
      expect(blocks.map((block) => fingerprintRows(block, SEGMENT))).toEqual([columns]);
      expect(blocks.map(fingerprintCount)).toEqual([sorted.length]);
    }),
  );
});

test("more rows than a block holds go on in the next", () => {
  const columns = columnsOf(
    BigUint64Array.from({ length: FINGERPRINT_BLOCK_ROWS * 2 + 5 }, (_, i) => BigInt(i) << 31n),
  );
  const blocks = encode(columns);
  expect(blocks.map(fingerprintCount)).toEqual([FINGERPRINT_BLOCK_ROWS, FINGERPRINT_BLOCK_ROWS, 5]);
  expect(blocks.flatMap((block) => [...fingerprintRows(block, SEGMENT).high])).toEqual([...columns.high]);
});

test("fingerprints of envelopes that are gone are taken out", () => {
  fc.assert(
    fc.property(sets, (sorted) => {
      const [block] = encode(columnsOf(sorted)) as [Uint8Array];
      const left = withoutFingerprints(block, SEGMENT, (ordinal) => ordinal % 2 === 0);
      const expected = [...sorted.keys()].filter((ordinal) => ordinal % 2 === 1);
      expect(left === null ? [] : [...fingerprintRows(left, SEGMENT).ordinals]).toEqual(expected);
      expect(withoutFingerprints(block, SEGMENT, () => false)).toBe(block);
    }),
  );
});

test("a changed byte, a cut, another segment and a wrong order are seen", () => {
  const columns = columnsOf(BigUint64Array.from([1n, 2n ** 33n, 2n ** 63n]));
  const [block] = encode(columns) as [Uint8Array];
  expectEveryDamageSeen(block, (damaged) => fingerprintRows(damaged, SEGMENT));
  expectCorrupt(() => fingerprintRows(block, SEGMENT + 1));
  const twice = columnsOf(BigUint64Array.from([5n, 5n]));
  expectCorrupt(() => fingerprintRows(encode(twice)[0] as Uint8Array, SEGMENT));
});
