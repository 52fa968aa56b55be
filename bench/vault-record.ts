/**
 * What recording into a vault costs: `node bench/vault-record.ts [entries] [entries a subject]`, by default 2,000,000 and
 * 4, with originals of 25 bytes. Prints nanoseconds of CPU an entry by phase, end to end, bytes an entry and memory.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RECORD, type RecordedColumn } from "../src/domain/recording.ts";
import { generateIdentity } from "../src/vault/keyring/age.ts";
import { createVault } from "../src/vault/keyring/create-vault.ts";
import { unlock } from "../src/vault/keyring/unlock.ts";
import { type WriterKeys, writerKeysOf } from "../src/vault/keyring/writer-bundle.ts";
import { Batch } from "../src/vault/record/batch.ts";
import { KnownSet } from "../src/vault/record/known-set.ts";
import { LaneRecorder } from "../src/vault/record/lane-recorder.ts";
import { openRecording, type Recorded } from "../src/vault/record/recording.ts";
import { SegmentBuilder } from "../src/vault/record/segment-builder.ts";
import { createStore } from "../src/vault/store/open-store.ts";

const [entries = 2_000_000, perSubject = 4] = process.argv.slice(2).map(Number);
const ORIGINAL_BYTES = 25;
const RECORD_BYTES = Math.ceil((RECORD.original + ORIGINAL_BYTES) / 4) * 4;
const BATCH = 256;

const column: RecordedColumn = {
  table: "public.users",
  column: "email",
  category: "email",
  rule: { use: "pseudonym", parameters: {}, scope: "deterministic", purpose: "email", when: null },
  declared: null,
  isUnique: true,
  encoding: "utf8",
  locales: ["en"],
};

/** A good mix of 32 bits (the finalizer of MurmurHash3): keys here must be as evenly spread as an HMAC. */
function mix(seed: number): number {
  let x = seed | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Writes record number `n`; equal numbers give equal records. */
function writeRecord(words: Uint32Array, at: number, n: number): void {
  const subject = Math.floor(n / perSubject);
  words[at] = RECORD_BYTES;
  words[at + 1] = ORIGINAL_BYTES;
  words[at + 2] = mix(n + 1);
  words[at + 3] = mix(~n);
  for (let i = 0; i < 4; i++) {
    words[at + 4 + i] = mix(subject * 4 + i + 0x1111_1111);
    words[at + 8 + i] = mix(n * 4 + i + 0x3333_3333);
  }
  words[at + 12] = 0;
  words[at + 13] = (ORIGINAL_BYTES << 8) | 7;
  for (let i = 14; i < RECORD_BYTES / 4; i++) words[at + i] = 0x6161_6161;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What `feed` needs of a recorder; `generatorMs` hands it one that throws everything away. */
type Sink = Pick<LaneRecorder, "columnId" | "isNew" | "reserve" | "settle" | "finish">;

async function feed(recorder: Sink): Promise<void> {
  recorder.columnId(column);
  for (let from = 0; from < entries; from += BATCH) {
    let wanted = 0;
    for (let n = from; n < Math.min(from + BATCH, entries); n++) if (recorder.isNew(mix(n + 1), mix(~n))) wanted++;
    if (wanted > 0) {
      const { bytes, at } = recorder.reserve(wanted * RECORD_BYTES);
      const words = new Uint32Array(bytes.buffer);
      for (let i = 0; i < wanted; i++) writeRecord(words, (at + i * RECORD_BYTES) >>> 2, from + i);
    }
    if (from % 16_384 === 0) await recorder.settle();
  }
  await recorder.finish();
}

/** CPU of making the records alone. */
async function generatorMs(): Promise<number> {
  const bytes = new Uint8Array(BATCH * RECORD_BYTES);
  const before = cpuMs();
  await feed({
    columnId: () => 0,
    isNew: () => true,
    reserve: () => ({ bytes, at: 0 }),
    settle: async () => undefined,
    finish: async () => undefined,
  });
  return cpuMs() - before;
}

function perEntry(milliseconds: number): string {
  return `${((milliseconds * 1e6) / entries).toFixed(0)} ns`;
}

function phases(): void {
  const size = Math.min(entries, 128 * 1024);
  const batch = new Batch({ entries: size, bytes: 16 << 20 });
  const builder = new SegmentBuilder(batch, new Uint8Array(32));
  const buffer = new ArrayBuffer(3000 * RECORD_BYTES);
  const order = new Uint32Array(size);
  const rows = Uint32Array.from({ length: size }, (_, i) => i);
  let [taking, choosing, building, clearing] = [0, 0, 0, 0];
  let done = 0;
  for (; done + size <= entries; done += size) {
    for (let from = 0; from < size; from += 3000) {
      const count = Math.min(3000, size - from);
      const words = new Uint32Array(buffer);
      for (let i = 0; i < count; i++) writeRecord(words, (i * RECORD_BYTES) >>> 2, done + from + i);
      const before = performance.now();
      batch.take(buffer, 0, count * RECORD_BYTES, new Uint16Array(1));
      taking += performance.now() - before;
    }
    const t0 = performance.now();
    const count = builder.distinct(rows, batch.count, order);
    const t1 = performance.now();
    builder.build({ vaultId: new Uint8Array(16), domainId: 1, segment: done }, order.subarray(0, count));
    const t2 = performance.now();
    batch.clear();
    choosing += t1 - t0;
    building += t2 - t1;
    clearing += performance.now() - t2;
  }
  const show = (ms: number): string => `${((ms * 1e6) / done).toFixed(0)} ns`;
  console.log(
    `phases: take ${show(taking)}, distinct ${show(choosing)}, build ${show(building)}, clear ${show(clearing)}`,
  );
}

function knownSet(): void {
  const table = KnownSet.forAbout(entries);
  for (let n = 0; n < entries; n++) table.add(mix(n + 1), mix(~n));
  let known = 0;
  const before = performance.now();
  for (let n = 0; n < entries; n++) if (!table.add(mix(n + 1), mix(~n))) known++;
  console.log(`known value: ${perEntry(performance.now() - before)} (${known} of ${table.size} held)`);
}

async function vaultIn(location: string): Promise<WriterKeys> {
  const { identity, publicKey } = await generateIdentity();
  const store = await createStore(location);
  const recipients = [{ name: "bench", role: "officer", publicKey } as const];
  const { domains } = await createVault(store, { recipients, domains: ["bench"], now: new Date(0) });
  const opened = await unlock(store, identity);
  const writer = writerKeysOf(store, opened, domains[0]!);
  const keys = { ...writer, domainKey: writer.domainKey.slice() };
  await opened.close();
  await store.close();
  return keys;
}

async function endToEnd(location: string, writer: WriterKeys, label: string, generating: number): Promise<Recorded> {
  const wall = performance.now();
  const recording = await openRecording({ location, writer, startedAt: new Date(0), expiresAt: null });
  const opened = performance.now();
  const cpu = cpuMs();
  const recorder = new LaneRecorder(recording.lane());
  await feed(recorder);
  const recorded = await recording.finish();
  const seconds = (performance.now() - wall) / 1000;
  const { segments, bytes } = recorded;
  console.log(
    `${label}: CPU ${perEntry(cpuMs() - cpu - generating)} an entry without making the records, ${seconds.toFixed(2)} s ` +
      `(opening ${((opened - wall) / 1000).toFixed(2)} s), ${recorded.entries} new, ${recorded.known} known, ` +
      `${segments} segments, ${(bytes / entries).toFixed(1)} bytes an entry`,
  );
  return recorded;
}

const directory = await mkdtemp(join(tmpdir(), "safelock-bench-"));
try {
  if (process.env["PHASES"] !== "0") {
    await generatorMs();
    phases();
    knownSet();
  }
  const generating = await generatorMs();
  console.log(`making the records: ${perEntry(generating)}`);
  const location = join(directory, "vault");
  const writer = await vaultIn(location);
  const idle = process.memoryUsage.rss();
  await endToEnd(location, writer, "first run", generating);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(`memory: idle ${(idle / 2 ** 20).toFixed(0)} MiB, peak ${(peak / 2 ** 20).toFixed(0)} MiB`);
  await endToEnd(location, writer, "second run", 0);
} finally {
  await rm(directory, { recursive: true, force: true });
  await rm(`${directory}/vault.tombstones`, { force: true });
}
