/** Entry of a worker thread: builds its engine once, then answers every block in order. */
import { parentPort, workerData } from "node:worker_threads";
import { type ErrorExit, type Problem, SafelockError } from "../domain/problem.ts";
import type { LaneFindings } from "../evidence/lane-evidence.ts";
import type { Block, BlockOutput, LaneSetup } from "./lane.ts";
import { createBlockProcessor } from "./process-block.ts";

export type WorkerQuestion = Block | "finish";

export type WorkerAnswer =
  | { readonly kind: "output"; readonly output: BlockOutput }
  | { readonly kind: "finished"; readonly findings: LaneFindings | null }
  | { readonly kind: "problems"; readonly exit: ErrorExit; readonly problems: readonly Problem[] }
  /** A defect of ours. Only the name of the error crosses: its message might hold text of a field. */
  | { readonly kind: "defect"; readonly message: string };

const port = parentPort;
if (port === null) throw new Error("worker.ts runs only as a worker thread");

const processor = createBlockProcessor(workerData as LaneSetup);
// The error, if any, is told with the first block; without this line it would end the process before.
processor.catch(() => undefined);

let turn: Promise<void> = Promise.resolve();
port.on("message", (question: WorkerQuestion) => {
  turn = turn.then(() => answer(question));
});

async function answer(question: WorkerQuestion): Promise<void> {
  try {
    if (question === "finish") {
      const findings = await (await processor).finish();
      const rest = findings === null ? [] : [findings.fingerprints.buffer, findings.prefixes.buffer];
      port?.postMessage({ kind: "finished", findings } satisfies WorkerAnswer, rest);
      return;
    }
    const output = await (await processor).process(question);
    const gathered = output.evidence === undefined ? [] : [output.evidence.buffer];
    port?.postMessage({ kind: "output", output } satisfies WorkerAnswer, [...output.buffers, ...gathered]);
  } catch (error) {
    port?.postMessage(asAnswer(error));
  }
}

function asAnswer(error: unknown): WorkerAnswer {
  if (error instanceof SafelockError) return { kind: "problems", exit: error.exit, problems: error.problems };
  const name = error instanceof Error ? error.name : typeof error;
  const place =
    error instanceof Error ? (error.stack ?? "").split("\n").find((line) => line.includes(" at ")) : undefined;
  return { kind: "defect", message: `${name}${place ?? ""}` };
}
