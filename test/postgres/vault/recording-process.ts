/** A process that records segments until it is killed: prints the number of each that was acknowledged. */
import { openPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { keyBlockOf, segmentOf, startedRun } from "../../vault/store/samples.ts";

const [url = "", id = ""] = process.argv.slice(2);
const store = await openPostgresStore(url, "write");
const run = await startedRun(store, id);
for (let place = 0; ; place++) {
  const segment = run * SEGMENTS_PER_RUN + place;
  await store.keyring.addKeyBlocks(segment, [keyBlockOf(0, 9), keyBlockOf(10, 19)]);
  const ranges = Array.from({ length: 40 }, (_, i) => [i * 10, i * 10 + 9] as const);
  await store.entries.addSegment(segmentOf(segment, ranges, { size: 8000 }));
  process.stdout.write(`${segment}\n`);
}
