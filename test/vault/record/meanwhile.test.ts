/** What others do to the vault while a run is recording. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { shred } from "../../../src/vault/erasure/erase.ts";
import { collectGarbage } from "../../../src/vault/erasure/gc.ts";
import { defaultTombstonePath } from "../../../src/vault/erasure/tombstone-log.ts";
import { generateIdentity } from "../../../src/vault/keyring/age.ts";
import { addRecipient, removeRecipient } from "../../../src/vault/keyring/change-recipients.ts";
import { openSealed } from "../../../src/vault/keyring/open-sealed.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { Forgotten } from "../../../src/vault/record/forgotten.ts";
import { KnownSegments } from "../../../src/vault/record/known-segments.ts";
import { LaneRecorder } from "../../../src/vault/record/lane-recorder.ts";
import { openRecording, type Recorded, type Recording } from "../../../src/vault/record/recording.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import { changed } from "../../../src/vault/store/sqlite/problems.ts";
import type { EntryStore, VaultStore } from "../../../src/vault/store/store.ts";
import { column, makeVault, mappings, record, recordAll, subjectOf, type TestVault } from "./records.ts";

let vault: TestVault;
beforeEach(async () => {
  vault = await makeVault();
});
afterEach(() => vault.remove());

function open(): Promise<Recording> {
  const { location, writer } = vault;
  const budget = { entries: 1000, bytes: 1 << 20 };
  return openRecording({ location, writer, startedAt: new Date(0), expiresAt: null, budget });
}

function recordPeople(recording: Recording, people: number): Promise<Recorded> {
  return recordAll(recording, mappings(people));
}

async function inStore<T>(work: (store: VaultStore) => Promise<T>): Promise<T> {
  const store = await openStore(vault.location, "write");
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function asOfficer<T>(work: (store: VaultStore, opened: Awaited<ReturnType<typeof unlock>>) => Promise<T>) {
  return inStore(async (store) => {
    const opened = await unlock(store, vault.identity);
    try {
      return await work(store, opened);
    } finally {
      opened.close();
    }
  });
}

/** Whether the identity opens the key of the newest run. */
async function opensNewestRun(identity: string): Promise<boolean> {
  const sealed = await inStore(async (store) => (await store.keyring.runs()).at(-1)?.sealedKey as Uint8Array);
  return openSealed(sealed, identity).then(
    () => true,
    () => false,
  );
}

test("who is removed while a run is prepared cannot open it", async () => {
  const left = await generateIdentity();
  const recipient = { name: "Ben Example", role: "support", publicKey: left.publicKey } as const;
  await asOfficer((store, opened) => addRecipient(store, opened, { recipient, now: new Date(0) }));
  const recording = await open();
  await asOfficer((store, opened) => removeRecipient(store, opened, "Ben Example"));
  expect((await recordPeople(recording, 800)).recipients).toEqual(["Ada Example"]);
  expect(await opensNewestRun(left.identity)).toBe(false);
  expect(await opensNewestRun(vault.identity)).toBe(true);
});

test("who is added while a run is prepared can open it", async () => {
  const recording = await open();
  const added = await generateIdentity();
  const recipient = { name: "Ben Example", role: "support", publicKey: added.publicKey } as const;
  await asOfficer((store, opened) => addRecipient(store, opened, { recipient, now: new Date(0) }));
  expect((await recordPeople(recording, 800)).recipients).toEqual(["Ada Example", "Ben Example"]);
  expect(await opensNewestRun(added.identity)).toBe(true);
});

test("who is added or removed while a run writes can and cannot open it", async () => {
  const [first, second] = [await generateIdentity(), await generateIdentity()];
  const named = (name: string, publicKey: string) => ({ name, role: "support", publicKey }) as const;
  const now = new Date(0);
  const recipient = named("Ben Example", first.publicKey);
  await asOfficer((store, opened) => addRecipient(store, opened, { recipient, now }));
  const recording = await open();
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of mappings(800)) record(recorder, mapping);
  // A segment is written when the lane is done, so that the vault knows the run.
  await recorder.finish();
  await asOfficer(async (store, opened) => {
    await addRecipient(store, opened, { recipient: named("Cleo Example", second.publicKey), now });
    await removeRecipient(store, opened, "Ben Example");
  });
  await recording.finish();
  expect(await opensNewestRun(first.identity)).toBe(false);
  expect(await opensNewestRun(second.identity)).toBe(true);
});

test("a run fails when mappings that it found known expire meanwhile", async () => {
  await recordPeople(await open(), 100);
  const recording = await open();
  await inStore((store) => store.keyring.expireRun(1, "2026-01-01T00:00:00.000Z"));
  const failure = { exit: 2, problems: [expect.objectContaining({ code: "VAULT_RUN_EXPIRED" })] };
  await expect(recordPeople(recording, 101)).rejects.toMatchObject(failure);
  await recording.abort();
  expect(await recordPeople(await open(), 101)).toMatchObject({ entries: 200, known: 2, reliesOn: [2] });
});

test("a run that found nothing known does not mind", async () => {
  await recordAll(await open(), mappings(100, "other"));
  const recording = await open();
  await inStore((store) => store.keyring.expireRun(1, "2026-01-01T00:00:00.000Z"));
  expect(await recordPeople(recording, 10)).toMatchObject({ entries: 20, known: 0, reliesOn: [] });
});

test("a run whose own key is expired while it writes fails", async () => {
  const recording = await open();
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of mappings(800)) record(recorder, mapping);
  await recorder.finish();
  await inStore((store) => store.keyring.expireRun(1, "2026-01-01T00:00:00.000Z"));
  await expect(recording.finish()).rejects.toMatchObject({
    problems: [expect.objectContaining({ code: "VAULT_RUN_EXPIRED" })],
  });
  await recording.abort();
});

test("a segment that garbage collection writes anew while it is read is read once more", async () => {
  await recordPeople(await open(), 400);
  const subject = Buffer.from(subjectOf("7")).toString("hex");
  const target = (store: VaultStore) => ({ store, tombstones: defaultTombstonePath(vault.location), now: new Date(0) });
  const [known, reads] = await inStore(async (store) => {
    await shred(target(store), subject, "Ada Example");
    const segments = await store.entries.segments();
    let reads = 0;
    const entries: EntryStore = Object.assign(Object.create(store.entries) as EntryStore, {
      async *fingerprintBlocks(segment: number): AsyncGenerator<Uint8Array> {
        const blocks = store.entries.fingerprintBlocks(segment);
        // The list of blocks is made with the first step; then somebody comes between.
        if (reads++ === 0) await inStore((other) => collectGarbage(target(other)));
        if (reads === 1) throw changed("entries", "x", "segment 1 was written anew while it was read");
        yield* blocks;
      },
    });
    const found = await KnownSegments.load(entries, segments, { forgotten: new Forgotten([]) });
    return [found, reads] as const;
  });
  expect(reads).toBe(2);
  // Her two mappings are no longer known.
  expect(known.table.size).toBe(798);
});
