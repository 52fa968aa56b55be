/**
 * Whatever the order, the sizes of batches and of the table of what is known, repeats, lanes, forgetting, expiry and
 * garbage collection between runs and within: the vault answers what a plain map would.
 */
import { MessageChannel } from "node:worker_threads";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shred } from "../../../src/vault/erasure/erase.ts";
import { expireRuns, findRun } from "../../../src/vault/erasure/expire.ts";
import { collectGarbage } from "../../../src/vault/erasure/gc.ts";
import { defaultTombstonePath } from "../../../src/vault/erasure/tombstone-log.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { LaneColumns } from "../../../src/vault/record/columns.ts";
import { LaneRecorder } from "../../../src/vault/record/lane-recorder.ts";
import type { LaneMessage } from "../../../src/vault/record/messages.ts";
import { RecordingRun } from "../../../src/vault/record/recording-run.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import type { VaultStore } from "../../../src/vault/store/store.ts";
import { column, digest, type Mapping, makeVault, record, subjectOf, type TestVault, tokenOf } from "./records.ts";

const NOW = new Date("2026-03-01T12:00:00.000Z");
const SUBJECTS = 6;

/** Few subjects and pseudonyms, so that everything meets everything; a pseudonym may stand for several originals. */
const mapping: fc.Arbitrary<Mapping> = fc
  .record({ subject: fc.nat(SUBJECTS - 1), value: fc.nat(15), column: fc.nat(1) })
  .map(({ subject, value, column }) => ({
    column,
    subject: `${subject}`,
    pseudonym: `p${value % 12}`,
    original: `original ${value} ${column}`,
  }));

type Step =
  | { readonly kind: "record"; readonly lane: number; readonly mappings: readonly Mapping[] }
  | { readonly kind: "shred"; readonly subject: number }
  | { readonly kind: "gc" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("record" as const),
      lane: fc.nat(2),
      mappings: fc.array(mapping, { maxLength: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("shred" as const), subject: fc.nat(SUBJECTS - 1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "gc" as const }) },
);

interface RunPlan {
  readonly steps: readonly Step[];
  /** Mappings of one segment, and what the table of what is known has room for. */
  readonly entries: number;
  readonly expectedNew: number;
  readonly isKilled: boolean;
  /** Place of an older run that expires afterwards. */
  readonly expires: number | null;
}

const plan: fc.Arbitrary<RunPlan> = fc.record({
  steps: fc.array(step, { maxLength: 6 }),
  entries: fc.integer({ min: 4, max: 30 }),
  expectedNew: fc.constantFrom(1, 1000),
  isKilled: fc.boolean(),
  expires: fc.option(fc.nat(3), { freq: 4 }),
});

/** What the vault owes to those who look up, and what it may tell. */
class Model {
  readonly must = new Set<string>();
  readonly may = new Set<string>();
  readonly shredded = new Set<string>();

  static keyOf({ pseudonym, subject, column, original }: Mapping): string {
    return JSON.stringify([pseudonym, Buffer.from(subjectOf(subject)).toString("hex"), column, original]);
  }
}

/** As an engine's, a mark tells column, subject, original and pseudonym. */
function marksOf(one: Mapping): readonly [number, number] {
  const bytes = digest("mark", Model.keyOf(one));
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}

/** One run as the vault's thread does it, with lanes that fill their buffers at their own pace. */
async function runOnce(store: VaultStore, vault: TestVault, runPlan: RunPlan, model: Model): Promise<void> {
  const { entries, expectedNew, isKilled } = runPlan;
  const budget = { entries, bytes: 1 << 16, expectedNew };
  const setup = { location: vault.location, tombstones: undefined, writer: vault.writer, budget };
  const run = await RecordingRun.start(store, { ...setup, startedAt: NOW.toISOString(), expiresAt: null });
  const recorded: Mapping[] = [];
  const target = { store, tombstones: defaultTombstonePath(vault.location), now: NOW };
  for (const one of runPlan.steps) {
    if (one.kind === "gc") await collectGarbage(target);
    else if (one.kind === "shred") await shredInModel(target, `${one.subject}`, model);
    else {
      await feed(run, one.mappings);
      recorded.push(...one.mappings);
    }
  }
  for (const one of recorded) model.may.add(Model.keyOf(one));
  if (!isKilled) {
    await run.finish(NOW.toISOString());
    for (const one of recorded) model.must.add(Model.keyOf(one));
  }
  run.wipe();
}

async function shredInModel(target: Parameters<typeof shred>[0], subject: string, model: Model): Promise<void> {
  await shred(target, Buffer.from(subjectOf(subject)).toString("hex"), "Ada Example");
  model.shredded.add(subject);
}

/** A lane of its own, from its first record to its end. */
async function feed(run: RecordingRun, mappings: readonly Mapping[]): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const columns = new LaneColumns(run.columns);
  const sent: LaneMessage[] = [];
  const ended = new Promise<void>((resolve) => {
    port2.on("message", (message: LaneMessage) => {
      sent.push(message);
      if (message.kind === "end") resolve();
    });
  });
  const recorder = new LaneRecorder({
    port: port1,
    known: run.table.shared,
    domainKey: new Uint8Array(32),
    subjectRoot: new Uint8Array(32),
  });
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const one of mappings) record(recorder, one, marksOf(one));
  const finished = recorder.finish();
  await ended;
  for (const message of sent) {
    if (message.kind === "records") await run.take(message.buffer, message.used, columns.with(message.columns));
    else run.addKnown(message.known);
  }
  port2.postMessage({ kind: "ended" });
  await finished;
  port2.close();
}

async function expectModel(store: VaultStore, vault: TestVault, model: Model): Promise<void> {
  const keyring = await unlock(store, vault.identity);
  const reader = new VaultReader(store, keyring);
  const [epoch] = await reader.epochs("dev");
  const found = new Set<string>();
  const statuses = new Set<string>();
  for (let value = 0; value < 12; value++) {
    const pseudonym = `p${value}`;
    const [answer] = await reader.findTokens(epoch!, tokenOf(pseudonym));
    statuses.add(answer?.status ?? "unknown");
    if (answer?.status !== "found") continue;
    for (const { subject, column, original } of answer.entries) {
      const number = column.column === "email" ? 0 : 1;
      found.add(JSON.stringify([pseudonym, subject, number, Buffer.from(original).toString()]));
    }
  }
  reader.close();
  keyring.close();
  const gone = new Set([...model.shredded].map((subject) => Buffer.from(subjectOf(subject)).toString("hex")));
  const isGone = (key: string): boolean => gone.has((JSON.parse(key) as string[])[1] ?? "");
  for (const key of found) {
    expect(model.may).toContain(key);
    expect(isGone(key), key).toBe(false);
  }
  for (const key of model.must) if (!isGone(key)) expect(found).toContain(key);
  expect([...statuses]).not.toContain("corrupt");
}

test("the vault answers what a plain map would", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 2, maxLength: 4 }), async (plans) => {
      const vault = await makeVault();
      const store = await openStore(vault.location, "write");
      const model = new Model();
      try {
        for (const one of plans) {
          await runOnce(store, vault, one, model);
          await expire(store, vault, one.expires, model);
          await expectModel(store, vault, model);
        }
      } finally {
        await store.close();
        await vault.remove();
      }
    }),
    { numRuns: 30 },
  );
});

/** With an older run everything dies that it holds, and nobody says what that is: nothing is owed any more. */
async function expire(store: VaultStore, vault: TestVault, number: number | null, model: Model): Promise<void> {
  const run = number === null ? null : await findRun(store, `${number}`);
  if (run === null) return;
  await expireRuns({ store, tombstones: defaultTombstonePath(vault.location), now: NOW }, [run]);
  model.must.clear();
}
