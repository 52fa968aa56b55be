/** Entry of the vault's thread: opens the vault, takes what lanes record, writes segments. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openVault } from "../open-vault.ts";
import type { VaultStore } from "../store/store.ts";
import { LaneColumns } from "./columns.ts";
import {
  asFailure,
  type LaneAnswer,
  type LaneMessage,
  type RecordingAnswer,
  type RecordingOrder,
  type RecordingSetup,
} from "./messages.ts";
import { RecordingRun } from "./recording-run.ts";

const main = parentPort;
if (main === null) throw new Error("recording-worker.ts runs only as a worker thread");

const setup = workerData as RecordingSetup;
const lanes: MessagePort[] = [];
let openLanes = 0;
let store: VaultStore | null = null;
let run: RecordingRun | null = null;
let hasFailed = false;

/** Messages are worked off one after the other: a batch is not touched while its segment is being written. */
let turn: Promise<void> = attempt(start);

main.on("message", (order: RecordingOrder) => {
  if (order.kind === "lane") addLane(order.port);
  else if (order.kind === "finish") turn = turn.then(() => attempt(() => finish(order.completedAt)));
  else {
    // What waits is not worked off: whoever stops a run waits for the segment at hand alone.
    hasFailed = true;
    turn = turn.then(end);
  }
});

async function start(): Promise<void> {
  store = await openVault(setup.location, "write", setup.tombstones);
  run = await RecordingRun.start(store, setup);
  tell({ kind: "ready", known: run.table.shared });
}

function addLane(port: MessagePort): void {
  const columns = new LaneColumns((run as RecordingRun).columns);
  lanes.push(port);
  openLanes++;
  port.on("message", (message: LaneMessage) => {
    turn = turn.then(() => attempt(() => take(port, message, columns)));
  });
}

async function take(port: MessagePort, message: LaneMessage, columns: LaneColumns): Promise<void> {
  const current = run as RecordingRun;
  if (message.kind === "end") {
    current.addKnown(message.known);
    openLanes--;
    port.postMessage({ kind: "ended" } satisfies LaneAnswer);
    return;
  }
  const { buffer, used } = message;
  await current.take(buffer, used, columns.with(message.columns));
  new Uint8Array(buffer, 0, used).fill(0);
  port.postMessage({ kind: "returned", buffer } satisfies LaneAnswer, [buffer]);
}

async function finish(completedAt: string): Promise<void> {
  if (openLanes > 0) throw new Error("the recording ends before its lanes");
  const recorded = await (run as RecordingRun).finish(completedAt);
  await close();
  tell({ kind: "finished", recorded });
  main?.close();
}

async function end(): Promise<void> {
  await close().catch(() => undefined);
  main?.close();
}

/** What is committed stays; secrets and what waits in memory are overwritten. */
async function close(): Promise<void> {
  run?.wipe();
  run = null;
  const opened = store;
  store = null;
  await opened?.close();
  for (const port of lanes) port.close();
}

/** After a failure nothing more is done: the lanes and the main thread have been told why. */
async function attempt(work: () => Promise<void>): Promise<void> {
  if (hasFailed) return;
  try {
    await work();
  } catch (error) {
    hasFailed = true;
    const failure = asFailure(error);
    tell({ kind: "failed", failure });
    for (const port of lanes) port.postMessage({ kind: "failed", failure } satisfies LaneAnswer);
  }
}

function tell(answer: RecordingAnswer): void {
  main?.postMessage(answer);
}
