import type { FileHandle } from "node:fs/promises";
import { unreadable } from "../domain/problem.ts";
import type { FileIdentity, Source } from "./source.ts";

export interface FileFacts {
  readonly size: number;
  readonly identity: FileIdentity;
  readonly modified: Date;
}

/** A regular file, read by position so that it can be read again. */
export class FileSource implements Source {
  readonly label: string;
  readonly size: number;
  readonly identity: FileIdentity;
  readonly modified: Date;
  readonly isRewindable = true;
  #position = 0;
  readonly #handle: FileHandle;

  constructor(handle: FileHandle, label: string, { size, identity, modified }: FileFacts) {
    this.#handle = handle;
    this.label = label;
    this.size = size;
    this.identity = identity;
    this.modified = modified;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    try {
      const { bytesRead } = await this.#handle.read(into, offset, length, this.#position);
      this.#position += bytesRead;
      return bytesRead;
    } catch (cause) {
      throw readFailed(this.label, this.#position, cause as NodeJS.ErrnoException);
    }
  }

  async rewind(): Promise<void> {
    this.#position = 0;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

export function readFailed(label: string, byte: number, cause: NodeJS.ErrnoException): Error {
  return unreadable(
    {
      code: "SOURCE_READ_FAILED",
      at: { source: label, byte },
      problem: `reading stopped with ${cause.code ?? "an unknown error"}`,
      hint: "Check the disk or the program that writes into the pipe, then run again",
    },
    { cause },
  );
}
