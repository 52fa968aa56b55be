/** Servers that stop, connections that break, processes that are killed: nothing half-written, and clear words. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { openPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import { SEGMENTS_PER_RUN, type VaultStore } from "../../../src/vault/store/store.ts";
import { query } from "../../support/postgres.ts";
import { allOf } from "../../vault/store/contract.ts";
import { keyBlockOf, logRowAfter, segmentOf, startedRun } from "../../vault/store/samples.ts";
import { proxyThatDies } from "./socket-proxy.ts";
import { newVault, opened, urlOf } from "./vault-database.ts";

const UNREACHABLE = { exit: 2, problems: [{ code: "VAULT_UNREACHABLE" }] };
const ranges = Array.from({ length: 40 }, (_, i) => [i * 10, i * 10 + 9] as const);

async function expectWholeSegments(store: VaultStore): Promise<number[]> {
  const segments = await store.entries.segments();
  for (const { segment, tokenBlocks, envelopeBlocks, fingerprintBlocks } of segments) {
    expect(await allOf(store.entries.tokenBlocks(segment))).toHaveLength(tokenBlocks);
    expect(await allOf(store.entries.envelopeBlocks(segment))).toHaveLength(envelopeBlocks);
    expect(await allOf(store.entries.fingerprintBlocks(segment))).toHaveLength(fingerprintBlocks);
  }
  return segments.map(({ segment }) => segment);
}

test.each([20_000, 200_000, 500_000, 900_000])(
  "a connection lost after %i bytes leaves nothing of a segment",
  async (bytes) => {
    const { database, store } = await newVault();
    const segment = segmentOf(SEGMENTS_PER_RUN, ranges, { size: 8000 });
    const directory = await proxyThatDies(bytes);
    const url = `postgres://postgres@/${database}?host=${directory}&port=${inject("postgres").port}`;
    const weak = await openPostgresStore(url, "write");
    await expect(weak.entries.addSegment(segment)).rejects.toMatchObject(UNREACHABLE);
    await weak.close();
    expect(await store.entries.segments()).toEqual([]);
    expect(await allOf(store.entries.tokenBlocks(SEGMENTS_PER_RUN))).toEqual([]);
    await store.entries.addSegment(segment);
    expect(await expectWholeSegments(store)).toEqual([SEGMENTS_PER_RUN]);
  },
);

test("connections that an administrator ends are replaced at the next act", async () => {
  const { database, store } = await newVault();
  await startedRun(store);
  await query(
    database,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'safelock' AND datname = current_database()",
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await store.keyring.runs()).toHaveLength(1);
});

test("a transaction whose connection is ended between two statements fails, and the process goes on", async () => {
  const { database, store } = await newVault();
  const end =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'safelock' AND state = 'active' AND datname = current_database()";
  const locked = query(database, "BEGIN; SELECT FROM safelock_ledger.turn FOR UPDATE; SELECT pg_sleep(2); COMMIT");
  await new Promise((resolve) => setTimeout(resolve, 400));
  const append = store.ledger.append((head) => [logRowAfter(head)]);
  const outcome = expect(append).rejects.toMatchObject(UNREACHABLE);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await query(database, end);
  await outcome;
  await locked;
  expect((await store.ledger.head()).seq).toBe(0);
});

test("writers that are killed lose nothing that they were told is written", { timeout: 120_000 }, async () => {
  const { database, store } = await newVault();
  await startedRun(store);
  const told: number[] = [];
  for (let round = 0; round < 5; round++) {
    const pair = [0, 1].map((i) => recordingProcess(database, `f${round}0${i}`.repeat(8)));
    await Promise.all(pair.map((one) => one.whenTold(2 + round)));
    for (const one of pair) one.kill();
    for (const one of pair) told.push(...(await one.ended));
  }
  // The server ends the transactions of dead clients by itself.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const there = await expectWholeSegments(store);
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((segment) => !there.includes(segment))).toEqual([]);
  const keys = await store.keyring.keySegments();
  expect(there.filter((segment) => !keys.includes(segment))).toEqual([]);
});

function recordingProcess(database: string, id: string) {
  const script = fileURLToPath(new URL("recording-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script, urlOf(database), id], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  const lines = () => text.split("\n").slice(0, -1).map(Number);
  const ended = new Promise<number[]>((resolve) => child.on("close", () => resolve(lines())));
  const whenTold = (count: number) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
        if (lines().length >= count) resolve();
      });
      child.on("close", () => reject(new Error("the writer ended by itself")));
    });
  return { whenTold, ended, kill: () => void child.kill("SIGKILL") };
}

test("two users record at once without loss", async () => {
  const { database, store: first } = await newVault();
  await startedRun(first);
  const stores = [await opened(database), await opened(database)];
  const runs = [await startedRun(stores[0]!, "aa".repeat(16)), await startedRun(stores[1]!, "bb".repeat(16))];
  await Promise.all(
    stores.flatMap((store, i) =>
      Array.from({ length: 10 }, async (_, place) => {
        const segment = runs[i]! * SEGMENTS_PER_RUN + place;
        await Promise.all([
          store.keyring.addKeyBlocks(segment, [keyBlockOf(0, 9)]),
          store.entries.addSegment(segmentOf(segment, ranges.slice(0, 5))),
        ]);
      }),
    ),
  );
  expect(await expectWholeSegments(stores[0]!)).toHaveLength(20);
  expect(await stores[1]!.keyring.keySegments()).toHaveLength(20);
});
