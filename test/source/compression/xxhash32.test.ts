import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import { XxHash32, xxHash32 } from "../../../src/kernel/xxhash32.ts";

/** From the reference implementation, seed 0. */
const known: readonly (readonly [text: string, hash: number])[] = [
  ["", 0x02cc5d05],
  ["a", 0x550d7456],
  ["abc", 0x32d153ff],
  ["Nobody inspects the spammish repetition", 0xe2293b2f],
];

test.each(known)("xxHash32 of %j", (text, hash) => {
  expect(xxHash32(new TextEncoder().encode(text))).toBe(hash);
});

property.prop([fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 8 })])(
  "does not depend on how bytes come",
  (parts) => {
    const hash = new XxHash32();
    for (const part of parts) hash.update(part);
    expect(hash.digest()).toBe(xxHash32(Buffer.concat(parts)));
  },
);
