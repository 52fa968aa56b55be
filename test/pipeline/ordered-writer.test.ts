import { setTimeout as sleep } from "node:timers/promises";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { OrderedWriter } from "../../src/pipeline/ordered-writer.ts";
import type { Target } from "../../src/target/target.ts";

function memoryTarget(delayMs = 0): Target & { text: () => string; failAfter: number } {
  const parts: string[] = [];
  return {
    label: "memory",
    failAfter: Number.POSITIVE_INFINITY,
    text: () => parts.join(""),
    async write(pieces) {
      if (delayMs > 0) await sleep(delayMs);
      if (parts.length >= this.failAfter) throw new Error("target broke");
      for (const piece of pieces) parts.push(Buffer.from(piece).toString());
    },
    commit: async () => undefined,
    discard: async () => undefined,
  };
}

const result = async (text: string, delayMs: number): Promise<string> => {
  await sleep(delayMs);
  return text;
};
const steps = { take: (text: string): Uint8Array[] => [Buffer.from(text)], release: (): void => undefined };

property.prop(
  [fc.array(fc.tuple(fc.string(), fc.integer({ min: 0, max: 3 })), { maxLength: 30 }), fc.integer({ min: 1, max: 5 })],
  {
    numRuns: 30,
  },
)("writes in the order of the pushes, whatever finishes first", async (results, limit) => {
  const target = memoryTarget();
  const writer = new OrderedWriter<string>(target, limit, steps);
  for (const [text, delay] of results) await writer.push(result(text, delay));
  await writer.drain();
  const expected = results.map(([text]) => text).join("");
  expect(target.text()).toBe(expected);
  expect(writer.bytesWritten).toBe(Buffer.byteLength(expected));
});

test("never holds more results than its limit", async () => {
  const writer = new OrderedWriter<string>(memoryTarget(1), 3, {
    ...steps,
    release: () => {
      open--;
    },
  });
  let open = 0;
  let most = 0;
  for (let i = 0; i < 20; i++) {
    open++;
    most = Math.max(most, open);
    await writer.push(result("x", 0));
  }
  await writer.drain();
  expect(most).toBeLessThanOrEqual(4);
});

test("a failed result stops the writer; later pushes and drain tell the same error", async () => {
  const target = memoryTarget();
  const writer = new OrderedWriter<string>(target, 2, steps);
  await writer.push(result("a", 0));
  const failed = writer.push(Promise.reject(new Error("row broke"))).then(() => writer.drain());
  await expect(failed).rejects.toThrow("row broke");
  await expect(writer.push(result("b", 0))).rejects.toThrow("row broke");
  expect(target.text()).toBe("a");
});

test("a failed target reaches a producer that waits for room", async () => {
  const target = memoryTarget(2);
  target.failAfter = 1;
  const writer = new OrderedWriter<string>(target, 1, steps);
  const all = (async () => {
    for (let i = 0; i < 10; i++) await writer.push(result("x", 0));
    await writer.drain();
  })();
  await expect(all).rejects.toThrow("target broke");
});
