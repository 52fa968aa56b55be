import type { PartStart, Target } from "../target/target.ts";

export interface WriterSteps<Result> {
  /** Called in order, just before a result's bytes are written. */
  take(result: Result): readonly Uint8Array[];
  /** Called in order, when they have been written. */
  release(result: Result): void;
}

/**
 * Writes results in the order they were pushed while later ones are still being made. At most `limit` results are in
 * flight: `push` waits for room, which is the back-pressure of the whole run.
 */
export class OrderedWriter<Result> {
  readonly #queue: (Promise<Result> | PartStart)[] = [];
  readonly #target: Target;
  readonly #limit: number;
  readonly #steps: WriterSteps<Result>;
  #failure: { error: unknown } | null = null;
  #loop: Promise<void> | null = null;
  #wakeProducer: (() => void) | null = null;
  bytesWritten = 0;

  constructor(target: Target, limit: number, steps: WriterSteps<Result>) {
    this.#target = target;
    this.#limit = limit;
    this.#steps = steps;
  }

  /** What is pushed from here on belongs to this part. */
  async begin(part: PartStart): Promise<void> {
    if (this.#target.begin !== undefined) await this.#enqueue({ name: part.name });
  }

  /** Rejects with the first error of a result or of the target. */
  async push(result: Promise<Result>): Promise<void> {
    result.catch(() => undefined);
    await this.#enqueue(result);
  }

  async #enqueue(next: Promise<Result> | PartStart): Promise<void> {
    this.#queue.push(next);
    this.#loop ??= this.#run();
    while (this.#queue.length >= this.#limit && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wakeProducer = resolve;
      });
    }
    this.#throwFailure();
  }

  /** Resolves when everything pushed has been written. */
  async drain(): Promise<void> {
    await this.#loop;
    this.#throwFailure();
  }

  async #run(): Promise<void> {
    try {
      for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
        if (next instanceof Promise) await this.#write(await next);
        else await this.#target.begin?.(next);
        void this.#queue.shift();
        this.#wake();
      }
    } catch (error) {
      this.#failure = { error };
    }
    this.#loop = null;
    this.#wake();
  }

  async #write(result: Result): Promise<void> {
    const pieces = this.#steps.take(result);
    await this.#target.write(pieces);
    for (const piece of pieces) this.bytesWritten += piece.length;
    this.#steps.release(result);
  }

  #wake(): void {
    this.#wakeProducer?.();
    this.#wakeProducer = null;
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
