/** A source that another side fills, with a bound on what waits in memory. */
import type { Source } from "../../source/source.ts";

export interface Flow {
  /** Called when more than the bound waits, and when there is room again. */
  pause(): void;
  resume(): void;
}

export class StatementSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = false;
  readonly #bound: number;
  readonly #chunks: Uint8Array[] = [];
  /** Bytes of the first chunk that were read. */
  #taken = 0;
  #waiting = 0;
  #isPaused = false;
  #hasEnded = false;
  #isDiscarded = false;
  #error: unknown = null;
  #flow: Flow | null = null;
  #wake: (() => void) | null = null;
  readonly #onRead: () => void;

  /** @param onRead Called after bytes were taken out. */
  constructor(label: string, boundBytes: number, onRead: () => void = () => undefined) {
    this.label = label;
    this.#bound = boundBytes;
    this.#onRead = onRead;
  }

  /** Bytes that wait to be read. */
  get waitingBytes(): number {
    return this.#waiting;
  }

  /** Who fills it. */
  connect(flow: Flow): void {
    this.#flow = flow;
    if (this.#isPaused) flow.pause();
  }

  put(bytes: Uint8Array): void {
    if (this.#isDiscarded || bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting > this.#bound && !this.#isPaused) {
      this.#isPaused = true;
      this.#flow?.pause();
    }
    this.#awake();
  }

  end(): void {
    this.#hasEnded = true;
    this.#awake();
  }

  fail(error: unknown): void {
    this.#error ??= error;
    this.#hasEnded = true;
    this.#awake();
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#chunks.length === 0) {
      if (this.#error !== null) throw this.#error;
      if (this.#hasEnded) return 0;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    // What came before an error is not given out: the run fails anyway.
    if (this.#error !== null) throw this.#error;
    let count = 0;
    while (count < length && this.#chunks.length > 0) count += this.#take(into, offset + count, length - count);
    this.#waiting -= count;
    if (this.#isPaused && this.#waiting <= this.#bound / 2) {
      this.#isPaused = false;
      this.#flow?.resume();
    }
    this.#onRead();
    return count;
  }

  async rewind(): Promise<void> {
    throw new Error("rows of a live server are read once");
  }

  /** What is not read yet, and what still comes, is thrown away. */
  async close(): Promise<void> {
    this.#isDiscarded = true;
    this.#chunks.length = 0;
    this.#waiting = 0;
    if (this.#isPaused) this.#flow?.resume();
    this.#isPaused = false;
  }

  #take(into: Uint8Array, offset: number, length: number): number {
    const first = this.#chunks[0] as Uint8Array;
    const count = Math.min(length, first.length - this.#taken);
    into.set(first.subarray(this.#taken, this.#taken + count), offset);
    this.#taken += count;
    if (this.#taken === first.length) {
      this.#chunks.shift();
      this.#taken = 0;
    }
    return count;
  }

  #awake(): void {
    this.#wake?.();
    this.#wake = null;
  }
}
