/** With an all-keep plan the output is the input, byte for byte, whatever stands in it and however it arrives. */

import { readFileSync } from "node:fs";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { dumpText } from "./support/dump-arbitrary.ts";
import { anonymizeInProcess } from "./support/in-process.ts";

const allKeep = readFileSync(new URL("./support/policies/all-keep.yaml", import.meta.url), "utf8");
const shop = readFileSync(new URL("../fixtures/shop.sql", import.meta.url));
const crlf = Buffer.from(shop.toString("utf8").replaceAll("\n", "\r\n"), "utf8");

describe("identity under an all-keep plan", () => {
  test.each([
    { name: "whole", steps: [1 << 24] },
    { name: "64 KiB at a time", steps: [65_536] },
    { name: "7 bytes at a time", steps: [7] },
    { name: "byte by byte", steps: [1] },
    { name: "uneven", steps: [1, 4096, 3, 17, 65_537] },
  ])("the shop, $name", async ({ steps }) => {
    for (const bytes of [shop, crlf]) {
      const output = await anonymizeInProcess(bytes, { policy: allKeep, steps, workers: 1 });
      expect(output.equals(bytes)).toBe(true);
    }
  });

  property.prop([dumpText(), fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 6 })], {
    numRuns: 60,
  })("any dump, any chunk borders", async (dump, steps) => {
    const output = await anonymizeInProcess(dump.bytes, { policy: allKeep, steps, workers: 1 });
    expect(output.equals(dump.bytes)).toBe(true);
  });
});
