/** A target whose bytes are compressed on their way. */
import type { Compression, Encoder } from "../../domain/compression.ts";
import type { Target } from "../target.ts";
import { createEncoder } from "./codec.ts";
import { Gathered } from "./gathered.ts";

const BLOCK = 1024 * 1024;
/** Blocks that wait to be compressed while more are made. */
const WAITING_BLOCKS = 4;

/**
 * Compresses one stream: parts follow each other in it. `write` resolves when it has taken the bytes, which are compressed
 * and written meanwhile; what goes wrong then is told by the next call. The stream is ended by `flush` or, without one, by
 * `commit`. The same bytes give the same output, however they were written.
 */
export function compressing(target: Target, { method, level }: Compression): Target {
  return new CompressingTarget(target, createEncoder(method, level));
}

class CompressingTarget implements Target {
  readonly label: string;
  readonly #target: Target;
  readonly #encoder: Encoder;
  readonly #gathered = new Gathered(BLOCK);
  /** What is under way; never rejects. */
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;
  #wakeWriter: (() => void) | null = null;
  #failure: { readonly error: unknown } | null = null;
  #isEnded = false;
  #isDiscarded = false;
  #isCommitted = false;

  constructor(target: Target, encoder: Encoder) {
    this.label = target.label;
    this.#target = target;
    this.#encoder = encoder;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#isEnded) throw new Error("the compressed stream has been ended");
    for (const piece of pieces) {
      for (const block of this.#gathered.take(piece)) await this.#compress(block);
    }
    this.#throwFailure();
  }

  async flush(): Promise<void> {
    await this.#end();
    await this.#target.flush?.();
  }

  async commit(): Promise<void> {
    await this.#end();
    await this.#target.commit();
    this.#isCommitted = true;
  }

  async discard(): Promise<void> {
    if (this.#isCommitted) return;
    this.#isDiscarded = true;
    this.#encoder.close();
    this.#wakeWriter?.();
    // The target may be in the middle of a write.
    await this.#work;
    await this.#target.discard();
  }

  async #compress(block: Uint8Array): Promise<void> {
    this.#enqueue(async () => {
      const output = await this.#encoder.push(block);
      this.#gathered.giveBack(block);
      return output;
    });
    while (this.#waiting >= WAITING_BLOCKS && this.#failure === null && !this.#isDiscarded) {
      await new Promise<void>((resolve) => {
        this.#wakeWriter = resolve;
      });
    }
    this.#throwFailure();
  }

  async #end(): Promise<void> {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#enqueue(() => this.#encoder.push(this.#gathered.rest()));
      this.#enqueue(() => this.#encoder.end());
    }
    await this.#work;
    this.#throwFailure();
  }

  #enqueue(step: () => Promise<Uint8Array[]>): void {
    this.#waiting++;
    this.#work = this.#work.then(() => this.#run(step));
  }

  async #run(step: () => Promise<Uint8Array[]>): Promise<void> {
    try {
      if (this.#failure === null && !this.#isDiscarded) {
        const output = await step();
        if (output.length > 0 && !this.#isDiscarded) await this.#target.write(output);
      }
    } catch (error) {
      this.#failure ??= { error };
    }
    this.#waiting--;
    this.#wakeWriter?.();
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
