/** The table of known values: what is entered is found, its room is bounded, and what finds none is counted. */
import { expect, test } from "vitest";
import { KnownTable } from "../../src/pipeline/known-table.ts";
import { KnownLearner } from "../../src/transform/known-learner.ts";
import { KnownSearch } from "../../src/transform/known-search.ts";
import type { RowView } from "../../src/transform/transformer.ts";

const key = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const source = { columns: [{ column: "username", kind: "username" as const, isArray: false }], subjects: [] };

function row(original: string, replaced: string): RowView {
  return { original: () => original, replaced: () => replaced };
}

function tableOf(count: number, most?: number): KnownTable {
  const table = new KnownTable(most);
  const learner = new KnownLearner(key);
  for (let i = 0; i < count; i++) {
    learner.learn(source, row(`user_${i}`, `made-${i}`));
    if (i % 1000 === 999) table.add(learner.take());
  }
  table.add(learner.take());
  return table;
}

test("every entry of a large table is found with its replacement, and others are not", () => {
  const values = tableOf(100_000).finish();
  expect(values.size).toBe(100_000);
  const search = new KnownSearch(key, values);
  for (let i = 0; i < 100_000; i += 7) expect(search.search(`by USER ${i}!`)[0]?.replacement).toBe(`made-${i}`);
  for (let i = 0; i < 10_000; i++) expect(search.search(`user_x${i} reader_${i}`)).toEqual([]);
  expect(
    new KnownSearch(
      key.map((byte) => byte ^ 1),
      values,
    ).search("user_7"),
  ).toEqual([]);
});

test("the room is bounded, the first stay, and those without room are counted", () => {
  const table = tableOf(5000, 1000);
  const values = table.finish();
  expect([table.size, table.left]).toEqual([1000, 4000]);
  const search = new KnownSearch(key, values);
  expect(search.search("user_999")).toHaveLength(1);
  expect(search.search("user_1000")).toHaveLength(0);
  const bytes = (most: number) => {
    const { slots, texts, reach } = tableOf(most).finish();
    return slots.byteLength + texts.byteLength + reach.byteLength;
  };
  // 32 to 64 bytes a slot's entry, 16 to 32 of beginnings, and the replacements twice at most.
  expect(bytes(100_000) / 100_000).toBeLessThan(150);
});

test("no original stands in what is shared", () => {
  const values = tableOf(2000).finish();
  for (const shared of [values.slots, values.texts, values.reach])
    expect(Buffer.from(new Uint8Array(shared)).includes("user_17")).toBe(false);
});
