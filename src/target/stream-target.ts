import type { FileHandle } from "node:fs/promises";
import { unlessAborted } from "../domain/cancellation.ts";
import type { Target } from "./target.ts";
import { writeAll } from "./write-all.ts";

/** Standard output, a pipe or a device: what was written cannot be taken back, a failed run simply ends early. */
export class StreamTarget implements Target {
  readonly label: string;
  readonly #descriptor: number;
  readonly #handle: FileHandle | null;
  readonly #signal: AbortSignal | undefined;

  /** `signal` ends a wait for a reader that may never come. */
  constructor(descriptor: number, label: string, handle: FileHandle | null = null, signal?: AbortSignal) {
    this.#descriptor = descriptor;
    this.label = label;
    this.#handle = handle;
    this.#signal = signal;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await unlessAborted(writeAll(this.#descriptor, pieces, this.label), this.#signal);
  }

  async commit(): Promise<void> {
    await this.#handle?.close();
  }

  async discard(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
  }
}
