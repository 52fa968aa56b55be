import fc from "fast-check";
import { expect, test } from "vitest";
import { compareKeys, inByteOrder, sortRows } from "../../../src/vault/record/sort-rows.ts";

const key = fc.oneof(
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
  // Few distinct keys, some of which differ in their last byte only.
  fc.nat({ max: 3 }).map((n) => Uint8Array.from({ length: 16 }, (_, i) => (i === 15 ? n : 7))),
);

test("rows are sorted by the bytes of their keys, equal ones in the order they came", () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), fc.nat({ max: 400 }), (keys, limit) => {
      const bytes = new Uint8Array(Buffer.concat(keys));
      const words = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
      const prefix = Uint32Array.from(keys, (_, row) => inByteOrder(words[4 * row] as number));
      const count = Math.min(limit, keys.length);
      const out = new Uint32Array(keys.length);
      const compareRest = (row: number, other: number): number => compareKeys(words, 4 * row, 4 * other);
      sortRows(Uint32Array.from(keys.keys()), count, { prefix, compareRest }, out);
      const rows = [...keys.keys()].slice(0, count);
      const expected = rows.sort((a, b) => Buffer.compare(keys[a] as Uint8Array, keys[b] as Uint8Array) || a - b);
      expect([...out.subarray(0, count)]).toEqual(expected);
    }),
  );
});

test("a hundred thousand equal keys take no quadratic time", () => {
  const count = 100_000;
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const out = new Uint32Array(count);
  const started = performance.now();
  sortRows(rows, count, { prefix: new Uint32Array(count), compareRest: () => 0 }, out);
  expect(out).toEqual(rows);
  expect(performance.now() - started).toBeLessThan(5000);
});
