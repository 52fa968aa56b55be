/** What is forgotten is gone from the files of the server, whatever else goes on. */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { query, scalar } from "../../support/postgres.ts";
import { allOf } from "../../vault/store/contract.ts";
import { bytesOf, key16, LATER, startedRun } from "../../vault/store/samples.ts";
import { newUser, newVault, opened } from "./vault-database.ts";

const SEGMENT = SEGMENTS_PER_RUN;

/** Files of a database, write-ahead log apart, that hold the bytes. */
async function filesWith(database: string, bytes: Uint8Array): Promise<string[]> {
  await query(database, "CHECKPOINT");
  const path = await scalar(
    database,
    "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()",
  );
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(Buffer.from(bytes)));
}

/** A block that stands in one piece in the files: no larger than what a row keeps inline or a chunk of TOAST. */
function block(marker: Uint8Array, size: number) {
  const bytes = new Uint8Array(size);
  bytes.set(randomBytes(size));
  bytes.set(marker, 10);
  return { first: key16(1), last: key16(9), rows: 3, bytes };
}

test.each([200, 1900, 45_000])("a replaced key block of %i bytes is in no file", async (size) => {
  const { database } = await newVault();
  const store = await opened(database, await newUser("safelock_officer", "safelock_writer"));
  await startedRun(store);
  const [doomed, kept] = [randomBytes(48), randomBytes(48)];
  await store.keyring.addKeyBlocks(SEGMENT, [
    block(doomed, size),
    { ...block(kept, size), first: key16(20), last: key16(30) },
  ]);
  expect(await filesWith(database, doomed)).not.toEqual([]);
  const [stored] = await store.keyring.keyBlocksFor(SEGMENT, key16(5));
  const rest = { ...block(randomBytes(48), size), rows: 2 };
  await store.keyring.replaceKeyBlocks([{ id: stored?.id ?? 0, block: rest }]);
  await store.keyring.scrub();
  expect(await filesWith(database, doomed)).toEqual([]);
  expect(await filesWith(database, kept)).not.toEqual([]);
  expect((await allOf(store.keyring.keyBlocks(SEGMENT))).map((one) => one.rows)).toEqual([2, 3]);
});

test("an old snapshot that somebody holds does not keep the dead rows", async () => {
  const { database, store } = await newVault();
  await startedRun(store);
  const doomed = randomBytes(48);
  await store.keyring.addKeyBlocks(SEGMENT, [block(doomed, 1000)]);
  const holding = query(
    database,
    "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class; SELECT pg_sleep(3); COMMIT",
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  await store.keyring.dropKeySegment(SEGMENT);
  await store.keyring.scrub();
  expect(await filesWith(database, doomed)).toEqual([]);
  await holding;
});

test("expired run keys, replaced secrets and removed identities are in no file, nor in the planner's statistics", async () => {
  const { database, store } = await newVault();
  const [key, secret, identity] = [randomBytes(64), randomBytes(64), randomBytes(32).toString("hex")];
  const run = { id: "cd".repeat(16), domainId: 1, startedAt: LATER, expiresAt: null };
  const number = await store.keyring.startRun({ ...run, sealedKey: key });
  await store.keyring.putSecret("root", secret);
  await store.keyring.addRecipient({
    name: "ada",
    role: "officer",
    publicKey: "age1example",
    protectedIdentity: identity,
    access: "standing",
    addedAt: LATER,
  });
  await query(database, "ANALYZE");
  for (const bytes of [key, secret, Buffer.from(identity)]) expect(await filesWith(database, bytes)).toHaveLength(1);
  await store.keyring.expireRun(number, LATER);
  await store.keyring.putSecret("root", bytesOf("new", 64));
  await store.keyring.removeRecipient("ada");
  await store.keyring.scrub();
  for (const bytes of [key, secret, Buffer.from(identity)]) expect(await filesWith(database, bytes)).toEqual([]);
});

test("of two who replace one block from the same reading, the second is refused and brings nothing back", async () => {
  const { database, store } = await newVault();
  await startedRun(store);
  await store.keyring.addKeyBlocks(SEGMENT, [block(randomBytes(48), 500)]);
  const other = await opened(database);
  const [mine] = await store.keyring.keyBlocksFor(SEGMENT, key16(5));
  const [theirs] = await other.keyring.keyBlocksFor(SEGMENT, key16(5));
  const without = { ...block(randomBytes(48), 400), rows: 2 };
  await store.keyring.replaceKeyBlocks([{ id: mine?.id ?? 0, block: without }]);
  await expect(
    other.keyring.replaceKeyBlocks([{ id: theirs?.id ?? 0, block: block(randomBytes(48), 450) }]),
  ).rejects.toThrow("VAULT_CHANGED");
  expect((await store.keyring.keyBlocksFor(SEGMENT, key16(5)))[0]?.bytes).toEqual(without.bytes);
});
