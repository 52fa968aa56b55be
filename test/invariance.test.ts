/** Same policy, keys and input give the same output, whatever the chunk borders and the number of workers. */

import { readFileSync } from "node:fs";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { dumpText } from "./support/dump-arbitrary.ts";
import { anonymizeInProcess } from "./support/in-process.ts";

const policy = readFileSync(new URL("./support/policies/shop.yaml", import.meta.url), "utf8");
const shop = readFileSync(new URL("../fixtures/shop.sql", import.meta.url));

/** Changes a column of every table that `dumpText` can make. */
const generatedPolicy = `version: 1
detection: off
unclassified: keep
tables:
  "*":
    columns: { email: email, note: redact }
`;

describe("the output does not depend on how the input arrives", () => {
  test("chunk borders: whole, 4 KiB, 61 bytes, byte by byte", async () => {
    const whole = await anonymizeInProcess(shop, { policy, steps: [1 << 24], workers: 1 });
    expect(whole.equals(shop)).toBe(false);
    for (const steps of [[4096], [61], [1]]) {
      expect((await anonymizeInProcess(shop, { policy, steps, workers: 1 })).equals(whole)).toBe(true);
    }
  });

  test("1, 2 and 3 workers on a dump of many blocks", async () => {
    const large = manyOrders(110_000);
    const one = await anonymizeInProcess(large, { policy: generatedPolicy, steps: [1 << 20], workers: 1 });
    expect(one.length).toBeGreaterThan(3 << 20);
    for (const workers of [2, 3]) {
      const several = await anonymizeInProcess(large, { policy: generatedPolicy, steps: [100_003], workers });
      expect(several.equals(one)).toBe(true);
    }
  });

  test("another key gives another output", async () => {
    const one = await anonymizeInProcess(shop, { policy, steps: [65_536], workers: 1 });
    const other = await anonymizeInProcess(shop, { policy, steps: [65_536], workers: 1, keyFill: 8 });
    expect(one.equals(other)).toBe(false);
  });

  property.prop([dumpText(), fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 6 })], {
    numRuns: 60,
  })("any dump, any chunk borders", async (dump, steps) => {
    const whole = await anonymizeInProcess(dump.bytes, { policy: generatedPolicy, steps: [1 << 24], workers: 1 });
    const cut = await anonymizeInProcess(dump.bytes, { policy: generatedPolicy, steps, workers: 1 });
    expect(cut.equals(whole)).toBe(true);
  });
});

function manyOrders(count: number): Buffer {
  const rows = Array.from(
    { length: count },
    (_, i) => `${i}\tcustomer${i % 977}@example.com\tnote ${i} \\\\ with a\\ttab and ${"filler ".repeat(i % 13)}\n`,
  );
  const head =
    "CREATE TABLE public.orders (id bigint, email text, note text);\nCOPY public.orders (id, email, note) FROM stdin;\n";
  return Buffer.from(`${head}${rows.join("")}\\.\n`, "utf8");
}
