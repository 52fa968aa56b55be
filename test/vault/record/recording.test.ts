import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { segmentsWithKey } from "../../../src/vault/erasure/destroy-keys.ts";
import { LaneRecorder } from "../../../src/vault/record/lane-recorder.ts";
import { openRecording, type RecordingOptions } from "../../../src/vault/record/recording.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import { SEGMENTS_PER_RUN, type VaultStore } from "../../../src/vault/store/store.ts";
import {
  column,
  expected,
  makeVault,
  mappings,
  readAll,
  record,
  recordAll,
  subjectOf,
  type TestVault,
} from "./records.ts";

let vault: TestVault;
beforeEach(async () => {
  vault = await makeVault();
});
afterEach(() => vault.remove());

function options(change: Partial<RecordingOptions> = {}): RecordingOptions {
  const { location, writer } = vault;
  return {
    location,
    writer,
    startedAt: new Date(0),
    expiresAt: null,
    budget: { entries: 1000, bytes: 1 << 20 },
    ...change,
  };
}

async function inStore<T>(work: (store: VaultStore) => Promise<T>): Promise<T> {
  const store = await openStore(vault.location, "write");
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const forget = (subject: string, change: object = {}): Promise<void> =>
  inStore((store) =>
    store.ledger.putForgetting({
      subject: Buffer.from(subjectOf(subject)).toString("hex"),
      requestedAt: "2026-01-01T00:00:00.000Z",
      requestedBy: "Ada Example",
      dueAt: "2026-01-08T00:00:00.000Z",
      cancelledAt: null,
      shreddedAt: null,
      ...change,
    }),
  );

test("everything recorded on two lanes is there for a recipient, once, in several segments", async () => {
  const all = mappings(1300);
  const half = all.slice(0, 1500);
  const recorded = await recordAll(await openRecording(options()), half, all.slice(1000));
  expect(recorded).toMatchObject({ entries: 2600, known: 500, dropped: 0, reliesOn: [], run: { number: 1 } });
  expect(recorded.segments).toBeGreaterThan(2);
  expect(await readAll(vault)).toEqual(expected(all));
  await inStore(async (store) => {
    const [run] = await store.keyring.runs();
    expect(run).toMatchObject({
      number: 1,
      id: recorded.run.id,
      completion: { entries: 2600, known: 500, dropped: 0 },
    });
    const segments = await store.entries.segments();
    expect(segments.map(({ segment }) => segment)).toEqual(segments.map((_, i) => SEGMENTS_PER_RUN + i));
    expect(segments.reduce((sum, { entries }) => sum + entries, 0)).toBe(2600);
  });
});

test("a second run on the same adds nothing and says on which run it relies", async () => {
  await recordAll(await openRecording(options()), mappings(800));
  const second = await recordAll(await openRecording(options()), mappings(801));
  expect(second).toMatchObject({ entries: 2, known: 1600, segments: 1, reliesOn: [1] });
  expect(await readAll(vault)).toEqual(expected(mappings(801)));
});

test("what dies before the new run does is recorded again", async () => {
  const soon = new Date("2030-01-01");
  await recordAll(await openRecording(options({ expiresAt: soon })), mappings(10));
  const same = await recordAll(await openRecording(options({ expiresAt: soon })), mappings(10));
  expect(same).toMatchObject({ entries: 0, known: 20, reliesOn: [1] });
  const longer = await recordAll(await openRecording(options()), mappings(10));
  expect(longer).toMatchObject({ entries: 20, known: 0, reliesOn: [] });
});

test("what an expired run knew is recorded again", async () => {
  await recordAll(await openRecording(options()), mappings(10));
  await inStore((store) => store.keyring.expireRun(1, "2026-01-01T00:00:00.000Z"));
  expect(await recordAll(await openRecording(options()), mappings(10))).toMatchObject({ entries: 20, known: 0 });
});

test.each([
  ["locked", {}],
  ["shredded", { shreddedAt: "2026-01-08T00:00:00.000Z" }],
])("mappings of a %s subject are dropped, known ones too", async (_, state) => {
  await recordAll(await openRecording(options()), mappings(50));
  await forget("7", state);
  await forget("8", { cancelledAt: "2026-01-02T00:00:00.000Z" });
  const recorded = await recordAll(await openRecording(options()), mappings(60));
  expect(recorded).toMatchObject({ entries: 20, known: 98, dropped: 2 });
});

test("who is shredded while she is recorded has no key when the run is complete", async () => {
  const recording = await openRecording(options());
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  // The first thousand records are a segment by the time the lane is done.
  for (const mapping of mappings(600)) record(recorder, mapping);
  await recorder.finish();
  await forget("7", { shreddedAt: "2026-01-08T00:00:00.000Z" });
  await forget("599", { dueAt: "1970-01-01T00:00:00.000Z" });
  await forget("9", { dueAt: "2999-01-01T00:00:00.000Z" });
  expect(await inStore((store) => segmentsWithKey(store.keyring, subjectOf("7")))).toHaveLength(1);
  expect(await recording.finish()).toMatchObject({ entries: 1198, dropped: 2 });
  const kept = await inStore((store) =>
    Promise.all(["7", "8", "9", "599"].map((id) => segmentsWithKey(store.keyring, subjectOf(id)))),
  );
  expect(kept.map(({ length }) => length)).toEqual([0, 1, 1, 0]);
});

test("a lane that waits is told when the recording is stopped", async () => {
  const recording = await openRecording(options());
  const recorder = new LaneRecorder(recording.lane());
  await recording.abort();
  await expect(recorder.finish()).rejects.toThrow("the vault's thread has ended");
  await expect(recorder.settle()).rejects.toThrow("the vault's thread has ended");
});

test("a disk that takes no more fails the run, and what was committed is there", async () => {
  const program = fileURLToPath(new URL("./record-until-full.ts", import.meta.url));
  // No file may grow beyond 512 KiB: to SQLite the same as a full disk.
  const command = 'ulimit -f 512 && exec "$0" --wasm-wrapper-tiering-budget=2147483647 "$@"';
  const { domainKey, ...rest } = vault.writer;
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  const writer = JSON.stringify({
    ...rest,
    domainKey: hex(domainKey),
    vaultId: hex(rest.vaultId),
    subjectRoot: hex(rest.subjectRoot),
    recipientsKey: hex(rest.recipientsKey),
  });
  const { stdout } = await promisify(execFile)("bash", [
    "-c",
    command,
    process.execPath,
    program,
    vault.location,
    writer,
  ]);
  const told = JSON.parse(stdout) as { readonly problems: readonly string[] };
  expect(told.problems).toHaveLength(1);
  expect(["VAULT_FULL", "VAULT_IO"]).toContain(told.problems[0]);
  const there = await readAll(vault);
  expect(there.length).toBeGreaterThan(0);
  expect(there.length % 1000).toBe(0);
  await recordAll(await openRecording(options()), mappings(5000));
  expect(await readAll(vault)).toEqual(expected(mappings(5000)));
});

test("two runs at once on one vault lose nothing", async () => {
  const [one, two] = await Promise.all([openRecording(options()), openRecording(options())]);
  const [first, second] = await Promise.all([
    recordAll(one, mappings(1500, "one")),
    recordAll(two, mappings(1500, "two")),
  ]);
  expect([first.entries, second.entries]).toEqual([3000, 3000]);
  expect(new Set([first.run.number, second.run.number])).toEqual(new Set([1, 2]));
  expect(await readAll(vault)).toEqual(expected([...mappings(1500, "one"), ...mappings(1500, "two")]));
});

test("fingerprints that the shared table cannot hold are recorded once all the same", async () => {
  const odd: readonly (readonly [number, number])[] = [
    [0, 0],
    [0, 5],
    [5, 0],
  ];
  const runOnce = async (): Promise<unknown> => {
    const recording = await openRecording(options({ budget: { entries: 4, bytes: 1 << 20 } }));
    const recorder = new LaneRecorder(recording.lane());
    for (const name of ["email", "phone"]) recorder.columnId(column(name));
    for (let turn = 0; turn < 3; turn++)
      for (const [i, marks] of odd.entries()) record(recorder, mappings(3)[i]!, marks);
    await recorder.finish();
    const { entries, known } = await recording.finish();
    return { entries, known };
  };
  expect(await runOnce()).toEqual({ entries: 3, known: 6 });
  expect(await runOnce()).toEqual({ entries: 0, known: 9 });
});

test("an original larger than a buffer and than the budget is recorded", async () => {
  const large = { column: 0, subject: "1", pseudonym: "p", original: "x".repeat(3_000_000) };
  await recordAll(await openRecording(options()), [...mappings(5), large, ...mappings(5, "two")]);
  expect(await readAll(vault)).toEqual(expected([...mappings(5), large, ...mappings(5, "two")]));
});

test("a subject with very many values gets several envelopes", async () => {
  const all = mappings(2000).map((mapping) => ({ ...mapping, subject: "everybody" }));
  const recorded = await recordAll(await openRecording(options({ budget: { entries: 10_000, bytes: 1 << 20 } })), all);
  expect(recorded).toMatchObject({ entries: 4000, segments: 1 });
  expect(await readAll(vault)).toEqual(expected(all));
  await inStore(async (store) => {
    const [segment] = await store.entries.segments();
    expect(segment).toMatchObject({ subjects: 1, entries: 4000 });
  });
});

test("no original stands anywhere in the vault's files, while it is written and afterwards", async () => {
  const canaries = mappings(1500).map((mapping, i) => ({ ...mapping, original: `CANARY-${i}-of-Ada-Example` }));
  const recording = await openRecording(options());
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of canaries) record(recorder, mapping);
  await recorder.finish();
  const before = await everyFile(vault.directory);
  await recording.finish();
  const after = await everyFile(vault.directory);
  expect(before.length).toBeGreaterThan(300_000 / 4);
  for (const bytes of [before, after]) {
    expect(bytes.includes("CANARY")).toBe(false);
    expect(bytes.includes("mail-1")).toBe(false);
    expect(bytes.includes(Buffer.from(vault.writer.domainKey))).toBe(false);
  }
});

async function everyFile(directory: string): Promise<Buffer> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Buffer.concat(await Promise.all(paths.map((path) => readFile(path))));
}

test("an aborted run leaves a vault that opens, with what was committed", async () => {
  const recording = await openRecording(options());
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of mappings(1700)) record(recorder, mapping);
  await recorder.finish();
  await recording.abort();
  await recording.abort();
  expect(await readAll(vault)).toHaveLength(3000);
  await inStore(async (store) => expect((await store.keyring.runs())[0]?.completion).toBeNull());
  expect(await recordAll(await openRecording(options()), mappings(1700))).toMatchObject({ entries: 400, known: 3000 });
});

describe("a writer is refused", () => {
  const refused = (code: string): object => ({ exit: 2, problems: [expect.objectContaining({ code })] });

  test("when its keys are for another vault", async () => {
    const writer = { ...vault.writer, vaultId: new Uint8Array(16) };
    await expect(openRecording(options({ writer }))).rejects.toMatchObject(refused("WRITER_OTHER_VAULT"));
  });

  test.each([
    ["domain id", { domainId: 2 }],
    ["domain", { domain: "support" }],
    ["epoch", { epoch: 2 }],
    ["domain key", { domainKey: new Uint8Array(32) }],
  ])("when its %s is not the vault's", async (_, change) => {
    const writer = { ...vault.writer, ...change };
    await expect(openRecording(options({ writer }))).rejects.toMatchObject(refused("WRITER_OTHER_KEY"));
  });

  test("when the domain has another key by now", async () => {
    await inStore((store) => store.keyring.setDomainState(1, "rotated", "2026-01-01T00:00:00.000Z"));
    await expect(openRecording(options())).rejects.toMatchObject(refused("WRITER_KEY_ROTATED"));
  });

  test("when there is no vault", async () => {
    const location = join(vault.directory, "nothing");
    await expect(openRecording(options({ location }))).rejects.toMatchObject({ exit: 2 });
  });

  test("when somebody has added himself to the recipients", async () => {
    await inStore((store) =>
      store.keyring.addRecipient({
        name: "Mallory Example",
        role: "support",
        publicKey: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        protectedIdentity: null,
        access: "standing",
        addedAt: "2026-01-01T00:00:00.000Z",
      }),
    );
    await expect(openRecording(options())).rejects.toMatchObject({ exit: 3 });
    expect(await inStore((store) => store.keyring.runs())).toEqual([]);
  });
});

test("a failing vault fails the run: the lane, the finish and `failed` say the same, and memory stays bounded", async () => {
  const recording = await openRecording(options());
  await inStore((store) => store.entries.addSegment(emptySegment()));
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of mappings(900)) record(recorder, mapping);
  const failure = { exit: 2, problems: [expect.objectContaining({ code: "VAULT_CHANGED" })] };
  await expect(recorder.finish()).rejects.toMatchObject(failure);
  await expect(recorder.settle()).rejects.toMatchObject(failure);
  await expect(recording.failed).rejects.toMatchObject(failure);
  await expect(recording.finish()).rejects.toMatchObject(failure);
  await recording.abort();
  expect((await inStore((store) => store.keyring.runs()))[0]?.completion).toBeNull();
});

/** Stands where the run's first segment wants to go. */
function emptySegment(): Parameters<VaultStore["entries"]["addSegment"]>[0] {
  const counts = { entries: 0, subjects: 0, tokenBlocks: 0, envelopeBlocks: 0, fingerprintBlocks: 0 };
  const segment = {
    ...counts,
    segment: SEGMENTS_PER_RUN,
    run: 1,
    domainId: 1,
    columns: [],
    shapes: [],
    mac: new Uint8Array(32),
  };
  return { segment, tokens: [], envelopes: [], fingerprints: [] };
}
