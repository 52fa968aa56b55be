import { read } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { unlessAborted } from "../domain/cancellation.ts";
import { readFailed } from "./file-source.ts";
import type { Source } from "./source.ts";

const readDescriptor = promisify(read);

/** A pipe or terminal, read once. */
export class StdinSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity = null;
  readonly modified = null;
  readonly isRewindable = false;
  #position = 0;
  readonly #descriptor: number;
  /** Held so that the descriptor is not closed by the garbage collector. */
  readonly #handle: FileHandle | null;
  readonly #signal: AbortSignal | undefined;

  /** `signal` ends a wait for bytes that may never come. */
  constructor(descriptor: number, label: string, handle: FileHandle | null = null, signal?: AbortSignal) {
    this.#descriptor = descriptor;
    this.label = label;
    this.#handle = handle;
    this.#signal = signal;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    for (;;) {
      try {
        const work = readDescriptor(this.#descriptor, into, offset, length, null);
        const { bytesRead } = await unlessAborted(work, this.#signal);
        this.#position += bytesRead;
        return bytesRead;
      } catch (cause) {
        this.#signal?.throwIfAborted();
        const code = (cause as NodeJS.ErrnoException).code;
        if (code === "EOF") return 0;
        // A non-blocking pipe with nothing in it yet: the other side is slower than we are.
        if (code === "EAGAIN") await sleep(2);
        else throw readFailed(this.label, this.#position, cause as NodeJS.ErrnoException);
      }
    }
  }

  async rewind(): Promise<void> {
    throw new Error("a pipe cannot be read again");
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }
}
