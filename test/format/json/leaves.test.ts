/** The leaves of one record, in plain code. */
import { expect, test } from "vitest";
import { jsonLeaves } from "../../../src/format/json/leaves.ts";

test.each(["a", "\\n", '\\"', "\\\\", "a\\u00e9"])("a text of many megabytes of %s is one leaf", (piece) => {
  const text = piece.repeat((24 << 20) / piece.length);
  const bytes = Buffer.from(`{"k\\"ey": "${text}", "b": ["x"]}`);
  const texts = jsonLeaves(bytes, 0, bytes.length, () => false).map(({ start, end }) => end - start);
  expect(texts).toEqual([text.length + 2, 3]);
});

test("a text that does not end is refused", () => {
  const bytes = Buffer.from('{"key": "value\\"');
  expect(() => jsonLeaves(bytes, 0, bytes.length, () => false)).toThrow(RangeError);
});
