/**
 * Recording as the pipeline sees it: a thread that owns the vault while a run goes on, and a door to it for every lane.
 * Memory is bounded: a lane waits while too much of it is on its way.
 */
import { MessageChannel, Worker } from "node:worker_threads";
import type { WriterKeys } from "../keyring/writer-bundle.ts";
import type { BatchBudget } from "./batch.ts";
import type { LaneRecording } from "./lane-recorder.ts";
import { asError, type Recorded, type RecordingAnswer, type RecordingOrder, type RecordingSetup } from "./messages.ts";

export type { LaneRecording } from "./lane-recorder.ts";
export type { Recorded } from "./messages.ts";

/** About 30 MB of memory with the blocks made of it; each segment costs a look-up one probe. */
const DEFAULT_BUDGET: BatchBudget = { entries: 128 * 1024, bytes: 24 << 20 };
/** How long an aborted thread may take to end a transaction, in milliseconds. */
const ABORT_PATIENCE = 10_000;

export interface RecordingOptions {
  /** Directory or URL of the vault. */
  readonly location: string;
  /** Path of the vault's tombstone log where it does not lie in its usual place. */
  readonly tombstones?: string;
  readonly writer: WriterKeys;
  readonly startedAt: Date;
  /** When the run's mappings die; null: never by themselves. */
  readonly expiresAt: Date | null;
  readonly budget?: BatchBudget;
}

export interface Recording {
  /** What one lane gets. Its port goes to one lane only, and is to be transferred with it. */
  lane(): LaneRecording;
  /** Rejects as soon as the vault's thread fails. It never resolves. */
  readonly failed: Promise<never>;
  /** Writes the rest and completes the run, once every lane's recorder has finished. Then all is durable. */
  finish(): Promise<Recorded>;
  /** Stops. What is committed stays, and the vault opens. Nothing to do after `finish` or a second time. */
  abort(): Promise<void>;
}

/**
 * Opens the vault on a thread of its own and starts a run.
 * @throws SafelockError (exit 2 or 3) when the vault cannot be opened, or does not take these keys.
 */
export async function openRecording(options: RecordingOptions): Promise<Recording> {
  const recording = new ThreadRecording(options);
  await recording.start();
  return recording;
}

class ThreadRecording implements Recording {
  readonly failed: Promise<never>;
  readonly #options: RecordingOptions;
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  readonly #ready = Promise.withResolvers<SharedArrayBuffer>();
  readonly #finished = Promise.withResolvers<Recorded>();
  readonly #opened = performance.now();
  #reject: (error: unknown) => void = () => undefined;
  #known: SharedArrayBuffer | null = null;
  #isOver = false;

  constructor(options: RecordingOptions) {
    this.#options = options;
    this.failed = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    // Nobody has to listen to each of them.
    for (const promise of [this.failed, this.#ready.promise, this.#finished.promise]) promise.catch(() => undefined);
    const { location, writer, startedAt, expiresAt, budget = DEFAULT_BUDGET } = options;
    const setup: RecordingSetup = {
      location,
      tombstones: options.tombstones,
      writer,
      startedAt: startedAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      budget,
    };
    const file = import.meta.url.endsWith(".ts") ? "./recording-worker.ts" : "./recording-worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: setup, stdout: false, stderr: false });
    this.#worker.on("message", (answer: RecordingAnswer) => this.#receive(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#exited = new Promise((resolve) => {
      this.#worker.on("exit", (code) => {
        if (!this.#isOver) this.#fail(new Error(`the vault's thread ended early with code ${code}`));
        resolve();
      });
    });
  }

  async start(): Promise<void> {
    try {
      this.#known = await this.#ready.promise;
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  lane(): LaneRecording {
    if (this.#known === null) throw new Error("the recording has not started");
    const { port1, port2 } = new MessageChannel();
    this.#order({ kind: "lane", port: port2 }, [port2]);
    const { domainKey, subjectRoot } = this.#options.writer;
    return { port: port1, known: this.#known, domainKey, subjectRoot };
  }

  async finish(): Promise<Recorded> {
    const completedAt = new Date(this.#options.startedAt.getTime() + performance.now() - this.#opened);
    this.#order({ kind: "finish", completedAt: completedAt.toISOString() }, []);
    const recorded = await this.#finished.promise;
    await this.#exited;
    return recorded;
  }

  async abort(): Promise<void> {
    this.#isOver = true;
    this.#order({ kind: "abort" }, []);
    const patience = setTimeout(() => void this.#worker.terminate(), ABORT_PATIENCE);
    await this.#exited;
    clearTimeout(patience);
  }

  #order(order: RecordingOrder, transfer: Parameters<Worker["postMessage"]>[1]): void {
    this.#worker.postMessage(order, transfer);
  }

  #receive(answer: RecordingAnswer): void {
    if (answer.kind === "ready") this.#ready.resolve(answer.known);
    else if (answer.kind === "failed") this.#fail(asError(answer.failure));
    else {
      this.#isOver = true;
      this.#finished.resolve(answer.recorded);
    }
  }

  #fail(error: unknown): void {
    this.#reject(error);
    this.#ready.reject(error);
    this.#finished.reject(error);
  }
}
