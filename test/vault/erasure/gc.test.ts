import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { partPath } from "../../../src/vault/backup/part-file.ts";
import { encodeKeyBlocks, KEY_ROW_BYTES } from "../../../src/vault/blocks/key-block.ts";
import { requestForgetting } from "../../../src/vault/erasure/erase.ts";
import { expireRuns, findRun, refuseReliedOn } from "../../../src/vault/erasure/expire.ts";
import { collectGarbage, orphans } from "../../../src/vault/erasure/gc.ts";
import { openVault } from "../../../src/vault/open-vault.ts";
import { type Run, SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import {
  type ErasureVault,
  erasureVault,
  mappingsOf,
  NOW,
  reference,
  shredNow,
  statusOf,
  targetOf,
} from "./erasure-vault.ts";

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
const quick = { orphanPatience: 1 };

async function runOf(vault: ErasureVault, number: number): Promise<Run> {
  const run = await findRun(vault.store, String(number));
  if (run === null) throw new Error("no run");
  return run;
}

async function complete(vault: ErasureVault, number: number, reliesOn: readonly number[] = []): Promise<void> {
  await vault.store.keyring.completeRun(number, {
    completedAt: NOW.toISOString(),
    entries: 1,
    known: 0,
    dropped: 0,
    reliesOn,
  });
}

async function startRun(vault: ErasureVault, expiresAt: Date | null): Promise<number> {
  return vault.store.keyring.startRun({
    id: randomBytes(16).toString("hex"),
    domainId: vault.domain.id,
    sealedKey: randomBytes(200),
    startedAt: NOW.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  });
}

test("what is due is destroyed, what is not waits", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(3));
  for (const [index, hours] of [1, 48].entries()) {
    const subject = reference(`person-${index}`);
    await requestForgetting(targetOf(vault), { subject, requestedBy: "olga", dueAt: later(hours) });
  }
  expect(await collectGarbage(targetOf(vault, later(2)), quick)).toMatchObject({
    shredded: 1,
    waiting: 1,
    removedEntries: 2,
  });
  expect(await statusOf(vault, "p-person-0")).toBe("shredded");
  expect(await statusOf(vault, "p-person-1")).toBe("found");
  expect(await collectGarbage(targetOf(vault, later(49)), quick)).toMatchObject({
    shredded: 1,
    waiting: 0,
    removedEntries: 2,
  });
  expect(await collectGarbage(targetOf(vault, later(50)), quick)).toMatchObject({
    shredded: 0,
    waiting: 0,
    removedEntries: 0,
  });
});

test("sealed entries of shredded subjects go; they stay shredded, others stay readable, the segment stays sealed", async () => {
  const vault = await erasureVault();
  const segment = await vault.record(vault.domain, mappingsOf(250));
  await shredNow(vault, "person-100");
  expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ removedEntries: 2 });
  const [after] = await vault.store.entries.segments();
  expect(after).toEqual({ ...segment, subjects: 249 });
  for (const pseudonym of ["p-person-100", "q-person-100"]) expect(await statusOf(vault, pseudonym)).toBe("shredded");
  for (const pseudonym of ["p-person-99", "q-person-101"]) expect(await statusOf(vault, pseudonym)).toBe("found");
});

describe("expiry", () => {
  test("a run and all it holds, found by number or id; its segments are dropped by gc", async () => {
    const vault = await erasureVault();
    await vault.record(vault.domain, mappingsOf(3));
    await vault.record(vault.domain, mappingsOf(3, "other"));
    const run = await runOf(vault, 1);
    expect((await findRun(vault.store, run.id.toUpperCase()))?.number).toBe(1);
    expect(await expireRuns(targetOf(vault), [run])).toBe(1);
    expect(await expireRuns(targetOf(vault), [await runOf(vault, 1)])).toBe(0);
    expect(await vault.store.keyring.keySegments()).toEqual([2 * SEGMENTS_PER_RUN]);
    expect(await statusOf(vault, "p-person-0")).toBe("expired");
    expect(await statusOf(vault, "p-other-0")).toBe("found");
    expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ droppedSegments: 1, expiredRuns: 0 });
    expect(await statusOf(vault, "p-person-0")).toBe("unknown");
  });

  test("a retired epoch's mapping is taken out, and no other", async () => {
    const vault = await erasureVault();
    await vault.record(vault.domain, mappingsOf(3));
    const [domain] = await vault.store.keyring.domains();
    await vault.store.keyring.setDomainState(domain!.id, "rotated", "2026-01-02T00:00:00.000Z");
    expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ droppedSegments: 0 });
    await vault.store.keyring.setDomainState(domain!.id, "retired", "2026-01-03T00:00:00.000Z");
    expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ droppedSegments: 1 });
    expect(await vault.store.entries.segments()).toEqual([]);
    expect(await vault.store.keyring.keySegments()).toEqual([]);
    expect(await statusOf(vault, "p-person-0")).toBe("unknown");
  });

  test("by its date, also where others rely on it, which is told", async () => {
    const vault = await erasureVault();
    const due = await startRun(vault, later(1));
    const kept = await startRun(vault, later(5));
    await complete(vault, kept, [due]);
    expect(await collectGarbage(targetOf(vault, later(0)), quick)).toMatchObject({ expiredRuns: 0 });
    expect(await collectGarbage(targetOf(vault, later(2)), quick)).toMatchObject({
      expiredRuns: 1,
      reliantRuns: [kept],
    });
  });

  test("a run that others rely on is refused, naming them", async () => {
    const vault = await erasureVault();
    const [first, second, third] = [
      await startRun(vault, null),
      await startRun(vault, null),
      await startRun(vault, null),
    ];
    await complete(vault, second as number, [first as number]);
    await complete(vault, third as number, [first as number, second as number]);
    await expect(refuseReliedOn(vault.store, await runOf(vault, 1))).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: "RUN_RELIED_ON", problem: expect.stringContaining("runs 2, 3 ") }],
    });
    await expireRuns(targetOf(vault), [await runOf(vault, 3), await runOf(vault, 2)]);
    await refuseReliedOn(vault.store, await runOf(vault, 1));
  });

  test("outlives a keyring that is put back", async () => {
    const vault = await erasureVault();
    await vault.record(vault.domain, mappingsOf(3));
    const keyring = partPath(vault.location, "keyring");
    copyFileSync(keyring, `${vault.tombstones}.copy`);
    await expireRuns(targetOf(vault), [await runOf(vault, 1)]);
    await vault.store.close();
    copyFileSync(`${vault.tombstones}.copy`, keyring);
    expect(await statusOf(vault, "p-person-0")).toBe("expired");
  });
});

describe("orphan keys", () => {
  async function orphan(vault: ErasureVault): Promise<number> {
    const run = await startRun(vault, null);
    const blocks = encodeKeyBlocks(run * SEGMENTS_PER_RUN, new Uint8Array(KEY_ROW_BYTES), 1);
    await vault.store.keyring.addKeyBlocks(run * SEGMENTS_PER_RUN, blocks);
    return run;
  }

  test("of a run that never ended: only when it began more than an hour ago", async () => {
    const vault = await erasureVault();
    await vault.record(vault.domain, mappingsOf(2));
    const run = await orphan(vault);
    expect(await orphans(vault.store)).toEqual([run * SEGMENTS_PER_RUN]);
    expect(await collectGarbage(targetOf(vault, later(0.9)), quick)).toMatchObject({ orphanKeySegments: 0 });
    expect(await collectGarbage(targetOf(vault, later(1.1)), quick)).toMatchObject({ orphanKeySegments: 1 });
    expect(await orphans(vault.store)).toEqual([]);
    expect(await statusOf(vault, "p-person-0")).toBe("found");
  });

  test("of a run that ended: at once", async () => {
    const vault = await erasureVault();
    await complete(vault, await orphan(vault));
    expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ orphanKeySegments: 1 });
  });
});

test("keys that a run in progress adds after the shredding are destroyed", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(2));
  await shredNow(vault, "person-0");
  await collectGarbage(targetOf(vault), quick);
  await vault.record(vault.domain, mappingsOf(2));
  expect(await collectGarbage(targetOf(vault), quick)).toMatchObject({ lateKeyRecords: 1, removedEntries: 2 });
  await (await openVault(vault.location, "read")).close();
});
