/** Recordings whose threads start and end beside each other in one process, as finished and as aborted runs do. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { LaneRecorder } from "../../../src/vault/record/lane-recorder.ts";
import { openRecording, type Recording } from "../../../src/vault/record/recording.ts";
import { column, expected, makeVault, mappings, readAll, record, recordAll, type TestVault } from "./records.ts";

const SIDES = 3;
const RUNS_PER_SIDE = 4;

let vault: TestVault;
beforeEach(async () => {
  vault = await makeVault();
});
afterEach(() => vault.remove());

test("threads that come and go beside each other lose nothing, and the process lives", async () => {
  const finished = await Promise.all(Array.from({ length: SIDES }, (_, side) => runsOf(side)));
  expect(await readAll(vault)).toEqual(expected(finished.flat().flatMap((prefix) => mappings(40, prefix))));
});

/** Finishes and aborts runs in turn. @returns Prefixes of the mappings whose runs were finished. */
async function runsOf(side: number): Promise<readonly string[]> {
  const finished: string[] = [];
  for (let run = 0; run < RUNS_PER_SIDE; run++) {
    const prefix = `${side}-${run}`;
    const recording = await open();
    if ((side + run) % 2 === 0) {
      expect(await recordAll(recording, mappings(40, prefix))).toMatchObject({ entries: 80 });
      finished.push(prefix);
    } else await abandon(recording, prefix);
  }
  return finished;
}

/** Stops while a batch is on its way: less than a segment, so that nothing of it is written. */
async function abandon(recording: Recording, prefix: string): Promise<void> {
  const recorder = new LaneRecorder(recording.lane());
  for (const name of ["email", "phone"]) recorder.columnId(column(name));
  for (const mapping of mappings(40, prefix)) record(recorder, mapping);
  const told = recorder.finish().catch(() => undefined);
  await recording.abort();
  await told;
}

function open(): Promise<Recording> {
  const { location, writer } = vault;
  const budget = { entries: 1000, bytes: 1 << 20 };
  return openRecording({ location, writer, startedAt: new Date(0), expiresAt: null, budget });
}
