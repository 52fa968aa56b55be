/** What is said when a database cannot be used as a vault. */
import { describe, expect, test } from "vitest";
import { parseAddress } from "../../../src/vault/store/postgres/address.ts";
import {
  createPostgresStore,
  openPostgresStore,
  removePostgresStore,
} from "../../../src/vault/store/postgres/postgres-store.ts";
import { createDatabase, query, restore } from "../../support/postgres.ts";
import { startedRun } from "../../vault/store/samples.ts";
import { newVault, urlOf } from "./vault-database.ts";

const META = ["keyring", "entries", "ledger"].map((part) => `safelock_${part}.meta`);

async function told(work: Promise<unknown>): Promise<{ readonly exit: number; readonly text: string }> {
  const error = (await work.then(
    () => new Error("no refusal"),
    (reason: unknown) => reason,
  )) as Error & { exit: number };
  return { exit: error.exit, text: error.message };
}

describe("databases", () => {
  test("an empty one is no vault, and neither is one that does not exist", async () => {
    const empty = await told(openPostgresStore(urlOf(await createDatabase()), "read"));
    expect(empty).toMatchObject({ exit: 2, text: expect.stringContaining("VAULT_NOT_A_VAULT") });
    const missing = await told(openPostgresStore(urlOf("no_such_database"), "read"));
    expect(missing).toMatchObject({ exit: 2, text: expect.stringContaining("VAULT_NOT_A_VAULT") });
  });

  test("a vault gets a database of its own, once", async () => {
    const database = await createDatabase();
    await restore(database, "CREATE TABLE public.customers (id int)");
    const used = await told(createPostgresStore(urlOf(database)));
    expect(used).toMatchObject({ exit: 2, text: expect.stringContaining("VAULT_DATABASE_NOT_EMPTY") });
    const { database: vault } = await newVault();
    expect((await told(createPostgresStore(urlOf(vault)))).text).toContain("VAULT_EXISTS");
  });

  test("of two who make a vault in one database at once, one does", async () => {
    const database = await createDatabase();
    const made = await Promise.allSettled([createPostgresStore(urlOf(database)), createPostgresStore(urlOf(database))]);
    for (const one of made) if (one.status === "fulfilled") await one.value.close();
    expect(made.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String(made.find((one) => one.status === "rejected")?.reason)).toContain("VAULT_EXISTS");
  });

  test("a vault that was just made can be taken back, one in use cannot", async () => {
    const { database, store } = await newVault();
    await store.close();
    await removePostgresStore(urlOf(database));
    const again = await createPostgresStore(urlOf(database));
    await startedRun(again);
    await again.close();
    expect((await told(removePostgresStore(urlOf(database)))).text).toContain("VAULT_CHANGED");
  });

  test("formats of other versions are refused by name", async () => {
    const { database } = await newVault();
    for (const table of META) await restore(database, `UPDATE ${table} SET format = 99`);
    const newer = await told(openPostgresStore(urlOf(database), "write"));
    expect(newer).toMatchObject({ exit: 2, text: expect.stringMatching(/VAULT_FORMAT_NEWER.*format 99/) });
    for (const table of META) await restore(database, `UPDATE ${table} SET format = 0`);
    const older = await told(openPostgresStore(urlOf(database), "read"));
    expect(older).toMatchObject({ exit: 2, text: expect.stringMatching(/VAULT_FORMAT_OLDER.*format 0/) });
  });

  test("parts of different vaults, and missing parts, are corrupt", async () => {
    const { database } = await newVault();
    await restore(database, "UPDATE safelock_entries.meta SET vault_id = decode(repeat('00', 16), 'hex')");
    const mixed = await told(openPostgresStore(urlOf(database), "read"));
    expect(mixed).toMatchObject({ exit: 3, text: expect.stringMatching(/VAULT_CORRUPT.*different vaults/) });
    await query(database, "DROP SCHEMA safelock_ledger CASCADE");
    const cut = await told(openPostgresStore(urlOf(database), "read"));
    expect(cut).toMatchObject({ exit: 3, text: expect.stringMatching(/VAULT_CORRUPT.*ledger/) });
  });

  test("a table that is gone from an open vault is corrupt, too", async () => {
    const { database, store } = await newVault();
    await query(database, "DROP TABLE safelock_entries.token_blocks");
    const gone = await told(store.entries.tokenBlocksFor(1, new Uint8Array(16)));
    expect(gone).toMatchObject({ exit: 3, text: expect.stringContaining("VAULT_CORRUPT") });
  });
});

describe("URLs", () => {
  const PASSWORD = "s3cret-word";

  test("a server that is not there is named by host and port, without the password", async () => {
    const { exit, text } = await told(openPostgresStore(`postgres://ada:${PASSWORD}@127.0.0.1:1/vault`, "read"));
    expect(exit).toBe(2);
    expect(text).toMatch(
      /^VAULT_UNREACHABLE at postgres:\/\/ada@127\.0\.0\.1:1\/vault: .*127\.0\.0\.1:1 \(ECONNREFUSED\)/,
    );
    expect(text).not.toContain(PASSWORD);
  });

  test.each([
    `postgres://ada:${PASSWORD}#x@db.example.com/vault`,
    `postgres://ada:${PASSWORD}/x@db.example.com/vault`,
    `postgres://ada:12?${PASSWORD}@db.example.com/vault`,
    `postgres://ada:12/${PASSWORD}@db.example.com/vault`,
    `postgres://ada:${PASSWORD}@db.example.com`,
    `postgres://ada:${PASSWORD}@db.example.com/`,
    `postgres://ada:${PASSWORD}@db.example.com:port/vault`,
    `postgres://ada:${PASSWORD}@db.example.com/vault?sslrootcert=/no/such/file`,
  ])("an unusable one is refused and not repeated (%#)", async (url) => {
    const { exit, text } = await told(openPostgresStore(url, "read"));
    expect(exit).toBe(2);
    expect(text).toContain("VAULT_URL");
    expect(text).not.toContain(PASSWORD);
  });

  test.each([
    [`postgres://ada:${PASSWORD}@db.example.com:6543/vault`, "postgres://ada@db.example.com:6543/vault"],
    [`postgresql://db.example.com/vault?password=${PASSWORD}&sslmode=require`, "postgresql://db.example.com/vault"],
    [`postgres://ada:${PASSWORD}@/vault?host=/run/pg&port=5433`, "postgres://ada@/vault?host=/run/pg&port=5433"],
    [`postgres://[::1]:5432/vault?user=ada&options=${PASSWORD}`, "postgres://[::1]:5432/vault?user=ada"],
  ])("the location that is shown has no password (%#)", (url, shown) => {
    expect(parseAddress(url).location).toBe(shown);
  });

  test.each(["prefer", "require", "verify-ca", "verify-full"])("sslmode=%s checks the server's certificate", (mode) => {
    const { connectionString } = parseAddress(`postgres://db.example.com/vault?sslmode=${mode}&x=1`).config;
    expect(connectionString).toBe("postgres://db.example.com/vault?sslmode=verify-full&x=1");
  });

  test("libpq's weaker meaning of sslmode has to be asked for", () => {
    const url = "postgres://db.example.com/vault?uselibpqcompat=true&sslmode=require";
    expect(parseAddress(url).config.connectionString).toBe(url);
  });
});
