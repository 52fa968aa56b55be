import { Worker } from "node:worker_threads";
import { SafelockError } from "../domain/problem.ts";
import type { Block, BlockOutput, Lane, LaneSetup } from "./lane.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker.ts";

interface Waiting {
  readonly resolve: (output: BlockOutput | null) => void;
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
    const output = await this.#ask(block, [block.bytes.buffer, block.spare]);
    if (output === null) throw new Error("a worker answered a block without its bytes");
    return output;
  }

  async finish(): Promise<void> {
    await this.#ask("finish", []);
  }

  #ask(question: WorkerQuestion, transfer: readonly ArrayBuffer[]): Promise<BlockOutput | null> {
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
    if (answer.kind === "output") waiting.resolve(answer.output);
    else if (answer.kind === "finished") waiting.resolve(null);
    else if (answer.kind === "problems") waiting.reject(new SafelockError(answer.exit, answer.problems));
    else waiting.reject(new Error(answer.message));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}
