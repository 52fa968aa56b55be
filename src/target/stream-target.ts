import type { FileHandle } from "node:fs/promises";
import type { Target } from "./target.ts";
import { writeAll } from "./write-all.ts";

/** Standard output, a pipe or a device: what was written cannot be taken back, a failed run simply ends early. */
export class StreamTarget implements Target {
  readonly label: string;
  readonly #descriptor: number;
  readonly #handle: FileHandle | null;

  constructor(descriptor: number, label: string, handle: FileHandle | null = null) {
    this.#descriptor = descriptor;
    this.label = label;
    this.#handle = handle;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await writeAll(this.#descriptor, pieces, this.label);
  }

  async commit(): Promise<void> {
    await this.#handle?.close();
  }

  async discard(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
  }
}
