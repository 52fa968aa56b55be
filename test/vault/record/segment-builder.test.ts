import fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD } from "../../../src/domain/recording.ts";
import { envelopesOf } from "../../../src/vault/blocks/envelope-block.ts";
import { fingerprintRows } from "../../../src/vault/blocks/fingerprint-block.ts";
import { findWrappedKey, keyRows } from "../../../src/vault/blocks/key-block.ts";
import { ordinalsOf, tokenRows } from "../../../src/vault/blocks/token-block.ts";
import { Batch } from "../../../src/vault/record/batch.ts";
import { SegmentBuilder } from "../../../src/vault/record/segment-builder.ts";
import { openEnvelope } from "../../../src/vault/sealing/open-envelope.ts";
import { unwrapSubjectKey } from "../../../src/vault/sealing/unwrap-subject-key.ts";

const context = { vaultId: new Uint8Array(16).fill(3), domainId: 2, segment: 9 * 2 ** 20 };
const wrapKey = new Uint8Array(32).fill(5);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
/** Few subjects and tokens, so that they meet. */
const key = fc.nat({ max: 9 }).map((n) => Uint8Array.from({ length: 16 }, (_, i) => (i * 37 + n * 91) & 0xff));
const records = fc.uniqueArray(
  fc.record({
    low: fc.nat({ max: 5 }),
    high: fc.nat({ max: 0xffff_ffff }),
    subject: key,
    token: key,
    column: fc.nat({ max: 2 }),
    shape: fc.nat({ max: 2 ** 14 - 1 }),
    original: fc.uint8Array({ maxLength: 200 }),
  }),
  { minLength: 1, maxLength: 150, selector: ({ low, high }) => `${low} ${high}` },
);

type Written = typeof records extends fc.Arbitrary<infer List> ? (List extends (infer Item)[] ? Item : never) : never;

function asBuffer(list: readonly Written[]): ArrayBuffer {
  const parts = list.map(({ low, high, subject, token, column, shape, original }) => {
    const size = (RECORD.original + original.length + 3) & ~3;
    const part = new Uint8Array(size);
    const view = new DataView(part.buffer);
    const words: [number, number][] = [
      [RECORD.size, size],
      [RECORD.originalLength, original.length],
      [RECORD.fingerprint, low],
      [RECORD.fingerprint + 4, high],
      [RECORD.column, column],
      [RECORD.shape, shape],
    ];
    for (const [at, value] of words) view.setUint32(at, value, true);
    part.set(subject, RECORD.subject);
    part.set(token, RECORD.token);
    part.set(original, RECORD.original);
    return part;
  });
  return new Uint8Array(Buffer.concat(parts)).buffer;
}

test("a segment holds every record once: found by its token, opened by its subject's key", () => {
  fc.assert(
    fc.property(records, (list) => {
      const batch = new Batch({ entries: 400, bytes: 1 << 20 });
      // Each record comes twice.
      const buffer = asBuffer([...list, ...list]);
      expect(batch.take(buffer, 0, buffer.byteLength, Uint16Array.from([40, 41, 42]))).toBe(buffer.byteLength);
      const builder = new SegmentBuilder(batch, wrapKey);
      const order = new Uint32Array(400);
      const count = builder.distinct(
        Uint32Array.from({ length: 2 * list.length }, (_, i) => i),
        2 * list.length,
        order,
      );
      const built = builder.build(context, order.subarray(0, count));
      expect([built.entries, built.subjects]).toEqual([
        list.length,
        new Set(list.map(({ subject }) => hex(subject))).size,
      ]);

      const found = built.envelopes.flatMap((block) =>
        [...envelopesOf(block, context.segment)].flatMap(({ ordinal, subject, sealed }) => {
          const wrapped = built.keys.map(({ bytes }) => findWrappedKey(bytes, context.segment, subject));
          const subjectKey = unwrapSubjectKey(context, wrapKey, subject, wrapped.find((one) => one !== null)!);
          return openEnvelope(context, subject, subjectKey, sealed).map(({ column, tokenPrefix, original }) => ({
            ordinal,
            text: [hex(subject), hex(tokenPrefix), built.columns[column], hex(original)].join("|"),
          }));
        }),
      );
      const texts = list.map(({ subject, token, column, original }) =>
        [hex(subject), hex(token.subarray(0, 8)), 40 + column, hex(original)].join("|"),
      );
      expect(found.map(({ text }) => text).sort()).toEqual(texts.sort());

      for (const { subject, token } of list) {
        const ordinals = built.tokens.flatMap(({ bytes }) => ordinalsOf(bytes, context.segment, token));
        const wanted = found.filter(({ text }) => text.startsWith(`${hex(subject)}|${hex(token.subarray(0, 8))}`));
        expect(wanted.every(({ ordinal }) => ordinals.includes(ordinal))).toBe(true);
      }
      expect(built.tokens.flatMap(({ bytes }) => tokenRows(bytes, context.segment))).toHaveLength(list.length);
      expect(built.keys.flatMap(({ bytes }) => keyRows(bytes, context.segment))).toHaveLength(built.subjects);
      expect(built.fingerprints.flatMap((bytes) => [...fingerprintRows(bytes, context.segment).low])).toHaveLength(
        count,
      );
      expect(built.shapes).toEqual([...new Set(list.map(({ shape }) => shape))].sort((a, b) => a - b));
    }),
    { numRuns: 40 },
  );
});

test("a cleared batch holds nothing in clear", () => {
  const batch = new Batch({ entries: 4, bytes: 1000 });
  const original = Buffer.from("ada@example.com");
  const record = { low: 1, high: 1, subject: new Uint8Array(16), token: new Uint8Array(16), column: 0, shape: 0 };
  const buffer = asBuffer([{ ...record, original: new Uint8Array(original) }]);
  batch.take(buffer, 0, buffer.byteLength, new Uint16Array(1));
  expect(Buffer.from(batch.bytes).includes(original)).toBe(true);
  batch.clear();
  expect(Buffer.from(batch.bytes).includes(original)).toBe(false);
  expect(batch.count).toBe(0);
});

test("a batch is full when its entries or its bytes are used up", () => {
  const record = (n: number): Written => ({
    low: n,
    high: 1,
    subject: new Uint8Array(16),
    token: new Uint8Array(16),
    column: 0,
    shape: 0,
    original: new Uint8Array(100),
  });
  const buffer = asBuffer([1, 2, 3, 4, 5].map(record));
  const size = buffer.byteLength / 5;
  const take = (entries: number, bytes: number): number =>
    new Batch({ entries, bytes }).take(buffer, 0, buffer.byteLength, new Uint16Array(1)) / size;
  expect([take(3, 10_000), take(10, 2.5 * size), take(10, 50), take(10, 10_000)]).toEqual([3, 2, 1, 5]);
});
