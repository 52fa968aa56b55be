/**
 * Measures re-identification on a vault that it makes first.
 *   node bench/vault-read.ts [--entries 2000000] [--people 500000] [--segment 65536] [--log 100] [--known 20000] [--vault DIR]
 * Prints: one pseudonym warm, one as a fresh command, and a log of `--log` MB, 1 % of whose bytes are pseudonyms of
 * `--known` people. `--segment`: people a segment; with four entries each the default is what a recording flushes at
 * once, and a smaller one shows what many segments cost. `--vault`: keep the vault there and use it again.
 */
import { spawnSync } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type RecordedColumn, SUBJECT_BYTES, TOKEN_BYTES, textShape } from "../src/domain/recording.ts";
import { lookupKey, segmentMacKey, wrapKey } from "../src/keys/vault-keys.ts";
import { reidentifyText } from "../src/pipeline/reidentify-text.ts";
import { openSource } from "../src/source/open-source.ts";
import { openTarget } from "../src/target/open-target.ts";
import { encodeEnvelopeBlock } from "../src/vault/blocks/envelope-block.ts";
import { encodeKeyBlocks, KEY_ROW_BYTES } from "../src/vault/blocks/key-block.ts";
import { encodeTokenRows, type TokenRow } from "../src/vault/blocks/token-block.ts";
import { createTombstoneLog } from "../src/vault/erasure/reconcile.ts";
import { defaultTombstonePath } from "../src/vault/erasure/tombstone-log.ts";
import { generateIdentity, sealTo } from "../src/vault/keyring/age.ts";
import { createVault } from "../src/vault/keyring/create-vault.ts";
import { unlock } from "../src/vault/keyring/unlock.ts";
import { VaultReader } from "../src/vault/read/reader.ts";
import { sealEnvelope } from "../src/vault/sealing/envelope.ts";
import { segmentMac } from "../src/vault/sealing/segment-mac.ts";
import { wrapSubjectKey } from "../src/vault/sealing/subject-key.ts";
import { createStore, openStore } from "../src/vault/store/open-store.ts";
import { type EnvelopeBlock, SEGMENTS_PER_RUN, type VaultStore } from "../src/vault/store/store.ts";
import { Random } from "./random.ts";

const MEGABYTE = 1e6;
const ENVELOPES_A_BLOCK = 140;
const NOW = "2026-03-01T12:00:00Z";

const { values } = parseArgs({
  options: {
    entries: { type: "string", default: "2000000" },
    people: { type: "string", default: "500000" },
    segment: { type: "string", default: "65536" },
    log: { type: "string", default: "100" },
    known: { type: "string", default: "20000" },
    vault: { type: "string" },
  },
});
const people = Number(values.people);
const perPerson = Math.round(Number(values.entries) / people);
const segmentPeople = Number(values.segment);
const directory = values.vault ?? mkdtempSync(join(tmpdir(), "safelock-bench-"));
const location = join(directory, "vault");
const identityFile = join(directory, "olga.age");

const column = (name: string): RecordedColumn => ({
  table: "public.users",
  column: name,
  category: null,
  rule: { use: "pseudonym", parameters: { prefix: "" }, scope: "deterministic", purpose: name, when: null },
  declared: null,
  isUnique: false,
  encoding: "utf8",
  locales: ["en"],
});
/** 21 characters, as `pseudonym` with the prefix `user-` makes them. */
const pseudonymOf = (person: number, entry: number): string =>
  `user-${(person * 16 + entry).toString(36).padStart(16, "q")}`;

if (!existsSync(location)) await build();
const store = await openStore(location, "write");
const keyring = await unlock(store, readFileSync(identityFile, "utf8"));
const reader = new VaultReader(store, keyring);
await measureOne();
measureCommand();
await measureLog();
await store.close();
if (values.vault === undefined) rmSync(directory, { recursive: true, force: true });

async function build(): Promise<void> {
  const made = await createStore(location);
  const { identity, publicKey } = await generateIdentity();
  writeFileSync(identityFile, `${identity}\n`, { mode: 0o600 });
  await createVault(made, {
    recipients: [{ name: "olga", role: "officer", publicKey }],
    domains: ["dev"],
    now: new Date(NOW),
  });
  await createTombstoneLog(made, defaultTombstonePath(location));
  await made.keyring.putSetting("policy", JSON.stringify({ lookupsPerWindow: 1_000_000 }));
  const opened = await unlock(made, identity);
  const [epoch] = await made.keyring.domains();
  const { domainKey } = opened.domainKeys(epoch!);
  const tokenKey = lookupKey(domainKey);
  const started = performance.now();
  for (let from = 0; from < people; from += segmentPeople) {
    await writeSegment(made, { publicKey, domainKey, tokenKey, from, to: Math.min(people, from + segmentPeople) });
  }
  const sizes = await made.sizes();
  const perEntry = (sizes.entries + sizes.keyring) / (people * perPerson);
  console.log(`made in ${((performance.now() - started) / 1000).toFixed(0)} s, ${perEntry.toFixed(0)} bytes an entry`);
  await made.close();
}

interface Part {
  readonly publicKey: string;
  readonly domainKey: Uint8Array;
  readonly tokenKey: Uint8Array;
  readonly from: number;
  readonly to: number;
}

async function writeSegment(target: VaultStore, { publicKey, domainKey, tokenKey, from, to }: Part): Promise<void> {
  const runKey = new Uint8Array(randomBytes(32));
  const run = await target.keyring.startRun({
    id: randomBytes(16).toString("hex"),
    domainId: 1,
    sealedKey: await sealTo(runKey, [publicKey]),
    startedAt: NOW,
    expiresAt: null,
  });
  const segment = run * SEGMENTS_PER_RUN;
  const context = { vaultId: target.vaultId, segment, domainId: 1 };
  const wrap = wrapKey(runKey);
  const subjects = Array.from({ length: to - from }, (_, i) => ({
    person: from + i,
    reference: new Uint8Array(
      createHmac("sha256", wrap)
        .update(String(from + i))
        .digest()
        .subarray(0, SUBJECT_BYTES),
    ),
  })).sort((a, b) => Buffer.compare(a.reference, b.reference));
  const keys = new Uint8Array(subjects.length * KEY_ROW_BYTES);
  const tokens: TokenRow[] = [];
  const envelopes: EnvelopeBlock[] = [];
  let open: Uint8Array[] = [];
  for (const [ordinal, { person, reference }] of subjects.entries()) {
    const key = new Uint8Array(randomBytes(32));
    keys.set(reference, ordinal * KEY_ROW_BYTES);
    keys.set(wrapSubjectKey(context, wrap, reference, key), ordinal * KEY_ROW_BYTES + SUBJECT_BYTES);
    const entries = Array.from({ length: perPerson }, (_, entry) => {
      const digest = createHmac("sha256", tokenKey).update(pseudonymOf(person, entry)).digest();
      const token = new Uint8Array(digest.subarray(0, TOKEN_BYTES));
      tokens.push({ token, ordinal });
      const original = Buffer.from(`person${person}.${entry}@example.com`.padStart(25, "x"));
      return { column: entry, tokenPrefix: token.subarray(0, 8), original };
    });
    open.push(new Uint8Array(Buffer.concat([reference, sealEnvelope(context, reference, key, entries)])));
    if (open.length < ENVELOPES_A_BLOCK && ordinal < subjects.length - 1) continue;
    envelopes.push(encodeEnvelopeBlock(segment, ordinal + 1 - open.length, open));
    open = [];
  }
  const example = Buffer.from(pseudonymOf(from, 0));
  const shapes = [textShape(example, 0, example.length), textShape(Buffer.from("user-qqqqqqqqqqqqqqqq"), 0, 21)];
  const columns = Array.from({ length: perPerson }, (_, i) => column(`field${i}`));
  const described = { segment, run, domainId: 1, columns, shapes: [...new Set(shapes)].sort((a, b) => a - b) };
  const tokenBlocks = encodeTokenRows(segment, tokens);
  await target.keyring.addKeyBlocks(segment, encodeKeyBlocks(segment, keys, subjects.length));
  await target.entries.addSegment({
    segment: {
      ...described,
      entries: tokens.length,
      subjects: subjects.length,
      tokenBlocks: tokenBlocks.length,
      envelopeBlocks: envelopes.length,
      fingerprintBlocks: 0,
      mac: segmentMac(segmentMacKey(runKey, domainKey), target.vaultId, described),
    },
    tokens: tokenBlocks,
    envelopes,
    fingerprints: [],
  });
}

async function measureOne(): Promise<void> {
  const epochs = await reader.epochs("dev");
  const random = new Random(7);
  const times: number[] = [];
  for (let i = 0; i < 101; i++) {
    const person = random.below(people);
    const started = performance.now();
    const answer = await reader.find(epochs, Buffer.from(pseudonymOf(person, 1)));
    times.push(performance.now() - started);
    if (answer.status !== "found") throw new Error(`not found: ${answer.status}`);
  }
  console.log(`one pseudonym, warm: median ${median(times).toFixed(2)} ms, first ${times[0]!.toFixed(2)} ms`);
}

function measureCommand(): void {
  const entry = new URL("../bin/run.js", import.meta.url).pathname;
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const started = performance.now();
    const done = spawnSync(
      process.execPath,
      [
        entry,
        "reidentify",
        pseudonymOf(i, 0),
        "--vault",
        location,
        "--identity",
        identityFile,
        "--reason",
        "bench",
        "--ticket",
        "B-1",
      ],
      { encoding: "utf8" },
    );
    times.push(performance.now() - started);
    if (done.status !== 0) {
      console.log(`fresh command: not measured (${done.stderr.split("\n")[0]})`);
      return;
    }
  }
  console.log(`one pseudonym, fresh command: median ${median(times).toFixed(0)} ms`);
}

async function measureLog(): Promise<void> {
  const path = join(directory, "bench.log");
  writeFileSync(path, logText(Number(values.log) * MEGABYTE));
  const epochs = await reader.epochs("dev");
  const kernel = new WebAssembly.Module(readFileSync(new URL("../build/kernel.wasm", import.meta.url)));
  for (let round = 0; round < 3; round++) {
    const fresh = new VaultReader(store, keyring);
    const source = await openSource(path);
    const target = await openTarget({ output: "/dev/null", sourceIdentity: null });
    const started = performance.now();
    const counts = await reidentifyText({
      source,
      target,
      kernel,
      reader: fresh,
      epochs,
      disclose: (answer) =>
        answer.status === "found" ? { kind: "replace", original: answer.entries[0]!.original, column: "c" } : null,
      replaced: new Map(),
      signal: new AbortController().signal,
    });
    const seconds = (performance.now() - started) / 1000;
    const rate = (counts.bytes / MEGABYTE / seconds).toFixed(0);
    const memory = (process.memoryUsage().rss / MEGABYTE).toFixed(0);
    console.log(`log of ${values.log} MB: ${rate} MB/s, ${counts.replaced.get("c")} replaced, RSS ${memory} MB`);
    await source.close();
    await target.commit();
  }
  rmSync(path);
}

/** Lines of a web server's log; every 20th or so names a person. */
function logText(bytes: number): Buffer {
  const random = new Random(11);
  const lines: string[] = [];
  for (let size = 0; size < bytes; ) {
    const time = new Date(1.77e12 + size * 3).toISOString();
    const request = `192.0.2.${random.below(256)} - - [${time}] "GET /shop/items/${random.below(1e6)}?page=${random.below(50)}`;
    const isNamed = random.below(100) < 8;
    const user = isNamed ? `&user=${pseudonymOf((random.below(Number(values.known)) * 7) % people, 0)}` : "";
    const line = `${request}${user} HTTP/1.1" 200 ${random.below(90_000)} "https://shop.example.com/start" "Mozilla/5.0 (X11; Linux x86_64)"\n`;
    size += line.length;
    lines.push(line);
  }
  return Buffer.from(lines.join(""));
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
