import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { partPath } from "../../../src/vault/backup/part-file.ts";
import { withoutEnvelopes } from "../../../src/vault/blocks/envelope-block.ts";
import { encodeTokenRows, tokenRows } from "../../../src/vault/blocks/token-block.ts";
import { checkVault } from "../../../src/vault/check/check-vault.ts";
import { collectGarbage } from "../../../src/vault/erasure/gc.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import {
  type ErasureVault,
  erasureVault,
  mappingsOf,
  reference,
  shredNow,
  targetOf,
} from "../erasure/erasure-vault.ts";
import { allOf } from "../store/contract.ts";

async function check(vault: ErasureVault, withIdentity: boolean) {
  const store = await openStore(vault.location, "read");
  try {
    const keyring = withIdentity ? await unlock(store, vault.identities.get("olga") ?? "") : null;
    return await checkVault({ store, tombstones: vault.tombstones, keyring });
  } finally {
    await store.close();
  }
}

async function filled(): Promise<ErasureVault> {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(150));
  await vault.record(vault.domain, mappingsOf(30, "other"));
  return vault;
}

function change(vault: ErasureVault, part: "entries" | "keyring" | "ledger", sql: string): void {
  const database = new DatabaseSync(partPath(vault.location, part));
  database.exec(sql);
  database.close();
}

test("a whole vault has no findings, with shredded subjects and after gc, too", async () => {
  const vault = await filled();
  expect(await check(vault, true)).toMatchObject({
    findingCount: 0,
    segments: 2,
    entries: 360,
    envelopes: 180,
    keyRecords: 180,
    opened: 180,
  });
  await shredNow(vault, "person-7");
  expect(await check(vault, true)).toMatchObject({
    findings: [],
    envelopes: 180,
    keyRecords: 179,
    opened: 179,
    tombstones: 1,
  });
  await collectGarbage(targetOf(vault), { orphanPatience: 1 });
  expect(await check(vault, true)).toMatchObject({ findings: [], envelopes: 179, keyRecords: 179, opened: 179 });
  expect(await check(vault, false)).toMatchObject({ findings: [], opened: 0 });
});

test("a flipped byte anywhere in the blocks of the entries is found without any key", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(6));
  await vault.store.close();
  for (const table of ["token_block", "envelope_block"]) {
    const database = new DatabaseSync(partPath(vault.location, "entries"));
    const { id, bytes } = database.prepare(`SELECT id, bytes FROM ${table}`).get() as { id: number; bytes: Uint8Array };
    const put = database.prepare(`UPDATE ${table} SET bytes = ? WHERE id = ?`);
    const step = Math.max(1, Math.floor(bytes.length / 12));
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 0x10;
      put.run(flipped, id);
      expect((await check(vault, false)).findings[0]?.place, `${table} ${at}`).toContain("segment 1048576");
    }
    put.run(bytes, id);
    database.close();
  }
  expect((await check(vault, false)).findingCount).toBe(0);
});

test("flipped bytes all over the file of the entries: found, or the store refuses to open", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(60));
  await vault.store.close();
  const path = partPath(vault.location, "entries");
  const whole = readFileSync(path);
  const used = (at: number): boolean => whole.subarray(at - 8, at + 8).some((byte) => byte !== 0);
  let tried = 0;
  for (let at = 8192 * 2 + 100; at < whole.length; at += 1531) {
    if (!used(at)) continue;
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] as number) ^ 0x01;
    writeFileSync(path, flipped);
    const found = await check(vault, true).then(
      ({ findingCount }) => findingCount,
      (error: { exit?: number }) => (error.exit === 3 ? 1 : 0),
    );
    expect(found, `byte ${at}`).toBeGreaterThan(0);
    tried++;
  }
  expect(tried).toBeGreaterThan(3);
});

describe("with an identity", () => {
  test("a description that was changed is found", async () => {
    const vault = await filled();
    change(vault, "entries", `UPDATE segment SET columns = replace(columns, '"email"', '"phone"') WHERE run = 1`);
    expect((await check(vault, false)).findingCount).toBe(0);
    expect((await check(vault, true)).findings).toEqual([
      { place: "segment 1048576", problem: expect.stringContaining("seal") },
    ]);
  });

  test("key blocks that were swapped between segments are found", async () => {
    const vault = await filled();
    change(vault, "keyring", "UPDATE key_block SET segment = 3145728 - segment");
    const { findings } = await check(vault, true);
    expect(findings.some(({ problem }) => problem.includes("another segment"))).toBe(true);
  });
});

describe("counts and parts that do not fit together", () => {
  const damages: Record<string, readonly ["entries" | "keyring" | "ledger", string, RegExp]> = {
    "a missing token block": [
      "entries",
      "DELETE FROM token_block WHERE id = 1",
      /there are \d blocks and should be \d/,
    ],
    "a missing envelope block": [
      "entries",
      "DELETE FROM envelope_block WHERE id = 1",
      /begins at envelope 100 instead of 0/,
    ],
    "a missing key block": ["keyring", "DELETE FROM key_block WHERE segment = 2097152", /its key is missing/],
    "missing entries": [
      "entries",
      "PRAGMA foreign_keys = OFF; DELETE FROM segment WHERE run = 2",
      /the entries do not have it/,
    ],
    "an unknown run": [
      "keyring",
      "PRAGMA foreign_keys = OFF; DELETE FROM run WHERE number = 2",
      /does not know its run 2/,
    ],
    "another count": ["entries", "UPDATE segment SET entries = 7 WHERE run = 2", /60 token rows and should have 7/],
  };
  for (const [name, [part, sql, problem]] of Object.entries(damages)) {
    test(name, async () => {
      const vault = await filled();
      await vault.store.close();
      change(vault, part, sql);
      const { findings } = await check(vault, false);
      expect(findings.map((one) => one.problem).join("\n")).toMatch(problem);
    });
  }
});

test("tombstones that the vault was not told, and keys that came back, are found", async () => {
  const vault = await filled();
  const old = readFileSync(partPath(vault.location, "keyring"));
  await shredNow(vault, "person-7");
  await vault.store.close();
  writeFileSync(partPath(vault.location, "keyring"), old);
  const { findings } = await check(vault, false);
  const told = findings.map(({ problem }) => problem).join("\n");
  expect(told).toMatch(/told 0 tombstones and the log has 1/);
  expect(told).toMatch(/a shredded subject has a key again/);
  expect(told).not.toContain(reference("person-7"));
  rmSync(vault.tombstones);
  expect((await check(vault, false)).findings.map(({ place }) => place)).toContain(vault.tombstones);
});

test("files that others may read, and files that do not belong there, are found", async () => {
  const vault = await filled();
  chmodSync(vault.tombstones, 0o644);
  writeFileSync(`${partPath(vault.location, "keyring")}.previous`, "", { mode: 0o600 });
  const { findings } = await check(vault, false);
  expect(findings.map(({ place }) => place).sort()).toEqual(
    [`${partPath(vault.location, "keyring")}.previous`, vault.tombstones].sort(),
  );
});

test.each([true, false])(
  "an envelope that was taken out with all its traces, by who cannot write keys (identity: %s)",
  async (withIdentity) => {
    const vault = await erasureVault();
    const segment = await vault.record(vault.domain, mappingsOf(6));
    await shredNow(vault, "person-5");
    const { entries } = vault.store;
    const subjects = Array.from({ length: 6 }, (_, i) => reference(`person-${i}`)).sort();
    const meant = subjects.indexOf(reference("person-1"));
    const isMeant = ({ ordinal }: { readonly ordinal: number }): boolean => ordinal === meant;
    const envelopes = (await allOf(entries.envelopeBlocks(segment.segment))).map(
      (block) => withoutEnvelopes(block, segment.segment, isMeant) ?? block,
    );
    const rows = (await allOf(entries.tokenBlocks(segment.segment))).flatMap(({ bytes }) => [
      ...tokenRows(bytes, segment.segment),
    ]);
    const left = rows.filter((row) => !isMeant(row));
    expect(left).toHaveLength(rows.length - 2);
    await entries.replaceSegment({
      segment: { ...segment, subjects: segment.subjects - 1, entries: left.length },
      tokens: encodeTokenRows(segment.segment, left),
      envelopes,
      fingerprints: [],
    });
    expect((await check(vault, withIdentity)).findings).toEqual([
      {
        place: `segment ${segment.segment}`,
        problem: "1 subjects have a key and no envelope, and were never shredded",
      },
    ]);
  },
);
