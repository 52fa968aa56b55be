/** What a condition sees from an element, against plain objects. */
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { engineFor, native, planned, ruleFor, type Setup } from "../engine-fixture.ts";

interface Item {
  k?: string;
  v?: string;
  m?: Item[];
}
interface Row extends Item {
  l?: Item[];
}

const text = fc.constantFrom("x", "y", "");
const members = (inner: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record({ k: text, v: text, ...inner }, { requiredKeys: [] }),
      fc.shuffledSubarray(["k", "v", ...Object.keys(inner)], { minLength: 2 + Object.keys(inner).length }),
    )
    // Members in any order: a condition may read what stands behind.
    .map(([object, order]) =>
      Object.fromEntries(
        order.filter((key) => key in object).map((key) => [key, (object as Record<string, unknown>)[key]]),
      ),
    );
const leaf = members({});
const element = members({ m: fc.array(leaf, { maxLength: 4 }) });
const row = members({ l: fc.array(element, { maxLength: 6 }) }) as unknown as fc.Arbitrary<Row>;
/** More elements than one batch has rows. */
const longRow = fc
  .tuple(row, fc.array(element, { minLength: 1, maxLength: 6 }), fc.integer({ min: 40, max: 200 }))
  .map(([start, list, times]) => ({ ...start, l: Array.from({ length: times }, () => list).flat() }) as Row);

const columns = ["k", "v", "l[].k", "l[].v", "l[].m[].k", "l[].m[].v"];
const fresh = native("fresh", { op: "constant", text: "NEW", keepEmpty: true });

function expected(record: Row, target: string, seen: string): Row {
  const holds = (chain: readonly Item[]) => {
    const depth = seen.split("[]").length - 1;
    return depth < chain.length && chain[depth]!.k === "x";
  };
  const change = (item: Item, path: string, chain: readonly Item[]) => {
    if (`${path}v` === target && item.v !== undefined && item.v !== "" && holds(chain)) item.v = "NEW";
  };
  const made = structuredClone(record);
  change(made, "", [record]);
  for (const [i, outer] of (record.l ?? []).entries()) {
    change(made.l![i]!, "l[].", [record, outer]);
    for (const [j, inner] of (outer.m ?? []).entries()) change(made.l![i]!.m![j]!, "l[].m[].", [record, outer, inner]);
  }
  return made;
}

test.prop(
  [
    fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: longRow }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom("v", "l[].v", "l[].m[].v"),
    fc.constantFrom("k", "l[].k", "l[].m[].k"),
  ],
  { numRuns: 150 },
)("an element sees itself and what is around it, and nothing else", (records, target, seen) => {
  const plans = [planned(target, ruleFor("fresh", { when: `"${seen}" = 'x'` }))];
  const setup: Setup = { columns, plans, transformers: [fresh], header: { layout: "json" } };
  const input = records.map((record) => JSON.stringify(record)).join("\n");
  const { bytes } = engineFor(setup).transform(1, Buffer.from(input), { byte: 0, line: 1, row: 1 });
  const output = Buffer.from(bytes).toString();
  expect(output).toBe(records.map((record) => JSON.stringify(expected(record, target, seen))).join("\n"));
});
