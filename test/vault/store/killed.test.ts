/** A vault whose writers are killed at any moment: what was acknowledged is there, whole, and nothing else half-written. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createStore, openStore } from "../../../src/vault/store/open-store.ts";
import { SEGMENTS_PER_RUN, type VaultStore } from "../../../src/vault/store/store.ts";
import { allOf } from "./contract.ts";
import { keyBlockOf, logRowAfter, segmentOf } from "./samples.ts";
import { withDirectory } from "./sqlite/vault-directory.ts";

const ROUNDS = 50;
const WRITERS = 2;
const LONGEST_LIFE_MILLISECONDS = 30;
/** Far fewer than there are on an idle machine: enough to know that kills fell between writes. */
const FEWEST_ACKNOWLEDGED = 15;
const recorder = fileURLToPath(new URL("./sqlite/recorder.ts", import.meta.url));
const sizes = [300, 30_000, 2000, 60_000];
const ranges = [
  [1, 100],
  [101, 200],
  [201, 300],
] as const;

interface Acknowledged {
  readonly keys: Set<number>;
  readonly segments: Set<number>;
  /** Row number to segment. */
  readonly rows: Map<number, number>;
  readonly runs: Set<number>;
}

/** A small generator of numbers that a printed seed repeats (xorshift32). */
function diceOf(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Starts a writer and kills it some time after its first acknowledgement. */
async function liveAndDie(location: string, id: string, life: number, seen: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, [recorder, location, id], { stdio: ["ignore", "pipe", "inherit"] });
  const output: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data));
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  await new Promise((resolve) => setTimeout(resolve, life));
  await killed(child);
  const lines = Buffer.concat(output).toString().split("\n");
  // A line without its end was not acknowledged.
  for (const line of lines.slice(0, -1)) note(line, seen);
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  child.kill("SIGKILL");
  const [, signal] = await closed;
  expect(signal).toBe("SIGKILL");
}

function note(line: string, seen: Acknowledged): void {
  const [what = "", number = "0", segment = "0"] = line.split(" ");
  if (what === "keys") seen.keys.add(Number(number));
  if (what === "segment") seen.segments.add(Number(number));
  if (what === "log") seen.rows.set(Number(number), Number(segment));
  if (what === "run") seen.runs.add(Number(number));
}

/** Everything that was acknowledged is there; everything that is there is whole. */
async function verify(store: VaultStore, seen: Acknowledged): Promise<void> {
  const segments = await store.entries.segments();
  const present = new Set(segments.map(({ segment }) => segment));
  for (const segment of seen.segments) expect(present).toContain(segment);
  for (const { segment } of segments) {
    const whole = segmentOf(segment, ranges, { size: sizes[(segment % SEGMENTS_PER_RUN) % sizes.length] ?? 1 });
    expect(await allOf(store.entries.tokenBlocks(segment))).toEqual(whole.tokens);
    expect(await allOf(store.entries.envelopeBlocks(segment))).toEqual(whole.envelopes);
    expect(await allOf(store.entries.fingerprintBlocks(segment))).toEqual(whole.fingerprints);
  }
  const keySegments = await store.keyring.keySegments();
  for (const segment of seen.keys) expect(keySegments).toContain(segment);
  for (const segment of keySegments) {
    const size = sizes[(segment % SEGMENTS_PER_RUN) % sizes.length] ?? 1;
    const blocks = await allOf(store.keyring.keyBlocks(segment));
    expect(blocks.map((block) => block.bytes)).toEqual([keyBlockOf(0, 99, `${segment}`, size).bytes]);
  }
  const runs = new Set((await store.keyring.runs()).map((run) => run.number));
  for (const run of seen.runs) expect(runs).toContain(run);
  await verifyLog(store, seen);
}

async function verifyLog(store: VaultStore, seen: Acknowledged): Promise<void> {
  const rows = await allOf(store.ledger.log({}));
  let head = { seq: 0, hash: "0".repeat(64) };
  for (const row of rows) {
    expect(row).toEqual(logRowAfter(head, { action: row.action }));
    head = row;
  }
  for (const [seq, segment] of seen.rows) expect(rows[seq - 1]?.action).toBe(`record-${segment}`);
}

test("100 kills lose nothing that was acknowledged and leave nothing half-written", { timeout: 400_000 }, async () => {
  const seed = Number(process.env["KILL_SEED"] ?? (Math.random() * 2 ** 31) | 0);
  console.info(`KILL_SEED=${seed}`);
  const dice = diceOf(seed);
  const seen: Acknowledged = { keys: new Set(), segments: new Set(), rows: new Map(), runs: new Set() };
  await withDirectory(async (location) => {
    const made = await createStore(location);
    await made.close();
    for (let round = 0; round < ROUNDS; round++) {
      const writers = Array.from({ length: WRITERS }, (_, writer) => {
        const id = (round * WRITERS + writer).toString(16).padStart(32, "0");
        return liveAndDie(location, id, dice() * LONGEST_LIFE_MILLISECONDS, seen);
      });
      await Promise.all(writers);
      // Alternately: a reader has to roll back what a writer left, too.
      const store = await openStore(location, round % 2 === 0 ? "read" : "write");
      if (round % 10 === 9) await verify(store, seen);
      await store.close();
    }
    expect(seen.segments.size).toBeGreaterThan(FEWEST_ACKNOWLEDGED);
    expect(seen.rows.size).toBeGreaterThan(FEWEST_ACKNOWLEDGED);
  });
});
