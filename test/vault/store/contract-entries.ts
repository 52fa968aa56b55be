import { describe, expect, test } from "vitest";
import { type NewSegment, SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { allOf, type WithVault } from "./contract.ts";
import { key16, segmentOf } from "./samples.ts";

const SEGMENT = 3 * SEGMENTS_PER_RUN;
const ranges = [
  [10, 19],
  [20, 29],
  [0xf0000000, 0xffffffff],
] as const;

export function entriesContract(withVault: WithVault): void {
  describe("entries", () => {
    test(
      "a segment comes back as it was, block by block, in order",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, ranges);
        await entries.addSegment(segment);
        const other = (await open("read")).entries;
        expect(await other.segments()).toEqual([segment.segment]);
        expect(await allOf(other.tokenBlocks(SEGMENT))).toEqual(segment.tokens);
        expect(await allOf(other.envelopeBlocks(SEGMENT))).toEqual(segment.envelopes);
        expect(await allOf(other.fingerprintBlocks(SEGMENT))).toEqual(segment.fingerprints);
        expect(await allOf(other.tokenBlocks(SEGMENT + 1))).toEqual([]);
      }),
    );

    test(
      "token blocks are found by a token between their borders, borders included",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, ranges);
        await entries.addSegment(segment);
        await entries.addSegment(segmentOf(SEGMENT + 1, [[0, 1000]]));
        const block = (i: number) => [segment.tokens[i]?.bytes];
        expect(await entries.tokenBlocksFor(SEGMENT, key16(10))).toEqual(block(0));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(15))).toEqual(block(0));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(19))).toEqual(block(0));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(20))).toEqual(block(1));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(0xffffffff))).toEqual(block(2));
        for (const absent of [0, 9, 30, 0x80000000]) {
          expect(await entries.tokenBlocksFor(SEGMENT, key16(absent))).toEqual([]);
        }
        expect(await entries.tokenBlocksFor(SEGMENT + 2, key16(10))).toEqual([]);
      }),
    );

    test(
      "equal tokens that go on through several blocks are all found, in order",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, [
          [1, 7],
          [7, 7],
          [7, 7],
          [7, 12],
          [12, 20],
        ]);
        await entries.addSegment(segment);
        const blocks = segment.tokens.map((block) => block.bytes);
        expect(await entries.tokenBlocksFor(SEGMENT, key16(7))).toEqual(blocks.slice(0, 4));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(12))).toEqual(blocks.slice(3));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(8))).toEqual(blocks.slice(3, 4));
        expect(await entries.tokenBlocksFor(SEGMENT, key16(1))).toEqual(blocks.slice(0, 1));
      }),
    );

    test(
      "an envelope block is found by any of its ordinals",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, ranges);
        await entries.addSegment(segment);
        expect(await entries.envelopeBlockFor(SEGMENT, 0)).toEqual(segment.envelopes[0]);
        expect(await entries.envelopeBlockFor(SEGMENT, 9)).toEqual(segment.envelopes[0]);
        expect(await entries.envelopeBlockFor(SEGMENT, 10)).toEqual(segment.envelopes[1]);
        expect(await entries.envelopeBlockFor(SEGMENT, 29)).toEqual(segment.envelopes[2]);
        expect(await entries.envelopeBlockFor(SEGMENT, 30)).toBeNull();
        expect(await entries.envelopeBlockFor(SEGMENT, 0xffffffff)).toBeNull();
        expect(await entries.envelopeBlockFor(SEGMENT + 1, 0)).toBeNull();
      }),
    );

    test(
      "segments are listed in order, by domain and by run",
      withVault(async (open) => {
        const { entries } = await open();
        const wanted = [
          [7 * SEGMENTS_PER_RUN, 2],
          [2 * SEGMENTS_PER_RUN + 1, 1],
          [2 * SEGMENTS_PER_RUN, 2],
          // The largest number that a million runs can have.
          [1_000_000 * SEGMENTS_PER_RUN + SEGMENTS_PER_RUN - 1, 1],
        ] as const;
        for (const [segment, domainId] of wanted) await entries.addSegment(segmentOf(segment, [[1, 2]], { domainId }));
        const listed = async (filter?: { domainId?: number; run?: number }) =>
          (await entries.segments(filter)).map(({ segment }) => segment);
        expect(await listed()).toEqual([...wanted.map(([segment]) => segment)].sort((a, b) => a - b));
        expect(await listed({ domainId: 1 })).toEqual([wanted[1][0], wanted[3][0]]);
        expect(await listed({ run: 2 })).toEqual([wanted[2][0], wanted[1][0]]);
        expect(await listed({ run: 2, domainId: 2 })).toEqual([wanted[2][0]]);
        expect(await listed({ run: 99 })).toEqual([]);
      }),
    );

    test(
      "a segment is written whole or not at all",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, ranges);
        const broken: NewSegment = {
          ...segment,
          envelopes: [
            ...segment.envelopes,
            {
              firstOrdinal: 30,
              rows: 10,
              get bytes(): Uint8Array {
                throw new Error("the machine stops here");
              },
            },
          ],
        };
        await expect(entries.addSegment(broken)).rejects.toThrow("the machine stops here");
        const other = (await open("read")).entries;
        expect(await other.segments()).toEqual([]);
        expect(await allOf(other.tokenBlocks(SEGMENT))).toEqual([]);
        expect(await allOf(other.envelopeBlocks(SEGMENT))).toEqual([]);
        await entries.addSegment(segment);
        await expect(entries.replaceSegment(broken)).rejects.toThrow("the machine stops here");
        expect(await allOf(other.envelopeBlocks(SEGMENT))).toEqual(segment.envelopes);
      }),
    );

    test(
      "a number is given to one segment only",
      withVault(async (open) => {
        const { entries } = await open();
        const segment = segmentOf(SEGMENT, ranges);
        await entries.addSegment(segment);
        const taken = { exit: 2, problems: [{ code: "VAULT_CHANGED" }] };
        await expect(entries.addSegment(segmentOf(SEGMENT, [[1, 2]], { tag: "b" }))).rejects.toMatchObject(taken);
        expect(await entries.segments()).toEqual([segment.segment]);
        expect(await allOf(entries.tokenBlocks(SEGMENT))).toEqual(segment.tokens);
      }),
    );

    test(
      "a segment is replaced and dropped with all its blocks",
      withVault(async (open) => {
        const { entries } = await open();
        const neighbour = segmentOf(SEGMENT + 1, ranges);
        await entries.addSegment(segmentOf(SEGMENT, ranges));
        await entries.addSegment(neighbour);
        const anew = segmentOf(SEGMENT, [[12, 25]], { tag: "b" });
        await entries.replaceSegment(anew);
        expect(await entries.segments()).toEqual([anew.segment, neighbour.segment]);
        expect(await allOf(entries.tokenBlocks(SEGMENT))).toEqual(anew.tokens);
        expect(await allOf(entries.envelopeBlocks(SEGMENT))).toEqual(anew.envelopes);
        expect(await entries.tokenBlocksFor(SEGMENT, key16(10))).toEqual([]);
        await entries.dropSegment(SEGMENT);
        await entries.dropSegment(SEGMENT);
        expect(await entries.segments()).toEqual([neighbour.segment]);
        expect(await allOf(entries.fingerprintBlocks(SEGMENT))).toEqual([]);
        expect(await allOf(entries.tokenBlocks(SEGMENT + 1))).toEqual(neighbour.tokens);
        await expect(entries.replaceSegment(anew)).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_CHANGED" }],
        });
        expect(await entries.segments()).toEqual([neighbour.segment]);
      }),
    );

    test(
      "two processes add many segments at once, and none is lost",
      withVault(async (open) => {
        const [one, two] = [await open(), await open()];
        const numbers = Array.from({ length: 24 }, (_, i) => SEGMENT + i);
        await Promise.all(
          numbers.map((number, i) =>
            (i % 2 === 0 ? one : two).entries.addSegment(
              segmentOf(number, [
                [i, 100],
                [101, 200],
              ]),
            ),
          ),
        );
        const { entries } = await open("read");
        expect((await entries.segments()).map(({ segment }) => segment)).toEqual(numbers);
        for (const number of numbers) {
          expect(await allOf(entries.tokenBlocks(number))).toHaveLength(2);
          expect(await entries.tokenBlocksFor(number, key16(150))).toHaveLength(1);
        }
      }),
    );

    test(
      "a walk through blocks may be left early and does not hold up a writer",
      withVault(async (open) => {
        const [reader, writer] = [await open("read"), await open()];
        await writer.entries.addSegment(segmentOf(SEGMENT, ranges));
        const walk = reader.entries.tokenBlocks(SEGMENT)[Symbol.asyncIterator]();
        expect((await walk.next()).done).toBe(false);
        await writer.entries.addSegment(segmentOf(SEGMENT + 1, ranges));
        await walk.return?.();
        expect(await reader.entries.segments()).toHaveLength(2);
      }),
    );
  });
}
