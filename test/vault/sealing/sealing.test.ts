import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealEnvelope } from "../../../src/vault/sealing/envelope.ts";
import { openEnvelope } from "../../../src/vault/sealing/open-envelope.ts";
import { wrapSubjectKey } from "../../../src/vault/sealing/subject-key.ts";
import { unwrapSubjectKey } from "../../../src/vault/sealing/unwrap-subject-key.ts";
import { expectCorrupt, expectEveryDamageSeen } from "../blocks/damage.ts";

const bytesOf = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const vaultId = bytesOf(16, 1);
const subject = bytesOf(16, 2);
const key = bytesOf(32, 3);
const context = { vaultId, domainId: 4, segment: 3 * 2 ** 20 + 1 };
const entries = fc.array(
  fc.record({
    column: fc.nat({ max: 0xffff }),
    tokenPrefix: fc.uint8Array({ minLength: 8, maxLength: 8 }),
    original: fc.uint8Array({ maxLength: 300 }),
  }),
  { minLength: 1, maxLength: 20 },
);

test("an envelope opens to what was sealed", () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(openEnvelope(context, subject, key, sealEnvelope(context, subject, key, list))).toEqual(list);
    }),
  );
});

test("an original of several megabytes keeps its length", () => {
  const list = [{ column: 0, tokenPrefix: bytesOf(8, 0), original: bytesOf(3_000_000, 7) }];
  expect(openEnvelope(context, subject, key, sealEnvelope(context, subject, key, list))).toEqual(list);
});

test("an envelope opens by the written format, with another implementation of the cipher", () => {
  const original = Buffer.from("ada@example.com");
  const sealed = sealEnvelope(context, subject, key, [{ column: 258, tokenPrefix: bytesOf(8, 9), original }]);
  const associated = Buffer.alloc(21 + 16 + 4 + 8 + 16);
  associated.write("safelock/v1/envelope\0", "latin1");
  associated.set(vaultId, 21);
  associated.writeUInt32LE(4, 37);
  associated.writeBigUInt64LE(BigInt(context.segment), 41);
  associated.set(subject, 49);
  const opened = xchacha20poly1305(key, sealed.subarray(0, 24), associated).decrypt(sealed.subarray(24));
  expect(Buffer.from(opened)).toEqual(Buffer.concat([Buffer.from([2, 1]), bytesOf(8, 9), Buffer.from([15]), original]));
});

test("an envelope opens only in its own vault, domain, segment and for its own subject and key", () => {
  const sealed = sealEnvelope(context, subject, key, [
    { column: 1, tokenPrefix: bytesOf(8, 1), original: bytesOf(25, 5) },
  ]);
  expectCorrupt(() => openEnvelope({ ...context, vaultId: bytesOf(16, 9) }, subject, key, sealed));
  expectCorrupt(() => openEnvelope({ ...context, domainId: 5 }, subject, key, sealed));
  expectCorrupt(() => openEnvelope({ ...context, segment: context.segment + 1 }, subject, key, sealed));
  expectCorrupt(() => openEnvelope(context, bytesOf(16, 9), key, sealed));
  expectCorrupt(() => openEnvelope(context, subject, bytesOf(32, 9), sealed));
  expectEveryDamageSeen(sealed, (damaged) => openEnvelope(context, subject, key, damaged));
});

test("a subject key opens only in its own vault and segment, for its own subject and run", () => {
  const subjectKey = bytesOf(32, 8);
  const wrapped = wrapSubjectKey(context, key, subject, subjectKey);
  expect(wrapped.length).toBe(72);
  expect(unwrapSubjectKey(context, key, subject, wrapped)).toEqual(subjectKey);
  expectCorrupt(() => unwrapSubjectKey({ ...context, vaultId: bytesOf(16, 9) }, key, subject, wrapped));
  expectCorrupt(() => unwrapSubjectKey({ ...context, segment: 1 }, key, subject, wrapped));
  expectCorrupt(() => unwrapSubjectKey(context, bytesOf(32, 9), subject, wrapped));
  expectCorrupt(() => unwrapSubjectKey(context, key, bytesOf(16, 9), wrapped));
  expectEveryDamageSeen(wrapped, (damaged) => unwrapSubjectKey(context, key, subject, damaged));
});

test("two seals of the same have nothing in common", () => {
  const list = [{ column: 0, tokenPrefix: bytesOf(8, 0), original: bytesOf(40, 7) }];
  const [a, b] = [sealEnvelope(context, subject, key, list), sealEnvelope(context, subject, key, list)];
  expect(Buffer.from(a.subarray(0, 24)).equals(b.subarray(0, 24))).toBe(false);
  expect(Buffer.from(a.subarray(24)).equals(b.subarray(24))).toBe(false);
});
