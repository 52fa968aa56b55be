import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ENVELOPE_BLOCK_BYTES,
  EnvelopePacker,
  encodeEnvelopeBlock,
  envelopeAt,
  envelopesOf,
  withoutEnvelopes,
} from "../../../src/vault/blocks/envelope-block.ts";
import type { EnvelopeBlock } from "../../../src/vault/store/store.ts";
import { expectCorrupt, expectEveryDamageSeen } from "./damage.ts";

const SEGMENT = 5 * 2 ** 20;
const envelopes = fc.array(fc.uint8Array({ minLength: 56, maxLength: 400 }), { minLength: 1, maxLength: 400 });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function pack(list: readonly Uint8Array[]): readonly EnvelopeBlock[] {
  const packer = new EnvelopePacker(SEGMENT);
  for (const bytes of list) {
    const at = packer.place(bytes.length);
    packer.bytes.set(bytes, at);
  }
  return packer.finish();
}

test("every envelope is found by its ordinal", () => {
  fc.assert(
    fc.property(envelopes, (list) => {
      const blocks = pack(list);
      for (const [ordinal, bytes] of list.entries()) {
        const block = blocks.find(({ firstOrdinal, rows }) => firstOrdinal <= ordinal && ordinal < firstOrdinal + rows);
        if (block === undefined) throw new Error("no block covers the ordinal");
        if (ordinal > 20) continue;
        const found = envelopeAt(block, SEGMENT, ordinal);
        expect([found?.ordinal, hex(found?.subject as Uint8Array) + hex(found?.sealed as Uint8Array)]).toEqual([
          ordinal,
          hex(bytes),
        ]);
      }
      const all = blocks.flatMap((block) => [...envelopesOf(block, SEGMENT)]);
      expect(all.map(({ ordinal }) => ordinal)).toEqual(list.map((_, i) => i));
      expect(blocks.every(({ bytes }) => bytes.length <= ENVELOPE_BLOCK_BYTES)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("an envelope larger than a block stands alone", () => {
  const list = [100, 200_000, 100].map((size, i) => new Uint8Array(size).fill(i + 1));
  expect(pack(list).map(({ firstOrdinal, rows }) => [firstOrdinal, rows])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
});

test("taken out envelopes leave empty places, and not a byte of theirs", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 100 }), (gone) => {
      const list = gone.map((_, i) => new Uint8Array(60).fill(i + 1));
      const block = encodeEnvelopeBlock(SEGMENT, 7, list);
      const left = withoutEnvelopes(block, SEGMENT, ({ ordinal }) => gone[ordinal - 7] === true);
      for (const [i, isGone] of gone.entries()) {
        expect(envelopeAt(left, SEGMENT, 7 + i) === null).toBe(isGone);
        expect(Buffer.from(left.bytes).includes(Buffer.from(list[i] as Uint8Array))).toBe(!isGone);
      }
      expect([left.firstOrdinal, left.rows]).toEqual([7, gone.length]);
      if (!gone.includes(true)) expect(left).toBe(block);
    }),
    { numRuns: 50 },
  );
});

test("an ordinal outside the block is no envelope", () => {
  const block = encodeEnvelopeBlock(SEGMENT, 7, [new Uint8Array(60)]);
  expect(envelopeAt(block, SEGMENT, 6)).toBeNull();
  expect(envelopeAt(block, SEGMENT, 8)).toBeNull();
});

test("a changed byte, a cut, another segment and another place are seen", () => {
  const block = encodeEnvelopeBlock(SEGMENT, 7, [new Uint8Array(60).fill(1), null, new Uint8Array(70).fill(2)]);
  expectEveryDamageSeen(block.bytes, (bytes) => envelopeAt({ ...block, bytes }, SEGMENT, 7));
  expectCorrupt(() => envelopeAt(block, SEGMENT + 1, 7));
  expectCorrupt(() => envelopeAt({ ...block, firstOrdinal: 6 }, SEGMENT, 7));
  expectCorrupt(() => [...envelopesOf({ ...block, rows: 2 }, SEGMENT)]);
});

test("an envelope too short to be one is refused although the checksum fits", () => {
  const block = encodeEnvelopeBlock(SEGMENT, 0, [new Uint8Array(55), new Uint8Array(60)]);
  expectCorrupt(() => envelopeAt(block, SEGMENT, 0));
});
