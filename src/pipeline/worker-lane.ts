import { Worker } from "node:worker_threads";
import { SafelockError } from "../domain/problem.ts";
import type { LaneFindings } from "../evidence/lane-evidence.ts";
import type { Block, BlockOutput, Lane, LaneSetup } from "./lane.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker.ts";

/** What a question is answered with: the bytes of a block, or what is left when all are done. */
type Answered = Exclude<WorkerAnswer, { kind: "problems" | "defect" }>;

interface Waiting {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread. Blocks are transferred there and back; answers come in the order of the questions. */
export class WorkerLane implements Lane {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: unknown = null;

  constructor(setup: LaneSetup) {
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), {
      workerData: setup,
      transferList: setup.recording === null ? [] : [setup.recording.port],
      stdout: false,
      stderr: false,
    });
    this.#worker.on("message", (answer: WorkerAnswer) => this.#answer(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", (code) => this.#fail(new Error(`a worker ended early with code ${code}`)));
  }

  async process(block: Block): Promise<BlockOutput> {
    const answer = await this.#ask(block, [block.bytes.buffer, block.spare]);
    if (answer.kind !== "output") throw new Error("a worker answered a block without its bytes");
    return answer.output;
  }

  async finish(): Promise<LaneFindings | null> {
    const answer = await this.#ask("finish", []);
    return answer.kind === "finished" ? answer.findings : null;
  }

  #ask(question: WorkerQuestion, transfer: readonly ArrayBuffer[]): Promise<Answered> {
    if (this.#failure !== null) return Promise.reject(this.#failure as Error);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(question, transfer);
    });
  }

  async close(): Promise<void> {
    this.#failure ??= new Error("the lane is closed");
    await this.#worker.terminate();
  }

  #answer(answer: WorkerAnswer): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    if (answer.kind === "output" || answer.kind === "finished") waiting.resolve(answer);
    else if (answer.kind === "problems") waiting.reject(new SafelockError(answer.exit, answer.problems));
    else waiting.reject(new Error(answer.message));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}
