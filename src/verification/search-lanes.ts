/** Threads that search, or this one where the output is small. Blocks go round robin and come back in order. */
import { Worker } from "node:worker_threads";
import { BlockSearcher, type SearchBlock, type SearchedBlock, type SearchSetup } from "./search-block.ts";
import type { SearchAnswer } from "./search-worker.ts";

interface Lane {
  search(block: SearchBlock): Promise<SearchedBlock>;
  close(): Promise<void>;
}

export class SearchLanes {
  readonly #lanes: readonly Lane[];
  #turn = 0;

  private constructor(lanes: readonly Lane[]) {
    this.#lanes = lanes;
  }

  /** `workers` at least 1; `isSmall`: a thread would cost more than the work. */
  static open(setup: SearchSetup, workers: number, isSmall: boolean): SearchLanes {
    if (isSmall) return new SearchLanes([inlineLane(setup)]);
    return new SearchLanes(Array.from({ length: workers }, () => new ThreadLane(setup)));
  }

  get count(): number {
    return this.#lanes.length;
  }

  search(block: SearchBlock): Promise<SearchedBlock> {
    return this.#lanes[this.#turn++ % this.#lanes.length]!.search(block);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}

function inlineLane(setup: SearchSetup): Lane {
  const searcher = new BlockSearcher(setup);
  return { search: async (block) => searcher.search(block), close: async () => undefined };
}

interface Waiting {
  readonly resolve: (searched: SearchedBlock) => void;
  readonly reject: (error: unknown) => void;
}

class ThreadLane implements Lane {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: unknown = null;

  constructor(setup: SearchSetup) {
    const file = import.meta.url.endsWith(".ts") ? "./search-worker.ts" : "./search-worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: setup, stdout: false, stderr: false });
    this.#worker.on("message", (answer: SearchAnswer) => {
      const waiting = this.#waiting.shift();
      if (answer.kind === "searched") waiting?.resolve(answer.searched);
      else waiting?.reject(new Error(answer.message));
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", (code) => this.#fail(new Error(`a search thread ended early with code ${code}`)));
  }

  search(block: SearchBlock): Promise<SearchedBlock> {
    if (this.#failure !== null) return Promise.reject(this.#failure as Error);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(block, [block.bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    this.#failure ??= new Error("the lane is closed");
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}
