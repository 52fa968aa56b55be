/** Keys on the way to a server that is not there: in memory, through temporary files, in whatever order. */
import { tmpdir } from "node:os";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { canonicalNumber } from "../../src/verification/constraints/key-form.ts";
import { KeyBudget, KeyTable } from "../../src/verification/constraints/key-table.ts";
import { hashValue, lanes } from "../../src/verification/constraints/tuple-hash.ts";

function hashOf(text: string, part = 0): [number, number, number, number] {
  const bytes = Buffer.from(text);
  hashValue(bytes, 0, bytes.length, part);
  return [...lanes] as [number, number, number, number];
}

function fill(table: KeyTable, keys: readonly string[]): void {
  for (const [i, key] of keys.entries()) table.add(...hashOf(key), 0, i + 1, 10 * i);
}

function expected(keys: readonly string[]): number {
  return keys.length - new Set(keys).size;
}

const keys = fc.array(fc.nat(3000).map(String), { maxLength: 4000 });

property.prop([keys, keys, fc.constantFrom(1 << 10, 1 << 30)], { numRuns: 40 })(
  "duplicates and orphans are those of plain sets, whatever the memory",
  (parents, children, limit) => {
    const budget = new KeyBudget(limit, tmpdir());
    const told: number[] = [];
    const parent = new KeyTable(budget, ({ line }) => told.push(line));
    const child = new KeyTable(budget, null);
    fill(parent, parents);
    fill(child, children);
    parent.settle();
    child.settle();
    expect(parent.duplicates).toBe(expected(parents));
    expect(told).toHaveLength(expected(parents));
    const known = new Set(parents);
    let orphans = 0;
    child.missingIn(parent, (rows, { line }) => {
      orphans += rows;
      expect(known.has(children[line - 1] ?? "")).toBe(false);
    });
    expect(orphans).toBe(children.filter((key) => !known.has(key)).length);
    parent.close();
    child.close();
  },
);

test("a table that spills, one that does not, and places beyond four gigabytes", () => {
  const budget = new KeyBudget(1 << 10, tmpdir());
  const large = Array.from({ length: 90_000 }, (_, i) => `key ${i}`);
  const small = ["key 5", "key 89999", "elsewhere"];
  const [spilled, kept] = [new KeyTable(budget, null), new KeyTable(budget, null)];
  fill(spilled, large);
  kept.add(...hashOf("elsewhere"), 1_000_000, 7, 5 * 2 ** 40);
  fill(kept, small.slice(0, 2));
  spilled.settle();
  kept.settle();
  expect([spilled.hasSpilled, kept.hasSpilled]).toEqual([true, false]);
  let missing = 0;
  spilled.missingIn(kept, (rows) => {
    missing += rows;
  });
  expect(missing).toBe(large.length - 2);
  const places: unknown[] = [];
  kept.missingIn(spilled, (_, place) => places.push(place));
  expect(places).toEqual([{ part: 1_000_000, line: 7, byte: 5 * 2 ** 40 }]);
  spilled.close();
  kept.close();
  expect(budget.used).toBe(0);
});

property.prop([fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 2, maxLength: 60 }), fc.nat(200)])(
  "a hash depends on the bytes, their length and their place, not on where they lie",
  (values, shift) => {
    const seen = new Map<string, string>();
    for (const value of values) {
      const moved = Buffer.concat([Buffer.alloc(shift, 7), value, Buffer.from("behind")]);
      hashValue(moved, shift, value.length, 1);
      const hash = [...lanes].join();
      hashValue(value, 0, value.length, 1);
      expect([...lanes].join()).toBe(hash);
      hashValue(value, 0, value.length, 2);
      expect([...lanes].join()).not.toBe(hash);
      const text = Buffer.from(value).toString("hex");
      expect(seen.get(hash) ?? text).toBe(text);
      seen.set(hash, text);
    }
  },
);

test.each([
  ["1", ["1", "1.0", "+1", "01", "1e0", "10e-1", " 1 "]],
  ["-0.5", ["-0.5", "-.50", "-5e-1"]],
  ["0", ["0", "0.00", "-0", "0e5"]],
  ["1200", ["1200", "1.2e3", "1200.0"]],
])("%s in other spellings", (_, spellings) => {
  expect(new Set(spellings.map(canonicalNumber)).size).toBe(1);
});
