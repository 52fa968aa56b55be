/** A vault of format 1, as an earlier program wrote it, opens and answers. Kept for good: see fixtures/vault-v1. */
import { chmodSync, cpSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkVault } from "../../../../src/vault/check/check-vault.ts";
import { unlock } from "../../../../src/vault/keyring/unlock.ts";
import { openVault } from "../../../../src/vault/open-vault.ts";
import { VaultReader } from "../../../../src/vault/read/reader.ts";
import { openStore } from "../../../../src/vault/store/open-store.ts";
import { PARTS } from "../../../../src/vault/store/sqlite/migrations.ts";
import type { VaultStore } from "../../../../src/vault/store/store.ts";
import { allOf } from "../contract.ts";
import { withDirectory } from "./vault-directory.ts";

const fixture = fileURLToPath(new URL("../../../../fixtures/vault-v1/", import.meta.url));
const identity = readFileSync(join(fixture, "identity.txt"), "utf8").trim();

interface GoldenValue {
  readonly domain: string;
  readonly pseudonym: string;
  readonly original: string;
  readonly status: string;
}

const values: readonly GoldenValue[] = JSON.parse(readFileSync(join(fixture, "values.json"), "utf8"));

/** A copy that is closed to others: version control keeps no such modes. */
async function withGoldenVault(work: (location: string) => Promise<void>): Promise<void> {
  await withDirectory(async (location) => {
    cpSync(fixture, dirname(location), { recursive: true });
    for (const part of PARTS) {
      chmodSync(join(location, part), 0o700);
      chmodSync(join(location, part, `${part}.sqlite`), 0o600);
    }
    chmodSync(location, 0o700);
    chmodSync(`${location}.tombstones`, 0o600);
    await work(location);
  });
}

async function opened(location: string, work: (store: VaultStore) => Promise<void>): Promise<void> {
  const store = await openVault(location, "read");
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

describe("the golden vault of format 1", () => {
  test("opens in both modes and holds what was written", () =>
    withGoldenVault(async (location) => {
      for (const mode of ["read", "write"] as const) {
        const store = await openStore(location, mode);
        expect((await store.keyring.domains()).map(({ name, epoch, state }) => [name, epoch, state])).toEqual([
          ["dev", 1, "active"],
          ["support", 1, "active"],
          ["old", 1, "active"],
        ]);
        const runs = await store.keyring.runs();
        expect(runs.map((run) => [run.number, run.completion?.entries, run.expiredAt])).toEqual([
          [1, 20, null],
          [2, 20, null],
          [3, 20, "2026-01-15T09:00:00.000Z"],
        ]);
        expect(await store.keyring.keySegments()).toHaveLength(2);
        expect((await store.entries.segments()).map(({ entries, subjects }) => [entries, subjects])).toEqual([
          [20, 10],
          [20, 10],
          [20, 10],
        ]);
        expect(await store.ledger.forgettings()).toMatchObject([{ shreddedAt: "2026-01-15T09:00:00.000Z" }]);
        expect((await allOf(store.ledger.log({}))).map((row) => row.action)).toEqual([
          "record",
          "record",
          "record",
          "shred",
          "expire",
        ]);
        await store.close();
      }
    }));

  test("answers every pseudonym as it did", () =>
    withGoldenVault((location) =>
      opened(location, async (store) => {
        const keyring = await unlock(store, identity);
        const reader = new VaultReader(store, keyring);
        for (const { domain, pseudonym, original, status } of values) {
          const answer = await reader.find(await reader.epochs(domain), Buffer.from(pseudonym));
          expect([pseudonym, answer.status]).toEqual([pseudonym, status]);
          if (answer.status !== "found") continue;
          expect(answer.entries.map((entry) => Buffer.from(entry.original).toString())).toEqual([original]);
        }
        expect(values.map((value) => value.status).filter((status) => status === "found")).toHaveLength(36);
        reader.close();
        keyring.close();
      }),
    ));

  test("passes the whole check", () =>
    withGoldenVault((location) =>
      opened(location, async (store) => {
        const keyring = await unlock(store, identity);
        const report = await checkVault({ store, tombstones: `${location}.tombstones`, keyring });
        expect(report).toMatchObject({ findings: [], runs: 3, entries: 60, opened: 18, tombstones: 1 });
        keyring.close();
      }),
    ));
});
