/** Text and tags in the kernel's memory: the text is read into it, and tags of its stretches come out in batches. */
import { createKernel, type Kernel } from "../kernel/kernel.ts";

const PAGE = 65_536;
const BATCH = 4096;
const TAG_BYTES = 32;
/** The kernel reads up to this many bytes behind a value, and writes up to three tags more. */
const SLACK = 128;

export class TokenMemory {
  /** Room for the text. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly #kernel: Kernel;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #spans: Uint32Array;
  readonly #spansAt: number;
  readonly #tagsAt: number;
  readonly #textAt: number;
  readonly #statesAt: number;

  /** @param capacity Bytes of text. @param keys HMAC keys of 32 bytes each; they do not stay in memory as they are. */
  constructor(module: WebAssembly.Module, capacity: number, keys: readonly Uint8Array[]) {
    const memory = new WebAssembly.Memory({ initial: 32, maximum: PAGE });
    this.#kernel = createKernel(module, memory);
    const { run } = this.#kernel;
    this.#statesAt = Math.ceil(run.heapBase() / 64) * 64;
    const keyAt = this.#statesAt + 64 * keys.length;
    this.#spansAt = keyAt + 64;
    this.#tagsAt = this.#spansAt + 8 * (BATCH + 8);
    this.#textAt = this.#tagsAt + TAG_BYTES * BATCH + SLACK;
    const missing = this.#textAt + capacity + SLACK - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    this.#bytes = new Uint8Array(memory.buffer);
    this.#spans = new Uint32Array(memory.buffer);
    this.text = this.#bytes.subarray(this.#textAt, this.#textAt + capacity);
    for (const [i, key] of keys.entries()) {
      this.#bytes.set(key, keyAt);
      run.prepareKey(keyAt, this.#statesAt + 64 * i);
    }
    this.#bytes.fill(0, keyAt, keyAt + 64);
  }

  /**
   * Tags of the stretches `starts[i]` to `ends[i]` of the text, under one key. `onTag` gets each stretch's number and
   * the word index of its tag in `words`, which is the memory as unsigned 32-bit words.
   */
  tag(
    key: number,
    { starts, ends, count }: { starts: Uint32Array; ends: Uint32Array; count: number },
    onTag: (stretch: number, words: Uint32Array, at: number) => void,
  ): void {
    const words = this.#spans;
    const spansAt = this.#spansAt / 4;
    const tagsAt = this.#tagsAt / 4;
    for (let from = 0; from < count; from += BATCH) {
      const size = Math.min(BATCH, count - from);
      for (let i = 0; i < size; i++) {
        words[spansAt + 2 * i] = this.#textAt + starts[from + i]!;
        words[spansAt + 2 * i + 1] = ends[from + i]! - starts[from + i]!;
      }
      this.#kernel.run.tagBatch(this.#statesAt + 64 * key, this.#spansAt, size, this.#tagsAt);
      for (let i = 0; i < size; i++) onTag(from + i, words, tagsAt + 8 * i);
    }
  }

  /** Overwrites text, keys' states and tags. */
  clear(): void {
    this.#bytes.fill(0, this.#statesAt);
  }
}
