/**
 * A program that records into a vault until it is killed or the disk is full: `recorder.ts VAULT RUN-ID [COUNT]`. Every
 * line it prints stands for a promise that resolved; a problem ends it with the problem's code on stderr.
 */
import { writeSync } from "node:fs";
import { SafelockError } from "../../../../src/domain/problem.ts";
import { openStore } from "../../../../src/vault/store/open-store.ts";
import { SEGMENTS_PER_RUN } from "../../../../src/vault/store/store.ts";
import { keyBlockOf, logRowAfter, segmentOf, startedRun } from "../samples.ts";

/** Many sizes, so that the moment of the kill falls into all kinds of writes. */
const SIZES = [300, 30_000, 2000, 60_000];
const RANGES = [
  [1, 100],
  [101, 200],
  [201, 300],
] as const;

async function record(location: string, id: string, count: number): Promise<void> {
  const store = await openStore(location, "write");
  const run = await startedRun(store, id);
  writeSync(1, `run ${run}\n`);
  for (let place = 0; place < count; place++) {
    const segment = run * SEGMENTS_PER_RUN + place;
    const size = SIZES[place % SIZES.length] ?? 1;
    await store.keyring.addKeyBlocks(segment, [keyBlockOf(0, 99, `${segment}`, size)]);
    writeSync(1, `keys ${segment}\n`);
    await store.entries.addSegment(segmentOf(segment, RANGES, { size }));
    writeSync(1, `segment ${segment}\n`);
    let seq = 0;
    await store.ledger.append((head) => {
      const row = logRowAfter(head, { action: `record-${segment}` });
      seq = row.seq;
      return [row];
    });
    writeSync(1, `log ${seq} ${segment}\n`);
  }
  await store.close();
}

const [location = "", id = "", count = "1000000"] = process.argv.slice(2);
try {
  await record(location, id, Number(count));
} catch (error) {
  if (!(error instanceof SafelockError)) throw error;
  writeSync(2, `${error.problems[0]?.code}\n`);
  process.exitCode = error.exit;
}
