/** Invented records for tests of stores. Blocks hold made-up bytes: a store never looks into them. */
import { createHash } from "node:crypto";
import {
  type Backup,
  type Forgetting,
  type Grant,
  type KeyBlock,
  type LogRow,
  type NewSegment,
  type Recipient,
  SEGMENTS_PER_RUN,
  type VaultStore,
} from "../../../src/vault/store/store.ts";

export const DAY = "2026-03-01T08:00:00.000Z";
export const LATER = "2026-03-02T08:00:00.000Z";

/** 16 bytes that begin with a number, big-endian, so that numbers and bytes have one order. */
export function key16(number: number): Uint8Array {
  const key = Buffer.alloc(16);
  key.writeUInt32BE(number);
  return new Uint8Array(key);
}

/** Bytes that follow from a seed alone. */
export function bytesOf(seed: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, block = 0; at < length; at += 32, block++) {
    const digest = createHash("sha256").update(`${seed}/${block}`).digest();
    bytes.set(digest.subarray(0, Math.min(32, length - at)), at);
  }
  return bytes;
}

/** Token blocks of the ranges [from, to], envelope blocks of 10 ordinals, two fingerprint blocks. */
export function segmentOf(
  segment: number,
  ranges: readonly (readonly [number, number])[],
  { domainId = 1, tag = "a", size = 2000 } = {},
): NewSegment {
  return {
    segment: {
      segment,
      run: Math.floor(segment / SEGMENTS_PER_RUN),
      domainId,
      entries: 40 * ranges.length,
      subjects: 10 * ranges.length,
      tokenBlocks: ranges.length,
      envelopeBlocks: ranges.length,
      fingerprintBlocks: 2,
      columns: [
        {
          table: "public.users",
          column: "email",
          category: "email",
          rule: { use: "pseudonym", parameters: {}, scope: "deterministic", purpose: "email", when: null },
          declared: null,
          isUnique: true,
          encoding: "utf8",
          locales: ["en"],
        },
      ],
      shapes: [261, 16129],
      mac: bytesOf(`mac/${segment}/${tag}`, 32),
    },
    tokens: ranges.map(([first, last], i) => ({
      first: key16(first),
      last: key16(last),
      bytes: bytesOf(`tokens/${segment}/${i}/${tag}`, size),
    })),
    envelopes: ranges.map((_, i) => ({
      firstOrdinal: i * 10,
      rows: 10,
      bytes: bytesOf(`envelopes/${segment}/${i}/${tag}`, size * 3),
    })),
    fingerprints: [bytesOf(`fingerprints/${segment}/0`, size), bytesOf(`fingerprints/${segment}/1`, 40)],
  };
}

export function keyBlockOf(first: number, last: number, tag = "a", size = 3000): KeyBlock {
  return {
    first: key16(first),
    last: key16(last),
    rows: last - first + 1,
    bytes: bytesOf(`keys/${first}/${tag}`, size),
  };
}

export const officer: Recipient = {
  name: "ada",
  role: "officer",
  publicKey: "age1example",
  protectedIdentity: null,
  access: "standing",
  addedAt: DAY,
};

/** Adds a domain and a run. @returns The run's number. */
export async function startedRun(store: Pick<VaultStore, "keyring">, id = "00".repeat(16)): Promise<number> {
  const domains = await store.keyring.domains();
  const domain =
    domains[0] ??
    (await store.keyring.addDomain({
      name: "dev",
      epoch: 1,
      state: "active",
      keyId: "0a1b2c3d",
      manifestKey: bytesOf("manifest", 32),
      createdAt: DAY,
    }));
  return store.keyring.startRun({
    id,
    domainId: domain.id,
    sealedKey: bytesOf(`run/${id}`, 250),
    startedAt: DAY,
    expiresAt: null,
  });
}

/** The row that follows a head; its hash is over seq, prev and action, which is enough to see a broken chain. */
export function logRowAfter(head: { seq: number; hash: string }, facts: Partial<LogRow> = {}): LogRow {
  const seq = head.seq + 1;
  const action = facts.action ?? "reidentify";
  return {
    at: DAY,
    actor: "ada",
    role: "officer",
    host: "host.example.com",
    domain: "dev",
    columns: ["users.email"],
    reason: "chargeback",
    ticket: "T-1",
    subject: "ab".repeat(16),
    count: 1,
    result: "ok",
    ...facts,
    action,
    seq,
    prev: head.hash,
    hash: createHash("sha256").update(`${head.hash}/${seq}/${action}`).digest("hex"),
  };
}

export const grant: Grant = {
  id: "0badcafe",
  grantee: "sam",
  domain: "dev",
  columns: ["users.*"],
  isBulk: true,
  reason: "incident",
  ticket: "T-2",
  grantedAt: DAY,
  expiresAt: LATER,
  approvers: ["ada"],
  revokedAt: null,
};

export const forgetting: Forgetting = {
  subject: "cd".repeat(16),
  requestedAt: DAY,
  requestedBy: "ada",
  dueAt: LATER,
  cancelledAt: null,
  shreddedAt: null,
};

export const backup: Backup = {
  id: "b1",
  part: "keyring",
  path: "/backups/b1.tar",
  takenAt: DAY,
  expiresAt: LATER,
  sha256: "ef".repeat(32),
  prunedAt: null,
};
