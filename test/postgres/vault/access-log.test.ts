import { expect, test } from "vitest";
import { query, scalar } from "../../support/postgres.ts";
import { allOf } from "../../vault/store/contract.ts";
import { logRowAfter } from "../../vault/store/samples.ts";
import { newUser, newVault, opened } from "./vault-database.ts";

test("many users append at once, and the log is one chain", async () => {
  const { database, store } = await newVault();
  const users = [await newUser("safelock_writer"), await newUser("safelock_reader"), await newUser("safelock_officer")];
  const stores = await Promise.all(users.map((user) => opened(database, user)));
  await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      stores[i % 3]?.ledger.append((head) => [
        logRowAfter(head, { action: `a${i}`, role: i % 3 === 0 ? "writer" : "officer" }),
      ]),
    ),
  );
  const rows = await allOf(store.ledger.log({}));
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(rows.slice(1).every((row, i) => row.prev === rows[i]?.hash)).toBe(true);
  expect(new Set(rows.map((row) => row.action)).size).toBe(60);
});

test("an append waits for another's transaction, and nobody waits for one that has ended", async () => {
  const { database, store } = await newVault();
  const holding = query(database, "BEGIN; SELECT * FROM safelock_ledger.lock_head(); SELECT pg_sleep(1.5); ROLLBACK");
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = performance.now();
  await store.ledger.append((head) => [logRowAfter(head)]);
  expect(performance.now() - before).toBeGreaterThan(500);
  await holding;
  expect((await store.ledger.head()).seq).toBe(1);
});

test("a log whose end was cut off by a superuser continues where it ends now", async () => {
  const { database, store } = await newVault();
  for (let i = 0; i < 3; i++) await store.ledger.append((head) => [logRowAfter(head)]);
  await query(
    database,
    "ALTER TABLE safelock_ledger.log DISABLE TRIGGER ALL; DELETE FROM safelock_ledger.log WHERE seq = 3",
  );
  // The anchor in the keyring, not the head, tells that rows are missing.
  expect((await store.ledger.head()).seq).toBe(2);
});

test("texts with quotes, backslashes and all scripts come back as they were", async () => {
  const { database, store } = await newVault();
  const reason = `O'Brien said "no"\\ \t\n{"a":1} \u{1F512} שלום \u2028`;
  await store.ledger.append((head) => [logRowAfter(head, { reason, columns: ['a."b"', "ü\\.c"] })]);
  expect(await allOf(store.ledger.log({}))).toMatchObject([{ reason, columns: ['a."b"', "ü\\.c"] }]);
  expect(await scalar(database, "SELECT octet_length(reason) FROM safelock_ledger.log")).toBe(
    String(Buffer.byteLength(reason)),
  );
});
