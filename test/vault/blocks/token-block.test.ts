import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeTokenRows, ordinalsOf, TOKEN_BLOCK_ROWS, tokenRows } from "../../../src/vault/blocks/token-block.ts";
import { expectCorrupt, expectEveryDamageSeen } from "./damage.ts";

const SEGMENT = 3 * 2 ** 20 + 7;
/** Few distinct tokens, so that equal ones meet. */
const tokens = fc.oneof(
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
  fc.integer({ min: 0, max: 3 }).map((n) => new Uint8Array(16).fill(n)),
);
const rows = fc.array(fc.record({ token: tokens, ordinal: fc.nat({ max: 2 ** 32 - 1 }) }), {
  minLength: 1,
  maxLength: 1200,
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

test("every row is found by its token, and none by another", () => {
  fc.assert(
    fc.property(rows, tokens, (written, other) => {
      const blocks = encodeTokenRows(SEGMENT, written);
      for (const token of [...written.slice(0, 20).map((row) => row.token), other]) {
        const expected = written.filter((row) => hex(row.token) === hex(token)).map((row) => row.ordinal);
        const found = blocks.flatMap((block) => ordinalsOf(block.bytes, SEGMENT, token));
        expect(found).toEqual(expected.sort((a, b) => a - b));
      }
    }),
    { numRuns: 30 },
  );
});

test("blocks hold at most 512 rows in order, and say their first and last token", () => {
  fc.assert(
    fc.property(rows, (written) => {
      const blocks = encodeTokenRows(SEGMENT, written);
      const read = blocks.map((block) => tokenRows(block.bytes, SEGMENT));
      expect(read.map(({ length }) => length).every((length) => length <= TOKEN_BLOCK_ROWS)).toBe(true);
      expect(blocks.map(({ first, last }) => [hex(first), hex(last)])).toEqual(
        read.map((list) => [hex(list[0]?.token as Uint8Array), hex(list.at(-1)?.token as Uint8Array)]),
      );
      const inOrder = written.map((row) => `${hex(row.token)} ${String(row.ordinal).padStart(10, "0")}`).sort();
      expect(read.flat().map((row) => `${hex(row.token)} ${String(row.ordinal).padStart(10, "0")}`)).toEqual(inOrder);
    }),
    { numRuns: 30 },
  );
});

test("a changed byte, a cut and another segment are seen", () => {
  const written = Array.from({ length: 9 }, (_, i) => ({ token: new Uint8Array(16).fill(i * 7), ordinal: i }));
  const [block] = encodeTokenRows(SEGMENT, written);
  const bytes = block?.bytes as Uint8Array;
  expectEveryDamageSeen(bytes, (damaged) => ordinalsOf(damaged, SEGMENT, new Uint8Array(16)));
  expectCorrupt(() => ordinalsOf(bytes, SEGMENT + 1, new Uint8Array(16)));
  expectCorrupt(() => tokenRows(bytes, SEGMENT + 2 ** 32));
});
