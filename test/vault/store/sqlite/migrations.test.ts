/** Older formats are brought to today's, whole or not at all. A step of the future stands in for the next one. */
import { chmodSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test, vi } from "vitest";
import type { Migration } from "../../../../src/vault/store/sqlite/migrations.ts";
import { openSqliteStore } from "../../../../src/vault/store/sqlite/sqlite-store.ts";
import { allOf } from "../contract.ts";
import { logRowAfter } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const future = vi.hoisted(() => ({ steps: [] as Migration[] }));
vi.mock(import("../../../../src/vault/store/sqlite/migrations.ts"), async (original) => {
  const actual = await original();
  const withFuture = {
    get ledger() {
      return [...actual.MIGRATIONS.ledger, ...future.steps];
    },
  };
  return {
    ...actual,
    MIGRATIONS: Object.assign(Object.create(withFuture), {
      keyring: actual.MIGRATIONS.keyring,
      entries: actual.MIGRATIONS.entries,
    }),
  };
});

const fixture = fileURLToPath(new URL("../../../../fixtures/vault-v1/vault/", import.meta.url));

beforeEach(() => {
  future.steps = [];
});

async function withOldVault(work: (location: string, ledger: string) => Promise<void>): Promise<void> {
  await withDirectory(async (location) => {
    cpSync(fixture, location, { recursive: true });
    for (const part of ["keyring", "entries", "ledger"]) {
      chmodSync(join(location, part), 0o700);
      chmodSync(join(location, part, `${part}.sqlite`), 0o600);
    }
    chmodSync(location, 0o700);
    await work(location, join(location, "ledger", "ledger.sqlite"));
  });
}

function versionOf(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare("PRAGMA user_version").get()?.["user_version"];
  } finally {
    database.close();
  }
}

test.each(["read", "write"] as const)("an older part is brought to today's format and keeps its rows (%s)", (mode) =>
  withOldVault(async (location, ledger) => {
    future.steps = [
      { version: 2, sql: "CREATE TABLE note (text TEXT NOT NULL) STRICT" },
      { version: 3, sql: "INSERT INTO note VALUES ('three')" },
    ];
    for (let times = 0; times < 2; times++) {
      const store = await openSqliteStore(location, mode);
      expect(await allOf(store.ledger.log({}))).toHaveLength(5 + times);
      await store.ledger.append((head) => [logRowAfter(head)]);
      await store.close();
      expect(versionOf(ledger)).toBe(3);
    }
    future.steps = [];
    await expect(openSqliteStore(location, mode)).rejects.toThrow(/VAULT_FORMAT_NEWER.*format 3.*up to 1/);
  }),
);

test("a step that fails leaves the part as it was", () =>
  withOldVault(async (location, ledger) => {
    const before = readFileSync(ledger);
    future.steps = [
      { version: 2, sql: "CREATE TABLE note (text TEXT NOT NULL) STRICT" },
      { version: 3, sql: "CREATE TABLE other (a TEXT); INSERT INTO no_such_table VALUES (1)" },
    ];
    await expect(openSqliteStore(location, "write")).rejects.toThrow();
    expect(versionOf(ledger)).toBe(1);
    expect(readFileSync(ledger).length).toBe(before.length);
    future.steps = [];
    await (await openSqliteStore(location, "write")).close();
  }));

test("steps are numbered from 1 without gaps", async () => {
  const { MIGRATIONS, PARTS } = await import("../../../../src/vault/store/sqlite/migrations.ts");
  for (const part of PARTS)
    expect(MIGRATIONS[part].map((step) => step.version)).toEqual(MIGRATIONS[part].map((_, i) => i + 1));
});
